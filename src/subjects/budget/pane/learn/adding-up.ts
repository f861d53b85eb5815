/** Which columns a total adds, and which rows a sum: shown by the amounts where there are some, else by where they stand. */
import { noMoney, type Ore, sum } from "../../../../reading/money";
import type { FormColumn, FormRow, FormTable, RowRole } from "../../form/form-model";
import { isCounted } from "../../form/row-kinds";

export function holdsAmounts({ role }: FormColumn): boolean {
  return role.kind === "amount" || role.kind === "total";
}

/** The columns that the total in this column adds: those to its left, or to its right where it stands first. */
export function partsOfTotal({ columns, rows }: FormTable, total: number): readonly number[] {
  const order = columns.filter(holdsAmounts);
  const at = order.findIndex(({ column }) => column === total);
  const amountsIn = (from: number, to: number): readonly number[] =>
    order.slice(Math.max(from, 0), to).flatMap(({ column, role }) => (role.kind === "amount" ? [column] : []));
  const isTotal = ({ role }: FormColumn): boolean => role.kind === "total";
  const before = order.slice(0, Math.max(at, 0)).findLastIndex(isTotal);
  const after = order.findIndex((column, index) => index > at && isTotal(column));
  const candidates = [amountsIn(before + 1, at), amountsIn(0, at), amountsIn(at + 1, after < 0 ? order.length : after)];
  const amountAt = (row: FormRow, column: number): Ore | null =>
    row.amounts[order.findIndex((known) => known.column === column)]?.ore ?? null;
  return closing(candidates, (parts) =>
    rows.map((row) =>
      differs(
        amountAt(row, total),
        parts.map((column) => amountAt(row, column)),
      ),
    ),
  );
}

/** The rows that the sum in this row adds: those above it, or below it where it stands first; those it adds now come first. */
export function rowsOfSum(
  { rows }: FormTable,
  sumRow: number,
  of: SumScope,
  now: readonly number[],
): readonly number[] {
  const at = rows.findIndex(({ row }) => row === sumRow);
  const counted = (from: number, to: number): readonly number[] =>
    rows.slice(Math.max(from, 0), to).flatMap((row) => (isCounted(row) ? [row.row] : []));
  const ends = ({ role }: FormRow): boolean => role.kind === "sum" || role.kind === "section";
  const before = rows.slice(0, Math.max(at, 0)).findLastIndex(ends);
  const after = rows.findIndex((row, index) => index > at && ends(row));
  const section = counted(before + 1, at);
  const above = counted(0, at).filter((row) => isOf(of, rows.find((known) => known.row === row)?.role));
  const below = counted(at + 1, after < 0 ? rows.length : after);
  const stillCounted = now.filter((row) =>
    rows.some((known) => known.row === row && (isCounted(known) || ends(known))),
  );
  const byPlace = of === "section" || of === "other" ? [section, above] : [above, section];
  const places = rows[at]?.amounts.map((_, index) => index) ?? [];
  const amountAt = (row: number, place: number): Ore | null =>
    rows.find((known) => known.row === row)?.amounts[place]?.ore ?? null;
  return closing([stillCounted, ...byPlace, below, counted(at + 1, rows.length)], (parts) =>
    places.map((place) =>
      differs(
        amountAt(sumRow, place),
        parts.map((row) => amountAt(row, place)),
      ),
    ),
  );
}

export type SumScope = Extract<RowRole, { readonly kind: "sum" }>["of"];

function isOf(of: SumScope, role: RowRole | undefined): boolean {
  return of === "financing" ? role?.kind === "financing" : role?.kind !== "financing";
}

type Difference = "same" | "other" | "nothing";

/** nothing: both come to zero, which shows nothing. */
function differs(total: Ore | null, parts: readonly (Ore | null)[]): Difference {
  if (total === null || parts.some((part) => part === null)) return "nothing";
  const added = sum(parts.map((part) => part ?? noMoney));
  if (total === noMoney && added === noMoney) return "nothing";
  return total === added ? "same" : "other";
}

/** The first that the amounts show; where they show none, the first that has any parts. */
function closing(
  candidates: readonly (readonly number[])[],
  compare: (parts: readonly number[]) => readonly Difference[],
): readonly number[] {
  const filled = candidates.filter(({ length }) => length > 0);
  const shown = filled.find((parts) => {
    const differences = compare(parts);
    return differences.includes("same") && !differences.includes("other");
  });
  return shown ?? filled[0] ?? [];
}
