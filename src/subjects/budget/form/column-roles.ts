/** What each column of a table is: by its words first, and what adds or takes away other columns by its figures. */
import type { Evidence } from "../../../reading/evidence";
import { holdsPeriod } from "../../../reading/period";
import { type ColumnWords, columnWords, joined } from "./column-words";
import { columnFacts, type ColumnFacts } from "./column-facts";
import type { FormHints } from "./form-hints";
import type { ColumnRole, Coordinates, FormPeriod, Stage } from "./form-model";
import { type Heading, headingsOf } from "./headings";
import { within } from "./period-words";
import type { Region } from "./regions";

export interface ColumnSeen {
  readonly column: number;
  readonly heading: Heading;
  /** All of its heading, from top to bottom. */
  readonly text: string;
  readonly words: ColumnWords;
  readonly facts: ColumnFacts;
  readonly role: ColumnRole;
  readonly evidence: Evidence;
}

/** `stage`: of amounts whose headings name none, where the title does. */
export function columnsSeen(region: Region, hints: FormHints | null, stage: Stage | null): readonly ColumnSeen[] {
  const seen = headingsOf(region).map((heading): ColumnSeen => {
    const said = wordsOver(heading);
    const words = said.stage === null && stage !== null ? { ...said, stage } : said;
    const facts = columnFacts(region, heading.column);
    const text = heading.texts.join(" ");
    const learned = hints?.column(region.sheet.name, text) ?? null;
    const role = learned ?? roleByWords(words, facts, heading.column < region.labelColumn, text);
    return { column: heading.column, heading, text, words, facts, role, evidence: evidenceOf(learned, words, role) };
  });
  return withWholePeriods(withLoneTotals(withPayers(withFunders(withoutWholeParts(withParts(seen))))));
}

function wordsOver({ texts }: Heading): ColumnWords {
  const all = texts.map(columnWords);
  const [first, ...others] = all;
  if (first === undefined) return columnWords("");
  const parted = others.reduce((upper, lower) => {
    const both = joined(upper, lower);
    return upper.period !== null && lower.period !== null
      ? { ...both, period: within(lower.period, upper.period) }
      : both;
  }, first);
  if (others.length === 0 || (parted.rest === "" && !parted.isLabel)) return parted;
  // "Egen" over "insats": the words of one heading on two rows.
  const whole = columnWords(texts.join(" "));
  return whole.rest === "" && !whole.isLabel ? { ...whole, period: parted.period ?? whole.period } : parted;
}

function evidenceOf(learned: ColumnRole | null, words: ColumnWords, role: ColumnRole): Evidence {
  if (learned !== null) return "learned";
  if (role.kind === "unknown") return "likely";
  if (role.kind === "amount" && words.rest !== "") return "likely";
  return "told";
}

function roleByWords(words: ColumnWords, facts: ColumnFacts, isLeft: boolean, text: string): ColumnRole {
  if (isLeft) {
    if (facts.figures === 0 && facts.texts > 0) return { kind: words.isAccount ? "account" : "section" };
    return { kind: "account" };
  }
  if (words.isAccount) return { kind: "account" };
  if (words.isRemark || (facts.figures === 0 && facts.texts > 0)) return { kind: "remark" };
  if (words.factor !== null && words.factor !== "share") return { kind: "factor", factor: words.factor };
  if (words.factor === "share" || facts.isPercent) {
    return words.isDifference || words.stage !== null || words.isTotal
      ? { kind: "difference" }
      : { kind: "factor", factor: "share" };
  }
  if (words.isDifference || words.isPart) return { kind: "difference" };
  const coordinates = coordinatesOf(words);
  if (words.isTotal) return { kind: "total", parts: [], ...coordinates };
  if (text === "" && facts.figures === 0) return { kind: "remark" };
  if (words.isLabel && facts.figures === 0) return { kind: "remark" };
  return { kind: "amount", ...coordinates };
}

function coordinatesOf({ organisation, funder, period, stage }: ColumnWords): Coordinates {
  return {
    organisation,
    funder: funder ?? (stage === "applied" || stage === "granted" ? "forbund" : null),
    period,
    stage,
  };
}

/** "varav söks" and "varav egna medel" part the total beside them; one of them alone parts nothing. */
function withParts(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  const isPart = ({ role, words }: ColumnSeen): boolean =>
    role.kind === "difference" && words.isPart && words.funder !== null;
  if (seen.filter(isPart).length < 2) return seen;
  return seen.map((each) =>
    isPart(each) ? { ...each, role: { kind: "amount", ...coordinatesOf(each.words) } } : each,
  );
}

/** "Sökt belopp" beside "Egna medel" says who pays, and no stage. */
function withFunders(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  const stages = new Set(seen.flatMap(({ role }) => (role.kind === "amount" ? [role.stage] : [])));
  if (!stages.has("applied") || [...stages].some((stage) => stage !== "applied" && stage !== null)) return seen;
  if (!stages.has(null)) return seen;
  return seen.map((each) =>
    (each.role.kind === "amount" || each.role.kind === "total") && each.role.stage === "applied"
      ? { ...each, role: { ...each.role, stage: null } }
      : each,
  );
}

/** Organisations beside a column of the förbund pay what stands under their names. */
function withPayers(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  const amounts = seen.filter(({ role }) => role.kind === "amount");
  const isForbund = ({ role }: ColumnSeen): boolean =>
    role.kind === "amount" && role.funder === "forbund" && role.stage === null;
  if (!amounts.some(isForbund)) return seen;
  return seen.map((each) =>
    each.role.kind === "amount" && each.role.funder === null && each.role.organisation !== null
      ? { ...each, role: { ...each.role, funder: "own" } }
      : each,
  );
}

/** "Hela året" over a year that has no parts of its own is an amount like those of the other years' parts. */
function withoutWholeParts(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  return seen.map((each) => {
    const { role } = each;
    if (role.kind !== "total" || !each.words.isWholePeriod || each.evidence === "learned") return each;
    // "Budget helår" where no other column is budget.
    const isAlone = !seen.some((other) => other.role.kind === "amount" && other.role.stage === role.stage);
    if (role.stage !== null && isAlone) return { ...each, role: { kind: "amount", ...coordinatesOf(each.words) } };
    if (role.period === null) return each;
    const parts = seen.filter((other) => other.role.kind === "amount" && contains(role.period, other.role.period));
    return parts.length > 0 ? each : { ...each, role: { kind: "amount", ...coordinatesOf(each.words) } };
  });
}

/** "Summa" over the one column of amounts, or over one of each year, adds nothing beside it. */
function withLoneTotals(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  if (seen.some(({ role }) => role.kind === "amount" || role.kind === "unknown")) return seen;
  const totals = seen.filter(({ role }) => role.kind === "total");
  const parted = totals.filter(({ words }) => words.period !== null || words.stage !== null || words.funder !== null);
  const lone = parted.length > 0 ? parted : totals.slice(0, 1);
  return seen.map((each) =>
    each.role.kind === "total" && lone.includes(each)
      ? { ...each, role: { kind: "amount", ...coordinatesOf(each.words) } }
      : each,
  );
}

/** A year beside its own halves is their sum. */
function withWholePeriods(seen: readonly ColumnSeen[]): readonly ColumnSeen[] {
  return seen.map((each) => {
    if (each.role.kind !== "amount" || each.evidence === "learned") return each;
    const { period, ...rest } = each.role;
    const parts = seen.filter(
      (other) =>
        other !== each &&
        other.role.kind === "amount" &&
        isLike(each.role, other.role) &&
        contains(period, other.role.period),
    );
    return parts.length < 2 ? each : { ...each, role: { ...rest, kind: "total", parts: [], period } };
  });
}

function isLike(one: ColumnRole, other: ColumnRole): boolean {
  if (one.kind !== "amount" || other.kind !== "amount") return false;
  return one.organisation === other.organisation && one.funder === other.funder && one.stage === other.stage;
}

function contains(outer: FormPeriod | null, inner: FormPeriod | null): boolean {
  const [whole, part] = [outer?.span ?? null, inner?.span ?? null];
  return whole !== null && part !== null && holdsPeriod(whole, part) && !holdsPeriod(part, whole);
}

/** Whose column it is, or what its heading says of it; `null` without one. */
export function nameOf({ role, text }: Pick<ColumnSeen, "role" | "text">): string | null {
  const organisation = role.kind === "amount" ? role.organisation : null;
  return organisation ?? (text === "" ? null : text);
}
