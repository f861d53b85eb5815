/** What the rows of a table come to, and whether its sums say the same. */
import { plainText } from "../../../reading/label";
import { type Ore, ore } from "../../../reading/money";
import type { Amount } from "../amount";
import type { ChosenColumns } from "./chosen-columns";
import type { ColumnClosing } from "./column-sums";
import type { ReadTable } from "./read-table";
import { isCost } from "./row-kinds";
import type { LineRole } from "./row-walk";

export interface SettledRows {
  /** Rows whose amounts are the budget: costs, or who pays where the table tells no costs. */
  readonly counted: readonly LineRole[];
  readonly computed: Ore;
  /** The sum of everything, and what it says. */
  readonly grand: { readonly row: LineRole; readonly stated: Ore | null } | null;
  /** sure: the rows come to their total, or all is told and there is none. differs: they come to something else. */
  readonly verdict: "sure" | "differs" | "unshown";
  /** Cells among the counted ones that cannot be read. */
  readonly unread: readonly Amount[];
}

export function settleRows(table: ReadTable, { leaves, total }: ChosenColumns): SettledRows {
  const costs = table.rows.filter((row) => isCost(row) || row.role.kind === "income");
  const isPaid = !costs.some(({ role }) => role.kind !== "income");
  const counted = isPaid ? table.rows.filter(({ role }) => role.kind === "financing") : costs;
  const columns = leaves.map(({ column }) => column);
  const inLeaves = (row: LineRole): number =>
    columns.reduce((all, column) => all + (row.line.values.get(column) ?? 0), 0);
  const own = (row: LineRole): number => {
    const hasLeaf = columns.some((column) => row.line.values.has(column));
    // A row that somebody has filled under the total alone.
    return hasLeaf || total === null ? inLeaves(row) : (row.line.values.get(total.column) ?? 0);
  };
  const incomes = counted.filter(({ role }) => role.kind === "income");
  const grandRow = grandOf(table, isPaid ? "financing" : "costs");
  // Money that comes in is taken away where the total does so too.
  const isResult = grandRow !== null && /\bresultat\b|\bover ?skott\b/.test(plainText(grandRow.line.label));
  const takesIncome = !isResult && (grandRow === null || incomes.some(({ line }) => isAdded(grandRow, line.row)));
  const summed = takesIncome ? counted : counted.filter(({ role }) => role.kind !== "income");
  const computed = ore(summed.reduce((all, row) => all + own(row), 0));
  const unread = counted.flatMap(({ line }) =>
    line.amounts.filter(({ at, ore: amount }) => columns.includes(at.column) && amount === null),
  );
  const parts = Math.max(1, counted.length);
  const agrees = (amount: number | null): boolean => amount !== null && Math.abs(amount - computed) <= 100 * parts;
  const grandLeaves =
    grandRow === null || !columns.some((column) => grandRow.line.values.has(column)) ? null : ore(inLeaves(grandRow));
  const grandTotal = grandRow === null || total === null ? null : (grandRow.line.values.get(total.column) ?? null);
  const stated = grandTotal ?? grandLeaves;
  const across = table.closings.find(({ column }) => column === total?.column);
  const isAcross = across !== undefined && across.parts.length > 1 && isShownInRows(across, counted);
  const grand = grandRow && { row: grandRow, stated: stated === null ? null : ore(stated) };
  const votes = [grandLeaves, grandTotal].filter((vote) => vote !== null);
  const verdict = (): SettledRows["verdict"] => {
    const isTiny = tinyAmong(counted);
    if (counted.some(isTiny)) return "unshown";
    if (votes.length > 0) {
      if (votes.every(agrees)) return "sure";
      if (votes.some(agrees) && isAcross) return "sure";
      // The förbund's template knows every row, and that this one adds them.
      const isLearned = [...counted, ...(grandRow === null ? [] : [grandRow])].every(
        ({ evidence }) => evidence === "learned",
      );
      if (isLearned) return "sure";
      // Typed sums of several sections say what the rows say, and the total alone says another thing.
      const isFailing = grandRow !== null && grandRow.differs.size > 0;
      return isFailing && bySections(table, counted, "typed") ? "sure" : "differs";
    }
    // "Slutsumma" of the last rows alone leaves the others to nobody.
    if (table.rows.some((row) => isHalf(row, counted))) return "unshown";
    const failing = table.rows.some(({ role, differs }) => role.kind === "sum" && differs.size > 0);
    if (bySections(table, counted, "any")) return failing ? "unshown" : "sure";
    if (failing || table.rows.some(({ role, line }) => role.kind === "sum" && line.values.size > 0)) return "unshown";
    return counted.length >= 2 && doubtfulRows(counted).length === 0 ? "sure" : "unshown";
  };
  return { counted: summed, computed, grand, verdict: verdict(), unread };
}

/** Posts that may be sums of those above them, where no total shows that they are not. */
export function doubtfulRows(counted: readonly LineRole[]): readonly LineRole[] {
  const isTiny = tinyAmong(counted);
  return counted.filter(
    (row, index) =>
      valueIn(row) !== 0 && (row.evidence === "likely" || isTiny(row) || isSumOfThoseAbove(counted, index)),
  );
}

/** A few kronor among tens of thousands: an index, a percentage, a number of something. */
function tinyAmong(counted: readonly LineRole[]): (row: LineRole) => boolean {
  const sizes = counted.map((row) => Math.abs(valueIn(row))).sort((a, b) => a - b);
  if ((sizes[sizes.length >> 1] ?? 0) <= 1_000 * tinyAmount) return () => false;
  return (row) => {
    const own = Math.abs(valueIn(row));
    return row.evidence !== "learned" && own > 0 && own < tinyAmount;
  };
}

/** Ten kronor, in öre. */
const tinyAmount = 1_000;

function isHalf({ role, line }: LineRole, counted: readonly LineRole[]): boolean {
  return (
    role.kind === "sum" &&
    role.of === "section" &&
    line.words.isGrand &&
    role.rows.length < counted.length &&
    role.rows.length > 0
  );
}

/** A post that comes to those above it may be their sum, whatever it is called. */
function isSumOfThoseAbove(rows: readonly LineRole[], index: number): boolean {
  const row = rows[index];
  if (row === undefined) return false;
  let above = 0;
  for (let other = index - 1; other >= 0; other -= 1) {
    above += valueIn(rows[other]);
    if (index - other >= 2 && above !== 0 && Math.abs(above - valueIn(row)) <= 100) return true;
  }
  return false;
}

function valueIn(row: LineRole | undefined): number {
  return [...(row?.line.values.values() ?? [])].reduce((all, value) => all + value, 0);
}

function isShownInRows(closing: ColumnClosing, rows: readonly LineRole[]): boolean {
  return closing.agree > 0 && rows.every(({ line }) => !closing.differs.has(line.row));
}

function isAdded({ role }: LineRole, row: number): boolean {
  return role.kind === "sum" && role.rows.includes(row);
}

/** The last sum of everything. */
function grandOf({ rows }: ReadTable, of: "costs" | "financing"): LineRole | null {
  const sums = rows.filter(({ role, line }) => role.kind === "sum" && role.of === of && line.values.size > 0);
  const whole = sums.filter(({ differs }) => differs.size === 0);
  return whole.at(-1) ?? sums.at(-1) ?? loneSum(rows);
}

/** A table of one section has one sum. */
function loneSum(rows: readonly LineRole[]): LineRole | null {
  const sums = rows.filter(({ role, line }) => role.kind === "sum" && line.values.size > 0);
  const [only] = sums;
  const costs = rows.filter(isCost);
  return sums.length === 1 && only?.role.kind === "sum" && only.role.rows.length === costs.length ? only : null;
}

/** Every cost stands in a section whose sum comes to its rows. */
function bySections({ rows }: ReadTable, counted: readonly LineRole[], sums: "any" | "typed"): boolean {
  const isTyped = ({ line }: LineRole): boolean => line.amounts.every(({ cell }) => cell?.formula === undefined);
  const summed = new Set(
    rows.flatMap((row) => {
      const { role, differs, closing } = row;
      const isShown = role.kind === "sum" && role.of === "section" && closing > 0 && differs.size === 0;
      return isShown && (sums === "any" || isTyped(row)) ? role.rows : [];
    }),
  );
  return counted.length > 0 && counted.every(({ line }) => summed.has(line.row));
}
