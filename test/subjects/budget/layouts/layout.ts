/** What a layout is: a workbook as somebody else drew it, with what it says beside it. */
import type { Address } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import type { Book } from "./book";
import type { Random } from "./random";

/** Kronor by whose, when or at which stage; by the words of the sheet. */
export type ByName = Readonly<Record<string, number>>;

/** What the workbook says, in kronor. What is absent it does not say, and nobody is judged by it. */
export interface Truth {
  /** False for what must not be called a budget. */
  readonly isBudget: boolean;
  /** `null`: no figure may be told: a blank form, a decoy. */
  readonly total: number | null;
  /** Other totals that a reader could as rightly tell: what is applied for beside what is granted. */
  readonly otherTotals?: readonly number[];
  /** From the förbund. */
  readonly requested?: number;
  readonly own?: number;
  /** ESF, state and others. */
  readonly otherFunders?: number;
  /** All the organisations that have a column, a row or a sheet. */
  readonly byOwner?: ByName;
  /** By calendar year, where the sheet parts it so. */
  readonly byYear?: ByName;
  readonly byPeriod?: ByName;
  /** By the names of `stages` in the form's model. */
  readonly byStage?: ByName;
  readonly unit?: "kr" | "tkr" | "mkr";
  readonly participants?: number;
  /** A figure may be told only with a question or a warning beside it: which of two budgets it is. */
  readonly mustAsk?: boolean;
  /** Rules that may tell an error of it although no fault is planted: a hidden column that holds amounts. */
  readonly mayTell?: readonly string[];
}

/** Parts and a period that Uppsala's template demands; a form that borrows its words may be told that it lacks them. */
export const uppsalasDemands: readonly string[] = ["BUD-101", "BUD-103", "BUD-501"];

export const faultNames = ["typedOff", "transposed", "leftOut", "kronorInTkr"] as const;
export type FaultName = (typeof faultNames)[number];

/** A fault put in on purpose. */
export interface Planted {
  readonly fault: FaultName;
  readonly at: Address;
  /** Where it may as rightly be told: the sums that the cell is counted in or that count it. */
  readonly also: readonly Address[];
}

export interface Layout {
  readonly kind: string;
  readonly seed: number;
  readonly snapshot: Snapshot;
  readonly truth: Truth;
  readonly planted: Planted | null;
}

export interface Drawn {
  readonly book: Book;
  readonly truth: Truth;
}

/** One way to draw a form. Its words, its figures and its smaller habits vary by chance. */
export interface Kind {
  readonly id: string;
  readonly what: string;
  readonly draw: (random: Random) => Drawn;
}
