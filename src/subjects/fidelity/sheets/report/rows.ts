/** Rows that the parts of the report share: a heading, a text in full, a label with its text, a table's head. */
import type { CellStyle } from "../../../../workbook/blueprint";
import { figure, styles } from "../../../../making/sheet-style";
import {
  heightOfBold,
  heightOfText,
  lastColumn,
  link,
  type PartCell,
  type PartRow,
  piecesOf,
  value,
} from "./report-part";
import type { CriterionRow } from "../../model";
import type { ToldLine } from "../../report/told";
import { dateFormat } from "../../../../workbook/number-format";

const heading = { ...styles.title, size: 12 } as const satisfies CellStyle;
export const bold = { ...styles.plain, bold: true } as const satisfies CellStyle;
export const scoreLook = { ...figure(styles.label, "0"), align: "center", wrap: true } as const satisfies CellStyle;
export const changeLook = { ...scoreLook, format: "+0;-0;0" } as const satisfies CellStyle;

export const air: PartRow = { height: 10, cells: [] };

export function headingRow(text: string): PartRow {
  return { height: 22, cells: [value(0, lastColumn, text, heading)] };
}

/** A text over the whole width, on as many rows as it needs. */
export function textRows(text: string, style: CellStyle = styles.plain): readonly PartRow[] {
  return piecesOf(text, 0, lastColumn).map((piece) => ({
    height: heightOfText(piece, 0, lastColumn),
    cells: [value(0, lastColumn, piece, style)],
  }));
}

/** The label stands beside the first piece of the text; a text that a cell holds is followed, dates as dates. */
export function labelledRows(
  { label, text, at }: ToldLine,
  looks: { label: CellStyle; text: CellStyle },
): readonly PartRow[] {
  if (at !== undefined) {
    const style = { ...looks.text, format: dateFormat, align: "left" } as const;
    return [
      {
        height: Math.max(heightOfText(text, 2, lastColumn), heightOfBold(label, 0, 1)),
        cells: [value(0, 1, label, looks.label), { ...link(2, at, style), last: lastColumn }],
      },
    ];
  }
  return piecesOf(text, 2, lastColumn).map((piece, index) => ({
    height: Math.max(heightOfText(piece, 2, lastColumn), index === 0 ? heightOfBold(label, 0, 1) : 0),
    cells: [value(0, 1, index === 0 ? label : null, looks.label), value(2, lastColumn, piece, looks.text)],
  }));
}

/** `headings`: the name over the columns to its last one, then one for each column after it. */
export function tableHead(no: string, name: string, nameLast: number, others: readonly string[]): PartRow {
  return {
    height: Math.max(
      ...others.map((text, index) => heightOfBold(text, nameLast + 1 + index, nameLast + 1 + index)),
      20,
    ),
    cells: [
      value(0, 0, no, styles.head),
      value(1, nameLast, name, styles.headLeft),
      ...others.map((text, index): PartCell => value(nameLast + 1 + index, nameLast + 1 + index, text, styles.head)),
    ],
  };
}

/** Follows the score's cell; where a mark gives the score no cell holds it. */
export function scoreCell(column: number, row: CriterionRow | undefined): PartCell {
  return row?.marks === undefined
    ? link(column, row?.score.at, scoreLook)
    : value(column, column, row.score.value, scoreLook);
}

/** A criterion's row: its number, its name in full, and what the columns after that hold. */
export function criterionRow(no: number, name: string, nameLast: number, others: readonly PartCell[]): PartRow {
  return {
    height: heightOfText(name, 1, nameLast),
    cells: [value(0, 0, no, { ...styles.label, align: "center" }), value(1, nameLast, name, styles.label), ...others],
  };
}
