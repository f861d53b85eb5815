/** How the sheets of a made budget look: colours with contrast, number formats, widths that cut nothing. */
import type { BlueprintCell, CellStyle } from "../workbook/blueprint";
import { type KindId, kinds } from "../reading/kinds";
import type { Unit } from "../reading/money";
import { amountFormat, formatShowing, thousandsFormat } from "../workbook/number-format";

export function formatOf(unit: Unit): string {
  return unit === "kr" ? amountFormat : thousandsFormat;
}

// Every text colour here stands at least 7:1 against its fill.
const ink = "1B1B1B";
const deep = "0B4A5C";
const mist = "DCE9ED";
const cream = "FFF3CD";
const white = "FFFFFF";

export const tabColor = deep;
/** Excel's own colours of a chart are pale. */
export const chartColor = deep;

export const styles = {
  title: { bold: true, size: 14, color: deep },
  plain: { color: ink, wrap: true },
  label: { color: ink, wrap: true, border: "all" },
  hint: { italic: true, color: ink, fill: cream },
  block: { bold: true, size: 13, color: white, fill: deep },
  head: { bold: true, color: ink, fill: mist, wrap: true, align: "center", border: "all" },
  headLeft: { bold: true, color: ink, fill: mist, wrap: true, border: "all" },
  sum: { bold: true, color: ink, fill: mist, border: "all", wrap: true },
  total: { bold: true, color: white, fill: deep, border: "all", wrap: true },
} as const satisfies Record<string, CellStyle>;

/** A cell to fill in: coloured, and framed so that it is seen without colour too. */
export const input = { color: ink, fill: cream, border: "all", unlocked: true } as const satisfies CellStyle;

/** The same for a kind of value. */
export function inputFor(kind: KindId): CellStyle {
  const { format } = kinds[kind];
  return format === null ? { ...input, wrap: true, align: "left" } : { ...input, format, align: "right" };
}

/** A cell of the row's style that shows a figure. */
export function figure(style: CellStyle, format: string): CellStyle {
  const { wrap: _, ...rest } = style;
  return { ...rest, format, align: "right" };
}

/** Lines that a text takes in a column of so many characters, broken between words as Excel does. */
export function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= width) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / width) - 1;
      used = ((word.length - 1) % width) + 1;
    }
  }
  return lines;
}

/** Points for a row of one line. */
export const rowHeight = 16;

type TextInWidth = readonly [text: string, width: number];

/** Points for a row whose cells hold these texts in columns of these widths; `size` is the letters' in points. */
export function heightOf(texts: readonly TextInWidth[], size = 11): number {
  const lines = Math.max(...texts.map(([text, width]) => linesOf(text, Math.floor((width * 11) / size))));
  return Math.max(rowHeight, Math.ceil(lines * size * 1.36 + 1));
}

/** The same where letters are bold or capitals: wider than the figures that a width is counted in. */
export function headingHeightOf(texts: readonly TextInWidth[], size = 11): number {
  return heightOf(
    texts.map(([text, width]) => [text, width * 0.85] as const),
    size,
  );
}

/** A cell of text, or of nothing, in a style. */
export function cell(row: number, column: number, value: string | number | null, style: CellStyle): BlueprintCell {
  return { row, column, value, style: showing(value, style) };
}

/** The style with a number format that shows all of the figure. */
function showing(value: unknown, style: CellStyle): CellStyle {
  if (style.format === undefined) return style;
  const format = formatShowing(style.format, value);
  return format === style.format ? style : { ...style, format };
}

export function formulaCell(
  at: { readonly row: number; readonly column: number },
  formula: string,
  value: string | number,
  style: CellStyle,
): BlueprintCell {
  return { row: at.row, column: at.column, value, formula, style: showing(value, style) };
}
