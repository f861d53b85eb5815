/**
 * Who gains what in a year, without double counting: production and freed hours are real, benefits, tax, fees and
 * subsidies move money between the public, the participants and the employers. kr a year; the insats's own cost stands
 * outside and is taken off in `net.ts`. `society.md`, demands 1, 3 and 4.
 */
import type { AssumptionValues } from "../assumptions/assumptions";
import { payers } from "../model";
import { taxGain, totalOf, type YearTotals } from "./year-totals";

export interface PublicSector {
  readonly lessSupport: number;
  readonly taxGain: number;
  readonly fees: number;
  /** Above zero: it is paid out. */
  readonly subsidies: number;
  /** Less support, tax and fees, less subsidies: the part of the identity. */
  readonly total: number;
  /** The same without employers' fees, of which a part is earned pension. */
  readonly withoutFees: number;
  /** Freed hours as far as they can be cashed; in no total. */
  readonly cashableHousing: number;
}

/** Wage after tax and agreed pension, less the support after tax. */
export interface ParticipantGain {
  readonly wageAfterTax: number;
  readonly pension: number;
  readonly supportAfterTax: number;
  readonly total: number;
}

/** What the work is worth to the employers less what it costs them. */
export interface EmployerGain {
  readonly production: number;
  readonly wageCost: number;
  readonly subsidies: number;
  readonly total: number;
}

/** `state`: gets the employers' fees. */
export type Bearer = "municipality" | "region" | "socialInsurance" | "employmentService" | "state" | "other";

export const bearers: readonly Bearer[] = [
  "municipality",
  "region",
  "socialInsurance",
  "employmentService",
  "state",
  "other",
];

/** A line of the payer matrix. */
export interface BearerGain {
  readonly bearer: Bearer;
  readonly lessSupport: number;
  readonly tax: number;
  readonly fees: number;
  readonly subsidies: number;
  readonly total: number;
  /** Freed hours of housing support as far as they can be cashed; in no total. */
  readonly cashableHousing: number;
  /** What it pays as employer, net of subsidies, for work that it gets; in no total. `null`: it employs nobody. */
  readonly asEmployer: number | null;
}

export interface Perspectives {
  /** Real resources alone. */
  readonly society: { readonly production: number; readonly housing: number; readonly total: number };
  readonly publicSector: PublicSector;
  readonly bearers: readonly BearerGain[];
  readonly participants: ParticipantGain;
  readonly employers: EmployerGain;
  /** production − public − participants − employers: zero but for the computer's own rounding. */
  readonly remainder: number;
}

export function perspectives(totals: YearTotals, values: AssumptionValues): Perspectives {
  const publicSector = publicSectorOf(totals, values);
  const participants = participantsOf(totals);
  const employers = employersOf(totals);
  const { productionWorth, housing } = totals;
  return {
    society: { production: productionWorth, housing, total: productionWorth + housing },
    publicSector,
    bearers: bearersOf(totals, values),
    participants,
    employers,
    remainder: productionWorth - publicSector.total - participants.total - employers.total,
  };
}

function publicSectorOf(totals: YearTotals, values: AssumptionValues): PublicSector {
  const lessSupport = totalOf(totals.lessSupport);
  const subsidies = totalOf(totals.subsidies);
  const withoutFees = lessSupport + taxGain(totals) - subsidies;
  return {
    lessSupport,
    taxGain: taxGain(totals),
    fees: totals.fees,
    subsidies,
    total: withoutFees + totals.fees,
    withoutFees,
    cashableHousing: totals.housing * values.cashableHours,
  };
}

function participantsOf({ wages, wageTax, pension, lessSupport, supportTax }: YearTotals): ParticipantGain {
  const wageAfterTax = wages - wageTax;
  const supportAfterTax = totalOf(lessSupport) - supportTax;
  return { wageAfterTax, pension, supportAfterTax, total: wageAfterTax + pension - supportAfterTax };
}

function employersOf({ production, productionWorth, subsidies }: YearTotals): EmployerGain {
  const paid = totalOf(subsidies);
  return {
    production: productionWorth,
    wageCost: production,
    subsidies: paid,
    total: productionWorth - production + paid,
  };
}

/** The tax goes to municipality and region; a support of somebody else (a-kassa) counts as public. */
function bearersOf(totals: YearTotals, values: AssumptionValues): readonly BearerGain[] {
  const tax = taxGain(totals);
  const taxOf: Readonly<Partial<Record<Bearer, number>>> = {
    municipality: tax * values.municipalTaxShare,
    region: tax * (1 - values.municipalTaxShare),
  };
  return bearers.map((bearer) => {
    const payer = payers.find((each) => each === bearer);
    const lessSupport = payer === undefined ? 0 : totals.lessSupport[payer];
    const subsidies = payer === undefined ? 0 : totals.subsidies[payer];
    const fees = bearer === "state" ? totals.fees : 0;
    const ownTax = taxOf[bearer] ?? 0;
    const asEmployer = bearer === "municipality" || bearer === "region" || bearer === "state" ? bearer : null;
    return {
      bearer,
      lessSupport,
      tax: ownTax,
      fees,
      subsidies,
      total: lessSupport + ownTax + fees - subsidies,
      cashableHousing: bearer === "municipality" ? totals.housing * values.cashableHours : 0,
      asEmployer: asEmployer === null ? null : (totals.employerCost.get(asEmployer) ?? null),
    };
  });
}
