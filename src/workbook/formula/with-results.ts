/** Puts the results of their formulas into sheets that are still to be made, so that a viewer without Excel shows them. */
import { sheetOf } from "../blueprint-sheet";
import type { SheetBlueprint } from "../blueprint";
import { isCellError, type Snapshot } from "../snapshot";
import { calculationOf } from "./calculation";

/** `snapshot`: the workbook that they will stand in; their formulas may point to its sheets and to each other. */
export function withResults(blueprints: readonly SheetBlueprint[], snapshot: Snapshot): readonly SheetBlueprint[] {
  const together: Snapshot = { ...snapshot, sheets: [...snapshot.sheets, ...blueprints.map(sheetOf)] };
  const calculation = calculationOf(together);
  return blueprints.map((blueprint) => ({
    ...blueprint,
    cells: blueprint.cells.map((cell) => {
      if (cell.formula === undefined) return cell;
      const value = calculation.formula(cell.formula, blueprint.name);
      return value === undefined || isCellError(value) ? cell : { ...cell, value };
    }),
  }));
}

export const emptyWorkbook: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() };
