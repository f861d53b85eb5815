/** A trial as it was read: who is in which group, what each cost and what became of them, and what is told beside. */
import type { Address } from "../../../../workbook/address";
import type { Label } from "../../../../reading/label";
import type { Question } from "../../../../checking/question";

/** `days`: in regular work. `work`: in work, yes or no. `anyWork`: at least one day in it. `qaly`: years × quality. */
export const effectIds = ["days", "work", "anyWork", "qaly"] as const;
export type EffectId = (typeof effectIds)[number];

export interface TrialPerson {
  /** Kronor; `null` is missing. */
  readonly cost: number | null;
  readonly effects: Readonly<Partial<Record<EffectId, number | null>>>;
  /** The utility at the start; `null` is missing, or not measured. */
  readonly baseline: number | null;
}

export interface TrialGroup {
  readonly name: string;
  readonly side: "project" | "comparison";
  readonly people: readonly TrialPerson[];
}

/** How an amount of a person was come by. */
export interface Basis {
  /** The headings that it stands on. */
  readonly headings: readonly string[];
  /** `one`: as it stands. `sum`: of the columns, or of the occasions. `total`: the column that is the sum of the others. */
  readonly how: "one" | "sum" | "total" | "last" | "area";
  /** Months since the start that it is up to; `null`: not said. */
  readonly months: number | null;
}

export interface TrialEffect {
  readonly id: EffectId;
  readonly basis: Basis;
  readonly terms: readonly Term[] | null;
}

/** A column, zero-based, with what its figures are multiplied by: the sum of them is a person's amount. */
export interface Term {
  readonly column: number;
  readonly weight: number;
}

/** Where the figures stand, for formulas that follow them: rows and columns zero-based. */
export interface TrialSource {
  readonly sheet: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly groupColumn: number;
  readonly cost: readonly Term[];
}

/** What the sheet says, or does not say, of how its figures were come by. */
export interface TrialFacts {
  readonly allocation: "random" | "notRandom" | "unsaid";
  readonly perspective: "society" | "public" | "payer" | "unsaid";
  readonly discounted: boolean;
  /** "2016"; `null`: not said. */
  readonly priceYear: string | null;
  /** The unit of the costs is said, or can only be kronor by their size. */
  readonly unitSaid: boolean;
}

export interface Trial {
  readonly sheet: string;
  readonly at: Address;
  readonly groups: readonly TrialGroup[];
  readonly cost: Basis;
  readonly effects: readonly TrialEffect[];
  readonly facts: TrialFacts;
  /** `null` where the figures stand in more than plain columns. */
  readonly source: TrialSource | null;
  /** That the indices are worked out with; `null`: they are read as they stand. */
  readonly valueSet: Label | null;
  /** Without a known group; on rows that cannot be told from each other. */
  readonly ungrouped: number;
  readonly twice: number;
}

/** `trial`: `null` while something that it hangs on is asked. */
export interface ReadTrial {
  readonly sheet: string;
  readonly at: Address;
  readonly trial: Trial | null;
  readonly questions: readonly Question[];
  /** Cells with something that is no amount, no days, no index. */
  readonly unread: readonly Address[];
  /** Columns of utilities that it has taken. */
  readonly utilityColumns: readonly Address[];
  /** The headings that it has read. */
  readonly headings: readonly Address[];
}
