/**
 * A chart in the document: bars as shaded cells of a table, as long as the figures to a twentieth of a point. A picture
 * would be read by nobody who listens, print no sharper, and need something to paint it where there is no browser.
 */
import {
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { DrawnChart, DrawnPoint } from "../../../../making/drawn-chart";
import { signed } from "../../figures/points";
import { percent } from "../../sheets/report-words";
import { air, type Block, deep, ink, mist, paragraphs, textWidth } from "./word-blocks";

/** Widths of the columns of words; names have the room that those of series do not take. */
const seriesNames = 900;
const figures = 1900;
/** The first series dark, one beside it light with an edge; what is still possible is pale. */
const fills = [deep, "A9BDC4"] as const;
const possible = mist;
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** Parts the bars. */
const white = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;
const edge = { style: BorderStyle.SINGLE, size: 6, color: "8A8A8A" } as const;

/** A stretch of a bar's row, in twentieths of a point from the axis' lower end. */
export interface BarPart {
  readonly from: number;
  readonly to: number;
  readonly look: "bar" | "possible" | "empty";
}

/** What the chart shows, then a row for each bar: its name, the bar, its figure. */
export function chartBlocks(chart: DrawnChart): readonly Block[] {
  const { title, note, categories, series } = chart;
  const named = series.length > 1 ? seriesNames : 0;
  const names = namesWidth(chart);
  const length = textWidth - names - named - figures;
  const rows = categories.flatMap((category, place) =>
    series.map(({ name, points }, index) => ({
      category: index === 0 ? category : "",
      name,
      index,
      point: points[place] ?? { value: null, text: "" },
    })),
  );
  const drawn = rows.map((row) => ({ ...row, parts: barParts(row.point, chart.axis, length) }));
  const cuts = cutsOf(drawn.map(({ parts }) => parts));
  const columns = cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
  const zero = zeroOf(chart.axis, length);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 120, after: 80 },
      children: [new TextRun({ text: title, bold: true })],
    }),
    new Table({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: [names, ...(named > 0 ? [named] : []), ...columns, figures],
      layout: TableLayoutType.FIXED,
      borders: { top: none, bottom: none, left: none, right: none, insideHorizontal: white, insideVertical: none },
      rows: [
        headRow(chart, named, columns.length, length),
        ...drawn.map(
          ({ category, name, index, point, parts }) =>
            new TableRow({
              cantSplit: true,
              children: [
                textCell(category, names),
                ...(named > 0 ? [textCell(name, named)] : []),
                ...parts.map((part) => partCell(part, index, cuts, part.from === zero)),
                textCell(point.text, figures),
              ],
            }),
        ),
      ],
    }),
    ...(note === "" ? [] : paragraphs(note)),
    air(),
  ];
}

/** What the names are, where the axis begins and ends, and what the figures are where the bars do not say it. */
function headRow(chart: DrawnChart, named: number, columns: number, length: number): TableRow {
  const { heading, series, axis } = chart;
  const ends =
    axis.min < 0
      ? `${signed(axis.min)} – ${signed(axis.max)}`
      : `0–${axis.unit === "share" ? percent(axis.max) : axis.max}`;
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      textCell(heading, namesWidth(chart), { bold: true }),
      ...(named > 0 ? [textCell("", named)] : []),
      textCell(ends, length, { columnSpan: columns }),
      textCell(series.length > 1 ? "" : (series[0]?.name ?? ""), figures, { bold: true }),
    ],
  });
}

/** From nought to the value, and on as far as it can still become; the rest of the axis is empty. */
export function barParts(
  { value, range }: DrawnPoint,
  axis: Pick<DrawnChart["axis"], "min" | "max">,
  length: number,
): readonly BarPart[] {
  const at = (of: number): number => Math.round((length * (of - axis.min)) / (axis.max - axis.min));
  const zero = zeroOf(axis, length);
  const end = value === null ? zero : at(value);
  const reach = range === undefined ? Math.max(zero, end) : Math.max(end, at(range.high));
  const parts: readonly BarPart[] = [
    { from: 0, to: Math.min(zero, end), look: "empty" },
    { from: Math.min(zero, end), to: Math.max(zero, end), look: "bar" },
    { from: Math.max(zero, end), to: reach, look: "possible" },
    { from: reach, to: length, look: "empty" },
  ];
  return parts.filter(({ from, to }) => to > from);
}

function namesWidth({ series }: DrawnChart): number {
  return series.length > 1 ? 2700 : 4200;
}

function zeroOf({ min, max }: Pick<DrawnChart["axis"], "min" | "max">, length: number): number {
  return Math.round((length * Math.max(0, -min)) / (max - min));
}

/** Where some bar begins or ends: Word wants columns that all rows share, and takes 63 of them. */
function cutsOf(rows: readonly (readonly BarPart[])[]): readonly number[] {
  return [...new Set(rows.flatMap((parts) => parts.flatMap(({ from, to }) => [from, to])))].sort((a, b) => a - b);
}

function partCell({ from, to, look }: BarPart, series: number, cuts: readonly number[], atZero: boolean): TableCell {
  const fill = look === "bar" ? (fills[series % fills.length] ?? deep) : possible;
  return new TableCell({
    columnSpan: cuts.indexOf(to) - cuts.indexOf(from),
    width: { size: to - from, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    ...(look !== "empty" && { shading: { type: ShadingType.CLEAR, color: "auto", fill } }),
    ...(atZero && { borders: { left: edge } }),
    children: [new Paragraph({ children: [] })],
  });
}

interface TextLook {
  readonly bold?: boolean;
  readonly columnSpan?: number;
}

function textCell(text: string, width: number, { bold = false, columnSpan = 1 }: TextLook = {}): TableCell {
  return new TableCell({
    columnSpan,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: 80, right: 80 },
    children: [new Paragraph({ children: [new TextRun({ text, bold, color: ink, size: 20 })] })],
  });
}
