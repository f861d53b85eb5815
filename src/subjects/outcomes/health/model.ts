/** The answer sheets of a workbook as they stand in it, each part with its cell. */
import type { Address } from "../../../workbook/address";
import type { Snapshot } from "../../../workbook/snapshot";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Question } from "../../../checking/question";
import type { Answer } from "./answer";
import type { StatedForm } from "./form";
import type { ColumnId, FormShape, HealthForm, Occasion } from "./template";

/** Where a table's parts stand, zero-based; one object for all its rows. */
export interface HealthColumns {
  readonly sheet: string;
  /** `null`: the table has no such column. */
  readonly person: number | null;
  readonly occasion: number | null;
  readonly date: number | null;
  readonly form: number | null;
  /** One column with all the digits, or a column an item in the form's order. */
  readonly answers: readonly number[];
  /** Set where a person has a column and a question a row: what is called a row here is then a column of the sheet. */
  readonly across?: true;
}

/** One answer sheet: a row, or those of its columns that are of one form on one occasion. */
export interface HealthReading {
  readonly columns: HealthColumns;
  readonly row: number;
  /** The participant's running number, see `runningNumber`; empty for none. */
  readonly person: string;
  /** `null`: none of the occasions is written there; `occasionText` is what stands instead. */
  readonly occasion: Occasion | null;
  readonly occasionText: string;
  /** Where the headings or the sheet say it, and not the row. */
  readonly occasionAt: Address | null;
  /** It is asked when that was. */
  readonly occasionAsked: boolean;
  readonly stated: StatedForm;
  /** The form that the row says, or that its answers can only be of; `null`: it cannot be told. */
  readonly form: HealthForm | null;
  readonly formText: string;
  /** It is asked which form it is, or which version. */
  readonly formAsked: boolean;
  /** The digits that the table has for the form's answers; `null` where the form cannot be told. */
  readonly shape: FormShape | null;
  /** `null`: not one day is written there; `dateText` is what stands instead. */
  readonly date: IsoDate | null;
  readonly dateText: string;
  /** `text` also where the form cannot be told. */
  readonly answer: Answer;
}

export interface HealthTable {
  readonly columns: HealthColumns;
  /** The row with the headings. */
  readonly headingRow: number;
  /** In the sheet's order; a row without any answer is none. */
  readonly readings: readonly HealthReading[];
}

/** A column of sums or indices, or of answers in words or with items missing, from which nothing is worked out. */
export interface UnusedColumn {
  readonly at: Address;
  readonly form: HealthForm | "eq5d";
  readonly kind: "sum" | "index" | "vas" | "words" | "incomplete";
}

export interface HealthModel {
  readonly snapshot: Snapshot;
  readonly tables: readonly HealthTable[];
  readonly unused: readonly UnusedColumn[];
  /** The running numbers of the register; `null` where the workbook has none to compare with. */
  readonly known: ReadonlySet<string> | null;
  /** Asked of how the answers are coded, answered or not. */
  readonly questions: readonly Question[];
  /** Forms of which it is still asked: nothing is worked out of them. */
  readonly open: ReadonlySet<HealthForm>;
}

/** The cell of a part of the answer sheet; its first answer where the table has no such column. */
export function placeOf({ columns, row }: HealthReading, part: ColumnId): Address {
  const column = part === "answer" ? columns.answers[0] : columns[part];
  return cellOf(columns, row, column ?? columns.person ?? columns.answers[0] ?? 0);
}

/** Where it stands in the sheet, whichever way the table lies. */
export function cellOf({ sheet, across }: HealthColumns, row: number, column: number): Address {
  return across === true ? { sheet, row: column, column: row } : { sheet, row, column };
}

/** `7`, "7", " 007 " and "Nr 7" are the same person. */
export function runningNumber(text: string): string {
  const bare = text.trim().replace(/^(?:nr|no|#)[.:]?\s*(?=\d)/i, "");
  return /^\d+$/.test(bare) ? bare.replace(/^0+(?=\d)/, "") : bare;
}

/** A running number that points nobody out; anything longer may be a name or worse. */
export function isShortNumber(number: string): boolean {
  return /^\p{L}{0,2}-?\d{1,5}$/u.test(number);
}

/** The person in a message: the running number, or a dash where it is not short. */
export function shownPerson({ person }: HealthReading): string {
  return isShortNumber(person) ? person : "–";
}
