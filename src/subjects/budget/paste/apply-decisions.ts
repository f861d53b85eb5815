/** A pasted table once a person has said what was unclear in it: whose the columns are, the unit, the block. */
import { type Ore, type Unit, money, noMoney, ore, sum } from "../../../reading/money";
import type { BlockId } from "../template";
import type { TableCell, TableColumn, TableLine, TableReading } from "./table-types";

/** What a person may say of a column that amounts stand in: a project owner's id, or one of these. */
export type ColumnChoice = { readonly partner: string } | "total" | "skip";

/** `null` and absent: not said; what the table says by itself then counts. */
export interface PasteDecisions {
  readonly unit: Unit | null;
  /** The block of lines for which the table names none. */
  readonly block: BlockId | null;
  /** By the column's id. */
  readonly columns: ReadonlyMap<number, ColumnChoice>;
  /** By the line's row in the table: the sheet's row, zero-based, or no row. */
  readonly lines: ReadonlyMap<number, number | "skip">;
}

export const nothingDecided: PasteDecisions = { unit: null, block: null, columns: new Map(), lines: new Map() };

export interface DecidedLine {
  readonly line: TableLine;
  readonly block: BlockId;
  /** By project owner's id; those that the line says nothing of are absent. */
  readonly amounts: ReadonlyMap<string, Ore>;
  /** What the line's own total says; `null` where it has none. */
  readonly total: Ore | null;
  /** What the amounts add up to, those of skipped and undecided columns too. */
  readonly sum: Ore;
  /** Cells that should say an amount and cannot be read. */
  readonly unread: readonly string[];
  /** Only a total: nobody can tell whose it is. */
  readonly onlyTotal: boolean;
}

export interface DecidedTable {
  readonly unit: Unit | null;
  readonly columns: readonly (TableColumn & { readonly choice: ColumnChoice | null })[];
  readonly lines: readonly DecidedLine[];
}

export function applyDecisions(reading: TableReading, decisions: PasteDecisions): DecidedTable {
  const unit = decisions.unit ?? reading.unit.likely;
  const columns = reading.columns
    .filter(({ meaning }) => meaning.kind !== "share")
    .map((column) => ({ ...column, choice: decisions.columns.get(column.id) ?? choiceOf(column) }));
  const choices = new Map(columns.map(({ id, choice }) => [id, choice]));
  const block = decisions.block ?? "requested";
  // *Utfall* beside *Budget* is the same money once more, unless a person lays it to an owner.
  const apart = new Set(
    columns.flatMap(({ id, choice, meaning }) => (meaning.kind === "otherStage" && choice === "skip" ? [id] : [])),
  );
  const partial = partialTotals({ columns });
  return {
    unit,
    columns,
    lines: reading.lines.map((line) =>
      settledLine(line, line.block ?? block, { choices, apart, partial }, unit ?? "kr"),
    ),
  };
}

/** The totals of some of the columns, with the columns that each adds. */
export function partialTotals({ columns }: Pick<DecidedTable, "columns">): ReadonlyMap<number, readonly number[]> {
  return new Map(
    columns.flatMap(({ id, choice, meaning }): readonly (readonly [number, readonly number[]])[] =>
      choice === "total" && meaning.kind === "total" && meaning.parts !== undefined ? [[id, meaning.parts]] : [],
    ),
  );
}

interface Ways {
  readonly choices: ReadonlyMap<number, ColumnChoice | null>;
  readonly apart: ReadonlySet<number>;
  readonly partial: ReadonlyMap<number, readonly number[]>;
}

function choiceOf({ meaning }: TableColumn): ColumnChoice | null {
  if (meaning.kind === "partner") return { partner: meaning.partner };
  if (meaning.kind === "otherStage") return "skip";
  return meaning.kind === "total" ? "total" : null;
}

function settledLine(line: TableLine, block: BlockId, { choices, apart, partial }: Ways, unit: Unit): DecidedLine {
  const amounts = new Map<string, Ore>();
  const totals: Ore[] = [];
  const partials: Ore[] = [];
  const parts: Ore[] = [];
  for (const cell of line.cells) {
    const choice = choices.get(cell.column) ?? null;
    const amount = amountOf(cell, unit);
    if (amount === null || apart.has(cell.column)) continue;
    if (choice === "total") (partial.has(cell.column) ? partials : totals).push(amount);
    else parts.push(amount);
    // Two columns of one owner, two years for instance, are one amount.
    if (choice !== null && typeof choice === "object") {
      amounts.set(choice.partner, ore((amounts.get(choice.partner) ?? 0) + amount));
    }
  }
  const [total = null] = [...totals, ...(parts.length === 0 ? partials : [])];
  return {
    line,
    block,
    amounts,
    total,
    sum: parts.length === 0 ? (total ?? noMoney) : sum(parts),
    unread: line.cells.filter(({ reading }) => reading.kind === "unclear").map(({ text }) => text),
    onlyTotal: parts.length === 0 && total !== null && total !== 0,
  };
}

/** A cell's own unit goes before the table's. `null` where it says no amount. */
export function amountOf({ reading }: TableCell, unit: Unit): Ore | null {
  return reading.kind === "clear" ? money(reading.figure, reading.unit ?? unit) : null;
}
