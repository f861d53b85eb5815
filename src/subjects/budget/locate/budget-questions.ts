/** What is asked about a budget while it is located, and the answers that decide it. */
import { type Address, cellName, columnName } from "../../../workbook/address";
import { asCells, asMoney, asNumber, asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { readAmountText } from "../../../reading/amount-text";
import { type Ore, type Unit, figureInUnit } from "../../../reading/money";
import type { BlockId } from "../template";

/** A question with the blocks whose figures hang on it; none: no money does. */
export interface BudgetQuestion extends Question {
  readonly hangsOn: readonly BlockId[];
}

export const budgetQuestionKinds: readonly QuestionKind[] = [
  { about: "columns", choices: ["add", "owners", "only"], whys: ["parts", "organisations", "total"] },
  { about: "row", choices: ["cost", "sum", "outside"], whys: ["sum"] },
  { about: "closing", choices: ["rows", "total"], whys: [] },
  { about: "secondTable", choices: ["ownFunding", "outside"], whys: ["order"] },
  { about: "unit", choices: ["kr", "tkr"], whys: ["small", "fullTimeYear", "plan"] },
  { about: "amount", choices: ["none", "figure"], whys: [] },
  { about: "place", choices: ["this"], whys: [] },
];

/** Keeps every question once, and what it hangs on of every block that asks it. */
export interface Asker {
  /** The id of the choice that somebody has made; `null` while the question is open. */
  readonly ask: (question: Question, hangsOn: readonly BlockId[]) => string | null;
  /** In the order that they were asked, answered or not. */
  readonly asked: () => readonly BudgetQuestion[];
}

export function askerOf(answers: Answers): Asker {
  const asked = new Map<string, BudgetQuestion>();
  return {
    ask: (question, hangsOn) => {
      const before = asked.get(question.id);
      asked.set(question.id, {
        ...(before ?? question),
        hangsOn: [...new Set([...(before?.hangsOn ?? []), ...hangsOn])],
      });
      return answerTo(answers, question);
    },
    asked: () => [...asked.values()],
  };
}

export interface AskedColumn {
  readonly column: number;
  /** As written; empty where none stands. */
  readonly heading: string;
  readonly at: Address;
}

/** Which of these columns of amounts make the budget: all of them together, or one. */
export function columnsQuestion(
  sheet: string,
  columns: readonly AskedColumn[],
  owners: readonly AskedColumn[],
  likely: { readonly choice: "add" | AskedColumn; readonly why: "parts" | "organisations" | "total" } | null,
): Question {
  const [first] = columns;
  const headings = columns.map(nameOf);
  return {
    id: questionId("columns", sheet, headings.join(" | ")),
    about: "columns",
    at: first?.at ?? { sheet, row: 0, column: 0 },
    cells: columns.map(({ at }) => at),
    values: { headings: asText(headings.join(", ")), cells: asCells(columns.map(({ at }) => at)) },
    choices: [
      { id: "add" },
      ...(owners.length > 0 && owners.length < columns.length
        ? [{ id: "owners", values: { headings: asText(owners.map(nameOf).join(", ")) } }]
        : []),
      ...columns.map((column) => ({ id: onlyId(column), text: "only", values: { heading: asText(nameOf(column)) } })),
    ],
    likely: likely && { choice: likely.choice === "add" ? "add" : onlyId(likely.choice), why: likely.why },
  };
}

export function onlyId(column: AskedColumn): string {
  return `only ${nameOf(column)}`.replaceAll("=", "-");
}

function nameOf({ heading, column }: AskedColumn): string {
  return heading === "" ? columnName(column) : heading;
}

/** The rows come to one sum, and the total says another: which of them is right. */
export function closingQuestion(at: Address, label: string, rows: Ore, total: Ore): Question {
  return {
    id: questionId("closing", at.sheet, label === "" ? cellName(at) : label),
    about: "closing",
    at,
    cells: [at],
    values: { label: asText(label), cell: asCells([at]), rows: asMoney(rows), total: asMoney(total) },
    choices: [{ id: "rows" }, { id: "total" }],
    likely: null,
  };
}

/** What a second table with the same sections is. */
export function secondTableQuestion(at: Address, label: string): Question {
  return {
    id: questionId("secondTable", at.sheet, label),
    about: "secondTable",
    at,
    cells: [at],
    values: { cell: asCells([at]) },
    choices: [{ id: "ownFunding" }, { id: "outside" }],
    likely: { choice: "ownFunding", why: "order" },
  };
}

/** Kronor or thousands, where neither a heading nor the amounts say it. */
export function unitQuestion(
  sheet: string,
  at: Address,
  amounts: readonly Address[],
  likely: Question["likely"],
): Question {
  return {
    id: questionId("unit", sheet, "kr/tkr"),
    about: "unit",
    at,
    cells: amounts,
    values: { sheet: asText(sheet) },
    choices: [{ id: "kr" }, { id: "tkr" }],
    likely,
  };
}

/** What a text or a day among the amounts counts as; `figure` in the sheet's unit, `null` where it holds none. */
export function amountQuestion(at: Address, label: string, text: string, figure: number | null): Question {
  return {
    id: questionId("amount", at.sheet, `${label} ${text}`),
    about: "amount",
    at,
    cells: [at],
    values: { text: asText(text), label: asText(label), cell: asCells([at]) },
    choices: [...(figure === null ? [] : [{ id: "figure", values: { figure: asNumber(figure) } }]), { id: "none" }],
    likely: null,
  };
}

/** The one amount in a text ("ca 300 000 kr"), in the sheet's unit; `null` where there is none, or several. */
export function onlyFigureIn(text: string, unit: Unit): number | null {
  const found = text.slice(0, longestText).match(/\d[\d \u00a0.,]*(?:\s?(?:tkr|kkr|mkr|kr|kronor|sek)\b)?/gi) ?? [];
  const [only, ...others] = found;
  const meaning = only === undefined || others.length > 0 ? null : readAmountText(only.trim());
  return meaning?.kind === "clear" ? figureInUnit(meaning.figure, meaning.unit, unit) : null;
}

const longestText = 200;

/** Which of several places is the part of the template that is sought. */
export function placeQuestion(part: string, places: readonly Address[]): Question {
  const [first] = places;
  const at = first ?? { sheet: "", row: 0, column: 0 };
  const sheets = new Set(places.map(({ sheet }) => sheet));
  const nameOf = (place: Address): string => (sheets.size > 1 ? place.sheet : cellName(place));
  return {
    id: questionId("place", at.sheet, part),
    about: "place",
    at,
    cells: places.filter(({ sheet }) => sheet === at.sheet),
    values: { part: asText(part) },
    choices: places.map((place) => ({
      id: nameOf(place).replaceAll("=", "-"),
      text: "this",
      values: { place: asText(nameOf(place)) },
    })),
    likely: null,
  };
}

/** Whether a row of amounts is a cost, a sum of the rows above it, or no part of the budget. */
export function rowQuestion(
  at: Address,
  label: string,
  amounts: readonly Address[],
  likely: Question["likely"],
): Question {
  return {
    // Two rows may be labelled alike.
    id: questionId("row", at.sheet, label === "" ? cellName(at) : `${label} ${cellName(at)}`),
    about: "row",
    at,
    cells: amounts,
    values: { label: asText(label), cell: asCells([at]), cells: asCells(amounts) },
    choices: [{ id: "cost" }, { id: "sum" }, { id: "outside" }],
    likely,
  };
}
