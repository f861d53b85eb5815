/** The one door between Samkoll and a workbook, in Excel or in a file. A host knows nothing of budgets. */
import type { Address } from "./address";
import type { Patch } from "./patch";
import type { Snapshot } from "./snapshot";

export interface Host {
  /** True where formulas follow by themselves, as in Excel; a file keeps the results that are written into it. */
  readonly recalculates: boolean;
  /** Reads the whole workbook once. Rejects with a `HostProblem`. */
  read(): Promise<Snapshot>;
  /**
   * Applies every edit or none and answers with the patch that puts everything back.
   * Rejects with a `HostProblem`, the workbook then unharmed.
   */
  apply(patch: Patch): Promise<Patch>;
  /** Shows and selects a cell. */
  select(address: Address): Promise<void>;
}

/** Why a host could not do as asked. The locales hold a sentence for each code: what happened, and what to do. */
export type HostProblemCode =
  // The file
  | "notZip"
  | "encrypted"
  | "oldXls"
  | "openDocument"
  | "csv"
  | "truncated"
  | "notWorkbook"
  | "zipBomb"
  | "tooLarge"
  | "forbiddenXml"
  | "brokenXml"
  | "notReadable"
  | "wouldOverwrite"
  // Excel
  | "cellInEdit"
  | "sheetProtected"
  | "noAnswer"
  | "requestTooLarge"
  | "excelRefused"
  // Either
  | "changedMeanwhile"
  | "sheetMissing"
  | "sheetExists";

/** `details` fills the sentence: `{ sheet, cell, part, limit }` as the code needs. */
export class HostProblem extends Error {
  constructor(
    readonly code: HostProblemCode,
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = "HostProblem";
  }
}
