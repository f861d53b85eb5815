/** Joins a final report that stands on several sheets; what two of them say differently is taken from neither, and told. */
import type { CellReading, FieldReading } from "../../../reading/form";
import { plainText } from "../../../reading/label";
import { type Ore, ore } from "../../../reading/money";
import { asDate, asMoney, asNumber } from "../../../checking/message-value";
import type { Count, ReportCounts, SexCounts } from "./counts";
import type { DisagreeingWhat, Disagreement, FinalReport } from "./report-model";
import type { MoneyRow, ReportGoal } from "./locate-tables";
import { type ReportFieldId, reportFieldIds } from "./template";

/** The first one's cells go before the second's. */
export function joinReports(first: FinalReport, second: FinalReport): FinalReport {
  const found: Disagreement[] = [];
  const day = (end: "from" | "to"): string | undefined => joinDay(end, first, second, found);
  const [from, to] = [day("from"), day("to")];
  const participants = joinParticipants(first, second, found);
  const counts = joinCounts(first.counts, second.counts, found);
  const wholeMoney = joinMoney(first.wholeMoney, second.wholeMoney, found);
  const money = [...first.money, ...second.money.filter((row) => !first.money.some((each) => sameMoney(each, row)))];
  // Each sum is of its own table: of two tables together it is none.
  const isOneTable = money.length === first.money.length || first.money.length === 0;
  const moneySum = isOneTable ? (first.moneySum ?? second.moneySum) : null;
  return {
    ...first,
    sheets: [...first.sheets, ...second.sheets],
    fields: joinFields(first, second),
    dates: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    participants,
    unread: new Set(
      [...first.unread, ...second.unread].filter((id) =>
        id === "participants" ? participants === null : (id === "from" ? from : to) === undefined,
      ),
    ),
    period: first.period ?? second.period,
    counts,
    goals: [...first.goals, ...second.goals.filter((goal) => !first.goals.some((each) => sameGoal(each, goal)))],
    blankGoals: [...first.blankGoals, ...second.blankGoals],
    money,
    moneySum,
    blankMoney: isOneTable ? [...first.blankMoney, ...second.blankMoney] : [],
    wholeMoney: wholeMoney === null || moneySum === null ? wholeMoney : besideSum(wholeMoney, moneySum, found),
    disagreements: [...first.disagreements, ...second.disagreements, ...found],
    texts: [...first.texts, ...second.texts],
  };
}

/** What each of the two says for itself, and otherwise than the other. */
export function disagreementsOf(first: FinalReport, second: FinalReport): readonly Disagreement[] {
  return joinReports({ ...first, disagreements: [] }, { ...second, disagreements: [] }).disagreements;
}

/** The cell whose value is taken, else one that says something. */
function joinFields(first: FinalReport, second: FinalReport): FinalReport["fields"] {
  const isKnown = ({ dates, participants }: FinalReport, id: ReportFieldId): boolean =>
    id === "from" || id === "to" ? dates[id] !== undefined : id === "participants" && participants !== null;
  const fields: Partial<Record<ReportFieldId, CellReading>> = {};
  for (const id of reportFieldIds) {
    const [one, other] = [first.fields[id], second.fields[id]];
    const says = !isKnown(first, id) && (isKnown(second, id) || (one?.text === "" && other?.text !== ""));
    const taken = says ? (other ?? one) : (one ?? other);
    if (taken !== undefined) fields[id] = taken;
  }
  return fields;
}

function joinDay(
  end: "from" | "to",
  first: FinalReport,
  second: FinalReport,
  found: Disagreement[],
): string | undefined {
  const [one, other] = [first.dates[end], second.dates[end]];
  if (one === undefined || other === undefined || one === other) return one ?? other;
  const [here, there] = [first, second].map(({ fields, period }) => fields[end]?.at ?? period?.at);
  if (here !== undefined && there !== undefined) {
    found.push({ what: end, first: { at: here, value: asDate(one) }, second: { at: there, value: asDate(other) } });
  }
  return undefined;
}

function joinParticipants(first: FinalReport, second: FinalReport, found: Disagreement[]): number | null {
  const [one, other] = [first.participants, second.participants];
  if (one === null || other === null || one === other) return one ?? other;
  const [here, there] = [first.fields.participants, second.fields.participants];
  if (here !== undefined && there !== undefined) {
    found.push({
      what: "participants",
      first: { at: here.at, value: asNumber(one) },
      second: { at: there.at, value: asNumber(other) },
    });
  }
  return null;
}

function joinCounts(first: ReportCounts, second: ReportCounts, found: Disagreement[]): ReportCounts {
  const parts = second.endedParts.filter(
    ({ label, count }) => !first.endedParts.some((each) => each.label === label && each.count.value === count.value),
  );
  return {
    participants: joinCount(null, first.participants, second.participants, found),
    ended: joinCount("ended", first.ended, second.ended, found),
    efforts: joinCount("efforts", first.efforts, second.efforts, found),
    effortsEach: joinCount(null, first.effortsEach, second.effortsEach, found),
    bySex: joinSexes(first.bySex, second.bySex, found),
    endedParts: [...first.endedParts, ...parts],
  };
}

/** `what`: `null` where it is told of another figure of the same cells. */
function joinCount(
  what: DisagreeingWhat | null,
  one: Count | null,
  other: Count | null,
  found: Disagreement[],
): Count | null {
  if (one === null || other === null) return one ?? other;
  if (one.value === null) return other;
  if (other.value === null || one.value === other.value) return one;
  if (what !== null) {
    found.push({
      what,
      first: { at: one.at, value: asNumber(one.value) },
      second: { at: other.at, value: asNumber(other.value) },
    });
  }
  return { ...one, value: null, several: true };
}

/** The participants by sex on both sheets are one; each other part has its own whole. */
function joinSexes(
  first: readonly SexCounts[],
  second: readonly SexCounts[],
  found: Disagreement[],
): readonly SexCounts[] {
  const [one, other] = [first, second].map((all) => all.find(({ of }) => of === "participants"));
  if (one === undefined || other === undefined) return [...first, ...second];
  const joined: SexCounts = {
    of: "participants",
    total: joinCount(null, one.total, other.total, found),
    women: joinCount("women", one.women, other.women, found),
    men: joinCount("men", one.men, other.men, found),
    otherSex: joinCount(null, one.otherSex, other.otherSex, found),
  };
  return [...first.map((each) => (each === one ? joined : each)), ...second.filter((each) => each !== other)];
}

const moneyColumns = ["granted", "used", "returned"] as const;
type Amount = FieldReading<Ore> | null;

function joinMoney(one: MoneyRow | null, other: MoneyRow | null, found: Disagreement[]): MoneyRow | null {
  if (one === null || other === null) return one ?? other;
  const [granted = null, used = null, returned = null] = moneyColumns.map((column): Amount => {
    const [here, there] = [one[column], other[column]];
    if (here === null || there === null) return here ?? there;
    if (here.value === null || there.value === null) return here.value === null ? there : here;
    return tellApart(column, here, there, found) ? null : here;
  });
  const inThousands = one.inThousands === true || other.inThousands === true;
  return { partner: "", at: one.at, granted, used, returned, ...(inThousands && { inThousands }) };
}

/** A field of the whole beside a table with its sum: an amount that they do not agree on is not taken of the field. */
function besideSum(whole: MoneyRow, sum: MoneyRow, found: Disagreement[]): MoneyRow | null {
  const [granted = null, used = null, returned = null] = moneyColumns.map((column): Amount => {
    const [here, there] = [whole[column], sum[column]];
    return here !== null && there !== null && tellApart(column, here, there, found) ? null : here;
  });
  return { ...whole, granted, used, returned };
}

function tellApart(
  what: (typeof moneyColumns)[number],
  one: FieldReading<Ore>,
  other: FieldReading<Ore>,
  found: Disagreement[],
): boolean {
  if (one.value === null || other.value === null || one.value === other.value) return false;
  found.push({
    what,
    first: { at: one.at, value: asMoney(ore(one.value)) },
    second: { at: other.at, value: asMoney(ore(other.value)) },
  });
  return true;
}

function sameMoney(one: MoneyRow, other: MoneyRow): boolean {
  return (
    plainText(one.partner) === plainText(other.partner) &&
    moneyColumns.every((column) => (one[column]?.value ?? null) === (other[column]?.value ?? null))
  );
}

function sameGoal(one: ReportGoal, other: ReportGoal): boolean {
  return (["goal", "answer", "outcome"] as const).every(
    (part) => plainText(one[part].text) === plainText(other[part].text),
  );
}
