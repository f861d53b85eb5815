/** A sheet with formulas of Samkoll's own, added last in a workbook with the results that they give there. */
import { withResults } from "../domain/with-results";
import type { SheetBlueprint } from "../workbook/blueprint";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";

export function addedLast(snapshot: Snapshot, blueprint: SheetBlueprint): Patch {
  return withResults([blueprint], snapshot).map((made) => ({ kind: "addSheet", blueprint: made, position: "last" }));
}
