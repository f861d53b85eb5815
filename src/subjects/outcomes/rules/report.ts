/** OUT-501 to 507: the final report against the register, the budget, and itself. */
import type { Patch } from "../../../workbook/patch";
import { editCell } from "../../../workbook/content";
import { isCellError } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import type { MessageValue } from "../../../checking/finding";
import { asDate, asMoney, asNumber, asText } from "../../../checking/message-value";
import { type Ore, ore, sum } from "../../../reading/money";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Reported, Rule } from "../../../checking/rule";
import type { OutcomesModel } from "../locate";
import type { FinalReport } from "../report/locate";
import type { MoneyCell, MoneyRow } from "../report/locate-tables";
import { spokenAmounts } from "../stated/spoken-money";

const participants: Rule<OutcomesModel> = {
  id: "OUT-501",
  severity: "error",
  source: "finalReport",
  mends: false,
  check: ({ report, figures }) => {
    const told = report?.participants ?? null;
    const at = report?.fields.participants?.at;
    if (told === null || at === undefined || figures === null || told === figures.started) return [];
    return [{ at, expected: asNumber(figures.started), found: asNumber(told) }];
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
      const known: IsoDate | null = planned?.[end] ?? register?.head[end]?.date ?? null;
      const at = report?.fields[end]?.at;
      if (told === undefined || at === undefined || known === null || told === known) return [];
      return [{ at, variant: end, expected: asDate(known), found: asDate(told) }];
    }),
};

const returned: Rule<OutcomesModel> = {
  id: "OUT-503",
  severity: "error",
  source: "arithmetic",
  variants: ["difference", "overspent"],
  mends: true,
  check: ({ report }) =>
    moneyRows(report).flatMap(({ partner, granted, used, returned: back }): readonly Reported[] => {
      if (!hasAmount(granted) || !hasAmount(used) || back === null) return [];
      const expected = ore(granted.amount - used.amount);
      const values = { partner: asText(partner) };
      if (expected < 0) {
        return [
          { at: used.at, variant: "overspent", values, expected: asMoney(granted.amount), found: asMoney(used.amount) },
        ];
      }
      if (back.amount === null || back.amount === expected) return [];
      const mend = mendAmount(back, expected);
      return [
        {
          at: back.at,
          variant: "difference",
          values,
          expected: asMoney(expected),
          found: asMoney(back.amount),
          ...(mend && { mend }),
        },
      ];
    }),
};

/** A typed amount alone: a formula has its own reason. */
function hasAmount(cell: MoneyCell | null | undefined): cell is MoneyCell & { readonly amount: Ore } {
  return cell !== null && cell !== undefined && cell.amount !== null;
}

function mendAmount({ at, cell }: MoneyCell, amount: Ore): Patch | null {
  return cell?.formula === undefined ? [editCell(at, cell, { value: amount / 100 })] : null;
}

type MoneyColumn = "granted" | "used" | "returned";
const moneyColumns = ["granted", "used", "returned"] as const satisfies readonly MoneyColumn[];

function isUnread(cell: MoneyCell | null | undefined): boolean {
  return cell !== null && cell !== undefined && cell.unread !== null;
}

/** It cannot be read, or hangs on what cannot: a sum of it is not known. */
function isUnknown(row: MoneyRow, column: MoneyColumn): boolean {
  if (isUnread(row[column])) return true;
  return !hasAmount(row[column]) && followsUnread(row, column);
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
      const parts = report.money.flatMap((each) => each[column]?.amount ?? []);
      if (!hasAmount(cell) || parts.length === 0) return [];
      const expected = sum(parts);
      if (cell.amount === expected) return [];
      const mend = mendAmount(cell, expected);
      return [{ at: cell.at, expected: asMoney(expected), found: asMoney(cell.amount), ...(mend && { mend }) }];
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
    // The table may explain what the words do not, once it can be read.
    if (isUnread(report.moneySum?.returned) || report.money.some((row) => isUnknown(row, "returned"))) return [];
    const table = report.moneySum?.returned?.amount ?? null;
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
      if (!hasAmount(cell) || known === undefined || known.requested === cell.amount) return [];
      return [
        {
          at: cell.at,
          values: { partner: asText(partner) },
          expected: asMoney(known.requested),
          found: asMoney(cell.amount),
        },
      ];
    }),
};

const unread: Rule<OutcomesModel> = {
  id: "OUT-507",
  severity: "warning",
  source: "finalReport",
  variants: ["from", "to", "participants", "amount", "error"],
  mends: false,
  check: ({ report }) => {
    if (report === null) return [];
    const fields = [...report.unread].flatMap((id): readonly Reported[] => {
      const reading = report.fields[id];
      return reading === undefined ? [] : [{ at: reading.at, variant: id, found: quoted(reading.text) }];
    });
    return [...fields, ...unreadAmounts(report)];
  },
};

function unreadAmounts({ money, moneySum }: FinalReport): readonly Reported[] {
  // Without a row of sums a row of words alone may stand under the table.
  const rows = moneySum === null ? money.filter(hasFigures) : money;
  return [
    ...rows.flatMap((row) => moneyColumns.flatMap((column) => unreadAmount(row[column], followsUnread(row, column)))),
    ...moneyColumns.flatMap((column) =>
      unreadAmount(
        moneySum?.[column],
        rows.some((row) => isUnknown(row, column)),
      ),
    ),
  ];
}

function hasFigures(row: MoneyRow): boolean {
  return moneyColumns.some((column) => hasAmount(row[column]) || /\d/.test(row[column]?.unread ?? ""));
}

function followsUnread(row: MoneyRow, column: MoneyColumn): boolean {
  return column === "returned" && (isUnread(row.granted) || isUnread(row.used));
}

/** `follows`: an error in the cell comes of another that is told. */
function unreadAmount(cell: MoneyCell | null | undefined, follows: boolean): readonly Reported[] {
  const text = cell?.unread ?? null;
  if (!cell || text === null) return [];
  const isError = isCellError(cell.cell?.value ?? null);
  if (isError && follows) return [];
  return [{ at: cell.at, variant: isError ? "error" : "amount", found: quoted(text) }];
}

const longestQuoted = 90;

function quoted(text: string): MessageValue {
  return asText(text.slice(0, longestQuoted));
}

export const reportRules: readonly Rule<OutcomesModel>[] = [
  participants,
  period,
  returned,
  sums,
  notItemised,
  granted,
  unread,
];
