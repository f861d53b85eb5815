/** Carries the results of formulas along with a patch, for a file that no Excel calculates before it is read again. */
import { addressText } from "../address";
import { editCell } from "../content";
import type { CellEdit, Patch } from "../patch";
import { patched } from "../patched";
import { isCellError, type PlainValue, type Snapshot } from "../snapshot";
import { calculationAfter } from "./calculation";
import { addressOf, dependentsOf, type FormulaCell, formulasOn, isAmong } from "./dependents";
import { loadFunctionsFor } from "./functions";
import type { Result } from "./values";

/**
 * The patch with the right result in each formula that it writes, and one more edit for every formula whose result it
 * changes. A formula that is not calculated here keeps its stored value until Excel opens the file; one that gives an
 * error is left without a result.
 */
export function recalculated(snapshot: Snapshot, patch: Patch, concern = concernOf(snapshot, patch)): Patch {
  const { after, cells, written, following } = concern;
  const calculation = calculationAfter(after, isAmong([...written, ...following]));
  return [
    ...patch.map((edit) => {
      if (edit.kind !== "cell" || edit.content.formula === undefined) return edit;
      const result = calculation.formula(edit.content.formula, edit.at.sheet);
      return result === undefined ? edit : { ...edit, content: { ...edit.content, value: plainResult(result) } };
    }),
    ...following.flatMap((each): readonly CellEdit[] => {
      const at = addressOf(each);
      if (cells.has(addressText(at))) return [];
      const result = calculation.cell(each.cell, each.sheet);
      if (result === undefined || sameResult(result, each.cell.value)) return [];
      return [editCell(at, each.cell, { formula: each.formula, value: plainResult(result) })];
    }),
  ];
}

/** The same, once the functions that the formulas ask for are there. */
export async function recalculatedByAll(snapshot: Snapshot, patch: Patch): Promise<Patch> {
  const concern = concernOf(snapshot, patch);
  await loadFunctionsFor([...concern.written, ...concern.following].map(({ formula }) => formula));
  return recalculated(snapshot, patch, concern);
}

/** What a patch sets in motion. */
interface Concern {
  readonly after: Snapshot;
  /** The cells that it writes. */
  readonly cells: ReadonlySet<string>;
  /** The formulas that the patch writes. */
  readonly written: readonly FormulaCell[];
  readonly following: readonly FormulaCell[];
}

function concernOf(snapshot: Snapshot, patch: Patch): Concern {
  const after = patched(snapshot, patch);
  const edits = patch.filter((edit) => edit.kind === "cell");
  const cells = new Set(edits.map(({ at }) => addressText(at)));
  const written = after.sheets.flatMap((sheet) =>
    edits.some(({ at, content }) => at.sheet === sheet.name && content.formula !== undefined)
      ? formulasOn(sheet).filter((formula) => cells.has(addressText(addressOf(formula))))
      : [],
  );
  const following = dependentsOf(
    after,
    edits.map(({ at }) => at),
  );
  return { after, cells, written, following };
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
