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
import { type Block, type BudgetModel, type CostRow, type Section, costCells, costRows, hasUnreadCost } from "../model";
import { type EarlierReading, earlierIn } from "./form-requisitions";
import { stagesOf } from "./stages";
import { grantedColumns } from "./stage-table";

export interface GrantedRow {
  readonly label: string;
  readonly granted: Ore;
  /** Kronor, by the budget's own cells; `null` where they hold no plain numbers, and the amount itself stands there. */
  readonly formula: string | null;
  /** Requisitioned before, by a form of the förbund's own in the workbook; `null` where there is none. */
  readonly earlier: Followed | null;
}

/** An amount, with the formula that follows the cells that it comes from, where they hold plain numbers. */
export interface Followed {
  readonly amount: Ore;
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
  /** unclear: a form says that something was requisitioned, and it cannot be laid on these rows. */
  readonly earlier: EarlierReading["kind"];
}

/** noBudget: nothing is applied for, or granted. unsettled: some of the money is asked about, or cannot be read. notAll: the
 * rows come to something else than the förbund pays. */
export type GrantedFault = "noBudget" | "unsettled" | "noPart" | "notAll";
export type GrantedReading =
  { readonly ok: true; readonly granted: Granted } | { readonly ok: false; readonly fault: GrantedFault };

/** The förbund's money alone: own funding is not requisitioned. `part`: the name over one of the budget's columns. */
export function grantedRows(model: BudgetModel, part: string | null = null): GrantedReading {
  const { detailed, open, plan } = model;
  const block = detailed?.requested ?? null;
  if (detailed === null || block === null) return { ok: false, fault: "noBudget" };
  const isAgreed = detailed.closings.some(({ id, agreed }) => id === "requested" && agreed !== null);
  // Of somebody else's form nobody may have said yet who pays; a column of what is granted says so.
  const granted = grantedCells(model, block, part);
  const isTold = toldFigures(model).requested !== null || granted !== null;
  const isUnread = granted === null ? hasUnreadCost(block) || isAgreed : granted.isUnread;
  if (open.has("requested") || isUnread || !isTold) return { ok: false, fault: "unsettled" };
  const place = part === null ? null : placeOf(block, part);
  if (place === -1 || granted?.hasPart === false) return { ok: false, fault: "noPart" };
  const unit = detailed.unit.effective;
  const earlier = earlierIn(model, part);
  const cellsOf = (row: CostRow): readonly Amount[] =>
    granted?.of(row) ?? (place === null ? costCells(row) : row.amounts.slice(place, place + 1));
  const sections = block.sections.flatMap((section): readonly GrantedSection[] => {
    const rows = section.rows.flatMap((row) => grantedRow(row, section, cellsOf(row), earlier, unit));
    return rows.length === 0 ? [] : [{ title: titleOf(model, section), rows }];
  });
  const rows = sections.flatMap((section) => section.rows);
  const total = sum(rows.map((row) => row.granted));
  if (sections.length === 0) return { ok: false, fault: "noBudget" };
  if (part === null && !isAllOf(model, total, granted !== null)) return { ok: false, fault: "notAll" };
  const effort = plan?.projectName.value ?? detailed.projectName?.text ?? "";
  const laid = sum(rows.map((row) => row.earlier?.amount ?? noMoney));
  const isLaid = earlier.kind !== "told" || laid === earlier.total;
  return {
    ok: true,
    granted: {
      effort,
      period: budgetPeriod(model),
      part,
      sections,
      total,
      earlier: isLaid ? earlier.kind : "unclear",
    },
  };
}

/** Of another's form, whether the rows come to what the förbund grants, or where that is not told, to what is applied for. */
function isAllOf(model: BudgetModel, total: Ore, isGranted: boolean): boolean {
  if (model.form === null) return true;
  const { form } = model.form;
  const followed = form.tables.filter((table) => table.about === "cost" && grantedColumns(table).length > 0);
  const granted = stagesOf(form)?.granted ?? null;
  // Two tables of what is granted that do not say the same: neither of them is known to be all of it.
  if (isGranted && granted === null) return followed.length < 2;
  const whole = isGranted ? granted : toldFigures(model).requested;
  return whole === null || Math.abs(whole - total) <= 100 * Math.max(1, form.money.entries.length);
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

interface GrantedCells {
  readonly isUnread: boolean;
  readonly hasPart: boolean;
  readonly of: (row: CostRow) => readonly Amount[];
}

/** In a form with columns of what is granted those, whatever else the budget is read by; `null` where there are none. */
function grantedCells({ form }: BudgetModel, block: Block, part: string | null): GrantedCells | null {
  const [table] = form?.form.tables ?? [];
  const all = table === undefined ? [] : grantedColumns(table).filter(({ funder }) => funder !== "own");
  if (table === undefined || all.length === 0) return null;
  const named = part === null ? undefined : block.partners[placeOf(block, part)]?.column;
  const columns =
    part === null
      ? all
      : all.filter(
          ({ organisation, at }) =>
            at.column === named || (organisation !== null && plainText(organisation) === plainText(part)),
        );
  const of = ({ row }: Pick<CostRow, "row">): readonly Amount[] => {
    const found = table.rows.find((each) => each.row === row);
    return columns.flatMap(({ place }) => found?.amounts[place] ?? []);
  };
  const isUnread = costRows(block).some((row) => of(row).some((amount) => amount.ore === null));
  return { isUnread, hasPart: columns.length > 0, of };
}

/** -1 where no column has the name. */
function placeOf({ partners }: Block, part: string): number {
  return partners.findIndex(({ name }) => name !== null && plainText(name) === plainText(part));
}

function grantedRow(
  row: CostRow,
  section: Section,
  cells: readonly Amount[],
  earlier: EarlierReading,
  unit: Unit,
): readonly GrantedRow[] {
  const granted = sum(cells.map((cell) => cell.ore ?? noMoney));
  const before = earlier.kind === "told" ? earlier.cellsOf(row.row, row.label) : [];
  const amount = sum(before.map((cell) => cell.ore ?? noMoney));
  if (granted === 0 && amount === 0) return [];
  const label = row.label === "" ? (section.sum?.label ?? "") : row.label;
  return [
    {
      label,
      granted,
      formula: followed(cells, unit),
      earlier: before.length === 0 ? null : { amount, formula: followed(before, unit) },
    },
  ];
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
