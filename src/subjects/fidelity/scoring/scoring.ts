/** The guided scoring: what there is to answer of each criterion, and where an answer goes. */
import type { CriterionRow } from "../model";
import type { Proposal } from "../figures/own-numbers";
import { type Criterion, scoresOn } from "../scales/scale";
import { columnLabels } from "../template";
import { editCell } from "../../../workbook/content";
import { cellAt } from "../../../workbook/snapshot";
import type { Patch } from "../../../workbook/patch";
import type { ExaminedFidelity, MeasuredFidelity } from "../examined-fidelity";
import { answerPatch, type CriterionAnswer } from "./score-criterion";

export interface ScoringStep {
  readonly criterion: Criterion;
  /** `null` where the sheet has no row for it. */
  readonly row: CriterionRow | null;
  readonly score: number | null;
  /** What stands where the score belongs, when it is none. */
  readonly text: string;
  /** What the service's own numbers speak for. */
  readonly proposal: Proposal | null;
  /** The raters' own scores, where the agreed one is given; empty where there is one rater. */
  readonly raters: readonly { readonly name: string; readonly score: number | null }[];
  /** The raters differ by two points or more. */
  readonly apart: boolean;
}

export interface Scoring {
  readonly steps: readonly ScoringStep[];
  /** Scores of the scale, lowest first. */
  readonly scores: readonly number[];
}

/** `rater`: whose scores, from 0; `null` for what is agreed on. */
export function scoringOf({ measurement, figures }: MeasuredFidelity, rater: number | null): Scoring {
  const { scale, rows, raters } = measurement;
  const steps = scale.criteria.map((criterion): ScoringStep => {
    const row = rows.find((each) => each.criterion.id === criterion.id) ?? null;
    const reading = rater === null ? row?.score : row?.raterScores[rater];
    const agreement = figures.agreement?.criteria.find((each) => each.criterion.id === criterion.id);
    return {
      criterion,
      row,
      score: reading?.value ?? null,
      text: reading?.text ?? "",
      proposal: figures.proposals.find((proposal) => proposal.criterion.id === criterion.id) ?? null,
      raters:
        rater === null
          ? raters.map(({ name }, index) => ({ name, score: row?.raterScores[index]?.value ?? null }))
          : [],
      apart: agreement?.withinOne === false,
    };
  });
  return { steps, scores: scoresOn(scale) };
}

/** The one that is asked for, else the first without a score, else the first. */
export function stepAt({ steps }: Scoring, criterion: string | null): ScoringStep | null {
  const asked = steps.find((step) => step.criterion.id === criterion);
  return asked ?? steps.find(({ score, row }) => score === null && row !== null) ?? steps[0] ?? null;
}

/** The criterion before or after; `null` at the ends. */
export function neighbourOf({ steps }: Scoring, criterion: string, way: "next" | "previous"): string | null {
  const place = steps.findIndex((step) => step.criterion.id === criterion);
  return steps[place + (way === "next" ? 1 : -1)]?.criterion.id ?? null;
}

/** The answer in the workbook as it now is, of the measurement with the id `measured`; empty where the sheet has no such row or column any more. */
export function answerIn(
  { fidelity }: ExaminedFidelity,
  measured: string,
  criterion: string,
  answer: CriterionAnswer,
): Patch {
  const measurement = fidelity.measurements.find(({ id }) => id === measured);
  const row = measurement?.rows.find((each) => each.criterion.id === criterion);
  if (measurement === undefined || row === undefined) return [];
  const patch = answerPatch(row, answer);
  const heading = measurement.newScoreHeading;
  if (heading === null || patch.length === 0 || answer.kind !== "score" || answer.rater !== null) return patch;
  // The first score that is agreed on in a form without a column for it.
  return [editCell(heading, cellAt(fidelity.snapshot, heading), { value: columnLabels.score.sv }), ...patch];
}
