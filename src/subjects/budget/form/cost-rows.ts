/** A row that costs something: of which kind, and whether it is a share of others. */
import { periodWords } from "./period-words";
import type { Evidence } from "../../../reading/evidence";
import { costKindIn } from "./cost-kind";
import type { CostKindId } from "./form-model";
import type { Line } from "./lines";
import { rowWords } from "./row-words";
import { addUp } from "./row-sums";
import { type Walk, give } from "./row-walk";

export function walkCost(walk: Walk, line: Line): void {
  if (!walk.covered.has(line.row)) {
    walk.open.push(line);
    walk.unsummed.push(line);
  }
  walk.costs.push(line);
  const costKind = kindOf(line);
  if (costKind === "overhead" && line.words.share !== null) {
    const rows = laidOn(walk, line, line.words.share);
    if (rows !== null) {
      give(walk, line, { kind: "percentOf", rows, share: line.words.share }, "shown");
      return;
    }
  }
  const isTold = line.words.costKind !== null || line.learned !== null || isPeriod(line) || isSectioned(line);
  const evidence: Evidence = isTold ? "told" : "likely";
  give(walk, line, { kind: "cost", costKind }, evidence);
}

/** A row of a part of the effort's time: what it is to cost then. */
export function isPeriod({ label }: Line): boolean {
  return periodWords(label)?.rest === "";
}

/** A post that nobody knows stands among posts under a title that says what they are. */
function isSectioned({ section, label }: Line): boolean {
  return label !== "" && sectionKind(section) !== null;
}

export function kindOf({ words, section, learned }: Line): CostKindId {
  if (learned?.kind === "cost") return learned.costKind;
  return costKindIn(sectionKind(section), words.costKind);
}

function sectionKind(section: string): CostKindId | null {
  return section === "" ? null : rowWords(section).costKind;
}

/** The rows of which the overhead is this share. */
function laidOn(walk: Walk, line: Line, share: number): readonly number[] | null {
  const before = walk.costs.filter((other) => other !== line);
  const staff = before.filter((other) => kindOf(other) === "staff");
  for (const rows of [staff, before]) {
    const total = [...addUp(rows).values()].reduce((all, each) => all + each, 0);
    const own = [...line.values.values()].reduce((all, each) => all + each, 0);
    if (rows.length > 0 && Math.abs(total * share - own) <= Math.max(100, Math.abs(own) * 0.002)) {
      return rows.map(({ row }) => row);
    }
  }
  return null;
}
