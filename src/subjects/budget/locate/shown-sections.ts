/** Sections and sums whose labels nobody knows, shown by arithmetic: the rows that add up what stands above them. */
import { plainText } from "../../../reading/label";
import type { Sheet } from "../../../workbook/snapshot";
import {
  filledRows,
  hasLabel,
  isFormulaRow,
  numbersIn,
  rowsAddedByFormulas,
  showsSumOf,
} from "../../../reading/sum-rows";
import { type BlockId, type SectionId, sectionIds } from "../template";
import { atCell, textAt } from "./amounts";
import { type Asker, rowQuestion } from "./budget-questions";
import { rowsHeld, type SectionFrame } from "./section-frame";
import { readRowLabel } from "./label-readers";

interface Span {
  readonly sheet: Sheet;
  readonly labelColumn: number;
  /** The first row below the headings, and the last above the block's total or the next block. */
  readonly from: number;
  readonly to: number;
  readonly totalRow: number | null;
  /** The columns that the known sums have figures in; `null` where no sum is known. */
  readonly columns: ReadonlySet<number> | null;
  readonly block: BlockId;
  readonly asker: Asker;
}

/** The sections with the sums that are known by arithmetic alone, and those that have no known label at all. */
export function withShownSums(sections: readonly SectionFrame[], span: Span): readonly SectionFrame[] {
  const first = withUnknownSections(withSums(sections, span), span);
  // What one section's sum is may show only when the others are found.
  return first.length === sections.length ? first : withUnknownSections(withSums(first, span), span);
}

function withSums(sections: readonly SectionFrame[], span: Span): readonly SectionFrame[] {
  const known: SectionFrame[] = [];
  sections.forEach((section, index) => {
    // A row belongs to one section: to that above where both reach over it.
    const end = Math.max(-1, ...known.map(({ sumRow, rows }) => Math.max(sumRow ?? -1, ...rows)));
    const own = withoutHead({ ...section, rows: section.rows.filter((row) => row > end) }, span);
    known.push(withSum(own, span, [...known, ...sections.slice(index + 1)], sections[index + 1]));
  });
  return known;
}

/** Without a known title a section begins with the first row that its sum adds; what stands above is another's. */
function withoutHead(section: SectionFrame, span: Span): SectionFrame {
  const { sheet, labelColumn, columns } = span;
  const { sumRow, titleRow, rows } = section;
  if (titleRow !== null || sumRow === null) return section;
  const first = labelColumn + 1;
  const added = rowsAddedByFormulas(sheet, sumRow, first);
  const isFirst = (row: number): boolean =>
    added === null
      ? showsSumOf(sheet, sumRow, filledRows(sheet, from(rows, row), first), first, columns)
      : added.has(row);
  const start = rows.find(isFirst);
  const above = start === undefined ? [] : filledRows(sheet, before(rows, start), first);
  if (start === undefined || above.length === 0) return section;
  const end = filledRows(sheet, from(rows, start), first)[0] ?? sumRow;
  const begin = above.at(-1) ?? -1;
  const title = rows.find((row) => row > begin && row < end && isTitle(span, row));
  return { ...section, titleRow: title ?? null, rows: rows.filter((row) => row > (title ?? start - 1)) };
}

function from(rows: readonly number[], least: number): readonly number[] {
  return rows.filter((row) => row >= least);
}

function before(rows: readonly number[], end: number): readonly number[] {
  return rows.filter((row) => row < end);
}

/** A title without a known sum, or with one that is another section's: the last of its rows that adds all the others. */
function withSum(
  section: SectionFrame,
  span: Span,
  others: readonly SectionFrame[],
  next: SectionFrame | undefined,
): SectionFrame {
  const { sheet, labelColumn } = span;
  if (section.sumRow !== null) return withEarlierSum(section, section.sumRow, span, others);
  const above = (row: number): readonly number[] => before(section.rows, row);
  const sumRow =
    section.rows.findLast((row) => hasLabel(sheet, row, labelColumn) && addsUp(span, row, above(row))) ??
    section.rows.findLast((row) => hasLabel(sheet, row, labelColumn) && closes(span, row, above(row), others)) ??
    section.rows.find((row) => hasLabel(sheet, row, labelColumn) && closesWithNext(section, row, next, span));
  if (sumRow !== undefined) return endedBy(section, sumRow);
  const doubtful = filledRows(sheet, section.rows, labelColumn + 1).at(-1);
  return doubtful === undefined ? section : asAnswered(section, doubtful, span);
}

/** The rows above come to this one, and those below to the next section's sum, whose title nobody knows. */
function closesWithNext(section: SectionFrame, row: number, next: SectionFrame | undefined, span: Span): boolean {
  const { sheet, labelColumn, columns } = span;
  const first = labelColumn + 1;
  if (next === undefined || next.titleRow !== null || next.sumRow === null) return false;
  const above = filledRows(sheet, before(section.rows, row), first);
  const below = filledRows(sheet, from(section.rows, row + 1), first);
  return (
    above.length > 0 &&
    below.length > 0 &&
    section.rows.some((other) => other > row && isTitle(span, other)) &&
    showsSumOf(sheet, row, above, first, columns) &&
    showsSumOf(sheet, next.sumRow, below, first, columns)
  );
}

function endedBy(section: SectionFrame, sumRow: number): SectionFrame {
  return { ...section, sumRow, sumShown: true, rows: before(section.rows, sumRow) };
}

/** The last row shows what the others come to, and nothing tells whether that is chance. */
function asAnswered(section: SectionFrame, row: number, span: Span): SectionFrame {
  const { sheet, labelColumn, asker, block, columns } = span;
  const first = labelColumn + 1;
  const filled = filledRows(sheet, before(section.rows, row), first);
  const label = textAt(sheet, row, labelColumn);
  if (filled.length === 0 || label === "" || readRowLabel(label)?.rest === "") return section;
  if (isFormulaRow(sheet, row, first) || !showsSumOf(sheet, row, filled, first, columns)) return section;
  const amounts = [...numbersIn(sheet, row, first).keys()].map((column) => atCell(sheet, row, column));
  const question = rowQuestion(atCell(sheet, row, labelColumn), label, amounts, { choice: "sum", why: "sum" });
  switch (asker.ask(question, [block])) {
    case "cost":
      return section;
    case "outside":
      return { ...section, rows: section.rows.filter((other) => other !== row) };
    default:
      return endedBy(section, row);
  }
}

/** By figures: with this row as the section's sum all sections come to the block's total, column by column. */
function closes(span: Span, row: number, above: readonly number[], others: readonly SectionFrame[]): boolean {
  const { sheet, labelColumn, totalRow, columns, to } = span;
  const first = labelColumn + 1;
  const filled = filledRows(sheet, above, first);
  if (filled.length === 0 || !showsSumOf(sheet, row, filled, first, columns)) return false;
  const sums = others.map(({ sumRow }) => sumRow);
  if (!sums.every((sum) => sum !== null)) return false;
  const all = [row, ...sums.flatMap((sum) => sum ?? [])];
  if (totalRow !== null) return showsSumOf(sheet, totalRow, all, first, columns);
  const below = [1, 2, 3].map((step) => Math.max(...all) + step).filter((other) => other <= to);
  return (
    all.length > 1 &&
    below.some((other) => hasLabel(sheet, other, labelColumn) && showsSumOf(sheet, other, all, first, columns))
  );
}

/**
 * "Summa" below two sections, of which the second has a heading that nobody knows, or below the last as the total of
 * all: the section ends where its rows are added.
 */
function withEarlierSum(
  section: SectionFrame,
  sumRow: number,
  span: Span,
  others: readonly SectionFrame[],
): SectionFrame {
  const { sheet, labelColumn } = span;
  if (addsUp(span, sumRow, section.rows)) return section;
  const adding = section.rows.filter(
    (row) => hasLabel(sheet, row, labelColumn) && addsUp(span, row, before(section.rows, row)),
  );
  const earlier = adding.find((row) => {
    const above = before(section.rows, row);
    const below = from(section.rows, row + 1);
    return isElsewhere(sumRow, row, above, below, span) || isTotal(sumRow, row, others, span);
  });
  return earlier === undefined ? section : endedBy(section, earlier);
}

/** Whether a sum is what this section and the others come to. */
function isTotal(sumRow: number, own: number, others: readonly SectionFrame[], span: Span): boolean {
  const sums = others.flatMap((other) => other.sumRow ?? []);
  return sums.length > 0 && showsSumOf(span.sheet, sumRow, [own, ...sums], span.labelColumn + 1, span.columns);
}

/** Whether a sum adds nothing of what stands above `earlier`: only what comes after it, or several sections' sums. */
function isElsewhere(
  sumRow: number,
  earlier: number,
  above: readonly number[],
  below: readonly number[],
  { sheet, labelColumn, columns }: Span,
): boolean {
  const first = labelColumn + 1;
  const added = rowsAddedByFormulas(sheet, sumRow, first);
  if (added === null) {
    const filled = filledRows(sheet, below, first);
    return filled.length > 0 && showsSumOf(sheet, sumRow, filled, first, columns);
  }
  if (above.some((other) => added.has(other))) return false;
  const rows = new Set([earlier, ...above, ...below]);
  return !added.has(earlier) || [...added].some((other) => !rows.has(other));
}

/** By formulas over these rows, or by values of two rows or more where the block's total takes the row in as a sum. */
function addsUp({ sheet, labelColumn, totalRow, columns }: Span, row: number, above: readonly number[]): boolean {
  const first = labelColumn + 1;
  const added = rowsAddedByFormulas(sheet, row, first);
  if (added !== null) {
    const others = above.filter((other) => !added.has(other));
    return others.length < above.length && filledRows(sheet, others, first).length === 0;
  }
  const filled = filledRows(sheet, above, first);
  if (!showsSumOf(sheet, row, filled, first, columns)) return false;
  if (filled.length > 0 && saysSum(textAt(sheet, row, labelColumn))) return true;
  if (filled.length < 2) return false;
  if (totalRow === null) return filled.length > 2;
  const inTotal = rowsAddedByFormulas(sheet, totalRow, first);
  return inTotal === null ? filled.length > 2 : inTotal.has(row) && !filled.some((other) => inTotal.has(other));
}

/** "Summa löner", "S:a lokaler", "Drift totalt": with the figures of a sum beside it, it is one. */
function saysSum(label: string): boolean {
  return /^(?:summa|s a|sma|delsumma|deltotal|totalt?|subtotal|sum)\b|\b(?:summa|totalt?|sum)$/.test(plainText(label));
}

/** Rows outside all sections, the last of which adds the others: the section of the template that is missing there. */
function withUnknownSections(sections: readonly SectionFrame[], span: Span): readonly SectionFrame[] {
  const inOrder = (all: readonly SectionFrame[]): readonly SectionFrame[] =>
    [...all].sort((a, b) => placeOf(a) - placeOf(b));
  if (sectionIds.every((id) => sections.some((section) => section.id === id))) return inOrder(sections);
  const taken = rowsHeld(sections);
  const found: SectionFrame[] = [];
  let run: number[] = [];
  for (let row = span.from; row <= span.to; row += 1) {
    if (taken.has(row) || row === span.totalRow) {
      run = [];
      continue;
    }
    // What adds the sections' own sums is their total.
    const sums = [...sections, ...found].flatMap(({ sumRow }) => sumRow ?? []);
    const inFormula = rowsAddedByFormulas(span.sheet, row, span.labelColumn + 1);
    if (sums.some((sum) => inFormula?.has(sum) === true)) break;
    const id = missingSection([...sections, ...found], row);
    // Below the title a row may be empty too: a kind of cost that nobody has filled in.
    const title = run.find((above) => isTitle(span, above));
    const costs = run.filter((above) => above > (title ?? -1));
    const isSum = (): boolean =>
      (inFormula !== null || filledRows(span.sheet, costs, span.labelColumn + 1).length > 0) &&
      (addsUp(span, row, costs) || closes(span, row, costs, [...sections, ...found]));
    if (id !== undefined && isSum()) {
      found.push({ id, titleRow: title ?? null, sumRow: row, sumShown: true, rows: costs });
      run = [];
    } else run.push(row);
  }
  return inOrder([...sections, ...found]);
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
export function shownTotalRow(
  sections: readonly SectionFrame[],
  span: Pick<Span, "sheet" | "labelColumn" | "to" | "columns">,
): number | null {
  const { sheet, labelColumn, to, columns } = span;
  const first = labelColumn + 1;
  const sums = sections.flatMap(({ sumRow }) => sumRow ?? []);
  const last = Math.max(...sums, ...sections.flatMap(({ rows }) => rows));
  if (sums.length !== sections.length || sums.length < 2) return null;
  for (let row = last + 1; row <= Math.min(to, last + 5); row += 1) {
    if (!hasLabel(sheet, row, labelColumn)) continue;
    const added = rowsAddedByFormulas(sheet, row, first);
    const adds = added === null ? showsSumOf(sheet, row, sums, first, columns) : sums.every((sum) => added.has(sum));
    if (adds) return row;
  }
  return null;
}
