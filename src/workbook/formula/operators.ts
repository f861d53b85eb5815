/** What the signs of a formula do. */
import type { FormulaNode, Sign } from "./tree";
import {
  asNumber,
  asText,
  both,
  compared,
  divisionByZero,
  isStopped,
  joinedText,
  numberError,
  type Result,
  finite,
} from "./values";

type SignNode = Extract<FormulaNode, { readonly kind: "minus" | "percent" | "binary" }>;

type Value = (node: FormulaNode) => Result;

/**
 * A long sum is a deep tree to the left: its terms are taken one after another. 0.1+0.2-0.3 is 0 to Excel where the formula
 * ends there, but not what a formula multiplies or compares: there nothing is told.
 */
export function chained(node: SignNode, value: Value): Result {
  if (node.kind !== "binary") return signed(node.kind, value(node.of));
  const { first, spine } = spineOf(node);
  let left = value(first);
  let leftNode = first;
  for (let at = spine.length - 1; at >= 0; at -= 1) {
    const step = spine[at];
    if (step === undefined) break;
    const right = value(step.right);
    const isHollow =
      !isSum(step.sign) && ((left === 0 && isNoise(leftNode, value)) || (right === 0 && isNoise(step.right, value)));
    left = isHollow ? undefined : operated(step.sign, left, right);
    leftNode = step;
  }
  return left;
}

type BinaryNode = Extract<FormulaNode, { readonly kind: "binary" }>;

/** The outermost step first. */
function spineOf(node: BinaryNode): { readonly first: FormulaNode; readonly spine: readonly BinaryNode[] } {
  const spine: BinaryNode[] = [];
  let first: FormulaNode = node;
  while (first.kind === "binary") {
    spine.push(first);
    first = first.left;
  }
  return { first, spine };
}

function isSum(sign: Sign): boolean {
  return sign === "+" || sign === "-";
}

/** True for a sum that is 0 in fifteen figures, but not to floating point. */
function isNoise(node: FormulaNode, value: Value): boolean {
  return node.kind === "binary" && isSum(node.sign) && Boolean(exactly(node, value));
}

/** Without rounding; functions are not asked again, for each depth would double their work. */
function exactly(node: FormulaNode, value: Value): number {
  switch (node.kind) {
    case "minus":
      return -exactly(node.of, value);
    case "percent":
      return exactly(node.of, value) / 100;
    case "binary": {
      const { first, spine } = spineOf(node);
      return spine.reduceRight(
        (left, { sign, right }) => exact(sign, left, exactly(right, value)),
        exactly(first, value),
      );
    }
    case "value":
    case "area": {
      const number = asNumber(value(node));
      return typeof number === "number" ? number : Number.NaN;
    }
    case "name":
    case "call":
    case "error":
      return Number.NaN;
  }
}

function exact(sign: Sign, a: number, b: number): number {
  return sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : sign === "/" ? a / b : Number.NaN;
}

export function signed(kind: "minus" | "percent", result: Result): Result {
  const value = asNumber(result);
  return isStopped(value) ? value : finite(kind === "minus" ? -value : value / 100);
}

/** The error of the left side comes before that of the right. */
export function operated(sign: Sign, left: Result, right: Result): Result {
  switch (sign) {
    case "&":
      return both(asText(left), asText(right), (a, b) => joinedText([a, b]));
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return both(asNumber(left), asNumber(right), (a, b) => reckoned(sign, a, b));
    case "=":
    case "<>":
    case "<":
    case ">":
    case "<=":
    case ">=":
      return isStopped(left) ? left : isStopped(right) ? right : holds(sign, compared(left, right));
  }
}

function reckoned(sign: "+" | "-" | "*" | "/" | "^", a: number, b: number): Result {
  switch (sign) {
    case "+":
      return added(a, b);
    case "-":
      return added(a, -b);
    case "*":
      return finite(a * b);
    case "/":
      return b === 0 ? divisionByZero : finite(a / b);
    case "^":
      if (a === 0) return b > 0 ? 0 : b === 0 ? numberError : divisionByZero;
      return finite(a ** b);
  }
}

/** What is left of two numbers that take each other out to fifteen figures is nothing to Excel. */
function added(a: number, b: number): Result {
  const total = a + b;
  return Math.abs(total) < Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : finite(total);
}

function holds(sign: "=" | "<>" | "<" | ">" | "<=" | ">=", order: number): boolean {
  switch (sign) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case ">":
      return order > 0;
    case "<=":
      return order <= 0;
    case ">=":
      return order >= 0;
  }
}
