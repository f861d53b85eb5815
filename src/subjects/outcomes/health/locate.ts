/** Finds answer sheets by the labels of their columns, in any sheet, whoever made it. */
import { type CellValue, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { asNumber } from "../../../checking/message-value";
import { textOf } from "../../../reading/text-of-cell";
import { type Answers, answerTo, noAnswers, type Question } from "../../../checking/question";
import { dayTeller } from "../../../reading/day-teller";
import type { IsoDate } from "../../../workbook/iso-day";
import { type Answer, readAnswer, readItems } from "./answer";
import { type AnsweredRow, answeredRows } from "./answered-rows";
import {
  codedShape,
  type CodedRow,
  type Coding,
  decoded,
  eq5dCoding,
  eq5dVersionQuestion,
  ghqCoding,
  isShort,
  letterCoding,
  type Offset,
  questionOn,
  shortNumbers,
  twelveItemsQuestion,
} from "./coding";
import { mappedHeadings } from "./columns/mapped-headings";
import { mappingSheet, readHealthMapping, type SheetMapping } from "./columns/mapping";
import type { StatedForm } from "./form";
import { type Headings, headingsIn } from "./headings";
import { cellOf, type HealthModel, type HealthReading, type HealthTable, type UnusedColumn } from "./model";
import { type OccasionTeller, tellOccasions } from "./settle-occasions";
import { asDigits, legendIn } from "./symbols";
import { type Eq5dForm, formShapes, type HealthForm } from "./template";
import { formTeller, looksAnswered, type VersionEvidence, versionIn } from "./tell-form";
import { turned } from "./turned";

export interface HealthGround {
  /** The running numbers of the register, as `runningNumber` gives them; `null` where there is no register. */
  readonly known?: ReadonlySet<string> | null;
  /** The register's sheet, beside those of the snapshot: only columns that name a form themselves are answers there. */
  readonly register?: Sheet | null;
  /** To what is asked of the coding, the version and the occasions. */
  readonly answers?: Answers;
}

export function locateHealth(
  snapshot: Snapshot,
  { known = null, register = null, answers = noAnswers }: HealthGround = {},
): HealthModel {
  const mapping = readHealthMapping(snapshot);
  const kept = mappingSheet(snapshot);
  const sheets = [...(register === null ? [] : [register]), ...snapshot.sheets];
  const found = sheets
    .filter((sheet) => sheet !== kept)
    .map((sheet) => tablesOn(sheet, mapping.get(sheet.name) ?? null, sheet === register, answers));
  const tables = found.flatMap((each) => each.tables);
  const version = versionOf(tables, answers);
  const located = tables.map((table) => readTable(snapshot, table, version, answers));
  return {
    snapshot,
    tables: withoutLooseNumbers(located.map(({ table }) => table)),
    unused: found.flatMap(({ unused }) => unused),
    known,
    questions: [
      ...found.flatMap(({ questions }) => questions),
      ...located.flatMap(({ questions }) => questions),
      ...(version.question === null ? [] : [version.question]),
    ],
    open: new Set([...located.flatMap(({ open }) => open), ...(version.isOpen ? eq5dForms : [])]),
  };
}

const eq5dForms = ["EQ-5D-3L", "EQ-5D-5L"] as const satisfies readonly HealthForm[];

/** A table with its answers, and how those of EQ-5D are coded: which version they are of may hang on it. */
interface Table {
  readonly sheet: Sheet;
  readonly headings: Headings;
  readonly rows: readonly AnsweredRow[];
  readonly eq5d: Coding;
  readonly letters: Letters;
}

interface OnSheet {
  readonly tables: readonly Table[];
  readonly unused: readonly UnusedColumn[];
  readonly questions: readonly Question[];
}

function tablesOn(original: Sheet, said: SheetMapping | null, isRegister: boolean, answers: Answers): OnSheet {
  const upright =
    said !== null
      ? [mappedHeadings(original, said)]
      : isRegister
        ? headingsIn(original).slice(0, 1).map(namedAlone)
        : headingsIn(original);
  const hasGroups = upright.some(({ groups }) => groups.length > 0);
  const over = hasGroups || said !== null || isRegister ? null : turned(original);
  const turnedOver = over === null ? [] : headingsIn(over, true).filter(({ groups }) => groups.length > 0);
  const aside = turnedOver.length > 0 ? over : null;
  const sheet = aside ?? original;
  const all = aside === null ? upright : turnedOver;
  const questions: Question[] = [];
  const tables = all.flatMap((headings, index) => {
    if (headings.groups.length === 0) return [];
    const table = tableOf(sheet, headings, endOf(sheet, all[index + 1]), answers);
    if (!isHealth(headings, table.rows)) return [];
    const twelve = table.rows.filter(({ group, formText }) => group.form === "twelve" && formText === "");
    if (twelve.length === 0) return [table];
    const question = questionOn(twelveItemsQuestion, headingTitle(headings), twelve.map(codedRow), sheet.name, {
      values: {},
      likely: null,
    });
    questions.push(question);
    return answerTo(answers, question) === "ghq" ? [table] : [];
  });
  return { tables, questions, unused: all.flatMap((headings) => unusedIn(sheet.name, headings, aside !== null)) };
}

function namedAlone(headings: Headings): Headings {
  return { ...headings, groups: headings.groups.filter(({ form }) => form !== null && form !== "twelve") };
}

/** Names the table in the question's id. */
function headingTitle({ row }: Headings): string {
  return `rad ${row + 1}`;
}

/** The next table begins with its titles: rows without a number over its headings. */
function endOf({ rows }: Sheet, next: Headings | undefined): number {
  if (next === undefined) return Infinity;
  let end = next.row;
  for (const row of [...rows].reverse()) {
    if (row.index >= end) continue;
    if (row.index < end - 3 || row.cells.some(({ value }) => typeof value === "number")) break;
    end = row.index;
  }
  return end;
}

function unusedIn(sheet: string, { row, totals, unread }: Headings, across: boolean): readonly UnusedColumn[] {
  const at = (column: number) => (across ? { sheet, row: column, column: row } : { sheet, row, column });
  return [
    ...totals.map(({ column, form, kind }) => ({ at: at(column), form, kind })),
    ...(unread === null ? [] : [{ at: at(unread.column), form: unread.form, kind: unread.why }]),
  ];
}

interface Letters {
  readonly questions: readonly Question[];
  readonly open: readonly HealthForm[];
}

function tableOf(sheet: Sheet, headings: Headings, until: number, answers: Answers): Table {
  const legend = legendIn(sheet);
  const written = answeredRows(sheet, headings, until, legend, (values, form) => asDigits(values, form, legend, null));
  const lettered = written.filter(({ isLettered }) => isLettered);
  const isGhq = ({ stated }: AnsweredRow): boolean => stated.kind === "known" && stated.form === "GHQ-12";
  const ghq = letterCoding(sheet.name, "GHQ-12", lettered.filter(isGhq).map(codedRow), answers);
  const eq5d = letterCoding(sheet.name, "EQ-5D", lettered.filter(isEq5d).map(codedRow), answers);
  const rows =
    lettered.length === 0
      ? written
      : answeredRows(sheet, headings, until, legend, (values, form) => {
          const { first } = form === "GHQ-12" ? ghq : eq5d;
          return asDigits(values, form, legend, typeof first === "number" ? first : null);
        });
  return {
    sheet,
    headings,
    rows,
    eq5d: eq5dCodingOf(sheet, rows, answers),
    letters: {
      questions: [ghq.question, eq5d.question].filter((question) => question !== null),
      open: [...(ghq.first === null ? (["GHQ-12"] as const) : []), ...(eq5d.first === null ? eq5dForms : [])],
    },
  };
}

interface Version {
  readonly version: Eq5dForm | null;
  readonly question: Question | null;
  readonly isOpen: boolean;
}

/** Asked once for the whole workbook, whose answer sheets are of one study. */
function versionOf(tables: readonly Table[], answers: Answers): Version {
  const rows = tables.flatMap(({ rows, eq5d }) => rows.map((row) => asForm(row, eq5d)));
  const evidence = versionIn(rows);
  const unnamed = rows.filter(({ stated }) => stated.kind === "eq5d");
  const [first] = unnamed;
  const isCoded = tables.every(({ eq5d, letters }) => eq5d.offset !== null && letters.open.length === 0);
  if (evidence.told !== null || first === undefined || !isCoded) {
    return { version: evidence.told, question: null, isOpen: false };
  }
  const question = versionQuestion(unnamed, first.group.columns.sheet, evidence);
  const answer = answerTo(answers, question);
  const version = answer === null ? null : answer === "threeLevels" ? "EQ-5D-3L" : "EQ-5D-5L";
  return { version, question, isOpen: version === null };
}

function versionQuestion(rows: readonly AnsweredRow[], sheet: string, { high }: VersionEvidence): Question {
  const here = rows.filter(({ group }) => group.columns.sheet === sheet);
  return questionOn(eq5dVersionQuestion, "EQ-5D", here.map(codedRow), sheet, {
    values: { count: asNumber(rows.length) },
    likely: high > 0 ? { choice: "fiveLevels", why: "oneHigher" } : { choice: "threeLevels", why: "noHigher" },
  });
}

/** Its digits as the form has them. */
function asForm(row: AnsweredRow, { offset }: Coding): AnsweredRow {
  return isEq5d(row) ? { ...row, digits: decoded(row.digits, offset ?? 0) } : row;
}

interface Located extends Pick<HealthModel, "questions"> {
  readonly table: HealthTable;
  readonly open: readonly HealthForm[];
}

function readTable(snapshot: Snapshot, table: Table, { version, isOpen }: Version, answers: Answers): Located {
  const { sheet, headings, rows, eq5d, letters } = table;
  const dayOf = dayTeller(
    rows.map(({ date }) => date?.value ?? null),
    snapshot.dateSystem,
  );
  const tellForm = formTeller(
    rows.map((row) => asForm(row, eq5d)),
    version ?? versionIn(rows.map((row) => asForm(row, eq5d))).told,
  );
  const told = rows.map((row) => ({ row, form: tellForm(row.stated, row.digits, row.values[0]) }));
  const ghqRows = told.flatMap(({ row, form }) => (form === "GHQ-12" && !row.isLettered ? [row] : []));
  const legend = legendIn(sheet);
  const ghq = ghqCoding(sheet, headings.row, ghqRows.map(codedRow), isExplained(ghqRows) ? legend : null, answers);
  const ghqShape = codedShape(formShapes["GHQ-12"], ghq.offset ?? 0);
  const short =
    ghq.offset === 0 || ghq.offset === "binary"
      ? shortNumbers(
          sheet.name,
          ghqShape,
          ghqRows.filter(isWhole).map((row) => ({ ...codedRow(row), value: row.values[0] ?? null })),
          answers,
        )
      : { areAnswers: false, question: null };
  const codingFor = (row: AnsweredRow, form: HealthForm | null): RowCoding => {
    const isLettersAsked =
      row.isLettered && letters.open.some((open) => open === form || (form === null && isEq5d(row)));
    if (row.isLettered) return { offset: isLettersAsked ? null : 0, areShortAnswers: false };
    const { offset } = form === "GHQ-12" ? ghq : form !== null && isEq5d(row) ? eq5d : { offset: 0 };
    const isAsked =
      form === "GHQ-12" && isWhole(row) && short.areAnswers === null && isShort(row.values[0] ?? null, ghqShape);
    return { offset: isAsked ? null : offset, areShortAnswers: short.areAnswers === true };
  };
  const occasions = occasionsOf(sheet, headings, rows, answers);
  const readings = told.map(({ row, form }) =>
    readingOf(row, form, {
      day: dayOf(row.date?.value ?? null),
      coding: codingFor(row, form),
      occasions,
      formAsked: form === null && isEq5d(row) && (isOpen || letters.open.length > 0),
    }),
  );
  const [first] = headings.groups;
  return {
    table: { columns: first?.columns ?? emptyColumns(sheet.name), headingRow: headings.row, readings },
    questions: [
      ...letters.questions,
      ...[ghq.question, short.question, eq5d.question].filter((question) => question !== null),
      ...occasions.questions,
    ],
    open: [
      ...letters.open,
      ...(ghq.offset === null || short.areAnswers === null ? (["GHQ-12"] as const) : []),
      // Which of the two versions they are of may hang on it too.
      ...(eq5d.offset === null ? eq5dForms : []),
      // A change from the first to the last may be one to an occasion in the midst.
      ...(occasions.isOpen ? told.flatMap(({ form }) => form ?? []) : []),
    ],
  };
}

function emptyColumns(sheet: string): HealthTable["columns"] {
  return { sheet, person: null, occasion: null, date: null, form: null, answers: [] };
}

function isWhole({ values }: AnsweredRow): boolean {
  return values.length === 1;
}

/** Answers that were words or letters and have been explained by a legend. */
function isExplained(rows: readonly AnsweredRow[]): boolean {
  return rows.some(({ isLegend }) => isLegend);
}

function occasionsOf(sheet: Sheet, headings: Headings, rows: readonly AnsweredRow[], answers: Answers): OccasionTeller {
  const places = [
    ...headings.groups.flatMap(({ occasion, columns }) =>
      occasion === null
        ? []
        : [
            {
              text: occasion.text,
              at: occasion.at ?? cellOf(columns, headings.row, columns.answers[0] ?? 0),
              isUnclear: occasion.isOther === true,
            },
          ],
    ),
    ...rows.flatMap(({ group: { columns }, row, occasionText }) =>
      occasionText === ""
        ? []
        : [{ text: occasionText, at: cellOf(columns, row, columns.occasion ?? 0), isUnclear: false }],
    ),
  ];
  const column = headings.groups[0]?.columns.occasion ?? null;
  const heading = textOf(
    sheet.rows.find(({ index }) => index === headings.row)?.cells.find((cell) => cell.column === column),
  );
  return tellOccasions(sheet.name, places, /mån|month/i.test(heading), answers);
}

/** How a row is to be read; `offset` `null`: it is asked. */
interface RowCoding {
  readonly offset: Offset | null;
  readonly areShortAnswers: boolean;
}

function isEq5d({ stated }: AnsweredRow): boolean {
  return stated.kind === "eq5d" || (stated.kind === "known" && stated.form !== "GHQ-12");
}

function eq5dCodingOf(sheet: Sheet, answered: readonly AnsweredRow[], answers: Answers): Coding {
  const rows = answered.filter((row) => isEq5d(row) && !row.isLettered);
  const isThree = rows.length > 0 && rows.every(({ stated }) => stated.kind === "known" && stated.form === "EQ-5D-3L");
  return eq5dCoding(sheet, isThree ? formShapes["EQ-5D-3L"].highest : null, rows.map(codedRow), answers);
}

function codedRow({ row, digits, group: { columns } }: AnsweredRow): CodedRow {
  return { columns, row, digits };
}

/** Other tables have numbers and answers too: a survey, a list of questions. */
function isHealth({ groups }: Headings, answered: readonly AnsweredRow[]): boolean {
  if (groups.some(({ form }) => form !== null)) return true;
  const hasForms = groups.some(({ columns }) => columns.form !== null);
  if (hasForms && (answered.length === 0 || answered.some(({ stated }) => isForm(stated)))) return true;
  return answered.filter(({ digits }) => looksAnswered(digits)).length * 2 > answered.length;
}

/** A form that is known, or a slip for one. */
function isForm(stated: StatedForm): boolean {
  return stated.kind === "known" || stated.kind === "eq5d" || (stated.kind === "unknown" && stated.nearest !== null);
}

interface RowGround {
  readonly day: IsoDate | null;
  readonly coding: RowCoding;
  readonly occasions: OccasionTeller;
  readonly formAsked: boolean;
}

function readingOf(
  { group, row, person, occasionText, date, formText, stated, values }: AnsweredRow,
  form: HealthForm | null,
  { day, coding, occasions, formAsked }: RowGround,
): HealthReading {
  const { columns, occasion: headed } = group;
  const text = headed?.text ?? occasionText;
  const occasion = text === "" ? null : occasions.of(text);
  return {
    columns,
    row,
    // Without a column of running numbers a row is somebody, and nobody can say who.
    person: columns.person === null ? anonymous(columns.sheet, row) : person,
    occasion: occasion === "asked" ? null : occasion,
    occasionText: text,
    occasionAt: headed === null ? null : (headed.at ?? cellOf(columns, 0, columns.answers[0] ?? 0)),
    occasionAsked: occasion === "asked",
    stated,
    form,
    formText,
    formAsked,
    shape: form && codedShape(formShapes[form], coding.offset ?? 0),
    date: day,
    dateText: textOf(date),
    answer: answerOf(values, form, formAsked ? { ...coding, offset: null } : coding),
  };
}

function anonymous(sheet: string, row: number): string {
  return `${sheet} ${row + 1}`;
}

/** Rows without a number are persons only where no other row can be the same one's: no second table, no second occasion. */
function withoutLooseNumbers(tables: readonly HealthTable[]): readonly HealthTable[] {
  return tables.map((table) => {
    if (table.columns.person !== null) return table;
    const isAlone = tables.every((other) => other === table || !sharesForm(other, table));
    if (isAlone && table.columns.occasion === null) return table;
    return { ...table, readings: table.readings.map((reading) => ({ ...reading, person: "" })) };
  });
}

function sharesForm(one: HealthTable, other: HealthTable): boolean {
  const family = ({ readings }: HealthTable) =>
    new Set(readings.map(({ form, stated }) => (form === "GHQ-12" || stated.kind === "untold" ? form : "EQ-5D")));
  const forms = family(other);
  return [...family(one)].some((form) => forms.has(form));
}

function answerOf(
  values: readonly CellValue[],
  form: HealthForm | null,
  { offset, areShortAnswers }: RowCoding,
): Answer {
  if (form === null) return { kind: offset === null ? "asked" : "text" };
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
