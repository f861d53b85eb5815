/** A table whose columns have stages (beviljat, utfall, rekvirerat …): what it says of each, and how they hang together. */
import type { Address } from "../../../workbook/address";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Ore, type Unit, money, noMoney, ore, sum } from "../../../reading/money";
import { holdsPeriod, overlap } from "../../../reading/period";
import type { Coordinates, FormRow, FormTable, Stage } from "../form/form-model";
import { isCost } from "../form/row-kinds";
import { figureOf } from "../locate/amounts";
import type { Amount } from "../amount";

export interface StageColumn extends Coordinates {
  readonly stage: Stage;
  readonly at: Address;
  /** Its place among the amounts of a row. */
  readonly place: number;
}

export type StageColumns = ReadonlyMap<Stage, readonly StageColumn[]>;

/**
 * By stage the columns that add up to it: no sum of others where its parts stand there too. A stage of which a column is
 * only likely has none, unless arithmetic shows it: in nearly every row *återstår* is the granted less what was used.
 */
export const stageColumns = memoizePerObject((table: FormTable): StageColumns => {
  const all = columnsByStage(table);
  const unsure = new Set([...all].flatMap(([stage, { isSure }]) => (isSure ? [] : [stage])));
  const sure = new Map([...all].flatMap(([stage, { columns, isSure }]) => (isSure ? [[stage, columns] as const] : [])));
  if (unsure.size === 0) return sure;
  const likely: StageColumns = new Map([...all].map(([stage, { columns }]) => [stage, columns]));
  const after = readingOfLeft(table, likely);
  const verdicts = after === null ? [] : rowsOf(table).map((row) => leftBy(table, likely, row, after));
  const [right, wrong] = (["right", "wrong"] as const).map((is) => verdicts.filter((each) => each === is).length);
  // A row of many may be a slip, which is told; a column that means something else fits no row but by chance.
  const isShown = (right ?? 0) > 1 && (right ?? 0) >= 3 * (wrong ?? 0);
  if (after === null || !isShown) return sure;
  const shown = new Set<Stage>(["granted", "budget", "remaining", ...after]);
  return new Map([...likely].filter(([stage]) => !unsure.has(stage) || shown.has(stage)));
});

function columnsByStage({
  columns,
}: FormTable): ReadonlyMap<Stage, { readonly columns: readonly StageColumn[]; readonly isSure: boolean }> {
  const amounts = columns.filter(({ role }) => role.kind === "amount" || role.kind === "total");
  const unsure = new Set<Stage>();
  const leaves = new Map<Stage, StageColumn[]>();
  const totals = new Map<Stage, (StageColumn & { readonly column: number; readonly parts: readonly number[] })[]>();
  for (const [place, { column, at, role, evidence }] of amounts.entries()) {
    if ((role.kind !== "amount" && role.kind !== "total") || role.stage === null) continue;
    const { organisation, funder, period, stage } = role;
    if (evidence === "likely") unsure.add(stage);
    const one = { organisation, funder, period, stage, at, place };
    if (role.kind === "amount") leaves.set(stage, [...(leaves.get(stage) ?? []), one]);
    else totals.set(stage, [...(totals.get(stage) ?? []), { ...one, column, parts: role.parts }]);
  }
  const stages = [...new Set([...leaves.keys(), ...totals.keys()])];
  return new Map(
    stages.map((stage) => {
      const whole = totals.get(stage) ?? [];
      const inOthers = new Set(whole.flatMap(({ parts }) => parts));
      const found = leaves.get(stage) ?? whole.filter(({ column }) => !inOthers.has(column));
      return [stage, { columns: found, isSure: !unsure.has(stage) }];
    }),
  );
}

/** Every column of amounts that is no sum of others and more than likely, whatever its stage. */
export function amountColumns({
  columns,
}: FormTable): readonly (Omit<StageColumn, "stage"> & Pick<Coordinates, "stage">)[] {
  const amounts = columns.filter(({ role }) => role.kind === "amount" || role.kind === "total");
  return amounts.flatMap(({ at, role, evidence }, place) => {
    if (role.kind !== "amount" || evidence === "likely") return [];
    const { organisation, funder, period, stage } = role;
    return [{ organisation, funder, period, stage, at, place }];
  });
}

/** What was decided: the granted, or where the table follows a budget up, that budget. */
export function grantedColumns(table: FormTable): readonly StageColumn[] {
  return grantedAmong(stageColumns(table));
}

function grantedAmong(columns: StageColumns): readonly StageColumn[] {
  const granted = columns.get("granted");
  if (granted !== undefined) return granted;
  const follows = (["actual", "requisitioned", "forecast", "remaining"] as const).some((stage) => columns.has(stage));
  return follows ? (columns.get("budget") ?? []) : [];
}

/** What costs, on a row of its own. */
export function costRowsOf({ rows }: FormTable): readonly FormRow[] {
  return rows.filter((row) => row.evidence !== "likely" && isCost(row));
}

/** The last sum of all costs. */
export function totalRowOf({ rows }: FormTable): FormRow | null {
  return (
    rows.findLast(({ role, evidence }) => evidence !== "likely" && role.kind === "sum" && role.of === "costs") ?? null
  );
}

/** `null` where one of the cells cannot be read. */
export function amountIn(row: FormRow, columns: readonly StageColumn[]): Ore | null {
  let total = 0;
  for (const { place } of columns) {
    const amount = row.amounts[place]?.ore ?? null;
    if (amount === null) return null;
    total += amount;
  }
  return ore(total);
}

/** Of all cost rows together, and where the table has a sum of them, what it shows; `null` where the two differ. */
export function totalIn(table: FormTable, columns: readonly StageColumn[]): Ore | null {
  const amounts = costRowsOf(table).map((row) => amountIn(row, columns));
  if (columns.length === 0 || amounts.length === 0 || amounts.includes(null)) return null;
  const added = sum(amounts.map((amount) => amount ?? noMoney));
  const unsureRow = table.rows.some((row) => row.evidence === "likely" && isCost(row));
  const otherMoney = table.rows.some(({ role }) => role.kind === "income" || role.kind === "unknown");
  const row = totalRowOf(table);
  const shown = row === null ? null : amountIn(row, columns);
  if (row === null) return unsureRow || otherMoney ? null : added;
  if (shown === null) return null;
  const income = table.rows.filter(({ role }) => role.kind === "income");
  const less = sum(income.map((each) => ore(Math.abs(amountIn(each, columns) ?? 0))));
  const slack = slackOf(table, amounts.length);
  return [added, added - less].some((money) => Math.abs(money - shown) <= slack) ? shown : null;
}

/** What rounding each of so many figures to the table's unit can make of their sum. */
function slackOf({ unit }: FormTable, count: number): Ore {
  return ore((money(1, unit.effective) / 2) * count);
}

/** Figures that are written whole were rounded to the unit; with decimals nothing was. */
function roundingOf(amounts: readonly Amount[], unit: Unit): Ore {
  const areWhole = amounts.every((amount) => Number.isInteger(figureOf(amount) ?? 0.5));
  return areWhole ? ore((money(1, unit) / 2) * amounts.length) : money(0.01, "kr");
}

/** Columns of two stages that speak of the same: by organisation, funder and period where both part by it. */
export interface Pair {
  readonly used: readonly StageColumn[];
  readonly of: readonly StageColumn[];
}

const parting = ["organisation", "funder", "period"] as const;

/** `used` against `of`; what only `of` parts is added up, and what is of another time is compared with nothing. */
export function pairsOf(used: readonly StageColumn[], of: readonly StageColumn[]): readonly Pair[] {
  const [then, limits] = [used.filter((column) => isWithin(column, of)), of.filter((column) => isMet(column, used))];
  if (then.length === 0 || limits.length === 0) return [];
  const by = parting.filter((each) => {
    const known = new Set(limits.map((column) => partOf(column, each)));
    return !known.has(null) && then.every((column) => known.has(partOf(column, each)));
  });
  const keyOf = (column: StageColumn): string => by.map((each) => partOf(column, each)).join("\n");
  const keys = new Set(then.map(keyOf));
  return [...keys].map((key) => ({
    used: then.filter((column) => keyOf(column) === key),
    of: limits.filter((column) => keyOf(column) === key),
  }));
}

/** Whether a column is of a time that the others span, or nobody says the time of one of them. */
function isWithin({ period }: StageColumn, others: readonly StageColumn[]): boolean {
  if (period === null || others.some((other) => other.period === null)) return true;
  if (others.some((other) => other.period?.label === period.label)) return true;
  const spans = others.flatMap((other) => other.period?.span ?? []);
  const [span, first] = [period.span, spans[0]];
  if (span === null || first === undefined) return false;
  const whole = spans.reduce(
    (all, { from, to }) => ({ from: from < all.from ? from : all.from, to: to > all.to ? to : all.to }),
    first,
  );
  return holdsPeriod(whole, span);
}

/** Whether one of the others is of a time that the column spans a part of. */
function isMet({ period }: StageColumn, others: readonly StageColumn[]): boolean {
  const span = period?.span ?? null;
  if (period === null || others.some((other) => other.period === null)) return true;
  return others.some((other) => {
    if (other.period?.label === period.label) return true;
    const met = other.period?.span ?? null;
    return span !== null && met !== null && overlap(met, span);
  });
}

function partOf({ organisation, funder, period }: StageColumn, by: (typeof parting)[number]): string | null {
  switch (by) {
    case "organisation":
      return organisation;
    case "funder":
      return funder;
    case "period":
      return period?.label ?? null;
  }
}

/** What *återstår* is taken to be the granted less of. */
export type LeftAfter = readonly ("requisitioned" | "actual")[];

/**
 * The reading of *återstår* that most rows agree with: in one form both what was requisitioned earlier and the period's
 * costs are taken off, in another one of them. `null`: there is no such column, or none of several readings holds.
 */
export const leftAfter = memoizePerObject((table: FormTable): LeftAfter | null =>
  readingOfLeft(table, stageColumns(table)),
);

function readingOfLeft(table: FormTable, columns: StageColumns): LeftAfter | null {
  const [granted, left] = [grantedAmong(columns), columns.get("remaining") ?? []];
  if (granted.length === 0 || left.length === 0) return null;
  const readings: readonly LeftAfter[] = [["requisitioned", "actual"], ["requisitioned"], ["actual"]];
  const possible = readings.filter((stages) => stages.every((stage) => columns.has(stage)));
  const counted = possible.map((stages) => ({
    stages,
    holds: rowsOf(table).filter((row) => leftBy(table, columns, row, stages) === "right").length,
  }));
  const best = counted.reduce<(typeof counted)[number] | null>(
    (most, each) => (most === null || each.holds > most.holds ? each : most),
    null,
  );
  return best === null || (best.holds === 0 && counted.length > 1) ? null : best.stages;
}

/** Cost rows and the sum of them. */
export function rowsOf(table: FormTable): readonly FormRow[] {
  const total = totalRowOf(table);
  return total === null ? costRowsOf(table) : [...costRowsOf(table), total];
}

/** Whether a row's *återstår* is what it should be; `null` where it cannot be told, or nothing stands in the row. */
export function leftIn(table: FormTable, row: FormRow, stages: LeftAfter): "right" | "wrong" | null {
  return leftBy(table, stageColumns(table), row, stages);
}

export function expectedLeft(table: FormTable, row: FormRow, stages: LeftAfter): Ore | null {
  return expectedBy(stageColumns(table), row, stages);
}

function leftBy(
  { unit }: FormTable,
  columns: StageColumns,
  row: FormRow,
  stages: LeftAfter,
): ReturnType<typeof leftIn> {
  const expected = expectedBy(columns, row, stages);
  const left = columns.get("remaining") ?? [];
  const shown = amountIn(row, left);
  const cells = left.flatMap(({ place }) => row.amounts[place] ?? []);
  if (expected === null || shown === null || cells.every(({ reading }) => reading.kind === "empty")) return null;
  const all = [...grantedAmong(columns), ...stages.flatMap((stage) => columns.get(stage) ?? [])];
  const amounts = [...cells, ...all.flatMap(({ place }) => row.amounts[place] ?? [])];
  return Math.abs(expected - shown) <= roundingOf(amounts, unit.effective) ? "right" : "wrong";
}

function expectedBy(columns: StageColumns, row: FormRow, stages: LeftAfter): Ore | null {
  const granted = amountIn(row, grantedAmong(columns));
  const used = stages.map((stage) => amountIn(row, columns.get(stage) ?? []));
  if (granted === null || used.includes(null)) return null;
  return ore(granted - used.reduce<number>((total, amount) => total + (amount ?? 0), 0));
}
