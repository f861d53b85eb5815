/**
 * The gain of several years: who keeps what they reached, new groups each year, money of later years counted down.
 * Hudiksvall 2018, "Tidsperspektiv och nyttoperiod"; `society.md`, demand 5.
 */
import type { AssumptionValues } from "../assumptions/assumptions";

/**
 * once: of each group the share stays for good (10, 15, 20). yearly: it halves each year (10, 15, 17,5). report: the
 * first year too is counted with the share alone (5, 10, 15), which the report's own table contradicts.
 */
export type KeepRule = "once" | "yearly" | "report";

export const keepRules: readonly KeepRule[] = ["once", "yearly", "report"];

export interface YearOfMany {
  /** 1, 2, 3 … */
  readonly year: number;
  /** Persons who stand on their own that year, of all groups. */
  readonly persons: number;
  readonly gain: number;
  readonly cost: number | null;
  /** What a krona of that year counts. */
  readonly discount: number;
  readonly net: number | null;
}

export interface ManyYears {
  readonly rule: KeepRule;
  readonly years: readonly YearOfMany[];
  /** Discounted. */
  readonly gain: number;
  readonly cost: number | null;
  readonly net: number | null;
}

/** Persons in the year (from 1), where each year a group of `group` comes, of which `kept` (0–1) stays. */
export function personsIn(year: number, group: number, kept: number, rule: KeepRule): number {
  if (rule === "report") return group * kept * year;
  if (rule === "once") return group * (1 + kept * (year - 1));
  return kept === 1 ? group * year : (group * (1 - kept ** year)) / (1 - kept);
}

/** What a krona of the year (from 1) counts; `fromFirst`: the first year is counted down too. */
function discountIn(year: number, rate: number, fromFirst: boolean): number {
  return 1 / (1 + rate) ** (fromFirst ? year : year - 1);
}

/** `gain` and `cost` of one year with one group of `group` persons. */
export function manyYears(
  gain: number,
  group: number,
  values: AssumptionValues,
  rule: KeepRule,
  rate: number = values.discountRate,
): ManyYears {
  const cost = values.programmeCost === null ? null : values.programmeCost - (values.alternativeCost ?? 0);
  const years = Array.from({ length: Math.round(values.years) }, (_, index): YearOfMany => {
    const year = index + 1;
    const persons = personsIn(year, group, values.kept, rule);
    const discount = discountIn(year, rate, values.discountFromFirstYear === 1);
    const own = group === 0 ? 0 : (gain * persons) / group;
    return { year, persons, gain: own, cost, discount, net: cost === null ? null : (own - cost) * discount };
  });
  const all = (amount: (each: YearOfMany) => number): number =>
    years.reduce((sum, each) => sum + amount(each) * each.discount, 0);
  const whole = all((each) => each.gain);
  const paid = cost === null ? null : all(() => cost);
  return { rule, years, gain: whole, cost: paid, net: paid === null ? null : whole - paid };
}
