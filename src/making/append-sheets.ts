/** Sheets with formulas of Samkoll's own, added last in a workbook with the results that they give there. */
import { withResults } from "../workbook/formula/with-results";
import type { SheetBlueprint } from "../workbook/blueprint";
import { daysTo1904 } from "../workbook/iso-day";
import { isDateFormat } from "../workbook/number-format";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";

/** Their days are counted as the workbook counts its own. */
export function appendSheets(snapshot: Snapshot, ...blueprints: readonly SheetBlueprint[]): Patch {
  return withResults(blueprints, snapshot).map((made) => ({ kind: "addSheet", blueprint: made, position: "last" }));
}

/**
 * Blank forms, which are made without a workbook in mind and count their days from 1900; a workbook begun in an old
 * Excel for Mac counts them from 1904.
 */
export function appendForms(snapshot: Snapshot, ...blueprints: readonly SheetBlueprint[]): Patch {
  return appendSheets(snapshot, ...(snapshot.dateSystem === 1904 ? blueprints.map(countedFrom1904) : blueprints));
}

function countedFrom1904(blueprint: SheetBlueprint): SheetBlueprint {
  const cells = blueprint.cells.map((cell) =>
    typeof cell.value === "number" && isDateFormat(cell.style?.format)
      ? { ...cell, value: cell.value - daysTo1904 }
      : cell,
  );
  return { ...blueprint, cells };
}
