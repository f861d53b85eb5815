/** Rows among the criteria that are scored and bear no criterion's name: which criterion they are is asked. */
import { type Address, cellName } from "../../../workbook/address";
import { type Cell, cellIn, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { asLabels, asText } from "../../../checking/message-value";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { labelReader } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import type { StrangeRow } from "../model";
import type { Criterion, Scale } from "../scales/scale";
import { columnLabels } from "../template";
import type { TableColumns } from "./columns";
import { isAreaName, isSumRow } from "./locate-sums";
import { nearestCriterion } from "./recognise";
import { looksLikeScore } from "./score";

/** A criterion's name on a row. */
export interface Met {
  readonly criterion: Criterion;
  readonly row: number;
  readonly column: number;
}

export interface TablePlace {
  readonly sheet: Sheet;
  readonly column: number;
  readonly columns: TableColumns;
  readonly scale: Scale;
}

export interface UnnamedRows {
  /** Those that somebody has said are a criterion. */
  readonly met: readonly Met[];
  /** Those that nobody has said anything of. */
  readonly strange: readonly StrangeRow[];
  readonly questions: readonly Question[];
}

export const rowQuestion = {
  about: "fidelityRow",
  choices: ["criterion", "none"],
  whys: ["number", "nearest", "only"],
} as const satisfies QuestionKind;

/** Beyond so many it is another form, and asking row by row would help nobody. */
const mostAsked = 6;
const readHeading = labelReader(columnLabels);

export function unnamedRows(place: TablePlace, met: readonly Met[], answers: Answers): UnnamedRows {
  const { sheet, scale } = place;
  const own = met.filter(({ criterion }) => scale.criteria.some(({ id }) => id === criterion.id));
  const absent = scale.criteria.filter(({ id }) => own.every(({ criterion }) => criterion.id !== id));
  const found = strangeRows(place, own, absent);
  if (absent.length === 0 || absent.length > mostAsked || found.length > mostAsked) {
    return { met: [], strange: found, questions: [] };
  }
  // Its number and its words say the same, and nothing else does.
  const told = found.flatMap(({ at, nearest }): readonly Met[] =>
    nearest !== null && nearest.no === numberOn(sheet, at, own)
      ? [{ criterion: nearest, row: at.row, column: at.column }]
      : [],
  );
  const left = found.filter(({ at }) => told.every(({ row }) => row !== at.row));
  const free = absent.filter(({ id }) => told.every(({ criterion }) => criterion.id !== id));
  const questions = left.map((row) => questionOf(row, left, free, own, place));
  const said = left.map((row, index) => {
    const question = questions[index];
    return { row, answer: question === undefined ? null : answerTo(answers, question) };
  });
  const answered = said.flatMap(({ row: { at }, answer }): readonly Met[] => {
    const criterion = absent.find(({ id }) => id === answer);
    return criterion === undefined ? [] : [{ criterion, row: at.row, column: at.column }];
  });
  return {
    met: [...told, ...answered],
    strange: said.flatMap(({ row, answer }) => (answer === null ? [row] : [])),
    questions,
  };

  function questionOf(
    { at, text, nearest }: StrangeRow,
    all: readonly StrangeRow[],
    free: readonly Criterion[],
    known: readonly Met[],
    { columns }: TablePlace,
  ): Question {
    const isAlone = all.filter((other) => other.text === text).length === 1;
    const numbered = free.find(({ no }) => no === numberOn(sheet, at, known));
    const only = free.length === 1 && all.length === 1 ? free[0] : undefined;
    const score: Address = { ...at, column: columns.score };
    return {
      id: questionId(rowQuestion.about, sheet.name, isAlone ? text : `${text} ${cellName(at)}`),
      about: rowQuestion.about,
      at,
      cells: [at, score],
      values: { text: asText(text), cell: asText(cellName(at)) },
      choices: [
        ...free.map(({ id, name }) => ({ id, text: "criterion", values: { criterion: asLabels([name]) } })),
        { id: "none" },
      ],
      likely:
        numbered !== undefined
          ? { choice: numbered.id, why: "number" }
          : nearest !== null
            ? { choice: nearest.id, why: "nearest" }
            : only !== undefined
              ? { choice: only.id, why: "only" }
              : null,
    };
  }
}

/** The number beside the row, where the rows that are known are numbered as in the scale. */
function numberOn(sheet: Sheet, at: Address, known: readonly Met[]): number | null {
  if (at.column === 0) return null;
  const numberIn = (row: number): unknown => cellIn(rowAt(sheet, row), at.column - 1)?.value;
  if (!known.every(({ criterion, row }) => numberIn(row) === criterion.no)) return null;
  const own = numberIn(at.row);
  return typeof own === "number" ? own : null;
}

/** Rows among the criteria that are scored, bear no criterion's name and are no sums. */
function strangeRows(place: TablePlace, own: readonly Met[], absent: readonly Criterion[]): readonly StrangeRow[] {
  const { sheet, column, columns, scale } = place;
  const taken = new Set(own.map(({ row }) => row));
  const [first, last] = [Math.min(...taken), Math.max(...taken)];
  const spot = { ...place, lastCriterion: last };
  const known = [...own].sort((a, b) => a.row - b.row);
  const strange: StrangeRow[] = [];
  const free = [...absent];
  for (const row of sheet.rows) {
    // One row more: the last criterion may be the misspelt one.
    if (row.index < first - 1 || row.index > last + 1 || taken.has(row.index)) continue;
    const text = textOf(cellIn(row, column));
    if (text === "" || (row.index < first && readHeading(text) !== undefined)) continue;
    if (!scoredCells(row, columns).some(isTypedScore) || isSumRow(row, spot, known)) continue;
    // Where no criterion is wanting, an area's heading is none.
    if (absent.length === 0 && isAreaName(text, scale)) continue;
    const nearest = nearestCriterion(text, free);
    if (nearest !== null) free.splice(free.indexOf(nearest), 1);
    strange.push({ at: { sheet: sheet.name, row: row.index, column }, text, nearest });
  }
  return strange;
}

/** Of columns that are asked about too: whosever they are, they hold scores. */
function scoredCells(row: Row, { score, raters, questions }: TableColumns): readonly (Cell | undefined)[] {
  const asked = questions.flatMap(({ cells }) => cells[0]?.column ?? []);
  return [score, ...raters.map((rater) => rater.column), ...asked].map((place) => cellIn(row, place));
}

function isTypedScore(cell: Cell | undefined): boolean {
  return cell?.formula === undefined && looksLikeScore(cell);
}
