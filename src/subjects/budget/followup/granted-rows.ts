/** What the förbund has granted, row by row, each amount with the budget's own cells that it follows. */
import { areaName, quotedSheetName } from "../../../workbook/address";
import { cellAt } from "../../../workbook/snapshot";
import { areasOf } from "../../../checking/message-value";
import { plainText } from "../../../reading/label";
import { type Ore, type Unit, figureIn, money, noMoney, sum } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import { toldFigures } from "../figures/told-figures";
import { budgetPeriod } from "../figures/budget-figures";
import type { Amount } from "../amount";
import { type Block, type BudgetModel, type CostRow, type Section, costCells, hasUnreadCost } from "../model";
import { grantedColumns } from "./stage-table";

export interface GrantedRow {
  readonly label: string;
  readonly granted: Ore;
  /** Kronor, by the budget's own cells; `null` where they hold no plain numbers, and the amount itself stands there. */
  readonly formula: string | null;
}

export interface GrantedSection {
  /** As the budget heads it; empty where it does not. */
  readonly title: string;
  readonly rows: readonly GrantedRow[];
}

export interface Granted {
  /** The effort's name; empty where the budget says none. */
  readonly effort: string;
  readonly period: Period | null;
  /** The column of the budget that is followed up; `null`: all of it. */
  readonly part: string | null;
  readonly sections: readonly GrantedSection[];
  readonly total: Ore;
}

/** noBudget: nothing is applied for, or granted. unsettled: some of the money is asked about, or cannot be read. */
export type GrantedFault = "noBudget" | "unsettled" | "noPart";
export type GrantedReading =
  { readonly ok: true; readonly granted: Granted } | { readonly ok: false; readonly fault: GrantedFault };

/** The förbund's money alone: own funding is not requisitioned. `part`: the name over one of the budget's columns. */
export function grantedRows(model: BudgetModel, part: string | null = null): GrantedReading {
  const { detailed, open, plan } = model;
  const block = detailed?.requested ?? null;
  if (detailed === null || block === null) return { ok: false, fault: "noBudget" };
  const isAgreed = detailed.closings.some(({ id, agreed }) => id === "requested" && agreed !== null);
  // Of somebody else's form nobody may have said yet who pays; a column of what is granted says so.
  const isTold = toldFigures(model).requested !== null || hasGranted(model);
  if (open.has("requested") || hasUnreadCost(block) || isAgreed || !isTold) return { ok: false, fault: "unsettled" };
  const place = part === null ? null : placeOf(block, part);
  if (place === -1) return { ok: false, fault: "noPart" };
  const unit = detailed.unit.effective;
  const sections = block.sections.flatMap((section): readonly GrantedSection[] => {
    const rows = section.rows.flatMap((row) => grantedRow(row, section, place, unit));
    return rows.length === 0 ? [] : [{ title: titleOf(model, section), rows }];
  });
  const total = sum(sections.flatMap(({ rows }) => rows.map(({ granted }) => granted)));
  if (sections.length === 0) return { ok: false, fault: "noBudget" };
  const effort = plan?.projectName.value ?? detailed.projectName?.text ?? "";
  return { ok: true, granted: { effort, period: budgetPeriod(model), part, sections, total } };
}

/** The columns of the budget that can be followed up each for itself: those with a name and some money. */
export function grantedParts({ detailed }: BudgetModel): readonly string[] {
  const block = detailed?.requested ?? null;
  if (block === null || block.partners.length < 2) return [];
  return block.partners.flatMap(({ name }, index) => {
    const rows = block.sections.flatMap((section) => section.rows);
    const hasMoney = rows.some(({ amounts }) => (amounts[index]?.ore ?? noMoney) !== 0);
    return name !== null && hasMoney && placeOf(block, name) === index ? [name] : [];
  });
}

function hasGranted({ form }: BudgetModel): boolean {
  const [main] = form?.form.tables ?? [];
  return main !== undefined && grantedColumns(main).length > 0;
}

/** -1 where no column has the name. */
function placeOf({ partners }: Block, part: string): number {
  return partners.findIndex(({ name }) => name !== null && plainText(name) === plainText(part));
}

function grantedRow(row: CostRow, section: Section, place: number | null, unit: Unit): readonly GrantedRow[] {
  const cells = place === null ? costCells(row) : row.amounts.slice(place, place + 1);
  const granted = sum(cells.map((cell) => cell.ore ?? noMoney));
  if (granted === 0) return [];
  const label = row.label === "" ? (section.sum?.label ?? "") : row.label;
  return [{ label, granted, formula: followed(cells, unit) }];
}

/** Text that reads as an amount counts as nothing to Excel, so there is nothing to follow then. */
function followed(cells: readonly Amount[], unit: Unit): string | null {
  const arePlain = cells.every(({ reading: { kind } }) => kind === "number" || kind === "empty");
  const filled = cells.filter(({ reading }) => reading.kind === "number");
  if (!arePlain || filled.length === 0) return null;
  const areas = areasOf(cells.map(({ at }) => at)).map((area) => `${quotedSheetName(area.sheet)}!${areaName(area)}`);
  const [only = ""] = areas;
  const added = cells.length === 1 ? only : `SUM(${areas.join(",")})`;
  const inOneUnit = figureIn("kr", money(1, unit));
  return inOneUnit === 1 ? added : `ROUND(${inOneUnit}*${added},2)`;
}

function titleOf({ snapshot }: BudgetModel, { titleAt }: Section): string {
  const value = titleAt === null ? undefined : cellAt(snapshot, titleAt)?.value;
  return typeof value === "string" ? value.replace(/\s+/g, " ").trim().replace(/:$/, "") : "";
}
