/**
 * A budget form, whoever drew it: tables whose columns and rows have roles. What varies between forms is mainly what a
 * column means: whose the amount is, who pays it, of which period and at which stage.
 */
import type { Evidence } from "../../../reading/evidence";
import type { Period } from "../../../reading/period";
import type { Address } from "../../../workbook/address";
import type { Ore } from "../../../reading/money";
import type { Amount, UnitReading } from "../amount";

/** forbund: samordningsförbundet. own: the organisations that do the work. esf: EU's funds. state: other state money. */
export const funders = ["forbund", "own", "esf", "state", "other"] as const;
export type Funder = (typeof funders)[number];

/** ansökt, beviljat, budget, utfall, rekvirerat, prognos, återstår. */
export const stages = ["applied", "granted", "budget", "actual", "requisitioned", "forecast", "remaining"] as const;
export type Stage = (typeof stages)[number];

/** overhead: OH, administration, what is laid on other costs as a share. */
export const costKindIds = ["staff", "premises", "purchases", "overhead", "other"] as const;
export type CostKindId = (typeof costKindIds)[number];

export const grains = ["span", "year", "halfYear", "quarter", "month"] as const;

/** A part of the effort's time as a form names it. */
export interface FormPeriod {
  /** As written, with the heading above it: "2025 vår". */
  readonly label: string;
  /** `null` where no calendar says it: "År 1". */
  readonly span: Period | null;
  readonly grain: (typeof grains)[number];
}

/** What an amount is about; `null`: the form does not part by it here. */
export interface Coordinates {
  readonly organisation: string | null;
  readonly funder: Funder | null;
  readonly period: FormPeriod | null;
  readonly stage: Stage | null;
}

/** What is multiplied, or stands beside the amounts of a row: share is *% av heltid*, contribution is *PO-pålägg*. */
export const factors = ["quantity", "price", "months", "hours", "wage", "contribution", "share"] as const;
export type Factor = (typeof factors)[number];

export type ColumnRole =
  | { readonly kind: "label" }
  /** Section labels in a column of their own, most often merged over their rows. */
  | { readonly kind: "section" }
  | { readonly kind: "account" }
  | ({ readonly kind: "amount" } & Coordinates)
  /** The sum of other columns; `parts` zero-based, empty where none could be told. */
  | ({ readonly kind: "total"; readonly parts: readonly number[] } & Coordinates)
  /** Reckoned of others and nobody's money: avvikelse, andel, ackumulerat. */
  | { readonly kind: "difference" }
  | { readonly kind: "factor"; readonly factor: Factor }
  | { readonly kind: "remark" }
  | { readonly kind: "unknown" };

export type RowRole =
  | { readonly kind: "section"; readonly costKind: CostKindId }
  | { readonly kind: "cost"; readonly costKind: CostKindId }
  /** Money that comes in, written with a minus or under *Intäkter*. */
  | { readonly kind: "income" }
  /** `rows`: zero-based, those that it adds, sums among them; empty where none could be told. */
  | { readonly kind: "sum"; readonly rows: readonly number[]; readonly of: "section" | "costs" | "financing" | "other" }
  /** A cost that is a share of other rows: OH 30 %. `share` 0–1, `null` where it is not said. */
  | { readonly kind: "percentOf"; readonly rows: readonly number[]; readonly share: number | null }
  | { readonly kind: "financing"; readonly funder: Funder; readonly organisation: string | null }
  | { readonly kind: "quantity"; readonly of: "participants" | "places" | "other" }
  /** Kronor per something: no money of its own. */
  | { readonly kind: "ratio" }
  | { readonly kind: "note" }
  | { readonly kind: "unknown" };

export interface FormColumn {
  readonly column: number;
  /** All that stands over it, from top to bottom, parted by a space; empty where nothing does. */
  readonly heading: string;
  /** The lowest cell of its heading; its first amount where it has none. */
  readonly at: Address;
  readonly role: ColumnRole;
  readonly evidence: Evidence;
}

export interface FormRow {
  readonly row: number;
  /** As written, trimmed. */
  readonly label: string;
  readonly at: Address;
  readonly role: RowRole;
  readonly evidence: Evidence;
  /** One for each column that holds amounts or totals, in the order of the columns. */
  readonly amounts: readonly Amount[];
}

export interface FormTable {
  readonly sheet: string;
  /** `null` where nothing stands over the table. */
  readonly titleAt: Address | null;
  /** First and last row of the column headings, zero-based; `null` without any. */
  readonly headings: { readonly from: number; readonly to: number } | null;
  /** Columns by rising number, rows too. */
  readonly columns: readonly FormColumn[];
  readonly rows: readonly FormRow[];
  readonly unit: UnitReading;
  /** cost: what it costs. financing: who pays, of the same money. places: kronor per place and month. */
  readonly about: "cost" | "financing" | "places";
}

/** The förbund's template that a form was read by. */
export interface TemplateUsed {
  readonly id: string;
  readonly forbund: string;
  readonly name: string;
  readonly edition: string;
}

export interface BudgetForm {
  /** `null`: read by words and arithmetic alone. */
  readonly template: TemplateUsed | null;
  /** The budget's own first, then those that confirm it, part it or pay it. */
  readonly tables: readonly FormTable[];
  readonly money: FormMoney;
}

/** What a form's figures come to. Money that is asked about, or that the form does not tell, is `null`. */
export interface FormMoney {
  readonly total: Ore | null;
  readonly requested: Ore | null;
  readonly ownFunding: Ore | null;
  /** Empty where the form does not tell who pays. */
  readonly byFunder: readonly { readonly funder: Funder; readonly amount: Ore }[];
  readonly byOrganisation: readonly {
    readonly name: string;
    readonly requested: Ore | null;
    readonly ownFunding: Ore | null;
    readonly total: Ore;
  }[];
  readonly byPeriod: readonly { readonly period: FormPeriod; readonly amount: Ore }[];
  /** Only those that the form has columns of. */
  readonly stages: readonly { readonly stage: Stage; readonly amount: Ore }[];
  /** The amounts that the total adds; empty while the total is not known. */
  readonly entries: readonly FormEntry[];
  readonly participants: number | null;
  readonly places: number | null;
}

/** One amount of a form that is no sum of others. */
export interface FormEntry extends Coordinates {
  readonly amount: Amount;
  readonly label: string;
  readonly costKind: CostKindId;
}
