/** Calculates the formulas of the sheets that Samkoll makes: IF, COUNTIFS, SUM and the like over cells of the workbook. */
import { type Cell, type CellValue, isCellError, type Snapshot, sheetNamed } from "../snapshot";
import { type AreaNode, type Node, ownFormula, type OwnFunction, type Sign, type Value } from "./own-formula-tree";
import { criterionOf } from "./criterion";
import { serialToDate } from "../iso-day";
import { memoizePerObject } from "../memoize";
import { cellsIn } from "./sum-formula";

/** What the formula gives; `undefined` where it holds anything else than those, or Excel would show an error. */
export function ownFormulaResult(formula: string, homeSheet: string, snapshot: Snapshot): Value | undefined {
  const node = ownFormula(formula);
  return node === null ? undefined : evaluate(node, { homeSheet, snapshot, depth: 0 });
}

interface Place {
  readonly homeSheet: string;
  readonly snapshot: Snapshot;
  /** How many formulas lead to this one; a circle has no end. */
  readonly depth: number;
}

const deepest = 30;

function evaluate(node: Node, place: Place): Value | undefined {
  switch (node.kind) {
    case "value":
      return node.value;
    case "area":
      return cellValue(node, place);
    case "minus": {
      const value = asNumber(evaluate(node.of, place));
      return value === undefined ? undefined : -value;
    }
    case "binary":
      return binary(node.sign, evaluate(node.left, place), evaluate(node.right, place));
    case "call":
      return call(node.name, node.args, place);
  }
}

function binary(sign: Sign, left: Value | undefined, right: Value | undefined): Value | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (sign) {
    case "&": {
      const [a, b] = [asJoined(left), asJoined(right)];
      return a === undefined || b === undefined ? undefined : a + b;
    }
    case "+":
    case "-":
    case "*":
    case "/": {
      const [a, b] = [asNumber(left), asNumber(right)];
      if (a === undefined || b === undefined || (sign === "/" && b === 0)) return undefined;
      return rounded(sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : a / b);
    }
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
  }
}

/** Fifteen figures, as Excel shows them. */
function rounded(value: number): number {
  return Number(value.toPrecision(15));
}

/** As Excel sorts: numbers before text before truths; an empty cell is nothing of the other's kind. */
function compare(left: Value, right: Value): number {
  const [a, b] = [left ?? emptyAs(right), right ?? emptyAs(left)];
  const kinds = ["number", "string", "boolean"];
  const order = kinds.indexOf(typeof a) - kinds.indexOf(typeof b);
  if (order !== 0) return order;
  if (typeof a === "string" && typeof b === "string") {
    const [small, other] = [a.toLowerCase(), b.toLowerCase()];
    return small < other ? -1 : small > other ? 1 : 0;
  }
  return Number(a) - Number(b);
}

function emptyAs(other: Value): Value {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

function asNumber(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  return typeof value === "boolean" ? Number(value) : undefined;
}

/** A decimal is written with the mark of each reader's computer: only whole numbers are the same text to all. */
function asJoined(value: Value): string | undefined {
  if (typeof value === "string") return value;
  if (value === null) return "";
  return typeof value === "number" && Number.isInteger(value) ? String(value) : undefined;
}

function asTruth(value: Value | undefined): boolean | undefined {
  return value === undefined || typeof value === "string" ? undefined : Boolean(value);
}

function call(name: OwnFunction, args: readonly Node[], place: Place): Value | undefined {
  switch (name) {
    case "IF": {
      const [condition, then, otherwise] = args;
      const holds = condition && asTruth(evaluate(condition, place));
      if (holds === undefined) return undefined;
      const chosen = holds ? then : otherwise;
      return chosen === undefined ? holds : evaluate(chosen, place);
    }
    case "AND":
    case "OR": {
      const truths = args.map((arg) => asTruth(evaluate(arg, place)));
      if (truths.includes(undefined)) return undefined;
      return name === "AND" ? truths.every(Boolean) : truths.some(Boolean);
    }
    case "ISNUMBER":
      return args[0] === undefined ? undefined : typeof evaluate(args[0], place) === "number";
    case "ROUND": {
      const [value, digits] = args.map((arg) => asNumber(evaluate(arg, place)));
      if (value === undefined || digits === undefined) return undefined;
      const scale = 10 ** digits;
      return (Math.sign(value) * Math.round(rounded(Math.abs(value) * scale))) / scale;
    }
    case "SQRT": {
      const value = args[0] && asNumber(evaluate(args[0], place));
      return value === undefined || value < 0 ? undefined : rounded(Math.sqrt(value));
    }
    case "YEAR": {
      const day = args[0] && asNumber(evaluate(args[0], place));
      const date = day === undefined ? null : serialToDate(day, place.snapshot.dateSystem);
      return date === null ? undefined : Number(date.slice(0, 4));
    }
    case "COUNTIFS":
    case "SUMIFS":
      return ifs(name, args, place);
    case "AVERAGE":
    case "MEDIAN": {
      const numbers = numbersOf(args, place);
      return numbers === undefined || numbers.length === 0 ? undefined : middleOf(name, numbers);
    }
    case "SUM":
    case "COUNT":
    case "MAX":
    case "MIN": {
      const numbers = numbersOf(args, place);
      if (numbers === undefined) return undefined;
      if (name === "COUNT") return numbers.length;
      if (name === "SUM") return rounded(numbers.reduce((total, each) => total + each, 0));
      return numbers.length === 0 ? 0 : name === "MAX" ? Math.max(...numbers) : Math.min(...numbers);
    }
  }
}

function middleOf(name: "AVERAGE" | "MEDIAN", numbers: readonly number[]): number {
  if (name === "AVERAGE") return rounded(numbers.reduce((total, each) => total + each, 0) / numbers.length);
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0];
  return rounded((low + high) / 2);
}

/** Rows where every area's cell fits its criterion; their number, or the sum of what the first area holds there. */
function ifs(name: "COUNTIFS" | "SUMIFS", args: readonly Node[], place: Place): number | undefined {
  const conditions = name === "SUMIFS" ? args.slice(1) : args;
  const fits: ((row: number) => boolean)[] = [];
  let height: number | undefined;
  for (let at = 0; at < conditions.length; at += 2) {
    const [area, criterion] = [conditions[at], conditions[at + 1]];
    const wanted = criterion && evaluate(criterion, place);
    const values = area?.kind === "area" ? columnOf(area, place) : undefined;
    if (wanted === undefined || values === undefined) return undefined;
    if (height !== undefined && height !== values.length) return undefined;
    height = values.length;
    const holds = criterionOf(wanted);
    fits.push((row) => holds(values[row] ?? null));
  }
  const [first] = args;
  const summed = name === "COUNTIFS" ? null : first?.kind === "area" ? columnOf(first, place) : undefined;
  if (summed === undefined || height === undefined) return undefined;
  let total = 0;
  for (let row = 0; row < height; row += 1) {
    if (!fits.every((fit) => fit(row))) continue;
    const value = summed?.[row];
    total += summed === null ? 1 : typeof value === "number" ? value : 0;
  }
  return rounded(total);
}

/** The columns that criteria have asked for: a sheet of outcomes asks a hundred times for the same ones. */
const columnsOf = memoizePerObject((_: Snapshot) => new Map<string, readonly (Value | undefined)[]>());

/** One value a row, `null` for an empty cell; `undefined` for more than a column, or a sheet that is not there. */
function columnOf({ sheet, area }: AreaNode, place: Place): readonly (Value | undefined)[] | undefined {
  const { snapshot, homeSheet, depth } = place;
  const name = sheet ?? homeSheet;
  if (area.firstColumn !== area.lastColumn || sheetNamed(snapshot, name) === undefined) return undefined;
  const key = `${area.firstColumn} ${area.firstRow} ${area.lastRow} ${name}`;
  const known = columnsOf(snapshot).get(key);
  if (known !== undefined) return known;
  const values = new Array<Value | undefined>(area.lastRow - area.firstRow + 1).fill(null);
  for (const cell of cellsIn({ sheet: name, ...area }, snapshot)) {
    values[cell.row - area.firstRow] = valueOf(cell, name, snapshot, depth);
  }
  columnsOf(snapshot).set(key, values);
  return values;
}

/** In areas text and truths count as nothing, as they do to Excel. */
function numbersOf(args: readonly Node[], place: Place): readonly number[] | undefined {
  const numbers: number[] = [];
  for (const arg of args) {
    const values = arg.kind === "area" ? cellValues(arg, place) : [asNumber(evaluate(arg, place))];
    if (values === undefined || values.includes(undefined)) return undefined;
    numbers.push(...values.filter((value) => typeof value === "number"));
  }
  return numbers;
}

/** An area outside a function that takes one would be an array. */
function cellValue(node: AreaNode, place: Place): Value | undefined {
  const values = single(node) ? cellValues(node, place) : undefined;
  return values?.length === 0 ? null : values?.[0];
}

/** The values of the cells with content; `undefined` where the sheet is not there or a cell has an error. */
function cellValues(
  { sheet, area }: AreaNode,
  { homeSheet, snapshot, depth }: Place,
): readonly (Value | undefined)[] | undefined {
  const name = sheet ?? homeSheet;
  if (sheetNamed(snapshot, name) === undefined) return undefined;
  return cellsIn({ sheet: name, ...area }, snapshot).map((cell) => valueOf(cell, name, snapshot, depth));
}

/** What formulas have given: one that many lean on, and those on others, is worked out once. */
const resultsOf = memoizePerObject((_: Snapshot) => new Map<string, Value | undefined>());

/** The stored result of a formula that is not Samkoll's is taken at its word. */
function valueOf(cell: Cell, sheet: string, snapshot: Snapshot, depth: number): Value | undefined {
  const stored = plain(cell.value);
  const node = cell.formula === undefined || depth >= deepest ? null : ownFormula(cell.formula);
  if (node === null) return stored;
  const results = resultsOf(snapshot);
  const key = `${cell.row} ${cell.column} ${sheet}`;
  if (results.has(key)) return results.get(key);
  const result = evaluate(node, { homeSheet: sheet, snapshot, depth: depth + 1 }) ?? stored;
  results.set(key, result);
  return result;
}

function plain(value: CellValue): Value | undefined {
  return isCellError(value) ? undefined : value;
}

function single({ area }: AreaNode): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}
