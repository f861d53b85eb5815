/** The key figures of a budget for machines: its part of the command line's JSON. Money in kronor, shares as 0–1. */
import type { Language } from "../../../checking/language";
import { kronor, type Ore } from "../../../reading/money";
import { quotient } from "../../../reading/share";
import { toldStages } from "./form-figures";
import type { Quotient, ToldFigures } from "./figures-types";

/** Kronor over a number; `amount` is `null` where the number is nothing. */
export interface QuotientReport {
  readonly amount: number | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Money that hangs on an open question, or on an amount that cannot be read, is `null`. */
export interface FiguresReport {
  readonly requested: number | null;
  readonly ownFunding: number | null;
  readonly total: number | null;
  readonly participants: number | null;
  readonly costPerParticipant: number | null;
  readonly partners: readonly {
    readonly name: string;
    readonly requested: number | null;
    readonly ownFunding: number | null;
    readonly total: number | null;
  }[];
  readonly fullTimePosts: number;
  readonly coachPosts: number | null;
  readonly months: number | null;
  readonly per: {
    readonly participant: QuotientReport | null;
    readonly participantMonth: QuotientReport | null;
    readonly coach: QuotientReport | null;
    readonly result: QuotientReport | null;
  };
  readonly costKinds: readonly {
    readonly section: string;
    readonly label: string;
    readonly amount: number;
    /** Of the total, 0–1; `null` of nothing. */
    readonly share: number | null;
  }[];
  readonly byYear: readonly { readonly year: number; readonly amount: number }[];
  /** `month` 1–12. */
  readonly byMonth: readonly { readonly year: number; readonly month: number; readonly amount: number }[];
  /** `null`: the form was read by words and arithmetic alone. */
  readonly template: { readonly id: string; readonly name: string; readonly edition: string } | null;
  readonly byFunder: readonly { readonly funder: string; readonly amount: number }[];
  /** `from` and `to` are `null` where no calendar says them ("År 1"). */
  readonly byPeriod: readonly {
    readonly label: string;
    readonly from: string | null;
    readonly to: string | null;
    readonly amount: number;
  }[];
  /**
   * applied, granted, budget, actual, requisitioned, remaining, forecast, toReturn: of the form's columns and of Samkoll's
   * own sheets of follow-up; absent where nothing tells it.
   */
  readonly stages: Readonly<Record<string, number>>;
  readonly perPlaceMonth: QuotientReport | null;
}

export function figuresReport(figures: ToldFigures, language: Language): FiguresReport {
  return {
    requested: optionalKronor(figures.requested),
    ownFunding: optionalKronor(figures.ownFunding),
    total: optionalKronor(figures.total),
    participants: figures.participants,
    costPerParticipant: optionalKronor(figures.perParticipant?.value ?? null),
    partners: figures.partners.map(({ name, requested, ownFunding, total }) => ({
      name,
      requested: optionalKronor(requested),
      ownFunding: optionalKronor(ownFunding),
      total: optionalKronor(total),
    })),
    fullTimePosts: figures.fullTimePosts,
    coachPosts: figures.coachPosts?.value ?? null,
    months: figures.months,
    per: {
      participant: quotientReport(figures.perParticipant),
      participantMonth: quotientReport(figures.perParticipantMonth),
      coach: quotientReport(figures.perCoach),
      result: quotientReport(figures.perResult),
    },
    costKinds: figures.costKinds.map(({ section, label, amount, share }) => ({
      section,
      label: label === "" ? language.t(`budget.section.${section}`) : label,
      amount: kronor(amount),
      share: quotient(share),
    })),
    byYear: figures.byYear.map(({ year, amount }) => ({ year, amount: kronor(amount) })),
    byMonth: figures.byMonth.map(({ year, month, amount }) => ({ year, month, amount: kronor(amount) })),
    template: figures.template && {
      id: figures.template.id,
      name: figures.template.name,
      edition: figures.template.edition,
    },
    byFunder: figures.byFunder.map(({ funder, amount }) => ({ funder, amount: kronor(amount) })),
    byPeriod: figures.byPeriod.map(({ period: { label, span }, amount }) => ({
      label,
      from: span?.from ?? null,
      to: span?.to ?? null,
      amount: kronor(amount),
    })),
    stages: Object.fromEntries(toldStages(figures).map(({ stage, amount }) => [stage, kronor(amount)])),
    perPlaceMonth: quotientReport(figures.perPlaceMonth),
  };
}

function quotientReport(value: Quotient | null): QuotientReport | null {
  if (value === null) return null;
  return {
    amount: optionalKronor(value.value),
    numerator: kronor(value.numerator),
    denominator: value.denominator,
  };
}

function optionalKronor(amount: Ore | null): number | null {
  return amount === null ? null : kronor(amount);
}
