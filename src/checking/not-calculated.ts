/** SAM-102: a formula whose result nobody has stored and that cannot be worked out is told once, where it begins. */
import { addressText } from "../workbook/address";
import { linksToOtherWorkbook } from "../workbook/formula/areas";
import { addressOf, dependentsOf, type FormulaCell, isAmong } from "../workbook/formula/dependents";
import { swedishFunction } from "../workbook/formula/function-names";
import { unknownFunction } from "../workbook/formula/functions";
import { withoutResult } from "../workbook/formula/missing-results";
import { freshResults } from "../workbook/formula/old-results";
import type { Snapshot } from "../workbook/snapshot";
import type { Examined } from "./check-result";
import { asCells, asText } from "./message-value";
import type { Reported, Rule } from "./rule";

export const notCalculated: Rule<{ readonly snapshot: Snapshot; readonly examined: readonly Examined[] }, null> = {
  id: "SAM-102",
  // The figures lack an amount: nobody is to take them for whole.
  severity: "error",
  source: "excel",
  variants: ["function", "workbook", "other"],
  mends: false,
  check: ({ snapshot, examined }) => {
    const groups = new Map<string, FormulaCell[]>();
    // A result that was left out since it may be old is told as that.
    const isLeftOut = isAmong(freshResults(snapshot).unsure);
    for (const formula of uncalculated(snapshot, examined)) {
      if (isLeftOut(formula.sheet, formula.cell)) continue;
      const key = JSON.stringify([formula.sheet, reasonOf(formula)]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [formula]);
      else group.push(formula);
    }
    return [...groups.values()].flatMap(toldOnce);
  },
};

/** The formulas without a result where that begins, as far as something that is read hangs on them. */
export function uncalculated(
  snapshot: Snapshot,
  examined: readonly Examined[],
  missing = withoutResult(snapshot),
): readonly FormulaCell[] {
  return origins(snapshot, new Set(examined.flatMap(({ found, sheets }) => (found ? sheets : []))), missing);
}

/** Those that fail by themselves, where something that is read hangs on them; what only follows another is not told. */
function origins(
  snapshot: Snapshot,
  read: ReadonlySet<string>,
  missing: readonly FormulaCell[],
): readonly FormulaCell[] {
  const letters = missing.reduce((sum, { formula }) => sum + formula.length, 0);
  if (letters > mostFollowed) return missing.slice(0, mostTold);
  const failing = missing.filter((formula) => reasonOf(formula).kind !== "other");
  const failed = new Set(failing);
  const following = new Set(dependentsOf(snapshot, failing.map(addressOf)).map(placeOf));
  const told = [...failing];
  // A circle has no cell that fails by itself: its first one is told.
  for (const formula of missing) {
    if (failed.has(formula) || following.has(placeOf(formula))) continue;
    told.push(formula);
    // Each walk may concern the whole workbook.
    if (told.length - failing.length > mostAsked) continue;
    for (const each of dependentsOf(snapshot, [addressOf(formula)])) following.add(placeOf(each));
  }
  let asked = 0;
  const isRead = (formula: FormulaCell): boolean =>
    read.has(formula.sheet) ||
    ++asked > mostAsked ||
    dependentsOf(snapshot, [addressOf(formula)]).some(({ sheet }) => read.has(sheet));
  return told.filter(isRead);
}

/** What hangs on formulas of so many letters in all would take minutes to tell: the first are told as they stand. */
const mostFollowed = 1_000_000;
const mostTold = 1_000;

function placeOf(formula: FormulaCell): string {
  return addressText(addressOf(formula));
}

/** Cells on sheets that nobody reads are asked what hangs on them; a file with more of them is told of them all. */
const mostAsked = 100;

type Reason =
  { readonly kind: "function"; readonly name: string } | { readonly kind: "workbook" } | { readonly kind: "other" };

function reasonOf({ formula }: FormulaCell): Reason {
  if (linksToOtherWorkbook(formula)) return { kind: "workbook" };
  const name = unknownFunction(formula);
  return name === null ? { kind: "other" } : { kind: "function", name };
}

function toldOnce(formulas: readonly FormulaCell[]): readonly Reported[] {
  const [first] = formulas;
  if (first === undefined) return [];
  const reason = reasonOf(first);
  const cells = asCells(formulas.map(addressOf));
  const name = reason.kind === "function" ? { name: asText(swedishFunction(reason.name)) } : {};
  return [{ at: addressOf(first), variant: reason.kind, values: { cells, ...name } }];
}
