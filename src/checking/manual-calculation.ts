/**
 * SAM-104: a workbook that is not calculated by itself is told, and so are the results that were older than their cells:
 * the check stands on what the cells give now, which is not what the sheet shows.
 */
import { addressOf, type FormulaCell, formulasOn, isAmong } from "../workbook/formula/dependents";
import { withoutResult } from "../workbook/formula/missing-results";
import { freshResults } from "../workbook/formula/old-results";
import type { Snapshot } from "../workbook/snapshot";
import type { Examined } from "./check-result";
import { asCells } from "./message-value";
import { uncalculated } from "./not-calculated";
import type { Reported, Rule } from "./rule";

export const manualCalculation: Rule<{ readonly snapshot: Snapshot; readonly examined: readonly Examined[] }, null> = {
  id: "SAM-104",
  severity: "warning",
  source: "excel",
  variants: ["manual", "old", "unsure"],
  mends: false,
  check: ({ snapshot, examined }) => {
    if (snapshot.calculation === undefined) return [];
    const { old, unsure } = freshResults(snapshot);
    const isUnsure = isAmong(unsure);
    const origins =
      unsure.length === 0
        ? []
        : uncalculated(snapshot, examined, [...withoutResult(snapshot), ...unsure.filter(isKept)]).filter(
            ({ sheet, cell }) => isUnsure(sheet, cell),
          );
    const told = [...onEachSheet(old, "old"), ...onEachSheet(origins, "unsure")];
    return told.length > 0 ? told : toldAlone(snapshot, examined);
  },
};

/** Words are read as they stand. */
function isKept({ cell }: FormulaCell): boolean {
  return typeof cell.value === "string";
}

function onEachSheet(formulas: readonly FormulaCell[], variant: "old" | "unsure"): readonly Reported[] {
  const bySheet = new Map<string, FormulaCell[]>();
  for (const formula of formulas) bySheet.set(formula.sheet, [...(bySheet.get(formula.sheet) ?? []), formula]);
  return [...bySheet.values()].flatMap((ofSheet) => {
    const [first] = ofSheet;
    if (first === undefined) return [];
    return [{ at: addressOf(first), variant, values: { cells: asCells(ofSheet.map(addressOf)) } }];
  });
}

/** Nothing is old as far as anybody can tell; what is changed from now on will be. */
function toldAlone({ sheets }: Snapshot, examined: readonly Examined[]): readonly Reported[] {
  const read = new Set(examined.flatMap((each) => (each.found ? each.sheets : [])));
  if (!examined.some(({ found }) => found)) return [];
  const formulas = sheets.flatMap((sheet) => formulasOn(sheet).slice(0, 1));
  // What is made of a register stands on sheets that nobody reads.
  const first = formulas.find(({ sheet }) => read.has(sheet)) ?? formulas[0];
  return first === undefined ? [] : [{ at: addressOf(first), severity: "info", variant: "manual" }];
}
