/** OUT-301, 305, 306 and 511: numbers, means and shares that are stated otherwise than the register has them. */
import { asLabels, asNumber, asShare } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { usualBasis } from "../figures/outcome-figures";
import type { OutcomesModel } from "../locate";
import { bases } from "../figures/measures";
import { meaningLabel } from "../stated/spoken-figures";
import { countsOf, sharesOf, toldShares } from "../stated/known-figures";
import { heldCounts } from "../report/held-counts";
import { agrees } from "../figures/whole-people";

const countsApart: Rule<OutcomesModel> = {
  id: "OUT-301",
  severity: "warning",
  source: "hudiksvallOutcomes",
  mends: false,
  check: ({ tables, figures }) =>
    figures === null
      ? []
      : tables.flatMap(({ rows }) =>
          rows.flatMap(({ meaning, count }): readonly Reported[] => {
            const known = meaning === null ? [] : countsOf(figures, meaning);
            if (count === null || meaning === null || known.length === 0 || known.includes(count.value)) return [];
            return [
              {
                at: count.at,
                values: { what: asLabels([meaningLabel(meaning)]) },
                expected: asNumber(known[0] ?? 0),
                found: asNumber(count.value),
              },
            ];
          }),
        ),
};

const mean: Rule<OutcomesModel> = {
  id: "OUT-305",
  severity: "warning",
  source: "arbetslivsintro",
  variants: ["quotient", "register"],
  mends: false,
  check: ({ report, figures }) =>
    (report?.texts ?? []).flatMap(({ at, text }): readonly Reported[] => {
      const told = spokenMean(text);
      if (told === null) return [];
      const { people, total, mean: stated, decimals } = told;
      const rounding = 0.5 / 10 ** decimals + 1e-9;
      if (Math.abs(total / people - stated) > rounding) {
        return [
          {
            at,
            variant: "quotient",
            values: { people: asNumber(people), total: asNumber(total) },
            expected: asNumber(Math.round((total / people) * 100) / 100),
            found: asNumber(stated),
          },
        ];
      }
      const efforts = figures?.efforts ?? null;
      if (efforts === null || efforts.total === null || efforts.total === total) return [];
      return [{ at, variant: "register", expected: asNumber(efforts.total), found: asNumber(total) }];
    }),
};

/** "97 deltagare har sammanlagt fått 365 … insatser vilket ger ett snittvärde om 3,76". */
function spokenMean(text: string) {
  const match =
    /(\d{1,6}) (?:deltagare|individer|personer)\b[^.]{0,60}?(\d{1,6})\s[^.]{0,120}?(?:snitt|genomsnitt|medel)[^\d.]{0,20}(\d{1,4})(?:,(\d{1,2}))?/iu.exec(
      text.slice(0, 5_000),
    );
  if (match === null) return null;
  const decimals = match[4]?.length ?? 0;
  return {
    people: Number(match[1]),
    total: Number(match[2]),
    mean: Number(`${match[3] ?? "0"}.${match[4] ?? "0"}`),
    decimals,
  };
}

const shareApart: Rule<OutcomesModel> = {
  id: "OUT-306",
  severity: "warning",
  source: "hudiksvallOutcomes",
  mends: false,
  check: (model) => {
    const { figures, register } = model;
    if (figures === null || register === null) return [];
    return toldShares(model).flatMap(({ at, meaning, basis, value, decimals }): readonly Reported[] => {
      const shares = sharesOf(figures, meaning).filter(({ share }) => share.denominator > 0);
      const meant = basis ?? (meaning.kind === "measure" ? usualBasis(meaning.measure, register) : null);
      const likeliest = shares.find((each) => each.basis === meant) ?? shares[0];
      if (likeliest === undefined) return [];
      if (shares.some(({ share }) => agrees({ value, decimals }, share.numerator, share.denominator))) return [];
      const { numerator, denominator } = likeliest.share;
      return [
        {
          at,
          values: {
            what: asLabels([meaningLabel(meaning)]),
            count: asNumber(numerator),
            of: asNumber(denominator),
            basis: asLabels([bases[likeliest.basis]]),
          },
          expected: asShare(numerator / denominator),
          found: asShare(value),
        },
      ];
    });
  },
};

const reportApart: Rule<OutcomesModel> = {
  id: "OUT-511",
  severity: "warning",
  source: "finalReport",
  variants: ["women", "men", "otherSex", "ended", "efforts"],
  mends: false,
  check: ({ report, figures }) =>
    report === null || figures === null
      ? []
      : heldCounts(report, figures).flatMap(({ what, count: { at, value }, held }): readonly Reported[] => {
          const [first] = held;
          // The participants are another finding, a way to end is a row of a table, and a mean follows its parts.
          if (typeof what !== "string" || what === "participants" || what === "effortsEach") return [];
          if (value === null || first === undefined || held.includes(value)) return [];
          return [{ at, variant: what, expected: asNumber(first), found: asNumber(value) }];
        }),
};

export const registerRules: readonly Rule<OutcomesModel>[] = [countsApart, mean, shareApart, reportApart];
