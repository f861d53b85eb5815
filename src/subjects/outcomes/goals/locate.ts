/** Finds goals: the sheet *Mål*, or any table whose headings are a goal and what it is measured by. */
import type { Address } from "../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import type { CellReading } from "../../../reading/form";
import { type Label, labelReader } from "../../../reading/label";
import type { IsoDate } from "../../../workbook/iso-day";
import type { BasisId } from "../figures/measures";
import { madeSheetOf } from "../register/made-sheets";
import { numberIn } from "../register/read-columns";
import { basisOf, shareIn, weeksIn } from "../stated/spoken-figures";
import { type Aim, boundAround, goalAim, statedDay, statedResult } from "./aim";
import { dueInCell, dueWithin } from "./due";
import { type GoalHeadings, goalHeadings, type GoalRole } from "./headings";
import { type Bound, levelsIn } from "./level";
import { measureMeantBy } from "./measure-meant";
import { saysPartly } from "./partly";
import { type GoalColumnId, goalBases, type GoalMeasure, goalMeasures, isPersonMeasure } from "./template";
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
  /** "25 deltagare" is a number of people also where the measure is a share of them. */
  readonly targetKind: "share" | "number";
  readonly bound: Bound;
  readonly weeks: number | null;
  readonly by: IsoDate | null;
  /** What is to be reached is a day: `by`. */
  readonly isDay: boolean;
  /** When it came about, where what was to be reached is a day. */
  readonly statedDay: IsoDate | null;
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

const readMeasure = labelReader<string>(named(goalMeasures));
const readBasis = labelReader<string>(named(goalBases));
const lastRowLookedAt = 300;
const lastHeadingRow = 60;

function named(all: readonly { readonly id: string; readonly label: Label }[]): Readonly<Record<string, Label>> {
  return Object.fromEntries(all.map(({ id, label }) => [id, label]));
}

/** `null` where the workbook has none. */
export function locateGoals(snapshot: Snapshot): Goals | null {
  for (const sheet of snapshot.sheets) {
    const own = madeSheetOf(snapshot, sheet);
    // Our own report has no levels; a form that is only called the same may have.
    if (own !== null && own !== "goals" && own !== "report") continue;
    const found = goalsOn(snapshot, sheet, own === "goals");
    if (found !== null) return found;
  }
  return null;
}

function goalsOn(snapshot: Snapshot, sheet: Sheet, isMade: boolean): Goals | null {
  const goals: Goal[] = [];
  let headings: GoalHeadings | null = null;
  const rows = sheet.rows.filter(({ index }) => index <= lastRowLookedAt);
  for (const [place, row] of rows.entries()) {
    const under = rows.slice(place + 1);
    const met: GoalHeadings | null = headings !== null || row.index <= lastHeadingRow ? goalHeadings(row, under) : null;
    if (met !== null && (met.isOwn || isMade || holdsGoals(met, under))) {
      headings = met;
      continue;
    }
    if (headings === null) continue;
    const last = goals.at(-1);
    if (!headings.isOwn && !isMade && endsTable(row, rows[place - 1]?.index ?? 0, headings, last)) {
      headings = null;
      continue;
    }
    goals.push(...(readGoal(snapshot, sheet, row, headings, last) ?? []));
  }
  const found = goals.length > 0 || headings !== null;
  return found ? { sheet: sheet.name, titleAt: { sheet: sheet.name, row: 0, column: 0 }, goals } : null;
}

/** A table of goals has sentences under its goals, and a level or a measure that can be read beside one. */
function holdsGoals({ columns }: GoalHeadings, under: readonly Row[]): boolean {
  const [text, target, measure] = [columns.get("text"), columns.get("target"), columns.get("measure")];
  if (text === undefined) return false;
  return under.slice(0, 12).some((row) => {
    const goal = textOf(cellIn(row, text));
    if (!/\p{L}{3}/u.test(goal)) return false;
    const [level, named] = [target, measure].map((column) => (column === undefined ? undefined : cellIn(row, column)));
    return (
      (level !== undefined && levelsIn(level).length > 0) ||
      (named !== undefined && (measureNamed(textOf(named)) !== null || shareIn(goal) !== null))
    );
  });
}

/** What stands under a table that somebody else made: an empty row or more, a sum, or a note across it. */
function endsTable(
  row: Row,
  previous: number,
  { columns, row: heading }: GoalHeadings,
  last: Goal | undefined,
): boolean {
  const above = last === undefined || last.row < heading ? heading : last.row;
  if (row.index - above > 1 && row.index - previous > 1) return true;
  const text = columns.get("text") ?? 0;
  const first = row.cells.find(({ value }) => !isBlank(value));
  return first !== undefined && (first.column < Math.min(...columns.values()) || isTotal(textOf(cellIn(row, text))));
}

function isTotal(text: string): boolean {
  return /^(?:summa|totalt?|sammanlagt|kommentar|anm(?:ärkning)?|källa|not)\b/iu.test(text);
}

function readGoal(
  { dateSystem }: Snapshot,
  sheet: Sheet,
  row: Row,
  headings: GoalHeadings,
  last: Goal | undefined,
): readonly Goal[] | null {
  const { columns, twice, isOwn } = headings;
  const cellOf = (id: GoalRole): Cell | undefined => {
    const column = columns.get(id);
    const cell = column === undefined ? undefined : cellIn(row, column);
    return cell !== undefined && !isBlank(cell.value) ? cell : undefined;
  };
  const reading = <Value>(id: GoalColumnId, read: (cell: Cell) => Value | null): GoalReading<Value> => {
    const filled = cellOf(id);
    return {
      at: { sheet: sheet.name, row: row.index, column: columns.get(id) ?? columns.get("text") ?? 0 },
      cell: filled,
      text: filled === undefined ? "" : textOf(filled),
      value: filled === undefined ? null : read(filled),
    };
  };
  const own = reading("text", textOf);
  const isFilled = [...columns.keys()].some((id) => id !== "text" && id !== "number" && cellOf(id) !== undefined);
  // A goal with several indicators stands once, over the rows of them.
  const goalText = own.text !== "" ? own.text : isFilled && !isOwn && last?.row === row.index - 1 ? last.text : "";
  if (goalText === "") return null;
  // "Individnivå" alone on a row heads the goals under it.
  if (!isOwn && !isFilled && !/\d|\bska\b|\bshall\b/iu.test(goalText)) return null;
  const measureCell = reading("measure", (cell) => measureNamed(textOf(cell)) ?? measureMeantBy(textOf(cell)));
  const named = reading("measure", (cell) => measureNamed(textOf(cell))).value;
  const measure = measureCell.value ?? (measureCell.text === "" ? measureMeantBy(goalText, true) : null);
  const around = {
    text: `${goalText} ${measureCell.text}`,
    measure,
    isOwn: isOwn && (named !== null || measureCell.text === ""),
    dateSystem,
  };
  const aim = goalAim(cellOf("target"), cellOf("baseline"), headings, around);
  const cells = {
    measure: measureCell,
    target: reading("target", () => (twice.has("target") ? null : (aim?.value ?? null))),
    basis: reading("basis", (cell) => basisNamed(textOf(cell))),
    weeks: reading("weeks", numberIn),
    by: reading("by", (cell) => dueInCell(cell, dateSystem)),
    ownCount: reading("ownCount", numberIn),
    ownOf: reading("ownOf", numberIn),
    stated: reading("stated", (cell) =>
      twice.has("stated") ? null : statedResult(cell, cellOf("target"), aim, headings, around),
    ),
    answer: reading("answer", answerIn),
  };
  const percent = measure === null || isPersonMeasure(measure);
  const spokenBound = boundAround(goalText);
  const spoken = cells.target.text === "" && percent && spokenBound !== null ? shareIn(goalText) : null;
  const told = twice.has("target") ? null : aim;
  const { ownCount, ownOf } = cells;
  const day = cells.stated.cell === undefined ? null : statedDay(cells.stated.cell, aim, dateSystem);
  return [
    {
      sheet: sheet.name,
      row: row.index,
      at: own.at,
      text: goalText,
      measure,
      basis: cells.basis.value ?? (cells.basis.text === "" ? basisOf(goalText) : null),
      target: told !== null && told.kind !== "day" ? told.value : spoken,
      targetKind: told?.kind === "number" ? "number" : "share",
      bound: (told !== null && told.kind !== "day" ? told.bound : spokenBound) ?? "least",
      weeks: cells.weeks.value ?? weeksIn(goalText),
      by:
        cells.by.value ?? (cells.by.text === "" ? dueElsewhere(told, cells.target.text, goalText, headings.due) : null),
      isDay: told?.kind === "day",
      own:
        ownCount.value !== null && ownOf.value !== null && ownOf.value > 0
          ? { count: ownCount.value, of: ownOf.value, at: ownCount.at }
          : null,
      stated: cells.stated,
      answer: cells.answer,
      cells,
      statedDay: day,
      // A day is the result of what was to be done by a day.
      unread: new Set([...unreadIn(cells, isOwn)].filter((id) => id !== "stated" || day === null)),
    },
  ];
}

/** With the level, in the goal's own words, or over the whole table. */
function dueElsewhere(aim: Aim | null, target: string, goal: string, due: IsoDate | null): IsoDate | null {
  return (aim?.kind === "day" ? aim.day : null) ?? dueWithin(target)?.day ?? dueWithin(goal)?.day ?? due;
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

/** "Ja, delvis" is neither. */
export function answerIn(cell: Cell): boolean | null {
  const text = textOf(cell);
  if (saysPartly(text)) return null;
  // No word boundary of JavaScript: "Nästan" begins with one.
  if (
    cell.value === true ||
    /^(?:ja|yes|j|uppnått|uppfyllt|helt|målet (?:är )?(?:uppnått|nått))(?!\p{L})/iu.test(text)
  ) {
    return true;
  }
  const isNo =
    cell.value === false ||
    /^(?:nej|no|n|(?:ej|inte|målet (?:är )?(?:ej|inte)) (?:uppnått|uppfyllt|nått))(?!\p{L})/iu.test(text);
  return isNo ? false : null;
}
