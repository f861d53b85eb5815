/** Finds answer sheets by the labels of their columns, in any sheet, whoever made it. */
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import { asText } from "../../../checking/message-value";
import { type Answers, answerTo, noAnswers, type Question } from "../../../checking/question";
import { codedRow, eq5dForms, isHealth, type Table, tableOf } from "./answer-table";
import { formAnswersQuestion, questionOn, twelveItemsQuestion } from "./coding";
import { mappedHeadings } from "./columns/mapped-headings";
import { mappingSheet, readHealthMapping, type SheetMapping } from "./columns/mapping";
import { type Headings, headingsIn } from "./headings";
import type { HealthModel, HealthTable, UnusedColumn } from "./model";
import { readTable } from "./read-table";
import { versionOf } from "./settle-version";
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
  const doubted = new Set<Headings>();
  const tables = all.flatMap((headings, index) => {
    if (headings.groups.length === 0) return [];
    const table = tableOf(sheet, headings, endOf(sheet, all[index + 1]), answers);
    if (!isHealth(headings, table.rows)) return [];
    if (headings.isDoubted && !isRegister && table.rows.length > 0) {
      const question = questionOn(formAnswersQuestion, headingTitle(headings), table.rows.map(codedRow), sheet.name, {
        values: { sheet: asText(sheet.name) },
        likely: null,
      });
      questions.push(question);
      if (answerTo(answers, question) !== "answers") {
        doubted.add(headings);
        return [];
      }
    }
    const twelve = table.rows.filter(({ group, formText }) => group.form === "twelve" && formText === "");
    if (twelve.length === 0) return [table];
    const question = questionOn(twelveItemsQuestion, headingTitle(headings), twelve.map(codedRow), sheet.name, {
      values: {},
      likely: null,
    });
    questions.push(question);
    return answerTo(answers, question) === "ghq" ? [table] : [];
  });
  const sure = all.filter((headings) => !doubted.has(headings));
  return { tables, questions, unused: sure.flatMap((headings) => unusedIn(sheet.name, headings, aside !== null)) };
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
