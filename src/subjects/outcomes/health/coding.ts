/** How a form's answers are coded: as Samkoll takes them, or a step off; asked of the table as a whole, never row by row. */
import { type Address, cellName } from "../../../workbook/address";
import { type CellValue, type Sheet } from "../../../workbook/snapshot";
import { asCells, asNumber, asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { textOf } from "../../../reading/text-of-cell";
import { type HealthColumns, cellOf } from "./model";
import type { Legend } from "./symbols";
import { type FormShape, halves } from "./template";

export const ghqCodingQuestion = {
  about: "ghqCoding",
  choices: ["zeroToThree", "oneToFour"],
  whys: ["fours"],
} as const satisfies QuestionKind;

export const ghqBinaryQuestion = {
  about: "ghqBinary",
  choices: ["zeroToThree", "binary"],
  whys: ["onlyOnes"],
} as const satisfies QuestionKind;

export const eq5dCodingQuestion = {
  about: "eq5dCoding",
  choices: ["fromOne", "fromZero"],
  whys: ["zeros"],
} as const satisfies QuestionKind;

export const shortNumbersQuestion = {
  about: "ghqShortNumbers",
  choices: ["zerosLost", "sum"],
  whys: ["digits", "tooHigh"],
} as const satisfies QuestionKind;

export const lettersQuestion = {
  about: "healthLetters",
  choices: ["aFirst", "other"],
  whys: ["order"],
} as const satisfies QuestionKind;

export const eq5dVersionQuestion = {
  about: "eq5dVersion",
  choices: ["threeLevels", "fiveLevels"],
  whys: ["noHigher", "oneHigher"],
} as const satisfies QuestionKind;

export const twelveItemsQuestion = {
  about: "twelveItems",
  choices: ["ghq", "other"],
  whys: [],
} as const satisfies QuestionKind;

export const formAnswersQuestion = {
  about: "formAnswers",
  choices: ["answers", "other"],
  whys: [],
} as const satisfies QuestionKind;

/** How much higher than the form's own digits a table's are; `binary`: 0 and 1 are points and no boxes. */
export type Offset = number | "binary";

/** `offset`: `null` while that is asked. */
export interface Coding {
  readonly offset: Offset | null;
  readonly question: Question | null;
}

/** One answer sheet of the form, as digits; empty where they are none. */
export interface CodedRow {
  readonly columns: HealthColumns;
  readonly row: number;
  readonly digits: string;
}

const asIs: Coding = { offset: 0, question: null };

export function codedShape({ items, lowest, highest }: FormShape, offset: Offset): FormShape {
  if (offset === "binary") return { items, lowest: 0, highest: 1 };
  return { items, lowest: lowest + offset, highest: highest + offset };
}

/** The items as the form has them. */
export function decoded(items: string, offset: Offset): string {
  if (offset === "binary") return items.replaceAll("0", halves.left).replaceAll("1", halves.right);
  return offset === 0 ? items : items.replace(/\d/g, (digit) => String(Number(digit) - offset));
}

/** So many answer sheets are more than chance or a slip. */
const fewestUnsure = 3;

/** 0–3 or 1–4. A 0 anywhere is of the one, a 4 of the other; neither, in several sheets, can be both. */
export function ghqCoding(
  sheet: Sheet,
  headingRow: number,
  rows: readonly CodedRow[],
  legend: Legend | null,
  answers: Answers,
): Coding {
  const whole = rows.filter(({ digits }) => /^[0-4-]{12}$/.test(digits));
  const zeros = whole.filter(({ digits }) => digits.includes("0"));
  const fours = whole.filter(({ digits }) => digits.includes("4"));
  const said = (legend && legendSaid(legend)) ?? codingSaid(sheet, headingRow);
  // Numbers that have lost their zeros too.
  const told = rows.filter(({ digits }) => digits !== "");
  const areOnes =
    told.every(({ digits }) => /^[01-]{1,12}$/.test(digits)) && told.some(({ digits }) => digits.length >= 3);
  if (said === "binary" && areOnes) return { offset: "binary", question: null };
  if (areOnes && said === null && told.some(({ digits }) => digits.includes("1"))) {
    const question = questionOn(ghqBinaryQuestion, "GHQ-12", told, sheet.name, {
      values: { count: asNumber(told.length) },
      likely: { choice: "binary", why: "onlyOnes" },
    });
    return codingOf(question, answers, { zeroToThree: 0, binary: "binary" });
  }
  if (said === "oneToFour" && zeros.length === 0) return { offset: 1, question: null };
  const isMixed = zeros.length > 0 && fours.length >= fewestUnsure && fours.length * 2 > whole.length;
  const isHigh = zeros.length === 0 && fours.length > (said === "zeroToThree" ? 1 : 0);
  const isUnsure = zeros.length === 0 && fours.length === 0 && whole.length >= fewestUnsure && said === null;
  if (!isHigh && !isMixed && !isUnsure) return asIs;
  const question = questionOn(ghqCodingQuestion, "GHQ-12", rows, sheet.name, {
    values: { count: asNumber(fours.length), of: asNumber(whole.length) },
    likely: isHigh ? { choice: "oneToFour", why: "fours" } : null,
  });
  return codingOf(question, answers, { zeroToThree: 0, oneToFour: 1 });
}

/** Levels begin at 1: zeros in many sheets, and the highest level in none, are another coding. */
export function eq5dCoding(sheet: Sheet, highest: number | null, rows: readonly CodedRow[], answers: Answers): Coding {
  const whole = rows.filter(({ digits }) => /^[0-5]{1,5}$/.test(digits));
  const zeros = whole.filter(({ digits }) => digits.includes("0") || digits.length < 5);
  const top = highest ?? 5;
  const isTopMet = whole.some(({ digits }) => [...digits].some((digit) => Number(digit) >= top));
  const isSlip = zeros.length < 2 || zeros.length * 2 < whole.length;
  if (isSlip || isTopMet || zeros.every(({ digits }) => !digits.includes("0"))) return asIs;
  const question = questionOn(eq5dCodingQuestion, "EQ-5D", rows, sheet.name, {
    values: { count: asNumber(zeros.length), of: asNumber(whole.length) },
    likely: { choice: "fromZero", why: "zeros" },
  });
  return codingOf(question, answers, { fromOne: 0, fromZero: -1 });
}

/** Whether small numbers among rows of digits are answers that have lost their zeros. */
export interface ShortNumbers {
  /** `null` while that is asked. */
  readonly areAnswers: boolean | null;
  readonly question: Question | null;
}

/** `rows`: those with one cell of answers, and what stands in it. A number this small may be a sum of points too. */
export function shortNumbers(
  sheet: string,
  shape: FormShape,
  rows: readonly (CodedRow & { readonly value: CellValue })[],
  answers: Answers,
): ShortNumbers {
  const short = rows.filter(({ value }) => isShort(value, shape));
  const long = rows.filter(({ value, digits }) => !isShort(value, shape) && /^[0-4-]{3,12}$/.test(digits));
  const areDigits = short.every(({ digits }) => /^[0-3]+$/.test(digits));
  if (short.length === 0 || long.length === 0) return { areAnswers: false, question: null };
  const question = questionOn(shortNumbersQuestion, "GHQ-12", short, sheet, {
    values: { count: asNumber(short.length), first: asText(short[0]?.digits ?? "") },
    likely: areDigits ? { choice: "zerosLost", why: "digits" } : { choice: "sum", why: "tooHigh" },
  });
  const answer = answerTo(answers, question);
  return { areAnswers: answer === null ? null : answer === "zerosLost", question };
}

/** As small as a sum of points. */
export function isShort(value: CellValue, { items, highest }: FormShape): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= items * highest;
}

function codingOf(question: Question, answers: Answers, offsets: Readonly<Record<string, Offset>>): Coding {
  const answer = answerTo(answers, question);
  return { offset: answer === null ? null : (offsets[answer] ?? null), question };
}

/** Which way the letters go; the digit of A, `null` while that is asked, `none` where they are no such answers. */
export function letterCoding(
  sheet: string,
  form: "GHQ-12" | "EQ-5D",
  rows: readonly CodedRow[],
  answers: Answers,
): { readonly first: number | "none" | null; readonly question: Question | null } {
  const first = form === "GHQ-12" ? 0 : 1;
  if (rows.length === 0) return { first, question: null };
  const question = questionOn(lettersQuestion, form, rows, sheet, {
    values: { form: asText(form) },
    likely: { choice: "aFirst", why: "order" },
  });
  const answer = answerTo(answers, question);
  return { first: answer === null ? null : answer === "aFirst" ? first : "none", question };
}

export function questionOn(
  { about, choices }: QuestionKind,
  form: string,
  rows: readonly CodedRow[],
  sheet: string,
  { values, likely }: Pick<Question, "values" | "likely">,
): Question {
  const byColumns = new Map<HealthColumns, CodedRow[]>();
  for (const row of rows) byColumns.set(row.columns, [...(byColumns.get(row.columns) ?? []), row]);
  const areas = [...byColumns].map(([columns, of]) =>
    columns.answers.flatMap((column) => of.map(({ row }) => cellOf(columns, row, column))),
  );
  const cells = areas.flat();
  const isWide = rows.some(({ columns }) => columns.answers.length > 1);
  return {
    id: questionId(about, sheet, form),
    about,
    at: cells[0] ?? { sheet, row: 0, column: 0 },
    cells,
    values: { ...values, cells: isWide ? asText(areas.map(areaText).join(", ")) : asCells(cells) },
    choices: choices.map((id) => ({ id })),
    likely,
  };
}

function areaText(cells: readonly Address[]): string {
  const [first, last] = [cells[0], cells.at(-1)];
  return first === undefined || last === undefined ? "" : `${cellName(first)}:${cellName(last)}`;
}

/** A legend that gives every answer its digit says the coding too. */
function legendSaid(legend: Legend): "zeroToThree" | "oneToFour" | "binary" | null {
  const digits = new Set(legend.values());
  if (digits.has(0)) return digits.has(3) ? "zeroToThree" : digits.has(2) ? null : "binary";
  return digits.has(1) && digits.has(4) ? "oneToFour" : null;
}

/** What the words over the table say of the coding: "tolv siffror 0–3", "svaren är kodade 1–4". */
function codingSaid(sheet: Sheet, headingRow: number): "zeroToThree" | "oneToFour" | "binary" | null {
  const texts = sheet.rows
    .filter(({ index }) => index <= headingRow)
    .flatMap(({ cells }) => cells.map(textOf))
    .filter((text) => /ghq|svar|kod|siffr|skal|answer|cod|digit|scor/i.test(text));
  const says = (limits: RegExp): boolean => texts.some((text) => limits.test(text));
  if (says(/(?<!\d)0\s*[-–,/ ]\s*0\s*[-–,/ ]\s*1\s*[-–,/ ]\s*1(?!\d)|(?<!\d)0011(?!\d)|bimodal|binär|binary/i)) {
    return "binary";
  }
  if (says(/(?<!\d)0\s*(?:[-–—]|till|to)\s*3(?!\d)/i)) return "zeroToThree";
  return says(/(?<!\d)1\s*(?:[-–—]|till|to)\s*4(?!\d)/i) ? "oneToFour" : null;
}
