/** A place calculation as it is read: what a month costs, what a place costs a month, and what so many places come to. */
import type { Evidence } from "../../../reading/evidence";
import type { Ore, Unit } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import type { Address } from "../../../workbook/address";
import type { Quotient } from "../figures/figures-types";
import type { FormTable } from "../form/form-model";
import type { Span } from "./spans";

/** An amount that stands in one cell or two; `digit`: öre that its last digit stands for. */
export interface Printed {
  readonly at: Address;
  /** The cell of the higher amount: another one where a range has two columns. */
  readonly maxAt: Address;
  readonly min: Ore;
  readonly max: Ore;
}

export interface MonthlyCost {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly amount: Printed;
  readonly isOverhead: boolean;
  /** Told of an overhead, 0–1: "OH 30 %". */
  readonly share: number | null;
  /** It is laid on wages alone. */
  readonly isOfStaff: boolean;
}

/** "per månad för 30 platser 125 528". */
export interface MonthlySum {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly amount: Printed;
  /** `null` where nobody says for how many. */
  readonly places: number | null;
}

/** "18 platser i Örebro 903 802". */
export interface PlaceLine {
  readonly row: number;
  readonly label: string;
  readonly at: Address;
  readonly places: Span;
  readonly months: number | null;
  /** Kronor per place and month on the row itself. */
  readonly price: Printed | null;
  readonly amount: Printed | null;
  /** How many times the line counts: 3 for "per område i Norr, Väster och Söder"; `null` where nobody can tell. */
  readonly times: number | null;
  readonly evidence: Evidence;
}

/** "Kostnad för 30 - 40 platser per 12 månader". */
export interface PlaceTotal {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly placesAt: Address;
  readonly places: Span | null;
  readonly months: number | null;
  readonly amount: Printed | null;
}

/** A range whose lower end stands last, and where. */
export interface TurnedRange {
  readonly at: Address;
  readonly text: string;
}

export interface PlaceCalculation {
  readonly sheet: string;
  readonly unit: Unit;
  readonly costs: readonly MonthlyCost[];
  readonly sum: MonthlySum | null;
  readonly rate: {
    readonly row: number;
    readonly label: string;
    readonly labelAt: Address;
    readonly amount: Printed;
  } | null;
  readonly lines: readonly PlaceLine[];
  readonly total: PlaceTotal | null;
  readonly turned: readonly TurnedRange[];
}

/** An amount applied for a period: "2015-09-01—2015-12-31 135 000". */
export interface AppliedPeriod {
  readonly row: number;
  readonly label: string;
  readonly labelAt: Address;
  readonly period: Period;
  readonly months: number;
  readonly amount: Printed;
  readonly places: number;
}

/** "10. Finansiering – 8 platser", by period. */
export interface AppliedPeriods {
  readonly sheet: string;
  readonly unit: Unit;
  readonly rows: readonly AppliedPeriod[];
  readonly total: {
    readonly row: number;
    readonly label: string;
    readonly labelAt: Address;
    readonly months: number | null;
    readonly amount: Printed | null;
  } | null;
}

/** A cell that tells how many places there are in all: "Totalt max 40 platser". */
export interface ToldPlaces {
  readonly at: Address;
  readonly places: Span;
}

/** A cell that calls what is applied for one year of several: "år ett av tre". */
export interface ToldYear {
  readonly at: Address;
  readonly text: string;
}

export interface Places {
  readonly calculations: readonly PlaceCalculation[];
  readonly applied: readonly AppliedPeriods[];
  readonly told: readonly ToldPlaces[];
  readonly years: readonly ToldYear[];
  /** The same in the terms of every form. */
  readonly tables: readonly FormTable[];
  /** What a place costs a month; `null` where it is not known, or two say it differently. */
  readonly perPlaceMonth: Quotient | null;
  /** What all places cost; `null` for a range, and where anything in the calculation differs. */
  readonly total: Ore | null;
}
