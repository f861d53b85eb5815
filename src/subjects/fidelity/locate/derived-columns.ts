/** Which columns of scores are worked out of others, shown by their formulas or their figures, whatever they are called. */
import { areasIn } from "../../../workbook/formula/areas";
import { formulaTree, nodesOf } from "../../../workbook/formula/tree";
import { type Cell, cellIn, isBlank, rowAt, type Sheet } from "../../../workbook/snapshot";

export interface DerivedColumn {
  /** The columns that it is made of. */
  readonly sources: readonly number[];
  /** A mean or a median: what it is made of are raters. */
  readonly isMean: boolean;
}

interface ScoreColumn {
  readonly column: number;
  /** What its heading says of it. */
  readonly told: "rater" | "agreed" | "calculated" | null;
}

/** `rows`: the criteria's; `columns`: those that may be made of each other. */
export function derivedColumns(
  sheet: Sheet,
  rows: readonly number[],
  columns: readonly ScoreColumn[],
): ReadonlyMap<number, DerivedColumn> {
  const derived = new Map<number, DerivedColumn>();
  for (const { column } of columns) {
    const found = byFormulas(sheet, rows, column, columns);
    if (found !== null) derived.set(column, found);
  }
  const typed = columns.filter(({ column }) => !derived.has(column));
  const byFigures = typed.flatMap((each) => byValues(sheet, rows, each, typed) ?? []);
  // Of two scores the higher is the rounded mean of both: which of three columns is made of the others is then not shown.
  const told = byFigures.filter(({ isSure }) => isSure);
  for (const { column, ...found } of told.length > 0 ? told : byFigures.length === 1 ? byFigures : []) {
    derived.set(column, found);
  }
  return derived;
}

function byFormulas(
  sheet: Sheet,
  rows: readonly number[],
  column: number,
  columns: readonly ScoreColumn[],
): DerivedColumn | null {
  const cells = rows.flatMap((row) => cellIn(rowAt(sheet, row), column) ?? []).filter(isFilled);
  const sources = new Set<number>();
  let made = 0;
  let means = 0;
  for (const { row, formula } of cells) {
    if (formula === undefined) continue;
    const areas = areasIn(formula, sheet.name).filter(
      (area) => area.sheet === sheet.name && area.firstRow <= row && area.lastRow >= row,
    );
    const named = columns.filter(
      (other) =>
        other.column !== column &&
        areas.some((area) => area.firstColumn <= other.column && area.lastColumn >= other.column),
    );
    if (named.length === 0) continue;
    for (const source of named) sources.add(source.column);
    made += 1;
    if (isMean(formula)) means += 1;
  }
  if (made * 2 <= cells.length) return null;
  return { sources: [...sources], isMean: sources.size > 1 && means === made };
}

function isFilled({ value, formula }: Cell): boolean {
  return formula !== undefined || !isBlank(value);
}

function isMean(formula: string): boolean {
  const tree = formulaTree(formula);
  if (tree === null) return false;
  return [...nodesOf(tree)].some(
    (node) =>
      (node.kind === "call" && /^(?:AVERAGE|AVERAGEA|MEDIAN)$/.test(node.name)) ||
      (node.kind === "binary" && node.sign === "/"),
  );
}

/** So many criteria must have figures in all the columns, and so many of them different ones, before chance is left out. */
const fewestRows = 5;
const fewestDiffering = 5;
/** A mean shown with one decimal. */
const rounding = 0.051;

type Making = (values: readonly number[]) => number;
const sumOf: Making = (values) => values.reduce((total, value) => total + value, 0);
const meanOf: Making = (values) => sumOf(values) / values.length;
const medianOf: Making = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
};
const makings: readonly { readonly make: Making; readonly within: number; readonly isMean: boolean }[] = [
  { make: meanOf, within: rounding, isMean: true },
  { make: (values) => Math.floor(meanOf(values) + 0.5), within: 0, isMean: true },
  { make: (values) => Math.ceil(meanOf(values) - 0.5), within: 0, isMean: true },
  { make: medianOf, within: 0, isMean: true },
  { make: (values) => Math.min(...values), within: 0, isMean: false },
  { make: (values) => Math.max(...values), within: 0, isMean: false },
  { make: (values) => Math.max(...values) - Math.min(...values), within: 0, isMean: false },
  { make: sumOf, within: 0, isMean: false },
];

type FoundByValues = DerivedColumn & { readonly column: number; readonly isSure: boolean };

function byValues(
  sheet: Sheet,
  rows: readonly number[],
  { column, told }: ScoreColumn,
  columns: readonly ScoreColumn[],
): FoundByValues | null {
  // What is agreed on is made by people, however near their mean; nothing is made of it, nor of what is made itself.
  if (told === "agreed") return null;
  const others = columns.filter((other) => other.column !== column && (other.told === null || other.told === "rater"));
  const raters = others.filter((other) => other.told === "rater");
  if (told === "rater" && raters.length < 2) return null;
  const made = (sources: readonly ScoreColumn[]): FoundByValues | null => {
    const found = madeOf(
      sheet,
      rows,
      column,
      sources.map((other) => other.column),
    );
    return found && { ...found, isMean: found.isMean && (found.isSure || told === "calculated") };
  };
  const whole = made(raters.length > 1 ? raters : others);
  // No rater gives half a point throughout; a rater's heading yields to nothing less.
  if (told === "rater") return whole?.isSure === true ? whole : null;
  if (whole !== null || raters.length > 1 || others.length > mostPaired) return whole;
  // Beside what is agreed on, without a heading: the mean of two, with halves, is no chance.
  return (
    pairsOf(others)
      .flatMap((pair) => made(pair) ?? [])
      .find(({ isSure, isMean }) => isSure && isMean) ?? null
  );
}

const mostPaired = 6;

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second] as const));
}

function madeOf(
  sheet: Sheet,
  rows: readonly number[],
  column: number,
  sources: readonly number[],
): FoundByValues | null {
  if (sources.length < 2) return null;
  const lines = rows.flatMap((row) => {
    const own = figureIn(cellIn(rowAt(sheet, row), column));
    const values = sources.flatMap((source) => figureIn(cellIn(rowAt(sheet, row), source)) ?? []);
    return own === null || values.length < sources.length ? [] : [{ own, values }];
  });
  const differing = lines.filter(({ values }) => Math.max(...values) > Math.min(...values));
  if (lines.length < fewestRows || differing.length < fewestDiffering) return null;
  const made = makings.find(({ make, within }) =>
    lines.every(({ own, values }) => Math.abs(make(values) - own) <= within + 1e-9),
  );
  const isSure = lines.some(({ own }) => !Number.isInteger(own));
  return made === undefined ? null : { column, sources, isMean: made.isMean, isSure };
}

function figureIn(cell: Cell | undefined): number | null {
  const value = cell?.value ?? null;
  if (typeof value === "number") return value;
  if (typeof value !== "string" || isBlank(value)) return null;
  const number = Number(value.trim().replace(",", "."));
  return Number.isFinite(number) ? number : null;
}
