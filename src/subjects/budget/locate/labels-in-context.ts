/** What a label means by where it stands: "Summa" closes the section above it, "Övrigt" heads one or is a row in it. */
import { plainText } from "../../../reading/label";
import { type Sheet, cellIn, isBlank, rowAt } from "../../../workbook/snapshot";
import { type DetailedLabelId, sectionIds, sectionOf } from "../template";
import { textAt } from "./amounts";
import type { Anchor } from "./anchors";
import { isReworded } from "./label-readers";

type Anchors = readonly Anchor<DetailedLabelId>[];

export function inContext(sheet: Sheet, anchors: Anchors): Anchors {
  const column = sectionColumn(anchors);
  if (column === null) return anchors;
  const kept = oneLeadInARow(anchors).filter((anchor) => !isRowOfItsOwn(sheet, anchor, anchors));
  const headed = [...kept, ...otherHeadings(sheet, kept, column)].sort(inOrder);
  return [...headed, ...bareSums(sheet, headed, column)].sort(inOrder);
}

function inOrder(a: Anchor<DetailedLabelId>, b: Anchor<DetailedLabelId>): number {
  return a.row - b.row || a.column - b.column;
}

/** Where the titles and sums of the sections stand; `null` where the sheet has none. */
function sectionColumn(anchors: Anchors): number | null {
  const counts = new Map<number, number>();
  for (const { id, column } of anchors) {
    if (sectionOf(id) !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? null;
}

/**
 * "Lokaler" or "3. Övriga kostnader" with an amount beside it is a cost, and so is one below a heading in the label's own
 * words that no sum has closed.
 */
function isRowOfItsOwn(sheet: Sheet, anchor: Anchor<DetailedLabelId>, anchors: Anchors): boolean {
  const section = sectionIds.find((id) => id === anchor.id);
  if (section === undefined || !isReworded(textAt(sheet, anchor.row, anchor.column))) return false;
  if (hasFigures(sheet, anchor.row, anchor.column)) return true;
  const above = anchors.findLast(({ id, row, column }) => {
    return column === anchor.column && row < anchor.row && (id === section || id === `${section}Sum`);
  });
  return above?.id === section && !isReworded(textAt(sheet, above.row, above.column));
}

/** "Insatsägare" over every column names no lead: the first of them is, as where no role stands. */
function oneLeadInARow(anchors: Anchors): Anchors {
  const first = new Map<string, number>();
  for (const { id, row, column, score } of anchors) {
    if (id !== "lead") continue;
    const key = `${row} ${score}`;
    first.set(key, Math.min(column, first.get(key) ?? column));
  }
  return anchors.map((anchor) => {
    const { id, row, column, score, rest } = anchor;
    const isLater = id === "lead" && column > (first.get(`${row} ${score}`) ?? column);
    return isLater && rest === "" ? { ...anchor, id: "partner" as const } : anchor;
  });
}

const otherWords = /^(?:(?:\d{1,2}|[a-h]|[ivx]{1,4}) )?(ovrigt|ovriga|ovriga utgifter|other)$/;

/** "Övrigt" without an amount, above rows that have some and a sum: a heading, where no other stands over them. */
function otherHeadings(sheet: Sheet, anchors: Anchors, column: number): Anchors {
  return sheet.rows.flatMap(({ index }): Anchors => {
    if (!otherWords.test(plainAt(sheet, index, column)) || hasFigures(sheet, index, column)) return [];
    const inColumn = anchors.filter((anchor) => anchor.column === column);
    const above = inColumn.findLast(({ id, row }) => row < index && sectionOf(id) !== undefined);
    // Between a section's title and its sum it is a row of that section, not yet filled in.
    if (above === undefined || (sectionOf(above.id) === above.id && !closed(sheet, above, index, column))) return [];
    const end = lastRowBefore(sheet, inColumn, index);
    const rows = sheet.rows.filter(({ index: row }) => row > index && row <= end && hasFigures(sheet, row, column));
    return rows.length < 2 ? [] : [{ id: "other", row: index, column, score: headingScore, rest: "", rivals: [] }];
  });
}

/** Beneath the words of the template: where those stand as well, they are the heading. */
const headingScore = 0.9;

function closed(sheet: Sheet, title: Anchor<DetailedLabelId>, before: number, column: number): boolean {
  return sheet.rows.some(({ index }) => index > title.row && index < before && bareSumAt(sheet, index, column));
}

/** The last row before the next title or total; the sum of "other" belongs to it. */
function lastRowBefore(sheet: Sheet, inColumn: Anchors, row: number): number {
  const next = inColumn.find((anchor) => {
    const ends = sectionOf(anchor.id) !== undefined || isBlockPart(anchor.id);
    return anchor.row > row && ends;
  });
  if (next === undefined) return sheet.rows.at(-1)?.index ?? row;
  return next.id === "otherSum" ? next.row : next.row - 1;
}

function isBlockPart(id: DetailedLabelId): boolean {
  return id === "requested" || id === "ownFunding" || id.endsWith("Total");
}

const sumAlone = /^(s a|s ma|summa|sum|delsumma|del summa|subtotal|sub total|deltotal|totalt?|totalsumma)$/;

const longestWords = 60;

/** In plain letters; empty for anything else than a text as short as the words sought here. */
function plainAt(sheet: Sheet, row: number, column: number): string {
  const value = cellIn(rowAt(sheet, row), column)?.value;
  return typeof value === "string" && value.length <= longestWords ? plainText(value) : "";
}

function bareSumAt(sheet: Sheet, row: number, column: number): boolean {
  return sumAlone.test(plainAt(sheet, row, column)) && hasFigures(sheet, row, column);
}

/** The only "Summa" between a section's title and the next is the section's sum; of several nobody can say. */
function bareSums(sheet: Sheet, anchors: Anchors, column: number): Anchors {
  const inColumn = anchors.filter((anchor) => anchor.column === column);
  return inColumn.flatMap((title): Anchors => {
    const section = sectionIds.find((id) => id === title.id);
    const next = inColumn.find(({ id, row }) => row > title.row && (sectionOf(id) !== undefined || isBlockPart(id)));
    if (section === undefined || next?.id === `${section}Sum`) return [];
    const end = next?.row ?? Infinity;
    const bare = sheet.rows.filter(({ index }) => index > title.row && index < end && bareSumAt(sheet, index, column));
    const [only] = bare;
    if (only === undefined || bare.length > 1) return [];
    // A table of three lines and their sum has no sections: its lines are named as they are.
    const rows = sheet.rows.filter(({ index }) => index > title.row && index < only.index);
    if (hasFigures(sheet, title.row, column) || !rows.some(({ index }) => hasFigures(sheet, index, column))) return [];
    return [{ id: `${section}Sum`, row: only.index, column, score: headingScore, rest: "", rivals: [] }];
  });
}

function hasFigures(sheet: Sheet, row: number, column: number): boolean {
  return (rowAt(sheet, row)?.cells ?? []).some(
    (cell) =>
      cell.column > column && (typeof cell.value === "number" || (cell.formula !== undefined && !isBlank(cell.value))),
  );
}
