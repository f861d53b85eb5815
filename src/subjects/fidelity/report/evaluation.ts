/** A measurement as its evaluator reports it: the one model that the sheet and the document for Word are made of. */
import { fidelityFigures, type FidelityFigures, scoresOf } from "../figures/fidelity-figures";
import { fidelityOverview, type FidelityOverview } from "../figures/overview";
import { judgedSums } from "../figures/sum-verdicts";
import { pointsOf } from "../figures/points";
import type { CriterionRow, FidelityModel, Measurement } from "../model";
import { type Area, type Criterion, criteriaOf } from "../scales/scale";
import { sourceColumns, type SourceId, sourceMark, textColumns, type TextColumnId } from "../template";
import { previousOf, type PreviousMeasurement } from "./previous";

export interface EvaluatedCriterion {
  readonly criterion: Criterion;
  /** `undefined`: the form has no such criterion. */
  readonly row: CriterionRow | undefined;
  readonly score: number | null;
  /** Points up to the highest score. */
  readonly gain: number | null;
  readonly before: { readonly row: CriterionRow; readonly score: number | null } | null;
  readonly raterScores: readonly { readonly rater: string; readonly score: number | null }[];
  /** What says that a source was used; `text` is empty where only a mark does. `null`: the form has no columns for them. */
  readonly sources: readonly { readonly source: SourceId; readonly text: string }[] | null;
  /** As somebody wrote them; empty where nothing is written. */
  readonly texts: Readonly<Record<TextColumnId, string>>;
}

export interface EvaluatedArea {
  readonly area: Area;
  readonly criteria: readonly EvaluatedCriterion[];
}

export interface ScoreMove {
  readonly criterion: EvaluatedCriterion;
  readonly before: number;
  readonly after: number;
}

export interface Evaluation {
  readonly measurement: Measurement;
  readonly figures: FidelityFigures;
  readonly overview: FidelityOverview;
  readonly previous: PreviousMeasurement;
  readonly areas: readonly EvaluatedArea[];
  readonly criteria: readonly EvaluatedCriterion[];
  /** How many criteria each source was used for; `null`: the form has no columns for them. */
  readonly sources: readonly { readonly source: SourceId; readonly count: number }[] | null;
  /** The columns of texts that the form has. */
  readonly textColumns: readonly TextColumnId[];
  /** Every criterion with a score lies in one of the three; most to gain first in the last two, the highest in the first. */
  readonly strengths: readonly EvaluatedCriterion[];
  readonly between: readonly EvaluatedCriterion[];
  readonly development: readonly EvaluatedCriterion[];
  /** Greatest change first; empty where there is nothing to compare with. */
  readonly moves: readonly ScoreMove[];
  /** Criteria that have kept their score, and those that cannot be compared. */
  readonly kept: number;
  readonly lost: number;
  /** The totals that the raters' own scores leave room for, where every criterion without an agreed one has some. */
  readonly ratersSpan: { readonly from: number; readonly to: number } | null;
  /** The form's own total, where the scores do not give it. */
  readonly statedTotal: string | null;
}

export function evaluationOf(
  { measurements }: Pick<FidelityModel, "measurements">,
  measurement: Measurement,
): Evaluation {
  const { scale, rows } = measurement;
  const figures = fidelityFigures(measurement);
  const previous = previousOf(measurement, measurements);
  const before = previous.kind === "comparable" ? previous.measurement : null;
  const overview = fidelityOverview(
    { measurement, figures },
    before && { measurement: before, figures: fidelityFigures(before) },
  );
  const criteria = scoresOf(measurement).map(({ criterion, score }) =>
    evaluated(criterion, score, measurement, before),
  );
  const scored = criteria.filter(({ score }) => score !== null);
  const [weak, strong] = [scale.lowest + 1, scale.highest - 1];
  const inGroup = (holds: (score: number) => boolean): readonly EvaluatedCriterion[] =>
    scored.filter(({ score }) => score !== null && holds(score));
  const byGain = (group: readonly EvaluatedCriterion[]) => [...group].sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
  const moves = movesOf(overview, criteria);
  const compared = criteria.filter((each) => each.score !== null && (each.before?.score ?? null) !== null).length;
  return {
    measurement,
    figures,
    overview,
    previous,
    criteria,
    areas: scale.areas.map((area) => ({
      area,
      criteria: criteriaOf(scale, area.id).flatMap(
        ({ id }) => criteria.find(({ criterion }) => criterion.id === id) ?? [],
      ),
    })),
    sources: sourcesOf(criteria),
    textColumns: textColumns.filter((id) => rows.some(({ texts }) => texts[id] !== undefined)),
    strengths: [...inGroup((score) => score >= strong && score > weak)].sort((a, b) => (b.score ?? 0) - (a.score ?? 0)),
    between: byGain(inGroup((score) => score > weak && score < strong)),
    development: byGain(inGroup((score) => score <= weak)),
    moves,
    kept: before === null ? 0 : compared - moves.length,
    lost: before === null ? 0 : criteria.length - compared,
    ratersSpan: ratersSpan(criteria, measurement),
    statedTotal: statedTotal(measurement, figures),
  };
}

function evaluated(
  criterion: Criterion,
  score: number | null,
  { scale, rows, raters }: Measurement,
  before: Measurement | null,
): EvaluatedCriterion {
  const row = rows.find((each) => each.criterion.id === criterion.id);
  const earlier = before?.rows.find((each) => each.criterion.id === criterion.id);
  return {
    criterion,
    row,
    score,
    gain: score === null ? null : scale.highest - score,
    before: earlier === undefined ? null : { row: earlier, score: earlier.score.value },
    raterScores: raters.map(({ name }, index) => ({ rater: name, score: row?.raterScores[index]?.value ?? null })),
    sources: row === undefined || Object.keys(row.sources).length === 0 ? null : usedSources(row),
    texts: {
      evidence: row?.texts.evidence?.text ?? "",
      note: row?.texts.note?.text ?? "",
      suggestion: row?.texts.suggestion?.text ?? "",
    },
  };
}

/** Written where a source was not used. */
const unused = /^(?:nej|no|0|false|falskt|[-–—])$/i;
const isMark = (text: string): boolean =>
  [sourceMark, "ja", "yes", "1", "true", "sant", "✓", "✔"].includes(text.toLowerCase());

function usedSources({ sources }: CriterionRow): readonly { readonly source: SourceId; readonly text: string }[] {
  return sourceColumns.flatMap((source) => {
    const text = sources[source]?.text ?? "";
    return text === "" || unused.test(text) ? [] : [{ source, text: isMark(text) ? "" : text }];
  });
}

function sourcesOf(criteria: readonly EvaluatedCriterion[]): Evaluation["sources"] {
  const told = criteria.flatMap(({ sources }) => (sources === null ? [] : [sources]));
  if (told.length === 0) return null;
  return sourceColumns
    .map((source) => ({ source, count: told.filter((used) => used.some((each) => each.source === source)).length }))
    .filter(({ count }) => count > 0);
}

function movesOf({ change }: FidelityOverview, criteria: readonly EvaluatedCriterion[]): readonly ScoreMove[] {
  if (typeof change === "string") return [];
  return change.scores.flatMap(({ criterion, before, after }) => {
    const found = criteria.find((each) => each.criterion.id === criterion.id);
    return found === undefined ? [] : [{ criterion: found, before, after }];
  });
}

function ratersSpan(
  criteria: readonly EvaluatedCriterion[],
  { scale, hasOpenColumns }: Measurement,
): Evaluation["ratersSpan"] {
  if (hasOpenColumns || criteria.every(({ score }) => score !== null)) return null;
  const spans = criteria.flatMap(({ score, raterScores }) => {
    const given = score === null ? raterScores.flatMap((each) => each.score ?? []) : [score];
    return given.length === 0 ? [] : [{ from: Math.min(...given), to: Math.max(...given) }];
  });
  if (spans.length < criteria.length) return null;
  const sum = (end: "from" | "to"): number =>
    pointsOf(
      spans.map((span) => span[end]),
      scale,
    ).from;
  return { from: sum("from"), to: sum("to") };
}

function statedTotal(measurement: Measurement, { isAsked }: FidelityFigures): string | null {
  if (isAsked) return null;
  const wrong = judgedSums(measurement).find(
    ({ area, verdict }) => area === null && ["wrong", "impossible"].includes(verdict),
  );
  const value = wrong?.cell?.value ?? null;
  return typeof value === "number" || typeof value === "string" ? String(value) : null;
}
