/** What a measurement says: total and band, areas, strengths, what to work on, how far the next band is. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { Share } from "../../../reading/share";
import { type Agreement, agreementOf } from "./agreement";
import type { Measurement } from "../model";
import { type PlannedNumbers, type Proposal, proposals } from "./own-numbers";
import { type Points, pointsOf, possibleBands } from "./points";
import { type Area, type Band, bandOf, criteriaOf, type Criterion, largestTotal, type Scale } from "../scales/scale";

export interface Scored {
  readonly criterion: Criterion;
  readonly score: number;
}

/** A criterion that could give more; `gain`: points up to the highest score. */
export interface Development extends Scored {
  readonly gain: number;
}

export interface AreaPoints {
  readonly area: Area;
  readonly points: Points;
  readonly largest: number;
}

export interface NextBand {
  readonly band: Band;
  /** Points that are wanting. */
  readonly points: number;
  /** The fewest criteria that can give them, most to gain first; empty where all together cannot. */
  readonly criteria: readonly Development[];
}

export interface RaterPoints {
  readonly name: string;
  readonly points: Points;
}

export interface FidelityFigures {
  readonly scale: Scale;
  readonly points: Points;
  readonly largest: number;
  /** Of the highest possible; `null` while scores are missing. */
  readonly share: Share | null;
  /** `null` while scores are missing and more than one band is possible, and for a scale without bands. */
  readonly band: Band | null;
  /** Those that the total can still end in, lowest first. */
  readonly possibleBands: readonly Band[];
  readonly areas: readonly AreaPoints[];
  readonly missing: readonly Criterion[];
  /** Scored 4 or 5 of 5, highest first. */
  readonly strengths: readonly Scored[];
  /** Scored 1 or 2 of 5, most to gain first. */
  readonly development: readonly Development[];
  /** `null` in the highest band, while scores are missing, and for a scale without bands. */
  readonly next: NextBand | null;
  /** `null` also while it is not known which columns are raters'. */
  readonly agreement: Agreement | null;
  /** Each rater's own points, in the sheet's order. */
  readonly raters: readonly RaterPoints[];
  /** The raters have scored, and nothing is agreed on: there is no total but each rater's own. */
  readonly isNothingAgreed: boolean;
  /** It is asked which column of scores is the result: none of them is missing, and none is counted. */
  readonly isAsked: boolean;
  readonly proposals: readonly Proposal[];
}

/** Each criterion's score, `null` where it is missing or no whole number of the scale. */
export function scoresOf({
  scale,
  rows,
}: Measurement): readonly { readonly criterion: Criterion; readonly score: number | null }[] {
  const byId = new Map(rows.map((row) => [row.criterion.id, row.score.value]));
  return scale.criteria.map((criterion) => ({ criterion, score: byId.get(criterion.id) ?? null }));
}

/** `planned`: what the project plan in the same workbook says, for proposals where the sheet has no numbers. */
export function fidelityFigures(measurement: Measurement, planned: PlannedNumbers = {}): FidelityFigures {
  return { ...scoreFigures(measurement), proposals: proposals(measurement, planned) };
}

/** What follows from the scores alone; the check, its rules and the sheets ask about the same measurement. */
export const scoreFigures = memoizePerObject((measurement: Measurement): Omit<FidelityFigures, "proposals"> => {
  const { scale, rows } = measurement;
  const all = scoresOf(measurement);
  const points = pointsOf(
    all.map(({ score }) => score),
    scale,
  );
  const given = all.flatMap(({ criterion, score }): readonly Scored[] =>
    score === null ? [] : [{ criterion, score }],
  );
  const largest = largestTotal(scale);
  const complete = points.missing === 0;
  const isEmpty = rows.every(({ score }) => score.value === null && score.text === "");
  const isAsked = isEmpty && measurement.hasOpenColumns;
  const bands = possibleBands(points, scale);
  return {
    scale,
    points,
    largest,
    share: complete ? { numerator: points.from, denominator: largest } : null,
    band: complete ? bandOf(scale, points.from) : bands.length === 1 ? (bands[0] ?? null) : null,
    possibleBands: bands,
    areas: scale.areas.map((area) => areaPoints(area, all, scale)),
    missing: isAsked ? [] : all.filter(({ score }) => score === null).map(({ criterion }) => criterion),
    strengths: given.filter(({ score }) => score >= scale.highest - 1).sort((a, b) => b.score - a.score),
    development: developing(given, scale).filter(({ score }) => score <= scale.lowest + 1),
    next: complete ? nextBand(points.from, given, scale) : null,
    agreement: measurement.hasOpenColumns ? null : agreementOf(rows, scale),
    raters: measurement.raters.map(({ name }, index) => ({ name, points: raterPoints(measurement, index) })),
    isNothingAgreed: isEmpty && rows.some(({ raterScores }) => raterScores.some(({ value }) => value !== null)),
    isAsked,
  };
});

function raterPoints({ scale, rows }: Measurement, rater: number): Points {
  const byId = new Map(rows.map((row) => [row.criterion.id, row.raterScores[rater]?.value ?? null]));
  return pointsOf(
    scale.criteria.map(({ id }) => byId.get(id) ?? null),
    scale,
  );
}

function areaPoints(area: Area, all: ReturnType<typeof scoresOf>, scale: Scale): AreaPoints {
  const scores = all.filter(({ criterion }) => criterion.area === area.id);
  return {
    area,
    points: pointsOf(
      scores.map(({ score }) => score),
      scale,
    ),
    largest: criteriaOf(scale, area.id).length * scale.highest,
  };
}

/** Most to gain first; what gains as much stays in the scale's order. */
function developing(given: readonly Scored[], { highest }: Scale): readonly Development[] {
  return given
    .map((scored) => ({ ...scored, gain: highest - scored.score }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
}

function nextBand(total: number, given: readonly Scored[], scale: Scale): NextBand | null {
  const band = scale.bands.find(({ from }) => from > total);
  if (band === undefined) return null;
  const points = band.from - total;
  const criteria: Development[] = [];
  let gained = 0;
  for (const each of developing(given, scale)) {
    if (gained >= points) break;
    criteria.push(each);
    gained += each.gain;
  }
  return { band, points, criteria: gained >= points ? criteria : [] };
}
