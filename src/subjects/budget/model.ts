/**
 * A located budget: every figure with the cell it came from. Made by `locate.ts` out of a Snapshot whose cells are
 * already typed, so no schema stands here: a schema would check our own code, not the user's input.
 */
import type { Address } from "../../workbook/address";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import { type Ore, noMoney, sum } from "../../reading/money";
import type { Period } from "../../reading/period";
import type { IsoDate } from "../../workbook/iso-day";
import type { FormReading } from "./form/read-form";
import type { Amount, ServiceShare, UnitReading } from "./amount";
import type { BudgetQuestion } from "./locate/budget-questions";
import type { Plan } from "./plan/model";
import { memoizePerObject } from "../../workbook/memoize";
import type { BlockId, CostRowId, SectionId } from "./template";

export interface TextCell {
  readonly at: Address;
  readonly text: string;
}

export interface PartnerColumn {
  readonly role: "lead" | "partner";
  /** part: a year or another part of the amounts, and nobody's own. */
  readonly kind: "owner" | "part";
  /** `null` where no name, or a placeholder, stands there. */
  readonly name: string | null;
  readonly nameAt: Address;
  readonly column: number;
}

/** A row that carries amounts: a post, a kind of cost. `amounts` in the order of the block's partners. */
export interface CostRow {
  readonly row: number;
  /** Which row of the template; `null` for one the applicant named, or an unrecognised one. */
  readonly id: CostRowId | null;
  /** The label as written, trimmed, a leading running number taken off; empty where there is none. */
  readonly label: string;
  readonly labelAt: Address;
  readonly labelKind: "named" | "numberOnly" | "placeholder" | "missing";
  /** `null` in sections without *tjänst i %* and in templates without that column. */
  readonly share: ServiceShare | null;
  readonly amounts: readonly Amount[];
  readonly total: Amount | null;
}

/** A row of sums: of a section, a block or the project. */
export interface SumRow {
  readonly row: number;
  readonly labelAt: Address;
  readonly label: string;
  readonly share: ServiceShare | null;
  readonly amounts: readonly Amount[];
  readonly total: Amount | null;
}

export interface Section {
  readonly id: SectionId;
  readonly titleAt: Address | null;
  readonly rows: readonly CostRow[];
  /** Rows of sums that someone put among the cost rows: no cost of their own. */
  readonly subtotals: readonly SumRow[];
  /** Its label is empty where the row was known by its formulas alone. */
  readonly sum: SumRow | null;
}

export interface Block {
  readonly id: BlockId;
  readonly titleAt: Address;
  readonly partners: readonly PartnerColumn[];
  readonly shareColumn: number | null;
  readonly totalColumn: number | null;
  readonly sections: readonly Section[];
  readonly total: SumRow | null;
  /** Columns of amounts that are known and not counted: years under a total, what was spent. */
  readonly otherColumns: ReadonlySet<number>;
}

export interface PeriodEnds {
  readonly from: { readonly date: IsoDate; readonly at: Address } | null;
  readonly to: { readonly date: IsoDate; readonly at: Address } | null;
}

export interface PeriodReading extends PeriodEnds {
  /** The cell to point at: the one that cannot be read, else the first date, or the label where there is none. */
  readonly at: Address;
  /** Both ends readable and in order. */
  readonly period: Period | null;
  /** Cells that stand where a day belongs, and hold none that there is. */
  readonly unread: readonly Address[];
  /** Days that stand at 22 or 23 o'clock, and what they are either way; an end of them is `null` until that is known. */
  readonly night: NightPeriod | null;
}

/** The days of all the sheets that stand at 22 or 23 o'clock. */
export interface PeriodsAtNight {
  readonly cells: readonly Address[];
  readonly stored: IsoDate;
  readonly hour: 22 | 23;
  /** A choice of the question; `null` while nobody has answered. */
  readonly answer: string | null;
}

/** A day that stands at 22 or 23 o'clock: Swedish midnight, or the day that is stored. */
export interface NightDay {
  readonly at: Address;
  readonly stored: IsoDate;
  readonly hour: 22 | 23;
}

export interface NightPeriod {
  readonly days: readonly NightDay[];
  readonly dayAfter: PeriodEnds;
  readonly asStored: PeriodEnds;
}

/** A cell with a number inside a block that belongs to no row or column of it; `column`: outside every named column. */
export interface Stray {
  readonly at: Address;
  readonly cell: Cell;
  readonly kind: "unknownRow" | "betweenSections" | "unknownColumn";
  readonly label: string;
}

/** How a block stands to its total. */
export interface Closing {
  readonly id: BlockId;
  /** By its words alone the block is what the template says: a sum that differs is a fault of the sheet's. */
  readonly isTold: boolean;
  /** The rows come to the total, or there is none to come to. */
  readonly closes: boolean;
  /** The total that somebody has said is right, where the rows come to something else. */
  readonly agreed: Ore | null;
}

/** How both blocks together stand to the project's total. */
export interface ProjectClosing {
  readonly closes: boolean;
  /** The total that somebody has said is right, where the blocks come to something else. */
  readonly agreed: Ore | null;
}

export interface DetailedBudget {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly projectName: TextCell | null;
  readonly unit: UnitReading;
  readonly period: PeriodReading | null;
  readonly labelColumn: number;
  readonly requested: Block | null;
  readonly ownFunding: Block | null;
  readonly projectTotal: SumRow | null;
  /** How each block stands to its own total. */
  readonly closings: readonly Closing[];
  readonly project: ProjectClosing;
  readonly strays: readonly Stray[];
}

export interface SummaryRow {
  readonly role: "lead" | "partner";
  readonly name: string | null;
  readonly nameAt: Address;
  readonly requested: Amount;
  readonly ownFunding: Amount;
  readonly total: Amount;
}

export interface SummaryBudget {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly projectName: TextCell | null;
  readonly unit: UnitReading;
  readonly period: PeriodReading | null;
  readonly rows: readonly SummaryRow[];
  readonly sum: {
    readonly labelAt: Address;
    readonly requested: Amount;
    readonly ownFunding: Amount;
    readonly total: Amount;
  } | null;
}

/** Two places that could be the same part of the template; the first was used. */
export interface Ambiguity {
  readonly at: Address;
  readonly used: Address;
  /** The template's Swedish label of the part. */
  readonly part: string;
}

export interface BudgetModel {
  readonly snapshot: Snapshot;
  readonly detailed: DetailedBudget | null;
  readonly summary: SummaryBudget | null;
  readonly plan: Plan | null;
  /** Of a form that is not Uppsala's: its tables and what they come to; `detailed` is then what it is in blocks. */
  readonly form: FormReading | null;
  readonly ambiguities: readonly Ambiguity[];
  /** What was asked while it was located, answered or not. */
  readonly questions: readonly BudgetQuestion[];
  /** The blocks whose money hangs on a question that nobody has answered. */
  readonly open: ReadonlySet<BlockId>;
  /** Absent where none stand so. */
  readonly periodsAtNight?: PeriodsAtNight;
}

/** The blocks that were found, in the template's order. */
export function blocksOf(detailed: DetailedBudget): readonly Block[] {
  return [detailed.requested, detailed.ownFunding].filter((block) => block !== null);
}

/** The cost rows of a block from top to bottom. */
export const costRows = memoizePerObject((block: Block): readonly CostRow[] =>
  block.sections.flatMap((section) => section.rows),
);

/** The cells of a row that hold what it costs; a template without partner columns has its amounts under the total. */
export function costCells({ amounts, total }: CostRow): readonly Amount[] {
  return amounts.length > 0 || total === null ? amounts : [total];
}

/** What a row costs; what cannot be read counts as nothing. */
export function rowCost(row: CostRow): Ore {
  return sum(costCells(row).map((amount) => amount.ore ?? noMoney));
}

/** Whether what one of its rows costs cannot be read. */
export function hasUnreadCost(block: Block): boolean {
  return costRows(block).some((row) => costCells(row).some((amount) => amount.ore === null));
}

/** All amounts of a row, its total last. */
export function amountsOf({ amounts, total }: CostRow | SumRow): readonly Amount[] {
  return total === null ? amounts : [...amounts, total];
}
