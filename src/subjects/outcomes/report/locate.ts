/** Reads a sheet as a final report, or a part of one: Samkoll's own, or the form of a förbund typed into it. */
import type { Address } from "../../../workbook/address";
import { type Cell, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import type { CellReading } from "../../../reading/form";
import { labelReader } from "../../../reading/label";
import { datesInCell, datesInText, periodInText } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import { countsIn, type ReportCounts } from "./counts";
import { goalsIn, moneyIn, type MoneyRow } from "./locate-tables";
import { wholeMoneyIn } from "./money";
import { reportTitle } from "./other-words";
import type { FinalReport, ReportPiece } from "./report-model";
import { fieldOf, otherFieldOf, readingAt } from "./reading";
import { goalHeadings, type ReportFieldId, reportFieldIds, workingHeading } from "./template";

const readAside = labelReader({ source: goalHeadings.source, working: workingHeading });

/** A sheet with fewer of the form's fields is about something else. */
const fewestFields = 4;

/** Enough for a report: more where nothing is called one. */
export function isEnough({ parts, told, isTitled }: Pick<ReportPiece, "parts" | "told" | "isTitled">): boolean {
  return isTitled ? parts >= 3 : parts >= 5 && told > 0;
}

const lastRowLookedAt = 400;

/** `known`: the sheet is marked as Samkoll's own. */
export function readPiece({ dateSystem }: Snapshot, sheet: Sheet, known: boolean): ReportPiece {
  const whole = sheet.rows.filter(({ index }) => index <= lastRowLookedAt);
  const asides = asidesOf(whole);
  const rows = whole.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => !asides.columns.has(column)) }));
  const fields: Partial<Record<ReportFieldId, CellReading>> = {};
  for (const row of rows) {
    for (const { column, value } of row.cells) {
      if (typeof value !== "string" || isBlank(value)) continue;
      const { id, within } = fieldOf(value);
      if (id !== null && fields[id] === undefined) {
        fields[id] = within === "" ? beside(sheet.name, row, column) : readingAt(sheet.name, row, column, within);
      }
    }
  }
  const isForm = known || Object.keys(fields).length >= fewestFields;
  // A form that is only called as ours is read by its own words.
  const isMade = known && asides.working !== null;
  const others = isMade ? {} : otherFieldsIn(sheet.name, rows);
  const counts = isMade ? noCounts : countsIn(sheet.name, rows);
  const goals = goalsIn(sheet.name, rows);
  const money = moneyIn(sheet.name, rows);
  const wholeMoney = isMade || money.money.length > 0 ? null : wholeMoneyIn(sheet.name, rows);
  const ofWhole = wholeMoney !== null && tellsTwo(wholeMoney) ? wholeMoney : null;
  const figures = [counts.ended, ofWhole, money.money[0] ?? null, goals.goals[0] ?? null];
  const told = figures.filter((part) => part !== null).length;
  const parts = told + Object.keys({ ...others, ...fields }).length + (counts.participants === null ? 0 : 1);
  const isTitled = isCalledReport(sheet);
  const { period, ...more } = others;
  for (const id of reportFieldIds) {
    const other = more[id];
    if (fields[id] === undefined && other !== undefined) fields[id] = other;
  }
  const counted = counts.participants;
  const isCounted = counted !== null && (fields.participants?.text ?? "") === "";
  if (counted !== null && (isCounted || fields.participants?.at.row === counted.at.row)) {
    fields.participants = { at: counted.at, cell: undefined, text: counted.text };
  }
  const inPeriod = period === undefined ? [] : datesInPeriod(period, dateSystem);
  const date = (id: "from" | "to"): IsoDate | undefined => {
    const reading = fields[id];
    if (reading === undefined) return inPeriod[id === "from" ? 0 : 1];
    return datesInCell(reading.cell?.value ?? reading.text, dateSystem)[0];
  };
  const [from, to] = [date("from"), date("to")];
  const participants =
    counted !== null && sameCell(counted.at, fields.participants?.at)
      ? (counted.value ?? (counted.several === true ? null : firstNumber(counted.text)))
      : firstNumber(fields.participants?.text ?? "");
  const report: FinalReport = {
    sheet: sheet.name,
    sheets: [sheet.name],
    titleAt: { sheet: sheet.name, row: rows[0]?.index ?? 0, column: rows[0]?.cells[0]?.column ?? 0 },
    fields,
    dates: { ...(from && { from }), ...(to && { to }) },
    participants,
    unread: new Set(
      (["from", "to", "participants"] as const).filter((id) => {
        const text = fields[id]?.text ?? "";
        // Without a digit it may be the heading of a column.
        if (id === "participants") return participants === null && /\d/.test(text);
        return date(id) === undefined && !/^[-–—]*$/.test(text) && fieldOf(text).id === null;
      }),
    ),
    ...goals,
    ...money,
    period: period ?? null,
    counts,
    wholeMoney,
    disagreements: [],
    working: asides.working,
    texts: rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        typeof cell.value === "string" && /\d/.test(cell.value) ? [readingAt(sheet.name, row, cell.column)] : [],
      ),
    ),
  };
  return { report, parts, told, isTitled, isWhole: isForm || isEnough({ parts, told, isTitled }) };
}

/** One amount alone is in many sheets. */
function tellsTwo({ granted, used, returned }: MoneyRow): boolean {
  return [granted, used, returned].filter((part) => part !== null).length > 1;
}

const noCounts: ReportCounts = {
  participants: null,
  ended: null,
  efforts: null,
  effortsEach: null,
  bySex: [],
  endedParts: [],
};

/** By its own name, or by a title on its first rows. */
export function isCalledReport({ name, rows }: Sheet): boolean {
  return reportTitle.test(name) || rows.slice(0, 4).some(({ cells }) => cells.some(saysReport));
}

function saysReport({ value }: Cell): boolean {
  return typeof value === "string" && value.length < 120 && reportTitle.test(value);
}

function sameCell(one: Address, other: Address | undefined): boolean {
  return one.row === other?.row && one.column === other.column;
}

/** "2022-01-01 – 2023-12-31", or months. */
function datesInPeriod({ cell, text }: CellReading, dateSystem: 1900 | 1904): readonly IsoDate[] {
  const days = typeof cell?.value === "number" ? datesInCell(cell.value, dateSystem) : datesInText(text);
  if (days.length === 2) return days;
  const period = periodInText(text);
  return period === null ? [] : [period.from, period.to];
}

/** The fields by other förbund's words; a row of headings names columns, and no fields. */
function otherFieldsIn(sheet: string, rows: readonly Row[]): Partial<Record<ReportFieldId | "period", CellReading>> {
  const fields: Partial<Record<ReportFieldId | "period", CellReading>> = {};
  for (const [place, row] of rows.entries()) {
    const headings = row.cells.filter(
      ({ value }) => typeof value === "string" && value.length < 45 && !/\d/.test(value),
    );
    if (headings.length > 2) continue;
    for (const { column, value } of row.cells) {
      if (typeof value !== "string" || isBlank(value)) continue;
      const { id, within } = otherFieldOf(value);
      if (id === null || id === "granted" || id === "used" || id === "returned" || fields[id] !== undefined) continue;
      const reading =
        within === "" ? besideOrUnder(sheet, row, rows[place + 1], column) : readingAt(sheet, row, column, within);
      // Alone it heads a part of the report, and is no place to write in.
      if (id !== "result" || reading.text !== "") fields[id] = reading;
    }
  }
  return fields;
}

interface Asides {
  readonly columns: ReadonlySet<number>;
  readonly working: FinalReport["working"];
}

/** Columns beside the form's own in our sheet: where an answer comes from, and what the workbook knows. */
function asidesOf(rows: readonly Row[]): Asides {
  const columns = new Set<number>();
  let [first, source] = [-1, -1];
  for (const { cells } of rows) {
    for (const { column, value } of cells) {
      const match = typeof value === "string" && value.length < 40 ? readAside(value) : undefined;
      if (match?.rest !== "") continue;
      columns.add(column);
      if (match.id === "source") source = column;
      else if (first < 0 || column < first) first = column;
    }
  }
  return first < 0 || source < 0 ? { columns: new Set(), working: null } : { columns, working: { first, source } };
}

function beside(sheet: string, row: Row, column: number): CellReading {
  const next = row.cells.find((cell) => cell.column > column && !isBlank(cell.value));
  const isLabel = typeof next?.value === "string" && fieldOf(next.value).id !== null;
  return readingAt(sheet, row, next === undefined || isLabel ? column + 1 : next.column);
}

/** Two labels side by side have their values under them. */
function besideOrUnder(sheet: string, row: Row, next: Row | undefined, column: number): CellReading {
  const labels = row.cells.filter(({ value }) => typeof value === "string" && otherFieldOf(value).id !== null);
  const isOver = labels.length > 1 && labels.length === row.cells.filter(({ value }) => !isBlank(value)).length;
  return isOver && next?.index === row.index + 1 ? readingAt(sheet, next, column) : beside(sheet, row, column);
}

/** "97 individer har deltagit": the first number that is no date; `null` for "mellan 50 och 100", which are two. */
function firstNumber(text: string): number | null {
  const match = /(?:^|[^\d-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,6})(?![\d-])/.exec(text);
  if (match === null || isRange(text.slice(match.index + match[0].length))) return null;
  return Number((match[1] ?? "").replace(/\s/g, ""));
}

function isRange(after: string): boolean {
  return /^\s*(?:[-–—]|till|eller|och|to|or|and)\s*\d/iu.test(after);
}
