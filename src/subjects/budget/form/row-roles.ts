/**
 * Which rows of a table are costs and which add others: by words and by arithmetic together. A row that says it is a sum
 * and comes to none is a fault of the sheet's; one that only happens to be a sum of others is asked about.
 */
import type { Evidence } from "../../../reading/evidence";
import { plainText } from "../../../reading/label";
import { columnWords } from "./column-words";
import type { RowRole } from "./form-model";
import type { Line } from "./lines";
import { periodWords } from "./period-words";
import { rowWords } from "./row-words";
import { type Match, addUp, matchOf } from "./row-sums";

export interface LineRole {
  readonly line: Line;
  readonly role: RowRole;
  readonly evidence: Evidence;
  /** A sum that does not come to its rows: what they come to, in öre by column. */
  readonly differs: ReadonlyMap<number, number>;
  /** Of a sum: in how many columns it comes to its rows. */
  readonly closing: number;
}

const none: ReadonlyMap<number, number> = new Map();

interface Walk {
  readonly roles: Map<number, LineRole>;
  /** Costs since the last sum or the last title. */
  open: Line[];
  /** Costs that no sum has taken yet. */
  unsummed: Line[];
  costs: Line[];
  incomes: Line[];
  /** Sums of sections since the last sum of everything. */
  sums: Line[];
  /** Sums since the last title. */
  sumsHere: Line[];
  grand: Line | null;
  /** Rows of who pays, once their title or their first row has come. */
  paying: Line[];
  isPaying: boolean;
  waiting: Line[];
  /** The sum of who pays. */
  paid: Line | null;
  /** Rows that a sum above them has taken. */
  readonly covered: Set<number>;
}

/** `isFinancing`: the table's own title says that it tells who pays. */
export function roleRows(lines: readonly Line[], isFinancing: boolean): readonly LineRole[] {
  const walk: Walk = {
    roles: new Map(),
    open: [],
    unsummed: [],
    costs: [],
    incomes: [],
    sums: [],
    sumsHere: [],
    grand: null,
    paying: [],
    isPaying: isFinancing,
    waiting: [],
    paid: null,
    covered: new Set(),
  };
  lines.forEach((line, index) => step(walk, line, lines.slice(index + 1), lines[index - 1] ?? null));
  for (const line of walk.waiting) settleAbove(walk, line, lines);
  return lines.flatMap((line) => walk.roles.get(line.row) ?? []);
}

function give(walk: Walk, line: Line, role: RowRole, evidence: Evidence = "told", match?: Match): void {
  walk.roles.set(line.row, {
    line,
    role: line.learned !== null && line.learned.kind === role.kind && role.kind !== "sum" ? line.learned : role,
    evidence: line.learned !== null && line.learned.kind === role.kind ? "learned" : evidence,
    differs: match?.differs ?? none,
    closing: match?.agree ?? 0,
  });
}

function step(walk: Walk, line: Line, below: readonly Line[], above: Line | null): void {
  const { words, learned } = line;
  if (line.isText) return title(walk, line, above, below[0] ?? null);
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
  if (isSum) return sum(walk, line, below);
  if (isPeriod(line)) return cost(walk, line);
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
  cost(walk, line);
}

/** "Sökta medel" before any cost is who pays, and no sum. */
function saysSum(walk: Walk, { words }: Line): boolean {
  return words.isSum && (words.isTotalSaid || words.funder === null || walk.costs.length > 0);
}

/** Its formulas add rows below it: a title that carries its section's sum. */
function sumOfThoseBelow(walk: Walk, line: Line, below: readonly Line[]): boolean {
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

/** An organisation beside the förbund pays its own part. */
function paidBy({ words, label }: Line): Evidence {
  return words.funder !== null || columnWords(label).organisation !== null ? "told" : "likely";
}

function title(walk: Walk, line: Line, above: Line | null, below: Line | null): void {
  const { words, learned } = line;
  if (words.isFinancing || learned?.kind === "financing") {
    walk.isPaying = true;
    walk.paying = [];
    walk.open = [];
    give(walk, line, { kind: "section", costKind: "other" });
    return;
  }
  // A row of the form that nobody has filled in, or a section whose words nobody else would know.
  if (learned !== null) {
    give(walk, line, learned, "learned");
    if (learned.kind === "sum" || learned.kind === "section") walk.open = [];
    return;
  }
  if (words.isSum) {
    give(walk, line, { kind: "sum", rows: walk.open.map(({ row }) => row), of: words.isGrand ? "costs" : "section" });
    walk.open = [];
    return;
  }
  if (words.quantity !== null) return give(walk, line, { kind: "quantity", of: words.quantity });
  if (words.isRatio) return give(walk, line, { kind: "ratio" });
  if (walk.isPaying && words.costKind !== null && words.funder === null) walk.isPaying = false;
  const isFirst = above === null || above.row < line.row - 1 || walk.roles.get(above.row)?.role.kind === "sum";
  const isNamed = line.label.length <= longestLabel && words.costKind !== null;
  // A post that nobody has filled in; a title heads something.
  const isHeading = isGroup(line) && !(below !== null && below.words.isSum && !below.isText);
  if (isNamed && !isHeading) {
    give(walk, line, { kind: "cost", costKind: kindOf(line) });
    return;
  }
  if (!isNamed && (!isFirst || line.label.length > longestLabel / 2)) {
    give(walk, line, { kind: "note" }, "likely");
    return;
  }
  walk.open = [];
  walk.sumsHere = [];
  give(walk, line, { kind: "section", costKind: words.costKind ?? "other" });
}

const longestLabel = 90;

function cost(walk: Walk, line: Line): void {
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
function isPeriod({ label }: Line): boolean {
  return periodWords(label)?.rest === "";
}

/** A post that nobody knows stands among posts under a title that says what they are. */
function isSectioned({ section, label }: Line): boolean {
  return label !== "" && sectionKind(section) !== null;
}

function kindOf({ words, section, learned }: Line): "staff" | "premises" | "purchases" | "overhead" | "other" {
  if (learned?.kind === "cost") return learned.costKind;
  const ofSection = sectionKind(section);
  // "Friskvård" under "Lön" is a cost of staff; OH is laid on whatever it stands under.
  if (ofSection !== null && ofSection !== "other" && words.costKind !== "overhead") return ofSection;
  return words.costKind ?? ofSection ?? "other";
}

function sectionKind(section: string): "staff" | "premises" | "purchases" | "overhead" | "other" | null {
  return section === "" ? null : (wordsOf(section) ?? null);
}

function wordsOf(section: string): "staff" | "premises" | "purchases" | "overhead" | "other" | null {
  return rowWords(section).costKind;
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

function sum(walk: Walk, line: Line, below: readonly Line[]): void {
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

interface Candidate {
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
  return list.filter(({ rows }) => rows.length > 0);
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
  const whole = matched.find(({ match }) => match.agree > 0 && match.differs.size === 0);
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

function settle(walk: Walk, line: Line, { of, rows, match }: Matched): void {
  const evidence: Evidence = match.agree > 0 && match.differs.size === 0 ? "shown" : "told";
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

function settleAbove(walk: Walk, line: Line, lines: readonly Line[]): void {
  const index = lines.indexOf(line);
  const below = lines.slice(index + 1).filter((other) => !other.isText);
  const end = below.findIndex(
    (other) => walk.waiting.includes(other) || walk.roles.get(other.row)?.role.kind === "sum",
  );
  const isCost = (other: Line): boolean => {
    const kind = walk.roles.get(other.row)?.role.kind;
    return kind === "cost" || kind === "percentOf" || kind === "income";
  };
  const next = (end < 0 ? below : below.slice(0, end)).filter(isCost);
  const all = below.filter(isCost);
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
  const evidence: Evidence = best.match.agree > 0 && best.match.differs.size === 0 ? "shown" : "told";
  give(
    walk,
    line,
    { kind: "sum", rows: best.rows.map(({ row }) => row), of: best.of === "costs" ? "costs" : "section" },
    evidence,
    best.match,
  );
}

const groupWords =
  /^(?:\d+ ?)?(?:personal(?:kostnad\w*)?|lone?kostnad\w*|lon(?:er)?|lokal(?:er|kostnad\w*)?|hyror|ovriga? (?:kostnad\w*|omkostnad\w*)|ovrigt|drift(?:kostnad\w*)?|verksamhet(?:skostnad\w*)?|kop av \w+|(?:kopta|externa) tjanster|inkop\w*|administration|administrativa kostnader|material(?:kostnad\w*)?|deltagar(?:relaterade )?kostnad\w*|omkostnader|investering\w*|staff(?: costs)?|premises|other(?: costs)?|aktiviteter)(?: .*)?$/;

function isGroup({ label }: Line): boolean {
  return groupWords.test(plainText(label));
}

/** "Personalkostnader 1 800" with its posts below it, and no word of a sum. */
function groupBelow(walk: Walk, line: Line, below: readonly Line[]): boolean {
  const end = below.findIndex((other) => other.isText || other.words.isSum || isGroup(other));
  const rows = end < 0 ? below : below.slice(0, end);
  if (rows.length < 2) return false;
  const match = matchOf(line, rows);
  if (match.agree === 0 || match.differs.size > 0) return false;
  takeAbove(walk, line, rows);
  return true;
}

/** Nothing but numbers of people, quotients and notes below it. */
function isLastCost(below: readonly Line[]): boolean {
  return below.every(
    ({ isText, words }) => isText || words.quantity !== null || words.isRatio || words.isPart || words.funder !== null,
  );
}

/** "Direkta kostnader", "Insatsens kostnad": of whatever it is, and no post of its own. */
const generalCosts =
  /^(?:(?:direkta|samtliga|alla|projektets|insatsens|arets|hela|egna) )?(?:kostnad|kostnader|utgifter|costs)(?: .*)?$/;

/** A row without a word that is the sum of all above it in two columns at least, or has no label of its own. */
function isUntoldSum(walk: Walk, line: Line, isLast: boolean): boolean {
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
    if (match.agree === 0 || match.differs.size > 0 || !isSure) continue;
    const isAll = of === "costs" || rows.length === walk.unsummed.length + walk.sums.length;
    settle(walk, line, { of: isAll ? "costs" : of, rows, match });
    return true;
  }
  return false;
}
