/** Which columns of a table of criteria are which: raters, agreed score, sources, texts; what is not sure is asked. */
import { type Address, cellName, columnName } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { type Answers, answerTo, type Question, questionId, type QuestionKind } from "../../../checking/question";
import { asCells, asText } from "../../../checking/message-value";
import { textOf } from "../../../reading/text-of-cell";
import type { ColumnId } from "../template";
import { derivedColumns } from "./derived-columns";
import { headingRole, type HeadingRole } from "./headings";
import { looksLikeScore } from "./score";

export interface TableColumns {
  /** Where the agreed score stands, or should; an empty column where nothing is agreed on or it is not known which. */
  readonly score: number;
  /** Where its heading belongs, where the column has none yet beside others that hold scores. */
  readonly newHeading: Address | null;
  readonly raters: readonly { readonly column: number; readonly name: string; readonly at: Address }[];
  readonly known: ReadonlyMap<ColumnId, number>;
  /** Headings of further columns that hold scores of their own: another measurement's. */
  readonly others: readonly Address[];
  /** Columns that have been asked about, answered or not. */
  readonly questions: readonly Question[];
  /** Those that nobody has answered for yet. */
  readonly open: readonly number[];
}

interface Heading {
  readonly column: number;
  readonly at: Address;
  readonly text: string;
  readonly role: HeadingRole;
  /** What stands right above it: "Anna" over "Poäng"; `null` for nothing. */
  readonly over: { readonly text: string; readonly role: HeadingRole } | null;
  /** What stands in the criteria's rows. */
  readonly cells: readonly Cell[];
  /** How many of them hold something like a score. */
  readonly scores: number;
}

export const columnQuestion = {
  about: "fidelityColumn",
  choices: ["rater", "consensus", "mean", "ignore"],
  whys: ["beforeAgreed", "allAlike"],
} as const satisfies QuestionKind;
type ColumnChoice = (typeof columnQuestion.choices)[number];

/** A heading stands at most so many rows above the first criterion. */
const headingRows = 4;
const farthestColumn = 60;

interface Table {
  readonly sheet: Sheet;
  readonly dateSystem: 1900 | 1904;
  readonly criterionColumn: number;
  /** The criteria's rows, from the top. */
  readonly rows: readonly number[];
  /** Columns that are known to hold no scores of their own. */
  readonly others?: ReadonlySet<number>;
}

export function tableColumns(table: Table, answers: Answers): TableColumns {
  const headings = headingsOf(table);
  const known = new Map<ColumnId, number>();
  for (const { role, column } of headings) {
    if (role.kind === "text" && !known.has(role.id)) known.set(role.id, column);
  }
  const { score, raters, asked, others } = sorted(table, headings);
  const questions = asked.map((heading) => questionOf(heading, asked, score, table));
  const answered = asked.map((heading, index): readonly [Heading, ColumnChoice | null] => {
    const question = questions[index];
    const answer = question === undefined ? null : answerTo(answers, question);
    return [heading, columnQuestion.choices.find((choice) => choice === answer) ?? null];
  });
  const chosen = (choice: ColumnChoice | null) => answered.flatMap(([heading, own]) => (own === choice ? heading : []));
  const agreed = [...(score === null ? [] : [score]), ...chosen("consensus")];
  const allRaters = [...raters, ...chosen("rater")].sort((a, b) => a.column - b.column);
  // Two columns that are both said to be agreed on are neither.
  const only = agreed.length === 1 ? agreed[0] : undefined;
  const column = only?.column ?? freeColumn(table, headings, allRaters);
  const beside = allRaters[0] ?? asked[0];
  return {
    score: column,
    newHeading: only === undefined && beside !== undefined && beside.text !== "" ? { ...beside.at, column } : null,
    raters: allRaters.map(({ column, text, at }) => ({ column, at, name: text === "" ? columnName(column) : text })),
    known,
    others: others.map(({ at }) => at),
    questions,
    open: chosen(null).map(({ column }) => column),
  };
}

interface Sorted {
  readonly score: Heading | null;
  readonly raters: readonly Heading[];
  readonly asked: readonly Heading[];
  readonly others: readonly Heading[];
}

/** Arithmetic before words, words before places; what neither tells is asked. */
function sorted({ sheet, criterionColumn, rows }: Table, headings: readonly Heading[]): Sorted {
  const isTold = ({ role }: Heading): boolean => ["agreed", "score", "rater"].includes(role.kind);
  const scored = withHeadingsOver(
    headings.filter((each) =>
      each.column > criterionColumn
        ? isTold(each) || (each.role.kind !== "text" && holdsScores(each))
        : isTold(each) && holdsScores(each),
    ),
  );
  const isSeveral = (kind: HeadingRole["kind"]): boolean => scored.filter(({ role }) => role.kind === kind).length > 1;
  const several = { score: isSeveral("score"), initials: isSeveral("initials") };
  const isAgreed = ({ role: { kind } }: Heading): boolean => kind === "agreed" || (kind === "score" && !several.score);
  const derived = derivedColumns(
    sheet,
    rows,
    scored
      .filter(({ role }) => !["limit", "earlier", "dated"].includes(role.kind))
      .map((each) => ({
        column: each.column,
        told: isAgreed(each)
          ? "agreed"
          : each.role.kind === "rater" || each.role.kind === "calculated"
            ? each.role.kind
            : null,
      })),
  );
  const shownRaters = new Set([...derived.values()].flatMap(({ isMean, sources }) => (isMean ? sources : [])));
  const kindOf = (each: Heading): HeadingRole["kind"] => {
    const {
      column,
      role: { kind },
    } = each;
    if (derived.has(column) && !isAgreed(each)) return "calculated";
    const mayBeRater = kind === "untold" || kind === "initials" || (kind === "score" && several.score);
    if (mayBeRater && shownRaters.has(column)) return "rater";
    if (kind === "initials") return several.initials ? "rater" : "untold";
    return kind;
  };
  const of = (kind: HeadingRole["kind"]): readonly Heading[] => scored.filter((each) => kindOf(each) === kind);
  const [agreed, named, raters, untold] = [of("agreed"), of("score"), of("rater"), of("untold")];
  const others = [...of("dated"), ...of("earlier")].filter(holdsScores);
  const doubtful = agreed.length > 1 ? agreed : agreed.length === 0 && named.length > 1 ? named : [];
  const rivals = agreed.length > 0 ? named : [];
  const score = agreed.length === 1 ? agreed[0] : agreed.length === 0 && named.length === 1 ? named[0] : undefined;
  if (score !== undefined) return { score, raters, asked: byColumn([...rivals, ...untold]), others };
  if (doubtful.length > 0 || raters.length > 0) {
    return { score: null, raters, asked: byColumn([...doubtful, ...rivals, ...untold]), others };
  }
  if (untold.length > 0) {
    const only = untold.length === 1 && others.length === 0 ? untold[0] : undefined;
    return only === undefined
      ? { score: null, raters, asked: untold, others }
      : { score: only, raters, asked: [], others };
  }
  const latest = latestOf(others);
  if (latest !== null) return { score: latest, raters, asked: [], others: others.filter((each) => each !== latest) };
  // Nothing but a mean, or earlier scores without a day.
  return { score: null, raters, asked: byColumn([...others, ...of("calculated")].filter(holdsScores)), others: [] };
}

/** Several columns headed "Poäng" are told apart by the row over them, where it has a text of its own over each. */
function withHeadingsOver(scored: readonly Heading[]): readonly Heading[] {
  const alike = scored.filter(({ role }) => role.kind === "score");
  const over = new Set(alike.map((each) => each.over?.text ?? ""));
  if (alike.length < 2 || over.size < alike.length || over.has("")) return scored;
  return scored.map((each) =>
    each.role.kind === "score" && each.over !== null && each.over.role.kind !== "text"
      ? { ...each, ...each.over }
      : each,
  );
}

function byColumn(headings: readonly Heading[]): readonly Heading[] {
  return [...headings].sort((a, b) => a.column - b.column);
}

function holdsScores({ scores, cells }: Heading): boolean {
  return scores > 0 && scores * 2 > cells.length;
}

/** `null` where two are of the same day, or any is of no day. */
function latestOf(headings: readonly Heading[]): Heading | null {
  const days = headings.map(({ role }) => (role.kind === "dated" ? role.when : ""));
  const last = [...days].sort().at(-1);
  const isSame = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
  if (
    last === undefined ||
    days.includes("") ||
    days.some((day, index) => days.some((other, place) => place > index && isSame(day, other)))
  ) {
    return null;
  }
  return headings[days.indexOf(last)] ?? null;
}

function questionOf(
  heading: Heading,
  all: readonly Heading[],
  score: Heading | null,
  { sheet, rows }: Table,
): Question {
  const { at, column, text, cells } = heading;
  const place = cellName({ row: rows[0] ?? 0, column });
  const isAlone = text !== "" && all.filter((other) => other.text === text).length === 1;
  const allAlike = cells.length > 1 && new Set(cells.map(({ value }) => value)).size === 1;
  const whole = cells.every(({ value }) => typeof value === "number" && Number.isInteger(value));
  const isBefore = score !== null && column < score.column;
  return {
    id: questionId(columnQuestion.about, sheet.name, isAlone ? text : `${text} ${place}`),
    about: columnQuestion.about,
    at: text === "" ? { ...at, row: rows[0] ?? 0 } : at,
    cells: rows.map((row) => ({ sheet: sheet.name, row, column })),
    values: {
      heading: asText(text === "" ? place : text),
      cells: asCells(rows.map((row) => ({ sheet: sheet.name, row, column }))),
    },
    choices: columnQuestion.choices.map((id) => ({ id })),
    likely: allAlike
      ? { choice: "ignore", why: "allAlike" }
      : isBefore && whole
        ? { choice: "rater", why: "beforeAgreed" }
        : null,
  };
}

/** Where an agreed score can be written: beside the raters, else the first column that holds nothing. */
function freeColumn(
  { criterionColumn, others }: Table,
  headings: readonly Heading[],
  raters: readonly Heading[],
): number {
  const isFree = (column: number): boolean =>
    others?.has(column) !== true &&
    headings.every((each) => each.column !== column || (each.text === "" && each.cells.length === 0));
  const beside = Math.max(raters.at(-1)?.column ?? criterionColumn, ...(others ?? [])) + 1;
  const holding = headings.some(holdsScores);
  const known = headings.find(({ column }) => column === beside)?.role.kind === "text";
  // A form with nothing like scores: they are looked for where they usually stand.
  if (isFree(beside) || (!holding && !known)) return beside;
  return Math.max(criterionColumn, ...headings.filter(({ column }) => !isFree(column)).map(({ column }) => column)) + 1;
}

function headingsOf({ sheet, dateSystem, criterionColumn, rows, others }: Table): readonly Heading[] {
  const first = rows[0] ?? 0;
  const table = rows.map((row) => rowAt(sheet, row));
  const last = Math.min(lastColumn(table, sheet, first), criterionColumn + farthestColumn);
  return Array.from({ length: last + 1 }, (_, column) => column)
    .filter((column) => column !== criterionColumn && others?.has(column) !== true)
    .map((column): Heading => {
      const heading = headingAbove(sheet, first, column);
      const over = heading && cellIn(rowAt(sheet, heading.row - 1), column);
      const cells = table.flatMap((row) => cellIn(row, column) ?? []).filter(({ value }) => !isBlank(value));
      return {
        column,
        at: { sheet: sheet.name, row: heading?.row ?? Math.max(0, first - 1), column },
        text: textOf(heading).trim(),
        role: headingRole(heading, dateSystem),
        over: over === undefined ? null : { text: textOf(over).trim(), role: headingRole(over, dateSystem) },
        cells,
        scores: cells.filter(looksLikeScore).length,
      };
    });
}

function lastColumn(table: readonly (Row | undefined)[], sheet: Sheet, first: number): number {
  const heads = Array.from({ length: headingRows }, (_, above) => rowAt(sheet, first - 1 - above));
  return Math.max(0, ...[...table, ...heads].map((row) => row?.cells.at(-1)?.column ?? 0));
}

/** No date has a smaller serial number, and no sum of a scale a larger one. */
const smallestDate = 1_000;

/** The nearest text or date above the first criterion; an area's sum beside its name is none. */
function headingAbove(sheet: Sheet, first: number, column: number): Cell | undefined {
  for (let row = first - 1; row >= Math.max(0, first - headingRows); row -= 1) {
    const cell = cellIn(rowAt(sheet, row), column);
    if (cell === undefined || isBlank(cell.value)) continue;
    if (typeof cell.value !== "number" || cell.value >= smallestDate) return cell;
  }
  return undefined;
}
