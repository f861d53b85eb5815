/** What is asked before a trial is weighed: which group, which unit, which columns, and what an empty cell means. */
import type { Address } from "../../../../workbook/address";
import {
  type Answers,
  answerTo,
  type Choice,
  type Question,
  questionId,
  type QuestionKind,
} from "../../../../checking/question";
import { asCells, asNumber, asText } from "../../../../checking/message-value";
import type { MessageValue } from "../../../../checking/finding";

export const trialQuestionKinds: readonly QuestionKind[] = [
  { about: "trialComparison", choices: ["group", "none"], whys: [] },
  { about: "trialUnit", choices: ["kr", "tkr"], whys: ["small"] },
  { about: "trialLowCosts", choices: ["thousands", "asStated"], whys: [] },
  { about: "trialCost", choices: ["column", "sum"], whys: [] },
  { about: "trialTimes", choices: ["sum", "last"], whys: [] },
  { about: "trialBlankWork", choices: ["no", "missing"], whys: [] },
  { about: "trialMonths", choices: ["halfYears", "unknown"], whys: [] },
];

interface Asked {
  readonly about: string;
  readonly at: Address;
  /** The words asked about. */
  readonly words: string;
  readonly cells?: readonly Address[];
  readonly values: Readonly<Record<string, MessageValue>>;
  readonly choices: readonly Choice[];
  readonly likely?: Question["likely"];
}

/** With its answer; `null` while nobody has given one. */
export interface Answered {
  readonly question: Question;
  readonly answer: string | null;
}

function ask(answers: Answers, { about, at, words, cells = [at], values, choices, likely = null }: Asked): Answered {
  const question: Question = { id: questionId(about, at.sheet, words), about, at, cells, values, choices, likely };
  return { question, answer: answerTo(answers, question) };
}

/** "IPS (6), Kontroll (6)". */
export function askComparison(
  answers: Answers,
  at: Address,
  groups: readonly { readonly key: string; readonly name: string; readonly people: number }[],
): Answered {
  return ask(answers, {
    about: "trialComparison",
    at,
    words: groups.map(({ name }) => name).join(" / "),
    values: { groups: asText(groups.map(({ name, people }) => `${name} (${people})`).join(", ")) },
    choices: [
      ...groups.map(({ key, name }) => ({
        id: key.replaceAll("=", "-"),
        text: "group",
        values: { name: asText(name) },
      })),
      { id: "none" },
    ],
  });
}

export function askUnit(answers: Answers, at: Address, heading: string, middle: number): Answered {
  return ask(answers, {
    about: "trialUnit",
    at,
    words: heading,
    values: { heading: asText(heading), middle: asNumber(middle) },
    choices: [{ id: "kr" }, { id: "tkr" }],
    likely: { choice: "tkr", why: "small" },
  });
}

export function askLowCosts(answers: Answers, cells: readonly Address[], middle: number): Answered | null {
  const [at] = cells;
  if (at === undefined) return null;
  return ask(answers, {
    about: "trialLowCosts",
    at,
    words: cells.map(({ row, column }) => `${row + 1}.${column + 1}`).join(" "),
    cells,
    values: { cells: asCells(cells), count: asNumber(cells.length), middle: asNumber(middle) },
    choices: [{ id: "thousands" }, { id: "asStated" }],
  });
}

/** `sum` where the columns can be added up. */
export function askCost(answers: Answers, at: Address, headings: readonly string[]): Answered {
  return ask(answers, {
    about: "trialCost",
    at,
    words: headings.join(" / "),
    values: { headings: asText(headings.join(", ")) },
    choices: [
      ...headings.map((heading, place) => ({
        id: String(place + 1),
        text: "column",
        values: { heading: asText(heading) },
      })),
      { id: "sum" },
    ],
  });
}

export function askTimes(answers: Answers, at: Address, headings: readonly string[]): Answered {
  return ask(answers, {
    about: "trialTimes",
    at,
    words: headings.join(" / "),
    values: { headings: asText(headings.join(", ")) },
    choices: [{ id: "sum" }, { id: "last" }],
  });
}

export function askBlankWork(answers: Answers, at: Address, heading: string): Answered {
  return ask(answers, {
    about: "trialBlankWork",
    at,
    words: heading,
    values: { heading: asText(heading) },
    choices: [{ id: "no" }, { id: "missing" }],
  });
}

/** Measurements in an order, at times that are not told: are they half a year apart? */
export function askMonths(answers: Answers, at: Address, headings: readonly string[]): Answered {
  return ask(answers, {
    about: "trialMonths",
    at,
    words: headings.join(" / "),
    values: {
      headings: asText(headings.join(", ")),
      months: asText(headings.map((_, place) => place * 6).join(", ")),
    },
    choices: [{ id: "halfYears" }, { id: "unknown" }],
  });
}
