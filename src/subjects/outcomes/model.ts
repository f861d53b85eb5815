/** The register of participants as columns: a person is a place in each of them, so that a million rows stay small. */
import type { Address } from "../../workbook/address";
import type { Question } from "../../checking/question";
import type { Cell } from "../../workbook/snapshot";
import type { IsoDate } from "../../workbook/iso-day";
import type { FieldReadings } from "../../reading/form";
import type { DayOrder, OpenDate, OrderWhy } from "../../reading/open-dates";
import type { Choice, ChoiceListId } from "./register/choices";
import type { ColumnId, headFields, ReckonedId } from "./register/register-template";

/** A column that was recognised. */
export interface RegisterColumn {
  readonly id: ColumnId;
  /** The heading's cell. */
  readonly at: Address;
  readonly heading: string;
}

/** A heading that is none of the register's, or one that is there already; `nearest` is what it may mean. */
export interface UnreadHeading {
  readonly at: Address;
  readonly heading: string;
  readonly nearest: ColumnId | null;
  /** The recognised column of the same meaning, for a second one. */
  readonly first: Address | null;
}

/** A column of choices: `codes` are places in `choices`, -1 for nothing, -2 for what is none of them. */
export interface ChoiceColumn {
  readonly list: ChoiceListId;
  readonly choices: readonly Choice[];
  readonly codes: Int8Array;
  /** How the register writes each choice, with the choice's place. */
  readonly spellings: ReadonlyMap<string, number>;
}

/** Several choices a person, each a bit at its place in `choices`. */
export interface ChoicesColumn {
  readonly list: ChoiceListId;
  readonly choices: readonly Choice[];
  readonly masks: Uint16Array;
  /** 1 for whoever has some part that is none of them. */
  readonly unread: Uint8Array;
  readonly spellings: ReadonlyMap<string, number>;
  /** Some cells hold several choices: no COUNTIF over whole cells finds them. */
  readonly severalInOne: boolean;
}

/** A column of short texts; `codes` are places in `texts`, -1 for nothing. */
export interface TextColumn {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

export type DateColumnId = "referred" | "enrolled" | "planned" | "work" | "ended";
export type ChoiceColumnId =
  | "sex"
  | "ageGroup"
  | "education"
  | "supportYears"
  | "therapist"
  | "ability"
  | "activity"
  | "subsidised"
  | "studies"
  | "reason"
  | "step";

export interface People {
  readonly count: number;
  /** The zero-based row of each. */
  readonly rows: Int32Array;
  /** Running numbers as written; empty for none. */
  readonly numberOf: (person: number) => string;
  /** Days as in `day.ts`. */
  readonly dates: Readonly<Partial<Record<DateColumnId, Int32Array>>>;
  readonly choices: Readonly<Partial<Record<ChoiceColumnId, ChoiceColumn>>>;
  readonly support: ChoicesColumn | null;
  readonly municipality: TextColumn | null;
  readonly trade: TextColumn | null;
  /** Years, 0 for none, -1 for what is no year. */
  readonly birthYears: Int16Array | null;
  /** Ages in years where the column holds numbers, -1 for none. */
  readonly ages: Int16Array | null;
  /** NaN for none, -1 for what is no number. */
  readonly efforts: Float64Array | null;
  /** 0–1, NaN for none, -1 for what is no share. */
  readonly workExtent: Float64Array | null;
  /** How often each kind of effort is named. */
  readonly effortKinds: ReadonlyMap<string, number> | null;
  /** Of those who came back, or whose stay stands on more rows: each stay, the first first. */
  readonly stays: ReadonlyMap<number, readonly Stay[]> | null;
  /** 1 for a row that may be of somebody who stands on another. */
  readonly doubtful: Uint8Array | null;
}

/** From one day to another as in `day.ts`; `to` is no day where it goes on. */
export interface Stay {
  readonly from: number;
  readonly to: number;
}

/**
 * What it means that a running number stands on more rows: a person has a row for each effort or stay; it is a slip; or
 * nobody has said yet.
 */
export type Repeats =
  | { readonly kind: "none" | "slips" }
  | { readonly kind: "rowsOfOne" | "asked"; readonly rows: number; readonly persons: number; readonly first: Address };

export type TroubleKind =
  /** No day can be read. */
  | "dateUnread"
  /** A day, but as text or as a number like 220101: Excel cannot reckon with it. */
  | "dateAsText"
  /** A year alone, which Excel takes for a day of 1905. */
  | "yearAsDay"
  /** A day before there was any effort. */
  | "dateEarly"
  | "unknownChoice"
  /** Where a number belongs. */
  | "notANumber";

/** What stands in a cell that cannot be taken as it is. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly column: ColumnId;
  readonly at: Address;
  readonly cell: Cell;
  readonly text: string;
  /** The day that is meant. */
  readonly date?: IsoDate;
  readonly nearest?: Choice;
}

/** The first troubles of a kind in a column, and how many there are in all. */
export interface Troubles {
  readonly kind: TroubleKind;
  readonly column: ColumnId;
  readonly count: number;
  readonly kept: readonly Trouble[];
}

/** What the columns of days leave to ask, or to tell of how they were read. */
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

export interface Register {
  readonly sheet: string;
  readonly titleAt: Address;
  readonly headingRow: number;
  /** Zero-based; the first row under the headings, and the last with a participant or a number. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly head: FieldReadings<typeof headFields>;
  /** By id, more than one for *Försörjning vid start* alone. */
  readonly columns: ReadonlyMap<ColumnId, readonly RegisterColumn[]>;
  /** Columns that our own sheet reckons, by the heading's cell. */
  readonly reckoned: ReadonlyMap<ReckonedId, Address>;
  readonly unread: readonly UnreadHeading[];
  /** A row each, as they stand. */
  readonly people: People;
  readonly days: DayDoubts;
  /** Each participant once, however many rows: what the figures are of. */
  readonly persons: People;
  readonly repeats: Repeats;
  /** Roles whose column nobody has said yet. */
  readonly asked: ReadonlySet<ColumnId>;
  /** Answered or not. */
  readonly questions: readonly Question[];
  readonly troubles: readonly Troubles[];
  /** Rows of sums inside the register: no participants. */
  readonly totals: readonly Address[];
  /** Rows that look like no participant, and are not counted as one: a summary, a note. */
  readonly asides: readonly Address[];
  /** Participants in hidden rows. */
  readonly hidden: { readonly count: number; readonly first: Address | null };
  /** Rows without a participant between two with one; `first` is its first cell. */
  readonly gaps: { readonly count: number; readonly first: Address | null };
  /** The sheet was longer than the host reads: the first row left out. */
  readonly unreadFromRow: number | null;
}
