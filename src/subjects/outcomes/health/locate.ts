/** Finds answer sheets by the labels of their columns, in any sheet, whoever made it. */
import { type Cell, type CellValue, cellIn, isBlank, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import { dayTeller } from "../../../reading/day-teller";
import type { IsoDate } from "../../../workbook/iso-day";
import { type Answer, digitsIn, readAnswer, readItems } from "./answer";
import { readForm, type StatedForm } from "./form";
import { type Headings, headingsIn } from "./headings";
import { type HealthModel, type HealthReading, type HealthTable, runningNumber } from "./model";
import { readOccasion } from "./occasion";
import { formShapes, type HealthForm } from "./template";
import { formTeller, looksAnswered } from "./tell-form";

/** `known`: the running numbers of the register, as `runningNumber` gives them; `null` where there is no register. */
export function locateHealth(snapshot: Snapshot, known: ReadonlySet<string> | null = null): HealthModel {
  const tables = snapshot.sheets.flatMap((sheet) => locateTable(snapshot, sheet) ?? []);
  return { snapshot, tables, known };
}

function locateTable(snapshot: Snapshot, sheet: Sheet): HealthTable | null {
  const headings = headingsIn(sheet);
  if (headings === null) return null;
  const answered = answeredRows(sheet, headings);
  const tellForm = formTeller(answered);
  const dayOf = dayTeller(
    answered.map(({ date }) => date?.value ?? null),
    snapshot.dateSystem,
  );
  const readings = answered.map((each) =>
    readingOf(headings, dayOf(each.date?.value ?? null), each, tellForm(each.stated, each.digits, each.values[0])),
  );
  return isHealth(headings, answered) ? { columns: headings.columns, headingRow: headings.row, readings } : null;
}

/** Other tables have numbers and answers too: a survey, a list of questions. */
function isHealth({ columns, byItems }: Headings, answered: readonly AnsweredRow[]): boolean {
  if (columns.form !== null || byItems !== null) return true;
  return answered.filter(({ digits }) => looksAnswered(digits)).length * 2 > answered.length;
}

/** A row that holds any answer, read once: its form may only be told by the rows below it. */
interface AnsweredRow {
  readonly row: number;
  readonly person: string;
  readonly occasionText: string;
  readonly date: Cell | undefined;
  readonly formText: string;
  readonly stated: StatedForm;
  readonly values: readonly CellValue[];
  /** The answers as digits; empty where they are none. */
  readonly digits: string;
}

function answeredRows(sheet: Sheet, { row: headingRow, columns, byItems }: Headings): readonly AnsweredRow[] {
  const found: AnsweredRow[] = [];
  for (const row of sheet.rows) {
    if (row.index <= headingRow) continue;
    const values = columns.answers.map((column) => cellIn(row, column)?.value ?? null);
    if (values.every(isBlank)) continue;
    const cell = (column: number | null): Cell | undefined => (column === null ? undefined : cellIn(row, column));
    const formText = textOf(cell(columns.form));
    const said = readForm(formText);
    found.push({
      row: row.index,
      person: runningNumber(textOf(cell(columns.person))),
      occasionText: textOf(cell(columns.occasion)),
      date: cell(columns.date),
      formText,
      stated: said.kind === "untold" ? byHeadings(byItems, said) : said,
      values,
      digits: values.map(digitsIn).join(""),
    });
  }
  return found;
}

function byHeadings(byItems: Headings["byItems"], untold: StatedForm): StatedForm {
  if (byItems === null) return untold;
  return byItems === "eq5d" ? { kind: "eq5d" } : { kind: "known", form: byItems };
}

function readingOf(
  { columns }: Headings,
  day: IsoDate | null,
  { row, person, occasionText, date, formText, stated, values }: AnsweredRow,
  form: HealthForm | null,
): HealthReading {
  return {
    columns,
    row,
    person,
    occasion: occasionText === "" ? null : readOccasion(occasionText),
    occasionText,
    stated,
    form,
    formText,
    date: day,
    dateText: textOf(date),
    answer: answerOf(values, form),
  };
}

function answerOf(values: readonly CellValue[], form: HealthForm | null): Answer {
  if (form === null) return { kind: "text" };
  const [only = null, ...others] = values;
  const shape = formShapes[form];
  if (others.length === 0) return readAnswer(only, shape);
  return values.length === shape.items ? readItems(values, shape) : { kind: "length", count: values.length };
}
