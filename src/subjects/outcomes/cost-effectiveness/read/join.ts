/** Puts tables of the same people side by side, or of each group below the other, as one table. */
import type { Cell, Row, Sheet } from "../../../../workbook/snapshot";
import type { PersonRow, PersonTable } from "./person-table";
import { sideOf } from "./sides";

/** `null` where nothing can be put together. */
export function joinedTables(tables: readonly PersonTable[]): PersonTable | null {
  const stacked = stackedGroups(tables);
  if (stacked !== null) return stacked;
  const withPeople = tables.filter(({ hasPersons, isLong }) => hasPersons && !isLong);
  const main = withPeople.find(({ groups }) => groups !== null);
  if (main === undefined) return null;
  const others = withPeople.filter((table) => table !== main && sharesPeople(main, table));
  return others.length === 0 ? null : others.reduce(beside, main);
}

/** A sheet each, named as the groups are: *IPS* and *Kontroll*. */
function stackedGroups(tables: readonly PersonTable[]): PersonTable | null {
  const named = tables.filter(({ sheet, groups }) => groups === null && sideOf(sheet.name) !== null);
  const [first] = named;
  if (first === undefined || new Set(named.map(({ sheet }) => sideOf(sheet.name))).size < 2) return null;
  const alike = named.filter((table) => headingsOf(table) === headingsOf(first));
  if (alike.length !== named.length) return null;
  const rows = named.flatMap((table) =>
    // A number may stand in both: it is another person in another group.
    table.rows.map((each): PersonRow => ({
      ...each,
      person: `${table.sheet.name} ${each.person}`,
      group: table.sheet.name,
    })),
  );
  const at = { sheet: first.sheet.name, row: first.headingRow, column: first.columns[0]?.column ?? 0 };
  return { ...first, isJoined: true, sheet: together(named), rows, groups: { at, heading: "" } };
}

function headingsOf({ columns }: PersonTable): string {
  return columns.map(({ column, heading }) => `${column} ${heading}`).join("|");
}

/** With what all of them say in words. */
function together(tables: readonly PersonTable[]): Sheet {
  const [first, ...others] = tables.map(({ sheet }) => sheet);
  if (first === undefined) throw new RangeError("No tables");
  return { ...first, rows: [...first.rows, ...others.flatMap(({ rows }) => rows)] };
}

function sharesPeople(main: PersonTable, other: PersonTable): boolean {
  const own = new Set(main.rows.map(({ person }) => person));
  const both = other.rows.filter(({ person }) => own.has(person)).length;
  return 2 * both >= own.size && new Set(other.rows.map(({ person }) => person)).size === other.rows.length;
}

/** Columns of the other table to the right of the main one's, on the rows of the same people. */
function beside(main: PersonTable, other: PersonTable): PersonTable {
  const right =
    1 +
    Math.max(
      0,
      ...main.rows.flatMap(({ row }) => row.cells.map(({ column }) => column)),
      ...main.columns.map(({ column }) => column),
    );
  const taken = new Set(main.columns.map(({ heading }) => heading));
  const added = other.columns.filter(
    ({ role, heading }) => !["person", "group", "occasion"].includes(role.kind) && !taken.has(heading),
  );
  const columns = new Set(added.map(({ column }) => column));
  const cellsOf = new Map(
    other.rows.map(({ person, row }) => [
      person,
      row.cells
        .filter(({ column }) => columns.has(column))
        .map((cell): Cell => ({ ...cell, column: cell.column + right })),
    ]),
  );
  return {
    ...main,
    isJoined: true,
    sheet: together([main, other]),
    columns: [...main.columns, ...added.map((each) => ({ ...each, column: each.column + right }))],
    rows: main.rows.map((each): PersonRow => ({ ...each, row: widened(each.row, cellsOf.get(each.person) ?? []) })),
  };
}

function widened(row: Row, cells: readonly Cell[]): Row {
  return { ...row, cells: [...row.cells, ...cells] };
}
