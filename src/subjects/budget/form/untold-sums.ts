/** Sums without a word of one: a title that carries its section's sum, a row that is what all above it come to. */
import { plainText } from "../../../reading/label";
import type { Line } from "./lines";
import { isGroup } from "./group-labels";
import { isShown, matchOf } from "./row-sums";
import { type Walk, give } from "./row-walk";
import { type Candidate, settle } from "./sum-rows";

/** Its formulas add rows below it: a title that carries its section's sum. */
export function sumOfThoseBelow(walk: Walk, line: Line, below: readonly Line[]): boolean {
  const { added, row } = line;
  if (added === null || [...added].some((other) => other <= row)) return false;
  const rows = below.filter((other) => added.has(other.row) && !other.isText);
  if (rows.length === 0) return false;
  takeAbove(walk, line, rows);
  return true;
}

function takeAbove(walk: Walk, line: Line, rows: readonly Line[]): void {
  for (const { row } of rows) walk.covered.add(row);
  const match = matchOf(line, rows);
  give(walk, line, { kind: "sum", rows: rows.map(({ row }) => row), of: "section" }, "shown", match);
  walk.sums.push(line);
  walk.open = [];
}

/** "Personalkostnader 1 800" with its posts below it, and no word of a sum. */
export function groupBelow(walk: Walk, line: Line, below: readonly Line[]): boolean {
  const end = below.findIndex((other) => other.isText || other.words.isSum || isGroup(other));
  const rows = end < 0 ? below : below.slice(0, end);
  if (rows.length < 2) return false;
  const match = matchOf(line, rows);
  if (!isShown(match)) return false;
  takeAbove(walk, line, rows);
  return true;
}

/** Nothing but numbers of people, quotients and notes below it. */
export function isLastCost(below: readonly Line[]): boolean {
  return below.every(
    ({ isText, words }) => isText || words.quantity !== null || words.isRatio || words.isPart || words.funder !== null,
  );
}

/** "Direkta kostnader", "Insatsens kostnad": of whatever it is, and no post of its own. */
const generalCosts =
  /^(?:(?:direkta|samtliga|alla|projektets|insatsens|arets|hela|egna) )?(?:kostnad|kostnader|utgifter|costs)(?: .*)?$/;

/** A row without a word that is the sum of all above it in two columns at least, or has no label of its own. */
export function isUntoldSum(walk: Walk, line: Line, isLast: boolean): boolean {
  const { words, label, values } = line;
  const filled = [...values.values()].filter((value) => value !== 0).length;
  const sets: readonly Candidate[] = [
    { of: "section", rows: walk.open },
    { of: "costs", rows: [...walk.sums, ...walk.unsummed] },
  ];
  const isKnown = words.costKind !== null && label !== "" && !generalCosts.test(plainText(label));
  for (const { of, rows } of sets) {
    if (rows.length < (isKnown ? 3 : 2)) continue;
    const isOfSums = rows.filter((row) => walk.sums.includes(row)).length >= 2;
    const match = matchOf(line, rows);
    if (isKnown && !isLast && filled < 3) continue;
    const isSure = filled >= 2 || label === "" || rows.length >= 4 || isOfSums;
    if (!isShown(match) || !isSure) continue;
    const isAll = of === "costs" || rows.length === walk.unsummed.length + walk.sums.length;
    settle(walk, line, { of: isAll ? "costs" : of, rows, match });
    return true;
  }
  return false;
}
