/** The plan's table *Projektets finansiering* of a checked workbook, in every form that the pane offers it. */
import type { ExaminedBudget } from "../examined-budget";
import { financingLinks } from "./financing-links";
import { financingRows } from "./financing-rows";
import { financingBlueprint, financingHtml, financingTable, financingText } from "./financing-table";
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

/** `null` where the workbook has no figures, some of its money is not known, or nobody is known to pay it. */
export function financingOf({ figures: told, budget }: ExaminedBudget, language: Language): Financing | null {
  const rows = told && financingRows(told, budget);
  if (rows === null) return null;
  const order = budget.plan?.financing.map(({ organisation }) => organisation) ?? [];
  const table = financingTable(rows, periodOf(budget), order);
  const text = financingText(table, language);
  // The text is the table itself, a line a row; a line above it tells the period where there is one.
  const [head = [], ...lines] = text
    .split("\n")
    .slice(table.period === null ? 0 : 1)
    .map((line) => line.split("\t"));
  return {
    head,
    rows: lines,
    html: financingHtml(table, language),
    text,
    patch: [
      { kind: "addSheet", blueprint: financingBlueprint(table, language, budget.snapshot, financingLinks(budget)) },
    ],
  };
}

function periodOf({ detailed, summary }: ExaminedBudget["budget"]): Period | null {
  return detailed?.period?.period ?? summary?.period?.period ?? null;
}
