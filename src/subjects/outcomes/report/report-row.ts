/** A figure that a final report states, with its cell, and what the workbook has for it. */
import type { Address } from "../../../workbook/address";

export type ReportPart = "people" | "time" | "money" | "shares" | "goals";

export interface ReportRow {
  readonly part: ReportPart;
  readonly label: string;
  readonly at: Address;
  /** As the report states it, or that it cannot be read. */
  readonly stated: string;
  /** What the workbook has for it; `null` where it has nothing, or what the report states is not read. */
  readonly held: Held | null;
}

export interface Held {
  readonly by: "register" | "budget";
  readonly text: string;
  readonly agrees: boolean;
}
