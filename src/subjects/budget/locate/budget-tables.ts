/** The tables of a budget as rectangles: which cells are their own, so that it can be told what stands beside them. */
import { cellKey } from "../../../workbook/address";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Row, type Sheet, rowPlace } from "../../../workbook/snapshot";
import { type Unit, figureIn } from "../../../reading/money";
import type { Amount } from "../amount";
import { type BudgetModel, type DetailedBudget, type SummaryBudget, amountsOf, blocksOf, costRows } from "../model";
import { amountColumnsIn } from "./column-frame";
import type { AmountSizes } from "./money-like";

export interface BudgetTable extends AmountSizes {
  readonly sheet: string;
  /** The row of the first title, that of the first cost, and that of the last sum. */
  readonly firstRow: number;
  readonly firstFigureRow: number;
  readonly lastRow: number;
  /** Rows of costs and sums; of the others between them, those of headings. */
  readonly figureRows: ReadonlySet<number>;
  /** Rows of costs alone: of owners' lines on the summary. */
  readonly itemRows: ReadonlySet<number>;
  readonly headingRows: ReadonlySet<number>;
  readonly labelColumn: number;
  readonly lastColumn: number;
  readonly shareColumns: ReadonlySet<number>;
  readonly amountColumns: ReadonlySet<number>;
  /** The cells that the budget reads, or that are told already; by `cellKey`. */
  readonly own: ReadonlySet<number>;
  /** What its sums show. */
  readonly sums: ReadonlySet<number>;
}

export const budgetTables = memoizePerObject(({ detailed, summary }: BudgetModel): readonly BudgetTable[] => [
  ...(detailed !== null && isBounded(detailed) ? [detailedTable(detailed)] : []),
  ...(summary !== null && summary.rows.length > 0 ? [summaryTable(summary)] : []),
]);

/** Where no owner's column is known, nothing can be told to stand outside. */
function isBounded(detailed: DetailedBudget): boolean {
  const blocks = blocksOf(detailed);
  return blocks.some((block) => costRows(block).length > 0) && blocks.every(({ partners }) => partners.length > 0);
}

/** What stands further below has nothing to do with the table. */
const furthestBelow = 1000;

/** The rows from the table's title on, down to some way below it. */
export function rowsAbout(sheet: Sheet, { firstRow, lastRow }: BudgetTable): readonly Row[] {
  return sheet.rows.slice(rowPlace(sheet, firstRow), rowPlace(sheet, lastRow + furthestBelow));
}

function detailedTable(detailed: DetailedBudget): BudgetTable {
  const { effective: unit } = detailed.unit;
  const blocks = blocksOf(detailed);
  const sections = blocks.flatMap((block) => block.sections);
  const items = blocks.flatMap(costRows);
  const sums = [
    ...sections.flatMap((section) => [...section.subtotals, ...(section.sum ? [section.sum] : [])]),
    ...blocks.flatMap((block) => block.total ?? []),
    ...(detailed.projectTotal ? [detailed.projectTotal] : []),
  ];
  const lines = [...items, ...sums];
  const amounts = lines.flatMap(amountsOf);
  const columns = blocks.flatMap(amountColumnsIn);
  const rows = lines.map(({ row }) => row);
  const titles = [...blocks.map(({ titleAt }) => titleAt), ...sections.flatMap(({ titleAt }) => titleAt ?? [])];
  // Shares of rows that are not staff are told here.
  const shares = [...items.flatMap(({ share }) => share ?? []), ...staffSums(detailed)];
  return {
    sheet: detailed.sheet,
    firstRow: Math.min(...titles.map(({ row }) => row)),
    firstFigureRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    figureRows: new Set(rows),
    itemRows: new Set(items.map(({ row }) => row)),
    headingRows: new Set(titles.map(({ row }) => row)),
    labelColumn: detailed.labelColumn,
    lastColumn: Math.max(detailed.labelColumn, ...columns),
    shareColumns: new Set(blocks.flatMap(({ shareColumn }) => shareColumn ?? [])),
    amountColumns: new Set(columns),
    own: keysOf([
      ...[...amounts, ...shares, ...detailed.strays].map(({ at }) => at),
      ...[detailed.period?.from, detailed.period?.to].flatMap((end) => end?.at ?? []),
    ]),
    ...sizes(
      items.flatMap(({ amounts: own }) => own),
      unit,
    ),
    sums: new Set(figures(sums.flatMap(amountsOf), unit)),
  };
}

function staffSums(detailed: DetailedBudget): readonly { readonly at: Amount["at"] }[] {
  return blocksOf(detailed).flatMap((block) => [
    ...block.sections
      .filter(({ id }) => id === "staff")
      .flatMap(({ sum, subtotals }) => [
        ...(sum?.share ? [sum.share] : []),
        ...subtotals.flatMap(({ share }) => share ?? []),
      ]),
    ...(block.total?.share ? [block.total.share] : []),
  ]);
}

function summaryTable(summary: SummaryBudget): BudgetTable {
  const { effective: unit } = summary.unit;
  const lines = [...summary.rows, ...(summary.sum ? [summary.sum] : [])];
  const amounts = lines.flatMap(({ requested, ownFunding, total }) => [requested, ownFunding, total]);
  const columns = amounts.map(({ at }) => at.column);
  const rows = amounts.map(({ at }) => at.row);
  const sums = summary.sum === null ? [] : [summary.sum.requested, summary.sum.ownFunding, summary.sum.total];
  const firstRow = Math.min(...rows);
  return {
    sheet: summary.sheet,
    // The row of headings stands right above.
    firstRow: Math.max(0, firstRow - 2),
    firstFigureRow: firstRow,
    lastRow: Math.max(...rows),
    figureRows: new Set(rows),
    itemRows: new Set(summary.rows.map(({ requested }) => requested.at.row)),
    headingRows: new Set(),
    labelColumn: Math.max(0, Math.min(...columns) - 1),
    lastColumn: Math.max(...columns),
    shareColumns: new Set(),
    amountColumns: new Set(columns),
    own: keysOf([
      ...amounts.map(({ at }) => at),
      ...[summary.period?.from, summary.period?.to].flatMap((end) => end?.at ?? []),
    ]),
    ...sizes(
      summary.rows.flatMap(({ requested, ownFunding }) => [requested, ownFunding]),
      unit,
    ),
    sums: new Set(figures([...sums, ...summary.rows.map(({ total }) => total)], unit)),
  };
}

function keysOf(places: readonly { readonly row: number; readonly column: number }[]): ReadonlySet<number> {
  return new Set(places.map(({ row, column }) => cellKey(row, column)));
}

function sizes(amounts: readonly Amount[], unit: Unit): AmountSizes {
  const positive = figures(amounts, unit).filter((figure) => figure > 0);
  return { unit, least: positive.length === 0 ? 1 : Math.min(...positive), most: Math.max(0, ...positive) };
}

function figures(amounts: readonly Amount[], unit: Unit): readonly number[] {
  return amounts.flatMap(({ ore }) => (ore === null || ore === 0 ? [] : figureIn(unit, ore)));
}
