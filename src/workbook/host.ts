/** The one door between Samkoll and a workbook, in Excel or in a file. A host knows nothing of budgets. */
import type { Address } from "./address";
import type { Patch } from "./patch";
import type { Snapshot } from "./snapshot";

/** Zero-based. */
export type CellPlace = Omit<Address, "sheet">;

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
  /** Shows and selects a cell, or all cells from it to `last` on the same sheet. */
  select(address: Address, last?: CellPlace): Promise<void>;
  /** Absent where nobody else can change the workbook while it is open, as in a file. */
  readonly live?: LiveWorkbook;
}

/** What somebody has done to the open workbook: to what these sheets hold or show, or to the list of sheets itself. */
export type WorkbookChange =
  { readonly kind: "sheets"; readonly sheets: ReadonlySet<string> } | { readonly kind: "structure" };

/** A workbook that others change while it is open: the user, someone who shares it, Excel when it calculates. */
export interface LiveWorkbook {
  /**
   * Tells of changes, a burst of them at once when it is over, one telling at a time: what happens before the promise
   * of `onChange` is settled is told afterwards. A telling that rejects with a `HostProblem` (a cell is being edited)
   * comes again later, together with what is new. What the host itself has written is not told where Excel can tell.
   * Answers with what ends it, after which nothing is told. Both reject with a `HostProblem`.
   */
  watch(onChange: (change: WorkbookChange) => Promise<void>): Promise<() => Promise<void>>;
  /**
   * The Snapshot as it is after `change`. Reads the changed sheets and those whose formulas follow them; every other
   * `Sheet` is the very object of `previous`. Reads all where the list of sheets or names is no longer the same.
   * Rejects with a `HostProblem`, at once where a cell is being edited.
   */
  readAgain(change: WorkbookChange, previous: Snapshot): Promise<Snapshot>;
  /** What `apply` has left out because Excel would not take it; the rest is written. */
  unfinished(): Promise<Unfinished>;
  /** Gives the unfinished sheets what they lack. Rejects with a `HostProblem` where Excel still refuses some of it. */
  finish(): Promise<void>;
  /** Calculates every formula, for a workbook that is not calculated by itself. Rejects with a `HostProblem`. */
  calculate(): Promise<void>;
  /** Shows a hidden sheet. Rejects with a `HostProblem`. */
  show(sheet: string): Promise<void>;
}

export interface Unfinished {
  /** Sheets that were added whole, but for charts, page set-up or panes that stay put. */
  readonly sheets: readonly string[];
  /** Cells that got no note with the patch applied last, since a conversation stands there. */
  readonly notes: readonly Address[];
}

/** Why a host could not do as asked. The locales hold a sentence for each code: what happened, and what to do. */
export type HostProblemCode =
  // The file
  | "notZip"
  | "encrypted"
  | "oldXls"
  | "binaryWorkbook"
  | "openDocument"
  | "csv"
  | "truncated"
  | "notWorkbook"
  | "zipBomb"
  /** Two parts of one name, or two links of one: readers differ on what such a file says. */
  | "ambiguous"
  | "tooLarge"
  | "outOfMemory"
  | "forbiddenXml"
  | "brokenXml"
  | "notReadable"
  | "wouldOverwrite"
  | "partOfArray"
  | "tableHeading"
  | "sheetStays"
  // Excel
  | "cellInEdit"
  | "sheetProtected"
  | "workbookProtected"
  | "noAnswer"
  | "requestTooLarge"
  /** More at a time than Excel takes: 5 MB on the web. Nothing was sent. */
  | "writeTooLarge"
  | "readOnly"
  | "sheetHidden"
  | "excelRefused"
  /** Of a reading, or of going to a cell. */
  | "readRefused"
  | "notPutBack"
  | "excelTooOld"
  /** Excel does not hand over the workbook as a file. */
  | "notHandedOver"
  /** It does, but encrypted: by a password or a sensitivity label. */
  | "handedOverLocked"
  // Either
  | "changedMeanwhile"
  | "sheetMissing"
  | "sheetExists"
  // Neither: a fault of Samkoll's own, with nothing wrong in the workbook as far as is known
  | "ownFault";

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
