/** Functions that choose and ask, and those of a single value. */
import { serialToDate } from "../iso-day";
import { isCellError } from "../snapshot";
import { ofNumbers } from "./arguments";
import { type FormulaFunction, type Ground, isArea } from "./ground";
import type { FormulaNode } from "./tree";
import { asTruth, isStopped, numberError, type Result, finite, roundedTo, valueError } from "./values";

export const logic = {
  IF: (args, { value, taken }) => {
    const [condition, then, otherwise] = args;
    if (condition === undefined) return undefined;
    const holds = asTruth(value(condition));
    if (isStopped(holds)) return holds;
    const chosen = holds ? then : otherwise;
    return chosen === undefined ? holds : taken(chosen);
  },
  IFERROR: ([tried, otherwise], { value }) => {
    if (tried === undefined || otherwise === undefined) return undefined;
    const result = value(tried);
    return result !== undefined && isCellError(result) ? value(otherwise) : result;
  },
  AND: (args, ground) => joined(args, ground, (truths) => truths.every(Boolean)),
  OR: (args, ground) => joined(args, ground, (truths) => truths.some(Boolean)),
  NOT: ([arg], { value }) => {
    const truth = arg && asTruth(value(arg));
    return isStopped(truth) ? truth : !truth;
  },
  ISNUMBER: (args, ground) => asked(args, ground, (result) => typeof result === "number"),
  ISTEXT: (args, ground) => asked(args, ground, (result) => typeof result === "string"),
  ISBLANK: (args, ground) => asked(args, ground, (result) => result === null),
  ISERROR: (args, ground) => asked(args, ground, isCellError),
  ROUND: ofNumbers(2, 2, (value, digits) => roundedTo(value, digits, Math.round)),
  ABS: ofNumbers(1, 1, Math.abs),
  SQRT: ofNumbers(1, 1, (value) => (value < 0 ? numberError : finite(Math.sqrt(value)))),
  YEAR: (args, ground) => ofNumbers(1, 1, (serial) => yearOf(serial, ground.snapshot.dateSystem))(args, ground),
} as const satisfies Readonly<Record<string, FormulaFunction>>;

function asked(
  [node]: readonly FormulaNode[],
  { value }: Ground,
  question: (result: Exclude<Result, undefined>) => boolean,
): Result {
  const result = node && value(node);
  return result === undefined ? undefined : question(result);
}

/** Numbers for the truths that are wanted. In areas text and empty cells are passed over; where nothing else is, it fails. */
function joined(args: readonly FormulaNode[], ground: Ground, join: (truths: readonly boolean[]) => boolean): Result {
  const truths: boolean[] = [];
  for (const arg of args) {
    const taken = ground.taken(arg);
    const values = isArea(taken) ? ground.resultsIn(taken) : [taken];
    if (values === undefined) return undefined;
    for (const value of values) {
      if (isArea(taken) && (typeof value === "string" || value === null)) continue;
      const truth = asTruth(value);
      if (isStopped(truth)) return truth;
      truths.push(truth);
    }
  }
  return args.length === 0 ? undefined : truths.length === 0 ? valueError : join(truths);
}

function yearOf(serial: number, dateSystem: 1900 | 1904): Result {
  if (serial < 0) return numberError;
  const date = serialToDate(serial, dateSystem);
  // Day 0, which an empty cell is, stands in 1900 to Excel.
  return date === null ? (serial < 1 ? 1900 : undefined) : Number(date.slice(0, 4));
}
