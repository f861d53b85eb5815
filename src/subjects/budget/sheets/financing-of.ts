/** The plan's table *Projektets finansiering* of a checked workbook, in every form that the pane offers it. */
import type { ExaminedBudget } from "../examined-budget";
import { financingBlueprint, financingHtml, financingTable, financingText } from "./financing-table";
import { settledFigures } from "../figures/told-figures";
import type { Language } from "../../../checking/language";
import type { Period } from "../../../reading/period";
import type { Patch } from "../../../workbook/patch";

/** The plan's table *Projektets finansiering*: to be shown and copied, and as a sheet to be added. */
export interface Financing {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly html: string;
  readonly text: string;
  readonly patch: Patch;
}

/** `null` where the workbook has no figures, or some of its money is not known. */
export function financingOf({ figures: told, budget }: ExaminedBudget, language: Language): Financing | null {
  const figures = told && settledFigures(told);
  if (figures === null) return null;
  const order = budget.plan?.financing.map(({ organisation }) => organisation) ?? [];
  const table = financingTable(figures, periodOf(budget), order);
  const text = financingText(table, language);
  // The text is the table itself, a line a row; a line above it tells the period where there is one.
  const [head = [], ...rows] = text
    .split("\n")
    .slice(table.period === null ? 0 : 1)
    .map((line) => line.split("\t"));
  return {
    head,
    rows,
    html: financingHtml(table, language),
    text,
    patch: [{ kind: "addSheet", blueprint: financingBlueprint(table, language, budget.snapshot) }],
  };
}

function periodOf({ detailed, summary }: ExaminedBudget["budget"]): Period | null {
  return detailed?.period?.period ?? summary?.period?.period ?? null;
}
