/** SAM-103: a cell that was not read whole is told, so that nobody takes for checked what Samkoll has not seen. */
import type { Sheet, Snapshot } from "../workbook/snapshot";
import { longestFormula, longestText, type UnreadCell, unreadCells } from "../workbook/unread-cells";
import { asCells, asNumber } from "./message-value";
import type { Reported, Rule } from "./rule";

const kinds: readonly UnreadCell["kind"][] = ["text", "formula", "lost"];
const limits = { text: longestText, formula: longestFormula, lost: 0 } as const;

export const notReadWhole: Rule<{ readonly snapshot: Snapshot }, null> = {
  id: "SAM-103",
  // What was not seen may be an amount, or point a person out.
  severity: "error",
  source: "excel",
  variants: kinds,
  mends: false,
  check: ({ snapshot: { sheets } }) => sheets.flatMap(toldOf),
};

/** Once for each kind on a sheet. */
function toldOf(sheet: Sheet): readonly Reported[] {
  const unread = unreadCells(sheet);
  return kinds.flatMap((kind) => {
    const cells = unread
      .filter((cell) => cell.kind === kind)
      .map(({ row, column }) => ({ sheet: sheet.name, row, column }));
    const [at] = cells;
    if (at === undefined) return [];
    return [{ at, variant: kind, values: { cells: asCells(cells), limit: asNumber(limits[kind]) } }];
  });
}
