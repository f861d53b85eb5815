/** BUD-516: a wage that Samkoll worked out for another project period than the one that stands in the budget now. */
import { asDate, asMoney, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type Ore, figureIn } from "../../../reading/money";
import { type Period, lengthInMonths, monthParts } from "../../../reading/period";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { noteAt } from "../../../workbook/snapshot";
import { budgetPeriod, staffRows } from "../figures/budget-figures";
import type { Amount } from "../amount";
import type { BudgetModel, CostRow } from "../model";
import type { BudgetPolicy } from "../policy";
import { type ExactWageNote, type ReadWageNote, readWageNote } from "../wage/read-wage-note";
import { recountedWage } from "../wage/recounted-wage";
import { hindranceIn } from "../wage/staff-places";
import { type PaidYear, type PaidTime, isBefore, monthOf, monthsFrom } from "../wage/wage-cost";
import { monthText, noteEdit } from "../wage/wage-note";

/**
 * A wage for the whole project follows its period: it is worked out again where its cell holds just what the note came
 * to. A wage for chosen months stays right as long as the project has them.
 */
export const wageOutsidePeriod: Rule<BudgetModel, BudgetPolicy> = {
  id: "BUD-516",
  severity: "warning",
  source: "template",
  variants: ["outside", "chosen", "period", "changed", "unread", "noRate", "firstYear", "twoPeriods"],
  mends: true,
  check: (model, policy) => {
    const period = budgetPeriod(model);
    if (period === null || model.detailed === null) return [];
    return staffRows(model.detailed).flatMap((row) =>
      row.amounts.flatMap((amount): readonly Reported[] => {
        const note = amount.reading.kind === "empty" ? null : readWageNote(noteAt(model.snapshot, amount.at) ?? "");
        const told = note === null ? null : toldOf(note, { model, policy, period, row, amount });
        const now = { from: asDate(period.from), to: asDate(period.to) };
        return told === null ? [] : [{ ...told, at: amount.at, values: { ...now, ...told.values } }];
      }),
    );
  },
};

interface Wage {
  readonly model: BudgetModel;
  readonly policy: BudgetPolicy;
  /** The project's, as the budget says now. */
  readonly period: Period;
  readonly row: CostRow;
  readonly amount: Amount;
}

type Told = Omit<Reported, "at">;

function toldOf(note: ReadWageNote, wage: Wage): Told | null {
  if (note.kind === "partly") return partlyRead(note, wage.period);
  const { time } = note.basis;
  return time.kind === "project" ? wholeProject(note, time.period, wage) : chosenMonths(time, wage.period);
}

function wholeProject(note: ExactWageNote, was: Period, wage: Wage): Told | null {
  if (samePeriod(was, wage.period)) return null;
  const recounted = recountedWage(note, wage.period, wage.policy);
  const { cost } = note.cost;
  const values = { wasFrom: asDate(was.from), wasTo: asDate(was.to) };
  const isNew = recounted.kind === "counted" && holds(wage, recounted.cost);
  if (isNew && holdsPost(wage, note.basis.post)) return null;
  if (!holds(wage, cost) || !holdsPost(wage, note.basis.post)) return { variant: "changed", values };
  if (recounted.kind !== "counted") {
    return { variant: recounted.kind, values: { ...values, year: asText(String(recounted.year)) } };
  }
  if (statesAnother(wage)) return { variant: "twoPeriods", values };
  const mend = mendOf(wage, recounted.cost, recounted.note);
  const figures = { expected: asMoney(recounted.cost), found: asMoney(cost) };
  return { variant: "period", values, ...figures, ...(mend && { mend }) };
}

/** The cell shows just this amount, in the unit of the sheet, and nothing works it out. */
function holds({ model, amount }: Wage, cost: Ore): boolean {
  const unit = model.detailed?.unit.effective ?? "kr";
  const { reading, cell } = amount;
  return reading.kind === "number" && cell?.formula === undefined && reading.figure === figureIn(unit, cost);
}

/** *Tjänst i %* is still what the wage was worked out for, where the row says it. */
function holdsPost({ row: { share } }: Wage, post: number): boolean {
  const reading = share?.reading ?? { kind: "empty" };
  if (reading.kind === "empty") return true;
  return reading.kind === "share" && Math.round(reading.share * 10_000) === post;
}

/** Another sheet says another period (BUD-404, BUD-602): which one is right is not known. */
function statesAnother({ model: { detailed, summary, plan }, period }: Wage): boolean {
  const [from, to] = [plan?.from.value ?? null, plan?.to.value ?? null];
  const planned = from !== null && to !== null ? { from, to } : null;
  return [detailed?.period?.period ?? null, summary?.period?.period ?? null, planned].some(
    (stated) => stated !== null && !samePeriod(stated, period),
  );
}

/** The amount and its note together, or nothing. */
function mendOf({ model, amount }: Wage, cost: Ore, text: string): Patch | null {
  const { snapshot, detailed } = model;
  const note = noteEdit(snapshot, amount.at, text);
  if (detailed === null || amount.hidden || note.fate !== "written") return null;
  const edit = editCell(amount.at, amount.cell, { value: figureIn(detailed.unit.effective, cost) });
  return hindranceIn(snapshot, edit) === null ? [edit, ...note.patch] : null;
}

function chosenMonths({ start, months }: Extract<PaidTime, { kind: "chosen" }>, period: Period): Told | null {
  // A hundredth of a month is what rounding takes away.
  const there = monthsFrom(period, start, 0).reduce((total, year) => total + year.months, 0);
  if (!isBefore(start, monthOf(period.from)) && months <= there + 1) return null;
  return { variant: "chosen", values: { months: asNumber(months / 100), start: asText(monthText(start)) } };
}

function partlyRead({ period: was, years }: Extract<ReadWageNote, { kind: "partly" }>, period: Period): Told | null {
  const outside = years.find((paid) => isOutside(paid, period));
  if (outside !== undefined) {
    const values = { year: asText(String(outside.year)), months: asNumber(outside.months / 100) };
    return { variant: "outside", values };
  }
  if (was === null || samePeriod(was, period) || !isWhole(years, was)) return null;
  return { variant: "unread", values: { wasFrom: asDate(was.from), wasTo: asDate(was.to) } };
}

/** A hundredth of a month is what a note rounds away. */
function isOutside({ year, months }: PaidYear, period: Period): boolean {
  const parts = monthParts(period).filter((part) => part.year === year);
  const there = parts.reduce((sum, { days, daysInMonth }) => sum + days / daysInMonth, 0);
  return months / 100 > there + 0.011;
}

function isWhole(years: readonly PaidYear[], period: Period): boolean {
  return years.reduce((total, { months }) => total + months, 0) === Math.round(lengthInMonths(period) * 100);
}

function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}
