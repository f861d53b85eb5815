/** The figures of a form, from its amounts one by one: by who pays, whose they are, of which period, at which stage. */
import { type Ore, figureIn, noMoney, ore, sum } from "../../../reading/money";
import { overlap } from "../../../reading/period";
import { amountColumns } from "./chosen-columns";
import { columnsOfStage, entriesOf } from "./form-entries";
import {
  type Coordinates,
  type FormEntry,
  type FormMoney,
  type FormPeriod,
  type Funder,
  funders,
  stages,
} from "./form-model";
import type { LineRole } from "./row-walk";
import type { SettledTable } from "./settle-table";

const noFunding = { requested: null, ownFunding: null, byFunder: [] };

export const untold: FormMoney = {
  total: null,
  ...noFunding,
  byOrganisation: [],
  byPeriod: [],
  stages: [],
  entries: [],
  participants: null,
  places: null,
};

type Funding = Pick<FormMoney, "requested" | "ownFunding" | "byFunder">;

/** Who pays what the table costs, where it says so; `null` where it does not. */
export function fundingOf(settled: SettledTable, entries: readonly FormEntry[], total: Ore): Funding | null {
  const { table, columns } = settled;
  const byEntry = fundedBy(
    entries.map(({ funder, amount }) => ({ funder, amount: amount.ore ?? noMoney })),
    total,
  );
  if (byEntry !== null) return byEntry;
  const other = columns.otherWays.flatMap((way) => {
    const again = entriesOf(table, { leaves: way }, settled.rows);
    return (
      fundedBy(
        again.map(({ funder, amount }) => ({ funder, amount: amount.ore ?? noMoney })),
        total,
      ) ?? []
    );
  })[0];
  if (other !== undefined) return other;
  const paid = table.rows.filter(({ role }) => role.kind === "financing");
  return paidBy(paid, settled, total);
}

/** Rows of who pays that come to the costs. */
export function paidBy(paid: readonly LineRole[], settled: SettledTable, total: Ore): Funding | null {
  if (paid.length === 0 || paid.some(({ evidence }) => evidence === "likely")) return null;
  return fundedBy(
    paid.map(({ role, line }) => ({
      funder: role.kind === "financing" ? role.funder : null,
      amount: ore(Math.abs(valueOf(line.values, settled))),
    })),
    total,
  );
}

function valueOf(values: ReadonlyMap<number, number>, { columns: { leaves, total } }: SettledTable): number {
  const held = total === null ? undefined : values.get(total.column);
  if (held !== undefined) return held;
  const parts = leaves.flatMap(({ column }) => values.get(column) ?? []);
  if (parts.length > 0) return parts.reduce((all, each) => all + each, 0);
  return [...values.values()][0] ?? 0;
}

/** `null` where one of them is nobody's, or together they are not the total. */
function fundedBy(
  amounts: readonly { readonly funder: Funder | null; readonly amount: Ore }[],
  total: Ore,
): Funding | null {
  const told = amounts.flatMap(({ funder, amount }) => (funder === null ? [] : [{ funder, amount }]));
  if (told.length === 0 || amounts.some(({ funder, amount }) => funder === null && amount !== 0)) return null;
  const paid = sum(told.map(({ amount }) => amount));
  if (Math.abs(paid - total) <= 100 * told.length) return funding(told);
  return null;
}

function funding(told: readonly { readonly funder: Funder; readonly amount: Ore }[]): Funding {
  const of = (funder: Funder): Ore => sum(told.flatMap((each) => (each.funder === funder ? [each.amount] : [])));
  return {
    requested: of("forbund"),
    ownFunding: of("own"),
    byFunder: funders
      .filter((funder) => told.some((each) => each.funder === funder))
      .map((funder) => ({ funder, amount: of(funder) })),
  };
}

export function byPeriod(entries: readonly FormEntry[]): FormMoney["byPeriod"] {
  const periods = new Map<string, { readonly period: FormPeriod; amount: number }>();
  for (const { period, amount } of entries) {
    if (period === null) return [];
    const key = period.span === null ? period.label : `${period.span.from} ${period.span.to}`;
    const before = periods.get(key);
    periods.set(key, { period: before?.period ?? period, amount: (before?.amount ?? 0) + (amount.ore ?? 0) });
  }
  return [...periods.values()].map(({ period, amount }) => ({ period, amount: ore(amount) }));
}

export function byOrganisation(entries: readonly FormEntry[]): FormMoney["byOrganisation"] {
  const names = [...new Set(entries.flatMap(({ organisation }) => organisation ?? []))];
  const isFunded = entries.every(({ funder, organisation }) => funder !== null || organisation === null);
  return names.map((name) => {
    const own = entries.filter(({ organisation }) => organisation === name);
    const of = (funder: Funder): Ore =>
      sum(own.flatMap((each) => (each.funder === funder ? [each.amount.ore ?? noMoney] : [])));
    return {
      name,
      requested: isFunded ? of("forbund") : null,
      ownFunding: isFunded ? of("own") : null,
      total: sum(own.map(({ amount }) => amount.ore ?? noMoney)),
    };
  });
}

/** What the columns of each stage come to. */
export function stagesOf(settled: SettledTable): FormMoney["stages"] {
  const { table, rows } = settled;
  return stages.flatMap((stage) => {
    const leaves = columnsOfStage(table, stage);
    if (leaves.length === 0) return [];
    // "Prognos helår" beside "Prognos sep–dec": the whole is the stage.
    const whole = table.columns.find(({ role }) => role.kind === "total" && role.stage === stage);
    if (whole !== undefined) {
      const held = rows.counted.flatMap(({ line }) => line.values.get(whole.column) ?? []);
      return [{ stage, amount: ore(held.reduce((all, value) => all + value, 0)) }];
    }
    // "Utfall jan–apr" and "Utfall jan–aug", two forecasts: the later holds the earlier.
    if (leaves.length > 1 && isOverlapping(leaves)) return [];
    // A stage whose own sums say another thing is not told.
    const isDoubted = table.rows.some(({ differs }) => leaves.some(({ column }) => differs.has(column)));
    if (isDoubted) return [];
    const amounts = entriesOf(table, { leaves }, rows).map(({ amount }) => amount.ore);
    if (amounts.length === 0 || amounts.includes(null)) return [];
    return [{ stage, amount: sum(amounts.flatMap((each) => each ?? [])) }];
  });
}

function isOverlapping(leaves: readonly { readonly role: Coordinates; readonly text: string }[]): boolean {
  if (leaves.some(({ text }) => /\back\b|ackumulera|kumulativ|\bt\.?\s?o\.?\s?m\b/i.test(text))) return true;
  return leaves.some((one, index) =>
    leaves.slice(0, index).some((other) => {
      const [a, b] = [one.role, other.role];
      if (a.organisation !== b.organisation || a.funder !== b.funder) return false;
      if (a.period === null || b.period === null) return true;
      const [first, second] = [a.period.span, b.period.span];
      if (first === null || second === null) return a.period.grain !== b.period.grain || a.period.grain === "span";
      return overlap(first, second);
    }),
  );
}

/** A number of people or places that a row of its own tells; of several columns the greatest is nobody's guess. */
export function countOf(settled: SettledTable, of: "participants" | "places"): number | null {
  const rows = settled.table.rows.filter(({ role }) => role.kind === "quantity" && role.of === of);
  const [only] = rows;
  if (only === undefined || rows.length > 1) return null;
  const counts = [...only.line.values.values()].map((value) => figureIn(settled.unit.effective, ore(value)));
  const [count] = counts;
  return count !== undefined && new Set(counts).size === 1 && amountColumns(settled.table.columns).length > 0
    ? count
    : null;
}
