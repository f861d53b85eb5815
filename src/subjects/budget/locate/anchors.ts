/** The labels of a template that a sheet holds, with where they stand. */
import type { Sheet } from "../../../workbook/snapshot";
import type { LabelMatch } from "../../../reading/label";

export interface Anchor<Id extends string> {
  readonly id: Id;
  readonly row: number;
  readonly column: number;
  readonly score: number;
  readonly rest: string;
  readonly rivals: readonly Id[];
}

/** A budget is a form of a page or two: what stands further down or to the right belongs to something else. */
const deepestRow = 2_000;
const rightmostColumn = 200;

export function findAnchors<Id extends string>(
  sheet: Sheet,
  read: (text: string) => LabelMatch<Id> | undefined,
): readonly Anchor<Id>[] {
  const anchors: Anchor<Id>[] = [];
  for (const row of sheet.rows) {
    if (row.index > deepestRow) break;
    for (const cell of row.cells) {
      if (typeof cell.value !== "string" || cell.column > rightmostColumn) continue;
      const match = read(cell.value);
      if (match) anchors.push({ ...match, row: row.index, column: cell.column });
    }
  }
  return anchors;
}

/** The best of the anchors with this id: the truest to the label, then the uppermost. */
export function bestAnchor<Id extends string>(anchors: readonly Anchor<Id>[], id: Id): Anchor<Id> | undefined {
  return anchors.reduce<Anchor<Id> | undefined>(
    (best, anchor) => (anchor.id === id && (best === undefined || anchor.score > best.score) ? anchor : best),
    undefined,
  );
}
