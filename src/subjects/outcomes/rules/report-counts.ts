/** OUT-508 to 510, 512: an end before its start, parts that are more or less than their whole, sheets that do not agree. */
import { asDate, asNumber, asShare, asText } from "../../../checking/message-value";
import { addressText } from "../../../workbook/address";
import type { Reported, Rule } from "../../../checking/rule";
import type { OutcomesModel } from "../locate";
import { isPersonMeasure } from "../goals/template";
import { spokenShares } from "../stated/spoken-figures";

const endsBefore: Rule<OutcomesModel> = {
  id: "OUT-508",
  severity: "error",
  source: "finalReport",
  mends: false,
  check: ({ report }) => {
    const { from, to } = report?.dates ?? {};
    const at = report?.fields.to?.at ?? report?.period?.at;
    if (from === undefined || to === undefined || at === undefined || from <= to) return [];
    return [{ at, values: { from: asDate(from) }, found: asDate(to) }];
  },
};

const overWhole: Rule<OutcomesModel> = {
  id: "OUT-509",
  severity: "error",
  source: "arithmetic",
  variants: ["sexes", "ended", "part", "parts", "share"],
  mends: false,
  check: (model) => [...countsOver(model), ...sharesOver(model)],
};

function countsOver({ report }: OutcomesModel): readonly Reported[] {
  if (report === null) return [];
  const { bySex, ended, endedParts } = report.counts;
  const sexes = bySex.flatMap(({ total, women, men, otherSex }): readonly Reported[] => {
    const parts = sumOf([women, men, otherSex]);
    const whole = total?.value ?? null;
    if (total === null || whole === null || parts === null || parts <= whole) return [];
    return [{ at: total.at, variant: "sexes", expected: asNumber(parts), found: asNumber(whole) }];
  });
  const most = report.participants;
  const endedCount = ended?.value ?? null;
  const tooMany: readonly Reported[] =
    most === null || ended === null || endedCount === null || endedCount <= most
      ? []
      : [{ at: ended.at, variant: "ended", expected: asNumber(most), found: asNumber(endedCount) }];
  const whole = endedCount ?? most;
  const over = endedParts.flatMap(({ label, count }): readonly Reported[] =>
    whole === null || count.value === null || count.value <= whole
      ? []
      : [
          {
            at: count.at,
            variant: "part",
            values: { what: asText(label) },
            expected: asNumber(whole),
            found: asNumber(count.value),
          },
        ],
  );
  const parts = sumOf(endedParts.map(({ count }) => count));
  const together: readonly Reported[] =
    ended === null || endedCount === null || parts === null || parts <= endedCount || over.length > 0
      ? []
      : [{ at: ended.at, variant: "parts", expected: asNumber(parts), found: asNumber(endedCount) }];
  return [...sexes, ...tooMany, ...over, ...together];
}

/** `null` where one of those that are there cannot be read. */
function sumOf(counts: readonly ({ readonly value: number | null } | null)[]): number | null {
  const told = counts.flatMap((count) => count ?? []);
  return told.length === 0 || told.some(({ value }) => value === null)
    ? null
    : told.reduce((sum, { value }) => sum + (value ?? 0), 0);
}

/** Of people: an amount, or a change, may well be more than 100 percent. */
function sharesOver({ goals, report, tables }: OutcomesModel): readonly Reported[] {
  const stated = (goals?.goals ?? []).flatMap((goal): readonly Reported[] => {
    const { text, target, targetKind, measure } = goal;
    const { at, value } = goal.stated;
    const isMeasured = measure !== null && measure !== "none" && isPersonMeasure(measure);
    const isOfPeople = isMeasured || /deltag|person|individ|ungdom|kvinnor|participant|people/iu.test(text);
    if (value === null || target === null || targetKind !== "share" || value <= 1 || !isOfPeople) return [];
    return [{ at, variant: "share", found: asShare(value) }];
  });
  const spoken = (report?.goals ?? []).flatMap(({ outcome: { at, text } }) =>
    spokenShares(text)
      .filter(({ value, meaning, basis }) => value > 1 && meaning !== null && basis !== null)
      .map(({ value }): Reported => ({ at, variant: "share", found: asShare(value) })),
  );
  const inTables = tables.flatMap(({ rows }) =>
    rows.flatMap(({ overWhole: over }): readonly Reported[] =>
      over === null ? [] : [{ at: over.at, variant: "share", found: asShare(over.value) }],
    ),
  );
  return [...stated, ...spoken, ...inTables];
}

const underWhole: Rule<OutcomesModel> = {
  id: "OUT-510",
  severity: "warning",
  source: "arithmetic",
  mends: false,
  check: ({ report }) =>
    (report?.counts.bySex ?? []).flatMap(({ total, women, men, otherSex }): readonly Reported[] => {
      const parts = sumOf([women, men, otherSex]);
      const whole = total?.value ?? null;
      if (total === null || whole === null || parts === null || parts >= whole) return [];
      return [{ at: total.at, expected: asNumber(parts), found: asNumber(whole) }];
    }),
};

const sheetsApart: Rule<OutcomesModel> = {
  id: "OUT-512",
  severity: "error",
  source: "finalReport",
  variants: ["participants", "women", "men", "ended", "efforts", "from", "to", "granted", "used", "returned"],
  mends: false,
  check: ({ report }) =>
    (report?.disagreements ?? []).map(({ what, first, second }): Reported => ({
      at: second.at,
      variant: what,
      values: { other: asText(addressText(first.at)) },
      expected: first.value,
      found: second.value,
    })),
};

export const reportCountRules: readonly Rule<OutcomesModel>[] = [endsBefore, overWhole, underWhole, sheetsApart];
