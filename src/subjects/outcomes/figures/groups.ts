/** What became of women and men, of ages, of kinds of support: and whether the difference is more than chance can make. */
import type { Label } from "../../../reading/label";
import type { Share } from "../../../reading/share";
import { ageCodeOf } from "./distributions";
import { resultMasks } from "./measure-results";
import { canTell, hasStarted, type MeasureId, measureIds, type View } from "./measures";
import type { Register } from "../model";
import { choicesOf, type Choice } from "../register/choices";
import { differenceInterval, type Interval, wilson } from "./statistics";

export const groupings = ["sex", "age", "support"] as const;
export type Grouping = (typeof groupings)[number];

/** Outcomes that are compared. */
export const comparedMeasures = ["work", "studies", "activity", "workRehab"] as const satisfies readonly MeasureId[];

export interface GroupShare {
  readonly id: string;
  readonly label: Label;
  /** Of those of the group who have started. */
  readonly share: Share;
  readonly interval: Interval | null;
  /**
   * Against all others: `equal` where the interval of the difference holds nought, so that chance alone can make it;
   * `null` where one of the two has nobody.
   */
  readonly verdict: "equal" | "higher" | "lower" | null;
}

export interface Comparison {
  readonly grouping: Grouping;
  readonly measure: (typeof comparedMeasures)[number];
  readonly groups: readonly GroupShare[];
}

/** Groups that somebody belongs to; a person with two kinds of support is in both groups. */
export function compareGroups(register: Register, view: View): readonly Comparison[] {
  const told = comparedMeasures.filter((measure) => canTell(register.columns, measure));
  return groupings.flatMap((grouping) => {
    const members = membership(view, grouping);
    return members === null ? [] : compare(view, grouping, members, told);
  });
}

interface Membership {
  readonly choices: readonly Choice[];
  /** A bit at each choice's place. */
  readonly maskOf: (person: number) => number;
}

function membership({ people }: View, grouping: Grouping): Membership | null {
  switch (grouping) {
    case "sex": {
      const { sex } = people.choices;
      return sex === undefined ? null : { choices: sex.choices, maskOf: (person) => bit(sex.codes[person] ?? -1) };
    }
    case "age":
      return people.birthYears === null && people.choices.ageGroup === undefined
        ? null
        : { choices: choicesOf("ageGroup"), maskOf: (person) => bit(ageCodeOf(people, person)) };
    case "support": {
      const { support } = people;
      return support === null ? null : { choices: support.choices, maskOf: (person) => support.masks[person] ?? 0 };
    }
  }
}

function bit(code: number): number {
  return code < 0 ? 0 : 1 << code;
}

interface Tally {
  of: number;
  readonly counts: number[];
}

function compare(
  view: View,
  grouping: Grouping,
  { choices, maskOf }: Membership,
  measures: readonly Comparison["measure"][],
): readonly Comparison[] {
  const fresh = (): Tally => ({ of: 0, counts: measures.map(() => 0) });
  const all = fresh();
  const bits = measures.map((measure) => measureIds.indexOf(measure));
  const cameOf = resultMasks(view);
  const tallies = choices.map(fresh);
  for (let person = 0; person < view.people.count; person += 1) {
    if (!hasStarted(view, person)) continue;
    const mask = maskOf(person);
    const came = cameOf[person] ?? 0;
    add(all, came, bits);
    for (let place = 0; mask >> place > 0; place += 1) {
      const tally = tallies[place];
      if ((mask >> place) & 1 && tally !== undefined) add(tally, came, bits);
    }
  }
  return measures.map((measure, at) => ({
    grouping,
    measure,
    groups: choices.flatMap(({ id, label }, place): readonly GroupShare[] => {
      const tally = tallies[place];
      if (id === "unknown" || tally === undefined || tally.of === 0) return [];
      const own = { count: tally.counts[at] ?? 0, of: tally.of };
      const others = { count: (all.counts[at] ?? 0) - own.count, of: all.of - own.of };
      return [
        {
          id,
          label,
          share: { numerator: own.count, denominator: own.of },
          interval: wilson(own.count, own.of),
          verdict: verdictOf(differenceInterval(own, others)),
        },
      ];
    }),
  }));
}

/** `came`: a bit for each measure that came about; `bits` are the places of those that are compared. */
function add(tally: Tally, came: number, bits: readonly number[]): void {
  tally.of += 1;
  for (let at = 0; came > 0 && at < bits.length; at += 1) {
    if ((came >> (bits[at] ?? 0)) & 1) tally.counts[at] = (tally.counts[at] ?? 0) + 1;
  }
}

function verdictOf(difference: Interval | null): GroupShare["verdict"] {
  if (difference === null) return null;
  if (difference.low > 0) return "higher";
  return difference.high < 0 ? "lower" : "equal";
}
