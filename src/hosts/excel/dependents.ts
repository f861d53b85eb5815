/**
 * Which sheets follow when others change. Told from the formulas that were read last: what Excel recalculates on a
 * sheet that nobody touched is not in its event of the edit, and its event of the calculation comes in its own time.
 * A formula whose reach cannot be told (INDIRECT, a table, a name of one sheet alone) counts as reaching everywhere.
 */
import { precedentsOf } from "../../workbook/formula/areas";
import { formulasOn } from "../../workbook/formula/dependents";
import { memoizePerObject } from "../../workbook/memoize";
import type { Sheet, Snapshot } from "../../workbook/snapshot";

/** `changed` with the sheets of `snapshot` whose values may have changed because of it. */
export function withDependents(snapshot: Snapshot, changed: ReadonlySet<string>): ReadonlySet<string> {
  const reached = new Set(changed);
  const keys = new Set([...changed].map((name) => name.toLowerCase()));
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const sheet of snapshot.sheets) {
      const reach = reachOf(snapshot.names)(sheet);
      if (reached.has(sheet.name) || (reach !== null && ![...reach].some((name) => keys.has(name)))) continue;
      reached.add(sheet.name);
      keys.add(sheet.name.toLowerCase());
    }
  }
  return reached;
}

/**
 * The sheets that one sheet's formulas point to, in lower case; `null` where they may point anywhere. A Snapshot that
 * is read again in part keeps its other sheets, so each sheet's formulas are looked through once.
 */
const reachOf = memoizePerObject((names: Snapshot["names"]) =>
  memoizePerObject((sheet: Sheet): ReadonlySet<string> | null => {
    const sheets = new Set<string>();
    for (const formula of new Set(formulasOn(sheet).map((each) => each.formula))) {
      const areas = precedentsOf(formula, sheet.name, names);
      if (areas === null) return null;
      for (const area of areas) sheets.add(area.sheet.toLowerCase());
    }
    return sheets;
  }),
);
