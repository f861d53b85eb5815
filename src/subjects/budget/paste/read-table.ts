/** Understands a table of texts as costs: its columns, its lines, its sums, and the unit that it counts in. */
import type { Ore } from "../../../reading/money";
import type { TextTable } from "../../../reading/text-table";
import type { BudgetPartner } from "./budget-partners";
import type { TableCell, TableColumn, TableLine, TableReading, TableSum } from "./table-types";
import { withRoles } from "./by-roles";
import { readPasted } from "./pasted-form";
import { readTableUnit } from "./table-unit";
import { walkTable } from "./walk-table";

/** What a table is read against. `years`: the project's length, for what a full-time year costs; 1 where unknown. */
export interface TableContext {
  readonly partners: readonly BudgetPartner[];
  readonly years: number;
  /** The total that the plan states. */
  readonly statedTotal: Ore | null;
}

export function readTable(table: TextTable, context: TableContext): TableReading {
  const walked = withRoles(walkTable(table, context.partners), readPasted(table), context.partners);
  // A column that never holds an amount holds remarks.
  const amountColumns = new Set([
    ...walked.columns.filter(({ meaning }) => meaning.kind === "partner").map(({ id }) => id),
    ...[...walked.lines, ...walked.sums].flatMap(({ cells }) =>
      cells.filter(({ reading }) => reading.kind === "clear").map(({ column }) => column),
    ),
  ]);
  const cellsOf = ({ cells }: TableLine | TableSum): readonly TableCell[] =>
    cells.filter(({ column }) => amountColumns.has(column));
  const sums = walked.sums.map((sum) => ({ ...sum, cells: cellsOf(sum) }));
  const rows = placedBySums(
    walked.lines.map((line) => ({ ...line, cells: cellsOf(line) })),
    sums,
  );
  const lines = rows.filter(({ cells, share }) => share !== null || cells.some(saysMoney));
  const columns = knownByElimination(
    walked.columns.filter(({ id }) => amountColumns.has(id)),
    context.partners,
    walked.periods,
  );
  return {
    columns,
    unit: readTableUnit(walked.words, lines, columns, context),
    lines,
    sums,
    idle: walked.idle + rows.filter((row) => row.label !== "" && !lines.includes(row)).length,
  };
}

function saysMoney({ reading }: TableCell): boolean {
  return reading.kind === "unclear" || reading.figure !== 0;
}

/** "Summa personalkostnader" below lines without a heading says what they are; so does a block's total. */
function placedBySums(lines: readonly TableLine[], sums: readonly TableSum[]): readonly TableLine[] {
  const named = lines.map((line) => line.block).find((block) => block !== null) ?? null;
  return lines.map((line) => {
    const below = sums.filter(({ row }) => row > line.row);
    const bySum = below.find(({ of, since }) => of.kind === "section" && since < line.row)?.of;
    const byTotal = below.find(({ of }) => of.kind === "block")?.of;
    return {
      ...line,
      section: line.section ?? (bySum?.kind === "section" ? bySum.section : null),
      // What stands before the heading "Egenfinansiering" is what the förbund is asked for.
      block: line.block ?? (byTotal?.kind === "block" ? byTotal.block : named === "ownFunding" ? "requested" : null),
    };
  });
}

/** With one project owner, one column of amounts or one a year, there is nobody else whose it could be. */
function knownByElimination(
  columns: readonly TableColumn[],
  partners: readonly BudgetPartner[],
  periods: ReadonlySet<number>,
): readonly TableColumn[] {
  const [partner] = partners;
  const unknown = columns.filter(({ meaning }) => meaning.kind === "unknown");
  const isClear = columns.length === 1 || unknown.length === 1 || unknown.every(({ id }) => periods.has(id));
  const alone = partner !== undefined && partners.length === 1 && isClear ? partner : null;
  // A total of nothing but itself is the amount.
  const orphaned = columns.every(({ meaning }) => meaning.kind === "total");
  return columns.map((column): TableColumn => {
    if (column.meaning.kind === "partner") return column;
    if (alone !== null && (column.meaning.kind === "unknown" || columns.length === 1)) {
      return { ...column, meaning: { kind: "partner", partner: alone.id } };
    }
    return column.meaning.kind === "total" && orphaned ? { ...column, meaning: { kind: "unknown" } } : column;
  });
}
