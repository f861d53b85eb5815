/** Whether Excel calculates by itself, and whether it has; asked for in requests that are sent anyway. */
import type { Snapshot } from "../../workbook/snapshot";
import type { Session } from "./session";

/** Queues the question. `calculationState` is ExcelApi 1.9: `Pending` where something has changed since the last calculation. */
export function askCalculation(workbook: Excel.Workbook): () => Snapshot["calculation"] {
  const application = workbook.application.load("calculationMode,calculationState");
  return () => {
    // What is automatic but for data tables counts as automatic: none of our forms has one.
    if (application.calculationMode !== "Manual") return undefined;
    return { results: application.calculationState === "Done" ? "current" : "old" };
  };
}

/** Has Excel calculate every formula, as Ctrl+Alt+F9 does: what is to be calculated is not always marked as such. */
export async function calculateAll(session: Session): Promise<void> {
  session.context.workbook.application.calculate("Full");
  await session.sync();
}
