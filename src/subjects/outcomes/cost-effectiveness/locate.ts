/** The trials that a workbook holds, and the workbook without what they alone can read. */
import type { Address } from "../../../workbook/address";
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import type { Answers } from "../../../checking/question";
import { madeSheetOf } from "../register/made-sheets";
import { groupKey } from "../study/group-values";
import type { DecidedGroups } from "../study/locate-groups";
import { trialsIn } from "./read/locate-trials";
import type { ReadTrial } from "./read/trial";

/** `sheets`: those that nothing else has taken. */
export function locateTrials(snapshot: Snapshot, sheets: readonly Sheet[], answers: Answers): readonly ReadTrial[] {
  const free = sheets.filter((sheet) => madeSheetOf(snapshot, sheet) === null);
  return trialsIn({ sheets: free, dateSystem: snapshot.dateSystem, answers });
}

/** Utilities that a trial weighs are no answers to a form: without their columns. */
export function withoutUtilities(snapshot: Snapshot, trials: readonly ReadTrial[]): Snapshot {
  const columns = trials.flatMap(({ utilityColumns }) => utilityColumns);
  if (columns.length === 0) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => withoutColumns(sheet, columns)) };
}

function withoutColumns(sheet: Sheet, columns: readonly Address[]): Sheet {
  const own = new Map(columns.filter((each) => each.sheet === sheet.name).map(({ column, row }) => [column, row]));
  if (own.size === 0) return sheet;
  const isLeft = (row: number, column: number): boolean => row < (own.get(column) ?? Infinity);
  return {
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.filter(({ column }) => isLeft(row.index, column)) })),
  };
}

/** What trials say of the groups in their sheets: in which order, or `null` where that is asked. */
export function decidedGroups(trials: readonly ReadTrial[]): DecidedGroups {
  return new Map(
    trials.map(({ sheet, trial }) => [sheet, trial && trial.groups.flatMap(({ name }) => groupKey(name) ?? [])]),
  );
}
