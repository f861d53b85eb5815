/** A table with a person on each row, or a row an occasion: who they are, which group, and what its columns hold. */
import type { Address } from "../../../../workbook/address";
import { type Cell, cellIn, isBlank, type Row, rowPlace, type Sheet } from "../../../../workbook/snapshot";
import { plainText } from "../../../../reading/label";
import { textOf } from "../../../../reading/text-of-cell";
import { runningNumber } from "../../health/model";
import { headingRole, type RoleColumn } from "./heading-role";
import { yesOrNo } from "./number-in-cell";
import { isSummary, type Side, sideOf, trialGroupKey } from "./sides";
import { type Months, occasionIn } from "./when";

export interface PersonRow {
  readonly person: string;
  readonly row: Row;
  /** As it is written; empty for none. */
  readonly group: string;
  /** `null`: the row does not say, or the table has no occasions. */
  readonly months: Months | null;
  /** What it says of its occasion, where that is no month: "T1". */
  readonly occasion: string;
}

export interface PersonTable {
  readonly sheet: Sheet;
  readonly headingRow: number;
  /** With a number or name for each person; `false`: each row is one. */
  readonly hasPersons: boolean;
  readonly columns: readonly RoleColumn[];
  /** A row an occasion. */
  readonly isLong: boolean;
  readonly rows: readonly PersonRow[];
  /** Put together of several: its columns stand in no one sheet. */
  readonly isJoined: boolean;
  /** Where the groups stand, what they are called over, and what a binary column calls its own; `null`: nowhere. */
  readonly groups: { readonly at: Address; readonly heading: string } | null;
}

const rowsLookedAt = 60;
/** A register of a whole country is no study. */
const mostRows = 20_000;

/** `null` where no row has headings of people and of what is weighed. */
export function personTable(sheet: Sheet): PersonTable | null {
  const head = sheet.rows.length > mostRows ? null : headRow(sheet);
  if (head === null) return null;
  const { row, columns } = head;
  const person = columns.find(({ role }) => role.kind === "person");
  const occasion = columns.find(({ role }) => role.kind === "occasion");
  const below = sheet.rows.slice(rowPlace(sheet, row.index + 1));
  const filled = below.filter((each) => isOfSomebody(each, person, columns));
  const group = groupTeller(sheet, row, columns, filled, below);
  const rows = filled.map((each): PersonRow => {
    const said = occasion === undefined ? null : occasionIn(plainText(textOf(cellIn(each, occasion.column))));
    return {
      person: person === undefined ? `row ${each.index}` : runningNumber(textOf(cellIn(each, person.column))),
      row: each,
      group: group?.of(each) ?? "",
      months: said?.rest === "" ? said.months : null,
      occasion: occasion === undefined ? "" : textOf(cellIn(each, occasion.column)),
    };
  });
  const met = new Set(rows.map(({ person: own }) => own));
  return {
    sheet,
    headingRow: row.index,
    hasPersons: person !== undefined,
    columns,
    isLong: occasion !== undefined && met.size < rows.length,
    isJoined: false,
    rows,
    groups: group && { at: group.at, heading: group.heading },
  };
}

/** Where a heading stands; of a joined table the groups', which is in one sheet. */
export function headingAt({ sheet, headingRow, isJoined, groups }: PersonTable, column: number): Address {
  return isJoined && groups !== null ? groups.at : { sheet: sheet.name, row: headingRow, column };
}

function headRow(sheet: Sheet): { readonly row: Row; readonly columns: readonly RoleColumn[] } | null {
  let best: { readonly row: Row; readonly columns: readonly RoleColumn[] } | null = null;
  for (const [place, row] of sheet.rows.slice(0, rowsLookedAt).entries()) {
    const columns = rolesOf(row, sheet.rows[place - 1]);
    const weighed = columns.filter(({ role }) => role.kind !== "person" && role.kind !== "occasion");
    const isHead = weighed.length > 0 && columns.length >= 2;
    if (isHead && columns.length > (best?.columns.length ?? 0)) best = { row, columns };
  }
  return best;
}

/** A heading that says nothing by itself may say it with what stands over it: "EQ-5D" over "0", "6", "12 mån". */
function rolesOf(row: Row, above: Row | undefined): readonly RoleColumn[] {
  const over = (column: number): string | null => {
    if (above === undefined || above.index !== row.index - 1) return null;
    const cell = [...above.cells].reverse().find((each) => each.column <= column && !isBlank(each.value));
    return cell === undefined || cell.column === row.cells[0]?.column ? null : textOf(cell);
  };
  return row.cells.flatMap((cell): readonly RoleColumn[] => {
    const own = textOf(cell);
    const bare = typeof cell.value === "string" ? headingRole(own) : null;
    if (bare !== null && !(bare.kind === "cost" && !bare.isNamed)) {
      return [{ column: cell.column, heading: own, role: bare }];
    }
    const parent = over(cell.column);
    const parentRole = parent === null ? null : headingRole(parent);
    const isOfMany = parentRole !== null && ["cost", "utility", "days", "qaly", "work"].includes(parentRole.kind);
    const both = isOfMany ? headingRole(`${parent} ${own}`) : null;
    if (both !== null) return [{ column: cell.column, heading: `${parent} ${own}`, role: both }];
    return bare === null ? [] : [{ column: cell.column, heading: own, role: bare }];
  });
}

/** Not a row of sums or means, nor one with nothing to weigh. */
function isOfSomebody(row: Row, person: RoleColumn | undefined, columns: readonly RoleColumn[]): boolean {
  const named = new Set(
    columns.flatMap(({ role, column }) => (["person", "group"].includes(role.kind) ? [column] : [])),
  );
  const isName = ({ column }: Cell, place: number): boolean => place === 0 || named.has(column);
  if (row.cells.some((cell, place) => isName(cell, place) && isSummary(plainText(textOf(cell))))) return false;
  if (person !== undefined) return textOf(cellIn(row, person.column)) !== "";
  const weighed = columns.filter(({ role }) => role.kind !== "group" && role.kind !== "occasion");
  return weighed.some(({ column }) => !isBlank(cellIn(row, column)?.value ?? null));
}

interface GroupTeller {
  readonly at: Address;
  readonly heading: string;
  readonly of: (row: Row) => string;
}

/** The column that is headed as groups, one whose values are, one that is yes or no, or headings between the rows. */
function groupTeller(
  sheet: Sheet,
  head: Row,
  columns: readonly RoleColumn[],
  rows: readonly Row[],
  below: readonly Row[],
): GroupTeller | null {
  const at = (column: number): Address => ({ sheet: sheet.name, row: head.index, column });
  const isGroup = (column: number): boolean =>
    columns.some((each) => each.column === column && each.role.kind === "group");
  const others = head.cells.filter(({ column }) => !columns.some((each) => each.column === column));
  const headed = head.cells.filter(({ column }) => isGroup(column));
  for (const cell of [...headed, ...others]) {
    const own = isGroup(cell.column);
    const values = rows.map((row) => textOf(cellIn(row, cell.column)));
    if (areGroups(values, own)) {
      return { at: at(cell.column), heading: textOf(cell), of: (row) => textOf(cellIn(row, cell.column)) };
    }
  }
  return binary(others, rows, at) ?? sections(below, rows, columns, at);
}

const mostGroups = 5;

/** Two to five values, each of two people or more; under any heading where their names tell. */
function areGroups(values: readonly string[], isHeaded: boolean): boolean {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = trialGroupKey(value);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.size > mostGroups) return false;
  }
  const said = [...counts.values()].reduce((sum, each) => sum + each, 0);
  if (counts.size < 2 || Math.min(...counts.values()) < 2 || 2 * said < values.length) return false;
  const sides = new Set([...counts.keys()].map(sideOf));
  return isHeaded || (sides.has("comparison") && sides.has("project") && !sides.has(null));
}

/** A column *IPS* with 1 and 0: those with 1 are of it. */
function binary(others: readonly Cell[], rows: readonly Row[], at: (column: number) => Address): GroupTeller | null {
  for (const cell of others) {
    const heading = textOf(cell);
    const side = sideOf(heading);
    const values = rows.map((row) => cellIn(row, cell.column)).filter((each) => each !== undefined);
    const answers = new Set(values.map(yesOrNo));
    if (side === null || values.length < rows.length || answers.size !== 2 || answers.has(null)) continue;
    return { at: at(cell.column), heading, of: (row) => binaryName(heading, side, cellIn(row, cell.column)) };
  }
  return null;
}

function binaryName(heading: string, side: Side, cell: Cell | undefined): string {
  const answer = cell === undefined ? null : yesOrNo(cell);
  if (answer === null) return "";
  // Those outside it are the other side, by whatever name: "Ej IPS" is a comparison, "Ej kontroll" the project.
  return answer ? heading : side === "project" ? `Ej ${heading}` : "Projekt";
}

/** Rows with one text alone, a group's name, over the rows of its people. */
function sections(
  below: readonly Row[],
  rows: readonly Row[],
  columns: readonly RoleColumn[],
  at: (column: number) => Address,
): GroupTeller | null {
  const names = below.flatMap((row): readonly (readonly [number, string])[] => {
    const filled = row.cells.filter(({ value }) => !isBlank(value));
    const [only] = filled;
    const isName = filled.length === 1 && typeof only?.value === "string" && sideOf(only.value) !== null;
    return isName ? [[row.index, textOf(only)]] : [];
  });
  if (new Set(names.map(([, name]) => sideOf(name))).size < 2) return null;
  const isName = new Set(names.map(([index]) => index));
  const of = (row: Row): string => {
    if (isName.has(row.index)) return "";
    return [...names].reverse().find(([index]) => index < row.index)?.[1] ?? "";
  };
  return areGroups(rows.map(of), true) ? { at: at(columns[0]?.column ?? 0), heading: "", of } : null;
}
