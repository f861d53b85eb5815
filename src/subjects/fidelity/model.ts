/** A measurement of fidelity as it stands in a sheet, each part with its cell. */
import type { Address } from "../../workbook/address";
import type { Cell, Snapshot } from "../../workbook/snapshot";
import type { Question } from "../../checking/question";
import type { CellReading, FieldReadings } from "../../reading/form";
import type { Area, Criterion, Scale } from "./scales/scale";
import type { headFields, numberFields, SourceId, SumId, TextColumnId } from "./template";

/**
 * What stands where a score belongs. `value` is a whole number of the scale or `null`; `text` is what stands there when
 * it is no score: half a point, "4-5", a word. `meant` is the score that a text can only mean ("4" as text).
 */
export interface ScoreReading {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly value: number | null;
  readonly text: string;
  readonly meant: number | null;
}

/** Where a mark gives a score. */
export interface MarkCell {
  readonly score: number;
  readonly at: Address;
  readonly cell: Cell | undefined;
}

export interface CriterionRow {
  readonly criterion: Criterion;
  /** The cell with the criterion's name. */
  readonly at: Address;
  readonly score: ScoreReading;
  /** In a form with a column for each score; absent elsewhere. */
  readonly marks?: readonly MarkCell[];
  /** One for each of the measurement's raters, in the same order. */
  readonly raterScores: readonly ScoreReading[];
  /** Absent where the sheet has no such column. */
  readonly sources: Readonly<Partial<Record<SourceId, CellReading>>>;
  readonly texts: Readonly<Partial<Record<TextColumnId, CellReading>>>;
}

export interface Rater {
  /** As the column's heading says. */
  readonly name: string;
  readonly at: Address;
}

/** A row among the criteria whose text is none of the scale's; `nearest` is the free criterion most like it. */
export interface StrangeRow {
  readonly at: Address;
  readonly text: string;
  readonly nearest: Criterion | null;
}

/** A criterion that has a row already. */
export interface RepeatedRow {
  readonly at: Address;
  readonly first: Address;
  readonly criterion: Criterion;
}

/** A cell that ought to hold a sum, or what follows from one. */
export interface SumCell {
  readonly at: Address;
  readonly cell: Cell | undefined;
}

export interface AreaSum extends SumCell {
  readonly area: Area;
}

export interface Measurement extends Omit<FieldReadings<typeof headFields>, "scale"> {
  /** Tells it from the workbook's others: its sheet, and its row where each row is one. */
  readonly id: string;
  readonly sheet: string;
  /** All that it is read from: its own, and its raters'. */
  readonly sheets: readonly string[];
  /** Where the measurement begins: its title, or its first criterion. */
  readonly titleAt: Address;
  readonly scale: Scale;
  /** Where the sheet says which scale it is; `null` where it does not, and the criteria tell. */
  readonly scaleAt: Address | null;
  /** The sheet names a scale that Samkoll does not know. */
  readonly unknownScale: CellReading | null;
  readonly raters: readonly Rater[];
  /** Where the agreed score's heading is to stand, where there is none yet: without one nobody could tell it from a rater's. */
  readonly newScoreHeading: Address | null;
  /** In the sheet's order; each criterion at most once. */
  readonly rows: readonly CriterionRow[];
  readonly absent: readonly Criterion[];
  readonly repeated: readonly RepeatedRow[];
  readonly strange: readonly StrangeRow[];
  /** Columns and rows that have been asked about, answered or not. */
  readonly questions: readonly Question[];
  /** Whether it is still asked what a column of scores holds: then raters cannot be compared. */
  readonly hasOpenColumns: boolean;
  /** Criteria on the sheet that belong to another scale than the one it is read by. */
  readonly foreign: readonly StrangeRow[];
  /** Headings of further columns of scores: more than one measurement on the sheet. */
  readonly otherScoreColumns: readonly Address[];
  readonly areaSums: readonly AreaSum[];
  readonly sums: Readonly<Partial<Record<SumId, SumCell>>>;
  readonly numbers: FieldReadings<typeof numberFields>;
}

export interface FidelityModel {
  readonly snapshot: Snapshot;
  /** Oldest first; those without a date after those with one, in the workbook's order. */
  readonly measurements: readonly Measurement[];
  /** Beside those of each measurement: what belongs together, and what may be a measurement at all. */
  readonly questions: readonly Question[];
}
