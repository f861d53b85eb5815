/** Finds a final report in a workbook: Samkoll's own, or the förbund's form typed into a sheet. */
import type { Address } from "../../../workbook/address";
import { isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import type { CellReading } from "../../../reading/form";
import { labelReader } from "../../../reading/label";
import { datesInCell } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import { madeSheetOf } from "../register/made-sheets";
import { goalsIn, moneyIn, type ReportTables } from "./locate-tables";
import { fieldOf, readingAt } from "./reading";
import { goalHeadings, type ReportFieldId, workingHeading } from "./template";

export interface FinalReport extends ReportTables {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly fields: Readonly<Partial<Record<ReportFieldId, CellReading>>>;
  readonly dates: Readonly<Partial<Record<"from" | "to", IsoDate>>>;
  readonly participants: number | null;
  /** The fields where something stands that is no day, or no one number. */
  readonly unread: ReadonlySet<"from" | "to" | "participants">;
  /** The columns of our own sheet that hold what the workbook knows; `null` in a form that somebody else made. */
  readonly working: { readonly first: number; readonly source: number } | null;
  /** Every text of the report, from the top: where figures are told in words. */
  readonly texts: readonly CellReading[];
}

const readAside = labelReader({ source: goalHeadings.source, working: workingHeading });

/** A sheet with fewer of the form's fields is about something else. */
const fewestFields = 4;
const lastRowLookedAt = 400;

/** `null` where the workbook holds none. */
export function locateReport(snapshot: Snapshot): FinalReport | null {
  for (const sheet of snapshot.sheets) {
    const own = madeSheetOf(snapshot, sheet);
    if (own !== null && own !== "report") continue;
    const found = reportOn(snapshot, sheet, own === "report");
    if (found !== null) return found;
  }
  return null;
}

function reportOn({ dateSystem }: Snapshot, sheet: Sheet, known: boolean): FinalReport | null {
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
  if (!known && Object.keys(fields).length < fewestFields) return null;
  const date = (id: "from" | "to"): IsoDate | undefined => {
    const reading = fields[id];
    return reading === undefined ? undefined : datesInCell(reading.cell?.value ?? reading.text, dateSystem)[0];
  };
  const [from, to] = [date("from"), date("to")];
  const participants = firstNumber(fields.participants?.text ?? "");
  return {
    sheet: sheet.name,
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
    ...goalsIn(sheet.name, rows),
    ...moneyIn(sheet.name, rows),
    working: asides.working,
    texts: rows.flatMap((row) =>
      row.cells.flatMap((cell) =>
        typeof cell.value === "string" && /\d/.test(cell.value) ? [readingAt(sheet.name, row, cell.column)] : [],
      ),
    ),
  };
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

/** "97 individer har deltagit": the first number that is no date; `null` for "mellan 50 och 100", which are two. */
function firstNumber(text: string): number | null {
  const match = /(?:^|[^\d-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d{1,6})(?![\d-])/.exec(text);
  if (match === null || isRange(text.slice(match.index + match[0].length))) return null;
  return Number((match[1] ?? "").replace(/\s/g, ""));
}

function isRange(after: string): boolean {
  return /^\s*(?:[-–—]|till|eller|och|to|or|and)\s*\d/iu.test(after);
}
