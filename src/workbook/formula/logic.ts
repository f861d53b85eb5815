/** Functions that choose and ask, and those of a single value. */
import { serialToDate } from "../iso-day";
import { isCellError } from "../snapshot";
import type { FormulaFunction, Ground } from "./ground";
import type { FormulaNode } from "./tree";
import { asNumber, asTruth, isStopped, numberError, type Result, rounded } from "./values";

export const logic = {
  IF: (args, { value }) => {
    const [condition, then, otherwise] = args;
    if (condition === undefined) return undefined;
    const holds = asTruth(value(condition));
    if (isStopped(holds)) return holds;
    const chosen = holds ? then : otherwise;
    return chosen === undefined ? holds : value(chosen);
  },
  IFERROR: ([tried, otherwise], { value }) => {
    if (tried === undefined || otherwise === undefined) return undefined;
    const result = value(tried);
    return result !== undefined && isCellError(result) ? value(otherwise) : result;
  },
  AND: (args, ground) => joined(args, ground, (truths) => truths.every(Boolean)),
  OR: (args, ground) => joined(args, ground, (truths) => truths.some(Boolean)),
  NOT: (args, ground) => joined(args, ground, ([truth]) => truth === false),
  ISNUMBER: (args, ground) => asked(args, ground, (result) => typeof result === "number"),
  ISTEXT: (args, ground) => asked(args, ground, (result) => typeof result === "string"),
  ISBLANK: (args, ground) => asked(args, ground, (result) => result === null),
  ISERROR: (args, ground) => asked(args, ground, isCellError),
  ROUND: (args, ground) =>
    ofNumbers(args, ground, (value, digits = 0) => {
      const scale = 10 ** Math.trunc(digits);
      const whole = rounded(Math.abs(value) * scale);
      return typeof whole === "number" ? rounded((Math.sign(value) * Math.round(whole)) / scale) : whole;
    }),
  ABS: (args, ground) => ofNumbers(args, ground, Math.abs),
  SQRT: (args, ground) => ofNumbers(args, ground, (value) => (value < 0 ? numberError : rounded(Math.sqrt(value)))),
  YEAR: (args, ground) =>
    ofNumbers(args, ground, (serial) => {
      const date = serialToDate(serial, ground.snapshot.dateSystem);
      return date === null ? undefined : Number(date.slice(0, 4));
    }),
} as const satisfies Readonly<Record<string, FormulaFunction>>;

function asked(
  [node]: readonly FormulaNode[],
  { value }: Ground,
  question: (result: Exclude<Result, undefined>) => boolean,
): Result {
  const result = node && value(node);
  return result === undefined ? undefined : question(result);
}

/** Numbers for the truths that are wanted; in an area of more than one cell nothing is told. */
function joined(
  args: readonly FormulaNode[],
  { value }: Ground,
  join: (truths: readonly boolean[]) => boolean,
): Result {
  const truths: boolean[] = [];
  for (const arg of args) {
    const truth = asTruth(value(arg));
    if (isStopped(truth)) return truth;
    truths.push(truth);
  }
  return truths.length === 0 ? undefined : join(truths);
}

function ofNumbers(
  args: readonly FormulaNode[],
  { value }: Ground,
  reckon: (first: number, second?: number) => Result,
): Result {
  const numbers: number[] = [];
  for (const arg of args) {
    const number = asNumber(value(arg));
    if (isStopped(number)) return number;
    numbers.push(number);
  }
  const [first, second] = numbers;
  return first === undefined ? undefined : reckon(first, second);
}
