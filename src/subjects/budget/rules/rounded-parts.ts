/** BUD-312: parts that were rounded one by one, told once for each sheet. */
import type { Address } from "../../../workbook/address";
import { asCells, asMoney, asNumber } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { ore } from "../../../reading/money";
import type { BudgetModel } from "../model";
import { roundedShares } from "../sums/rounded-shares";
import { judged } from "../sums/sum-verdicts";
import { roundedInSummary } from "./sheets";

/** A cell that differs from its parts; `by` in öre. */
interface Miss {
  readonly at: Address;
  readonly by: number;
}

export const roundedParts: Rule<BudgetModel> = {
  id: "BUD-312",
  severity: "info",
  source: "arithmetic",
  variants: ["misses", "shares"],
  mends: false,
  check: (model) => {
    const misses = missesIn(model);
    const shares = [...roundedShares(model).values()];
    const sheets = new Set([...misses.map(({ at }) => at.sheet), ...shares.map(({ sheet }) => sheet)]);
    return [...sheets].flatMap((sheet): readonly Reported[] => {
      const here = misses.filter(({ at }) => at.sheet === sheet);
      const [first] = here;
      if (first !== undefined) {
        const most = ore(Math.max(...here.map(({ by }) => by)));
        return [
          {
            at: first.at,
            variant: "misses",
            values: { cells: asCells(here.map(({ at }) => at)), most: asMoney(most) },
          },
        ];
      }
      const parts = shares.filter((at) => at.sheet === sheet);
      const [at] = parts;
      if (at === undefined) return [];
      return [{ at, variant: "shares", values: { cells: asCells(parts), count: asNumber(parts.length) } }];
    });
  },
};

/** Each cell once, its own parts before the other sheet's. */
function missesIn(model: BudgetModel): readonly Miss[] {
  const ofSums = judged(model).flatMap(({ spot: { at, found }, verdict }): readonly Miss[] =>
    verdict.kind === "rounded" ? [{ at, by: Math.abs(verdict.expected - (found ?? 0)) }] : [],
  );
  const known = new Set(ofSums.map(({ at: { sheet, row, column } }) => `${row} ${column} ${sheet}`));
  return [
    ...ofSums,
    ...roundedInSummary(model).filter(({ at: { sheet, row, column } }) => !known.has(`${row} ${column} ${sheet}`)),
  ];
}
