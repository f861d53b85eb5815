/** *Ny platskalkyl*: a sheet with live formulas, from what a month costs to what so many places cost. */
import { appendSheets } from "../../../../making/append-sheets";
import {
  cell,
  figure,
  formatOf,
  formulaCell,
  headingHeightOf,
  heightOf,
  input,
  styles,
  tabColor,
} from "../../../../making/sheet-style";
import type { SheetWords } from "../../../../making/sheet-words";
import { cellName } from "../../../../workbook/address";
import type { BlueprintCell, BlueprintValidation, SheetBlueprint } from "../../../../workbook/blueprint";
import { emptyWorkbook, withResults } from "../../../../workbook/formula/with-results";
import { freeSheetName } from "../../../../workbook/free-names";
import type { Patch } from "../../../../workbook/patch";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { NewPlaces } from "./new-places-request";
import { type PlaceSheetWords, placeSheetWords } from "./place-sheet-words";

/** Last in the workbook; a name that is taken gets " 2". */
export function placeSheetPatch(snapshot: Snapshot, request: NewPlaces, words: SheetWords): Patch {
  const taken = snapshot.sheets.map(({ name }) => name);
  return appendSheets(snapshot, placeSheet(request, words, taken));
}

/** A workbook that holds nothing else. */
export function placeSheets(request: NewPlaces, words: SheetWords): readonly SheetBlueprint[] {
  return withResults([placeSheet(request, words, [])], emptyWorkbook);
}

/** Rows to write in, at least: a blank calculation has room for as many. */
const fewest = { costs: 4, lines: 6 } as const;
const columns = { label: 0, share: 1, month: 2, min: 1, max: 2, months: 3, costMin: 4, costMax: 5 } as const;
const widths = [44, 14, 14, 11, 16, 16] as const;
const whole = widths.reduce((all, width) => all + width, 0);
const firstCost = 4;

/** Zero-based rows of the sheet. */
interface Rows {
  readonly overhead: number;
  readonly monthSum: number;
  readonly capacity: number;
  readonly rate: number;
  readonly head: number;
  readonly firstLine: number;
  readonly sum: number;
  readonly note: number;
}

function rowsOf({ costs, lines }: NewPlaces): Rows {
  const overhead = firstCost + Math.max(fewest.costs, costs.length);
  const firstLine = overhead + 6;
  const sum = firstLine + Math.max(fewest.lines, lines.length);
  return {
    overhead,
    monthSum: overhead + 1,
    capacity: overhead + 2,
    rate: overhead + 3,
    head: overhead + 5,
    firstLine,
    sum,
    note: sum + 2,
  };
}

function placeSheet(request: NewPlaces, { code }: SheetWords, taken: readonly string[]): SheetBlueprint {
  const { sheet: words } = placeSheetWords[code];
  const rows = rowsOf(request);
  const lastCell = cellName({ row: rows.note, column: columns.costMax });
  return {
    name: freeSheetName(words.name, taken),
    cells: [
      cell(0, 0, words.title.replace("{{project}}", request.project), styles.title),
      cell(1, 0, words.about, { ...styles.plain, wrap: false }),
      ...monthCells(request, rows, words),
      ...lineCells(request, rows, words),
      cell(rows.note, 0, words.rounding, styles.plain),
    ],
    columnWidths: new Map(widths.entries()),
    rowHeights: new Map([
      [0, 26],
      [rows.head, headingHeightOf([words.placesMin, words.placesMax].map((text) => [text, columnWidth] as const))],
      [rows.note, heightOf([[words.rounding, whole]])],
    ]),
    merges: [`A${rows.note + 1}:${lastCell}`],
    validations: validationsOf(rows, words),
    names: new Map(),
    print: { orientation: "landscape", area: `A1:${lastCell}` },
    protect: false,
    showGridlines: false,
    tabColor,
  };
}

const columnWidth = 14;
const kronor = figure(styles.label, formatOf("kr"));
const sumKronor = figure(styles.sum, formatOf("kr"));
const inputText = { ...input, wrap: true, align: "left" } as const;
const inputKronor = { ...input, format: formatOf("kr"), align: "right" } as const;
const inputNumber = { ...input, format: "General", align: "right" } as const;
const inputShare = { ...input, format: "0.0%", align: "right" } as const;

const at = (row: number, column: number): string => cellName({ row, column });

function monthCells(request: NewPlaces, rows: Rows, words: PlaceSheetWords["sheet"]): readonly BlueprintCell[] {
  const { overhead, monthSum, capacity, rate } = rows;
  const { label, share, month } = columns;
  const costs = Array.from({ length: overhead - firstCost }, (_, index) => request.costs[index]);
  const above = `SUM(${at(firstCost, month)}:${at(overhead - 1, month)})`;
  const laidOn = `ROUND(${at(overhead, share)}*${above},0)`;
  const ofAPlace = `IF(${at(capacity, month)}>0,${at(monthSum, month)}/${at(capacity, month)},"")`;
  return [
    cell(firstCost - 1, label, words.costs, styles.headLeft),
    cell(firstCost - 1, share, words.share, styles.head),
    cell(firstCost - 1, month, words.month, styles.head),
    ...costs.flatMap((cost, index) => [
      cell(firstCost + index, label, cost?.label ?? null, inputText),
      cell(firstCost + index, share, null, styles.label),
      cell(firstCost + index, month, cost?.amount ?? null, inputKronor),
    ]),
    cell(overhead, label, words.overhead, styles.label),
    cell(overhead, share, request.overhead, inputShare),
    formulaCell({ row: overhead, column: month }, laidOn, 0, kronor),
    cell(monthSum, label, words.monthSum, styles.sum),
    cell(monthSum, share, null, styles.sum),
    formulaCell({ row: monthSum, column: month }, `SUM(${at(firstCost, month)}:${at(overhead, month)})`, 0, sumKronor),
    cell(capacity, label, words.capacity, styles.label),
    cell(capacity, share, null, styles.label),
    cell(capacity, month, request.places, inputNumber),
    cell(rate, label, words.rate, styles.sum),
    cell(rate, share, null, styles.sum),
    formulaCell({ row: rate, column: month }, ofAPlace, 0, { ...sumKronor, format: "#,##0.00" }),
  ];
}

function lineCells(request: NewPlaces, rows: Rows, words: PlaceSheetWords["sheet"]): readonly BlueprintCell[] {
  const { head, firstLine, sum, rate } = rows;
  const { label, min, max, months, costMin, costMax } = columns;
  const heads = [words.area, words.placesMin, words.placesMax, words.months, words.costMin, words.costMax];
  const lines = Array.from({ length: sum - firstLine }, (_, index) => request.lines[index]);
  const price = `${cellName({ row: rate, column: columns.month }).replace(/(\d+)/, "$$$1")}`;
  const costOf = (row: number, places: number): string =>
    `IF(OR(${at(row, places)}="",${price}=""),"",ROUND(${at(row, places)}*${at(row, months)}*${price},0))`;
  const added = (column: number): string => `SUM(${at(firstLine, column)}:${at(sum - 1, column)})`;
  const total = figure(styles.sum, "General");
  return [
    ...heads.map((text, column) => cell(head, column, text, column === 0 ? styles.headLeft : styles.head)),
    ...lines.flatMap((line, index) => {
      const row = firstLine + index;
      return [
        cell(row, label, line?.label ?? null, inputText),
        cell(row, min, line?.min ?? null, inputNumber),
        cell(row, max, line?.max ?? null, inputNumber),
        cell(row, months, request.months, inputNumber),
        formulaCell({ row, column: costMin }, costOf(row, min), 0, kronor),
        formulaCell({ row, column: costMax }, costOf(row, max), 0, kronor),
      ];
    }),
    cell(sum, label, words.sum, styles.sum),
    formulaCell({ row: sum, column: min }, added(min), 0, total),
    formulaCell({ row: sum, column: max }, added(max), 0, total),
    cell(sum, months, null, styles.sum),
    formulaCell({ row: sum, column: costMin }, added(costMin), 0, sumKronor),
    formulaCell({ row: sum, column: costMax }, added(costMax), 0, sumKronor),
  ];
}

function validationsOf(rows: Rows, { input: words }: PlaceSheetWords["sheet"]): readonly BlueprintValidation[] {
  const { share, month, min, max, months } = columns;
  const area = (from: number, column: number, to: number, last = column): string =>
    `${at(from, column)}:${at(to, last)}`;
  const rule = (areas: readonly string[], allow: BlueprintValidation["allow"], text: string): BlueprintValidation => ({
    areas,
    allow,
    promptTitle: words.title,
    prompt: text,
    errorTitle: words.title,
    error: text,
  });
  const lastLine = rows.sum - 1;
  return [
    rule([area(firstCost, month, rows.overhead - 1)], { kind: "decimal", min: 0, max: 1e12 }, words.amount),
    rule([area(rows.overhead, share, rows.overhead)], { kind: "decimal", min: 0, max: 1 }, words.share),
    rule(
      [area(rows.capacity, month, rows.capacity), area(rows.firstLine, min, lastLine, max)],
      { kind: "whole", min: 0, max: 100_000 },
      words.places,
    ),
    rule([area(rows.firstLine, months, lastLine)], { kind: "decimal", min: 0, max: 120 }, words.months),
  ];
}
