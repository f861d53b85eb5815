/** What an overview tells beyond a measurement's figures: what has changed, where raters differ, how numbers and scores meet. */
import type { CriterionAgreement } from "./agreement";
import { type AreaPoints, scoresOf } from "./fidelity-figures";
import type { Proposal } from "./own-numbers";
import type { Points } from "./points";
import type { Criterion, Scale } from "../scales/scale";
import type { IsoDate } from "../../../workbook/iso-day";
import { quotient, type Share } from "../../../reading/share";
import type { MeasuredFidelity } from "../examined-fidelity";

export interface ScoreChange {
  readonly criterion: Criterion;
  readonly before: number;
  readonly after: number;
}

export interface TotalChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

export interface FidelityChange {
  /** The previous measurement's day; `null` where its sheet has none. */
  readonly since: IsoDate | null;
  /** `null` while either measurement misses scores. */
  readonly total: TotalChange | null;
  /** The criteria with a score in both that are not alike, greatest change first. */
  readonly scores: readonly ScoreChange[];
  /** Criteria with a score in both. */
  readonly compared: number;
}

export interface OverviewArea extends AreaPoints {
  /** Points since the previous measurement; `null` where there is none to compare with, or scores are missing. */
  readonly change: number | null;
}

export interface WeighedProposal extends Proposal {
  /** The score in the sheet; `null` where it is missing. */
  readonly given: number | null;
}

export interface FidelityOverview {
  readonly areas: readonly OverviewArea[];
  /** `otherScale`: the previous measurement cannot be compared with this one. */
  readonly change: FidelityChange | "none" | "otherScale";
  /** Two points or more between the raters (FID-302), widest first. */
  readonly disagreeing: readonly CriterionAgreement[];
  readonly proposals: readonly WeighedProposal[];
}

/** `previous`: the measurement before this one, `null` where there is none. */
export function fidelityOverview(measured: MeasuredFidelity, previous: MeasuredFidelity | null): FidelityOverview {
  const { figures, measurement } = measured;
  const comparable = previous !== null && previous.figures.scale.id === figures.scale.id ? previous : null;
  const given = new Map(scoresOf(measurement).map(({ criterion, score }) => [criterion.id, score]));
  return {
    areas: figures.areas.map((each) => {
      const before = comparable?.figures.areas.find(({ area }) => area.id === each.area.id);
      return { ...each, change: before === undefined ? null : (between(before.points, each.points)?.change ?? null) };
    }),
    change: previous === null ? "none" : comparable === null ? "otherScale" : changeSince(comparable, measured),
    disagreeing: (figures.agreement?.criteria ?? [])
      .filter(({ withinOne }) => !withinOne)
      .sort((a, b) => b.highest - b.lowest - (a.highest - a.lowest)),
    proposals: figures.proposals.map((proposal) => ({
      ...proposal,
      given: given.get(proposal.criterion.id) ?? null,
    })),
  };
}

function changeSince(previous: MeasuredFidelity, now: MeasuredFidelity): FidelityChange {
  const before = new Map(scoresOf(previous.measurement).map(({ criterion, score }) => [criterion.id, score]));
  const compared = scoresOf(now.measurement).flatMap(({ criterion, score }): readonly ScoreChange[] => {
    const earlier = before.get(criterion.id) ?? null;
    return score === null || earlier === null ? [] : [{ criterion, before: earlier, after: score }];
  });
  const scores = compared.filter(({ before: earlier, after }) => after !== earlier);
  return {
    since: previous.measurement.measuredOn?.value ?? null,
    total: between(previous.figures.points, now.figures.points),
    scores: [...scores].sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before)),
    compared: compared.length,
  };
}

function between(before: Points, after: Points): TotalChange | null {
  if (before.missing > 0 || after.missing > 0) return null;
  return { before: before.from, after: after.from, change: after.from - before.from };
}

/** The scores that are told as weak and as strong (`development` and `strengths` of the figures). */
export function lowestAndHighest({ lowest, highest }: Scale) {
  return { low: { from: lowest, to: lowest + 1 }, high: { from: highest - 1, to: highest } };
}

/** 0–1; nothing of nothing is 0. */
export function quotientOf(share: Share): number {
  return quotient(share) ?? 0;
}
