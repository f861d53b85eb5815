/** Calculates the formulas of the sheets that Samkoll makes: IF, COUNT, SUM and the like over cells of the workbook. */
import { type Cell, type CellValue, isCellError, type Snapshot, sheetNamed } from "../workbook/snapshot";
import { type AreaNode, type Node, ownFormula, type OwnFunction, type Sign, type Value } from "./own-formula-tree";
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

/** The stored result of a formula that is not Samkoll's is taken at its word. */
function valueOf(cell: Cell, sheet: string, snapshot: Snapshot, depth: number): Value | undefined {
  const stored = plain(cell.value);
  const node = cell.formula === undefined || depth >= deepest ? null : ownFormula(cell.formula);
  if (node === null) return stored;
  return evaluate(node, { homeSheet: sheet, snapshot, depth: depth + 1 }) ?? stored;
}

function plain(value: CellValue): Value | undefined {
  return isCellError(value) ? undefined : value;
}

function single({ area }: AreaNode): boolean {
  return area.firstRow === area.lastRow && area.firstColumn === area.lastColumn;
}
