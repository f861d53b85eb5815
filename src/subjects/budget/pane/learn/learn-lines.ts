/** The columns and rows of a form as lines of a list, in the order that an officer goes through them. */
import type { Evidence } from "../../../../reading/evidence";
import { type Address, columnName } from "../../../../workbook/address";
import type { CellPlace } from "../../../../workbook/host";
import type { BudgetForm, ColumnRole, CostKindId, FormTable, RowRole } from "../../form/form-model";
import { columnKey, rowKey, tableKey } from "./line-key";
import { groupOf, roleGroups } from "./role-tones";

interface Line {
  readonly key: string;
  readonly table: string;
  readonly at: Address;
  /** Where its last cell of the table stands. */
  readonly last: CellPlace;
  /** "C", "7". */
  readonly place: string;
  /** The heading or the label as written; empty where there is none. */
  readonly label: string;
  readonly evidence: Evidence;
}

export interface ColumnLine extends Line {
  readonly axis: "column";
  readonly role: ColumnRole;
}

export interface RowLine extends Line {
  readonly axis: "row";
  readonly role: RowRole;
  /** The kind of cost of the section that it stands in; `null` for none. */
  readonly section: CostKindId | null;
}

export type LearnLine = ColumnLine | RowLine;

export const lineOrders = ["unsure", "sheet", "role"] as const;
export type LineOrder = (typeof lineOrders)[number];

export interface LineGroup {
  readonly id: string;
  /** What its heading tells of. */
  readonly of:
    | { readonly kind: "unsure" | "sure" }
    | { readonly kind: "columns" | "rows"; readonly sheet: string }
    | { readonly kind: "columnRole"; readonly role: ColumnRole["kind"] }
    | { readonly kind: "rowRole"; readonly role: RowRole["kind"] };
  readonly lines: readonly LearnLine[];
}

export function linesOf({ tables }: BudgetForm): readonly LearnLine[] {
  return tables.flatMap((table) => [...columnLines(table), ...rowLines(table)]);
}

function columnLines(table: FormTable): readonly ColumnLine[] {
  return table.columns.map(({ column, heading, at, role, evidence }) => ({
    axis: "column",
    key: columnKey(table, column),
    table: tableKey(table),
    at,
    last: { row: table.rows.at(-1)?.row ?? at.row, column },
    place: columnName(column),
    label: heading,
    role,
    evidence,
  }));
}

function rowLines(table: FormTable): readonly RowLine[] {
  const sections = sectionKinds(table);
  return table.rows.map(({ row, label, at, role, evidence }, index) => ({
    axis: "row",
    key: rowKey(table, row),
    table: tableKey(table),
    at,
    last: { row, column: table.columns.at(-1)?.column ?? at.column },
    place: String(row + 1),
    label,
    role,
    evidence,
    section: sections[index] ?? null,
  }));
}

/** Of each row, the kind of the title above it; a sum closes its section. */
export function sectionKinds({ rows }: Pick<FormTable, "rows">): readonly (CostKindId | null)[] {
  let section: CostKindId | null = null;
  return rows.map(({ role }) => {
    const here = section;
    if (role.kind === "section") section = role.costKind;
    if (role.kind === "sum") section = null;
    return role.kind === "section" ? null : here;
  });
}

export function isUnsure({ evidence, role }: LearnLine): boolean {
  return evidence === "likely" || role.kind === "unknown";
}

/**
 * @param proposed the lines as Samkoll proposed them: a line that is corrected stays where it stood
 * @param now the same lines as they now are
 */
export function groupsOf(
  proposed: readonly LearnLine[],
  now: readonly LearnLine[],
  order: LineOrder,
): readonly LineGroup[] {
  const current = new Map(now.map((line) => [line.key, line]));
  const shown = (lines: readonly LearnLine[]): readonly LearnLine[] =>
    lines.flatMap(({ key }) => current.get(key) ?? []);
  const group = (id: string, of: LineGroup["of"], lines: readonly LearnLine[]): readonly LineGroup[] =>
    lines.length === 0 ? [] : [{ id, of, lines: shown(lines) }];
  switch (order) {
    case "unsure":
      return [
        ...group("unsure", { kind: "unsure" }, proposed.filter(isUnsure)),
        ...group(
          "sure",
          { kind: "sure" },
          proposed.filter((line) => !isUnsure(line)),
        ),
      ];
    case "sheet":
      return [...new Set(proposed.map(({ table }) => table))].flatMap((table) => {
        const own = proposed.filter((line) => line.table === table);
        const sheet = own[0]?.at.sheet ?? "";
        return [
          ...group(
            `${table} columns`,
            { kind: "columns", sheet },
            own.filter(({ axis }) => axis === "column"),
          ),
          ...group(
            `${table} rows`,
            { kind: "rows", sheet },
            own.filter(({ axis }) => axis === "row"),
          ),
        ];
      });
    case "role":
      return [
        ...byRole(proposed, columnsOf).flatMap(({ role, lines }) =>
          group(`column ${role}`, { kind: "columnRole", role }, lines),
        ),
        ...byRole(proposed, rowsOf).flatMap(({ role, lines }) =>
          group(`row ${role}`, { kind: "rowRole", role }, lines),
        ),
      ];
  }
}

function columnsOf(line: LearnLine): readonly ColumnLine[] {
  return line.axis === "column" ? [line] : [];
}

function rowsOf(line: LearnLine): readonly RowLine[] {
  return line.axis === "row" ? [line] : [];
}

/** In the order of their colours. */
function byRole<Of extends LearnLine>(lines: readonly LearnLine[], of: (line: LearnLine) => readonly Of[]) {
  const groups = new Map<Of["role"]["kind"], Of[]>();
  for (const line of lines.flatMap(of)) groups.set(line.role.kind, [...(groups.get(line.role.kind) ?? []), line]);
  const rank = ([line]: readonly Of[]): number => (line === undefined ? 0 : roleGroups.indexOf(groupOf(line.role)));
  return [...groups].map(([role, own]) => ({ role, lines: own })).sort((a, b) => rank(a.lines) - rank(b.lines));
}
