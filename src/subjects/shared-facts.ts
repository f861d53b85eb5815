/** What one subject may tell another of the same workbook; each fact has one teller and is absent where it has none. */
import type { Ore } from "../reading/money";
import type { Address } from "../workbook/address";
import type { IsoDate } from "../workbook/iso-day";

export interface SharedFacts {
  /** By the budget and the plan. */
  readonly effort?: PlannedEffort;
  /** By the plan: what the caseload is meant to be. */
  readonly caseload?: PlannedCaseload;
  /** By the outcomes: where the participants stand. */
  readonly participants?: ParticipantsPlace;
}

/** What the budget and the plan say of the effort; money in öre. */
export interface PlannedEffort {
  readonly name: string | null;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  /** Where each of these is read, if in a cell of its own. */
  readonly at?: Readonly<Partial<Record<"name" | "from" | "to", Address>>>;
  /** The sheet that the money is read from. */
  readonly sheet?: string;
  /** By partner, what was applied for. */
  readonly partners: readonly { readonly name: string; readonly requested: Ore }[];
}

export interface PlannedCaseload {
  /** At a time. */
  readonly participants: number;
  /** Full-time posts. */
  readonly coaches: number;
}

/** Outcomes stand in the workbook; their register, where there is one. */
export interface ParticipantsPlace {
  readonly register: RegisterPlace | null;
  /** How many took part in these years; `null` where it cannot be told. Worked out when it is asked for. */
  readonly byYear?: (years: readonly number[]) => PublishedPeople | null;
}

/** Numbers of people that may leave the house: those below `smallest` are kept back, and what would give them away. */
export interface PublishedPeople {
  readonly smallest: number;
  readonly years: ReadonlyMap<number, ToldPeople>;
  /** Over all years, each once. */
  readonly whole: ToldPeople;
}

/** `null`: the register does not say it. */
export type ToldCount = number | "hidden" | null;

export interface ToldPeople {
  readonly all: ToldCount;
  readonly women: ToldCount;
  readonly men: ToldCount;
  /** Another sex, or none that is told. */
  readonly other: ToldCount;
}

/** The participants' rows, zero-based, first and last belonging to them. */
export interface RegisterPlace {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  /** The column of the running numbers; `null` where the register has none. */
  readonly numberColumn: number | null;
}
