/** Criteria that have a number and no name, "Kriterium 1–25": a scale's only where the sheet says so; else it is asked. */
import { type Cell, cellIn, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { asLabels } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { Scale } from "../scales/scale";
import { looksLikeScore } from "./score";
import type { Met } from "./unnamed-rows";

export const scaleQuestion = {
  about: "fidelityScale",
  choices: ["scale", "none"],
  whys: [],
} as const satisfies QuestionKind;

export interface NumberedTable {
  readonly scale: Scale;
  readonly column: number;
  readonly met: readonly Met[];
}

export interface Numbered {
  /** `null` where there is none, or while it is asked. */
  readonly table: NumberedTable | null;
  readonly question: Question | null;
}

const nothing: Numbered = { table: null, question: null };

/** "Kriterium 7", "Item 7:", "K7". A bare number is one only on a sheet that speaks of fidelity. */
const worded = /^(?:kriterium|kriterie|criterion|item)\.?\s{0,3}(\d{1,2})\s?[.:)]?$/i;
const numbered = /^(?:k|nr|no|#)?\.?\s{0,3}(\d{1,2})\s?[.:)]?$/i;
const lastColumn = 12;
const lastRow = 300;

export function numberedCriteria(sheet: Sheet, scales: readonly Scale[], answers: Answers): Numbered {
  const speaks = speaksOfFidelity(sheet);
  for (let column = 0; column <= lastColumn; column += 1) {
    const words = rowsNumbered(sheet, column, worded);
    const rows = words.length > 0 || !speaks ? words : rowsNumbered(sheet, column, numbered);
    const fitting = scales.filter(({ criteria }) => criteria.length === rows.length);
    if (fitting.length === 0 || !areScored(column, rows, fitting)) continue;
    const tableOf = (scale: Scale): NumberedTable => ({
      scale,
      column,
      met: scale.criteria.map((criterion, index) => ({ criterion, row: rows[index]?.index ?? 0, column })),
    });
    const [first, ...others] = fitting;
    if (first !== undefined && others.length === 0 && speaks) return { table: tableOf(first), question: null };
    const question = questionOf(sheet, column, rows, fitting);
    const chosen = fitting.find(({ id }) => id === answerTo(answers, question));
    return { table: chosen === undefined ? null : tableOf(chosen), question };
  }
  return nothing;
}

/** From 1 without a gap, each once and in order. */
function rowsNumbered(sheet: Sheet, column: number, pattern: RegExp): readonly Row[] {
  const rows: Row[] = [];
  for (const row of sheet.rows) {
    if (row.index > lastRow) break;
    const number = numberIn(cellIn(row, column), pattern);
    if (number === null) continue;
    if (number !== rows.length + 1) return [];
    rows.push(row);
  }
  return rows;
}

function numberIn(cell: Cell | undefined, pattern: RegExp): number | null {
  const match = pattern.exec(textOf(cell));
  return match === null ? null : Number(match[1]);
}

/** A column to the right with scores of the scale for most of them, and no text that names the rows. */
function areScored(column: number, rows: readonly Row[], scales: readonly Scale[]): boolean {
  const highest = Math.max(...scales.map((scale) => scale.highest));
  const isScore = (cell: Cell | undefined): boolean =>
    looksLikeScore(cell) && !(typeof cell?.value === "number" && cell.value > highest);
  const next = rows.map((row) => cellIn(row, column + 1));
  if (next.some((cell) => typeof cell?.value === "string" && !isBlank(cell.value) && !looksLikeScore(cell))) {
    return false;
  }
  const columns = [...new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.column)))].filter(
    (each) => each > column,
  );
  return columns.some((each) => rows.filter((row) => isScore(cellIn(row, each))).length * 2 > rows.length);
}

const fidelityWord = /\b(?:programtrohet\w*|metodtrohet\w*|trohetsmatning\w*|fidelity|ips)\b/;
const rowsOfHead = 12;

/** The sheet's name or what stands above the table. */
function speaksOfFidelity({ name, rows }: Sheet): boolean {
  const head = rows.slice(0, rowsOfHead).flatMap(({ cells }) => cells.map((cell) => textOf(cell)));
  return [name, ...head].some((text) => fidelityWord.test(plainText(text)));
}

function questionOf(sheet: Sheet, column: number, rows: readonly Row[], scales: readonly Scale[]): Question {
  const cells = rows.map((row) => ({ sheet: sheet.name, row: row.index, column }));
  const [at = { sheet: sheet.name, row: 0, column }] = cells;
  return {
    id: questionId(scaleQuestion.about, sheet.name, textOf(cellIn(rows[0], column))),
    about: scaleQuestion.about,
    at,
    cells,
    values: { count: { kind: "number", value: rows.length } },
    choices: [
      ...scales.map(({ id, name }) => ({ id, text: "scale", values: { scale: asLabels([name]) } })),
      { id: "none" },
    ],
    likely: null,
  };
}
