/** The key figures in words, each quotient with its numerator and denominator; no component counts anything. */
import type { Language } from "../../../../checking/language";
import type { CostKindFigures, Quotient, ToldFigures } from "../../figures/figures-types";
import { tellsPosts } from "../../figures/form-figures";
import type { Ore } from "../../../../reading/money";
import type { TextUnder } from "../../../../checking/text-key";

export interface FigureRow {
  readonly key: TextUnder<"budget.figures">;
  /** `null` where it is not known. */
  readonly value: string | null;
  /** "2 430 000 kr / 50 deltagare"; absent for a plain sum. */
  readonly quotient?: string;
}

export function totalRows(figures: ToldFigures, language: Language): readonly FigureRow[] {
  const { requested, ownFunding, total } = figures;
  const told = (amount: Ore | null): string | null => (amount === null ? null : language.money(amount));
  return [
    { key: "total", value: told(total) },
    { key: "requested", value: told(requested) },
    { key: "ownFunding", value: told(ownFunding) },
    ...(tellsPosts(figures) ? [{ key: "fullTimePosts", value: language.number(figures.fullTimePosts) } as const] : []),
  ];
}

/** A quotient that cannot be had (no participants are told, no period) is left out. */
export function quotientRows(figures: ToldFigures, language: Language): readonly FigureRow[] {
  const quotients: readonly (readonly [
    TextUnder<"budget.figures">,
    TextUnder<"budget.figures.denominator">,
    Quotient | null,
  ])[] = [
    ["perParticipant", "participants", figures.perParticipant],
    ["perParticipantMonth", "participantMonths", figures.perParticipantMonth],
    ["perCoach", "coaches", figures.perCoach],
    ["perResult", "results", figures.perResult],
    ["perPlaceMonth", "placeMonths", figures.perPlaceMonth],
  ];
  return quotients.flatMap(([key, unit, quotient]): readonly FigureRow[] => {
    if (quotient === null || quotient.value === null) return [];
    const denominator = language.t(`budget.figures.denominator.${unit}`, {
      count: quotient.denominator,
      shown: language.number(quotient.denominator),
    });
    return [
      {
        key,
        value: language.money(quotient.value),
        quotient: `${language.money(quotient.numerator)} / ${denominator}`,
      },
    ];
  });
}

/** The amount without its unit, a dash for one that is not known, for a column whose heading tells it. */
export function bareMoney(amount: Ore | null, language: Language): string {
  return amount === null ? "–" : language.money(amount).replace(/\s?\p{L}{1,9}$/u, "");
}

export interface PartnerRow {
  readonly name: string;
  readonly requested: string;
  readonly ownFunding: string;
  readonly total: string;
  /** Widths of the bar's two parts, of the whole project: `75.3%`. */
  readonly requestedBar: string;
  readonly ownFundingBar: string;
}

/** In the budget's order: the lead first. */
export function partnerRows({ partners, total }: ToldFigures, language: Language): readonly PartnerRow[] {
  return partners.map((partner) => ({
    name: partner.name,
    requested: bareMoney(partner.requested, language),
    ownFunding: bareMoney(partner.ownFunding, language),
    total: bareMoney(partner.total, language),
    requestedBar: barWidth(partner.requested ?? 0, total ?? 0),
    ownFundingBar: barWidth(partner.ownFunding ?? 0, total ?? 0),
  }));
}

/** 0–1; nothing of nothing. */
function partOf(part: number, whole: number): number {
  return part > 0 && whole > 0 ? part / whole : 0;
}

/** What there is some of shows, however little. */
function barWidth(part: number, whole: number): string {
  const percent = partOf(part, whole) * 100;
  return percent === 0 ? "0%" : `${Math.min(Math.max(percent, 0.5), 100).toFixed(1)}%`;
}

export interface CostKindRow {
  readonly label: string;
  readonly amount: string;
  readonly share: string;
  /** Width of the bar: `74.1%`. */
  readonly bar: string;
}

/** Kinds that carry money, the largest first. */
export function costKindRows(costKinds: readonly CostKindFigures[], language: Language): readonly CostKindRow[] {
  return costKinds
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => b.amount - a.amount)
    .map(({ section, label, amount, share }) => ({
      label: label === "" ? language.t(`budget.section.${section}`) : label,
      amount: bareMoney(amount, language),
      share: language.share(partOf(share.numerator, share.denominator)),
      bar: barWidth(share.numerator, share.denominator),
    }));
}
