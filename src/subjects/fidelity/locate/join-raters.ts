/** Several raters' scores of one measurement, a sheet or a row each, are joined; where they may be several measurements it is asked. */
import type { Address } from "../../../workbook/address";
import { asLabels } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import type { CriterionRow, Measurement, Rater, ScoreReading } from "../model";

/** A measurement as it was read alone. */
export interface Part {
  readonly measurement: Measurement;
  /** What the sheet or the row is called. */
  readonly name: string;
  readonly at: Address;
  /** `other`: the words make it a measurement of its own, as a year does. `derived`: a mean, a highest score. */
  readonly role: "rater" | "agreed" | "other" | "derived" | "untold";
}

export interface Joined {
  readonly measurements: readonly Measurement[];
  readonly questions: readonly Question[];
}

export const joinQuestion = {
  about: "fidelityJoin",
  choices: ["raters", "measurements"],
  whys: [],
} as const satisfies QuestionKind;

/** Where an agreed score is to be written, and its heading, in a form that has none yet. */
export interface FreePlace {
  readonly scoreAt: (row: CriterionRow) => Address;
  readonly headingAt: Address;
}

export function joinRaters(parts: readonly Part[], free: (base: Measurement) => FreePlace, answers: Answers): Joined {
  const own = parts.filter(({ role }) => role !== "derived");
  const groups = [...new Set(own.map(keyOf))].map((key) => own.filter((part) => keyOf(part) === key));
  const done = groups.map((group) => joinGroup(group, free, answers));
  return {
    measurements: done.flatMap(({ measurements }) => measurements),
    questions: done.flatMap(({ questions }) => questions),
  };
}

/** Raters of one measurement score the same scale of the same service, on the same day where they say which. */
function keyOf({ measurement: { scale, service, measuredOn } }: Part): string {
  return [scale.id, service?.text ?? "", measuredOn?.value ?? measuredOn?.text ?? ""].join("|");
}

function joinGroup(group: readonly Part[], free: (base: Measurement) => FreePlace, answers: Answers): Joined {
  const alone: Joined = { measurements: group.map(({ measurement }) => measurement), questions: [] };
  const scored = group.filter((part) => part.role !== "other" && isScored(part));
  if (scored.length < 2 || scored.length < group.length || group.some(hasRaters)) return alone;
  const agreed = group.filter(({ role }) => role === "agreed");
  const raters = group.filter(({ role }) => role === "rater");
  const untold = group.filter(({ role }) => role === "untold");
  if (agreed.length > 1) return alone;
  if (untold.length === 0) {
    return {
      ...alone,
      measurements: raters.length === 0 ? alone.measurements : [join(agreed[0] ?? null, raters, free)],
    };
  }
  const question = questionOf(group);
  const answer = answerTo(answers, question);
  if (answer === "measurements") return { ...alone, questions: [question] };
  if (answer === null) return { measurements: alone.measurements.map(waiting), questions: [question] };
  return { measurements: [join(agreed[0] ?? null, [...raters, ...untold], free)], questions: [question] };
}

function isScored({ measurement: { rows } }: Part): boolean {
  return rows.filter(({ score }) => score.text !== "" || score.value !== null).length * 2 > rows.length;
}

function hasRaters({ measurement: { raters, questions } }: Part): boolean {
  return raters.length > 0 || questions.some(({ about }) => about === "fidelityColumn");
}

function questionOf(group: readonly Part[]): Question {
  const [first] = group;
  const names = group.map(({ name }) => name);
  const at = first?.at ?? { sheet: "", row: 0, column: 0 };
  return {
    id: questionId(joinQuestion.about, at.sheet, names.join(" / ")),
    about: joinQuestion.about,
    at,
    cells: group.map((part) => part.at).filter(({ sheet }) => sheet === at.sheet),
    values: { names: asLabels(names.map((name) => ({ sv: name, en: name }))) },
    choices: joinQuestion.choices.map((id) => ({ id })),
    likely: null,
  };
}

/** No total stands while it may be a rater's alone. */
function waiting(measurement: Measurement): Measurement {
  return {
    ...measurement,
    rows: measurement.rows.map((row) => ({ ...row, score: nothingAt(row.score.at) })),
    areaSums: [],
    sums: {},
    hasOpenColumns: true,
  };
}

/** What is agreed on is the result; without it there is none yet, only each rater's own. */
function join(agreed: Part | null, parts: readonly Part[], free: (base: Measurement) => FreePlace): Measurement {
  const all = [...(agreed === null ? [] : [agreed]), ...parts].map(({ measurement }) => measurement);
  const [base = agreed?.measurement] = all;
  if (base === undefined) throw new Error("Nothing to join.");
  const place = agreed === null ? free(base) : null;
  const raters = parts.map(({ name, at }): Rater => ({ name, at }));
  return {
    ...base,
    sheets: [...new Set(all.flatMap(({ sheets }) => sheets))],
    raters,
    rows: base.rows.map((row) => ({
      ...row,
      score: place === null ? row.score : nothingAt(place.scoreAt(row)),
      raterScores: parts.map(({ measurement }) => scoreOf(measurement, row)),
    })),
    newScoreHeading: place === null ? base.newScoreHeading : place.headingAt,
    questions: all.flatMap(({ questions }) => questions),
    hasOpenColumns: all.some(({ hasOpenColumns }) => hasOpenColumns),
    ...(agreed === null && { areaSums: [], sums: {} }),
  };
}

function scoreOf({ rows }: Measurement, { criterion, score }: CriterionRow): ScoreReading {
  return rows.find((row) => row.criterion.id === criterion.id)?.score ?? nothingAt(score.at);
}

function nothingAt(at: Address): ScoreReading {
  return { at, cell: undefined, value: null, text: "", meant: null };
}
