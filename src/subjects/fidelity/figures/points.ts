/** Points added up: a total, or the range that is still possible while scores are missing. */
import type { Band, Scale } from "../scales/scale";

/** Points from `from` to `to`; the two are the same where no score is missing. */
export interface Points {
  readonly from: number;
  readonly to: number;
  readonly missing: number;
}

/** `scores`: one for each criterion, `null` where it is missing. */
export function pointsOf(scores: readonly (number | null)[], { lowest, highest }: Scale): Points {
  const given = scores.filter((score) => score !== null);
  const sum = given.reduce((total, score) => total + score, 0);
  const missing = scores.length - given.length;
  return { from: sum + missing * lowest, to: sum + missing * highest, missing };
}

/** The bands that the total can still end in, lowest first; one where no score is missing. */
export function possibleBands(points: Points, { bands }: Scale): readonly Band[] {
  return bands.filter(({ from, to }) => from <= points.to && to >= points.from);
}

/** As the sheet shows it: the figure, or `81–85`. */
export function pointsInCell({ from, to, missing }: Points): number | string {
  return missing === 0 ? from : `${from}–${to}`;
}

/** "+4", "−2", "±0". */
export function signed(change: number): string {
  if (change === 0) return "±0";
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`;
}
