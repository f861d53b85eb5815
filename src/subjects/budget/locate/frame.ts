/** The skeleton of a detailed budget: which rows and columns are which, before any figure is read. */
import { type Address, cellName } from "../../../workbook/address";
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, type Sheet, rowAt } from "../../../workbook/snapshot";
import { atCell, textAt } from "./amounts";
import { numbersIn, summedColumns } from "../../../reading/sum-rows";
import type { Anchor } from "./anchors";
import { isYear } from "./year-heading";
import { type Asker, placeQuestion, secondTableQuestion } from "./budget-questions";
import { amountColumnsIn, type ColumnFrame } from "./column-frame";
import { frameColumns } from "./frame-columns";
import type { Ambiguity } from "../model";
import { shownTotalRow, withShownSums } from "./shown-sections";
import type { SectionFrame } from "./section-frame";
import { withUncoveredRows } from "./uncovered-rows";
import { type BlockId, type DetailedLabelId, type SectionId, detailedLabels, sectionIds, sectionOf } from "../template";

export interface BlockFrame extends ColumnFrame {
  readonly id: BlockId;
  readonly titleRow: number;
  readonly sections: readonly SectionFrame[];
  readonly totalRow: number | null;
  /** The total's label is not known: what it adds shows what it is. */
  readonly totalShown: boolean;
  /** The first row below the headings, and the last of the block. */
  readonly firstFigureRow: number;
  readonly lastRow: number;
}

export interface DetailedFrame {
  readonly blocks: readonly BlockFrame[];
  readonly labelColumn: number;
  readonly projectTotalRow: number | null;
  readonly ambiguities: readonly Ambiguity[];
}

type Anchors = readonly Anchor<DetailedLabelId>[];

/** Rows of one block: `from` its title, up to but not including `to`. */
interface Region {
  readonly id: BlockId;
  readonly from: number;
  readonly to: number;
  readonly hasTitle: boolean;
}

export function frameBlocks(sheet: Sheet, anchors: Anchors, asker: Asker): DetailedFrame {
  const labelColumn = findLabelColumn(anchors);
  const labels = anchors.filter((anchor) => anchor.column <= labelColumn && anchor.rest.length <= 40);
  const projectTotal = labels.findLast((anchor) => anchor.id === "projectTotal");
  const doubts: Ambiguity[] = [];
  const blocks: BlockFrame[] = [];
  for (const region of findRegions(sheet, labels, projectTotal?.row ?? null, asker)) {
    const block = frameBlock(sheet, anchors, labels, region, labelColumn, blocks[0], doubts, asker);
    if (block !== null) blocks.push(...byFunding(block));
  }
  return { blocks, labelColumn, projectTotalRow: projectTotal?.row ?? null, ambiguities: doubts };
}

/** One table whose columns say who pays is both blocks. */
function byFunding(block: BlockFrame): readonly BlockFrame[] {
  const { funding } = block;
  if (funding === null) return [block];
  return [
    { ...block, id: "requested", totalColumn: funding.requested },
    { ...block, id: "ownFunding", totalColumn: funding.ownFunding },
  ];
}

/** The column where most titles and sums of the template stand. */
function findLabelColumn(anchors: Anchors): number {
  const counts = new Map<number, number>();
  for (const { id, column } of anchors) {
    const structural = sectionOf(id) !== undefined || id.endsWith("Total");
    if (structural) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || a - b)[0]?.[0] ?? 0;
}

/** Where each block begins: at its title; without one, after the other block's total. */
function findRegions(sheet: Sheet, labels: Anchors, projectTotalRow: number | null, asker: Asker): readonly Region[] {
  const end = projectTotalRow ?? Infinity;
  const sections = labels.filter((anchor) => sectionOf(anchor.id) !== undefined);
  const firstSection = sections[0]?.row ?? 0;
  const totalRow = labels.find((anchor) => anchor.id === "requestedTotal")?.row;
  // A total above its sections ends nothing.
  const requestedTotal = totalRow !== undefined && totalRow > firstSection ? totalRow : undefined;
  const requestedTitle = labels.find((anchor) => anchor.id === "requested" && anchor.row !== totalRow)?.row;
  const ownTitle = labels.find(
    (anchor) =>
      anchor.id === "ownFunding" &&
      (requestedTotal === undefined || anchor.row > requestedTotal || anchor.row < firstSection),
  )?.row;
  const isOwnTold = labels.some(({ id }) => id === "ownFundingTotal");
  const isSecond = requestedTotal !== undefined && sections.some((anchor) => anchor.row > requestedTotal);
  // A second table is own funding where its title or its total says so; else it is asked.
  const repeated = ownTitle === undefined && !(isSecond && isOwnTold) ? secondTable(sheet, sections, asker) : undefined;
  const ownTotal = labels.find(({ id, row }) => id === "ownFundingTotal" && row > (ownTitle ?? Infinity))?.row;
  const ownFrom = ownTitle ?? repeated ?? (isSecond && isOwnTold ? requestedTotal + 1 : undefined);
  // Own funding may come first: what follows its total is what is requested.
  const afterOwn = ownTotal !== undefined && sections.some(({ row }) => row > ownTotal) ? ownTotal + 1 : undefined;
  const requestedFrom = requestedTitle ?? (ownFrom === undefined || firstSection < ownFrom ? firstSection : afterOwn);
  const starts = [
    ...(requestedFrom === undefined
      ? []
      : [{ id: "requested" as const, from: requestedFrom, hasTitle: requestedTitle !== undefined }]),
    ...(ownFrom === undefined ? [] : [{ id: "ownFunding" as const, from: ownFrom, hasTitle: ownTitle !== undefined }]),
  ].sort((a, b) => a.from - b.from);
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? end }));
}

/**
 * The sections once more, without a title between that says what they are: the row below the first table, where somebody
 * has answered that the second is the own funding, and while nobody has.
 */
function secondTable(sheet: Sheet, sections: Anchors, asker: Asker): number | undefined {
  const again = sections.find(({ id, row }) => {
    const before = sections.filter((other) => other.row < row);
    const between = before.filter((other) => other.row > (before.find((one) => one.id === id)?.row ?? row));
    return between.some((other) => sectionOf(other.id) !== sectionOf(id));
  });
  const last = sections.findLast(({ row }) => row < (again?.row ?? 0));
  if (again === undefined || last === undefined) return undefined;
  // Below the first table's sums and its total: the first line that is no amount.
  let from = last.row + 1;
  while (from < again.row && (textAt(sheet, from, again.column) === "" || hasNumbers(sheet, from, again.column))) {
    from += 1;
  }
  const label = textAt(sheet, from, again.column);
  const choice = asker.ask(secondTableQuestion(atCell(sheet, from, again.column), label), ["requested", "ownFunding"]);
  return choice === "outside" ? undefined : from;
}

function hasNumbers(sheet: Sheet, row: number, column: number): boolean {
  return numbersIn(sheet, row, column + 1).size > 0;
}

function frameBlock(
  sheet: Sheet,
  anchors: Anchors,
  labels: Anchors,
  region: Region,
  labelColumn: number,
  other: BlockFrame | undefined,
  doubts: Ambiguity[],
  asker: Asker,
): BlockFrame | null {
  const inRegion = labels.filter((anchor) => anchor.row >= region.from && anchor.row < region.to);
  const among: Doubts = { block: region.id, doubts, asker };
  const totalId = region.id === "requested" ? "requestedTotal" : "ownFundingTotal";
  const toldTotalRow = onlyOne(sheet, inRegion, totalId, among)?.row ?? null;
  const marks = findMarks(sheet, inRegion, among);
  if (marks.length === 0) return null;
  const firstMark = Math.min(...marks.map((mark) => mark.titleRow ?? mark.sumRow ?? Infinity));
  const headingFrom = headingsFrom(sheet, anchors, region, firstMark, labelColumn, other);
  const headingTo = Math.min(
    marks.some((mark) => mark.titleRow === firstMark) ? firstMark : lastHeading(anchors, headingFrom, firstMark),
    beforeAmounts(sheet, headingFrom, firstMark, labelColumn),
  );
  const to = Math.min(toldTotalRow ?? region.to, region.to, (sheet.rows.at(-1)?.index ?? 0) + 1) - 1;
  const lastMark = toldTotalRow ?? lastRowOf(marks, to);
  // "Summa" on a row of its own is somebody's subtotal; over a column it is the heading of the totals.
  const structural = new Set(inRegion.filter(({ id }) => id !== "allPartners").map((anchor) => anchor.row));
  const toldSections = marks.map((mark) => withRows(sheet, mark, marks, structural, headingTo, lastMark, toldTotalRow));
  const toldSums = [toldTotalRow, ...marks.map((mark) => mark.sumRow)].filter((row) => row !== null);
  const columnsSummed = summedColumns(sheet, toldSums, labelColumn + 1);
  const span = { sheet, labelColumn, from: headingTo + 1, to, block: region.id, asker, columns: columnsSummed };
  const sections = withShownSums(toldSections, { ...span, totalRow: toldTotalRow });
  const totalRow = toldTotalRow ?? shownTotalRow(sections, span);
  const lastRow = totalRow ?? Math.max(lastMark, ...sections.map(({ sumRow }) => sumRow ?? 0));
  const columns = frameColumns(sheet, anchors, {
    block: region.id,
    labelColumn,
    headingFrom,
    headingTo,
    figureRows: sections.flatMap((section) => section.rows),
    staffRows: sections.filter(({ id }) => id === "staff").flatMap((section) => section.rows),
    sumRows: [totalRow, ...sections.map((section) => section.sumRow)].filter((row) => row !== null),
    lastRow,
    above: other ?? null,
    asker,
  });
  return {
    ...columns,
    id: region.id,
    titleRow: region.from,
    sections: withUncoveredRows(sections, {
      sheet,
      labelColumn,
      block: region.id,
      firstRow: headingTo + 1,
      totalRow,
      columns: amountColumnsIn(columns),
      asker,
    }),
    totalRow,
    totalShown: toldTotalRow === null && totalRow !== null,
    firstFigureRow: headingTo + 1,
    lastRow,
  };
}

/** Below the block's title; above it where they stand there and nothing but the title lies between. */
function headingsFrom(
  sheet: Sheet,
  anchors: Anchors,
  region: Region,
  firstMark: number,
  labelColumn: number,
  other: BlockFrame | undefined,
): number {
  const end = (other?.lastRow ?? -1) + 1;
  if (!region.hasTitle) return Math.max(end, beforeAmounts(sheet, end, firstMark, labelColumn) - 5);
  const isHeading = ({ id, row }: Anchor<DetailedLabelId>): boolean => columnHeadings.has(id) && row <= firstMark;
  const below = anchors.some((anchor) => isHeading(anchor) && anchor.row >= region.from);
  const above = anchors.filter(
    (anchor) =>
      isHeading(anchor) &&
      anchor.row < region.from &&
      anchor.row >= region.from - 4 &&
      anchor.row > (other?.lastRow ?? -1),
  );
  return below || above.length === 0 ? region.from : Math.min(...above.map(({ row }) => row));
}

/** The row above the first amounts: a section whose heading nobody knows may come first. */
function beforeAmounts(sheet: Sheet, from: number, to: number, labelColumn: number): number {
  const seen = (row: number): { readonly numbers: readonly Cell[]; readonly texts: readonly Cell[] } => {
    const cells = (rowAt(sheet, row)?.cells ?? []).filter(({ column }) => column > labelColumn);
    return {
      numbers: cells.filter(
        ({ value, format }) => typeof value === "number" && !isDateFormat(format) && !isYear(value),
      ),
      texts: cells.filter(({ value }) => typeof value === "string" && value.trim() !== ""),
    };
  };
  // What is told of the project above the columns' headings is none of their amounts.
  let start = from + 1;
  for (let row = from + 1; row < to; row += 1) {
    const { numbers, texts } = seen(row);
    if (texts.length > 1 && texts.length > numbers.length) start = row;
  }
  for (let row = start; row < to; row += 1) {
    // A number that has strayed among headings makes no row of amounts of them.
    const { numbers, texts } = seen(row);
    if (textAt(sheet, row, labelColumn) !== "" && numbers.length > 0 && numbers.length >= texts.length) return row - 1;
  }
  return to;
}

/** A last section whose sum is not known by its label goes on to the end. */
function lastRowOf(marks: readonly SectionMark[], to: number): number {
  const last = Math.max(...marks.map((mark) => mark.sumRow ?? mark.titleRow ?? 0));
  return marks.some(({ titleRow, sumRow }) => sumRow === null && titleRow === last) ? to : last;
}

const columnHeadings: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "lead",
  "partner",
  "allPartners",
  "share",
]);

/** Where the first section's title is gone or reworded: the row of *tjänst i %*, or the names below their roles. */
function lastHeading(anchors: Anchors, from: number, before: number): number {
  const headings = anchors.filter(({ id, row }) => columnHeadings.has(id) && row >= from && row < before - 1);
  // Headings that nobody knows stand anywhere above the amounts.
  if (headings.length === 0) return Math.max(from, before - 1);
  const share = headings.find(({ id }) => id === "share");
  const roles = headings.filter(({ id }) => id === "lead" || id === "partner");
  return share?.row ?? Math.max(from, ...headings.map(({ row }) => row), ...roles.map(({ row }) => row + 1));
}

interface SectionMark {
  readonly id: SectionId;
  readonly titleRow: number | null;
  readonly sumRow: number | null;
}

function findMarks(sheet: Sheet, inRegion: Anchors, among: Doubts): readonly SectionMark[] {
  return sectionIds
    .map((id): SectionMark => {
      const sumRow = onlyOne(sheet, inRegion, `${id}Sum`, among)?.row ?? null;
      const titles = inRegion.filter((anchor) => sumRow === null || anchor.row < sumRow);
      return { id, titleRow: onlyOne(sheet, titles, id, among)?.row ?? null, sumRow };
    })
    .filter((mark) => mark.titleRow !== null || mark.sumRow !== null)
    .sort((a, b) => (a.titleRow ?? a.sumRow ?? 0) - (b.titleRow ?? b.sumRow ?? 0));
}

function withRows(
  sheet: Sheet,
  mark: SectionMark,
  marks: readonly SectionMark[],
  structural: ReadonlySet<number>,
  headingTo: number,
  lastRow: number,
  totalRow: number | null,
): SectionFrame {
  const start = mark.titleRow ?? mark.sumRow ?? 0;
  const edges = marks
    .flatMap((other) => (other.id === mark.id ? [] : [other.titleRow, other.sumRow]))
    .filter((row) => row !== null);
  const from = mark.titleRow ?? Math.max(headingTo, ...edges.filter((row) => row < start));
  const to = mark.sumRow ?? Math.min(totalRow ?? lastRow + 1, ...edges.filter((row) => row > start));
  const rows: number[] = [];
  for (let row = from + 1; row < to; row += 1) {
    if (!structural.has(row) && rowAt(sheet, row) !== undefined) rows.push(row);
  }
  return { ...mark, sumShown: false, rows };
}

/** The truest anchor of this id; which of several as true is meant is asked, and the uppermost is looked at till then. */
function onlyOne(
  sheet: Sheet,
  anchors: Anchors,
  id: DetailedLabelId,
  { block, doubts, asker }: Doubts,
): Anchor<DetailedLabelId> | undefined {
  const candidates = anchors.filter((anchor) => anchor.id === id);
  const best = Math.max(0, ...candidates.map((anchor) => anchor.score));
  const [first, ...rivals] = candidates.filter((anchor) => best - anchor.score < 0.02);
  if (first === undefined || rivals.length === 0) return first;
  const placeOf = ({ row, column }: Anchor<DetailedLabelId>): Address => atCell(sheet, row, column);
  const part = detailedLabels[id].sv;
  const answer = asker.ask(placeQuestion(part, [first, ...rivals].map(placeOf)), [block]);
  const chosen = [first, ...rivals].find((anchor) => cellName(placeOf(anchor)) === answer);
  if (chosen !== undefined) return chosen;
  for (const rival of rivals) doubts.push({ at: placeOf(rival), used: placeOf(first), part });
  return first;
}

interface Doubts {
  readonly block: BlockId;
  readonly doubts: Ambiguity[];
  readonly asker: Asker;
}
