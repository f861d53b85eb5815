/** Reads the fields of *Lönekostnad* one by one; what is wrong with each is told by its name. */
import { type RateProposal, type StatedRate, proposeRate } from "./contribution-rates";
import { budgetPeriod } from "../figures/budget-figures";
import {
  type ContributionRate,
  type Month,
  type PaidTime,
  type PaidYear,
  isBefore,
  monthOf,
  monthsFrom,
  mostPercent,
  mostWage,
  paidYears,
} from "./wage-cost";
import { readMonthsText, readPercentText } from "../../../reading/hundredths-text";
import type { Ore } from "../../../reading/money";
import { type Period, lengthInMonths } from "../../../reading/period";
import type { OwnerKind } from "../policy";
import type { ExaminedBudget } from "../examined-budget";
import { typedValue } from "../../../reading/kinds";
import { type WageDraft, type WageFault, type WageField, rateKey } from "./wage-draft";

/** Without a period: ten years. */
const mostMonthsAnyhow = 12_000;

/** The PO-pålägg of one paid year. */
export interface RateLine extends PaidYear {
  readonly key: string;
  readonly ownerKind: OwnerKind;
  readonly proposal: RateProposal;
  /** As typed; `null` where the known rate stands. */
  readonly typed: string | null;
  /** `null` where it cannot be read, or nothing is known. */
  readonly rate: ContributionRate | null;
  readonly fault: WageFault | null;
}

export function readWage(text: string, faults: Map<WageField, WageFault>): Ore | null {
  const amount = typedValue("kronor", text);
  if (text.trim() === "") faults.set("wage", "missing");
  else if (amount === null) faults.set("wage", "unclear");
  else if (amount <= 0 || amount > mostWage) faults.set("wage", "outOfRange");
  return faults.has("wage") ? null : amount;
}

export function readInRange(
  text: string,
  read: (text: string) => number | null,
  least: number,
  most: number,
  field: WageField,
  faults: Map<WageField, WageFault>,
): number | null {
  const figure = read(text);
  const fault = faultOf(text, figure, least, most);
  if (fault === null) return figure;
  faults.set(field, fault);
  return null;
}

function faultOf(text: string, figure: number | null, least: number, most: number): WageFault | null {
  if (text.trim() === "") return "missing";
  if (figure === null) return "unclear";
  return figure < least || figure > most ? "outOfRange" : null;
}

export interface PaidMonths {
  readonly from: string;
  readonly months: number | null;
  readonly most: number | null;
  readonly periodMonths: number | null;
  /** `null` until it can be read. */
  readonly time: PaidTime | null;
  readonly years: readonly PaidYear[];
}

/** `column`: the time of the column that is written in, where the form parts the effort by time. */
export function readPaidMonths(
  { budget }: ExaminedBudget,
  draft: WageDraft,
  faults: Map<WageField, WageFault>,
  column: Period | null = null,
): PaidMonths {
  const effort = budgetPeriod(budget);
  const period = column ?? effort;
  const past = column === null ? "pastPeriod" : "pastColumn";
  const periodMonths = effort === null ? null : Math.round(lengthInMonths(effort) * 100);
  const from = draft.from ?? period?.from.slice(0, 7) ?? "";
  const start = readMonth(from);
  const nothing = { from, months: null, most: null, periodMonths, time: null, years: [] };
  if (start === null) {
    faults.set("from", from.trim() === "" ? "missing" : "unclear");
    return nothing;
  }
  const there = monthsFrom(period, start, mostMonthsAnyhow);
  if (period !== null && (there.length === 0 || isBefore(start, monthOf(period.from)))) {
    faults.set("from", past);
    return nothing;
  }
  const whole = there.reduce((total, { months }) => total + months, 0);
  const most = period === null ? null : whole;
  const months =
    draft.months === null && most !== null
      ? most
      : readInRange(draft.months ?? "", readMonthsText, 1, mostMonthsAnyhow, "months", faults);
  if (months !== null && most !== null && months > most) {
    faults.set("months", past);
    return { ...nothing, most };
  }
  const time = months === null ? null : paidTime(period, start, months, most, column !== null);
  return { from, months, most, periodMonths, time, years: time === null ? [] : paidYears(time) };
}

/** All the months from the first one on are the project's, also where they were typed. */
function paidTime(period: Period | null, start: Month, months: number, most: number | null, isPart: boolean): PaidTime {
  const isWhole = !isPart && period !== null && months === most && !isBefore(monthOf(period.from), start);
  return isWhole ? { kind: "project", period } : { kind: "chosen", period, start, months };
}

/** `2014-01`, `2014-1`, `201401`, or a whole day of the month. */
function readMonth(text: string): Month | null {
  const match = /^((?:19|20|21)\d\d)-?(\d{1,2})(?:-\d{1,2})?$/.exec(text.trim());
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  return match !== null && month >= 1 && month <= 12 ? { year, month } : null;
}

/** Longer is no name of a source that a reader can look up. */
const longestSource = 200;

/** `stated`: what was typed for an earlier row or budget. */
export function readRate(
  { policy }: ExaminedBudget,
  draft: WageDraft,
  ownerKind: OwnerKind,
  paid: PaidYear,
  stated: readonly StatedRate[],
): RateLine {
  const key = rateKey(ownerKind, paid.year);
  const proposal = proposeRate(policy, ownerKind, paid.year, stated);
  const typed = draft.rates[key] ?? null;
  const named = (draft.sources[key] ?? "").replace(/\s+/g, " ").trim().slice(0, longestSource);
  const line = { ...paid, key, ownerKind, proposal, typed };
  if (typed === null && proposal.rate !== null) return { ...line, rate: proposal.rate, fault: null };
  const rate = readPercentText(typed ?? "");
  const fault = faultOf(typed ?? "", rate, 0, mostPercent);
  if (rate === null || fault !== null) return { ...line, rate: null, fault };
  // A rate that was agreed to keeps its source; another one is the writer's own.
  const published = [proposal.rate, proposal.earlier].find((known) => known?.rate === rate);
  const own = named === "" ? ({ kind: "typed" } as const) : ({ kind: "stated", year: paid.year, text: named } as const);
  return { ...line, rate: { rate, source: published?.source ?? own }, fault: null };
}

/** What was typed with its source, to be known to the next row and the next budget. */
export function statedRates(lines: readonly RateLine[]): readonly StatedRate[] {
  return lines.flatMap(({ ownerKind, year, typed, rate }) =>
    typed !== null && rate?.source.kind === "stated" && rate.source.year === year
      ? [{ ownerKind, year, rate: rate.rate, source: rate.source.text }]
      : [],
  );
}
