/** BUD-511 to 515: staff rows, their cost and their *tjänst i %*. */
import type { Address } from "../../../workbook/address";
import { type Ore, ore } from "../../../reading/money";
import { lengthInMonths } from "../../../reading/period";
import type { BudgetPolicy } from "../policy";
import type { Reported, Rule } from "../../../checking/rule";
import { budgetPeriod, rowPosts, staffRows } from "../figures/budget-figures";
import { type FullTimeYear, fullTimeYear } from "../figures/full-time-year";
import { saysCost } from "../amount";
import { type BudgetModel, type CostRow, costCells, rowCost } from "../model";
import { roleKey } from "../roles";
import { thousandsOff } from "./units";

export const staffRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  {
    id: "BUD-511",
    severity: "error",
    source: "template",
    variants: ["empty", "zero"],
    mends: false,
    check: (model) =>
      rowsOf(model).flatMap((row): readonly Reported[] => {
        // What cannot be read as a share is BUD-206's; a template without the column asks for none.
        const reading = row.share?.reading;
        if (!row.share || !reading || !hasCost(row) || reading.kind === "unreadable" || rowPosts(row) > 0) return [];
        const variant = reading.kind === "empty" ? "empty" : "zero";
        return [{ at: row.share.at, variant, values: { role: { kind: "text", text: row.label } } }];
      }),
  },
  {
    id: "BUD-512",
    severity: "warning",
    source: "template",
    mends: false,
    check: (model) =>
      rowsOf(model).flatMap((row): readonly Reported[] => {
        if (rowPosts(row) === 0 || hasCost(row)) return [];
        return [
          {
            at: row.amounts[0]?.at ?? row.labelAt,
            values: { role: { kind: "text", text: row.label }, posts: { kind: "share", value: rowPosts(row) } },
          },
        ];
      }),
  },
  {
    id: "BUD-513",
    severity: "warning",
    source: "policy",
    variants: ["low", "high"],
    mends: false,
    check: (model, policy) =>
      outsideSpan(model, policy).map(({ row, cost, posts, months, year }) => ({
        at: dearestCell(row),
        variant: year.verdict,
        values: {
          cost: { kind: "money", ore: cost },
          posts: { kind: "share", value: posts },
          months: { kind: "number", value: Math.round(months * 100) / 100 },
          yearCost: { kind: "money", ore: year.cost },
          limit: { kind: "money", ore: year.limit },
        },
      })),
  },
  {
    id: "BUD-514",
    severity: "warning",
    source: "policy",
    mends: false,
    check: (model, policy) => {
      const { sameRoleCostRatio } = policy;
      // A cost that no post has is told by BUD-513, and one of another unit by BUD-205.
      const told = new Set(outsideSpan(model, policy).map(({ row }) => row));
      const unlikely = ({ row }: PaidRow): boolean => told.has(row) || isThousandsOff(model, row);
      return [...rolesOf(model).values()].flatMap((all): readonly Reported[] => {
        const rows = all.filter((paid) => !unlikely(paid));
        const [cheapest, dearest] = [rows[0], rows.at(-1)];
        if (!cheapest || !dearest || dearest.perPost <= cheapest.perPost * sameRoleCostRatio * rounding) return [];
        // Of three alike and one apart, the one apart is told.
        const middle = rows[Math.floor((rows.length - 1) / 2)] ?? cheapest;
        const [apart, like] =
          dearest.perPost / middle.perPost >= middle.perPost / cheapest.perPost
            ? [dearest, cheapest]
            : [cheapest, dearest];
        return [
          {
            at: dearestCell(apart.row),
            values: {
              role: { kind: "text", text: apart.row.label },
              perPost: { kind: "money", ore: apart.perPost },
              otherPerPost: { kind: "money", ore: like.perPost },
              otherRow: { kind: "number", value: like.row.row + 1 },
            },
          },
        ];
      });
    },
  },
  {
    id: "BUD-515",
    severity: "warning",
    source: "template",
    mends: false,
    check: (model) =>
      rowsOf(model).flatMap((row): readonly Reported[] =>
        hasCost(row) && (row.labelKind === "numberOnly" || row.labelKind === "missing") ? [{ at: row.labelAt }] : [],
      ),
  },
];

/** A ratio that only öre make greater is not greater. */
const rounding = 1.0001;

interface PaidRow {
  readonly row: CostRow;
  readonly cost: Ore;
  readonly posts: number;
  /** Cost of a full-time post over the whole period. */
  readonly perPost: Ore;
}

/** Paid rows whose full-time year costs less or more than policy's span. */
function outsideSpan(
  model: BudgetModel,
  { fullTimeYearCost, longestProjectMonths: longest }: BudgetPolicy,
): readonly (PaidRow & { readonly months: number; readonly year: FullTimeYear })[] {
  const period = budgetPeriod(model);
  const months = period === null ? 0 : lengthInMonths(period);
  // Without the period's length a cost says nothing of a year, nor with a length that is told to be too long (BUD-503).
  if (months <= 0 || (longest !== null && months > longest)) return [];
  return paidRows(model)
    .filter(({ row }) => !isThousandsOff(model, row))
    .map((paid) => ({ ...paid, months, year: fullTimeYear(paid.cost, paid.posts, months, fullTimeYearCost) }))
    .filter(({ year }) => year.verdict !== "within");
}

function isThousandsOff(model: BudgetModel, row: CostRow): boolean {
  return row.amounts.some((amount) => thousandsOff(model).has(amount));
}

function rowsOf({ detailed }: BudgetModel): readonly CostRow[] {
  return detailed === null ? [] : staffRows(detailed);
}

function hasCost(row: CostRow): boolean {
  return costCells(row).some(saysCost);
}

/** Staff rows with both a cost and a share. */
function paidRows(model: BudgetModel): readonly PaidRow[] {
  return rowsOf(model)
    .map((row) => ({ row, cost: rowCost(row), posts: rowPosts(row) }))
    .filter(({ cost, posts }) => cost > 0 && posts > 0)
    .map((paid) => ({ ...paid, perPost: ore(paid.cost / paid.posts) }));
}

/** Paid rows by role, the cheapest post first. */
function rolesOf(model: BudgetModel): ReadonlyMap<string, readonly PaidRow[]> {
  const roles = new Map<string, PaidRow[]>();
  for (const paid of paidRows(model)) {
    const key = paid.row.labelKind === "named" ? roleKey(paid.row.label) : "";
    if (key !== "") roles.set(key, [...(roles.get(key) ?? []), paid]);
  }
  for (const rows of roles.values()) rows.sort((a, b) => a.perPost - b.perPost);
  return roles;
}

/** The cell with the row's largest amount. */
function dearestCell(row: CostRow): Address {
  const [first] = [...row.amounts].sort((a, b) => (b.ore ?? 0) - (a.ore ?? 0));
  return (first ?? row.total)?.at ?? row.labelAt;
}
