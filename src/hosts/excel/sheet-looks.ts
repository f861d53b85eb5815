/** The looks of a new sheet: every style is set once, on all the cells that share it. */
import { columnName } from "../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../workbook/blueprint";
import { rangeNamed } from "./block-reading";
import { coverWithRectangles, rectangleName, type Rectangle } from "./rectangles";

export function setLooks(sheet: Excel.Worksheet, cells: readonly BlueprintCell[]): void {
  for (const { style, places } of byStyle(cells)) {
    const areas = coverWithRectangles(places);
    onAreas(sheet, areas.map(rectangleName), ({ format }) => setStyle(format, style));
    if (style.border !== undefined) setBorders(sheet, areas, style.border);
  }
}

export function setSizes(sheet: Excel.Worksheet, { columnWidths, rowHeights }: SheetBlueprint): void {
  for (const [width, columns] of bySize(columnWidths)) {
    const areas = runsOf(columns).map(([first, last]) => `${columnName(first)}:${columnName(last)}`);
    onAreas(sheet, areas, ({ format }) => (format.columnWidth = pointsOfCharacters(width)));
  }
  for (const [height, rows] of bySize(rowHeights)) {
    const areas = runsOf(rows).map(([first, last]) => `${first + 1}:${last + 1}`);
    onAreas(sheet, areas, ({ format }) => (format.rowHeight = height));
  }
}

/** Office.js wants points; a file's width is seven pixels a character in the normal font, 0.75 points each. */
function pointsOfCharacters(characters: number): number {
  return characters * 7 * 0.75;
}

/**
 * Calls `use` with each area. Never a union of them: `getRanges` takes its commas for the list separator of Windows in
 * Excel 2021 and refuses them where that is ";", as in Sweden (office-js issues 1167 and 1985).
 */
export function onAreas(sheet: Excel.Worksheet, areas: readonly string[], use: (range: Excel.Range) => void): void {
  for (const area of areas) use(rangeNamed(sheet, area));
}

interface StyledPlaces {
  readonly style: CellStyle;
  readonly places: readonly BlueprintCell[];
}

function byStyle(cells: readonly BlueprintCell[]): readonly StyledPlaces[] {
  // The number format is set with the contents, so that it does not divide cells that else look the same.
  const looksOf = ({ style }: BlueprintCell): CellStyle => ({ ...style, format: "" });
  const groups = grouped(cells, (cell) =>
    JSON.stringify(Object.entries(looksOf(cell)).sort(([a], [b]) => a.localeCompare(b))),
  );
  return groups.flatMap((places) => (places[0]?.style === undefined ? [] : [{ style: places[0].style, places }]));
}

function bySize(sizes: ReadonlyMap<number, number>): readonly (readonly [number, readonly number[]])[] {
  return grouped([...sizes], ([, size]) => String(size)).map((same) => [
    same[0]?.[1] ?? 0,
    same.map(([index]) => index),
  ]);
}

/** Neighbours together: 1, 2, 3, 7 as 1 to 3 and 7 to 7. */
function runsOf(indices: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: (readonly [number, number])[] = [];
  for (const index of [...indices].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run === undefined || index > run[1] + 1) runs.push([index, index]);
    else runs[runs.length - 1] = [run[0], index];
  }
  return runs;
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return [...groups.values()];
}

function setStyle(format: Excel.RangeFormat, style: CellStyle): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.align !== undefined) format.horizontalAlignment = alignments[style.align];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.unlocked === true) format.protection.locked = false;
}

const alignments = { left: "Left", center: "Center", right: "Right" } as const;

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

/** A line on the sides of every cell: of an area's edges and, only where it has any, of the lines inside it. */
function setBorders(sheet: Excel.Worksheet, areas: readonly Rectangle[], border: "all" | "top" | "bottom"): void {
  for (const shape of grouped(areas, (area) => edgesOf(area, border).join())) {
    const edges = shape[0] === undefined ? [] : edgesOf(shape[0], border);
    onAreas(sheet, shape.map(rectangleName), ({ format }) => {
      for (const edge of edges) format.borders.getItem(edge).style = "Continuous";
    });
  }
}

function edgesOf(area: Rectangle, border: "all" | "top" | "bottom"): readonly Edge[] {
  const isTall = area.lastRow > area.firstRow;
  const isWide = area.lastColumn > area.firstColumn;
  const sides: readonly Edge[] =
    border === "all"
      ? ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"]
      : [border === "top" ? "EdgeTop" : "EdgeBottom"];
  return [
    ...sides,
    ...(isTall ? (["InsideHorizontal"] as const) : []),
    ...(isWide && border === "all" ? (["InsideVertical"] as const) : []),
  ];
}
