/** Carries the results of sums along with a patch, for a file that no Excel calculates before it is read again. */
import { addressText } from "../workbook/address";
import { editCell } from "../workbook/content";
import type { CellEdit, Patch } from "../workbook/patch";
import { patched } from "../workbook/patched";
import type { Snapshot } from "../workbook/snapshot";
import { evaluateSum, readSumFormula } from "./sum-formula";

/**
 * The patch with the right result in each sum (SUM, +, −, a link to a cell) that it writes, and one more edit for every
 * sum whose result it changes. Foreign formulas keep their stored value until Excel opens the file.
 */
export function withRecalculatedSums(snapshot: Snapshot, patch: Patch): Patch {
  const after = patched(snapshot, patch);
  const written = new Set(patch.flatMap((edit) => (edit.kind === "cell" ? [addressText(edit.at)] : [])));
  return [
    ...patch.map((edit) => (edit.kind === "cell" ? recalculated(edit, after) : edit)),
    ...changedSums(snapshot, after).filter((edit) => !written.has(addressText(edit.at))),
  ];
}

/** Two mends in one patch were each worked out without the other. */
function recalculated(edit: CellEdit, after: Snapshot): CellEdit {
  const { formula } = edit.content;
  const sum = formula === undefined ? null : readSumFormula(formula, edit.at.sheet);
  const value = sum && evaluateSum(sum, after);
  return value === null ? edit : { ...edit, content: { ...edit.content, value } };
}

function changedSums(before: Snapshot, after: Snapshot): readonly CellEdit[] {
  return after.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell): readonly CellEdit[] => {
        const sum = cell.formula === undefined ? null : readSumFormula(cell.formula, sheet.name);
        if (sum === null || cell.formula === undefined) return [];
        const [old, value] = [evaluateSum(sum, before), evaluateSum(sum, after)];
        // What was out of date already is not this patch's to mend; text that a link fetches is no sum.
        if (value === null || value === old || typeof cell.value === "string") return [];
        const at = { sheet: sheet.name, row: cell.row, column: cell.column };
        return [editCell(at, cell, { formula: cell.formula, value })];
      }),
    ),
  );
}
