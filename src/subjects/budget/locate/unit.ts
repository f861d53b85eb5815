/** Which unit the figures of a sheet speak: what its heading says, weighed against all its amounts together. */
import type { Address } from "../../../workbook/address";
import { type Ore, type Unit, kronor } from "../../../reading/money";
import type { UnitReading } from "../amount";

export interface UnitHeading {
  readonly unit: Unit;
  readonly at: Address;
  readonly text: string;
}

/** What the figures themselves tell, as they stand in the sheet. */
export interface UnitEvidence {
  /** Cost over share of full time and years, for each staff row that has both. */
  readonly fullTimeYears: readonly number[];
  /** The amounts other than zero. */
  readonly figures: readonly number[];
  /** What they add up to. */
  readonly total: number;
  /** How many of the amounts are shown in thousands by their number format. */
  readonly shownInThousands: number;
  /** What the workbook's other sheet of the same budget comes to. */
  readonly otherSheet: Ore | null;
  /** The total that the plan states: one cell, which decides nothing by itself. */
  readonly statedTotal: Ore | null;
}

/** The unit as it is read; `asks`: nothing decides it, and what speaks for one of them. */
export type UnitFinding = UnitReading & {
  readonly asks: {
    readonly likely: { readonly choice: Unit; readonly why: "small" | "fullTimeYear" | "plan" } | null;
  } | null;
};

/** A full-time year costs hundreds of thousands of kronor, hundreds of tkr: a wide span, three orders apart. */
const plausibleFullTimeYear = { min: 150_000, max: 3_000_000 };
/** In tkr a typical line of 5 000 would be five million kronor. */
const tooLargeInTkr = 5_000;
/** In kronor a budget whose largest line is less than this pays for nobody's work. */
const tooSmallInKronor = 20_000;
/** Most of the amounts. */
const most = 0.8;

export function readUnit(heading: UnitHeading | null, evidence: UnitEvidence): UnitFinding {
  const settled = (effective: Unit, reason: UnitReading["evidence"]): UnitFinding => ({
    heading,
    effective,
    evidence: heading?.unit === effective ? "heading" : reason,
    asks: null,
  });
  const { figures } = evidence;
  if (figures.length === 0) return settled(heading?.unit ?? "kr", heading === null ? "none" : "heading");
  const shown = evidence.shownInThousands / figures.length;
  if (heading?.unit === "tkr" && shown > 0) {
    // What is seen is thousands, as the heading says; what is counted with is kronor.
    if (shown >= most) return { heading, effective: "kr", evidence: "look", asks: null };
    return { heading, effective: "tkr", evidence: "none", asks: { likely: null } };
  }
  const beside = unitBeside(evidence.otherSheet, evidence.total);
  if (beside !== null) return settled(beside, "otherSheet");
  const spoken = spokenUnit(evidence);
  if (spoken !== null) return settled(spoken.unit, spoken.by);
  if (heading !== null) return settled(heading.unit, "heading");
  const likely = likelyUnit(evidence);
  return { heading, effective: likely?.choice ?? "kr", evidence: "none", asks: { likely } };
}

/** Whether the total is the other sheet's, or a thousandth of it. */
function unitBeside(other: Ore | null, total: number): Unit | null {
  if (other === null || other <= 0 || total <= 0) return null;
  const ratio = kronor(other) / total;
  if (ratio > 0.9 && ratio < 1.1) return "kr";
  return ratio > 900 && ratio < 1100 ? "tkr" : null;
}

/** The unit that all amounts together speak: posts that say so with nothing against them, or the amounts' size alone. */
function spokenUnit({
  fullTimeYears,
  figures,
}: UnitEvidence): { readonly unit: Unit; readonly by: "fullTimeYear" | "largeFigures" } | null {
  const posts = postsIn(fullTimeYears);
  const isLarge = median(figures) >= tooLargeInTkr;
  const isSmall = Math.max(...figures) < tooSmallInKronor;
  if (posts.kr > 0 && posts.tkr === 0 && !isSmall) return { unit: "kr", by: "fullTimeYear" };
  if (posts.tkr > 0 && posts.kr === 0 && !isLarge) return { unit: "tkr", by: "fullTimeYear" };
  return posts.kr + posts.tkr === 0 && isLarge ? { unit: "kr", by: "largeFigures" } : null;
}

function likelyUnit({
  fullTimeYears,
  figures,
  total,
  statedTotal,
}: UnitEvidence): NonNullable<UnitFinding["asks"]>["likely"] {
  const posts = postsIn(fullTimeYears);
  if (posts.kr !== posts.tkr) return { choice: posts.kr > posts.tkr ? "kr" : "tkr", why: "fullTimeYear" };
  const stated = unitBeside(statedTotal, total);
  if (stated !== null) return { choice: stated, why: "plan" };
  return Math.max(...figures) < tooSmallInKronor ? { choice: "tkr", why: "small" } : null;
}

function postsIn(fullTimeYears: readonly number[]): { readonly kr: number; readonly tkr: number } {
  const of = (unit: Unit): number => fullTimeYears.filter((figure) => isPlausibleFullTimeYear(figure, unit)).length;
  return { kr: of("kr"), tkr: of("tkr") };
}

/** Whether a full-time year could cost this much, the figure read in this unit. */
export function isPlausibleFullTimeYear(figure: number, unit: Unit): boolean {
  const kr = unit === "kr" ? figure : figure * 1000;
  return kr >= plausibleFullTimeYear.min && kr <= plausibleFullTimeYear.max;
}

/** The middle value, the lower of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}
