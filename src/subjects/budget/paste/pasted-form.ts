/** A pasted table read by roles, as a form of its own: what it costs, and whether its sums are what they add. */
import { noAnswers } from "../../../checking/question";
import { type Ore, type Unit, ore, sum } from "../../../reading/money";
import { type TextTable, mostTableRows } from "../../../reading/text-table";
import type { CostKindId, FormColumn, FormRow } from "../form/form-model";
import { formSpots } from "../form/form-spots";
import { type FormReading, readForm } from "../form/read-form";
import { askerOf } from "../locate/budget-questions";
import type { SumSpot } from "../sums/sum-spot";
import type { SumCheck } from "./check-sums";
import { sheetOfTable } from "./table-sheet";

/** Why there is no total: what a table in a workbook would be asked. */
export type PastedDoubt = "unit" | "columns" | "stage" | "row" | "closing" | "amount" | "tables" | "unread";

const doubts: readonly PastedDoubt[] = ["unit", "columns", "stage", "row", "closing", "amount", "tables"];

export interface PastedRow extends Pick<FormRow, "row" | "label" | "role"> {
  /** What it adds to the total; `null` where it adds nothing, or where that is not known. */
  readonly cost: Ore | null;
}

export interface PastedForm {
  readonly unit: Unit;
  /** `null` until nothing about it is in doubt. */
  readonly total: Ore | null;
  /** Empty where there is a total. */
  readonly doubts: readonly PastedDoubt[];
  /** Those that hold figures, from left to right. */
  readonly columns: readonly FormColumn[];
  readonly rows: readonly PastedRow[];
  /** What each kind of cost comes to, in the order of the kinds that the table has; empty without a total. */
  readonly kinds: readonly { readonly kind: CostKindId; readonly amount: Ore }[];
  readonly sums: readonly SumCheck[];
}

export interface PastedReadingByRoles extends FormReading {
  readonly doubts: readonly PastedDoubt[];
}

/** `null` where the table is no budget that can be told from its words and figures. */
export function readPasted(table: TextTable): PastedReadingByRoles | null {
  if (table.length > mostTableRows) return null;
  const asker = askerOf(noAnswers);
  const reading = readForm([sheetOfTable(table)], null, asker);
  if (reading === null) return null;
  const asked = asker.asked().map(({ about }) => about);
  return { ...reading, doubts: doubts.filter((doubt) => asked.includes(doubt)) };
}

export function checkPasted(table: TextTable): PastedForm | null {
  const reading = readPasted(table);
  if (reading === null) return null;
  const { main, form } = reading;
  const { total } = form.money;
  const [seen] = form.tables;
  if (seen === undefined) return null;
  const entries = total === null ? [] : form.money.entries;
  const costOf = (row: number): Ore | null => {
    const amounts = entries.filter(({ amount }) => amount.at.row === row).flatMap(({ amount }) => amount.ore ?? []);
    return amounts.length === 0 ? null : sum(amounts);
  };
  const kinds = [...new Set(entries.map(({ costKind }) => costKind))];
  return {
    unit: seen.unit.effective,
    total,
    doubts: total !== null ? [] : reading.doubts.length > 0 ? reading.doubts : ["unread"],
    columns: seen.columns.filter(({ role }) => role.kind !== "label"),
    rows: seen.rows
      .filter(({ role, label }) => label !== "" && role.kind !== "note")
      .map(({ row, label, role }) => ({ row, label, role, cost: costOf(row) })),
    kinds: kinds.map((kind) => ({
      kind,
      amount: sum(entries.flatMap(({ costKind, amount }) => (costKind === kind ? (amount.ore ?? []) : []))),
    })),
    sums: sumsOf(formSpots(main)),
  };
}

/** A row's own total is told only where it is wrong; of the figures of a row of sums the first that is, or its last. */
function sumsOf(spots: readonly SumSpot[]): readonly SumCheck[] {
  const checks = spots.flatMap((spot): readonly (SumCheck & { readonly row: number; readonly isAcross: boolean })[] => {
    const parts = spot.parts.flatMap(({ value }) => value ?? []);
    if (spot.found === null || parts.length < spot.parts.length) return [];
    const expected = parts.reduce((all, part) => all + part, 0);
    const agrees = Math.abs(expected - spot.found) < halfOf(spot.unit) * Math.max(1, spot.parts.length);
    const isAcross = spot.rule === "BUD-301";
    return [{ label: spot.label, found: ore(spot.found), expected: ore(expected), agrees, row: spot.at.row, isAcross }];
  });
  const rows = [...new Set(checks.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row) => {
    const own = checks.filter((check) => check.row === row);
    const told = own.find(({ agrees }) => !agrees) ?? own.filter(({ isAcross }) => !isAcross).at(-1);
    return told === undefined
      ? []
      : [{ label: told.label, found: told.found, expected: told.expected, agrees: told.agrees }];
  });
}

/** Half of the last digit, in öre: what rounding can have taken of each part. Figures in thousands may have decimals. */
function halfOf(unit: Unit): number {
  return unit === "kr" ? 50 : unit === "tkr" ? 50_000 / 100 : 50_000_000 / 100;
}
