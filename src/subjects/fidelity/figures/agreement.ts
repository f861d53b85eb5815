/** How far raters agree: exactly, within one point, and beyond chance. */
import type { Share } from "../../../reading/share";
import type { CriterionRow } from "../model";
import type { Criterion, Scale } from "../scales/scale";

export interface CriterionAgreement {
  readonly criterion: Criterion;
  readonly lowest: number;
  readonly highest: number;
  readonly exact: boolean;
  readonly withinOne: boolean;
}

export interface Agreement {
  /** Those who have scored anything. */
  readonly raters: number;
  /** How many criteria the scale has: the others are scored by one rater at most. */
  readonly of: number;
  /** The criteria that two raters or more have scored. */
  readonly criteria: readonly CriterionAgreement[];
  readonly exact: Share;
  readonly withinOne: Share;
  /** −1 to 1, the mean over the pairs of raters; `null` where chance alone would give full agreement. */
  readonly kappa: number | null;
}

/** `null` where no criterion has two raters' scores. */
export function agreementOf(rows: readonly CriterionRow[], scale: Scale): Agreement | null {
  const scores = rows.map((row) => row.raterScores.map(({ value }) => value));
  const criteria = rows.flatMap(({ criterion }, index): readonly CriterionAgreement[] => {
    const given = (scores[index] ?? []).filter((score) => score !== null);
    if (given.length < 2) return [];
    const [lowest, highest] = [Math.min(...given), Math.max(...given)];
    return [{ criterion, lowest, highest, exact: lowest === highest, withinOne: highest - lowest <= 1 }];
  });
  if (criteria.length === 0) return null;
  const share = (holds: (each: CriterionAgreement) => boolean): Share => ({
    numerator: criteria.filter(holds).length,
    denominator: criteria.length,
  });
  return {
    raters: (rows[0]?.raterScores ?? []).filter((_, rater) => scores.some((row) => row[rater] !== null)).length,
    of: scale.criteria.length,
    criteria,
    exact: share(({ exact }) => exact),
    withinOne: share(({ withinOne }) => withinOne),
    kappa: meanKappa(scores, scale),
  };
}

/** Over all pairs of raters (Light 1971, Measures of response agreement for qualitative data, Psychological Bulletin 76). */
function meanKappa(scores: readonly (readonly (number | null)[])[], scale: Scale): number | null {
  const raters = Math.max(0, ...scores.map((row) => row.length));
  const kappas: number[] = [];
  for (let first = 0; first < raters; first += 1) {
    for (let second = first + 1; second < raters; second += 1) {
      const pairs = scores.flatMap((row): readonly (readonly [number, number])[] => {
        const [a, b] = [row[first] ?? null, row[second] ?? null];
        return a === null || b === null ? [] : [[a, b]];
      });
      const kappa = weightedKappa(pairs, scale);
      if (kappa !== null) kappas.push(kappa);
    }
  }
  return kappas.length === 0 ? null : kappas.reduce((total, kappa) => total + kappa, 0) / kappas.length;
}

/**
 * Cohen's kappa with quadratic weights: 1 − Σ w·observed / Σ w·expected, w = ((i − j) / (k − 1))² (Cohen 1968, Weighted
 * kappa, Psychological Bulletin 70). `null` without pairs, and where both raters gave one and the same score throughout.
 */
export function weightedKappa(
  pairs: readonly (readonly [number, number])[],
  { lowest, highest }: Scale,
): number | null {
  if (pairs.length === 0) return null;
  const weight = (a: number, b: number): number => ((a - b) / (highest - lowest)) ** 2;
  let observed = 0;
  let expected = 0;
  for (const [a, b] of pairs) observed += weight(a, b);
  for (const [a] of pairs) for (const [, b] of pairs) expected += weight(a, b);
  return expected === 0 ? null : 1 - (observed * pairs.length) / expected;
}
