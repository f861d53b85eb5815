/** BUD-711: a sheet *Projektets finansiering* that Samkoll made, and that the budget has changed under. */
import { asCells, asMoney } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { helpSheets } from "../../../making/own-marks";
import { figureIn, money } from "../../../reading/money";
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { cellAt, sheetNamed } from "../../../workbook/snapshot";
import { hasUnread } from "../figures/amount-lists";
import { budgetFigures } from "../figures/budget-figures";
import { sameOrganisation } from "../members";
import type { BudgetModel } from "../model";
import { labelsOn } from "../plan/labels";
import type { PlanFinancingRow } from "../plan/model";
import { readFinancing } from "../plan/tables";
import { toldFigures } from "../figures/told-figures";
import { financingLinks } from "../sheets/financing-links";
import { financingRows } from "../sheets/financing-rows";
import { type FinancingRow, financingTable } from "../sheets/financing-table";

const columns = ["requested", "ownFunding"] as const;

export const staleFinancing: Rule<BudgetModel> = {
  id: "BUD-711",
  severity: "error",
  source: "template",
  mends: true,
  check: (model) => {
    const isFilled = model.detailed !== null && budgetFigures(model).total > 0 && !hasUnread(model);
    return isFilled ? helpSheets(model.snapshot).flatMap((name) => report(model, name)) : [];
  },
};

function report(model: BudgetModel, name: string): readonly Reported[] {
  const { snapshot } = model;
  const sheet = sheetNamed(snapshot, name);
  // *Projektuppgifter* holds what the plan says, and differs with reason: BUD-706.
  if (sheet === undefined || name === model.plan?.sheet) return [];
  const stated = readFinancing(sheet, labelsOn(sheet).headings, snapshot.dateSystem);
  if (stated.financing.length === 0 || stated.financingUnit !== "tkr") return [];
  const known = financingRows(toldFigures(model), model);
  const table = financingTable(known ?? budgetFigures(model), null);
  const names = table.rows.map((row) => row.name);
  const pairs = stated.financing.map((row) => {
    const owner = sameOrganisation(row.organisation, names);
    return { row, owner: table.rows.find((other) => other.name === owner && other.name !== "") };
  });
  const stale = pairs.flatMap(({ row, owner }) =>
    owner === undefined
      ? []
      : columns.filter((column) => differs(row, owner, column)).map((column) => ({ row, owner, column })),
  );
  const [first] = stale;
  if (first === undefined) return [];
  const { at, value } = first.row[first.column];
  // With an owner too many or too few, or with typed sums, the sheet cannot be put right figure by figure.
  const sums = [
    ...stated.financing.map(({ total }) => total),
    ...(stated.financingSum ? [...columns, "total" as const].map((column) => stated.financingSum?.[column]) : []),
  ];
  const sumsFollow = sums.every((sum) => sum !== undefined && cellAt(snapshot, sum.at)?.formula !== undefined);
  const isWhole = pairs.every(({ owner }) => owner !== undefined) && pairs.length === table.rows.length && sumsFollow;
  const mend = isWhole ? stale.flatMap((cell) => linked(model, cell.row, cell.owner, cell.column)) : [];
  return [
    {
      at,
      values: { cells: asCells(stale.map(({ row, column }) => row[column].at)) },
      expected: asMoney(money(first.owner[first.column], "tkr")),
      ...(value !== null && { found: asMoney(value) }),
      ...(mend.length > 0 && { mend }),
    },
  ];
}

function differs(row: PlanFinancingRow, owner: FinancingRow, column: (typeof columns)[number]): boolean {
  const { value } = row[column];
  return value !== null && Math.abs(figureIn("tkr", value) - owner[column]) >= 1;
}

/** The figure that the budget has now, following its cell where there is one. */
function linked(
  model: BudgetModel,
  row: PlanFinancingRow,
  owner: FinancingRow,
  column: (typeof columns)[number],
): Patch {
  const { at } = row[column];
  const value = owner[column];
  const formula = financingLinks(model)(owner.name, column, value);
  return [editCell(at, cellAt(model.snapshot, at), { value, ...(formula !== null && { formula }) })];
}
