/** OUT-513: a share of a final report that its own numbers do not give, on whichever of its sheets they stand. */
import type { Address } from "../../../workbook/address";
import { asLabels, asNumber, asShare } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { agrees, type ToldShare } from "../figures/whole-people";
import type { OutcomesModel } from "../locate";
import { saysEndedTo } from "../report/count-words";
import { type Meaning, meaningLabel, meaningOf, sameMeaning, spokenShares } from "../stated/spoken-figures";

export const ownShare: Rule<OutcomesModel> = {
  id: "OUT-513",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: (model) => {
    const { report } = model;
    const ended = report?.counts.ended?.value ?? null;
    if (report === null || ended === null || ended === 0) return [];
    return endedShares(model).flatMap(({ at, meaning, share, mayBeOfAll }): readonly Reported[] => {
      const same = report.counts.endedParts.filter(({ label }) => {
        const own = meaningOf(label);
        return own !== null && sameMeaning(own, meaning);
      });
      const [part] = same;
      const count = part?.count.value ?? null;
      // Of two that mean the same nobody knows which the share is of; more than all is another finding.
      if (same.length !== 1 || count === null || count > ended) return [];
      const wholes = [ended, ...(mayBeOfAll && report.participants !== null ? [report.participants] : [])];
      if (wholes.some((of) => agrees(share, count, of))) return [];
      return [
        {
          at,
          values: { what: asLabels([meaningLabel(meaning)]), count: asNumber(count), of: asNumber(ended) },
          expected: asShare(count / ended),
          found: asShare(share.value),
        },
      ];
    });
  },
};

interface EndedShare {
  readonly at: Address;
  readonly meaning: Meaning;
  readonly share: ToldShare;
  /** It is of those who have ended by its label, and may be taken of everybody. */
  readonly mayBeOfAll: boolean;
}

/** Of the report's own tables and results. Who has work and is still there is in no number of those who have ended. */
function endedShares({ report, tables }: OutcomesModel): readonly EndedShare[] {
  const inTables = tables
    .filter(({ sheet }) => report?.sheets.includes(sheet) === true)
    .flatMap(({ basis, rows }) =>
      rows.flatMap(({ label, meaning, share }): readonly EndedShare[] => {
        const isEnded = basis === "ended" || (basis === null && saysEndedTo(label));
        return share === null || meaning === null || !isEnded
          ? []
          : [{ at: share.at, meaning, share, mayBeOfAll: basis === null }];
      }),
    );
  const inWords = (report?.goals ?? []).flatMap(({ outcome: { at, text } }) =>
    spokenShares(text).flatMap(({ about, isGoal, meaning, basis, ...share }): readonly EndedShare[] =>
      about || isGoal || meaning === null || basis !== "ended" ? [] : [{ at, meaning, share, mayBeOfAll: false }],
    ),
  );
  return [...inTables, ...inWords];
}
