/** BUD-818 and 819: Samkoll's own sheets of follow-up against the budget and the requisitions before them. */
import { asCells, asMoney, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type Ore, ore } from "../../../reading/money";
import type { BudgetModel } from "../model";
import { grantedRows } from "./granted-rows";
import { type FollowUpRow, type FollowUpSheet, followUpSheets } from "./read-follow-up";

const otherGranted: Rule<BudgetModel> = {
  id: "BUD-818",
  severity: "error",
  source: "template",
  mends: false,
  check: (model) =>
    followUpSheets(model.snapshot).flatMap((sheet): readonly Reported[] => {
      const reading = grantedRows(model, sheet.part);
      const told = sheet.total.amounts.get("granted");
      const shown = told?.ore ?? null;
      if (!reading.ok || told === undefined || shown === null || shown === reading.granted.total) return [];
      return [{ at: told.at, expected: asMoney(reading.granted.total), found: asMoney(shown) }];
    }),
};

const otherBefore: Rule<BudgetModel> = {
  id: "BUD-819",
  severity: "error",
  source: "template",
  variants: ["rows", "lost"],
  mends: false,
  check: ({ snapshot }) => {
    const made = followUpSheets(snapshot).filter(({ kind }) => kind === "requisition");
    return made.flatMap((sheet, index): readonly Reported[] => {
      const before = made.slice(0, index).findLast(({ part }) => part === sheet.part);
      return before === undefined ? [] : against(sheet, before);
    });
  },
};

/** Row by row what the sheet before has come to, and rows of it that this one lacks. */
function against(sheet: FollowUpSheet, before: FollowUpSheet): readonly Reported[] {
  const keyOf = ({ label, section }: FollowUpRow): string => `${section}\n${label}`;
  const spent = new Map(before.rows.map((row) => [keyOf(row), spentIn(row)]));
  const bySum = new Map(before.rows.map((row) => [row.label, spentIn(row)]));
  const wrong = sheet.rows.flatMap((row) => {
    const earlier = row.amounts.get("earlier");
    // A row that was added to the sheet before stands under a heading of its own here.
    const expected = spent.get(keyOf(row)) ?? bySum.get(row.label) ?? ore(0);
    const shown = earlier?.ore ?? null;
    return earlier === undefined || shown === null || expected === null || shown === expected
      ? []
      : [{ at: earlier.at, expected, found: shown }];
  });
  const labels = new Set(sheet.rows.map(({ label }) => label));
  const lost = before.rows.filter((row) => !labels.has(row.label) && (spentIn(row) ?? 0) !== 0);
  const [first] = wrong;
  const [gone] = lost;
  const total = sheet.total.amounts.get("earlier");
  return [
    ...(first === undefined
      ? []
      : [
          {
            at: first.at,
            variant: "rows",
            values: { cells: asCells(wrong.map(({ at }) => at)), sheet: asText(before.sheet) },
            expected: asMoney(first.expected),
            found: asMoney(first.found),
          },
        ]),
    ...(gone === undefined || total === undefined
      ? []
      : [
          {
            at: total.at,
            variant: "lost",
            values: {
              label: asText(gone.label),
              amount: asMoney(ore(lost.reduce((all, row) => all + (spentIn(row) ?? 0), 0))),
              sheet: asText(before.sheet),
            },
          },
        ]),
  ];
}

function spentIn({ amounts }: FollowUpRow): Ore | null {
  const [earlier, actual] = [amounts.get("earlier")?.ore ?? null, amounts.get("actual")?.ore ?? null];
  return earlier === null || actual === null ? null : ore(earlier + actual);
}

export const ownRules: readonly Rule<BudgetModel>[] = [otherGranted, otherBefore];
