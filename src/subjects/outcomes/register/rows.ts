/** Tells the rows of participants from those of sums, summaries and notes that stand among or below them. */
import { type Cell, isBlank } from "../../../workbook/snapshot";
import { firstWord, plainText } from "../../../reading/label";
import { isPlausibleDay } from "./column-content";

export type RowKind =
  | "participant"
  /** Sums, or a word that says so. */
  | "total"
  /** It has neither a running number nor a day, and says something else. */
  | "aside"
  /** Nothing in any of the register's columns. */
  | "empty";

export interface RowShape {
  readonly numberColumn: number | null;
  /** The sheet's columns that are read. */
  readonly isRead: (column: number) => boolean;
  /** Those of days. */
  readonly dayColumns: ReadonlySet<number>;
  /** The headings by column, made plain: a row that says them again begins another table. */
  readonly headings: ReadonlyMap<number, string>;
}

const totalWords = new Set(
  "summa total totalt totala sum summor antal snitt medel medelvarde genomsnitt genomsnittlig median delsumma".split(
    " ",
  ),
);
const partWords = new Set("varav darav andel andelen procent".split(" "));
const totalFormula = /^(?:SUM|SUBTOTAL|AGGREGATE|AVERAGE|MEDIAN|COUNT\w*|MIN|MAX)\(/i;

/** `afterGap`: an empty row stands above it. */
export function rowKind(cells: readonly Cell[], shape: RowShape, afterGap: boolean): RowKind {
  if (isPlainly(cells, shape)) return "participant";
  const filled = cells.filter(({ value, formula }) => formula !== undefined || !isBlank(value));
  const [first] = filled;
  if (first === undefined) return "empty";
  if (isTotal(filled, first, shape)) return "total";
  const about = filled.filter(({ column, value }) => shape.isRead(column) && !isBlank(value));
  if (about.length === 0) return "empty";
  if (isHeadingAgain(filled, shape)) return "aside";
  const days = about.filter(({ column }) => shape.dayColumns.has(column));
  if (days.some((cell) => isPlausibleDay(cell) && !isReckoned(cell))) return "participant";
  const numbered = filled.find(({ column }) => column === shape.numberColumn);
  if (numbered !== undefined && isRunningNumber(numbered)) {
    // Numbers alone, apart from the others, are sums that nobody has named.
    const isApart = afterGap && filled.every(({ value }) => typeof value === "number");
    if (!isApart && (typeof numbered.value === "number" || about.length > 1)) return "participant";
  }
  // A row without either may be of somebody whose day is written in words.
  return days.some(({ value }) => typeof value === "string") && about.length > 2 && !startsTotal(first)
    ? "participant"
    : "aside";
}

/** As nearly every row of a long register is: no word of a total first, and a day that somebody typed. */
function isPlainly(cells: readonly Cell[], { dayColumns }: RowShape): boolean {
  const [first] = cells;
  if (first === undefined || startsTotal(first)) return false;
  for (const cell of cells) {
    if (typeof cell.value === "number" && cell.formula === undefined && dayColumns.has(cell.column)) {
      if (isPlausibleDay(cell)) return !isBlank(first.value);
    }
  }
  return false;
}

function isTotal(filled: readonly Cell[], first: Cell, { numberColumn, isRead, dayColumns }: RowShape): boolean {
  if (filled.every(({ formula }) => formula !== undefined && totalFormula.test(formula))) return true;
  const days = filled.some((cell) => dayColumns.has(cell.column) && isPlausibleDay(cell) && !isReckoned(cell));
  const said = filled.filter(({ value }) => typeof value === "string").slice(0, 3);
  // In a column of its own kind the word may be an answer.
  if (first.column !== numberColumn && isRead(first.column) && filled.length === 1) return false;
  if (startsTotal(first)) return true;
  return !days && said.some((cell) => (cell.column === numberColumn || !isRead(cell.column)) && startsTotal(cell));
}

function startsTotal({ value }: Cell): boolean {
  if (typeof value !== "string") return false;
  const word = firstWord(value);
  return totalWords.has(word) || partWords.has(word);
}

function isReckoned({ formula }: Cell): boolean {
  return formula !== undefined && totalFormula.test(formula);
}

const code = /^(?:(?:deltagare|person|klient|nr|no|id)\.?\s{0,3})?\p{L}{0,5}[\s\-_/.]*\d[\d\-_/.\p{L}]*$/iu;

/** A number, or a code with one in it: "A 12", "ISA-7", "0012". Letters alone may be one too where they are few. */
function isRunningNumber({ value }: Cell): boolean {
  if (typeof value === "number") return true;
  if (typeof value !== "string") return false;
  const text = value.trim();
  return code.test(text) || /^\p{L}{1,3}$/u.test(text);
}

const fewestAgain = 2;

function isHeadingAgain(filled: readonly Cell[], { headings }: RowShape): boolean {
  const again = filled.filter(
    ({ column, value }) => typeof value === "string" && headings.get(column) === plainText(value),
  );
  return again.length >= fewestAgain && 2 * again.length > filled.length;
}
