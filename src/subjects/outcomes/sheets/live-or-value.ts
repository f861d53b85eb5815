/** Leaves a formula in a sheet only where it gives the figure that was reckoned: a register may be written in ways that no COUNTIFS sees. */
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";
import { sheetOf } from "../../../workbook/blueprint-sheet";
import type { Snapshot } from "../../../workbook/snapshot";
import { type Calculation, calculationOf } from "../../../workbook/formula/calculation";
import type { Result } from "../../../workbook/formula/values";

/** What no longer follows is shown in italics, with the figure as it was when the sheet was made. */
export function liveOrValue(blueprint: SheetBlueprint, snapshot: Snapshot): SheetBlueprint {
  let cells = blueprint.cells;
  // A cell that stops following makes those right that reckon from it: asked again until none falls away.
  for (;;) {
    const together = { ...snapshot, sheets: [...snapshot.sheets, sheetOf({ ...blueprint, cells })] };
    const checked = cells.map((each) => checkedCell(each, blueprint.name, calculationOf(together)));
    const same = checked.every((each, index) => each === cells[index]);
    cells = checked;
    if (same) return { ...blueprint, cells };
  }
}

function checkedCell(each: BlueprintCell, sheet: string, calculation: Calculation): BlueprintCell {
  if (each.formula === undefined) return each;
  if (agrees(calculation.formula(each.formula, sheet), each.value)) return each;
  const { formula: _, ...rest } = each;
  return { ...rest, style: { ...each.style, italic: true } };
}

function agrees(result: Result, value: BlueprintCell["value"]): boolean {
  if (typeof result === "number" && typeof value === "number") {
    return Math.abs(result - value) <= 1e-9 * Math.max(1, Math.abs(value));
  }
  return result === value || (result === null && value === "");
}
