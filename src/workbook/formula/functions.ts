/** The functions that formulas are calculated with: Samkoll's own, and further ones once somebody's formula needs them. */
import { aggregates } from "./aggregates";
import { conditionalSums } from "./conditional-sums";
import type { FormulaFunction } from "./ground";
import { logic } from "./logic";
import { formulaTree, nodesOf } from "./tree";

const own: ReadonlyMap<string, FormulaFunction> = new Map(
  Object.entries({ ...logic, ...aggregates, ...conditionalSums }),
);

/** Loaded once, like a font: from then on they are there. */
let known = own;

/** By name, in capitals and English. Another map once there are more. */
export function functionsNow(): ReadonlyMap<string, FormulaFunction> {
  return known;
}

export function isOwnFunction(name: string): boolean {
  return own.has(name);
}

/** To be awaited before these formulas are calculated. */
export async function loadFunctionsFor(formulas: Iterable<string>): Promise<void> {
  if (known !== own) return;
  for (const formula of formulas) {
    if (!needsMore(formula)) continue;
    const { furtherFunctions } = await import("./further-functions");
    known = new Map([...furtherFunctions, ...own]);
    return;
  }
}

function needsMore(formula: string): boolean {
  return firstOutside(formula, own) !== null;
}

/** The first function of the formula that is not calculated here, by its English name. */
export function unknownFunction(formula: string): string | null {
  return firstOutside(formula, known);
}

function firstOutside(formula: string, functions: ReadonlyMap<string, FormulaFunction>): string | null {
  const tree = formulaTree(formula);
  if (tree === null) return null;
  for (const node of nodesOf(tree)) if (node.kind === "call" && !functions.has(node.name)) return node.name;
  return null;
}
