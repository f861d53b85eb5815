/** Sections and sums whose labels nobody knows, shown by arithmetic: the rows that add up what stands above them. */
import type { Sheet } from "../../../workbook/snapshot";
import {
  filledRows,
  hasLabel,
  isFormulaRow,
  numbersIn,
  rowsAddedByFormulas,
  showsSumOf,
} from "../../../reading/sum-rows";
import { type SectionId, sectionIds } from "../template";
import type { SectionFrame } from "./frame";

interface Span {
  readonly sheet: Sheet;
  readonly labelColumn: number;
  /** The first row below the headings, and the last above the block's total or the next block. */
  readonly from: number;
  readonly to: number;
  readonly totalRow: number | null;
}

/** The sections with the sums that are known by arithmetic alone, and those that have no known label at all. */
export function withShownSums(sections: readonly SectionFrame[], span: Span): readonly SectionFrame[] {
  const known = sections.map((section) => withSum(section, span));
  return withUnknownSections(known, span);
}

/** A title without a known sum: the last of its rows that adds all the others. */
function withSum(section: SectionFrame, span: Span): SectionFrame {
  if (section.sumRow !== null) return section;
  const { sheet, labelColumn } = span;
  const sumRow = section.rows.findLast((row) => {
    const above = section.rows.filter((other) => other < row);
    return hasLabel(sheet, row, labelColumn) && addsUp(span, row, above);
  });
  return sumRow === undefined
    ? section
    : { ...section, sumRow, sumShown: true, rows: section.rows.filter((row) => row < sumRow) };
}

/** By formulas over these rows, or by values of two rows or more where the block's total takes the row in as a sum. */
function addsUp({ sheet, labelColumn, totalRow }: Span, row: number, above: readonly number[]): boolean {
  const first = labelColumn + 1;
  const filled = above.filter((other) => numbersIn(sheet, other, first).size > 0);
  const added = rowsAddedByFormulas(sheet, row, first);
  if (added !== null)
    return above.length > 0 && filled.every((other) => added.has(other)) && above.some((other) => added.has(other));
  if (!showsSumOf(sheet, row, filled, first) || filled.length < 2) return false;
  if (totalRow === null) return filled.length > 2;
  const inTotal = rowsAddedByFormulas(sheet, totalRow, first);
  return inTotal === null ? filled.length > 2 : inTotal.has(row) && !filled.some((other) => inTotal.has(other));
}

/** Rows outside all sections, the last of which adds the others: the section of the template that is missing there. */
function withUnknownSections(sections: readonly SectionFrame[], span: Span): readonly SectionFrame[] {
  const taken = new Set(sections.flatMap(({ titleRow, sumRow, rows }) => [titleRow, sumRow, ...rows]));
  const found: SectionFrame[] = [];
  let run: number[] = [];
  for (let row = span.from; row <= span.to; row += 1) {
    if (taken.has(row) || row === span.totalRow) {
      run = [];
      continue;
    }
    const id = missingSection([...sections, ...found], row);
    // Below the title a row may be empty too: a kind of cost that nobody has filled in.
    const title = run.find((above) => isTitle(span, above));
    const costs = run.filter((above) => above > (title ?? -1));
    if (id !== undefined && filledRows(span.sheet, costs, span.labelColumn + 1) > 0 && addsUp(span, row, costs)) {
      found.push({ id, titleRow: title ?? null, sumRow: row, sumShown: true, rows: costs });
      run = [];
    } else run.push(row);
  }
  return [...sections, ...found].sort((a, b) => placeOf(a) - placeOf(b));
}

function isTitle({ sheet, labelColumn }: Span, row: number): boolean {
  const first = labelColumn + 1;
  return (
    hasLabel(sheet, row, labelColumn) && numbersIn(sheet, row, first).size === 0 && !isFormulaRow(sheet, row, first)
  );
}

/** The template's section that is not there, and that would stand here in the template's order. */
function missingSection(sections: readonly SectionFrame[], row: number): SectionId | undefined {
  const missing = sectionIds.filter((id) => !sections.some((section) => section.id === id));
  const before = sections.filter((section) => placeOf(section) < row).map(({ id }) => sectionIds.indexOf(id));
  const after = sections.filter((section) => placeOf(section) > row).map(({ id }) => sectionIds.indexOf(id));
  const fitting = missing.find((id) => {
    const place = sectionIds.indexOf(id);
    return before.every((other) => other < place) && after.every((other) => other > place);
  });
  return fitting ?? (missing.length === 1 ? missing[0] : undefined);
}

function placeOf({ titleRow, sumRow }: SectionFrame): number {
  return titleRow ?? sumRow ?? 0;
}

/** The row below the sections that adds their sums, where the block's total has no known label; `null` where none does. */
export function shownTotalRow(sections: readonly SectionFrame[], span: Omit<Span, "totalRow">): number | null {
  const { sheet, labelColumn, to } = span;
  const first = labelColumn + 1;
  const sums = sections.flatMap(({ sumRow }) => sumRow ?? []);
  const last = Math.max(...sums, ...sections.flatMap(({ rows }) => rows));
  if (sums.length !== sections.length || sums.length < 2) return null;
  for (let row = last + 1; row <= Math.min(to, last + 5); row += 1) {
    if (!hasLabel(sheet, row, labelColumn)) continue;
    const added = rowsAddedByFormulas(sheet, row, first);
    const adds = added === null ? showsSumOf(sheet, row, sums, first) : sums.every((sum) => added.has(sum));
    if (adds) return row;
  }
  return null;
}
