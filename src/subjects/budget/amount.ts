/** One cell of a budget as it was understood: an amount, a share of full time, and the unit that amounts are counted in. */
import type { Ore, Unit } from "../../reading/money";
import type { Address } from "../../workbook/address";
import type { Cell } from "../../workbook/snapshot";

/** How an amount cell was understood. Only `number` and `clearText` count in sums. */
export type AmountReading =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly figure: number }
  /** Text with one possible meaning ("300 000 kr"): `figure` in the sheet's unit. */
  | { readonly kind: "clearText"; readonly text: string; readonly figure: number }
  | { readonly kind: "unclearText"; readonly text: string }
  /** "N/A", "ej aktuellt", a stray dot: text, and no cost. */
  | { readonly kind: "noCost"; readonly text: string }
  /** 30 % where kronor belong; `text` as written, `null` where it is a number shown as percent. */
  | { readonly kind: "share"; readonly share: number; readonly text: string | null }
  | { readonly kind: "date"; readonly figure: number }
  | { readonly kind: "error"; readonly error: string }
  /** A formula whose result nobody has stored, and that is not worked out here. */
  | { readonly kind: "notCalculated" }
  | { readonly kind: "boolean"; readonly value: boolean };

/** An amount cell, also where it is empty. */
export interface Amount {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly reading: AmountReading;
  /** Whole öre, the unit already counted in; `null` where the cell says no amount (empty counts as none). */
  readonly ore: Ore | null;
  /** In a hidden row, column or sheet. */
  readonly hidden: boolean;
}

/** *Tjänst i %* of a staff row: `share` 0.5 is half time; 1.5 is one and a half posts. */
export interface ServiceShare {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly reading:
    | { readonly kind: "empty" }
    | { readonly kind: "share"; readonly share: number }
    /** "50 %", or 50 in a cell without percent format: what it most likely means, to be mended. */
    | { readonly kind: "likely"; readonly share: number }
    | { readonly kind: "unreadable" };
}

/** The unit a sheet says and the unit its figures speak: they differ where someone wrote kronor under *tkr*. */
export interface UnitReading {
  /** `null` where no heading names a unit. */
  readonly heading: { readonly unit: Unit; readonly at: Address; readonly text: string } | null;
  /** The unit that the figures are counted in. */
  readonly effective: Unit;
  /**
   * Why `effective` is believed. fullTimeYear, largeFigures: all amounts together speak so, whatever the heading says.
   * otherSheet: the same sums stand on the other sheet. look: the number formats show thousands, as the heading says.
   * answer: somebody was asked. none: nothing speaks, and it is asked about.
   */
  readonly evidence: "heading" | "none" | "fullTimeYear" | "largeFigures" | "otherSheet" | "look" | "answer";
}

/** Whether the cell holds an amount other than nothing or zero, or something that should have been one. */
export function carriesAmount(amount: Amount): boolean {
  return isFilled(amount) || amount.reading.kind === "noCost";
}

/** Whether somebody costs or is to pay something here: "N/A" and words without a figure say neither. */
export function saysCost(amount: Amount): boolean {
  return isFilled(amount) && !(amount.reading.kind === "unclearText" && !/\d/.test(amount.reading.text));
}

function isFilled(amount: Amount): boolean {
  switch (amount.reading.kind) {
    case "empty":
    case "noCost":
      return false;
    case "number":
    case "clearText":
    case "date":
      return amount.reading.figure !== 0;
    case "boolean":
    case "share":
    case "unclearText":
    case "error":
    case "notCalculated":
      return true;
  }
}
