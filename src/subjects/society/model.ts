/** What is read of a calculation of what society gains: persons, their support before and their work after, hours of housing support. */
import type { Address } from "../../workbook/address";
import type { Question } from "../../checking/question";
import type { AssumptionReadings } from "./assumptions/assumptions";

/** Who pays a support or a subsidy. `municipality`: its individual and family services (IFO). */
export type Payer = "municipality" | "region" | "socialInsurance" | "employmentService" | "other";

export const payers: readonly Payer[] = ["municipality", "region", "socialInsurance", "employmentService", "other"];

export type SupportKind =
  /** Försörjningsstöd, ekonomiskt bistånd. Not taxed. */
  | "incomeSupport"
  /** Sjukpenning: a share of the income that qualifies for it (SGI), lower from the second year. */
  | "sicknessBenefit"
  | "rehabilitationBenefit"
  /** Aktivitetsersättning. */
  | "activityCompensation"
  /** Sjukersättning. */
  | "sicknessCompensation"
  /** Aktivitetsstöd. */
  | "activitySupport"
  /** A-kassa. */
  | "unemploymentBenefit"
  /** Etableringsersättning. */
  | "establishmentBenefit"
  | "other";

export type EmployerKind = "municipality" | "region" | "state" | "private" | "nonProfit" | "other";

/** One support that a person had before. Amounts in kr a month, before tax. */
export interface Support {
  readonly kind: SupportKind;
  /** Told in a cell, or by its kind (Hudiksvall 2018, table 3); `null`: nobody knows. */
  readonly payer: Payer | null;
  readonly amount: number;
  /** On the amount, kr a month. */
  readonly tax: number;
}

/** A part of the wage cost that the public pays (lönebidrag, utvecklingsanställning). */
export interface Subsidy {
  /** 0–1 of its base; `null` where only the amount stands. */
  readonly share: number | null;
  /** kr a month. */
  readonly amount: number;
  readonly payer: Payer;
}

export type After =
  | {
      readonly kind: "work";
      /** 0–1 of full time. */
      readonly extent: number | null;
      readonly employer: EmployerKind | null;
      /** kr a month, before tax. */
      readonly wage: number;
      readonly subsidy: Subsidy | null;
    }
  /** `support`: studiemedel with its loan, kr a month; told, and in no sum: the report leaves it out. */
  | { readonly kind: "studies"; readonly support: number | null }
  | { readonly kind: "none" };

export interface Person {
  /** The running number as it is written. */
  readonly number: string;
  readonly before: readonly Support[];
  readonly after: After;
  /** Of a year that the change lasts, 0–12. */
  readonly months: number;
}

/** Hudiksvall 2018, table 4: a person's housing support (boendestöd), hours a week. */
export interface HousingSupport {
  readonly before: number;
  readonly after: number;
}

/** What one calculation stands on: everything else is worked out from it. */
export interface SocietyCase {
  readonly persons: readonly Person[];
  readonly housing: readonly HousingSupport[];
}

/** The roles of the columns of the persons' table. Amounts in kr a month. */
export type ColumnRole =
  | "number"
  | "support"
  | "payer"
  | "amount"
  | "tax"
  | "extent"
  | "employer"
  | "wage"
  | "subsidyShare"
  | "subsidy"
  | "months"
  /** What the sheet has worked out itself. */
  | "taxGain"
  | "lessMunicipality"
  | "lessRegion"
  | "lessSocialInsurance"
  | "lessEmploymentService"
  | "lessOther"
  | "production";

export interface PersonColumn {
  readonly role: ColumnRole;
  readonly at: Address;
  readonly heading: string;
}

/** A figure of a cell, in kr a month or as its column says; of a sum row for its months. */
export interface ReadFigure {
  readonly value: number;
  /** What 1 in the cell is worth in `value`: 1 for kr/mån, 1000 for tkr/mån, 1/12 for kr/år. */
  readonly scale: number;
  readonly at: Address;
  /** The cell holds a formula that gives it. */
  readonly isFormula: boolean;
}

/** One row of a person: several where each support has its own. */
export interface PersonRow {
  readonly row: number;
  readonly number: string;
  readonly numberAt: Address | null;
  /** Several where a cell holds two: "F-stöd + sjp", "4300 7620". */
  readonly supports: readonly (Support & { readonly at: Address; readonly taxAt: Address | null })[];
  readonly after: After | null;
  readonly afterAt: Address | null;
  readonly months: number | null;
  /** What the row itself says, by the column's role. */
  readonly figures: ReadonlyMap<ColumnRole, ReadFigure>;
}

/** A row that adds the table, by the months of what it tells: 1 or 12. */
export interface SumRow {
  readonly row: number;
  readonly months: 1 | 12;
  readonly label: string;
  readonly figures: ReadonlyMap<ColumnRole, ReadFigure>;
}

export interface PersonTable {
  readonly sheet: string;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** One for each role. */
  readonly columns: readonly PersonColumn[];
  readonly rows: readonly PersonRow[];
  readonly sums: readonly SumRow[];
}

/** A row of table 4 with its cells. */
export interface HousingRow extends HousingSupport {
  readonly row: number;
  readonly beforeAt: Address;
  readonly afterAt: Address;
  /** What the row says that they differ by. */
  readonly less: ReadFigure | null;
}

export interface HousingTable {
  readonly sheet: string;
  readonly rows: readonly HousingRow[];
  /** Week, year and cost, as they stand. */
  readonly sums: readonly HousingSum[];
}

export interface HousingSum {
  readonly kind: "week" | "year" | "cost";
  /** Hours, or kr a year for `cost`. */
  readonly before: ReadFigure | null;
  readonly after: ReadFigure | null;
  readonly less: ReadFigure | null;
}

/** A line of a stated result: "Vinst för samhället 1 517 654". Amounts in kr a year. */
export type ResultLine =
  "lessSupport" | "lessHousing" | "taxGain" | "fees" | "production" | "subsidies" | "income" | "cost" | "profit";

export interface StatedLine {
  readonly line: ResultLine;
  readonly label: string;
  readonly labelAt: Address;
  readonly figure: ReadFigure;
}

/** Lines that stand together, from top to bottom. */
export interface StatedResult {
  readonly sheet: string;
  readonly lines: readonly StatedLine[];
}

export interface SocietyModel {
  readonly table: PersonTable | null;
  readonly housing: HousingTable | null;
  readonly results: readonly StatedResult[];
  readonly assumptions: AssumptionReadings;
  /** `null` while a question decides a figure. */
  readonly case: SocietyCase | null;
  readonly questions: readonly Question[];
  /** Sheets that are read as its own. */
  readonly sheets: readonly string[];
}
