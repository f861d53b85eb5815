/**
 * PO-pålägg: what an employer pays on top of a wage, as a share of it, by kind of owner and year. Only rates that a
 * source gives; for every other year the person who fills the budget says the rate.
 */
import type { OwnerKind, BudgetPolicy } from "../policy";
import { memberOf } from "../members";

/** Where a rate comes from. `year` is the year it was published for, which may be earlier than the year it is used in. */
export type ContributionSource =
  /** SKR's page of PO-pålägg. `verified: false`: the sum is ours, not read in the source. */
  | { readonly kind: "skr"; readonly year: number; readonly verified: boolean }
  /** The förbund's policy, in its own words. */
  | { readonly kind: "policy"; readonly year: number; readonly text: string }
  /** Typed by the person who fills the budget. */
  | { readonly kind: "typed" };

export interface PublishedRate {
  readonly ownerKind: OwnerKind;
  readonly year: number;
  /** Hundredths of a percent of the wage: 3 846 is 38,46 %. */
  readonly rate: number;
  readonly source: Exclude<ContributionSource, { readonly kind: "typed" }>;
}

/** Sveriges Kommuner och Regioner, "PO-pålägg", read year by year; other years were not found. */
const read: readonly [year: number, municipality: number, region: number][] = [
  [2014, 3846, 4413],
  [2015, 3846, 4413],
  [2019, 3915, 4645],
  [2021, 4015, 4615],
];

/** Read in parts alone: fees by law, insurances by agreement, pension; before a contribution to "omställning". */
const readInParts: readonly [year: number, municipality: readonly number[], region: readonly number[]][] = [
  [2023, [3142, 13, 1298], [3142, 13, 2073]],
];

const total = (parts: readonly number[]): number => parts.reduce((sum, part) => sum + part, 0);

const skrRates: readonly PublishedRate[] = [
  ...read.map(([year, ...rates]) => ({ year, rates, verified: true })),
  ...readInParts.map(([year, ...parts]) => ({ year, rates: parts.map(total), verified: false })),
].flatMap(({ year, rates: [municipality, region], verified }) => {
  const source = { kind: "skr", year, verified } as const;
  return [
    ...(municipality === undefined ? [] : [{ ownerKind: "municipality", year, rate: municipality, source } as const]),
    ...(region === undefined ? [] : [{ ownerKind: "region", year, rate: region, source } as const]),
  ];
});

/** Every known rate: the förbund's own, then SKR's for what the förbund says nothing of. */
function knownRates({ employerContributions }: Pick<BudgetPolicy, "employerContributions">): readonly PublishedRate[] {
  const own = employerContributions.map(({ ownerKind, year, percent, source }): PublishedRate => ({
    ownerKind,
    year,
    rate: Math.round(percent * 100),
    source: { kind: "policy", year, text: source },
  }));
  return [...own, ...skrRates.filter((rate) => !own.some((other) => sameCase(rate, other)))];
}

function sameCase(a: PublishedRate, b: PublishedRate): boolean {
  return a.ownerKind === b.ownerKind && a.year === b.year;
}

/** `rate`: the one for this very year. `earlier`: where there is none, the nearest earlier year's, to be agreed to. */
export interface RateProposal {
  readonly rate: PublishedRate | null;
  readonly earlier: PublishedRate | null;
}

export function proposeRate(
  policy: Pick<BudgetPolicy, "employerContributions">,
  ownerKind: OwnerKind,
  year: number,
): RateProposal {
  const rates = knownRates(policy).filter((known) => known.ownerKind === ownerKind && known.year <= year);
  const latest = rates.reduce<PublishedRate | null>(
    (best, known) => (best === null || known.year > best.year ? known : best),
    null,
  );
  return latest?.year === year ? { rate: latest, earlier: null } : { rate: null, earlier: latest };
}

/** What kind of employer an organisation's name tells of. */
export function ownerKindOf(name: string, memberNames: readonly string[]): OwnerKind {
  const member = memberOf(name, memberNames);
  if (member === "region") return "region";
  if (member === "arbetsformedlingen" || member === "forsakringskassan") return "state";
  return member?.startsWith("kommun:") ? "municipality" : "other";
}
