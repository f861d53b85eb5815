/** A place calculation in the terms of every budget form: columns and rows with roles, about places. */
import type { Evidence } from "../../../reading/evidence";
import type { Address } from "../../../workbook/address";
import type { FormColumn, FormRow, FormTable, RowRole } from "../form/form-model";
import type { Amount, UnitReading } from "../amount";
import { type Unit, figureIn } from "../../../reading/money";
import type { MonthlyCost, PlaceCalculation, Printed } from "./places-model";
import { isNear } from "./rate";

export function placeTables(calculations: readonly PlaceCalculation[]): readonly FormTable[] {
  return calculations.map(calculationTable);
}

interface Line {
  readonly row: number;
  readonly label: string;
  readonly at: Address;
  readonly role: RowRole;
  readonly evidence: Evidence;
  readonly amount: Printed | null;
}

function calculationTable({ sheet, unit, costs, sum, rate, lines, total }: PlaceCalculation): FormTable {
  const rows: readonly Line[] = [
    ...costs.map((cost) => costLine(cost, costs)),
    ...(sum === null
      ? []
      : [
          {
            ...lineOf(sum),
            role: sumRole(
              costs.map(({ row }) => row),
              "costs",
            ),
            evidence: "told" as const,
          },
        ]),
    ...(rate === null ? [] : [{ ...lineOf(rate), role: { kind: "ratio" } as const, evidence: "told" as const }]),
    // What so many places cost is the month's cost once more, and nobody's further money.
    ...lines.map((line): Line => ({ ...line, role: { kind: "quantity", of: "places" } })),
    ...(total === null
      ? []
      : [
          {
            ...lineOf(total),
            role: sumRole(
              lines.map(({ row }) => row),
              "other",
            ),
            evidence: "told" as const,
          },
        ]),
  ];
  return tableOf(sheet, unit, rows);
}

function lineOf(line: {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly amount: Printed | null;
}): Pick<Line, "row" | "label" | "at" | "amount"> {
  return { row: line.row, label: line.label, at: line.labelAt, amount: line.amount };
}

function sumRole(rows: readonly number[], of: "costs" | "other"): RowRole {
  return { kind: "sum", rows, of };
}

/** The share of an overhead is told, or shown where it comes to whole percents. */
function costLine(cost: MonthlyCost, costs: readonly MonthlyCost[]): Line {
  if (!cost.isOverhead) return { ...lineOf(cost), role: { kind: "cost", costKind: "staff" }, evidence: "told" };
  const rows = costs.filter(({ row, isOverhead }) => row < cost.row && !isOverhead);
  const base = rows.reduce((all, { amount }) => all + amount.min, 0);
  const shown = base > 0 ? Math.round((cost.amount.min / base) * 100) / 100 : 0;
  const isShown = shown > 0 && isNear(base * shown, cost.amount.min, 1);
  const share = cost.share ?? (isShown ? shown : null);
  const role: RowRole = { kind: "percentOf", rows: rows.map(({ row }) => row), share };
  return { ...lineOf(cost), role, evidence: cost.share === null && isShown ? "shown" : "told" };
}

function tableOf(sheet: string, unit: Unit, lines: readonly Line[]): FormTable {
  const amountColumns = [...new Set(lines.flatMap(({ amount }) => cellsOf(amount).map(({ column }) => column)))];
  const labels = Math.min(...lines.map(({ at }) => at.column));
  const columns = [...new Set([labels, ...amountColumns])].sort((a, b) => a - b);
  const reading: UnitReading = { heading: null, effective: unit, evidence: "none" };
  return {
    sheet,
    titleAt: null,
    headings: null,
    columns: columns.map((column): FormColumn => ({
      column,
      heading: "",
      at: { sheet, row: lines[0]?.row ?? 0, column },
      role: amountColumns.includes(column)
        ? { kind: "amount", organisation: null, funder: null, period: null, stage: null }
        : { kind: "label" },
      evidence: "told",
    })),
    rows: [...lines]
      .sort((a, b) => a.row - b.row)
      .map(({ row, label, at, role, evidence, amount }): FormRow => ({
        row,
        label,
        at,
        role,
        evidence,
        amounts: amountColumns.flatMap((column) => amountIn(amount, column, unit)),
      })),
    unit: reading,
    about: "places",
  };
}

function cellsOf(amount: Printed | null): readonly Address[] {
  return amount === null ? [] : [amount.at, amount.maxAt];
}

/** A range has no one amount: only a single one is told. */
function amountIn(amount: Printed | null, column: number, unit: Unit): readonly Amount[] {
  const at = cellsOf(amount).find((cell) => cell.column === column);
  if (amount === null || at === undefined) return [];
  const isOne = amount.min === amount.max || amount.at.column !== amount.maxAt.column;
  const ore = !isOne ? null : at === amount.at ? amount.min : amount.max;
  const reading =
    ore === null
      ? ({ kind: "unclearText", text: "" } as const)
      : ({ kind: "number", figure: figureIn(unit, ore) } as const);
  return [{ at, cell: undefined, reading, ore, hidden: false }];
}
