/** Finds a register of participants on a sheet and reads it in one walk over its rows. */
import type { Address } from "../../../workbook/address";
import {
  type Cell,
  cellIn,
  isBlank,
  type Row,
  rowAt,
  rowPlace,
  type Sheet,
  type Snapshot,
} from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { columnSamples, holdsDays } from "./column-content";
import type { HeadingRow } from "./heading-row";
import { findHeadings, type Mapping } from "./locate-columns";
import { readRegisterHead } from "./locate-head";
import type { ChoiceColumnId, DateColumnId, People, Register } from "../model";
import {
  type CellReader,
  choicesReader,
  kindsReader,
  numberReader,
  severalReader,
  textReader,
  type TroubleLog,
  troubleLog,
} from "./read-columns";
import { type DayColumn, dayReader } from "./read-days";
import { endReader, workReader } from "./read-events";
import type { ColumnId } from "./register-template";
import { askRows, rowsVerdict } from "./of-people";
import { settleRepeats } from "./repeats";
import { rowKind, type RowShape } from "./rows";
import { type Headings, settleColumns } from "./settle-columns";
import { type DayGround, type DayTable, settleDays } from "./settle-days";
import { textOf } from "../../../reading/text-of-cell";
import { readValues } from "./value-mapping";

/** A sheet that holds a register, by its headings. */
export interface RegisterSheet {
  readonly sheet: Sheet;
  readonly headings: HeadingRow;
  /** Nothing says that a row is a participant: it is asked. */
  readonly unsure: boolean;
}

/** What a sheet may be as a register: by columns of days, or by somebody's sex alone. See `findHeadings`. */
export interface RegisterSheets {
  readonly dated: RegisterSheet | null;
  readonly undated: RegisterSheet | null;
}

/** `chosen`: somebody has said that this sheet is the register. */
export function registerSheets(sheet: Sheet, mapping: Mapping, chosen = false): RegisterSheets {
  const { dated, undated } = findHeadings(sheet, mapping, chosen);
  return { dated: dated && ofParticipants(sheet, dated), undated: undated && ofParticipants(sheet, undated) };
}

function ofParticipants(sheet: Sheet, headings: HeadingRow): RegisterSheet | null {
  const verdict = rowsVerdict(sheet, headings);
  return verdict === "other" ? null : { sheet, headings, unsure: verdict === "unsure" };
}

/** Whatever its heading says. */
export function hasColumnOfDays({ sheet, headings }: RegisterSheet): boolean {
  const sampleOf = columnSamples(sheet, headings.row);
  return headings.others.some(({ at }) => holdsDays(sampleOf(at.column)));
}

/** `null` where somebody has said that its rows are no participants. */
export function readRegister(
  snapshot: Snapshot,
  { sheet, headings: row, unsure }: RegisterSheet,
  ground: DayGround,
): Register | null {
  const { answers } = ground;
  const rows = unsure ? askRows(sheet.name, { sheet: sheet.name, row: row.row, column: 0 }, answers) : null;
  if (rows?.answer === "other") return null;
  const headings = settleColumns(sheet, row, answers);
  const from = rowPlace(sheet, headings.row + 1);
  const log = troubleLog();
  const columns = openColumns(sheet, headings, sheet.rows.length - from, snapshot, log);
  const walk = walkRows(sheet, headings, from, columns);
  const head = readRegisterHead(snapshot, sheet, headings.row);
  const days = settleDays(columns.days(), dayTable(sheet, headings, walk.rows), {
    ...ground,
    period: {
      from: head.fields.from?.value ?? ground.period.from,
      to: head.fields.to?.value ?? ground.period.to,
    },
  });
  const firstHeading = [...headings.columns.values()][0]?.[0]?.at;
  const people = columns.people(walk.rows, walk.numbers);
  const numberAt = (person: number): Address => ({
    sheet: sheet.name,
    row: people.rows[person] ?? 0,
    column: columns.numberColumn ?? 0,
  });
  const { repeats, persons, question } = settleRepeats(people, sheet.name, numberAt, answers);
  return {
    sheet: sheet.name,
    titleAt: head.titleAt ?? firstHeading ?? { sheet: sheet.name, row: headings.row, column: 0 },
    headingRow: headings.row,
    firstRow: headings.row + 1,
    lastRow: walk.lastRow,
    head: head.fields,
    columns: headings.columns,
    reckoned: headings.reckoned,
    unread: headings.unread,
    people,
    persons,
    repeats,
    days,
    // Whether anybody in it has begun hangs on what its rows are.
    asked: rows !== null && rows.answer === null ? new Set([...headings.asked, "enrolled"]) : headings.asked,
    questions: [
      ...(rows === null ? [] : [rows.question]),
      ...headings.questions,
      ...(question === null ? [] : [question]),
      ...days.questions,
    ],
    troubles: log.all(),
    totals: walk.totals,
    asides: walk.asides,
    hidden: walk.hidden,
    gaps: walk.gaps,
    unreadFromRow: sheet.unreadFromRow ?? null,
  };
}

function dayTable(sheet: Sheet, { columns }: Headings, rows: Int32Array): DayTable {
  return {
    headingOf: (id) => {
      const found = columns.get(id)?.[0];
      return { at: found?.at ?? { sheet: sheet.name, row: 0, column: 0 }, text: found?.heading ?? id };
    },
    cellOf: (id, person) => {
      const column = columns.get(id)?.[0]?.at.column;
      return column === undefined ? undefined : cellIn(rowAt(sheet, rows[person] ?? -1), column);
    },
    count: rows.length,
  };
}

const nothingSaid: ReadonlyMap<string, readonly string[]> = new Map();

interface OpenColumns {
  /** By the sheet's column; the running number's column is not here. */
  readonly readers: ReadonlyMap<number, CellReader>;
  readonly numberColumn: number | null;
  readonly days: () => readonly DayColumn[];
  readonly people: (rows: Int32Array, numbers: RunningNumbers) => People;
}

function openColumns(sheet: Sheet, headings: Headings, most: number, snapshot: Snapshot, log: TroubleLog): OpenColumns {
  const { dateSystem } = snapshot;
  const values = readValues(snapshot);
  const readers = new Map<number, CellReader>();
  const dates: Partial<Record<DateColumnId, Int32Array>> = {};
  const choices: Partial<Record<ChoiceColumnId, ReturnType<typeof choicesReader>>> = {};
  let support: ReturnType<typeof severalReader> | null = null;
  let municipality: ReturnType<typeof textReader> | null = null;
  let trade: ReturnType<typeof textReader> | null = null;
  let kinds: ReturnType<typeof kindsReader> | null = null;
  let birthYears: Int16Array | null = null;
  let ages: Int16Array | null = null;
  let efforts: Float64Array | null = null;
  let workExtent: Float64Array | null = null;

  const dayColumns: ReturnType<typeof dayReader>[] = [];
  const openDays = (id: DateColumnId): CellReader => {
    const reader = dayReader(
      { id, sheet: sheet.name, dateSystem, log, said: nothingSaid },
      (dates[id] = new Int32Array(most)),
      id === "work",
    );
    dayColumns.push(reader);
    return reader;
  };

  const open = (id: ColumnId): CellReader | null => {
    const place = { id, sheet: sheet.name, dateSystem, log, said: values.get(id) ?? nothingSaid };
    switch (id) {
      case "number":
      case "group":
      case "cost":
        // A study reads its own, where there is one.
        return null;
      case "referred":
      case "enrolled":
      case "planned":
        return openDays(id);
      case "ended": {
        const days = openDays(id);
        return endReader(days, dates.ended ?? new Int32Array(0));
      }
      case "work": {
        const days = openDays(id);
        return workReader(place, days, dates.work ?? new Int32Array(0));
      }
      case "ageGroup": {
        const years = (ages = new Int16Array(most).fill(-1));
        return (choices.ageGroup = choicesReader(place, "ageGroup", most, "ageGroup", (person, age) => {
          years[person] = Math.floor(age);
        }));
      }
      case "supportYears":
        return (choices.supportYears = choicesReader(place, "supportYears", most, "supportYears"));
      case "sex":
      case "education":
      case "activity":
      case "studies":
      case "reason":
      case "step":
        return (choices[id] = choicesReader(place, id, most, null));
      case "therapist":
      case "ability":
      case "subsidised":
        return (choices[id] = choicesReader(place, "yesNo", most, null));
      case "support":
        return (support = severalReader(place, "support", most));
      case "municipality":
        return (municipality = textReader(most));
      case "trade":
        return (trade = textReader(most));
      case "effortKinds":
        return (kinds = kindsReader());
      case "birthYear":
        return numberReader(place, (birthYears = new Int16Array(most)), birthYearOf);
      case "efforts":
        return numberReader(place, (efforts = new Float64Array(most).fill(Number.NaN)), (value) =>
          value >= 0 && Number.isInteger(value) ? value : null,
        );
      case "workExtent":
        return numberReader(place, (workExtent = new Float64Array(most).fill(Number.NaN)), shareOf);
    }
  };
  for (const [id, found] of headings.columns) {
    const reader = open(id);
    for (const { at } of found) if (reader !== null) readers.set(at.column, reader);
  }
  return {
    readers,
    numberColumn: headings.columns.get("number")?.[0]?.at.column ?? null,
    days: () => dayColumns.map((reader) => reader.column()),
    people: (rows, numbers) => ({
      count: rows.length,
      rows,
      numberOf: numbers.of,
      dates,
      choices: Object.fromEntries(Object.entries(choices).map(([id, reader]) => [id, reader.column()])),
      support: support?.column() ?? null,
      municipality: municipality?.column() ?? null,
      trade: trade?.column() ?? null,
      birthYears,
      ages,
      efforts,
      workExtent,
      effortKinds: kinds?.kinds() ?? null,
      stays: null,
      doubtful: null,
    }),
  };
}

/** Whoever is born before 1900 or after 2100 is in no register; a whole date is read by its year. */
function birthYearOf(value: number): number | null {
  if (!Number.isInteger(value)) return null;
  if (value >= 1900 && value <= 2100) return value;
  return value >= 19000101 && value <= 21001231 ? Math.floor(value / 10_000) : null;
}

function shareOf(value: number): number | null {
  if (value < 0 || value > 100) return null;
  return value <= 1 ? value : value / 100;
}

/** Kept as numbers where they are, as text where they are not. */
interface RunningNumbers {
  readonly set: (person: number, cell: Cell) => void;
  readonly of: (person: number) => string;
}

function runningNumbers(most: number): RunningNumbers {
  const numbers = new Float64Array(most).fill(Number.NaN);
  const texts = new Map<number, string>();
  return {
    set: (person, cell) => {
      if (typeof cell.value === "number") numbers[person] = cell.value;
      else texts.set(person, textOf(cell));
    },
    of: (person) => {
      const number = numbers[person] ?? Number.NaN;
      return Number.isNaN(number) ? (texts.get(person) ?? "") : String(number);
    },
  };
}

interface Walk {
  readonly rows: Int32Array;
  readonly numbers: RunningNumbers;
  readonly lastRow: number;
  readonly totals: readonly Address[];
  readonly asides: readonly Address[];
  readonly hidden: Register["hidden"];
  readonly gaps: Register["gaps"];
}

/** So many are named; a sheet of a million notes is no register. */
const mostAsides = 1_000;

function walkRows(sheet: Sheet, headings: Headings, from: number, columns: OpenColumns): Walk {
  const { readers, numberColumn } = columns;
  const rows = new Int32Array(sheet.rows.length - from);
  const numbers = runningNumbers(rows.length);
  const shape = rowShape(sheet, headings, columns);
  const totals: Address[] = [];
  const asides: Address[] = [];
  const hidden: { count: number; first: Address | null } = { count: 0, first: null };
  const gaps: { count: number; first: Address | null } = { count: 0, first: null };
  let person = 0;
  let lastRow = headings.row;
  let expected = headings.row + 1;
  for (let place = from; place < sheet.rows.length; place += 1) {
    const row = sheet.rows[place];
    if (row === undefined) break;
    const { cells } = row;
    const kind = rowKind(cells, shape, row.index > expected && person > 0);
    if (kind === "total" || kind === "aside") {
      const first = cells.find(({ value, formula }) => formula !== undefined || !isBlank(value));
      const list = kind === "total" ? totals : asides;
      if (list.length < mostAsides) list.push({ sheet: sheet.name, row: row.index, column: first?.column ?? 0 });
      // The row takes a line of the register all the same.
      if (expected === row.index) expected += 1;
      continue;
    }
    let numbered: Cell | null = null;
    for (const cell of cells) if (cell.column === numberColumn && !isBlank(cell.value)) numbered = cell;
    if (typeof numbered?.value === "number") lastRow = row.index;
    if (kind === "empty") continue;
    for (const cell of cells) if (!isBlank(cell.value)) readers.get(cell.column)?.take(person, cell);
    if (numbered !== null) numbers.set(person, numbered);
    if (row.hidden) count(hidden, sheet, row);
    if (row.index > expected && person > 0) {
      gaps.count += row.index - expected;
      gaps.first ??= { sheet: sheet.name, row: expected, column: numberColumn ?? 0 };
    }
    expected = row.index + 1;
    rows[person] = row.index;
    lastRow = row.index;
    person += 1;
  }
  return { rows: rows.subarray(0, person), numbers, lastRow, totals, asides, hidden, gaps };
}

const dayIds = ["referred", "enrolled", "planned", "work", "ended"] as const satisfies readonly DateColumnId[];

/** A column that is asked about tells a participant too, whatever it turns out to be. */
function rowShape(
  sheet: Sheet,
  { row, columns, questions }: Headings,
  { readers, numberColumn }: OpenColumns,
): RowShape {
  const asked = questions.flatMap(({ about, cells }) => (about === "registerRepeats" ? [] : cells));
  const dayColumns = new Set([
    ...dayIds.flatMap((id) => columns.get(id) ?? []).map(({ at }) => at.column),
    ...asked.map(({ column }) => column).filter((column) => column !== numberColumn && !readers.has(column)),
  ]);
  const headings = rowAt(sheet, row)?.cells ?? [];
  return {
    numberColumn,
    isRead: (column) => readers.has(column) || dayColumns.has(column),
    dayColumns,
    headings: new Map(
      headings.flatMap(({ column, value }) => (typeof value === "string" ? [[column, plainText(value)]] : [])),
    ),
  };
}

function count(hidden: { count: number; first: Address | null }, sheet: Sheet, row: Row): void {
  hidden.count += 1;
  hidden.first ??= { sheet: sheet.name, row: row.index, column: row.cells[0]?.column ?? 0 };
}
