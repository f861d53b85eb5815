/** A measurement's figures for machines: the JSON of the command line. Points as whole numbers, shares as 0–1. */
import { quotient } from "../../../reading/share";
import { scoresOf } from "./fidelity-figures";
import type { Criterion } from "../scales/scale";
import type { MeasuredFidelity } from "../examined-fidelity";
import type { Language } from "../../../checking/language";

export interface CriterionReport {
  readonly id: string;
  readonly no: number;
  readonly name: string;
}

export interface FidelityReport {
  readonly sheet: string;
  readonly service: string | null;
  /** ISO date; `null` where the sheet has none that can be read. */
  readonly measuredOn: string | null;
  readonly scale: string;
  /** `null` while scores are missing; `range` then tells what is still possible. */
  readonly total: number | null;
  readonly range: { readonly from: number; readonly to: number };
  readonly max: number;
  /** Of `max`, 0–1; `null` while scores are missing. */
  readonly share: number | null;
  /** The band's id (`partly`); `null` while more than one is possible, and for a scale without bands. */
  readonly band: string | null;
  readonly bandText: string | null;
  readonly areas: readonly {
    readonly id: string;
    readonly name: string;
    readonly total: number | null;
    readonly range: { readonly from: number; readonly to: number };
    readonly max: number;
  }[];
  readonly missing: readonly CriterionReport[];
  readonly scores: readonly (CriterionReport & { readonly score: number | null })[];
  readonly agreement: {
    readonly raters: number;
    /** That more than one rater has scored, of so many. */
    readonly criteria: number;
    readonly of: number;
    readonly exact: number | null;
    readonly withinOne: number | null;
    readonly kappa: number | null;
  } | null;
  /** Each rater's own points; `total` is `null` while scores are missing. */
  readonly raters: readonly {
    readonly name: string;
    readonly total: number | null;
    readonly range: { readonly from: number; readonly to: number };
  }[];
  readonly proposals: readonly (CriterionReport & {
    readonly score: number;
    readonly number: number;
    /** Whose number it is: the measurement's sheet, or the project plan in the same workbook. */
    readonly origin: "sheet" | "plan";
    /** Whether the limits are checked against a published source. */
    readonly verified: boolean;
  })[];
}

export function fidelityReport({ measurement, figures }: MeasuredFidelity, language: Language): FidelityReport {
  const named = ({ id, no, name }: Criterion): CriterionReport => ({ id, no, name: name[language.code] });
  const { points, band, agreement } = figures;
  return {
    sheet: measurement.sheet,
    service: measurement.service?.text ?? null,
    measuredOn: measurement.measuredOn?.value ?? null,
    scale: figures.scale.id,
    total: points.missing === 0 ? points.from : null,
    range: { from: points.from, to: points.to },
    max: figures.largest,
    share: figures.share && quotient(figures.share),
    band: band?.id ?? null,
    bandText: band?.name[language.code] ?? null,
    areas: figures.areas.map(({ area, points: own, largest }) => ({
      id: area.id,
      name: area.name[language.code],
      total: own.missing === 0 ? own.from : null,
      range: { from: own.from, to: own.to },
      max: largest,
    })),
    missing: figures.missing.map(named),
    scores: scoresOf(measurement).map(({ criterion, score }) => ({ ...named(criterion), score })),
    agreement: agreement && {
      raters: agreement.raters,
      criteria: agreement.criteria.length,
      of: agreement.of,
      exact: rounded(quotient(agreement.exact)),
      withinOne: rounded(quotient(agreement.withinOne)),
      kappa: rounded(agreement.kappa),
    },
    raters: figures.raters.map(({ name, points: own }) => ({
      name,
      total: own.missing === 0 ? own.from : null,
      range: { from: own.from, to: own.to },
    })),
    proposals: figures.proposals.map(({ criterion, score, number, origin, verified }) => ({
      ...named(criterion),
      score,
      number,
      origin,
      verified,
    })),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1e4) / 1e4;
}
