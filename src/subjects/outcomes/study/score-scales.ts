/** What the answers on a scale add up to for each person and occasion; how they are coded is asked where it is not told. */
import type { Address } from "../../../workbook/address";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { asCells, asLabels, asNumber } from "../../../checking/message-value";
import type { Occasion } from "../health/template";
import { type Scale, scaleScore, scoreRange } from "../scales/scale";
import type { ScaleReading } from "./locate-answers";

export const scaleCodingQuestion: QuestionKind = { about: "scaleCoding", choices: ["stated", "shifted"], whys: [] };

export type ValuesByPerson = ReadonlyMap<string, ReadonlyMap<Occasion, number>>;

export interface ScoredScale {
  readonly scale: Scale;
  /** By running number. Empty while it is asked how the answers are coded. */
  readonly scores: ValuesByPerson;
  /** Answers that are none of the scale's, of no known occasion, or two of one occasion that differ. */
  readonly unread: readonly Address[];
  readonly question: Question | null;
  readonly isOpen: boolean;
}

export function scoredScales(readings: readonly ScaleReading[], answers: Answers): readonly ScoredScale[] {
  const scales = [...new Set(readings.map(({ scale }) => scale))];
  return scales.map((scale) =>
    scored(
      scale,
      readings.filter((reading) => reading.scale === scale),
      answers,
    ),
  );
}

function scored(scale: Scale, readings: readonly ScaleReading[], answers: Answers): ScoredScale {
  const question = codingQuestion(scale, readings);
  const answer = question && answerTo(answers, question);
  if (question !== null && answer === null) {
    return { scale, scores: new Map(), unread: [], question, isOpen: true };
  }
  const shift = answer === "shifted" ? 1 : 0;
  const { values, unread } = byPerson(readings.map((reading) => ({ ...reading, value: scoreOf(reading, shift) })));
  return { scale, scores: values, unread, question, isOpen: false };
}

function scoreOf({ scale, answer }: ScaleReading, shift: number): number | null {
  if (answer.kind === "unread") return null;
  if (answer.kind === "items") {
    return scaleScore(
      scale,
      answer.items.map((item) => (item === null ? null : item + shift)),
    );
  }
  const { low, high } = scoreRange(scale);
  return answer.total < low || answer.total > high ? null : answer.total;
}

/** An answer one step below the lowest, and none on the highest: the boxes may be counted from nought. */
function codingQuestion(scale: Scale, readings: readonly ScaleReading[]): Question | null {
  const { lowest, highest } = scale;
  const below = readings.filter(({ answer }) => answer.kind === "items" && answer.items.includes(lowest - 1));
  const onTop = readings.some(({ answer }) => answer.kind === "items" && answer.items.includes(highest));
  const [first] = below;
  if (first === undefined || onTop) return null;
  const cells = below.map(({ at }) => at).filter(({ sheet }) => sheet === first.at.sheet);
  return {
    id: questionId("scaleCoding", first.at.sheet, scale.id),
    about: "scaleCoding",
    at: first.at,
    cells,
    values: {
      scale: asLabels([scale.title]),
      cells: asCells(cells),
      below: asNumber(lowest - 1),
      lowest: asNumber(lowest),
      highest: asNumber(highest),
      most: asNumber(highest - 1),
    },
    choices: [{ id: "shifted" }, { id: "stated" }],
    likely: null,
  };
}

interface ValueReading {
  readonly person: string;
  readonly occasion: Occasion | null;
  readonly at: Address;
  readonly value: number | null;
}

/** One value for a person and occasion; where two differ, neither. */
export function byPerson(readings: readonly ValueReading[]): {
  readonly values: ValuesByPerson;
  readonly unread: readonly Address[];
} {
  const values = new Map<string, Map<Occasion, number>>();
  const disputed = new Set<string>();
  const unread: Address[] = [];
  for (const { person, occasion, at, value } of readings) {
    if (occasion === null || value === null) {
      unread.push(at);
      continue;
    }
    const own = values.get(person) ?? new Map<Occasion, number>();
    values.set(person, own);
    const before = own.get(occasion);
    const key = `${person} ${occasion}`;
    if (disputed.has(key) || (before !== undefined && before !== value)) {
      disputed.add(key);
      own.delete(occasion);
      unread.push(at);
    } else own.set(occasion, value);
  }
  return { values, unread };
}
