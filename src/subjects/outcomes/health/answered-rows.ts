/** The answer sheets of a table as they stand: each row once for every group of its columns. */
import { type Cell, type CellValue, cellIn, isBlank, type Row, type Sheet } from "../../../workbook/snapshot";
import { parseCellName } from "../../../workbook/address";
import { textOf } from "../../../reading/text-of-cell";
import { digitsIn } from "./answer";
import { isTotalRow } from "./contents";
import { readForm, type StatedForm } from "./form";
import type { NamedForm } from "./heading-parts";
import type { AnswerGroup, Headings } from "./headings";
import { runningNumber } from "./model";
import { hasLetters, type Legend } from "./symbols";

/** Its form may only be told by the rows below it. */
export interface AnsweredRow {
  readonly group: AnswerGroup;
  readonly row: number;
  readonly person: string;
  /** What the row says; empty where the headings do. */
  readonly occasionText: string;
  readonly date: Cell | undefined;
  readonly formText: string;
  readonly stated: StatedForm;
  readonly values: readonly CellValue[];
  /** In letters that no legend explains. */
  readonly isLettered: boolean;
  /** In words or letters that a legend explains. */
  readonly isLegend: boolean;
  /** The answers as digits; empty where they are none. */
  readonly digits: string;
}

/** `until`: the first row that is no part of the table. */
export function answeredRows(
  sheet: Sheet,
  { row: headingRow, groups }: Headings,
  until: number,
  legend: Legend,
  toDigits: (values: readonly CellValue[], form: NamedForm | null) => readonly CellValue[],
): readonly AnsweredRow[] {
  const fill = mergedCells(sheet);
  return sheet.rows
    .filter(({ index }) => index > headingRow && index < until)
    .flatMap((row) => groups.flatMap((group) => answeredRow(row, group, legend, toDigits, fill) ?? []));
}

function answeredRow(
  row: Row,
  group: AnswerGroup,
  legend: Legend,
  toDigits: (values: readonly CellValue[], form: NamedForm | null) => readonly CellValue[],
  fill: (row: Row, column: number) => Cell | undefined,
): AnsweredRow | null {
  const { columns, occasion } = group;
  const written = columns.answers.map((column) => cellIn(row, column)?.value ?? null);
  if (written.every(isBlank)) return null;
  const cell = (column: number | null): Cell | undefined => (column === null ? undefined : fill(row, column));
  const person = textOf(cell(columns.person));
  // Means below the table, with a word in the first cell or without.
  if (row.cells.slice(0, 2).some((each) => isTotalRow(textOf(each)))) return null;
  if (
    person === "" &&
    columns.person !== null &&
    columns.answers.some((column) => cellIn(row, column)?.formula !== undefined)
  ) {
    return null;
  }
  const formText = textOf(cell(columns.form));
  const said = readForm(formText);
  const stated = said.kind === "untold" ? byHeadings(group.form) : said;
  const form = namedForm(stated);
  const values = toDigits(written, form);
  return {
    group,
    row: row.index,
    person: runningNumber(person),
    occasionText: occasion === null ? textOf(cell(columns.occasion)) : "",
    date: cell(columns.date),
    formText,
    stated,
    values,
    isLettered: hasLetters(written, form, legend),
    isLegend: values.some((value, index) => value !== written[index]),
    digits: values.map(digitsIn).join(""),
  };
}

function byHeadings(form: AnswerGroup["form"]): StatedForm {
  if (form === null) return { kind: "untold" };
  if (form === "twelve") return { kind: "known", form: "GHQ-12" };
  return form === "eq5d" ? { kind: "eq5d" } : { kind: "known", form };
}

function namedForm(stated: StatedForm): NamedForm | null {
  return stated.kind === "known" ? stated.form : stated.kind === "eq5d" ? "eq5d" : null;
}

/** A cell that is merged over several rows holds for each of them. */
function mergedCells({ merges = [], rows }: Sheet): (row: Row, column: number) => Cell | undefined {
  const tall = merges.flatMap((area) => {
    const [from = "", to = ""] = area.split(":");
    const [first, last] = [parseCellName(from), parseCellName(to)];
    return first === undefined || last === undefined || first.row === last.row ? [] : [{ first, last }];
  });
  if (tall.length === 0) return cellIn;
  return (row, column) => {
    const own = cellIn(row, column);
    if (own !== undefined && !isBlank(own.value)) return own;
    const over = tall.find(
      ({ first, last }) => first.column === column && row.index > first.row && row.index <= last.row,
    );
    const top = over === undefined ? undefined : rows.find(({ index }) => index === over.first.row);
    return top === undefined ? own : cellIn(top, column);
  };
}
