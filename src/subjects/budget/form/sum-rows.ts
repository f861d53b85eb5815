/** A row that adds others, by its words, its formulas or its figures: which rows, and whether it comes to them. */
import type { Evidence } from "../../../reading/evidence";
import type { Line } from "./lines";
import { isCost } from "./row-kinds";
import { type Match, isShown, matchOf } from "./row-sums";
import { type Walk, give } from "./row-walk";

export function walkSum(walk: Walk, line: Line, below: readonly Line[]): void {
  // The sum of a section that nobody has filled in.
  if (walk.open.length === 0 && [...line.values.values()].every((value) => value === 0)) {
    give(walk, line, { kind: "sum", rows: [...(line.added ?? [])], of: "section" });
    return;
  }
  if (isResult(walk, line)) return give(walk, line, { kind: "sum", rows: [], of: "other" }, "shown");
  const candidates = candidatesFor(walk, line);
  if (candidates.length === 0) {
    walk.waiting.push(line);
    return;
  }
  const best = bestOf(line, candidates);
  const nothingMatches = best.match.agree === 0;
  if (nothingMatches && walk.open.length === 0 && isAbove(line, below)) {
    walk.waiting.push(line);
    return;
  }
  settle(walk, line, best);
}

/** "Resultat", "Netto": what comes in less what it costs. */
function isResult({ paid, grand }: Walk, line: Line): boolean {
  if (paid === null || grand === null) return false;
  const { agree, differs } = matchOf(line, [paid], [grand]);
  const isNothing = [...line.values.values()].every((value) => value === 0);
  return differs.size === 0 && (agree > 0 || isNothing);
}

export interface Candidate {
  readonly rows: readonly Line[];
  /** What it is in this table if it adds these. */
  readonly of: "section" | "costs" | "financing" | "net";
}
type Matched = Candidate & { readonly match: Match };

/** In the order that they are believed where several fit. */
function candidatesFor(walk: Walk, line: Line): readonly Candidate[] {
  const { open, unsummed, sums, costs, grand, paying, incomes } = walk;
  const list: Candidate[] = [];
  const add = (of: Candidate["of"], rows: readonly Line[]): void => {
    if (rows.length > 0) list.push({ of, rows });
  };
  if (walk.isPaying || paying.length > 0) {
    add("financing", paying);
    if (grand !== null && paying.length > 0) add("net", [grand, ...paying]);
    if (costs.length > 0 && paying.length === 0) add("costs", [...costs, ...incomes]);
    return list;
  }
  const isWhole = sums.length === 0 && open.length === unsummed.length && line.section === "" && !namesKind(line);
  const isSection = !line.words.isGrand && !isLearnedOfAll(line) && !isWhole;
  const everything: Candidate[] = [];
  if (unsummed.length > 0 || sums.length > 0) {
    everything.push({ of: "costs", rows: [...sums, ...unsummed] });
    everything.push({ of: "costs", rows: [...costs, ...incomes] });
    if (incomes.length > 0) everything.push({ of: "costs", rows: costs });
  }
  const nested = walk.sumsHere.length > 0 ? [...walk.sumsHere, ...open] : [];
  if (isSection) add("section", open);
  if (isSection) add("section", nested);
  list.push(...everything);
  if (!isSection) add("section", open);
  if (!isSection) add("section", nested);
  return list;
}

/** The template calls it the sum of everything: "Tillsammans" at the end. */
function isLearnedOfAll({ learned }: Line): boolean {
  return learned?.kind === "sum" && learned.of === "costs";
}

/** "Summa personal" is a section's, "Summa kostnader" may be of everything. */
function namesKind({ words }: Line): boolean {
  return words.costKind !== null && words.costKind !== "other";
}

function bestOf(line: Line, candidates: readonly Candidate[]): Matched {
  const matched = candidates.map((candidate): Matched => ({ ...candidate, match: candidateMatch(line, candidate) }));
  const byFormula = line.added === null ? undefined : matched.find(({ rows }) => isCovered(line.added, rows));
  const whole = matched.find(({ match }) => isShown(match));
  if (whole !== undefined) return whole;
  if (byFormula !== undefined) return byFormula;
  const [first, ...others] = matched;
  const fallback = first ?? { rows: [], of: "section" as const, match: matchOf(line, []) };
  return others.reduce((best, each) => (each.match.agree > best.match.agree ? each : best), fallback);
}

/** A formula of most of these rows was meant for all of them. */
function isCovered(added: ReadonlySet<number> | null, rows: readonly Line[]): boolean {
  if (added === null) return false;
  const covered = rows.filter(({ row }) => added.has(row)).length;
  return covered * 2 > rows.length && covered > 0;
}

function candidateMatch(line: Line, { of, rows }: Candidate): Match {
  if (of !== "net") return matchOf(line, rows);
  const [grand, ...paid] = rows;
  return grand === undefined ? matchOf(line, []) : matchOf(line, [grand], paid);
}

export function settle(walk: Walk, line: Line, { of, rows, match }: Matched): void {
  const evidence: Evidence = isShown(match) ? "shown" : "told";
  if (of === "net") {
    walk.paying.push(line);
    const isSaid = line.words.funder !== null || line.words.isRequested;
    const funder = line.words.funder ?? "forbund";
    give(walk, line, { kind: "financing", funder, organisation: null }, isSaid ? "shown" : "likely", match);
    return;
  }
  if (of === "financing") {
    give(walk, line, { kind: "sum", rows: rows.map(({ row }) => row), of: "financing" }, evidence, match);
    walk.paying = [];
    walk.isPaying = false;
    walk.paid = line;
    return;
  }
  give(walk, line, { kind: "sum", rows: rows.map(({ row }) => row), of }, evidence, match);
  if (of === "section") {
    walk.sums = [...walk.sums.filter((other) => !rows.includes(other)), line];
    walk.sumsHere = [...walk.sumsHere.filter((other) => !rows.includes(other)), line];
    walk.unsummed = walk.unsummed.filter((other) => !rows.includes(other));
  } else {
    walk.sumsHere = [];
    walk.grand = line;
    walk.sums = [];
    walk.unsummed = [];
  }
  walk.open = [];
}

/** A sum that stands above its rows: nothing has come before it, and rows follow. */
function isAbove({ row }: Line, below: readonly Line[]): boolean {
  return below.some((line) => line.row > row && !line.isText && !line.words.isSum);
}

export function settleAbove(walk: Walk, line: Line, lines: readonly Line[]): void {
  const index = lines.indexOf(line);
  const below = lines.slice(index + 1).filter((other) => !other.isText);
  const end = below.findIndex(
    (other) => walk.waiting.includes(other) || walk.roles.get(other.row)?.role.kind === "sum",
  );
  const isMoney = (other: Line): boolean => {
    const known = walk.roles.get(other.row);
    return known !== undefined && (isCost(known) || known.role.kind === "income");
  };
  const next = (end < 0 ? below : below.slice(0, end)).filter(isMoney);
  const all = below.filter(isMoney);
  const candidates: Candidate[] = [
    { of: "section", rows: next },
    { of: "costs", rows: all },
  ];
  const held = candidates.filter(({ rows }) => rows.length > 0);
  if (held.length === 0) {
    give(walk, line, { kind: "sum", rows: [], of: "other" }, "likely");
    return;
  }
  const ordered = line.words.isGrand || next.length === all.length ? [...held].reverse() : held;
  const best = bestOf(line, ordered);
  const evidence: Evidence = isShown(best.match) ? "shown" : "told";
  give(
    walk,
    line,
    { kind: "sum", rows: best.rows.map(({ row }) => row), of: best.of === "costs" ? "costs" : "section" },
    evidence,
    best.match,
  );
}
