/** A final report as it is read: its fields, numbers, goals and money, each with its cell, of one sheet or several. */
import type { Address } from "../../../workbook/address";
import type { IsoDate } from "../../../workbook/iso-day";
import type { MessageValue } from "../../../checking/finding";
import type { CellReading } from "../../../reading/form";
import type { ReportCounts } from "./counts";
import type { MoneyRow, ReportTables } from "./locate-tables";
import type { ReportFieldId } from "./template";

export interface FinalReport extends ReportTables {
  /** The one that it is named after. */
  readonly sheet: string;
  /** All that it stands on, the first one first. */
  readonly sheets: readonly string[];
  readonly titleAt: Address;
  readonly fields: Readonly<Partial<Record<ReportFieldId, CellReading>>>;
  readonly dates: Readonly<Partial<Record<"from" | "to", IsoDate>>>;
  readonly participants: number | null;
  /** The fields where something stands that is no day, or no one number. */
  readonly unread: ReadonlySet<"from" | "to" | "participants">;
  /** The columns of our own sheet that hold what the workbook knows; `null` in a form that somebody else made. */
  readonly working: { readonly first: number; readonly source: number } | null;
  /** The one cell that both days stand in, where the form has one. */
  readonly period: CellReading | null;
  readonly counts: ReportCounts;
  /** Money told of the whole effort, in fields of its own. */
  readonly wholeMoney: MoneyRow | null;
  /** What two of its sheets say differently: neither is taken. */
  readonly disagreements: readonly Disagreement[];
  /** Every text of the report, from the top: where figures are told in words. */
  readonly texts: readonly CellReading[];
}

export type DisagreeingWhat =
  "participants" | "women" | "men" | "ended" | "efforts" | "from" | "to" | "granted" | "used" | "returned";

export interface Disagreement {
  readonly what: DisagreeingWhat;
  readonly first: Stated;
  readonly second: Stated;
}

/** A number, a day or an amount with its cell. */
export interface Stated {
  readonly at: Address;
  readonly value: MessageValue;
}

/** A sheet as it reads, and how much of it speaks for a report. */
export interface ReportPiece {
  readonly report: FinalReport;
  /** Fields, figures and tables of a report. */
  readonly parts: number;
  /** Those of them that only a report of what has been has. */
  readonly told: number;
  readonly isTitled: boolean;
  /** A report in itself, whatever other sheets say. */
  readonly isWhole: boolean;
}
