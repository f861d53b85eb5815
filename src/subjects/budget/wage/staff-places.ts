/** The rows of a detailed budget where the cost of a post can stand, and what it takes to write one there. */
import { cellName, type Address } from "../../../workbook/address";
import { contentOf, editCell } from "../../../workbook/content";
import { isPercentFormat } from "../../../workbook/number-format";
import { type CellEdit, type Patch, sameContent } from "../../../workbook/patch";
import { type Cell, type Snapshot, cellAt, isBlank, sheetNamed } from "../../../workbook/snapshot";
import { type Ore, type Unit, figureIn, noMoney, sum } from "../../../reading/money";
import { figureOf } from "../locate/amounts";
import { rowPosts } from "../figures/budget-figures";
import { carriesAmount } from "../amount";
import {
  type Block,
  type BudgetModel,
  type CostRow,
  type DetailedBudget,
  type SumRow,
  blocksOf,
  rowCost,
} from "../model";
import type { BlockId } from "../template";

export interface StaffPlace {
  readonly block: BlockId;
  /** Zero-based, as everywhere in the model. */
  readonly row: number;
  /** The role that stands there; empty on a row that nobody has filled in. */
  readonly role: string;
  /** No role, no *tjänst i %* and no amount. */
  readonly empty: boolean;
  readonly cost: Ore;
}

/** The staff rows of the blocks that have a column for somebody to pay in, from top to bottom. */
export function staffPlaces(detailed: DetailedBudget): readonly StaffPlace[] {
  return blocksOf(detailed)
    .filter((block) => block.partners.length > 0)
    .flatMap((block) => staffRowsOf(block).map((row) => placeOf(block, row)));
}

function placeOf(block: Block, row: CostRow): StaffPlace {
  const role = row.labelKind === "named" ? row.label : "";
  const empty = role === "" && rowPosts(row) === 0 && !row.amounts.some(carriesAmount);
  return { block: block.id, row: row.row, role, empty, cost: rowCost(row) };
}

/** What shall stand on a staff row. */
export interface StaffEntry {
  readonly block: BlockId;
  readonly row: number;
  /** Which of the block's partners pays, from 0. */
  readonly partner: number;
  readonly role: string;
  /** Hundredths of a percent of a full-time post: 5 000 is half. */
  readonly post: number;
  /** Whole kronor. */
  readonly cost: Ore;
}

/** Why a row cannot be written: `at` is the cell that stands in the way. */
export interface StaffHindrance {
  readonly kind: "formula" | "locked" | "hidden";
  readonly at: Address;
}

export type StaffWriting =
  /** `otherCost`: what other partners already pay on the row, which stays. */
  | {
      readonly ok: true;
      readonly patch: Patch;
      readonly amountAt: Address;
      readonly unit: Unit;
      readonly otherCost: Ore;
    }
  | { readonly ok: false; readonly hindrance: StaffHindrance };

/**
 * Role, *tjänst i %* and amount in the unit of the sheet's figures; the row's own sum where it has none. Never over a
 * formula, in a locked cell or where nobody would see it. `null` where the workbook has no such row any more.
 */
export function staffWriting({ detailed, snapshot, form }: BudgetModel, entry: StaffEntry): StaffWriting | null {
  const block = detailed && blocksOf(detailed).find(({ id }) => id === entry.block);
  const row = block && staffRowsOf(block).find((candidate) => candidate.row === entry.row);
  const amount = row?.amounts[entry.partner];
  if (!detailed || !block || !row || !amount) return null;
  if (amount.hidden) return { ok: false, hindrance: { kind: "hidden", at: amount.at } };
  const unit = detailed.unit.effective;
  const others = row.amounts.filter((other) => other !== amount);
  const share = row.share && shareEdit(snapshot, block, row.share, entry.post);
  const wanted: readonly CellEdit[] = [
    // In a form of the förbund's own its words are the row: they are never another's.
    ...(form !== null && row.labelKind === "named"
      ? []
      : [editCell(row.labelAt, cellAt(snapshot, row.labelAt), { value: labelWith(snapshot, row, entry.role) })]),
    ...(share ? [share] : []),
    editCell(amount.at, amount.cell, { value: figureIn(unit, entry.cost) }),
  ].filter((edit) => !sameContent(edit.before, edit.content));
  const hindrance = wanted.map((edit) => hindranceIn(snapshot, edit)).find((found) => found !== null);
  if (hindrance) return { ok: false, hindrance };
  const figures = row.amounts.map((other) => (other === amount ? figureIn(unit, entry.cost) : (figureOf(other) ?? 0)));
  return {
    ok: true,
    patch: [...wanted, ...rowSum(snapshot, row, figures)],
    amountAt: amount.at,
    unit,
    otherCost: sum(others.map((other) => other.ore ?? noMoney)),
  };
}

function staffRowsOf(block: Block): readonly CostRow[] {
  return block.sections.filter(({ id }) => id === "staff").flatMap(({ rows }) => rows);
}

/** The running number stays: "4." becomes "4. Arbetscoach". */
function labelWith(snapshot: Snapshot, row: CostRow, role: string): string | number | boolean | null {
  const cell = cellAt(snapshot, row.labelAt);
  if (row.labelKind === "named" && row.label === role) return contentOf(cell).value;
  const number = /^(\d{1,2})\s*(?:[.):]|$)/.exec(String(contentOf(cell).value ?? "").trim());
  return number === null ? role : `${number[1]}. ${role}`;
}

/** As the sheet writes its shares: 0,5 shown as 50 %, or a plain 50 under the heading *tjänst i %*. */
function shareEdit(
  snapshot: Snapshot,
  block: Block,
  { at, cell }: NonNullable<CostRow["share"]>,
  post: number,
): CellEdit {
  const sharesOf = (rows: readonly (CostRow | SumRow)[]): readonly Cell[] =>
    rows.flatMap(({ share }) => (share?.cell ? [share.cell] : []));
  const neighbours = sharesOf(staffRowsOf(block));
  if (!isPercentFormat(cell?.format) && neighbours.some(isPlainPercent)) {
    return editCell(at, cell, { value: post / 100 });
  }
  const value = post / 10_000;
  const sums = sharesOf(block.sections.flatMap(({ sum }) => (sum ? [sum] : [])));
  const known = [...(cell ? [cell] : []), ...neighbours, ...sums].find((other) =>
    isPercentFormat(other.format),
  )?.format;
  // Nothing is known of how an empty cell looks, and a protected sheet takes no other look: it has its neighbours'.
  const format = isProtected(snapshot, at) ? known : post % 100 === 0 ? (known ?? "0%") : "0.00%";
  return editCell(at, cell, { value, ...(format !== undefined && { format }) });
}

function isPlainPercent({ value, format }: Cell): boolean {
  return typeof value === "number" && value > 10 && !isPercentFormat(format);
}

/** What stands in the way of writing there; `null` for nothing. */
export function hindranceIn(snapshot: Snapshot, { at }: CellEdit): StaffHindrance | null {
  const cell = cellAt(snapshot, at);
  if (cell?.formula !== undefined) return { kind: "formula", at };
  return isLocked(snapshot, at, cell) ? { kind: "locked", at } : null;
}

/** Of an empty cell nothing is known here: the host refuses a locked one. */
function isLocked(snapshot: Snapshot, at: Address, cell: Cell | undefined): boolean {
  return isProtected(snapshot, at) && cell !== undefined && cell.locked !== false;
}

function isProtected(snapshot: Snapshot, { sheet }: Address): boolean {
  return sheetNamed(snapshot, sheet)?.protected === true;
}

/** The row's own sum, where its cell is empty: without it the amount would be missing under *alla projektägare*. */
function rowSum(snapshot: Snapshot, { amounts, total }: CostRow, figures: readonly number[]): readonly CellEdit[] {
  const [first, last] = [amounts[0], amounts.at(-1)];
  if (!total || !first || !last || total.cell?.formula !== undefined || !isBlank(total.cell?.value ?? null)) return [];
  if (isProtected(snapshot, total.at)) return [];
  const together = last.at.column - first.at.column === amounts.length - 1;
  const formula = together
    ? `SUM(${cellName(first.at)}:${cellName(last.at)})`
    : amounts.map(({ at }) => cellName(at)).join("+");
  const value = figures.reduce((whole, figure) => whole + Math.round(figure * 1e6), 0) / 1e6;
  return [editCell(total.at, total.cell, { formula, value })];
}
