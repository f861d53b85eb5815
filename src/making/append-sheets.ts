/** Sheets with formulas of Samkoll's own, added last in a workbook with the results that they give there. */
import { withResults } from "../workbook/formula/with-results";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";

export function appendSheets(snapshot: Snapshot, ...blueprints: readonly SheetBlueprint[]): Patch {
  return withResults(blueprints, snapshot).map((made) => ({ kind: "addSheet", blueprint: made, position: "last" }));
}
