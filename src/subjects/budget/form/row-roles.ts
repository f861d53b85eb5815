/**
 * Which rows of a table are costs and which add others: by words and by arithmetic together. A row that says it is a sum
 * and comes to none is a fault of the sheet's; one that only happens to be a sum of others is asked about.
 */
import type { Evidence } from "../../../reading/evidence";
import { columnWords } from "./column-words";
import { isPeriod, walkCost } from "./cost-rows";
import { isGroup } from "./group-labels";
import type { Line } from "./lines";
import { type LineRole, type Walk, give, newWalk } from "./row-walk";
import { settleAbove, walkSum } from "./sum-rows";
import { walkTitle } from "./title-rows";
import { groupBelow, isLastCost, isUntoldSum, sumOfThoseBelow } from "./untold-sums";

/** `isFinancing`: the table's own title says that it tells who pays. */
export function roleRows(lines: readonly Line[], isFinancing: boolean): readonly LineRole[] {
  const walk = newWalk(isFinancing);
  lines.forEach((line, index) => step(walk, line, lines.slice(index + 1), lines[index - 1] ?? null));
  for (const line of walk.waiting) settleAbove(walk, line, lines);
  return lines.flatMap((line) => walk.roles.get(line.row) ?? []);
}

function step(walk: Walk, line: Line, below: readonly Line[], above: Line | null): void {
  const { words, learned } = line;
  if (line.isText) return walkTitle(walk, line, above, below[0] ?? null);
  if (learned !== null && learned.kind !== "sum" && learned.kind !== "cost" && learned.kind !== "percentOf") {
    if (learned.kind === "financing") walk.paying.push(line);
    if (learned.kind === "income") walk.incomes.push(line);
    return give(walk, line, learned, "learned");
  }
  if (learned === null) {
    if (words.quantity !== null) return give(walk, line, { kind: "quantity", of: words.quantity });
    if (words.isRatio) return give(walk, line, { kind: "ratio" });
    if (words.isPart || (words.isDifference && !words.isSum)) return give(walk, line, { kind: "note" });
  }
  const isSum = learned === null ? saysSum(walk, line) || line.added !== null : learned.kind === "sum";
  if (isSum && sumOfThoseBelow(walk, line, below)) return;
  if (isSum) return walkSum(walk, line, below);
  if (isPeriod(line)) return walkCost(walk, line);
  // "Beviljat 2025" under this year's budget.
  if (walk.grand !== null && !walk.isPaying && words.funder !== null && /\b20\d\d\b/.test(line.label)) {
    return give(walk, line, { kind: "note" });
  }
  if (walk.isPaying || (walk.grand !== null && (words.funder !== null || words.isIncome))) {
    walk.paying.push(line);
    return give(walk, line, { kind: "financing", funder: words.funder ?? "own", organisation: null }, paidBy(line));
  }
  if (learned === null && isGroup(line) && groupBelow(walk, line, below)) return;
  if (learned === null && isUntoldSum(walk, line, isLastCost(below))) return;
  if (words.isIncome || (line.values.size > 0 && [...line.values.values()].every((value) => value < 0))) {
    walk.incomes.push(line);
    walk.open.push(line);
    walk.unsummed.push(line);
    return give(walk, line, { kind: "income" });
  }
  walkCost(walk, line);
}

/** "Sökta medel" before any cost is who pays, and no sum. */
function saysSum(walk: Walk, { words }: Line): boolean {
  return words.isSum && (words.isTotalSaid || words.funder === null || walk.costs.length > 0);
}

/** An organisation beside the förbund pays its own part. */
function paidBy({ words, label }: Line): Evidence {
  return words.funder !== null || columnWords(label).organisation !== null ? "told" : "likely";
}
