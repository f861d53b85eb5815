/**
 * The assumptions that a calculation of society's gain stands on: each with value, unit, year, source, low and high. All
 * of them stand in a sheet of the workbook or in the förbund's policy, where they are changed; none is built in silently.
 */
import type { Address } from "../../../workbook/address";

export type AssumptionId =
  | "taxRate"
  | "municipalTaxShare"
  | "productionFactor"
  | "employerFees"
  | "subsidisedWorth"
  | "hourCost"
  | "weeks"
  | "cashableHours"
  | "sgiFirstYear"
  | "sgiSecondYear"
  | "kept"
  | "years"
  | "counterfactual"
  | "discountRate"
  | "discountFromFirstYear"
  | "programmeCost"
  | "alternativeCost"
  | "priceYear";

/** share: 0–1. factor: a plain number. kr: kronor; krYear: kronor a year. yesNo: 1 or 0. year: a calendar year. */
export type AssumptionUnit = "share" | "factor" | "kr" | "krYear" | "weeks" | "years" | "year" | "yesNo";

export interface Assumption {
  readonly id: AssumptionId;
  readonly unit: AssumptionUnit;
  /** `null`: there is none that could be proposed, it must be typed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Which year the value is of; `null` where it is of none. */
  readonly year: number | null;
  /**
   * hudiksvall: `hudiksvall-foljeforskning-2018.txt`, the socio-economic analysis. tlv: TLV's general advice. skr: SKR's
   * table of PO rates. own: a choice that has no source.
   */
  readonly source: "hudiksvall" | "tlv" | "skr" | "own";
  /** Taken from general knowledge and looked up nowhere. */
  readonly unverified?: true;
  /** What may stand in its cell. */
  readonly least: number;
  readonly most: number;
}

const share = { unit: "share", least: 0, most: 1 } as const;
const hudiksvall = { source: "hudiksvall", year: 2017 } as const;

/** In the order of the sheet. */
export const assumptions: readonly Assumption[] = [
  // "kommunal- och landstingsskatt om 33 procent"; the bounds are the country's lowest and highest, unverified.
  { id: "taxRate", ...share, ...hudiksvall, value: 0.33, low: 0.29, high: 0.35, unverified: true },
  // "närmare 390 000 …, varav 260 000 kronor avser kommunalskatten": 22 of 33.
  { id: "municipalTaxShare", ...share, ...hudiksvall, value: 2 / 3, low: null, high: null },
  // "lön multiplicerat med 1,4": wage, fees and agreed pension.
  { id: "productionFactor", unit: "factor", ...hudiksvall, value: 1.4, low: 1.3142, high: 1.45, least: 1, most: 3 },
  { id: "employerFees", ...share, source: "skr", year: 2017, value: 0.3142, low: null, high: null },
  // 1: subsidised work is worth its whole cost, as the report has it. 0: only what the employer pays itself.
  { id: "subsidisedWorth", ...share, source: "own", year: null, value: 1, low: 0, high: 1 },
  // Note 20: reckoned by the municipality's economist.
  { id: "hourCost", unit: "kr", ...hudiksvall, value: 470.86, low: null, high: null, least: 0, most: 10_000 },
  { id: "weeks", unit: "weeks", ...hudiksvall, value: 52, low: 44, high: 52, least: 1, most: 53 },
  // Note 21: "inga förändringar sker i kostnader för verksamhetens personal".
  { id: "cashableHours", ...share, ...hudiksvall, value: 0, low: 0, high: 1 },
  // Note 19.
  { id: "sgiFirstYear", ...share, ...hudiksvall, value: 0.8, low: null, high: null },
  { id: "sgiSecondYear", ...share, ...hudiksvall, value: 0.75, low: null, high: null },
  // "i vart fall hälften … upprätthåller denna status över tid".
  { id: "kept", ...share, ...hudiksvall, value: 0.5, low: 0.25, high: 0.75, unverified: true },
  { id: "years", unit: "years", ...hudiksvall, value: 3, low: null, high: null, least: 1, most: 30 },
  // "endast hälften till en fjärdedel av de samhällsekonomiska vinsterna hade uppnåtts utan": two to four times as effective.
  { id: "counterfactual", ...share, ...hudiksvall, value: 0.5, low: 0.25, high: 0.5 },
  // 3 % for costs and effects, 0–5 % beside it.
  { id: "discountRate", ...share, source: "tlv", year: null, value: 0.03, low: 0, high: 0.05, most: 0.2 },
  {
    id: "discountFromFirstYear",
    unit: "yesNo",
    source: "own",
    year: null,
    value: 0,
    low: null,
    high: null,
    least: 0,
    most: 1,
  },
  // The report's 1 million for regular running; its own budget says 1 672 000 − 250 000. Each insats has its own.
  {
    id: "programmeCost",
    unit: "krYear",
    source: "own",
    year: null,
    value: null,
    low: null,
    high: null,
    least: 0,
    most: 1e9,
  },
  {
    id: "alternativeCost",
    unit: "krYear",
    source: "own",
    year: null,
    value: null,
    low: null,
    high: null,
    least: 0,
    most: 1e9,
  },
  { id: "priceYear", unit: "year", ...hudiksvall, value: 2017, low: null, high: null, least: 1990, most: 2100 },
];

export const assumptionIds: readonly AssumptionId[] = assumptions.map(({ id }) => id);

/** One assumption as it stands for this workbook. */
export interface AssumptionReading {
  readonly id: AssumptionId;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly year: number | null;
  /** The source's words in the sheet or the policy; `null` where nobody has written any. */
  readonly source: string | null;
  /** Who says it: a cell of the workbook, the förbund's policy, or Samkoll's proposal. */
  readonly from: "sheet" | "policy" | "proposal";
  readonly at: Address | null;
}

export type AssumptionReadings = ReadonlyMap<AssumptionId, AssumptionReading>;

/** kr a year; `null`: nobody has said what it costs. */
type CostId = "programmeCost" | "alternativeCost";

/** The values alone; shares 0–1, amounts in kr. */
export type AssumptionValues = Readonly<Record<Exclude<AssumptionId, CostId>, number>> &
  Readonly<Record<CostId, number | null>>;

const proposals = new Map(assumptions.map((assumption) => [assumption.id, assumption]));

export function proposedFor(id: AssumptionId): Assumption {
  const found = proposals.get(id);
  if (found === undefined) throw new Error(`No assumption ${id}`);
  return found;
}

/** Where a sheet leaves a value empty, the proposal stands and is told as one. */
export function valuesOf(readings: AssumptionReadings): AssumptionValues {
  const value = (id: AssumptionId): number => readings.get(id)?.value ?? proposedFor(id).value ?? 0;
  const cost = (id: CostId): number | null => readings.get(id)?.value ?? null;
  return {
    taxRate: value("taxRate"),
    municipalTaxShare: value("municipalTaxShare"),
    productionFactor: value("productionFactor"),
    employerFees: value("employerFees"),
    subsidisedWorth: value("subsidisedWorth"),
    hourCost: value("hourCost"),
    weeks: value("weeks"),
    cashableHours: value("cashableHours"),
    sgiFirstYear: value("sgiFirstYear"),
    sgiSecondYear: value("sgiSecondYear"),
    kept: value("kept"),
    years: value("years"),
    counterfactual: value("counterfactual"),
    discountRate: value("discountRate"),
    discountFromFirstYear: value("discountFromFirstYear"),
    programmeCost: cost("programmeCost"),
    alternativeCost: cost("alternativeCost"),
    priceYear: value("priceYear"),
  };
}
