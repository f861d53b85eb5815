/** When each word of a table says that answers were given; asked where the words tell an order and no months. */
import type { Address } from "../../../workbook/address";
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { plainText } from "../../../reading/label";
import { isUnclear, readOccasion } from "./occasion";
import { type Occasion, occasionMonths } from "./template";

export const occasionSeriesQuestion = {
  about: "healthOccasions",
  choices: ["everySix", "everyYear", "startEnd", "oneByOne"],
  whys: [],
} as const satisfies QuestionKind;

export const occasionQuestion = {
  about: "healthOccasion",
  choices: ["0", "6", "12", "18", "24", "end", "other"],
  whys: [],
} as const satisfies QuestionKind;

/** Words as they stand, each at its first cell. */
export interface WordPlace {
  readonly text: string;
  readonly at: Address;
  /** The words are none that say when, whatever they are. */
  readonly isUnclear: boolean;
}

export interface OccasionTeller {
  /** `asked`: nobody has said yet. */
  readonly of: (text: string) => Occasion | null | "asked";
  readonly questions: readonly Question[];
  readonly isOpen: boolean;
}

/** `areMonths`: the column's heading says that its numbers are months. */
export function tellOccasions(
  sheet: string,
  places: readonly WordPlace[],
  areMonths: boolean,
  answers: Answers,
): OccasionTeller {
  const words = [...new Map(places.map((place) => [plainText(place.text), place])).values()].filter(
    ({ text }) => text !== "",
  );
  const bare = areMonths || !areOrdinals(words) ? new Set<string>() : bareNumbers(words);
  const unclear = words.filter((word) => word.isUnclear || bare.has(word.text.trim()) || isUnclear(word.text));
  const known = new Map<string, Occasion | null | "asked">(
    unclear.map(({ text }) => [plainText(text), "asked"] as const),
  );
  const questions: Question[] = [];
  if (unclear.length > 0) settle(sheet, words, unclear, known, questions, answers);
  return {
    of: (text) => {
      const asked = known.get(plainText(text));
      return asked === undefined ? readOccasion(text) : asked;
    },
    questions,
    isOpen: [...known.values()].includes("asked"),
  };
}

function settle(
  sheet: string,
  words: readonly WordPlace[],
  unclear: readonly WordPlace[],
  known: Map<string, Occasion | null | "asked">,
  questions: Question[],
  answers: Answers,
): void {
  const series = seriesOf(words, unclear);
  if (series !== null) {
    const question = seriesQuestion(sheet, series);
    questions.push(question);
    const answer = answerTo(answers, question);
    const step = answer === "everySix" ? 6 : answer === "everyYear" ? 12 : null;
    for (const [index, { text }] of series.words.entries()) {
      if (step !== null) known.set(plainText(text), (index + series.from) * step);
      if (answer === "startEnd") known.set(plainText(text), index === 0 ? 0 : "end");
    }
    if (answer !== "oneByOne") return;
  }
  for (const { text, at } of unclear) {
    const question: Question = {
      id: questionId(occasionQuestion.about, sheet, text),
      about: occasionQuestion.about,
      at,
      cells: [at],
      values: { text: asText(shown(text)) },
      choices: occasionQuestion.choices.map((id) => ({ id })),
      likely: null,
    };
    questions.push(question);
    const answer = answerTo(answers, question);
    if (answer !== null) known.set(plainText(text), occasionOfChoice(answer));
  }
}

function occasionOfChoice(answer: string): Occasion | null {
  if (answer === "end") return "end";
  return occasionMonths.find((month) => String(month) === answer) ?? null;
}

interface Series {
  readonly words: readonly WordPlace[];
  /** 1 where the start has a word of its own. */
  readonly from: number;
}

/** Two or more that count upwards by one, from 0 or 1; `null` for any other. */
function seriesOf(words: readonly WordPlace[], unclear: readonly WordPlace[]): Series | null {
  const numbered = unclear.flatMap((word) => {
    const match = /^(.*?)(\d{1,2})$/.exec(plainText(word.text));
    return match === null ? [] : [{ word, stem: match[1] ?? "", number: Number(match[2]) }];
  });
  if (numbered.length !== unclear.length || numbered.length < 2) return null;
  const sorted = [...numbered].sort((a, b) => a.number - b.number);
  const [first] = sorted;
  if (first === undefined || first.number > 1) return null;
  if (sorted.some(({ stem, number }, index) => stem !== first.stem || number !== first.number + index)) return null;
  const hasStart = words.some((word) => !unclear.includes(word) && readOccasion(word.text) === 0);
  return { words: sorted.map(({ word }) => word), from: hasStart ? 1 : 0 };
}

function seriesQuestion(sheet: string, { words, from }: Series): Question {
  const last = words.length - 1 + from;
  const fits = {
    everySix: last * 6 <= 24,
    everyYear: last * 12 <= 24,
    startEnd: words.length === 2 && from === 0,
    oneByOne: true,
  };
  const [first] = words;
  const texts = words.map(({ text }) => shown(text));
  const months = (step: number): string => words.map((_, index) => String((index + from) * step)).join(", ");
  return {
    id: questionId(occasionSeriesQuestion.about, sheet, texts.join(", ")),
    about: occasionSeriesQuestion.about,
    at: first?.at ?? { sheet, row: 0, column: 0 },
    cells: words.map(({ at }) => at),
    values: { texts: asText(texts.join(", ")) },
    choices: occasionSeriesQuestion.choices
      .filter((id) => fits[id])
      .map((id) =>
        id === "everySix" || id === "everyYear"
          ? { id, values: { months: asText(months(id === "everySix" ? 6 : 12)) } }
          : { id },
      ),
    likely: null,
  };
}

const longestShown = 40;

function shown(text: string): string {
  return text.trim().slice(0, longestShown);
}

function bareNumbers(words: readonly WordPlace[]): ReadonlySet<string> {
  return new Set(words.map(({ text }) => text.trim()).filter((text) => /^\d$/.test(text)));
}

/** 0, 1, 2 or 1, 2, 3: the first, the second … and no months, which would be 0, 6, 12. */
function areOrdinals(words: readonly WordPlace[]): boolean {
  const numbers = [...bareNumbers(words)].map(Number).sort((a, b) => a - b);
  const [first] = numbers;
  if (first === undefined || first > 1 || numbers.every((number) => number === 0)) return false;
  const hasOthers = words.some(({ text }) => /^\d{2,}$/.test(text.trim()));
  return !hasOthers && numbers.every((number, index) => number === first + index);
}
