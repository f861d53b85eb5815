/** The blocks that the report's document is made of: headings that Word knows as such, texts in full, tables. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { ToldLine } from "../told";

export const deep = "0B4A5C";
export const mist = "DCE9ED";
export const ink = "1B1B1B";
const grey = "8A8A8A";

/** Twentieths of a point between the margins of an A4. */
export const textWidth = 9638;

export type Block = Paragraph | Table;

/** `level` 0 is the document's title. A page begins with it where `newPage`. */
export function heading(text: string, level: 0 | 1 | 2, newPage = false): Paragraph {
  const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;
  return new Paragraph({
    heading: levels[level],
    pageBreakBefore: newPage,
    keepNext: true,
    children: [run(text)],
  });
}

/** A paragraph for each line that somebody has broken the text into, the label before the first. */
export function paragraphs(text: string, label = ""): readonly Paragraph[] {
  return linesOf(text).map(
    (line, index) =>
      new Paragraph({
        spacing: { after: 80 },
        children: [...(index === 0 && label !== "" ? [run(`${label}: `, { bold: true })] : []), run(line)],
      }),
  );
}

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
}

function run(text: string, look: Look = {}): TextRun {
  return new TextRun({ text: readable(text), ...look });
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).map((line) => line.trimEnd());
}

/** Characters that XML has no way to write, and halves of such that are written as two. */
function readable(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- what is meant is just them
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�")
  );
}

export interface CellLook {
  readonly align?: "center" | "right";
  readonly bold?: boolean;
  readonly fill?: string;
  readonly color?: string;
  /** Columns that it covers. */
  readonly span?: number;
}

export type CellText = readonly [text: string, look?: CellLook];

/** Columns by their widths; `head` stands on top of each page that the table goes on over. `height`: of its other rows. */
export function table(
  widths: readonly number[],
  head: readonly CellText[] | null,
  rows: readonly (readonly CellText[])[],
  height?: number,
): Table {
  const border = { style: BorderStyle.SINGLE, size: 4, color: grey };
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      ...(head === null
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: cells(
                widths,
                head.map(([text, look]): CellText => [text, { bold: true, fill: mist, ...look }]),
              ),
            }),
          ]),
      ...rows.map(
        (row) =>
          new TableRow({
            // A text of many lines may go on over a page: whole it might fit on none.
            cantSplit: row.every(([text]) => text.length < 600),
            ...(height !== undefined && { height: { value: height, rule: HeightRule.ATLEAST } }),
            children: cells(widths, row),
          }),
      ),
    ],
  });
}

function cells(widths: readonly number[], row: readonly CellText[]): TableCell[] {
  let column = 0;
  return row.map(([text, { align, fill, bold, color = ink, span = 1 } = {}]) => {
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    column += span;
    return new TableCell({
      columnSpan: span,
      width: { size: width, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(fill !== undefined && { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
      children: linesOf(text).map(
        (line) =>
          new Paragraph({
            ...(align !== undefined && { alignment: align === "center" ? AlignmentType.CENTER : AlignmentType.RIGHT }),
            children: [run(line, { bold: bold === true, color })],
          }),
      ),
    });
  });
}

/** Label beside text, without a head. */
export function lineTable(lines: readonly ToldLine[]): Table {
  const label = 2600;
  return table(
    [label, textWidth - label],
    null,
    lines.map(({ label: name, text }): readonly CellText[] => [[name, { bold: true }], [text]]),
  );
}

/** Air after a table: Word joins two tables that stand right under each other. */
export function air(): Paragraph {
  return new Paragraph({ spacing: { after: 60 }, children: [] });
}
