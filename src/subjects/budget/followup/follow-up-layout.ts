/** How a sheet of follow-up is laid out: what it is about, a table with the budget's rows, and what follows of its sums. */
import { areaName, cellName } from "../../../workbook/address";
import type { BlueprintCell, BlueprintValidation, SheetBlueprint } from "../../../workbook/blueprint";
import { cell, figure, formulaCell, headingHeightOf, heightOf, styles, tabColor } from "../../../making/sheet-style";
import { type SheetWords, labelIn } from "../../../making/sheet-words";
import { amountFormat } from "../../../workbook/number-format";
import { followUpRows } from "./follow-up-template";
import type { FollowUpWords } from "./words";

export interface LaidColumn<Item> {
  readonly head: string;
  readonly width: number;
  /** input: to be filled in. told: a figure that is there. text: words to be filled in. */
  readonly look: "input" | "told" | "text";
  /** What its cell holds on a row; a formula has its result from whoever puts the sheet into the workbook. */
  readonly of: (item: Item, row: number) => { readonly formula: string } | { readonly value: number | null };
}

export interface LaidSection<Item> {
  readonly title: string;
  readonly rows: readonly Item[];
}

interface Field {
  readonly label: string;
  readonly cell: Pick<BlueprintCell, "value" | "style">;
}

export interface Laid<Item extends { readonly label: string }> {
  readonly name: string;
  readonly title: string;
  readonly intro: string;
  /** The defined name of the table. */
  readonly mark: string;
  readonly fields: readonly Field[];
  readonly labelHead: string;
  readonly columns: readonly LaidColumn<Item>[];
  readonly sections: readonly LaidSection<Item>[];
  /** Below the sum: a label, and a formula under one of the columns, by the row of the sum. */
  readonly below: readonly {
    readonly label: string;
    readonly column: number;
    readonly formula: (sum: number) => string;
  }[];
  /** To be written by hand or filled in, each on a row. */
  readonly signed: readonly string[];
  /** Rows of fields, zero-based, that hold a day. */
  readonly days: readonly number[];
}

const labelWidth = 40;
const fieldsFrom = 3;

/** Where the first row below the table's headings stands. */
function headRowOf({ fields }: { readonly fields: readonly unknown[] }): number {
  return fieldsFrom + fields.length + 1;
}

export function followUpBlueprint<Item extends { readonly label: string }>(
  laid: Laid<Item>,
  language: SheetWords,
  words: FollowUpWords,
): SheetBlueprint {
  const { fields, columns, below, signed } = laid;
  const headRow = headRowOf(laid);
  const table = tableCells(laid, headRow + 1, language);
  const belowFrom = table.sumRow + 2;
  const signedFrom = belowFrom + below.length + 1;
  const lastRow = signed.length > 0 ? signedFrom + signed.length - 1 : belowFrom + below.length - 1;
  const lastColumn = columns.length;
  const widths = [labelWidth, ...columns.map(({ width }) => width)];
  const total = widths.reduce((all, width) => all + width, 0);
  const across = (row: number): string => `${cellName({ row, column: 0 })}:${cellName({ row, column: lastColumn })}`;
  return {
    name: laid.name,
    cells: [
      cell(0, 0, laid.title, styles.title),
      cell(1, 0, laid.intro, styles.plain),
      ...fields.flatMap((field, index) => [
        cell(fieldsFrom + index, 0, field.label, styles.headLeft),
        { row: fieldsFrom + index, column: 1, ...field.cell },
      ]),
      cell(headRow, 0, laid.labelHead, styles.headLeft),
      ...columns.map(({ head }, index) => cell(headRow, index + 1, head, styles.head)),
      ...table.cells,
      ...below.flatMap(({ label, column, formula }, index): readonly BlueprintCell[] => [
        cell(belowFrom + index, 0, label, styles.sum),
        ...columns.map((_, other) => {
          const at = { row: belowFrom + index, column: other + 1 };
          return other + 1 === column
            ? formulaCell(at, formula(table.sumRow), 0, figure(styles.total, amountFormat))
            : cell(at.row, at.column, null, styles.sum);
        }),
      ]),
      ...signed.flatMap((label, index) => [
        cell(signedFrom + index, 0, label, styles.headLeft),
        cell(signedFrom + index, 1, null, { ...textInput, format: "@" }),
      ]),
    ],
    columnWidths: new Map(widths.map((width, column) => [column, width])),
    rowHeights: new Map([
      [0, 26],
      [1, heightOf([[laid.intro, total]])],
      [headRow, headingHeightOf(columns.map(({ head, width }) => [head, width] as const))],
      ...table.heights,
      ...signed.map((_, index) => [signedFrom + index, 24] as const),
    ]),
    merges: [
      across(0),
      across(1),
      ...signed.map(
        (_, index) =>
          `${cellName({ row: signedFrom + index, column: 1 })}:${cellName({ row: signedFrom + index, column: lastColumn })}`,
      ),
    ],
    validations: [...dayValidations(laid, words), ...amountValidations(table.inputs, words)],
    names: new Map([
      [laid.mark, areaName({ sheet: "", firstRow: headRow, firstColumn: 0, lastRow: table.sumRow, lastColumn })],
    ]),
    freeze: { rows: headRow + 1, columns: 1 },
    print: { orientation: "landscape", area: `A1:${cellName({ row: lastRow, column: lastColumn })}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}

const amountInput = { ...styles.hint, italic: false, border: "all", format: amountFormat, align: "right" } as const;
const textInput = { ...styles.hint, italic: false, border: "all", wrap: true, align: "left" } as const;

interface Table {
  readonly cells: readonly BlueprintCell[];
  readonly heights: readonly (readonly [number, number])[];
  readonly inputs: readonly string[];
  readonly sumRow: number;
}

function tableCells<Item extends { readonly label: string }>(
  { columns, sections, below: _ }: Laid<Item>,
  from: number,
  language: SheetWords,
): Table {
  const cells: BlueprintCell[] = [];
  const heights: (readonly [number, number])[] = [];
  const inputs: string[] = [];
  const parts: string[] = [];
  const sumWord = labelIn(language, followUpRows.sum);
  let row = from;
  const sums = (
    label: string,
    formula: (column: number) => string,
    style: typeof styles.sum | typeof styles.total,
  ): void => {
    cells.push(cell(row, 0, label, style));
    for (const [index, { look }] of columns.entries()) {
      const at = { row, column: index + 1 };
      cells.push(
        look === "text"
          ? cell(at.row, at.column, null, style)
          : formulaCell(at, formula(at.column), 0, figure(style, amountFormat)),
      );
    }
    heights.push([row, heightOf([[label, labelWidth * 0.85]])]);
    row += 1;
  };
  const isParted = sections.length > 1;
  for (const { title, rows } of sections) {
    if (title !== "") {
      cells.push(cell(row, 0, title, { ...styles.headLeft, border: "bottom" }));
      row += 1;
    }
    const first = row;
    for (const item of rows) {
      cells.push(cell(row, 0, item.label, styles.label));
      for (const [index, { look, of }] of columns.entries()) {
        const at = { row, column: index + 1 };
        const content = of(item, row);
        const style = look === "text" ? textInput : look === "input" ? amountInput : figure(styles.label, amountFormat);
        cells.push(
          "formula" in content
            ? formulaCell(at, content.formula, 0, style)
            : cell(at.row, at.column, content.value, style),
        );
      }
      heights.push([row, heightOf([[item.label, labelWidth]])]);
      row += 1;
    }
    for (const [index, { look }] of columns.entries()) {
      if (look === "input") inputs.push(areaOf(index + 1, first, row - 1));
    }
    const range = (column: number): string => `SUM(${areaOf(column, first, row - 1)})`;
    if (!isParted) {
      parts.push("");
      sums(sumWord, range, styles.total);
      return { cells, heights, inputs, sumRow: row - 1 };
    }
    parts.push(`${row}`);
    sums(`${sumWord} ${title === "" ? "" : lowered(title)}`.trim(), range, styles.sum);
  }
  const added = parts.map(Number);
  sums(sumWord, (column) => added.map((part) => cellName({ row: part, column })).join("+"), styles.total);
  return { cells, heights, inputs, sumRow: row - 1 };
}

/** "Personalkostnader" → "personalkostnader", but "OH" as it stands. */
function lowered(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function areaOf(column: number, first: number, last: number): string {
  return areaName({ sheet: "", firstRow: first, lastRow: last, firstColumn: column, lastColumn: column });
}

function dayValidations<Item extends { readonly label: string }>(
  { days }: Laid<Item>,
  words: FollowUpWords,
): readonly BlueprintValidation[] {
  if (days.length === 0) return [];
  return [
    {
      areas: days.map((day) => cellName({ row: fieldsFrom + day, column: 1 })),
      allow: { kind: "date", min: "1990-01-01", max: "2099-12-31" },
      ...words.ask.day,
    },
  ];
}

/** A cost that is taken back has a minus. */
function amountValidations(areas: readonly string[], words: FollowUpWords): readonly BlueprintValidation[] {
  if (areas.length === 0) return [];
  return [{ areas, allow: { kind: "decimal", min: -1e12, max: 1e12 }, ...words.ask.amount }];
}
