/** OUT-181 to 183: a ratio where none means anything, one that the people do not give, and cells that are not read. */
import { asCells, asMoney, asNumber } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { ore } from "../../../reading/money";
import { sheetNamed } from "../../../workbook/snapshot";
import type { OutcomesModel } from "../locate";
import { type PairedEffect, trialPairs } from "./pairs";
import { ratioOf } from "./statistics/plane";
import { statedRatios, type StatedRatio } from "./stated-ratio";

interface Held {
  readonly stated: StatedRatio;
  /** Of every project against every comparison. */
  readonly results: readonly PairedEffect[];
}

/** Each ratio that is written in the sheet of a trial, with what the people of it give. */
function heldIn({ trials, snapshot }: OutcomesModel): readonly Held[] {
  return trials.flatMap(({ sheet: name, trial }) => {
    const sheet = sheetNamed(snapshot, name);
    if (trial === null || sheet === undefined) return [];
    const effects = trialPairs(trial).flatMap((pair) => pair.effects);
    return statedRatios(sheet, snapshot.dateSystem).flatMap((stated): readonly Held[] => {
      const results = effects.filter(
        ({ effect, adjusted, increments }) =>
          increments !== null && stated.effects.includes(effect) && (adjusted || !stated.adjusted),
      );
      return results.length === 0 ? [] : [{ stated, results }];
    });
  });
}

function ratiosOf({ results }: Held): readonly number[] {
  return results.flatMap(({ increments }) => (increments === null ? [] : (ratioOf(increments) ?? [])));
}

const noRatio: Rule<OutcomesModel> = {
  id: "OUT-181",
  severity: "warning",
  source: "study",
  mends: false,
  check: (model) =>
    heldIn(model).flatMap((held): readonly Reported[] =>
      ratiosOf(held).length > 0
        ? []
        : [{ at: held.stated.at, values: { stated: asMoney(ore(100 * held.stated.kronor)) } }],
    ),
};

/** A stated ratio is rounded: to the krona, or to half a per cent. */
const rounding = 0.005;

function isNear(stated: number, ratio: number): boolean {
  return [stated, 1000 * stated].some((each) => Math.abs(each - ratio) <= Math.max(1, rounding * Math.abs(ratio)));
}

const otherRatio: Rule<OutcomesModel> = {
  id: "OUT-182",
  severity: "warning",
  source: "study",
  mends: false,
  check: (model) =>
    heldIn(model).flatMap((held): readonly Reported[] => {
      const [first, ...others] = ratiosOf(held);
      const { at, kronor } = held.stated;
      if (first === undefined || [first, ...others].some((ratio) => isNear(kronor, ratio))) return [];
      const [expected, found] = [asMoney(ore(100 * Math.round(first))), asMoney(ore(100 * kronor))];
      return [{ at, values: { expected, found }, expected, found }];
    }),
};

const unread: Rule<OutcomesModel> = {
  id: "OUT-183",
  severity: "warning",
  source: "study",
  mends: false,
  check: ({ trials }) =>
    trials.flatMap((read): readonly Reported[] => {
      const [at] = read.unread;
      return at === undefined
        ? []
        : [{ at, values: { count: asNumber(read.unread.length), cells: asCells(read.unread) } }];
    }),
};

export const trialRules: readonly Rule<OutcomesModel>[] = [noRatio, otherRatio, unread];
