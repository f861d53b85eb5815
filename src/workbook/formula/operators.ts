/** What the signs of a formula do. */
import type { Sign } from "./tree";
import { asNumber, asText, compared, divisionByZero, isStopped, numberError, type Result, rounded } from "./values";

/** The error of the left side comes before that of the right. */
export function operated(sign: Sign, left: Result, right: Result): Result {
  switch (sign) {
    case "&":
      return both(asText(left), asText(right), (a, b) => a + b);
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

function both<Kind extends string | number>(
  a: Kind | Extract<Result, object> | undefined,
  b: Kind | Extract<Result, object> | undefined,
  join: (a: Kind, b: Kind) => Result,
): Result {
  if (a === undefined || typeof a === "object") return a;
  return b === undefined || typeof b === "object" ? b : join(a, b);
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
