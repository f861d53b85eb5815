/**
 * BUD-801: price × quantity, or months × wage × PO × share, beside an amount that is another. Which columns are multiplied
 * no heading says for sure: the reckoning that most rows follow is the form's, and a row that follows none of them is told.
 */
import { asCells, asMoney, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { money, ore } from "../../../reading/money";
import type { ColumnSeen } from "../form/column-roles";
import type { Factor } from "../form/form-model";
import type { LineRole } from "../form/row-walk";
import type { SettledTable } from "../form/settle-table";
import { rowAt } from "../../../workbook/snapshot";
import { figureOf, readAmount } from "../locate/amounts";
import type { BudgetModel } from "../model";
import { isCost } from "../form/row-kinds";
import { cellOf, settledTables, stepIn, subsets } from "./form-tables-of";

interface FactorColumn {
  readonly column: number;
  readonly heading: string;
  readonly factor: Factor;
}

interface Reckoning {
  readonly factors: readonly FactorColumn[];
  readonly target: number;
  readonly unit: "kr" | SettledTable["unit"]["effective"];
  readonly agree: readonly LineRole[];
  readonly differ: readonly LineRole[];
}

export const wrongProduct: Rule<BudgetModel> = {
  id: "BUD-801",
  severity: "error",
  source: "arithmetic",
  mends: false,
  check: (model) => settledTables(model).flatMap(productsIn),
};

function productsIn(settled: SettledTable): readonly Reported[] {
  const factors = settled.table.columns.flatMap(factorColumn);
  if (factors.length < 2 || factors.length > mostFactors) return [];
  const all = reckonings(settled, factors);
  const believed = all
    .filter(({ agree, differ }) => agree.length >= 2 && agree.length >= 2 * differ.length)
    .sort((a, b) => b.agree.length - a.agree.length || b.factors.length - a.factors.length);
  const plain = isPlain(factors) ? all.filter(({ agree, differ }) => differ.length <= Math.max(1, agree.length)) : [];
  const [best = plain[0]] = believed;
  // An amount that comes out right once a factor of the form's is left out lacks that factor.
  const right = new Set(all.filter((one) => !isPartOf(one, best)).flatMap(({ agree }) => agree));
  const wrong = best?.differ.filter((row) => !right.has(row) && !hasAnotherFactor(settled, row, best)) ?? [];
  const [first] = wrong;
  if (best === undefined || first === undefined) return [];
  const { target } = best;
  return [
    {
      at: cellOf(settled, first, target),
      // In a table of one row or two only the headings say that they are multiplied.
      severity: believed.length > 0 ? "error" : "warning",
      values: {
        cells: asCells(wrong.map((row) => cellOf(settled, row, target))),
        label: asText(first.line.label),
        factors: asText(best.factors.map((factor) => shownFigure(settled, first, factor)).join(" × ")),
      },
      expected: asMoney(ore(productOf(settled, first, best.factors, best.unit) ?? 0)),
      found: asMoney(ore(first.line.values.get(target) ?? 0)),
    },
  ];
}

function isPartOf({ factors }: Reckoning, whole: Reckoning | undefined): boolean {
  return (
    whole !== undefined && factors.length < whole.factors.length && factors.every((one) => whole.factors.includes(one))
  );
}

/** A figure of the row that no heading calls a factor makes it right: "Andel 25", "Antal år 2". */
function hasAnotherFactor(settled: SettledTable, row: LineRole, { factors, target, unit }: Reckoning): boolean {
  const product = productOf(settled, row, factors, unit) ?? 0;
  const found = row.line.values.get(target) ?? 0;
  const cells = rowAt(settled.table.region.sheet, row.line.row)?.cells ?? [];
  return cells.some(({ column, value }) => {
    if (typeof value !== "number" || column === target || factors.some((one) => one.column === column)) return false;
    return [value, value / 100].some((figure) => Math.abs(product * figure - found) <= stepIn(settled));
  });
}

const mostFactors = 5;

function factorColumn({ column, text, role }: ColumnSeen): readonly FactorColumn[] {
  return role.kind === "factor" ? [{ column, heading: text, factor: role.factor }] : [];
}

function isPlain(factors: readonly FactorColumn[]): boolean {
  const kinds = factors.map(({ factor }) => factor);
  return factors.length === 2 && kinds.includes("price") && kinds.includes("quantity");
}

/** Every two or more of the factors, against every column of amounts. */
function reckonings(settled: SettledTable, factors: readonly FactorColumn[]): readonly Reckoning[] {
  const targets = settled.table.columns.flatMap(({ column, role }) =>
    role.kind === "amount" || role.kind === "total" ? [column] : [],
  );
  const rows = settled.table.rows.filter(isCost);
  const units = [...new Set(["kr" as const, settled.unit.effective])];
  return subsets(factors).flatMap((some) =>
    units.flatMap((unit) =>
      targets.map((target): Reckoning => {
        const agree: LineRole[] = [];
        const differ: LineRole[] = [];
        for (const row of rows) {
          const found = row.line.values.get(target);
          const product = productOf(settled, row, some, unit);
          if (found === undefined || product === null) continue;
          // A wage with its PO is rounded at each step.
          const slack = Math.max(stepIn(settled), Math.abs(product) * 0.001);
          if (Math.abs(product - found) <= slack) agree.push(row);
          else differ.push(row);
        }
        return { factors: some, target, unit, agree, differ };
      }),
    ),
  );
}

/** In öre; `null` where one of the factors is not filled in. */
function productOf(
  settled: SettledTable,
  row: LineRole,
  factors: readonly FactorColumn[],
  unit: Reckoning["unit"],
): number | null {
  let product = 1;
  let added = 0;
  for (const factor of factors) {
    const figure = figureIn(settled, row, factor);
    if (figure === null) return null;
    // PO-pålägg in kronor is added to the wage of the month; as a share it raises it.
    if (factor.factor === "contribution" && figure > 100) added = figure;
    else product *= multiplier(factor.factor, figure);
  }
  if (added > 0) {
    const wage = factors.find(({ factor }) => factor === "wage");
    const paid = wage === undefined ? null : figureIn(settled, row, wage);
    if (paid === null || paid === 0) return null;
    product *= (paid + added) / paid;
  }
  return money(product, unit);
}

/** 31,42 and 0,3142 are the same PO rate, 50 and 0,5 the same share of full time. */
function multiplier(factor: Factor, figure: number): number {
  if (factor === "share") return figure > 1.5 ? figure / 100 : figure;
  if (factor !== "contribution") return figure;
  return figure > 2 ? 1 + figure / 100 : figure < 1 ? 1 + figure : figure;
}

function figureIn({ table }: SettledTable, { line }: LineRole, { column }: FactorColumn): number | null {
  const amount = readAmount(table.region.sheet, line.row, column, "kr");
  if (amount.reading.kind === "share") return amount.reading.share;
  return amount.reading.kind === "empty" ? null : figureOf(amount);
}

function shownFigure(settled: SettledTable, row: LineRole, factor: FactorColumn): string {
  const figure = figureIn(settled, row, factor) ?? 0;
  return `${factor.heading} ${figure.toLocaleString("sv-SE", { maximumFractionDigits: 4 })}`;
}
