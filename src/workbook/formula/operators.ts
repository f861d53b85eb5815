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
  rounded,
} from "./values";

type SignNode = Extract<FormulaNode, { readonly kind: "minus" | "percent" | "binary" }>;

/** What comes out, and what floating point makes of the same without rounding. */
interface Term {
  readonly result: Result;
  readonly exact: number | undefined;
}

/** A long sum is a deep tree to the left: its terms are taken one after another. */
export function chained(node: SignNode, value: (node: FormulaNode) => Result): Result {
  return termOf(node, value).result;
}

function termOf(node: FormulaNode, value: (node: FormulaNode) => Result): Term {
  if (node.kind === "minus" || node.kind === "percent") {
    const { result, exact } = termOf(node.of, value);
    return { result: signed(node.kind, result), exact: exact && (node.kind === "minus" ? -exact : exact / 100) };
  }
  if (node.kind !== "binary") {
    const result = value(node);
    return { result, exact: typeof result === "number" ? result : undefined };
  }
  const spine: (typeof node)[] = [];
  let first: FormulaNode = node;
  while (first.kind === "binary") {
    spine.push(first);
    first = first.left;
  }
  return spine.reduceRight(
    (left, { sign, right }) => joinedTerms(sign, left, termOf(right, value)),
    termOf(first, value),
  );
}

/**
 * 0.1+0.2-0.3 is 0 to Excel where the formula ends there, but not what a formula multiplies or compares: there nothing
 * is told.
 */
function joinedTerms(sign: Sign, left: Term, right: Term): Term {
  const isSum = sign === "+" || sign === "-";
  if (!isSum && (isNoise(left) || isNoise(right))) return { result: undefined, exact: undefined };
  const result = operated(sign, left.result, right.result);
  if (typeof result !== "number") return { result, exact: undefined };
  return { result, exact: exactly(sign, left.exact ?? left.result, right.exact ?? right.result) };
}

function isNoise({ result, exact }: Term): boolean {
  return result === 0 && exact !== undefined && exact !== 0;
}

function exactly(sign: Sign, left: Result, right: Result): number | undefined {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (typeof a !== "number" || typeof b !== "number") return undefined;
  return sign === "+" ? a + b : sign === "-" ? a - b : sign === "*" ? a * b : sign === "/" ? a / b : undefined;
}

export function signed(kind: "minus" | "percent", result: Result): Result {
  const value = asNumber(result);
  return isStopped(value) ? value : rounded(kind === "minus" ? -value : value / 100);
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
      return rounded(a + b);
    case "-":
      return rounded(a - b);
    case "*":
      return rounded(a * b);
    case "/":
      return b === 0 ? divisionByZero : rounded(a / b);
    case "^":
      if (a === 0) return b > 0 ? 0 : b === 0 ? numberError : divisionByZero;
      return rounded(a ** b);
  }
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
