/** Carries the results of formulas along with a patch, for a file that no Excel calculates before it is read again. */
import { addressText } from "../address";
import { editCell } from "../content";
import type { CellEdit, Patch } from "../patch";
import { patched } from "../patched";
import { isCellError, type PlainValue, type Snapshot } from "../snapshot";
import { calculationAfter } from "./calculation";
import { dependentsOf, formulasOn, isAmong } from "./dependents";
import { loadFunctionsFor } from "./functions";
import type { Result } from "./values";

/**
 * The patch with the right result in each formula that it writes, and one more edit for every formula whose result it
 * changes. A formula that is not calculated here keeps its stored value until Excel opens the file; one that gives an
 * error is left without a result.
 */
export function recalculated(snapshot: Snapshot, patch: Patch): Patch {
  const after = patched(snapshot, patch);
  const edits = patch.filter((edit) => edit.kind === "cell");
  const written = new Set(edits.map(({ at }) => addressText(at)));
  const own = after.sheets.flatMap((sheet) =>
    edits.some(({ at, content }) => at.sheet === sheet.name && content.formula !== undefined)
      ? formulasOn(sheet).filter(({ cell }) => written.has(addressText({ ...cell, sheet: sheet.name })))
      : [],
  );
  const following = dependentsOf(
    after,
    edits.map(({ at }) => at),
  );
  const calculation = calculationAfter(after, isAmong([...own, ...following]));
  return [
    ...patch.map((edit) => {
      if (edit.kind !== "cell" || edit.content.formula === undefined) return edit;
      const result = calculation.formula(edit.content.formula, edit.at.sheet);
      return result === undefined ? edit : { ...edit, content: { ...edit.content, value: plainResult(result) } };
    }),
    ...following.flatMap(({ sheet, cell, formula }): readonly CellEdit[] => {
      const at = { sheet, row: cell.row, column: cell.column };
      if (written.has(addressText(at))) return [];
      const result = calculation.cell(cell, sheet);
      if (result === undefined || sameResult(result, cell.value)) return [];
      return [editCell(at, cell, { formula, value: plainResult(result) })];
    }),
  ];
}

/** To be awaited before `recalculated`. */
export async function loadFunctionsToRecalculate(snapshot: Snapshot, patch: Patch): Promise<void> {
  const written = patch.flatMap((edit) => (edit.kind === "cell" ? (edit.content.formula ?? []) : []));
  const stored = snapshot.sheets.flatMap((sheet) => formulasOn(sheet).map(({ formula }) => formula));
  await loadFunctionsFor([...written, ...stored]);
}

/** Nobody writes an error: Excel makes it again. */
function plainResult(result: Exclude<Result, undefined>): PlainValue {
  return isCellError(result) ? null : result;
}

function sameResult(result: Exclude<Result, undefined>, stored: Exclude<Result, undefined>): boolean {
  return isCellError(result)
    ? stored === null || (isCellError(stored) && stored.error === result.error)
    : result === stored;
}
