/** Carries the results of sums along with a patch, for a file that no Excel calculates before it is read again. */
import { type Address, addressText } from "../address";
import { editCell } from "../content";
import type { CellEdit, Patch } from "../patch";
import { patched } from "../patched";
import { cellAt, isCellError, type PlainValue, type Snapshot } from "../snapshot";
import { ownFormulaResult } from "./own-formula";
import { evaluateSum, readSumFormula, type SumFormula } from "./sum-formula";

/**
 * The patch with the right result in each sum (SUM, +, −, a link to a cell) and each formula of Samkoll's own sheets that
 * it writes, and one more edit for every one whose result it changes. Foreign formulas keep their stored value until
 * Excel opens the file.
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
  const value = formula === undefined ? null : resultOf(formula, edit.at.sheet, after);
  return value === null ? edit : { ...edit, content: { ...edit.content, value } };
}

function changedSums(before: Snapshot, after: Snapshot): readonly CellEdit[] {
  return after.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell): readonly CellEdit[] => {
        const { formula } = cell;
        if (formula === undefined) return [];
        const [old, value] = [resultOf(formula, sheet.name, before), resultOf(formula, sheet.name, after)];
        // What was out of date already is not this patch's to mend.
        if (value === null || value === old) return [];
        const at = { sheet: sheet.name, row: cell.row, column: cell.column };
        return [editCell(at, cell, { formula, value })];
      }),
    ),
  );
}

/** What the formula gives; `null` for a foreign one, and where there is no answer. */
function resultOf(formula: string, homeSheet: string, snapshot: Snapshot): PlainValue {
  const sum = readSumFormula(formula, homeSheet);
  if (sum === null) return ownFormulaResult(formula, homeSheet, snapshot) ?? null;
  const text = linkedText(sum, snapshot, 0);
  return text ?? evaluateSum(sum, snapshot);
}

/** A chain of links in a workbook is short; a circle is not. */
const longestChain = 50;

/** The text or truth that a link to a single cell fetches, through other links too; `undefined` for a figure. */
function linkedText(sum: SumFormula, snapshot: Snapshot, links: number): string | boolean | undefined {
  const at = linkedCell(sum);
  const cell = at === null || links > longestChain ? undefined : cellAt(snapshot, at);
  if (at === null || cell === undefined || isCellError(cell.value)) return undefined;
  const next = cell.formula === undefined ? null : readSumFormula(cell.formula, at.sheet);
  if (next !== null) return linkedText(next, snapshot, links + 1);
  return typeof cell.value === "string" || typeof cell.value === "boolean" ? cell.value : undefined;
}

/** The cell of a formula that is nothing but one: `='Budget - detaljerad'!C8`. */
function linkedCell({ terms: [term, ...others], constant }: SumFormula): Address | null {
  if (term === undefined || others.length > 0 || constant !== 0 || term.inSum || term.sign < 0) return null;
  const { sheet, firstRow: row, firstColumn: column } = term.area;
  return { sheet, row, column };
}
