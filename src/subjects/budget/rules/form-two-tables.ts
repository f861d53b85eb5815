/** BUD-803: two tables of one budget that differ, and money of who pays that does not come to the costs. */
import { asMoney, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { Address } from "../../../workbook/address";
import { addressText } from "../../../workbook/address";
import { type Ore, ore } from "../../../reading/money";
import { placeOf } from "../form/form-table";
import type { FormReading } from "../form/read-form";
import type { LineRole } from "../form/row-walk";
import type { SettledTable } from "../form/settle-table";
import type { BudgetModel } from "../model";
import { cellOf, stepIn } from "./form-tables-of";

export const tablesDiffer: Rule<BudgetModel> = {
  id: "BUD-803",
  severity: "warning",
  source: "arithmetic",
  variants: ["tables", "tablesUnits", "financing", "financingUnits"],
  mends: false,
  check: ({ form }) => {
    if (form === null) return [];
    return [...toldTwice(form), ...paidBeside(form), ...paidWithin(form)];
  },
};

/** A table with the same amounts as the budget's, row by row, and another sum. */
function toldTwice({ main, others, form }: FormReading): readonly Reported[] {
  const { total } = form.money;
  // Tables that are added to each other are no two tellings of one.
  if (total !== null && Math.abs(total - main.likelyTotal) > stepIn(main) * main.rows.counted.length) return [];
  return others
    .filter(({ table, columns }) => !table.isFinancing && isPlan(columns.stage))
    .filter((other) => isToldAgain(main, other))
    .map((other) => differing("tables", other, main, other.likelyTotal, main.likelyTotal));
}

function isPlan(stage: SettledTable["columns"]["stage"]): boolean {
  return stage === null || stage === "budget" || stage === "granted" || stage === "applied";
}

function isToldAgain(main: SettledTable, other: SettledTable): boolean {
  const [mine, theirs] = [rowsOf(main), rowsOf(other)];
  const slack = Math.max(stepIn(main), stepIn(other)) / 2;
  const isLike = (a: number, b: number): boolean => Math.abs(a - b) <= slack;
  const count = Math.max(mine.length, theirs.length);
  if (Math.abs(main.likelyTotal - other.likelyTotal) <= slack * count || other.likelyTotal === 0) return false;
  // The one may be a part of the other, which has it as a line.
  if (
    mine.some((value) => isLike(value, other.likelyTotal)) ||
    theirs.some((value) => isLike(value, main.likelyTotal))
  ) {
    return false;
  }
  const left = [...mine];
  const shared = theirs.filter((value) => {
    const at = left.findIndex((each) => isLike(each, value));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  // All of the one stand in the other: it parts or adds to it, and says nothing else.
  return shared.length >= 2 && shared.length >= count * 0.6 && new Set(shared).size > 1;
}

/** What each row costs, in öre. */
function rowsOf({ rows, columns: { leaves, total } }: SettledTable): readonly number[] {
  return rows.counted.flatMap(({ line }) => {
    const parts = leaves.flatMap(({ column }) => line.values.get(column) ?? []);
    const value = parts.length > 0 ? parts.reduce((all, each) => all + each, 0) : line.values.get(total?.column ?? -1);
    return value === undefined || value === 0 ? [] : [value];
  });
}

function paidBeside({ main, unlikeFinancing, form }: FormReading): readonly Reported[] {
  const { total } = form.money;
  if (total === null) return [];
  return unlikeFinancing
    .filter(({ likelyTotal, rows }) => likelyTotal !== 0 && rows.verdict !== "unshown")
    .map((paid) => differing("financing", paid, main, paid.likelyTotal, total));
}

/** Rows of who pays under the costs: those of two funders or more, and what they come to. */
function paidWithin({ main, form }: FormReading): readonly Reported[] {
  const { total } = form.money;
  const paid = main.table.rows.filter(({ role }) => role.kind === "financing");
  const sums = main.table.rows.filter(({ role }) => role.kind === "sum" && role.of === "financing");
  const who = new Set(paid.flatMap(({ role }) => (role.kind === "financing" ? [role.funder] : [])));
  if (total === null || main.rows.counted.some(({ role }) => role.kind === "financing")) return [];
  if (sums.length !== 1 && who.size < 2) return [];
  const stated = sums[0] === undefined ? null : valueOf(sums[0], main);
  const come = stated ?? paid.reduce((all, row) => all + Math.abs(valueOf(row, main) ?? 0), 0);
  const added = paid.reduce((all, row) => all + Math.abs(valueOf(row, main) ?? 0), 0);
  const slack = stepIn(main) * Math.max(1, paid.length);
  if (come === 0 || [come, added].some((each) => Math.abs(each - total) <= slack)) return [];
  const row = sums[0] ?? paid.at(-1);
  if (row === undefined) return [];
  const column = main.columns.total?.column ?? main.columns.leaves[0]?.column ?? main.table.region.labelColumn;
  return [reported("financing", cellOf(main, row, column), main, main, ore(come), total)];
}

function valueOf({ line }: LineRole, { columns: { leaves, total } }: SettledTable): number | null {
  const held = total === null ? undefined : line.values.get(total.column);
  if (held !== undefined) return held;
  const parts = leaves.flatMap(({ column }) => line.values.get(column) ?? []);
  return parts.length === 0 ? null : parts.reduce((all, each) => all + each, 0);
}

function differing(
  variant: "tables" | "financing",
  other: SettledTable,
  main: SettledTable,
  found: Ore,
  expected: Ore,
): Reported {
  return reported(variant, totalCell(other), other, main, found, expected);
}

function reported(
  variant: "tables" | "financing",
  at: Address,
  other: SettledTable,
  main: SettledTable,
  found: Ore,
  expected: Ore,
): Reported {
  const units = [other, main].map(({ unit }) => unit.effective);
  const [unit = "kr", mainUnit = "kr"] = units;
  return {
    at,
    variant: unit === mainUnit ? variant : `${variant}Units`,
    values: {
      other: asMoney(found),
      total: asMoney(expected),
      place: asText(addressText(totalCell(main))),
      unit: asText(unit),
      mainUnit: asText(mainUnit),
    },
    expected: asMoney(expected),
    found: asMoney(found),
  };
}

/** Its sum of everything; its title where it has none. */
function totalCell(settled: SettledTable): Address {
  const { table, rows, columns } = settled;
  if (rows.grand === null) return placeOf(table);
  const { row } = rows.grand;
  const column = [columns.total?.column, ...columns.leaves.map((leaf) => leaf.column)].find(
    (each) => each !== undefined && row.line.values.has(each),
  );
  return cellOf(settled, row, column ?? table.region.labelColumn);
}
