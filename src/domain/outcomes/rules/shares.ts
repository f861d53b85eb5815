/** OUT-301 to 306: numbers and shares that do not follow from the register, from each other, or from whole people. */
import type { Address } from "../../../workbook/address";
import { asLabels, asNumber, asShare, asText } from "../../message-value";
import type { MessageValue } from "../../finding";
import type { Reported, Rule } from "../../rule";
import { type MeasuredShare, type OutcomeFigures, usualBasis } from "../figures";
import type { OutcomesModel } from "../locate";
import { choiceReader } from "../read-choice";
import { type BasisId, bases } from "../measures";
import { type Meaning, meaningLabel, type SpokenShare, spokenShares } from "../spoken-figures";
import type { StatedRow } from "../stated-tables";
import { agrees, countsGiving, sizesFor, sizesGiving, type ToldShare } from "../whole-people";

/** Larger efforts tell no share in whole percent that would not fit. */
const mostPeople = 400;

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
      return [...all].reverse().map(({ share }) => share.numerator);
    }
    case "notEnded":
      return [figures.current];
    case "reason": {
      const rows = figures.distributions.find(({ id }) => id === "reason")?.rows ?? [];
      return rows.filter(({ id }) => id === meaning.reason).map(({ count }) => count);
    }
  }
}

const notHundred: Rule<OutcomesModel> = {
  id: "OUT-302",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: (model) =>
    toldTogether(model).flatMap(({ at, shares }): readonly Reported[] => {
      const sum = shares.reduce((total, { value }) => total + value, 0);
      const rounding = shares.reduce((total, { decimals }) => total + 0.5 / 10 ** (2 + decimals), 0);
      // Shares that are near a whole are meant to be one; others tell of different things.
      if (shares.length < 3 || Math.abs(sum - 1) <= rounding + 1e-9 || Math.abs(sum - 1) > 0.1) return [];
      return [{ at, values: { count: asNumber(shares.length) }, expected: asShare(1), found: asShare(sum) }];
    }),
};

interface Together {
  readonly at: Address;
  readonly shares: readonly ToldShare[];
}

/** Shares of those who have ended, told in one cell or one column: where each person is in one of them. */
function toldTogether({ report, tables }: OutcomesModel): readonly Together[] {
  return [
    ...(report?.goals ?? []).map(({ outcome }) => ({
      at: outcome.at,
      shares: endedShares(spokenShares(outcome.text)),
    })),
    ...tables
      .map(({ shareAt, rows }) => ({ shareAt, rows: rows.filter(({ label }) => !isTotal(label)) }))
      // Work and studies are no whole; reasons for ending are.
      .filter(({ rows }) => rows.every(({ label }) => reasons.read(label) >= 0))
      .map(({ shareAt, rows }) => ({ at: shareAt, shares: rows.flatMap(({ share }) => share ?? []) })),
  ];
}

const reasons = choiceReader("reason");

function isTotal(label: string): boolean {
  return /^(?:summa|totalt?|sammanlagt|sum)\b/i.test(label);
}

/** Of those who have ended, each told to the last decimal. A list goes on with the basis that it began with. */
function endedShares(spoken: readonly SpokenShare[]): readonly SpokenShare[] {
  const told = spoken.filter(({ about, isGoal, meaning }) => !about && !isGoal && meaning?.kind !== "notEnded");
  const first = told.findIndex(({ basis }) => basis === "ended");
  return first < 0 ? [] : told.slice(first).filter(({ basis }) => basis === "ended" || basis === null);
}

const mixedBases: Rule<OutcomesModel> = {
  id: "OUT-303",
  severity: "warning",
  source: "hudiksvallOutcomes",
  mends: false,
  check: ({ tables }) =>
    tables.flatMap(({ shareAt, rows }): readonly Reported[] => {
      const told = rows.filter(isCounted);
      if (told.length < 2) return [];
      const sizes = told.map(({ count, share }) => sizesFor(share, count.value, mostPeople));
      // A share that no number of people gives is another finding.
      if (sizes.some((each) => each.length === 0)) return [];
      const [first = [], ...others] = sizes;
      if (first.some((of) => others.every((each) => each.includes(of)))) return [];
      const list = told.map(({ count, label }, index) => {
        const own = sizes[index] ?? [];
        const [from, to] = [own[0] ?? 0, own.at(-1) ?? 0];
        return `${label} ${count.value}/${from === to ? from : `${from}–${to}`}`;
      });
      return [{ at: shareAt, values: { list: asText(list.join("; ")) } }];
    }),
};

type CountedRow = StatedRow & {
  readonly count: NonNullable<StatedRow["count"]>;
  readonly share: NonNullable<StatedRow["share"]>;
};

function isCounted(row: StatedRow): row is CountedRow {
  return row.count !== null && row.share !== null && row.count.value > 0;
}

const noWholePerson: Rule<OutcomesModel> = {
  id: "OUT-304",
  severity: "error",
  source: "arbetslivsintro",
  variants: ["fits", "none"],
  mends: false,
  check: (model) =>
    (model.report?.goals ?? []).flatMap(({ outcome }): readonly Reported[] => {
      const shares = endedShares(spokenShares(outcome.text));
      const sizes = endedSizes(model);
      if (sizes.length === 0) return [];
      const odd = shares.filter((told) => sizes.every((of) => countsGiving(told, of).length === 0));
      if (odd.length === 0) return [];
      const [first] = odd;
      const size = sizes[0] ?? 0;
      const near = sizesGiving(shares, 1, Math.max(2 * size, 20))
        .filter((of) => of !== size)
        .sort((a, b) => Math.abs(a - size) - Math.abs(b - size))
        .slice(0, 2)
        .sort((a, b) => a - b);
      return [
        {
          at: outcome.at,
          variant: near.length > 0 ? "fits" : "none",
          values: {
            share: asShare(first?.value ?? 0),
            size: asNumber(size),
            near: asLabels([{ sv: near.join(" eller "), en: near.join(" or ") }]),
            ...below(first, size),
          },
        },
      ];
    }),
};

/** What the whole numbers on either side would give. */
function below(told: SpokenShare | undefined, size: number): Readonly<Record<string, MessageValue>> {
  const count = Math.floor((told?.value ?? 0) * size);
  return {
    low: asNumber(count),
    lowShare: asShare(count / size),
    high: asNumber(count + 1),
    highShare: asShare((count + 1) / size),
  };
}

/** How many have ended: by the register, else by what the report says of how many take part and have not ended. */
function endedSizes({ figures, report, register }: OutcomesModel): readonly number[] {
  if (figures !== null && register?.columns.has("ended")) return [figures.ended];
  const participants = report?.participants ?? null;
  if (participants === null) return [];
  const open = (report?.goals ?? [])
    .flatMap(({ outcome }) => spokenShares(outcome.text))
    .find(({ meaning, about }) => meaning?.kind === "notEnded" && !about);
  return open === undefined ? [] : countsGiving(open, participants).map((count) => participants - count);
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
      if (efforts === null || efforts.total === total) return [];
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
      const meant = basis ?? (meaning.kind === "measure" ? usualBasis(meaning.measure, register.columns) : null);
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

/** The shares that the register has for it, each of a basis of its own. */
function sharesOf(figures: OutcomeFigures, meaning: Meaning): readonly Pick<MeasuredShare, "basis" | "share">[] {
  switch (meaning.kind) {
    case "measure":
      return figures.measures.find(({ measure }) => measure === meaning.measure)?.shares ?? [];
    case "notEnded":
      return [{ basis: "all", share: { numerator: figures.current, denominator: figures.started } }];
    case "reason": {
      const reasons = figures.distributions.find(({ id }) => id === "reason");
      const numerator = reasons?.rows.find(({ id }) => id === meaning.reason)?.count;
      if (reasons === undefined || numerator === undefined) return [];
      return [
        { basis: "ended", share: { numerator, denominator: reasons.people } },
        { basis: "all", share: { numerator, denominator: figures.started } },
      ];
    }
  }
}

export const shareRules: readonly Rule<OutcomesModel>[] = [
  countsApart,
  notHundred,
  mixedBases,
  noWholePerson,
  mean,
  shareApart,
];
