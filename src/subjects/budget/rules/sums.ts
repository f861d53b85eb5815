/** BUD-301 to 307 and 311: sums that are wrong, and sums typed over their formula. */
import { asCells, asNumber, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { BudgetModel } from "../model";
import { sumFormula } from "../sums/sum-right";
import type { SumRuleId, SumSpot } from "../sums/sum-spot";
import { judged, mendSum, valueOf, withMend } from "../sums/sum-verdicts";

function wrongSumRule(id: SumRuleId): Rule<BudgetModel> {
  return {
    id,
    severity: "error",
    source: "arithmetic",
    mends: true,
    check: (model) =>
      judged(model).flatMap(({ spot, verdict }): readonly Reported[] => {
        // A formula that takes in the wrong cells is BUD-308's, which says why the sum is wrong.
        if (spot.rule !== id) return [];
        const isWrong = verdict.kind === "wrong" && verdict.fault === null;
        // Where one amount explains it, that amount is told (BUD-311).
        const isConfirmed = verdict.kind === "confirmed" && verdict.culprit === null;
        if (!isWrong && !isConfirmed) return [];
        return [
          {
            at: spot.at,
            values: {
              label: asText(spot.label),
              difference: valueOf(spot, Math.abs(verdict.expected - (spot.found ?? 0))),
            },
            expected: valueOf(spot, verdict.expected),
            ...(spot.found !== null && { found: valueOf(spot, spot.found) }),
            ...(isWrong && withMend(spot)),
          },
        ];
      }),
  };
}

/** Two sums or more that are typed and off by the same: the amount that all of them add is what differs. */
const partDiffers: Rule<BudgetModel> = {
  id: "BUD-311",
  severity: "error",
  source: "arithmetic",
  mends: false,
  check: (model) => {
    const culprits = judged(model).flatMap(({ verdict }) =>
      verdict.kind === "confirmed" && verdict.culprit !== null ? [verdict.culprit] : [],
    );
    return [...new Set(culprits)].map(({ at, part, spot, right, sums }) => ({
      at,
      values: { sums: asCells(sums.map((sum) => sum.at)) },
      expected: valueOf(spot, right),
      ...(part.value !== null && { found: valueOf(spot, part.value) }),
    }));
  },
};

const typedOver: Rule<BudgetModel> = {
  id: "BUD-307",
  severity: "warning",
  source: "excel",
  variants: ["one", "several", "all"],
  mends: true,
  check: (model) => {
    const sums = judged(model).filter(({ spot }) => spot.cell !== undefined);
    return [...new Set(sums.map(({ spot }) => spot.at.sheet))].flatMap((sheet): readonly Reported[] => {
      const here = sums.filter(({ spot }) => spot.at.sheet === sheet);
      const typed = here.filter(({ verdict }) => verdict.kind === "typed").map(({ spot }) => spot);
      const [first] = typed;
      // A sheet pasted as values has no formula at all: one finding, not forty.
      const none = here.every(({ spot }) => spot.cell?.formula === undefined);
      if (first !== undefined && none && typed.length > 3) {
        const mend = typed.flatMap((spot) => mendSum(spot) ?? []);
        return [{ at: first.at, variant: "all", values: { count: asNumber(typed.length) }, mend }];
      }
      return linedUp(typed).map(typedReport);
    });
  },
};

/** A lone sum as it is; those of a column or a block together. */
function typedReport([first, ...others]: readonly [SumSpot, ...SumSpot[]]): Reported {
  const spots = [first, ...others];
  if (others.length === 0) {
    return {
      at: first.at,
      variant: "one",
      values: { label: asText(first.label), formula: asText(`=${sumFormula(first)}`) },
      expected: asText(`=${sumFormula(first)}`),
      ...(first.found !== null && { found: valueOf(first, first.found) }),
      ...withMend(first),
    };
  }
  const mend = spots.flatMap((spot) => withMend(spot).mend ?? []);
  return {
    at: first.at,
    variant: "several",
    values: { count: asNumber(spots.length), cells: asCells(spots.map(({ at }) => at)) },
    ...(mend.length > 0 && { mend }),
  };
}

/** Sums that share a row or a column, directly or by others between them: what was pasted or typed in one go. */
function linedUp(spots: readonly SumSpot[]): readonly (readonly [SumSpot, ...SumSpot[]])[] {
  let groups: readonly (readonly [SumSpot, ...SumSpot[]])[] = [];
  for (const spot of spots) {
    const meets = (group: readonly SumSpot[]): boolean =>
      group.some(({ at }) => at.row === spot.at.row || at.column === spot.at.column);
    const joined = groups.filter(meets).flat();
    const [first, ...others] = [...joined, spot];
    groups = first === undefined ? groups : [...groups.filter((group) => !meets(group)), [first, ...others]];
  }
  return groups;
}

export const sumRules: readonly Rule<BudgetModel>[] = [
  wrongSumRule("BUD-301"),
  wrongSumRule("BUD-302"),
  wrongSumRule("BUD-303"),
  wrongSumRule("BUD-304"),
  wrongSumRule("BUD-305"),
  wrongSumRule("BUD-306"),
  typedOver,
  partDiffers,
];
