/** What is asked of the persons' table where a cell can mean two things, and a figure hangs on it. */
import { asKey, asNumber, asText } from "../../../checking/message-value";
import { type Choice, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { type Address, cellName } from "../../../workbook/address";
import { payers, type SupportKind } from "../model";

const amountQuestion: QuestionKind = { about: "societyAmount", choices: ["amounts", "none"], whys: [] };
const payerQuestion: QuestionKind = { about: "societyPayer", choices: [...payers, "none"], whys: [] };
const sharedQuestion: QuestionKind = { about: "societyShared", choices: ["kind"], whys: [] };
const taxQuestion: QuestionKind = { about: "societyTax", choices: ["zero", "unknown"], whys: [] };

export const personQuestions: readonly QuestionKind[] = [amountQuestion, payerQuestion, sharedQuestion, taxQuestion];

/** "4300 7620" under one kind of support: one amount or two. `ways`: by `way0`, `way1`. */
export function askAmount(at: Address, text: string, ways: readonly (readonly number[])[]): Question {
  const choices = ways.map((way, index): Choice => {
    const sum = way.reduce((all, each) => all + each, 0);
    const amounts = way.map((each) => each.toLocaleString("sv-SE")).join(" + ");
    return { id: `way${index}`, text: "amounts", values: { amounts: asText(amounts), sum: asNumber(sum) } };
  });
  return {
    id: questionId(amountQuestion.about, at.sheet, `${cellName(at)} ${text}`),
    about: amountQuestion.about,
    at,
    cells: [at],
    values: { cell: { kind: "cells", cells: cellName(at) }, text: asText(text.slice(0, 60)) },
    choices: [...choices, { id: "none" }],
    likely: null,
  };
}

/** `word`: a support that Samkoll does not know; empty: nothing is written. One question a word. */
export function askPayer(cells: readonly Address[], word: string): Question | null {
  const [at] = cells;
  if (at === undefined) return null;
  return {
    id: questionId(payerQuestion.about, at.sheet, word === "" ? cellName(at) : word),
    about: payerQuestion.about,
    at,
    cells,
    values: { word: asText(word === "" ? cellName(at) : word.slice(0, 60)) },
    choices: payerQuestion.choices.map((id) => ({ id })),
    likely: null,
  };
}

/** Two supports and one amount: whose it is. */
export function askShared(at: Address, text: string, kinds: readonly SupportKind[]): Question {
  return {
    id: questionId(sharedQuestion.about, at.sheet, `${cellName(at)} ${text}`),
    about: sharedQuestion.about,
    at,
    cells: [at],
    values: { cell: { kind: "cells", cells: cellName(at) }, text: asText(text.slice(0, 60)) },
    choices: [...new Set(kinds)].map((kind) => ({
      id: kind,
      text: "kind",
      values: { kind: asKey(`society.support.${kind}`) },
    })),
    likely: null,
  };
}

/** Taxed supports in a table that tells no tax on them. */
export function askTax(at: Address): Question {
  return {
    id: questionId(taxQuestion.about, at.sheet, ""),
    about: taxQuestion.about,
    at,
    cells: [at],
    values: { sheet: asText(at.sheet) },
    choices: taxQuestion.choices.map((id) => ({ id })),
    likely: null,
  };
}
