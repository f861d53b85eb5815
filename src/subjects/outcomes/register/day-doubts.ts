/** What a register's columns of days leave to ask, or to tell of how they were read. */
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import type { DayOrder, OpenDate, OrderWhy } from "../../../reading/open-dates";
import type { Question } from "../../../checking/question";
import type { IsoDate } from "../../../workbook/iso-day";
import type { DateColumnId } from "../model";

export interface DayDoubts {
  readonly questions: readonly Question[];
  /** Columns whose days hang on a question that nobody has answered: no figure stands on them. */
  readonly open: ReadonlySet<DateColumnId>;
  readonly night: NightDoubt | null;
  readonly orders: readonly OrderDoubt[];
  readonly swaps: readonly SwapDoubt[];
}

/** Days at 22 or 23 o'clock: the time zone is lost. */
export interface NightDoubt {
  readonly columns: readonly DateColumnId[];
  readonly cells: readonly Address[];
  /** The day that the first of them shows. */
  readonly stored: IsoDate;
  readonly hour: 22 | 23;
  /** A choice of the question; `null` while nobody has answered. */
  readonly answer: string | null;
}

/** Dates of one form in a column, such as 21-03-23, whose order no calendar decides. */
export interface OrderDoubt {
  readonly column: DateColumnId;
  readonly cells: readonly Address[];
  readonly example: { readonly text: string; readonly date: OpenDate };
  /** `fits`: the other orders would lie ahead, or far from what is known. */
  readonly decision: "fits" | "open" | "answered";
  readonly order: DayOrder | null;
  readonly why: OrderWhy | null;
  readonly question: Question | null;
}

export type SwappedCells = readonly { readonly person: number; readonly cell: Cell; readonly day: number }[];

/** A column whose stored days may have changed places with their months. */
export interface SwapDoubt {
  readonly column: DateColumnId;
  readonly order: DayOrder;
  readonly stored: SwappedCells;
  readonly texts: readonly { readonly person: number; readonly cell: Cell; readonly date: OpenDate }[];
  readonly example: { readonly text: string; readonly stored: IsoDate; readonly swapped: IsoDate };
  readonly question: Question;
  readonly answer: string | null;
}
