/** Finds a final report in a workbook: Samkoll's own, or the förbund's form typed into a sheet. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { type Label, labelReader } from "../../label";
import { readAmountText } from "../../amount-text";
import { money, type Ore } from "../../money";
import { datesInCell, type IsoDate } from "../../period";
import { answerIn } from "../goals/locate";
import { ourSheet } from "../our-sheets";
import { shownText } from "../read-columns";
import {
  type GoalHeadingId,
  goalHeadings,
  type MoneyHeadingId,
  moneyHeadings,
  moneyTotal,
  type ReportField,
  type ReportFieldId,
  reportFields,
} from "./template";

export interface ReportReading {
  readonly at: Address;
  readonly cell: Cell | undefined;
  /** Empty where nothing stands there. */
  readonly text: string;
}

export interface ReportGoal {
  readonly goal: ReportReading;
  readonly answer: ReportReading & { readonly value: boolean | null };
  readonly outcome: ReportReading;
}

export interface MoneyCell {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly amount: Ore | null;
}

export interface MoneyRow {
  /** Empty for the row of sums. */
  readonly partner: string;
  readonly at: Address;
  readonly granted: MoneyCell | null;
  readonly used: MoneyCell | null;
  readonly returned: MoneyCell | null;
}

export interface FinalReport {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly fields: Readonly<Partial<Record<ReportFieldId, ReportReading>>>;
  readonly dates: Readonly<Partial<Record<"from" | "to", IsoDate>>>;
  readonly participants: number | null;
  readonly goals: readonly ReportGoal[];
  readonly money: readonly MoneyRow[];
  readonly moneySum: MoneyRow | null;
  /** Every text of the report, from the top: where figures are told in words. */
  readonly texts: readonly ReportReading[];
}

const readField = labelReader<ReportFieldId>(labelsOf(reportFields));
const readGoalHeading = labelReader<GoalHeadingId>(goalHeadings);
const readMoneyHeading = labelReader<MoneyHeadingId>(moneyHeadings);
const readTotal = labelReader({ total: moneyTotal });

function labelsOf(fields: Readonly<Record<ReportFieldId, ReportField>>): Readonly<Record<ReportFieldId, Label>> {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- Object.fromEntries forgets the keys
  return Object.fromEntries(Object.entries<ReportField>(fields).map(([id, { label }]) => [id, label])) as Record<
    ReportFieldId,
    Label
  >;
}

/** A sheet with fewer of the form's fields is about something else. */
const fewestFields = 4;
const lastRowLookedAt = 400;

/** `null` where the workbook holds none. */
export function locateReport(snapshot: Snapshot): FinalReport | null {
  for (const sheet of snapshot.sheets) {
    const own = ourSheet(snapshot, sheet);
    if (own !== null && own !== "report") continue;
    const found = reportOn(snapshot, sheet, own === "report");
    if (found !== null) return found;
  }
  return null;
}

function reportOn({ dateSystem }: Snapshot, sheet: Sheet, known: boolean): FinalReport | null {
  const rows = sheet.rows.filter(({ index }) => index <= lastRowLookedAt);
  const fields: Partial<Record<ReportFieldId, ReportReading>> = {};
  for (const row of rows) {
    for (const { column, value } of row.cells) {
      if (typeof value !== "string" || isBlank(value)) continue;
      const { id, within } = fieldOf(value);
      if (id !== null && fields[id] === undefined) {
        fields[id] = within === "" ? beside(sheet.name, row, column) : readingAt(sheet.name, row, column, within);
      }
    }
  }
  if (!known && Object.keys(fields).length < fewestFields) return null;
  const date = (id: "from" | "to"): IsoDate | undefined => {
    const reading = fields[id];
    return reading === undefined ? undefined : datesInCell(reading.cell?.value ?? reading.text, dateSystem)[0];
  };
  const [from, to] = [date("from"), date("to")];
  return {
    sheet: sheet.name,
    titleAt: { sheet: sheet.name, row: rows[0]?.index ?? 0, column: rows[0]?.cells[0]?.column ?? 0 },
    fields,
    dates: { ...(from && { from }), ...(to && { to }) },
    participants: firstNumber(fields.participants?.text ?? ""),
    goals: goalsIn(sheet.name, rows),
    ...moneyIn(sheet.name, rows),
    texts: rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        typeof cell.value === "string" && /\d/.test(cell.value) ? [readingAt(sheet.name, row, cell.column)] : [],
      ),
    ),
  };
}

/** "Startdatum: 2022-01-01" holds the field and what stands in it. */
function fieldOf(text: string): { readonly id: ReportFieldId | null; readonly within: string } {
  const match = readField(text.replace(/[([][^)\]]{0,80}[)\]]/, " "));
  if (match === undefined || match.rivals.length > 0) return { id: null, within: "" };
  const parted = /^[^:?]{3,120}[:?]\s*(\S[\s\S]*)$/.exec(text.trim());
  if (match.rest === "") return { id: match.id, within: "" };
  return parted === null ? { id: null, within: "" } : { id: match.id, within: parted[1] ?? "" };
}

function readingAt(sheet: string, row: Row, column: number, text?: string): ReportReading {
  const cell = cellIn(row, column);
  const filled = cell !== undefined && !isBlank(cell.value) ? cell : undefined;
  return {
    at: { sheet, row: row.index, column },
    cell: filled,
    text: text ?? (filled === undefined ? "" : shownText(filled)),
  };
}

function beside(sheet: string, row: Row, column: number): ReportReading {
  const next = row.cells.find((cell) => cell.column > column && !isBlank(cell.value));
  const isLabel = typeof next?.value === "string" && fieldOf(next.value).id !== null;
  return readingAt(sheet, row, next === undefined || isLabel ? column + 1 : next.column);
}

/** "97 individer har deltagit": the first number that is no date. */
function firstNumber(text: string): number | null {
  const match = /(?:^|[^\d-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,6})(?![\d-])/.exec(text);
  return match === null ? null : Number((match[1] ?? "").replace(/\s/g, ""));
}

function goalsIn(sheet: string, rows: readonly Row[]): readonly ReportGoal[] {
  for (const [place, row] of rows.entries()) {
    const columns = new Map<GoalHeadingId, number>();
    for (const { column, value } of row.cells) {
      const match = typeof value === "string" ? readGoalHeading(value) : undefined;
      if (match !== undefined && !columns.has(match.id)) columns.set(match.id, column);
    }
    const [goal, answer, outcome] = [columns.get("goal"), columns.get("answer"), columns.get("outcome")];
    if (goal === undefined || answer === undefined || outcome === undefined) continue;
    const found: ReportGoal[] = [];
    for (const each of rows.slice(place + 1)) {
      const text = readingAt(sheet, each, goal);
      // The next field of the form ends the table.
      if (text.text !== "" && fieldOf(text.text).id !== null) break;
      const said = readingAt(sheet, each, answer);
      const told = readingAt(sheet, each, outcome);
      if (text.text === "" && told.text === "") continue;
      found.push({
        goal: text,
        answer: { ...said, value: said.cell === undefined ? null : answerIn(said.cell) },
        outcome: told,
      });
    }
    return found;
  }
  return [];
}

function moneyIn(sheet: string, rows: readonly Row[]): Pick<FinalReport, "money" | "moneySum"> {
  for (const [place, row] of rows.entries()) {
    const columns = new Map<MoneyHeadingId, number>();
    for (const { column, value } of row.cells) {
      const match = typeof value === "string" && value.length < 40 ? readMoneyHeading(value) : undefined;
      if (match !== undefined && !columns.has(match.id)) columns.set(match.id, column);
    }
    const partner = columns.get("partner");
    if (partner === undefined || !columns.has("returned")) continue;
    const found: MoneyRow[] = [];
    for (const each of rows.slice(place + 1)) {
      const name = readingAt(sheet, each, partner);
      if (name.text === "" || fieldOf(name.text).id !== null) break;
      const cellOf = (id: MoneyHeadingId): MoneyCell | null => moneyCell(sheet, each, columns.get(id));
      const read = { at: name.at, granted: cellOf("granted"), used: cellOf("used"), returned: cellOf("returned") };
      if (readTotal(name.text) !== undefined) return { money: found, moneySum: { ...read, partner: "" } };
      found.push({ ...read, partner: name.text });
    }
    return { money: found, moneySum: null };
  }
  return { money: [], moneySum: null };
}

function moneyCell(sheet: string, row: Row, column: number | undefined): MoneyCell | null {
  if (column === undefined) return null;
  const cell = cellIn(row, column);
  const value = cell?.value ?? null;
  return { at: { sheet, row: row.index, column }, cell, amount: amountOf(value) };
}

function amountOf(value: Cell["value"]): Ore | null {
  if (typeof value === "number") return money(value);
  const read = typeof value === "string" ? readAmountText(value) : null;
  return read?.kind === "clear" ? money(read.figure, read.unit ?? "kr") : null;
}
