/** What became of women and men, of ages, of kinds of support: and whether the difference is more than chance can make. */
import type { Label } from "../../../reading/label";
import { no, open } from "./answer";
import { ageCodeOf } from "./distributions";
import { resultMasks } from "./measure-results";
import { canTell, type MeasureId, measureIds, startedBy, type View } from "./measures";
import { countIn, freshTally, type MeasureTally, shareIn } from "./measure-tally";
import type { OpenShare } from "./open-share";
import type { Register } from "../model";
import { choicesOf, type Choice } from "../register/choices";
import { strangeChoice } from "../register/read-choice";
import { differenceInterval } from "./statistics";

export const groupings = ["sex", "age", "support"] as const;
export type Grouping = (typeof groupings)[number];

/** Outcomes that are compared. */
export const comparedMeasures = ["work", "studies", "activity", "workRehab"] as const satisfies readonly MeasureId[];

/** `notShown`: chance alone can make the difference. That the groups are alike is not shown by that. */
export type GroupVerdict = "notShown" | "higher" | "lower";

export interface GroupShare extends OpenShare {
  readonly id: string;
  readonly label: Label;
  /** Against all others, by the interval of the difference; `null` where one of the two has nobody, or somebody unread. */
  readonly verdict: GroupVerdict | null;
}

export interface Comparison {
  readonly grouping: Grouping;
  readonly measure: (typeof comparedMeasures)[number];
  readonly groups: readonly GroupShare[];
}

/** Groups that somebody belongs to; a person with two kinds of support is in both groups. */
export function compareGroups(register: Register, view: View): readonly Comparison[] {
  const told = comparedMeasures.filter((measure) => canTell(register.columns, register.asked, measure));
  return groupings.flatMap((grouping) => {
    const members = membership(view, grouping);
    return members === null ? [] : compare(view, grouping, members, told);
  });
}

interface Membership {
  readonly choices: readonly Choice[];
  /** A bit at each choice's place. */
  readonly maskOf: (person: number) => number;
  /** The person may be in any group besides. */
  readonly isUnread: (person: number) => boolean;
}

function membership({ people }: View, grouping: Grouping): Membership | null {
  switch (grouping) {
    case "sex": {
      const { sex } = people.choices;
      if (sex === undefined) return null;
      return {
        choices: sex.choices,
        maskOf: (person) => bit(sex.codes[person] ?? -1),
        isUnread: (person) => sex.codes[person] === strangeChoice,
      };
    }
    case "age":
      return people.birthYears === null && people.choices.ageGroup === undefined
        ? null
        : {
            choices: choicesOf("ageGroup"),
            maskOf: (person) => bit(ageCodeOf(people, person)),
            isUnread: (person) => ageCodeOf(people, person) === strangeChoice,
          };
    case "support": {
      const { support } = people;
      if (support === null) return null;
      return {
        choices: support.choices,
        maskOf: (person) => support.masks[person] ?? 0,
        isUnread: (person) => support.unread[person] === 1,
      };
    }
  }
}

function bit(code: number): number {
  return code < 0 ? 0 : 1 << code;
}

function compare(
  view: View,
  grouping: Grouping,
  { choices, maskOf, isUnread }: Membership,
  measures: readonly Comparison["measure"][],
): readonly Comparison[] {
  const fresh = (): MeasureTally => freshTally(measures.length);
  const all = fresh();
  const bits = measures.map((measure) => measureIds.indexOf(measure));
  const results = resultMasks(view);
  const tallies = choices.map(fresh);
  for (let person = 0; person < view.people.count; person += 1) {
    const started = startedBy(view, person);
    if (started === no) continue;
    const mask = maskOf(person);
    const [came, unsure] = [results.came[person] ?? 0, results.open[person] ?? 0];
    countIn(all, started, came, unsure, bits);
    if (isUnread(person)) {
      for (const [place, tally] of tallies.entries()) {
        countIn(tally, (mask >> place) & 1 ? started : open, came, unsure, bits);
      }
      continue;
    }
    for (let place = 0; mask >> place > 0; place += 1) {
      const tally = tallies[place];
      if ((mask >> place) & 1 && tally !== undefined) countIn(tally, started, came, unsure, bits);
    }
  }
  return measures.map((measure, at) => {
    const whole = shareIn(all, at);
    return {
      grouping,
      measure,
      groups: choices.flatMap(({ id, label }, place): readonly GroupShare[] => {
        const own = shareIn(tallies[place] ?? fresh(), at);
        // Nobody is known to be in it.
        if (id === "unknown" || own.of.least === 0) return [];
        return [{ id, label, ...own, verdict: verdictOf(own, whole) }];
      }),
    };
  });
}

function verdictOf({ share: own }: OpenShare, { share: all }: OpenShare): GroupShare["verdict"] {
  if (own === null || all === null) return null;
  const difference = differenceInterval(
    { count: own.numerator, of: own.denominator },
    { count: all.numerator - own.numerator, of: all.denominator - own.denominator },
  );
  if (difference === null) return null;
  if (difference.low > 0) return "higher";
  return difference.high < 0 ? "lower" : "notShown";
}
