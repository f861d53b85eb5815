/** Finds goals: the sheet *Mål*, or any table whose headings are a goal and what it is measured by. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import type { CellReading } from "../../../reading/form";
import { type Label, labelReader } from "../../../reading/label";
import { datesInCell } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import type { BasisId } from "../figures/measures";
import { madeSheetOf } from "../register/made-sheets";
import { numberIn } from "../register/read-columns";
import { basisOf, meaningOf, shareIn, weeksIn } from "../stated/spoken-figures";
import { type GoalColumnId, goalBases, goalColumns, type GoalMeasure, goalMeasures, isPersonMeasure } from "./template";
import { textOf } from "../../../reading/text-of-cell";
import { unreadIn } from "./unread";

/** What stands in a cell of the goal, and what it was read as; `value` is `null` where it cannot be read. */
export interface GoalReading<Value> extends CellReading {
  readonly value: Value | null;
}

export interface Goal {
  readonly sheet: string;
  readonly row: number;
  /** The goal's own cell. */
  readonly at: Address;
  readonly text: string;
  /** What is said in its own column, else what the goal's words say. */
  readonly measure: GoalMeasure | null;
  readonly basis: BasisId | null;
  /** 0–1 for a share; a number for numbers; `null` where a change for the better is enough or nothing is said. */
  readonly target: number | null;
  readonly weeks: number | null;
  readonly by: IsoDate | null;
  readonly own: { readonly count: number; readonly of: number; readonly at: Address } | null;
  readonly stated: GoalReading<number>;
  readonly answer: GoalReading<boolean>;
  readonly cells: Readonly<Partial<Record<GoalColumnId, GoalReading<unknown>>>>;
  /** The columns where something stands that cannot be taken as what belongs there; what hangs on it is not known. */
  readonly unread: ReadonlySet<GoalColumnId>;
}

export interface Goals {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly goals: readonly Goal[];
}

const readColumn = labelReader<GoalColumnId>({
  number: goalColumns.number.label,
  text: goalColumns.text.label,
  measure: goalColumns.measure.label,
  target: goalColumns.target.label,
  basis: goalColumns.basis.label,
  weeks: goalColumns.weeks.label,
  by: goalColumns.by.label,
  ownCount: goalColumns.ownCount.label,
  ownOf: goalColumns.ownOf.label,
  stated: goalColumns.stated.label,
  answer: goalColumns.answer.label,
});
const readMeasure = labelReader<string>(named(goalMeasures));
const readBasis = labelReader<string>(named(goalBases));
const lastRowLookedAt = 300;

function named(all: readonly { readonly id: string; readonly label: Label }[]): Readonly<Record<string, Label>> {
  return Object.fromEntries(all.map(({ id, label }) => [id, label]));
}

/** `null` where the workbook has none. */
export function locateGoals(snapshot: Snapshot): Goals | null {
  for (const sheet of snapshot.sheets) {
    const own = madeSheetOf(snapshot, sheet);
    if (own !== null && own !== "goals") continue;
    const found = goalsOn(snapshot, sheet);
    if (found !== null) return found;
  }
  return null;
}

function goalsOn(snapshot: Snapshot, sheet: Sheet): Goals | null {
  for (const row of sheet.rows) {
    if (row.index > 40) break;
    const columns = headingsOf(row);
    if (!columns.has("text") || !(columns.has("measure") || columns.has("target")) || columns.size < 3) continue;
    const goals = sheet.rows
      .filter(({ index }) => index > row.index && index <= lastRowLookedAt)
      .flatMap((each) => readGoal(snapshot, sheet, each, columns) ?? []);
    return { sheet: sheet.name, titleAt: { sheet: sheet.name, row: 0, column: 0 }, goals };
  }
  return null;
}

function headingsOf(row: Row): ReadonlyMap<GoalColumnId, number> {
  const columns = new Map<GoalColumnId, number>();
  for (const { column, value } of row.cells) {
    const match = typeof value === "string" && value.length <= 60 ? readColumn(value) : undefined;
    if (match !== undefined && match.rest === "" && !columns.has(match.id)) columns.set(match.id, column);
  }
  return columns;
}

function readGoal(
  { dateSystem }: Snapshot,
  sheet: Sheet,
  row: Row,
  columns: ReadonlyMap<GoalColumnId, number>,
): Goal | null {
  const reading = <Value>(id: GoalColumnId, read: (cell: Cell) => Value | null): GoalReading<Value> => {
    const column = columns.get(id);
    const cell = column === undefined ? undefined : cellIn(row, column);
    const filled = cell !== undefined && !isBlank(cell.value) ? cell : undefined;
    return {
      at: { sheet: sheet.name, row: row.index, column: column ?? columns.get("text") ?? 0 },
      cell: filled,
      text: filled === undefined ? "" : textOf(filled),
      value: filled === undefined ? null : read(filled),
    };
  };
  const text = reading("text", textOf);
  if (text.text === "") return null;
  const cells = {
    measure: reading("measure", (cell) => measureNamed(textOf(cell))),
    target: reading("target", targetIn),
    basis: reading("basis", (cell) => basisNamed(textOf(cell))),
    weeks: reading("weeks", numberIn),
    by: reading("by", ({ value }) => {
      const [day = null, ...others] = datesInCell(value, dateSystem);
      return others.length === 0 ? day : null;
    }),
    ownCount: reading("ownCount", numberIn),
    ownOf: reading("ownOf", numberIn),
    stated: reading("stated", shareOf),
    answer: reading("answer", answerIn),
  };
  const meant = meaningOf(text.text);
  const measure = cells.measure.value ?? (cells.measure.text === "" ? measureMeant(text.text, meant) : null);
  const target = cells.target.value;
  const percent = measure === null || isPersonMeasure(measure);
  const { ownCount, ownOf } = cells;
  return {
    sheet: sheet.name,
    row: row.index,
    at: text.at,
    text: text.text,
    measure,
    basis: cells.basis.value ?? (cells.basis.text === "" ? basisOf(text.text) : null),
    target:
      target === null
        ? cells.target.text === "" && percent
          ? shareIn(text.text)
          : null
        : percent && target > 1
          ? target / 100
          : target,
    weeks: cells.weeks.value ?? weeksIn(text.text),
    by: cells.by.value,
    own:
      ownCount.value !== null && ownOf.value !== null && ownOf.value > 0
        ? { count: ownCount.value, of: ownOf.value, at: ownCount.at }
        : null,
    stated: cells.stated,
    answer: cells.answer,
    cells,
    unread: unreadIn(cells, measure),
  };
}

function measureMeant(text: string, meant: ReturnType<typeof meaningOf>): GoalMeasure | null {
  if (/GHQ/iu.test(text)) return "ghq";
  if (/EQ-?5D/iu.test(text)) return "eq5d";
  if (meant?.kind === "measure" && shareIn(text) !== null) return meant.measure;
  return null;
}

function measureNamed(text: string): GoalMeasure | null {
  const match = readMeasure(text);
  if (match === undefined || match.rest !== "" || match.rivals.length > 0) return null;
  return goalMeasures.find(({ id }) => id === match.id)?.id ?? null;
}

function basisNamed(text: string): BasisId | null {
  const match = readBasis(text);
  if (match !== undefined && match.rest === "") return goalBases.find(({ id }) => id === match.id)?.id ?? null;
  return basisOf(`av ${text}`);
}

/** "20 %" is a share, 20 in a cell of numbers is made one by what it is a target of. */
function targetIn(cell: Cell): number | null {
  const value = numberIn(cell);
  return value === null ? null : typeof cell.value === "string" && /%|procent/i.test(cell.value) ? value / 100 : value;
}

/** 0–1; a number above one is a percent. */
function shareOf(cell: Cell): number | null {
  const value = targetIn(cell);
  return value === null || value < 0 || value > 100 ? null : value > 1 ? value / 100 : value;
}

export function answerIn(cell: Cell): boolean | null {
  const text = textOf(cell);
  // No word boundary of JavaScript: "Nästan" begins with one.
  if (cell.value === true || /^(?:ja|yes|j)(?!\p{L})/iu.test(text)) return true;
  return cell.value === false || /^(?:nej|no|n)(?!\p{L})/iu.test(text) ? false : null;
}
