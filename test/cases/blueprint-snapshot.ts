/** What a host would read back from made sheets: a Snapshot without a file in between. */
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { sheetOf } from "../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../src/workbook/snapshot";

export function snapshotOf(blueprints: readonly SheetBlueprint[]): Snapshot {
  return { sheets: blueprints.map(sheetOf), dateSystem: 1900, names: new Map() };
}
