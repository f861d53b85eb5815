/** Which unit the figures of a sheet speak, whatever its heading says. */
import type { Address } from "../../../workbook/address";
import { type Ore, type Unit, kronor } from "../../../reading/money";
import type { UnitReading } from "../model";

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
  /** The total that the plan states, or that another sheet of the workbook gives. */
  readonly statedTotal: Ore | null;
}

/** A full-time year costs hundreds of thousands of kronor, hundreds of tkr: a wide span, three orders apart. */
const plausibleFullTimeYear = { min: 150_000, max: 3_000_000 };
/** In tkr a typical line of 5 000 would be five million kronor. */
const tooLargeInTkr = 5_000;

export function readUnit(heading: UnitHeading | null, evidence: UnitEvidence): UnitReading {
  const byStated = unitByStatedTotal(evidence);
  if (byStated) {
    return { heading, effective: byStated, evidence: byStated === heading?.unit ? "heading" : "statedTotal" };
  }
  const byStaff = unitByStaff(evidence.fullTimeYears);
  if (byStaff) return { heading, effective: byStaff, evidence: byStaff === heading?.unit ? "heading" : "fullTimeYear" };
  if (heading === null) {
    const large = median(evidence.figures) >= tooLargeInTkr;
    return { heading, effective: "kr", evidence: large ? "largeFigures" : "none" };
  }
  if (heading.unit === "tkr" && median(evidence.figures) >= tooLargeInTkr) {
    return { heading, effective: "kr", evidence: "largeFigures" };
  }
  return { heading, effective: heading.unit, evidence: "heading" };
}

function unitByStatedTotal({ statedTotal, total }: UnitEvidence): Unit | null {
  if (statedTotal === null || statedTotal <= 0 || total <= 0) return null;
  const ratio = kronor(statedTotal) / total;
  if (ratio > 0.9 && ratio < 1.1) return "kr";
  return ratio > 900 && ratio < 1100 ? "tkr" : null;
}

function unitByStaff(fullTimeYears: readonly number[]): Unit | null {
  const typical = median(fullTimeYears);
  if (isPlausibleFullTimeYear(typical, "kr")) return "kr";
  return isPlausibleFullTimeYear(typical, "tkr") ? "tkr" : null;
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
