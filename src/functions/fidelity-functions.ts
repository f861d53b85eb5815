/** PROGRAMTROHET and KAPPA, by the scale that is used where nothing else is said: IPS with 25 criteria, 1–5. */
import type { Language } from "../checking/language";
import { weightedKappa } from "../subjects/fidelity/figures/agreement";
import { pointsInCell, pointsOf, possibleBands } from "../subjects/fidelity/figures/points";
import { scoresOn, type Scale } from "../subjects/fidelity/scales/scale";
import { knownScales } from "../subjects/fidelity/scales/scales";
import { cellsOf, type Plain } from "./arguments";
import { Fault, type FaultKey } from "./fault";

/** The total and its band, side by side; while scores are missing the range, and the bands that it can still end in. */
export function fidelityPoints(scores: unknown, { code, t }: Language): readonly (readonly (number | string)[])[] {
  const scale = usualScale();
  const cells = cellsOf(scores);
  const of = scale.criteria.length;
  if (cells.length !== of) throw new Fault("scoresCount", { count: cells.length, of });
  const given = cells.map((value, index) => scoreOf(value, scale, "score", { place: index + 1 }));
  if (given.every((score) => score === null)) throw new Fault("noScores", {}, "notAvailable");
  const points = pointsOf(given, scale);
  const bands = possibleBands(points, scale).map(({ name }) => name[code]);
  return [[pointsInCell(points), bands.join(t("fidelity.text.or"))]];
}

/** Over the criteria that both have scored. */
export function kappa(first: unknown, second: unknown): number {
  const scale = usualScale();
  const [one, other] = [cellsOf(first), cellsOf(second)];
  if (one.length !== other.length) throw new Fault("ratersCount", { first: one.length, second: other.length });
  const scoresBy = (cells: readonly Plain[], rater: number): readonly (number | null)[] =>
    cells.map((value, index) => scoreOf(value, scale, "raterScore", { place: index + 1, rater }));
  const [firstScores, secondScores] = [scoresBy(one, 1), scoresBy(other, 2)];
  const pairs = firstScores.flatMap((score, index): readonly (readonly [number, number])[] => {
    const against = secondScores[index] ?? null;
    return score === null || against === null ? [] : [[score, against]];
  });
  if (pairs.length === 0) throw new Fault("noPairs", {}, "notAvailable");
  const value = weightedKappa(pairs, scale);
  if (value === null) throw new Fault("kappaNone", {}, "notAvailable");
  return value;
}

/** `null` for an empty cell, which may have come as 0: no score is. */
function scoreOf(value: Plain, scale: Scale, fault: FaultKey, where: Readonly<Record<string, number>>): number | null {
  if (value === null || value === 0) return null;
  const { lowest, highest } = scale;
  const score = scoresOn(scale).find((known) => known === value);
  if (score === undefined) throw new Fault(fault, { ...where, lowest, highest });
  return score;
}

function usualScale(): Scale {
  const [scale] = knownScales;
  if (scale === undefined) throw new Error("No scale");
  return scale;
}
