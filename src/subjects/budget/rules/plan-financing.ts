/** BUD-706: the plan's table *Projektets finansiering* against the budget, partner by partner, and its own sums. */
import type { MessageValue } from "../../../checking/finding";
import { type Ore, noMoney, ore } from "../../../reading/money";
import type { Plan, PlanField, PlanFinancingRow } from "../plan/model";
import type { Reported } from "../../../checking/rule";
import type { BudgetFigures } from "../figures/figures-types";
import { hasUnread, unreadPartners } from "../figures/amount-lists";
import { sameOrganisation } from "../members";
import type { BudgetModel } from "../model";

/** The table is in whole tkr, so that what differs by less is rounding. */
const tkr = 100_000;

const columns = ["requested", "ownFunding", "total"] as const;
type Column = (typeof columns)[number];
type Amounts = Readonly<Record<Column, Ore>>;

/** A filled cell of the table and what the budget has in its place. */
interface Compared {
  readonly row: PlanFinancingRow;
  readonly column: Column;
  readonly stated: Ore;
  readonly budget: Ore;
}

export function financingReports({
  plan,
  figures,
  model,
}: {
  readonly plan: Plan;
  readonly figures: BudgetFigures;
  readonly model: BudgetModel;
}): readonly Reported[] {
  const { financing, financingSum } = plan;
  const filled = financing.filter((row) => columns.some((column) => row[column].value !== null));
  // A sheet that Samkoll made has the partners' names in it; a table without an amount says nothing yet.
  if (filled.length === 0 && (financingSum?.total.value ?? null) === null) return [];
  // A budget that nobody has filled in yet says nothing of any partner: BUD-701 tells the one difference.
  const isEmpty = figures.total === 0 && !hasUnread(model);
  const matches = isEmpty ? [] : matchRows(filled, figures);
  const unread = unreadPartners(model);
  const differing = matches
    .flatMap(({ row, budget }) => (budget === null || unread.has(budget.name) ? [] : compare(row, budget)))
    .filter(differs);
  const slips = differing.filter(isThousandSlip);
  const [slip] = slips;
  const ownSums = [...filled, ...(financingSum ? [financingSum] : [])].flatMap(rowSum);
  const sumsDown = financingSum === null || filled.length === 0 ? [] : columnSums(filled, financingSum);
  const missing = [
    ...matches.flatMap(({ row, budget }) => (budget === null ? notInBudget(row) : [])),
    ...notInPlan(plan, filled, figures),
  ];
  const isToldAt = ({ row, column }: Compared): boolean =>
    [...ownSums, ...sumsDown].some(({ at }) => at === row[column].at);
  const partnersTold = differing.length + missing.length > 0 || unread.size > 0;
  // The sum row follows from its rows: it is told only where none of them is, and it adds them up right.
  const sumFollows = isEmpty || sumsDown.length > 0 || (filled.length > 0 && partnersTold);
  const inSum = financingSum === null || sumFollows ? [] : compare(financingSum, figures);
  return [
    // Kronor in a table of tkr is one slip, however many cells it is made in.
    ...(slip ? [amountReport(slip, "thousand")] : []),
    ...[...differing, ...inSum.filter(differs)]
      .filter((cell) => !slips.includes(cell) && !isToldAt(cell) && !followsFromRow(cell, differing))
      .map((cell) => amountReport(cell, "amount")),
    ...missing,
    ...ownSums,
    ...sumsDown,
  ];
}

function differs({ stated, budget }: Compared): boolean {
  return Math.abs(stated - budget) >= tkr;
}

/** A row's total that adds up what is told beside it is no fault of its own. */
function followsFromRow({ row, column }: Compared, told: readonly Compared[]): boolean {
  return (
    column === "total" &&
    rowSum(row).length === 0 &&
    told.some((other) => other.row === row && other.column !== "total")
  );
}

interface MatchedRow {
  readonly row: PlanFinancingRow;
  /** `null` where the budget knows no such partner. */
  readonly budget: (Amounts & { readonly name: string }) | null;
}

/** By name, whatever the order: the ISAmverkan plan lists its partners otherwise than its budget does. */
function matchRows(rows: readonly PlanFinancingRow[], { partners }: BudgetFigures): readonly MatchedRow[] {
  const names = partners.map(({ name }) => name);
  return rows.map((row) => {
    const name = sameOrganisation(row.organisation, names);
    return { row, budget: partners.find((partner) => partner.name === name) ?? null };
  });
}

function compare(row: PlanFinancingRow, budget: Amounts): readonly Compared[] {
  return columns.flatMap((column) => {
    const stated = row[column].value;
    return stated === null ? [] : [{ row, column, stated, budget: budget[column] }];
  });
}

function isThousandSlip({ stated, budget }: Compared): boolean {
  const [small, large] = [Math.min(stated, budget), Math.max(stated, budget)];
  return small > 0 && Math.abs(large / small - 1000) < 1;
}

function amountReport({ row, column, stated, budget }: Compared, variant: "amount" | "thousand"): Reported {
  return {
    at: row[column].at,
    variant,
    values: { organisation: text(row.organisation), column: columnWord(column) },
    expected: { kind: "money", ore: budget },
    found: { kind: "money", ore: stated },
  };
}

function notInBudget(row: PlanFinancingRow): readonly Reported[] {
  const paid = columns.map((column) => row[column]).find(({ value }) => value !== null && value !== 0);
  if (paid === undefined || paid.value === null) return [];
  const values = { organisation: text(row.organisation) };
  return [{ at: row.at, variant: "notInBudget", values, found: { kind: "money", ore: paid.value } }];
}

/** Partners with money in the budget that the table leaves out. */
function notInPlan(
  { financing, financingSum }: Plan,
  filled: readonly PlanFinancingRow[],
  { partners }: BudgetFigures,
): readonly Reported[] {
  const at = (financingSum ?? financing[0])?.at;
  if (at === undefined || filled.length === 0) return [];
  const names = partners.map(({ name }) => name);
  const listed = new Set(filled.map((row) => sameOrganisation(row.organisation, names)));
  return partners.flatMap(({ name, total }): readonly Reported[] =>
    total === 0 || name === "" || listed.has(name)
      ? []
      : [{ at, variant: "notInPlan", values: { organisation: text(name) }, expected: { kind: "money", ore: total } }],
  );
}

function rowSum(row: PlanFinancingRow): readonly Reported[] {
  const { requested, ownFunding, total } = row;
  if (total.value === null || (requested.value === null && ownFunding.value === null)) return [];
  const sum = ore((requested.value ?? 0) + (ownFunding.value ?? 0));
  return sumReport(total, sum, total.value, "rowSum", { organisation: text(row.organisation) });
}

/** A row whose own total is wrong counts with what its parts add up to: its fault is told in the row. */
function columnSums(rows: readonly PlanFinancingRow[], sumRow: PlanFinancingRow): readonly Reported[] {
  const told: Column[] = [];
  return columns.flatMap((column): readonly Reported[] => {
    const stated = sumRow[column].value;
    if (stated === null) return [];
    const sum = rows.reduce((total, row) => total + (partOf(row, column) ?? noMoney), 0);
    const reports = sumReport(sumRow[column], ore(sum), stated, "columnSum", { column: columnWord(column) });
    if (reports.length === 0) return [];
    // The sum row's total adds up the two beside it: wrong with them, it is not told again.
    if (column === "total" && told.length > 0 && rowSum(sumRow).length === 0) return [];
    told.push(column);
    return reports;
  });
}

function partOf(row: PlanFinancingRow, column: Column): number | null {
  const { requested, ownFunding } = row;
  return column === "total" && rowSum(row).length > 0
    ? (requested.value ?? 0) + (ownFunding.value ?? 0)
    : row[column].value;
}

function sumReport(
  { at }: PlanField<Ore>,
  expected: Ore,
  found: Ore,
  variant: "rowSum" | "columnSum",
  values: Readonly<Record<string, MessageValue>>,
): readonly Reported[] {
  if (Math.abs(expected - found) < tkr) return [];
  return [{ at, variant, values, expected: { kind: "money", ore: expected }, found: { kind: "money", ore: found } }];
}

function columnWord(column: Column): MessageValue {
  return { kind: "key", key: `sheets.plan.column.${column}` };
}

function text(words: string): MessageValue {
  return { kind: "text", text: words };
}
