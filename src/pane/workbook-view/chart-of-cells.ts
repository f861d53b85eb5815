/** A chart of a sheet as the browser draws it: its figures and words are those that the cells hold now. */
import { axisOf, type DrawnChart, type DrawnPoint } from "../../making/drawn-chart";
import type { Address } from "../../workbook/address";
import { areasIn } from "../../workbook/formula/areas";
import { type Cell, cellAt, type Sheet, type SheetChart, sheetNamed, type Snapshot } from "../../workbook/snapshot";

export interface ChartWords {
  readonly textOf: (cell: Cell) => string;
  /** What a chart is called that says nothing of itself. */
  readonly unnamed: string;
  /** Over the categories. */
  readonly heading: string;
}

/** More are no chart to read. */
const mostPoints = 120;

/** `null` where it follows no cells of this workbook, or more than can be seen. */
export function chartOfCells(
  snapshot: Snapshot,
  sheet: Sheet,
  chart: SheetChart,
  { textOf, unnamed, heading }: ChartWords,
): DrawnChart | null {
  const at = (reference: string): readonly (Cell | undefined)[] | null => {
    const places = placesOf(reference, sheet.name);
    if (places?.[0] === undefined || sheetNamed(snapshot, places[0].sheet) === undefined) return null;
    return places.map((place) => cellAt(snapshot, place));
  };
  const words = (cell: Cell | undefined): string => (cell === undefined ? "" : textOf(cell));
  const series = chart.series.flatMap(({ name, values }) => {
    const cells = at(values);
    const told = name.kind === "text" ? name.of : words(at(name.of)?.[0]);
    return cells === null ? [] : [{ name: told, cells }];
  });
  const count = Math.max(0, ...series.map(({ cells }) => cells.length));
  if (count === 0 || series.length < chart.series.length) return null;
  const categories = chart.categories === "" ? [] : (at(chart.categories) ?? []);
  const cells = series.flatMap((each) => each.cells);
  const isShare = cells.some((cell) => cell?.format?.includes("%")) && cells.every((cell) => isShareOrNothing(cell));
  const drawn = series.map(({ name, cells: of }) => ({
    name,
    points: Array.from({ length: count }, (_, place): DrawnPoint => {
      const cell = of[place];
      return { value: typeof cell?.value === "number" ? cell.value : null, text: words(cell) };
    }),
  }));
  return {
    id: `${chart.row}:${chart.column}`,
    kind: chart.kind,
    title: titleOf(snapshot, sheet, chart, words) ?? unnamed,
    note: "",
    heading,
    categories: Array.from({ length: count }, (_, place) => words(categories[place]) || String(place + 1)),
    series: drawn,
    axis: axisOf(drawn, isShare ? "share" : "number", !isShare && cells.every((cell) => isWholeOrNothing(cell))),
  };
}

/** Its own, else what somebody has written right over it, else what is written for those who do not see it. */
function titleOf(
  snapshot: Snapshot,
  sheet: Sheet,
  { title, alt, row, column }: SheetChart,
  words: (cell: Cell | undefined) => string,
): string | undefined {
  const over = cellAt(snapshot, { sheet: sheet.name, row: row - 1, column });
  const told = typeof over?.value === "string" ? words(over) : "";
  return [title, told, alt].find((text) => text.trim() !== "");
}

/** The cells of a row or a column, in order; `null` for what is none, or too many. */
function placesOf(reference: string, home: string): readonly Address[] | null {
  const [area, second] = areasIn(reference, home);
  if (area === undefined || second !== undefined) return null;
  const [rows, columns] = [area.lastRow - area.firstRow + 1, area.lastColumn - area.firstColumn + 1];
  if (rows * columns > mostPoints) return null;
  return Array.from({ length: rows * columns }, (_, index) => ({
    sheet: area.sheet,
    row: area.firstRow + Math.floor(index / columns),
    column: area.firstColumn + (index % columns),
  }));
}

function isShareOrNothing(cell: Cell | undefined): boolean {
  return typeof cell?.value !== "number" || cell.format?.includes("%") === true;
}

function isWholeOrNothing(cell: Cell | undefined): boolean {
  return typeof cell?.value !== "number" || Number.isInteger(cell.value);
}
