/** Samkoll's functions in a formula: `SAMKOLL.ANDEL` in Excel with the add-in, `_xldudf_SAMKOLL_ANDEL` in a file. */
import { formulaTokens } from "./tokens";

/** How a file marks an add-in's function, which the add-in calls by namespace and name (office-js 3558, 5611). */
const ofAddIn = /^_xldudf_([a-z\d]+)_/i;

function isSamkollFunction(name: string): boolean {
  return /^(?:_xldudf_)?samkoll[._]/i.test(name);
}

/** `_xldudf_SAMKOLL_ANDEL_INTERVALL` → `SAMKOLL.ANDEL.INTERVALL`: Samkoll's own names have points alone. */
export function addInFunction(name: string): string {
  const shown = name.replace(ofAddIn, "$1.");
  return isSamkollFunction(name) ? shown.replaceAll("_", ".") : shown;
}

/** Defined names that stand for such a function, in small letters. `names`: name → what it refers to. */
export function namesCallingSamkoll(names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const own = [...names].filter(([, refersTo]) => callsSamkoll(refersTo));
  return new Set(own.map(([name]) => name.toLowerCase()));
}

/** Whether one stands in the formula, or a defined name that stands for one (`names`, in small letters). */
export function callsSamkoll(formula: string, names: ReadonlySet<string> = new Set()): boolean {
  if (names.size === 0 && !/samkoll/i.test(formula)) return false;
  return formulaTokens(formula, ".").some(
    ({ kind, text }) =>
      (kind === "function" && isSamkollFunction(text)) ||
      ((kind === "function" || kind === "name") && names.has(text.toLowerCase())),
  );
}
