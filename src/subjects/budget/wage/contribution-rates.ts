/**
 * PO-pålägg: what an employer pays on top of a wage, as a share of it, by kind of owner and year. Only rates that a
 * source gives; for every other year the person who fills the budget says the rate.
 */
import type { OwnerKind, BudgetPolicy } from "../policy";
import { memberOf } from "../members";

/** Where a rate comes from. `year` is the year it was published for, which may be earlier than the year it is used in. */
export type ContributionSource =
  /** SKR's page of PO-pålägg. `verified: false`: worked out of what the source says, not read in it. */
  | { readonly kind: "skr"; readonly year: number; readonly verified: boolean }
  /** Arbetsgivarverket, for state agencies. */
  | { readonly kind: "agv"; readonly year: number }
  /** Typed by a person who said where it is published. */
  | { readonly kind: "stated"; readonly year: number; readonly text: string }
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
  [2013, 3846, 4303],
  [2014, 3846, 4413],
  [2015, 3846, 4413],
  [2019, 3915, 4645],
  [2021, 4015, 4615],
  [2022, 3925, 4522],
];

/**
 * Not read as they are. 2020: 2021's, less the change that is told for it. 2023: the sum of fees by law 31,42, insurances
 * by agreement 0,13 and pension 12,98 or 20,73, before a contribution to "omställning".
 */
const workedOut: typeof read = [
  [2020, 4015, 4645],
  [2023, 3142 + 13 + 1298, 3142 + 13 + 2073],
];

/** Arbetsgivarverket. For 2019 a range by age is all that was read (50,752 to 52,616, hb.se), which is no rate. */
const readOfTheState: readonly [year: number, state: number][] = [
  [2015, 4756],
  [2016, 4792],
];

const publishedRates: readonly PublishedRate[] = [
  ...[...read, ...workedOut].flatMap(([year, municipality, region]): readonly PublishedRate[] => {
    const source = { kind: "skr", year, verified: read.some(([known]) => known === year) } as const;
    return [
      { ownerKind: "municipality", year, rate: municipality, source },
      { ownerKind: "region", year, rate: region, source },
    ];
  }),
  ...readOfTheState.map(([year, rate]): PublishedRate => ({
    ownerKind: "state",
    year,
    rate,
    source: { kind: "agv", year },
  })),
];

type OwnRates = Pick<BudgetPolicy, "employerContributions">;

/** Every known rate: the förbund's own, then what was typed, then the published ones of what neither says anything of. */
function knownRates({ employerContributions }: OwnRates, stated: readonly StatedRate[]): readonly PublishedRate[] {
  const own = employerContributions.map(({ ownerKind, year, percent, source }): PublishedRate => ({
    ownerKind,
    year,
    rate: Math.round(percent * 100),
    source: { kind: "policy", year, text: source },
  }));
  const typed = stated.map(({ ownerKind, year, rate, source }): PublishedRate => ({
    ownerKind,
    year,
    rate,
    source: { kind: "stated", year, text: source },
  }));
  return [typed, publishedRates].reduce(
    (known, more) => [...known, ...more.filter((rate) => !known.some((other) => sameCase(rate, other)))],
    own,
  );
}

function sameCase(a: PublishedRate, b: PublishedRate): boolean {
  return a.ownerKind === b.ownerKind && a.year === b.year;
}

/** A rate that a person typed once. `rate` in hundredths of a percent; `source`: where it is published. */
export interface StatedRate {
  readonly ownerKind: OwnerKind;
  readonly year: number;
  readonly rate: number;
  readonly source: string;
}

/** `rate`: the one for this very year. `earlier`: where there is none, the nearest earlier year's, to be agreed to. */
export interface RateProposal {
  readonly rate: PublishedRate | null;
  readonly earlier: PublishedRate | null;
}

export function proposeRate(
  policy: OwnRates,
  ownerKind: OwnerKind,
  year: number,
  stated: readonly StatedRate[] = [],
): RateProposal {
  const rates = knownRates(policy, stated).filter((known) => known.ownerKind === ownerKind && known.year <= year);
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
