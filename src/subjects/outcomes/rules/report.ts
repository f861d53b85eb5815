/** OUT-501 to 506: the final report against the register, the budget, and itself. */
import type { Patch } from "../../../workbook/patch";
import { editCell } from "../../../workbook/content";
import { plainText } from "../../../reading/label";
import { asDate, asMoney, asNumber, asText } from "../../../checking/message-value";
import { type Ore, ore, sum } from "../../../reading/money";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Reported, Rule } from "../../../checking/rule";
import { known } from "../figures/open-share";
import type { OutcomesModel } from "../locate";
import type { FieldReading } from "../../../reading/form";
import type { MoneyRow } from "../report/locate-tables";
import { hasAmount, isUnknown, isUnread, moneyColumns, unreadReport } from "./unread-report";
import { spokenAmounts } from "../stated/spoken-money";

const participants: Rule<OutcomesModel> = {
  id: "OUT-501",
  severity: "error",
  source: "finalReport",
  mends: false,
  check: ({ report, figures }) => {
    const told = report?.participants ?? null;
    const at = report?.fields.participants?.at;
    const started = figures && known(figures.started);
    if (told === null || at === undefined || started === null || told === started) return [];
    return [{ at, expected: asNumber(started), found: asNumber(told) }];
  },
};

const period: Rule<OutcomesModel> = {
  id: "OUT-502",
  severity: "error",
  source: "finalReport",
  variants: ["from", "to"],
  mends: false,
  check: ({ report, planned, register }) =>
    (["from", "to"] as const).flatMap((end): readonly Reported[] => {
      const told = report?.dates[end];
      const known: IsoDate | null = planned?.[end] ?? register?.head[end]?.value ?? null;
      const at = report?.fields[end]?.at ?? report?.period?.at;
      if (told === undefined || at === undefined || known === null || told === known) return [];
      return [{ at, variant: end, expected: asDate(known), found: asDate(told) }];
    }),
};

const returned: Rule<OutcomesModel> = {
  id: "OUT-503",
  severity: "error",
  source: "arithmetic",
  variants: ["difference", "overspent", "whole", "wholeOverspent"],
  mends: true,
  check: ({ report }) =>
    [...moneyRows(report), ...(report?.wholeMoney ? [report.wholeMoney] : [])].flatMap((row): readonly Reported[] => {
      const { partner, granted, used, returned: back, inThousands } = row;
      if (!hasAmount(granted) || !hasAmount(used) || back === null) return [];
      const isWhole = partner === "";
      const expected = ore(granted.value - used.value);
      const values = { partner: asText(partner) };
      if (expected < 0) {
        return [
          {
            at: used.at,
            variant: isWhole ? "wholeOverspent" : "overspent",
            values,
            expected: asMoney(granted.value),
            found: asMoney(used.value),
          },
        ];
      }
      if (back.value === null || back.value === expected) return [];
      // A typed amount of the whole may hold its unit, or stand after its label.
      const mend = isWhole || inThousands === true ? null : mendAmount(back, expected);
      return [
        {
          at: back.at,
          variant: isWhole ? "whole" : "difference",
          values,
          expected: asMoney(expected),
          found: asMoney(back.value),
          ...(mend && { mend }),
        },
      ];
    }),
};

/** A typed amount alone: a formula has its own reason. */
function mendAmount({ at, cell }: FieldReading<Ore>, amount: Ore): Patch | null {
  return cell?.formula === undefined ? [editCell(at, cell, { value: amount / 100 })] : null;
}

function moneyRows(report: OutcomesModel["report"]): readonly MoneyRow[] {
  return report === null ? [] : report.money;
}

const sums: Rule<OutcomesModel> = {
  id: "OUT-504",
  severity: "error",
  source: "arithmetic",
  mends: true,
  check: ({ report }) => {
    const row = report?.moneySum ?? null;
    if (report === null || row === null) return [];
    return moneyColumns.flatMap((column): readonly Reported[] => {
      const cell = row[column];
      if (report.money.some((each) => isUnknown(each, column))) return [];
      const parts = report.money.flatMap((each) => each[column]?.value ?? []);
      if (!hasAmount(cell) || parts.length === 0) return [];
      const expected = sum(parts);
      if (cell.value === expected) return [];
      const mend = row.inThousands === true ? null : mendAmount(cell, expected);
      return [{ at: cell.at, expected: asMoney(expected), found: asMoney(cell.value), ...(mend && { mend }) }];
    });
  },
};

const notItemised: Rule<OutcomesModel> = {
  id: "OUT-505",
  severity: "warning",
  source: "arbetslivsintro",
  variants: ["words", "table"],
  mends: false,
  check: ({ report }) => {
    const told = report?.fields.returnedWhy;
    if (report === null || told === undefined) return [];
    const { total, items } = spokenAmounts(told.text);
    if (total === null) return [];
    const returnedSum = report.moneySum?.returned ?? null;
    const isTableUnread = isUnread(returnedSum) || report.money.some((row) => isUnknown(row, "returned"));
    // The table may explain what the words do not, once it can be read.
    if (returnedSum !== null && isTableUnread) return [];
    const table = returnedSum?.value ?? null;
    if (table !== null && table !== total) {
      return [{ at: told.at, variant: "table", expected: asMoney(table), found: asMoney(total) }];
    }
    const itemised = sum(items);
    if (table !== null || items.length === 0 || itemised === total) return [];
    return [
      {
        at: told.at,
        variant: "words",
        values: { rest: asMoney(ore(total - itemised)) },
        expected: asMoney(total),
        found: asMoney(itemised),
      },
    ];
  },
};

const granted: Rule<OutcomesModel> = {
  id: "OUT-506",
  severity: "warning",
  source: "finalReport",
  mends: false,
  check: ({ report, planned }) =>
    moneyRows(report).flatMap(({ partner, granted: cell }): readonly Reported[] => {
      const known = planned?.partners.find(({ name }) => plainText(name) === plainText(partner));
      if (!hasAmount(cell) || known === undefined || known.requested === cell.value) return [];
      return [
        {
          at: cell.at,
          values: { partner: asText(partner) },
          expected: asMoney(known.requested),
          found: asMoney(cell.value),
        },
      ];
    }),
};

export const reportRules: readonly Rule<OutcomesModel>[] = [
  participants,
  period,
  returned,
  sums,
  notItemised,
  granted,
  unreadReport,
];
