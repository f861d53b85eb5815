/** OUT-302 to 304: shares that are no whole together, of different numbers, or of no whole number of people. */
import type { Address } from "../../../workbook/address";
import type { MessageValue } from "../../../checking/finding";
import { asLabels, asNumber, asShare, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { known } from "../figures/open-share";
import type { OutcomesModel } from "../locate";
import { choiceReader } from "../register/read-choice";
import { type SpokenShare, spokenShares } from "../stated/spoken-figures";
import { ownShare } from "./report-shares";
import type { StatedRow } from "../stated/stated-tables";
import { countsGiving, sizesFor, sizesGiving, type ToldShare } from "../figures/whole-people";

/** Larger efforts tell no share in whole percent that would not fit. */
const mostPeople = 400;

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

/** How many have ended: by the register, else by what the report says, or of how many take part and have not ended. */
function endedSizes({ figures, report, register }: OutcomesModel): readonly number[] {
  if (figures !== null && register?.columns.has("ended")) return [known(figures.ended) ?? []].flat();
  const ended = report?.counts.ended?.value ?? null;
  if (ended !== null) return [ended];
  const participants = report?.participants ?? null;
  if (participants === null) return [];
  const open = (report?.goals ?? [])
    .flatMap(({ outcome }) => spokenShares(outcome.text))
    .find(({ meaning, about }) => meaning?.kind === "notEnded" && !about);
  return open === undefined ? [] : countsGiving(open, participants).map((count) => participants - count);
}

export const shareRules: readonly Rule<OutcomesModel>[] = [notHundred, mixedBases, noWholePerson, ownShare];
