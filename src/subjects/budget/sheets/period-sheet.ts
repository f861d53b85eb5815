/** A table of amounts over time as a sheet of its own, its sums live both ways. */
import { cell, figure, formatOf, formulaCell, styles, tabColor } from "../../../making/sheet-style";
import { type Ore, kronor } from "../../../reading/money";
import { cellName } from "../../../workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../workbook/blueprint";

/** What the table shows: the head's columns are those of the amounts, then of the total where the rows have one. */
export interface PeriodLines {
  readonly head: { readonly label: string; readonly columns: readonly string[] };
  readonly rows: readonly PeriodLine[];
  /** `null` where there is but one row. */
  readonly sums: PeriodLine | null;
}

export interface PeriodLine {
  readonly label: string;
  readonly amounts: readonly Ore[];
  /** `null` where there is but one column. */
  readonly total: Ore | null;
}

interface SheetWords {
  readonly heading: string;
  readonly above: string;
  readonly name: string;
  /** The defined name by which the sheet is known as a help sheet. */
  readonly mark: string;
}

const headRow = 2;
const firstRow = headRow + 1;
const amountStyle = figure(styles.label, formatOf("kr"));
const sumStyle = figure(styles.sum, formatOf("kr"));

/** Kronor. */
export function periodSheet({ head, rows, sums }: PeriodLines, words: SheetWords): SheetBlueprint {
  const lastColumn = head.columns.length;
  const sumRow = firstRow + rows.length;
  const lastRow = sums === null ? sumRow - 1 : sumRow;
  return {
    name: words.name,
    cells: [
      cell(0, 0, words.heading, styles.title),
      cell(1, 0, words.above, { ...styles.plain, wrap: false }),
      cell(headRow, 0, head.label, styles.headLeft),
      ...head.columns.map((text, place) => cell(headRow, place + 1, text, styles.head)),
      ...rows.flatMap((line, index) => lineCells(line, firstRow + index)),
      ...(sums === null ? [] : sumCells(sums, sumRow)),
    ],
    columnWidths: new Map([[0, 34], ...head.columns.map((_, place) => [place + 1, 14] as const)]),
    rowHeights: new Map([[0, 26]]),
    merges: [],
    validations: [],
    names: new Map([[words.mark, "A1"]]),
    freeze: { rows: firstRow, columns: 1 },
    print: {
      orientation: lastColumn > 5 ? "landscape" : "portrait",
      area: `A1:${cellName({ row: lastRow, column: lastColumn })}`,
    },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}

function lineCells({ label, amounts, total }: PeriodLine, row: number): readonly BlueprintCell[] {
  const column = amounts.length + 1;
  const across = `SUM(${cellName({ row, column: 1 })}:${cellName({ row, column: column - 1 })})`;
  return [
    cell(row, 0, label, styles.label),
    ...amounts.map((amount, place) => cell(row, place + 1, kronor(amount), amountStyle)),
    ...(total === null ? [] : [formulaCell({ row, column }, across, kronor(total), sumStyle)]),
  ];
}

function sumCells({ label, amounts, total }: PeriodLine, row: number): readonly BlueprintCell[] {
  return [
    cell(row, 0, label, styles.sum),
    ...[...amounts, ...(total === null ? [] : [total])].map((amount, place) => {
      const column = place + 1;
      const down = `SUM(${cellName({ row: firstRow, column })}:${cellName({ row: row - 1, column })})`;
      return formulaCell({ row, column }, down, kronor(amount), sumStyle);
    }),
  ];
}
