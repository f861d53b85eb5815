/**
 * What a year of the persons' new lives comes to, whole and by payer. kr a year, unrounded: a per cent of a wage is no
 * whole öre, and a live sheet rounds nothing either. Hudiksvall 2018, tables 3 and 4.
 */
import type { AssumptionValues } from "../assumptions/assumptions";
import { type EmployerKind, type HousingSupport, type Payer, payers, type Person, type SocietyCase } from "../model";

export type ByPayer = Readonly<Record<Payer, number>>;

export interface YearTotals {
  /** Persons whose life has changed: in work or studies. */
  readonly changed: number;
  readonly inWork: number;
  /** Support that is no longer paid, before tax, by payer. */
  readonly lessSupport: ByPayer;
  /** Tax on that support, which is lost. */
  readonly supportTax: number;
  readonly wages: number;
  readonly wageTax: number;
  /** Employers' fees on the wages. */
  readonly fees: number;
  /** What is left of the wage cost beside wage and fees: agreed pension and insurance. */
  readonly pension: number;
  /** Wages × factor: the whole cost of the work. */
  readonly production: number;
  /** The part of it that is thought to be worth its cost: less where subsidised work is worth less. */
  readonly productionWorth: number;
  readonly subsidies: ByPayer;
  /** Wage cost less subsidies, by employer. */
  readonly employerCost: ReadonlyMap<EmployerKind, number>;
  /** Hours of housing support that are no longer given. */
  readonly housingHours: number;
  readonly housing: number;
}

export function yearTotals({ persons, housing }: SocietyCase, values: AssumptionValues): YearTotals {
  const changed = persons.filter(({ after }) => after.kind !== "none");
  const work = changed.flatMap(worked);
  const over = (amount: (each: Worked) => number): number => total(work.map((each) => amount(each) * each.months));
  const wages = over(({ wage }) => wage);
  const production = wages * values.productionFactor;
  const subsidies = byPayer((payer) => over(({ subsidy }) => (subsidy?.payer === payer ? subsidy.amount : 0)));
  const housingHours = total(housing.map(hoursLess)) * values.weeks;
  return {
    changed: changed.length,
    inWork: work.length,
    lessSupport: byPayer((payer) => total(changed.map((person) => supportOf(person, payer)))),
    supportTax: total(changed.map(({ before, months }) => total(before.map(({ tax }) => tax)) * months)),
    wages,
    wageTax: wages * values.taxRate,
    fees: wages * values.employerFees,
    pension: wages * (values.productionFactor - 1 - values.employerFees),
    production,
    productionWorth: production - (1 - values.subsidisedWorth) * totalOf(subsidies),
    subsidies,
    employerCost: employerCosts(work, values.productionFactor),
    housingHours,
    housing: housingHours * values.hourCost,
  };
}

export function totalOf(amounts: ByPayer): number {
  return total(payers.map((payer) => amounts[payer]));
}

/** Tax on the wages less the tax on the support: table 3, "Ökad skatteintäkt". */
export function taxGain({ wageTax, supportTax }: YearTotals): number {
  return wageTax - supportTax;
}

interface Worked extends Extract<Person["after"], { readonly kind: "work" }> {
  readonly months: number;
}

function worked({ after, months }: Person): readonly Worked[] {
  return after.kind === "work" ? [{ ...after, months }] : [];
}

/** A support without a payer counts as somebody else's: it is asked about, and no case is made until it is answered. */
function supportOf({ before, months }: Person, payer: Payer): number {
  return total(before.filter((support) => (support.payer ?? "other") === payer).map(({ amount }) => amount)) * months;
}

function employerCosts(work: readonly Worked[], factor: number): ReadonlyMap<EmployerKind, number> {
  const costs = new Map<EmployerKind, number>();
  for (const { employer, wage, subsidy, months } of work) {
    const kind = employer ?? "other";
    costs.set(kind, (costs.get(kind) ?? 0) + (wage * factor - (subsidy?.amount ?? 0)) * months);
  }
  return costs;
}

function hoursLess({ before, after }: HousingSupport): number {
  return before - after;
}

function byPayer(amount: (payer: Payer) => number): ByPayer {
  return {
    municipality: amount("municipality"),
    region: amount("region"),
    socialInsurance: amount("socialInsurance"),
    employmentService: amount("employmentService"),
    other: amount("other"),
  };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}
