/** OUT-301, 305 and 306: numbers, means and shares that are stated otherwise than the register has them. */
import type { Address } from "../../../workbook/address";
import { asLabels, asNumber, asShare } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type OutcomeFigures, usualBasis } from "../figures/outcome-figures";
import { type CountRange, known } from "../figures/open-share";
import type { Share } from "../../../reading/share";
import type { OutcomesModel } from "../locate";
import { type BasisId, bases } from "../figures/measures";
import { type Meaning, meaningLabel, spokenShares } from "../stated/spoken-figures";
import { agrees, type ToldShare } from "../figures/whole-people";

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

/** The numbers that the register has for it: the usual one first, then of other bases. */
function countsOf(figures: OutcomeFigures, meaning: Meaning): readonly number[] {
  switch (meaning.kind) {
    case "measure": {
      const found = figures.measures.find(({ measure }) => measure === meaning.measure);
      const all = (found?.shares ?? []).filter(({ basis }) => basis === "all" || basis === "ended");
      return [...all].reverse().flatMap(({ share }) => share?.numerator ?? []);
    }
    case "notEnded":
      return [known(figures.current) ?? []].flat();
    case "reason": {
      const rows = figures.distributions.find(({ id }) => id === "reason")?.rows ?? [];
      return rows.filter(({ id }) => id === meaning.reason).flatMap(({ count }) => known(count) ?? []);
    }
  }
}

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

type Told = ToldShare & { readonly at: Address; readonly meaning: Meaning; readonly basis: BasisId | null };

/** Every share that is stated as a result and whose meaning is known, in the report and in tables. */
function toldShares({ report, tables }: OutcomesModel): readonly Told[] {
  const inReport = (report?.goals ?? []).flatMap(({ outcome }) =>
    spokenShares(outcome.text).flatMap(({ about, isGoal, meaning, ...spoken }) =>
      about || isGoal || meaning === null ? [] : [{ ...spoken, at: outcome.at, meaning }],
    ),
  );
  const inTables = tables.flatMap(({ basis, rows }) =>
    rows.flatMap(({ meaning, share }) => (share === null || meaning === null ? [] : [{ ...share, basis, meaning }])),
  );
  return [...inReport, ...inTables];
}

/** The shares that the register has for it, each of a basis of its own; none that what is unread could change. */
function sharesOf(figures: OutcomeFigures, meaning: Meaning): readonly BasisShare[] {
  switch (meaning.kind) {
    case "measure": {
      const shares = figures.measures.find(({ measure }) => measure === meaning.measure)?.shares ?? [];
      return shares.flatMap(({ basis, share }) => (share === null ? [] : [{ basis, share }]));
    }
    case "notEnded":
      return shareOf("all", figures.current, figures.started);
    case "reason": {
      const reasons = figures.distributions.find(({ id }) => id === "reason");
      const row = reasons?.rows.find(({ id }) => id === meaning.reason);
      if (reasons === undefined || row === undefined) return [];
      return [...shareOf("ended", row.count, reasons.people), ...shareOf("all", row.count, figures.started)];
    }
  }
}

interface BasisShare {
  readonly basis: BasisId;
  readonly share: Share;
}

function shareOf(basis: BasisId, count: CountRange, of: CountRange): readonly BasisShare[] {
  const [numerator, denominator] = [known(count), known(of)];
  return numerator === null || denominator === null ? [] : [{ basis, share: { numerator, denominator } }];
}

export const registerRules: readonly Rule<OutcomesModel>[] = [countsApart, mean, shareApart];
