/** The ribbon's *Kontrollera* and *Ny budget*: they reach the pane that is open, or open it, and never load it anew. */
import type { PaneRequest, PaneRequests } from "../../pane/requests";
import { hasSharedRuntime } from "./shared-runtime";

/** By the `FunctionName` of the manifest's buttons. */
const commands: Readonly<Record<string, PaneRequest>> = { checkWorkbook: "check", newBudget: "new" };

/** As soon as `Office` is there: Excel may ask for a command before it says that it is ready. */
export function associateRibbon(requests: Pick<PaneRequests, "ask">): void {
  for (const [name, request] of Object.entries(commands)) {
    // Older than add-in commands with names of their own: then there are no such buttons.
    Office.actions?.associate(name, (event?: Office.AddinCommands.Event) => {
      // At once and always: a command that is not completed keeps Excel waiting, and the pane lives on without it.
      event?.completed();
      requests.ask(request);
      showPane().catch(() => undefined);
    });
  }
}

/** Excel's own language, as a tag: `sv-SE`. */
export function languageOfExcel(): string {
  return Office.context.displayLanguage;
}

/** Microsoft lets an add-in from its store not open its pane by itself (February 2026): then *Öppna* shows what was asked for. */
async function showPane(): Promise<void> {
  if (hasSharedRuntime()) await Office.addin.showAsTaskpane();
}
