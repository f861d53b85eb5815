/** Finds answer sheets by the labels of their columns, in any sheet, whoever made it. */
import { type Cell, type CellValue, cellIn, isBlank, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { textOf } from "../../../reading/text-of-cell";
import { type Answers, noAnswers } from "../../../checking/question";
import { dayTeller } from "../../../reading/day-teller";
import type { IsoDate } from "../../../workbook/iso-day";
import { type Answer, digitsIn, readAnswer, readItems } from "./answer";
import { codedShape, type Coding, decoded, eq5dCoding, ghqCoding, isShort, shortNumbers } from "./coding";
import { readForm, type StatedForm } from "./form";
import { type Headings, headingsIn } from "./headings";
import { type HealthModel, type HealthReading, type HealthTable, runningNumber } from "./model";
import { readOccasion } from "./occasion";
import { formShapes, type HealthForm } from "./template";
import { formTeller, looksAnswered } from "./tell-form";

/**
 * `known`: the running numbers of the register, as `runningNumber` gives them; `null` where there is no register.
 * `answers`: to what is asked of the coding.
 */
export function locateHealth(
  snapshot: Snapshot,
  known: ReadonlySet<string> | null = null,
  answers: Answers = noAnswers,
): HealthModel {
  const located = snapshot.sheets.flatMap((sheet) => locateTable(snapshot, sheet, answers) ?? []);
  return {
    snapshot,
    tables: located.map(({ table }) => table),
    known,
    questions: located.flatMap(({ questions }) => questions),
    open: new Set(located.flatMap(({ open }) => open)),
  };
}

interface Located extends Pick<HealthModel, "questions"> {
  readonly table: HealthTable;
  readonly open: readonly HealthForm[];
}

function locateTable(snapshot: Snapshot, sheet: Sheet, answers: Answers): Located | null {
  const headings = headingsIn(sheet);
  if (headings === null) return null;
  const answered = answeredRows(sheet, headings);
  if (!isHealth(headings, answered)) return null;
  const { columns, row: headingRow } = headings;
  const dayOf = dayTeller(
    answered.map(({ date }) => date?.value ?? null),
    snapshot.dateSystem,
  );
  const eq5d = eq5dCodingOf(sheet, headings, answered, answers);
  const tellForm = formTeller(
    answered.map((each) => (isEq5d(each) ? { ...each, digits: decoded(each.digits, eq5d.offset ?? 0) } : each)),
  );
  const told = answered.map((row) => ({ row, form: tellForm(row.stated, row.digits, row.values[0]) }));
  const ghqRows = told.flatMap(({ row, form }) => (form === "GHQ-12" ? [codedRow(row, headings)] : []));
  const ghq = ghqCoding(sheet, headingRow, ghqRows, answers);
  const short =
    columns.answers.length === 1 && ghq.offset === 0
      ? shortNumbers(sheet.name, formShapes["GHQ-12"], ghqRows, answers)
      : { areAnswers: false, question: null };
  const codingFor = (row: AnsweredRow, form: HealthForm | null): RowCoding => {
    const { offset } = form === "GHQ-12" ? ghq : form !== null && isEq5d(row) ? eq5d : { offset: 0 };
    const isAsked = form === "GHQ-12" && short.areAnswers === null && isShort(row.values[0] ?? null, formShapes[form]);
    return { offset: isAsked ? null : offset, areShortAnswers: short.areAnswers === true };
  };
  const readings = told.map(({ row, form }) =>
    readingOf(headings, dayOf(row.date?.value ?? null), row, form, codingFor(row, form)),
  );
  return {
    table: { columns, headingRow, readings },
    questions: [ghq.question, short.question, eq5d.question].filter((question) => question !== null),
    open: [
      ...(ghq.offset === null || short.areAnswers === null ? (["GHQ-12"] as const) : []),
      // Which of the two versions they are of may hang on it too.
      ...(eq5d.offset === null ? (["EQ-5D-3L", "EQ-5D-5L"] as const) : []),
    ],
  };
}

/** How a row is to be read; `offset` `null`: it is asked. */
interface RowCoding {
  readonly offset: number | null;
  readonly areShortAnswers: boolean;
}

function isEq5d({ stated }: AnsweredRow): boolean {
  return stated.kind === "eq5d" || (stated.kind === "known" && stated.form !== "GHQ-12");
}

function eq5dCodingOf(sheet: Sheet, headings: Headings, answered: readonly AnsweredRow[], answers: Answers): Coding {
  const rows = answered.filter(isEq5d);
  const isThree = rows.length > 0 && rows.every(({ stated }) => stated.kind === "known" && stated.form === "EQ-5D-3L");
  return eq5dCoding(
    sheet,
    isThree ? formShapes["EQ-5D-3L"].highest : null,
    rows.map((row) => codedRow(row, headings)),
    answers,
  );
}

function codedRow({ row, digits, values }: AnsweredRow, { columns }: Headings) {
  const at = { sheet: columns.sheet, row, column: columns.answers[0] ?? columns.person };
  return { at, columns: columns.answers, digits, value: values[0] ?? null };
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
  coding: RowCoding,
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
    shape: form && codedShape(formShapes[form], coding.offset ?? 0),
    date: day,
    dateText: textOf(date),
    answer: answerOf(values, form, coding),
  };
}

function answerOf(
  values: readonly CellValue[],
  form: HealthForm | null,
  { offset, areShortAnswers }: RowCoding,
): Answer {
  if (form === null) return { kind: "text" };
  if (offset === null) return { kind: "asked" };
  const [only = null, ...others] = values;
  const shape = codedShape(formShapes[form], offset);
  const answer =
    others.length === 0
      ? readAnswer(only, shape, areShortAnswers)
      : values.length === shape.items
        ? readItems(values, shape)
        : ({ kind: "length", count: values.length } as const);
  // What stands in the cell is right in its own coding: nothing is written back.
  if (offset === 0 || answer.kind !== "read") return answer;
  return { ...answer, items: decoded(answer.items, offset), typed: "text" };
}
