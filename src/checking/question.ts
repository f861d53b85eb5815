/** What a check has to ask before a figure can stand, and the answers that the workbook or the caller gives. */
import type { Address } from "../workbook/address";
import type { MessageValue } from "./finding";
import { withoutIdentitiesIn, withoutIdentitiesInText } from "./hidden-identities";

/** One kind of question as its subject knows it; its words are `questions.<about>.…`. */
export interface QuestionKind {
  readonly about: string;
  /** The keys of `questions.<about>.choices`. */
  readonly choices: readonly string[];
  /** The keys of `questions.<about>.why`. */
  readonly whys: readonly string[];
}

export interface Question {
  /**
   * Names what is asked about by its words (`column:Budget!ALLA PARTER`), so that an answer is never given to something
   * else that has come to stand in the same cell. Holds no "=".
   */
  readonly id: string;
  readonly about: string;
  /** The cell to go to. */
  readonly at: Address;
  /** All that it is about, on the sheet of `at`. */
  readonly cells: readonly Address[];
  /** `questions.<about>.ask` is filled from these. */
  readonly values: Readonly<Record<string, MessageValue>>;
  /** In the order to tell them. */
  readonly choices: readonly Choice[];
  /** The id of the choice that what is seen speaks for, and why: a key of `questions.<about>.why`. */
  readonly likely: { readonly choice: string; readonly why: string } | null;
}

export interface Choice {
  /** As an answer names it. */
  readonly id: string;
  /** A key of `questions.<about>.choices`; absent: the id. */
  readonly text?: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
}

/** Choices by the questions' ids. */
export type Answers = ReadonlyMap<string, string>;

export const noAnswers: Answers = new Map();

export interface AnsweredQuestion extends Question {
  readonly answer: string;
}

/** `place`: the words asked about as they stand, or a cell's name where none do. */
export function questionId(about: string, sheet: string, place: string): string {
  const words = place.replace(/\s+/g, " ").trim().slice(0, longestPlace);
  return withoutIdentitiesInText(`${about}:${sheet}!${words}`).replaceAll("=", "-");
}

const longestPlace = 80;

/** `null` where nobody has answered, or with a choice that there is not. */
export function answerTo(answers: Answers, { id, choices }: Pick<Question, "id" | "choices">): string | null {
  const answer = answers.get(id);
  return answer !== undefined && choices.some((choice) => choice.id === answer) ? answer : null;
}

/** Those of the questions that nobody has answered, and those that somebody has. No identity number is quoted. */
export function sortedByAnswer(
  questions: readonly Question[],
  answers: Answers,
): { readonly open: readonly Question[]; readonly answered: readonly AnsweredQuestion[] } {
  const open: Question[] = [];
  const answered: AnsweredQuestion[] = [];
  for (const asked of questions) {
    const question = quotingNoIdentity(asked);
    const answer = answerTo(answers, question);
    if (answer === null) open.push(question);
    else answered.push({ ...question, answer });
  }
  return { open, answered };
}

function quotingNoIdentity(question: Question): Question {
  return {
    ...question,
    values: withoutIdentitiesIn(question.values),
    choices: question.choices.map((choice) =>
      choice.values === undefined ? choice : { ...choice, values: withoutIdentitiesIn(choice.values) },
    ),
  };
}
