/** What an officer asks for: a period of the granted budget, or a day to forecast up to; read and judged before it is made. */
import type { IsoDate } from "../../../workbook/iso-day";
import { type Period, dayTyped, holdsPeriod, overlap } from "../../../reading/period";
import { budgetPeriod } from "../figures/budget-figures";
import type { BudgetModel } from "../model";
import { formRequisitionPeriods } from "./form-requisitions";
import { type Granted, type GrantedFault, grantedRows } from "./granted-rows";
import { dayAfter } from "./period-rules";
import { followUpSheets, type FollowUpSheet, periodOf } from "./read-follow-up";
import type { FollowUpWords } from "./words";

export type FollowUpFault = "badDay" | "backwards" | "earlierUnclear" | GrantedFault;

/** What is told beside the sheet: the rules tell it of the sheet too. */
export interface FollowUpNote {
  readonly key: keyof FollowUpWords["told"];
  readonly from?: IsoDate;
  readonly to?: IsoDate;
}

export interface RequisitionDraft {
  readonly part: string | null;
  /** As somebody typed them. */
  readonly from: string;
  readonly to: string;
}

export type RequisitionReading =
  | { readonly ok: true; readonly granted: Granted; readonly period: Period; readonly notes: readonly FollowUpNote[] }
  | { readonly ok: false; readonly fault: FollowUpFault };

export function readRequisition(model: BudgetModel, { part, from, to }: RequisitionDraft): RequisitionReading {
  const reading = grantedRows(model, part);
  if (!reading.ok) return reading;
  const [first, last] = [dayTyped(from) ?? null, dayTyped(to) ?? null];
  if (first === null || last === null) return { ok: false, fault: "badDay" };
  if (first > last) return { ok: false, fault: "backwards" };
  const period = { from: first, to: last };
  const { granted } = reading;
  // Never the same money twice: what was requisitioned on the förbund's own sheet is counted, or nothing is made.
  if (granted.earlier === "unclear" && requisitionsOf(model, part).length === 0) {
    return { ok: false, fault: "earlierUnclear" };
  }
  return { ok: true, granted, period, notes: [...outsideNote(granted, period), ...besideNotes(model, part, period)] };
}

export type ForecastReading =
  | { readonly ok: true; readonly granted: Granted; readonly until: IsoDate | null }
  | { readonly ok: false; readonly fault: FollowUpFault };

/** An empty `until` is the effort's last day. */
export function readForecast(model: BudgetModel, part: string | null, until: string): ForecastReading {
  const reading = grantedRows(model, part);
  if (!reading.ok) return reading;
  const typed = dayTyped(until);
  if (typed === undefined) return { ok: false, fault: "badDay" };
  const { granted } = reading;
  return { ok: true, granted, until: typed ?? granted.period?.to ?? null };
}

/** The period that comes next: after the last one, to the end of its quarter or of the effort. */
export function nextPeriod(model: BudgetModel, part: string | null): Period | null {
  const effort = budgetPeriod(model);
  const ends = requisitionedPeriods(model, part).map(({ to }) => to);
  const last = ends.reduce<IsoDate | null>((latest, end) => (latest === null || end > latest ? end : latest), null);
  const from = last === null ? (effort?.from ?? null) : dayAfter(last);
  if (from === null || (effort !== null && from > effort.to)) return null;
  const quarter = endOfQuarter(from);
  return { from, to: effort !== null && effort.to < quarter ? effort.to : quarter };
}

/** The requisitions that there are already of the part. */
export function requisitionsOf({ snapshot }: BudgetModel, part: string | null): readonly FollowUpSheet[] {
  return followUpSheets(snapshot).filter((sheet) => sheet.kind === "requisition" && sheet.part === part);
}

/** By Samkoll's sheets of the part, and by the form's own. */
function requisitionedPeriods(model: BudgetModel, part: string | null): readonly Period[] {
  const made = requisitionsOf(model, part).flatMap((sheet) => periodOf(sheet) ?? []);
  return [...formRequisitionPeriods(model), ...made];
}

function endOfQuarter(day: IsoDate): IsoDate {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, Math.ceil(month / 3) * 3, 0)).toISOString().slice(0, 10);
}

function outsideNote({ period: effort }: Granted, period: Period): readonly FollowUpNote[] {
  if (effort === null || holdsPeriod(effort, period)) return [];
  return [{ key: "outside", from: effort.from, to: effort.to }];
}

function besideNotes(model: BudgetModel, part: string | null, period: Period): readonly FollowUpNote[] {
  const periods = requisitionedPeriods(model, part);
  const over = periods.find((other) => overlap(other, period));
  if (over !== undefined) return [{ key: "overlap", ...over }];
  const before = periods.filter((other) => other.to < period.from);
  const last = before.reduce<Period | null>((latest, each) => (latest && latest.to > each.to ? latest : each), null);
  return last === null || dayAfter(last.to) === period.from ? [] : [{ key: "gap", to: last.to }];
}
