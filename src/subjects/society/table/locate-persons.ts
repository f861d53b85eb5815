/** Reads the persons' table of a workbook into people: rows of one person taken together, with what must be asked first. */
import { type Answers, answerTo, type Question } from "../../../checking/question";
import type { Address } from "../../../workbook/address";
import type { Sheet } from "../../../workbook/snapshot";
import { kronor, money } from "../../../reading/money";
import type { After, ColumnRole, Person, PersonRow, PersonTable, ReadFigure, SumRow, Support } from "../model";
import { payers } from "../model";
import { findTable, type FoundTable } from "./find-table";
import { leftOutOf } from "./left-out";
import { askPayer, askTax } from "./persons-questions";
import { placeOf, type RawTable, readRawTable } from "./raw-rows";
import { readRow } from "./read-row";
import { type SettledUnits, settleUnits } from "./settle-units";
import { isTaxed } from "./support-words";

export interface LocatedPersons {
  readonly table: PersonTable;
  /** `null` while a question decides a figure of theirs. */
  readonly persons: readonly Person[] | null;
  readonly questions: readonly Question[];
}

/** The first sheet with a table of persons; `null` where none has one. */
export function locatePersons(sheets: readonly Sheet[], answers: Answers): LocatedPersons | null {
  for (const sheet of sheets) {
    const found = findTable(sheet);
    if (found === null) continue;
    const raw = readRawTable(found);
    if (raw.rows.length > 0) return read(found, raw, answers);
  }
  return null;
}

function read(found: FoundTable, raw: RawTable, answers: Answers): LocatedPersons {
  const sheet = found.sheet.name;
  const units = settleUnits(found, raw, answers);
  const questions: Question[] = [...units.questions];
  const unknown = new Map<string, Address[]>();
  const rows = raw.rows.map((each): PersonRow => {
    const { row, doubts } = readRow(each, { sheet, units, answers, columns: found.columns });
    questions.push(...doubts.questions);
    for (const { at, word } of doubts.unknown) {
      const key = word === "" ? `#${at.row}` : word;
      unknown.set(key, [...(unknown.get(key) ?? []), at]);
    }
    return row;
  });
  const payerAnswers = new Map<string, string>();
  for (const [key, cells] of unknown) {
    const question = askPayer(cells, key.startsWith("#") ? "" : key);
    if (question === null) continue;
    questions.push(question);
    const answer = answerTo(answers, question);
    for (const { row } of cells) if (answer !== null) payerAnswers.set(String(row), answer);
  }
  const settled = rows.map((row) => withPayers(row, payerAnswers));
  const taxQuestion = taxAsked(found, settled);
  if (taxQuestion !== null) questions.push(taxQuestion);
  const leftOut = leftOutOf(found, settled);
  questions.push(...leftOut);
  const isOpen = questions.some((question) => answerTo(answers, question) === null);
  const isUnknown = leftOut.some((question) => answerTo(answers, question) === "unknown");
  const taxUnknown = taxQuestion !== null && answerTo(answers, taxQuestion) === "unknown";
  return {
    table: tableOf(found, settled, raw, units),
    persons: isOpen || taxUnknown || isUnknown ? null : personsOf(settled),
    questions,
  };
}

function withPayers(row: PersonRow, answers: ReadonlyMap<string, string>): PersonRow {
  const answer = answers.get(String(row.row));
  if (answer === undefined) return row;
  const payer = payers.find((each) => each === answer);
  const supports = row.supports.flatMap((support) =>
    support.payer !== null ? support : payer === undefined ? [] : { ...support, payer },
  );
  return { ...row, supports };
}

function taxAsked({ columns }: FoundTable, rows: readonly PersonRow[]): Question | null {
  const amount = columns.get("amount");
  if (columns.has("tax") || amount === undefined) return null;
  return rows.some(({ supports }) => supports.some(({ kind }) => isTaxed(kind))) ? askTax(amount.at) : null;
}

function tableOf(found: FoundTable, rows: readonly PersonRow[], raw: RawTable, units: SettledUnits): PersonTable {
  const sheet = found.sheet.name;
  const read = { rows, units, sheet };
  return {
    sheet,
    headingRow: found.headingRow,
    firstRow: rows[0]?.row ?? found.headingRow + 1,
    lastRow: rows.at(-1)?.row ?? found.headingRow + 1,
    columns: [...found.columns.values()].map(({ role, at, heading }) => ({ role, at, heading })),
    rows,
    sums: raw.sums.map((sum) => sumRow(sum, read)),
  };
}

interface ReadTable {
  readonly sheet: string;
  readonly rows: readonly PersonRow[];
  readonly units: SettledUnits;
}

/** A bare *Summa* is over what the rows are over, or over a year where it is twelve times as much. */
function sumRow({ row, label, told, figures }: RawTable["sums"][number], { sheet, rows, units }: ReadTable): SumRow {
  const factor = (role: ColumnRole): number => kronor(money(1, units.of(role).unit));
  const added = (role: ColumnRole): number =>
    rows.reduce((all, { figures: own }) => all + (own.get(role)?.value ?? 0), 0);
  const isYears = (): boolean => {
    const [role, figure] = [...figures].find(([each]) => added(each) !== 0) ?? [];
    if (role === undefined || figure === undefined) return false;
    const ratio = (figure.raw * factor(role)) / added(role);
    return ratio > 6 && ratio < 24;
  };
  const months = told === "year" ? 12 : told === "month" ? 1 : isYears() ? 12 : 1;
  const read = new Map<ColumnRole, ReadFigure>();
  for (const [role, { raw, cell }] of figures) {
    const scale = factor(role);
    read.set(role, { value: raw * scale, scale, at: placeOf(sheet, cell), isFormula: cell.formula !== undefined });
  }
  return { row, months, label, figures: read };
}

/** Rows with the same number, or with none under one, are of one person; a table without numbers has a person a row. */
function groupedRows(rows: readonly PersonRow[], hasNumbers: boolean): readonly (readonly PersonRow[])[] {
  const groups: PersonRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const number = last?.[0]?.number;
    const continues = hasNumbers && last !== undefined && (row.number === "" || row.number === number);
    if (continues) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

export function personGroups({ rows, columns }: PersonTable): readonly (readonly PersonRow[])[] {
  return groupedRows(rows, columns.some(({ role }) => role === "number") && rows.some(({ number }) => number !== ""));
}

export function afterOf(rows: readonly PersonRow[]): After {
  return rows.find(({ after }) => after !== null)?.after ?? { kind: "none" };
}

function personsOf(rows: readonly PersonRow[]): readonly Person[] {
  const hasNumbers = rows.some(({ number }) => number !== "");
  return groupedRows(rows, hasNumbers).map((own, index) => {
    const before = own.flatMap(({ supports }) =>
      supports.map(({ kind, payer, amount, tax }): Support => ({ kind, payer, amount, tax })),
    );
    const months = own.find((row) => row.months !== null)?.months ?? 12;
    return {
      number: own[0]?.number || String(index + 1),
      before,
      after: afterOf(own),
      months: Math.min(12, Math.max(0, months)),
    };
  });
}
