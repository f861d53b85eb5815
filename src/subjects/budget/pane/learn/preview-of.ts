/** What a check would find and add up in a form with the roles as they are: per table, since two may tell the same money. */
import { noMoney, ore, type Ore, sum } from "../../../../reading/money";
import type { Address } from "../../../../workbook/address";
import {
  type BudgetForm,
  type Coordinates,
  type FormColumn,
  type FormRow,
  type FormTable,
  type Funder,
  type Stage,
} from "../../form/form-model";
import { isCounted } from "../../form/row-kinds";
import { holdsAmounts } from "./adding-up";

export interface FormPreview {
  readonly tables: readonly TablePreview[];
  /** Columns and rows whose role nobody knows. */
  readonly unknown: number;
  /** What a check counts with; `null` where it asks first, or finds no amounts. */
  readonly counted: Ore | null;
}

export interface TablePreview {
  readonly table: FormTable;
  /** `null` where some amount cannot be read: then no figure stands. Of one stage alone, where the columns are several. */
  readonly total: Ore | null;
  /** Not one amount stands in it: a form to fill. */
  readonly isBlank: boolean;
  /** The stage that the total is of; `null` where the form has none. */
  readonly stage: Stage | null;
  /** Each list is empty where the form does not part by it. */
  readonly byFunder: readonly Part<Funder>[];
  readonly byPeriod: readonly Part<string>[];
  readonly byOrganisation: readonly Part<string>[];
  readonly byStage: readonly Part<Stage>[];
  /** Sums and totals that hold an amount and are what they should be. */
  readonly closing: number;
  readonly gaps: readonly SumGap[];
  /** Cells where an amount should stand and none can be read. */
  readonly unread: readonly Address[];
}

export interface Part<Of> {
  readonly of: Of;
  readonly amount: Ore;
}

/** A sum that is not what its parts come to. */
export interface SumGap {
  readonly at: Address;
  /** The row's label. */
  readonly label: string;
  readonly expected: Ore;
  readonly found: Ore;
}

export function previewOf(form: BudgetForm): FormPreview {
  const unknown = form.tables
    .flatMap(({ columns, rows }) => [...columns, ...rows])
    .filter(({ role }) => role.kind === "unknown").length;
  return { tables: form.tables.map(tablePreview), unknown, counted: form.money.total };
}

/** An amount that no other holds. */
interface Leaf extends Coordinates {
  readonly ore: Ore | null;
  readonly at: Address;
  readonly isEmpty: boolean;
}

/** What is planned comes before what has been used: added to each other they are nobody's money. */
const mainStages: readonly Stage[] = [
  "budget",
  "granted",
  "applied",
  "forecast",
  "actual",
  "requisitioned",
  "remaining",
];

function tablePreview(table: FormTable): TablePreview {
  const leaves = leavesOf(table);
  const stage = mainStages.find((known) => leaves.some((leaf) => leaf.stage === known)) ?? null;
  const main = leaves.filter((leaf) => leaf.stage === null || leaf.stage === stage);
  const unread = leaves.flatMap(({ at, ore: amount }) => (amount === null ? [at] : []));
  const checks = [...table.rows.flatMap((row) => rowChecks(table, row)), ...columnChecks(table)];
  return {
    table,
    total: table.about === "places" || unread.length > 0 ? null : sum(main.map(({ ore: amount }) => amount ?? noMoney)),
    isBlank: leaves.every(({ isEmpty }) => isEmpty),
    stage,
    byFunder: partsBy(main, ({ funder }) => funder),
    byPeriod: partsBy(main, ({ period }) => period?.label ?? null),
    byOrganisation: partsBy(main, ({ organisation }) => organisation),
    byStage: partsBy(leaves, (leaf) => leaf.stage),
    closing: checks.filter((check) => check === "closes").length,
    gaps: checks.filter((check) => check !== "closes"),
    unread,
  };
}

/** Of the columns that are no sums of others, or of the total where it is the only one. */
function leavesOf({ about, columns, rows }: FormTable): readonly Leaf[] {
  const order = columns.filter(holdsAmounts);
  const hasAmounts = order.some(({ role }) => role.kind === "amount");
  const isLeaf = ({ role }: FormColumn): boolean => role.kind === (hasAmounts ? "amount" : "total");
  return rows
    .filter((row) => countsIn(about, row))
    .flatMap((row) =>
      order.flatMap((column, place): readonly Leaf[] => {
        const amount = row.amounts[place];
        const { role } = column;
        if (amount === undefined || !isLeaf(column) || (role.kind !== "amount" && role.kind !== "total")) return [];
        const { organisation, period, stage } = role;
        const funder = row.role.kind === "financing" ? row.role.funder : role.funder;
        const isEmpty = amount.reading.kind === "empty";
        return [{ organisation, funder, period, stage, at: amount.at, isEmpty, ore: signed(row, amount.ore) }];
      }),
    );
}

/** Rows of financing in a table of costs tell the same money once more. */
function countsIn(about: FormTable["about"], row: FormRow): boolean {
  return isCounted(row) && (row.role.kind !== "financing" || about === "financing");
}

/** Money that comes in lessens the cost, with a minus before it or not. */
function signed({ role }: FormRow, amount: Ore | null): Ore | null {
  return role.kind === "income" && amount !== null ? ore(-Math.abs(amount)) : amount;
}

function partsBy<Of extends string>(leaves: readonly Leaf[], of: (leaf: Leaf) => Of | null): readonly Part<Of>[] {
  const parts = new Map<Of, Ore[]>();
  for (const leaf of leaves) {
    const part = of(leaf);
    if (part !== null) parts.set(part, [...(parts.get(part) ?? []), leaf.ore ?? noMoney]);
  }
  return [...parts].map(([part, amounts]) => ({ of: part, amount: sum(amounts) }));
}

type SumCheck = "closes" | SumGap;

function rowChecks({ rows }: FormTable, row: FormRow): readonly SumCheck[] {
  const { role } = row;
  if (role.kind !== "sum" || role.rows.length === 0) return [];
  const added = rows.filter((part) => role.rows.includes(part.row));
  return row.amounts.flatMap(({ at, cell, ore: found }, place) =>
    // An empty sum says nothing, and so does one whose parts cannot be read.
    cell === undefined || cell.value === null
      ? []
      : checked(
          row,
          at,
          found,
          added.map((part) => signed(part, part.amounts[place]?.ore ?? null)),
        ),
  );
}

function columnChecks({ columns, rows }: FormTable): readonly SumCheck[] {
  const order = columns.filter(holdsAmounts);
  return order.flatMap(({ role }, place) => {
    if (role.kind !== "total" || role.parts.length === 0) return [];
    const parts = role.parts.map((part) => order.findIndex(({ column }) => column === part));
    return rows
      .filter((row) => isCounted(row) || row.role.kind === "sum")
      .flatMap((row) => {
        const amount = row.amounts[place];
        if (amount?.cell === undefined || amount.cell.value === null) return [];
        return checked(
          row,
          amount.at,
          amount.ore,
          parts.map((part) => row.amounts[part]?.ore ?? null),
        );
      });
  });
}

function checked(row: FormRow, at: Address, found: Ore | null, parts: readonly (Ore | null)[]): readonly SumCheck[] {
  if (found === null || parts.includes(null)) return [];
  const expected = sum(parts.map((part) => part ?? noMoney));
  // A blank form's sums come to nothing, which shows nothing.
  if (expected === noMoney && found === noMoney) return [];
  return expected === found ? ["closes"] : [{ at, label: row.label, expected, found }];
}
