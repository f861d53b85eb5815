/** A row of headings and the rows of bands above it, each heading taken apart. */
import { type Cell, isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { parseCellName } from "../../../workbook/address";
import { labelReader } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { formAndMore, type HeadingParts, headingParts } from "./heading-parts";
import { type ColumnId, columnLabels } from "./template";

/** A heading that is one of answers. */
export interface AnswerHeading {
  readonly column: number;
  readonly parts: HeadingParts;
  /** What stands over it, the nearest first. */
  readonly bands: readonly Band[];
}

export interface Band {
  readonly row: number;
  readonly column: number;
  readonly parts: HeadingParts;
}

export interface HeadingRow {
  readonly row: number;
  readonly known: ReadonlyMap<ColumnId, readonly number[]>;
  readonly answers: readonly AnswerHeading[];
  /** Headings that say nothing of answers, each as one that may say when: "Våren 2023". */
  readonly others: readonly AnswerHeading[];
  /** How many cells of the row hold something. */
  readonly filled: number;
}

const readColumn = labelReader(columnLabels);
const longestHeading = 60;
const bandRows = 2;

/** `null` where no heading is one of answers. */
export function headingRowOf(sheet: Sheet, row: Row): HeadingRow | null {
  const known = new Map<ColumnId, number[]>();
  const answers: Taken[] = [];
  const others: Taken[] = [];
  for (const cell of row.cells) {
    if (!isHeading(cell)) continue;
    const text = textOf(cell);
    const match = typeof cell.value === "string" ? readColumn(text) : undefined;
    if (match?.rest === "") known.set(match.id, [...(known.get(match.id) ?? []), cell.column]);
    const parts = headingParts(text) ?? numberedText(text) ?? formAndMore(text);
    // "Uppföljning" may be the heading of the occasions, or an occasion; what stands below will tell.
    const isKnown = match?.rest === "" && match.id !== "answer" && parts?.occasion === null;
    if (parts !== null && !isKnown) answers.push({ cell, parts });
    if (parts === null && match?.rest !== "") others.push({ cell, parts: otherWords(text) });
  }
  const mayBeOther = others.length > 0 && known.has("person");
  if (answers.length === 0 && !mayBeOther && !known.has("answer")) return null;
  const bands = bandsOver(sheet, row.index, known.get("person")?.[0] ?? -1);
  const withBands = ({ cell, parts }: Taken): AnswerHeading => ({
    column: cell.column,
    parts,
    bands: bands(cell.column),
  });
  return {
    row: row.index,
    known,
    answers: answers.map(withBands),
    others: others.map(withBands),
    filled: row.cells.filter(({ value }) => !isBlank(value)).length,
  };
}

interface Taken {
  readonly cell: Cell;
  readonly parts: HeadingParts;
}

function isHeading({ value }: Cell): boolean {
  // A number, or a year.
  if (typeof value === "number") return Number.isInteger(value) && value >= 0 && (value <= 60 || isYear(value));
  return typeof value === "string" && !isBlank(value) && value.length <= longestHeading * 4;
}

function isYear(value: number): boolean {
  return value >= 2000 && value < 2100;
}

/** "3. Har sovit dåligt", "Fråga 3: …": the number of an item with its own words after it, which nobody reads. */
function numberedText(text: string): HeadingParts | null {
  const match = /^(?:fråga|item|q|ghq[\s-]?)?\s?(\d{1,2})\s?[.):–-]\s*\p{L}/iu.exec(text);
  if (match === null) return null;
  return { ...noParts, item: Number(match[1]) };
}

const noParts: HeadingParts = {
  form: null,
  dimension: null,
  item: null,
  numbers: [],
  mayBeTwelve: false,
  occasion: null,
  occasionWords: "",
  total: null,
  isAnswer: false,
};

function otherWords(text: string): HeadingParts {
  return { ...noParts, occasion: { kind: "unclear" }, occasionWords: text.slice(0, longestHeading), isOther: true };
}

/** The bands right above the headings; one that reaches over the column of persons is a title. */
function bandsOver(sheet: Sheet, headingRow: number, person: number): (column: number) => readonly Band[] {
  const rows = Array.from({ length: bandRows }, (_, index) => rowAt(sheet, headingRow - 1 - index));
  return (column) =>
    rows.flatMap((row) => {
      if (row === undefined) return [];
      const cell = coveringCell(sheet, row, column);
      if (cell === null || cell.column <= person) return [];
      const parts = headingParts(textOf(cell));
      if (parts === null || parts.dimension !== null || parts.item !== null) return [];
      return [{ row: row.index, column: cell.column, parts }];
    });
}

function coveringCell(sheet: Sheet, row: Row, column: number): Cell | null {
  const cell = [...row.cells].reverse().find((each) => each.column <= column && !isBlank(each.value));
  if (cell === undefined) return null;
  const end = mergedTo(sheet, row.index, cell.column);
  return end === null || column <= end ? cell : null;
}

/** The last column of the merged area that begins there; `null` where there is none. */
function mergedTo({ merges = [] }: Sheet, row: number, column: number): number | null {
  for (const area of merges) {
    const [from = "", to = ""] = area.split(":");
    const [first, last] = [parseCellName(from), parseCellName(to)];
    if (first?.row === row && first.column === column && last !== undefined) return last.column;
  }
  return null;
}
