/** OUT-507: what stands in the final report for a day, a number or an amount and is none; and what then is not known. */
import { isCellError } from "../../../workbook/snapshot";
import type { MessageValue } from "../../../checking/finding";
import { asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { Ore } from "../../../reading/money";
import type { OutcomesModel } from "../locate";
import type { FinalReport } from "../report/report-model";
import type { MoneyRow } from "../report/locate-tables";
import type { FieldReading } from "../../../reading/form";
import type { Unread } from "../../../reading/kinds";

export const unreadReport: Rule<OutcomesModel> = {
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
  return moneyColumns.some((column) => hasAmount(row[column]) || /\d/.test(row[column]?.text ?? ""));
}

function followsUnread(row: MoneyRow, column: MoneyColumn): boolean {
  return column === "returned" && (isUnread(row.granted) || isUnread(row.used));
}

/** `follows`: an error in the cell comes of another that is told. */
function unreadAmount(cell: MoneyRow[MoneyColumn] | undefined, follows: boolean): readonly Reported[] {
  if (!isUnread(cell)) return [];
  const isError = isCellError(cell.cell?.value ?? null);
  if (isError && follows) return [];
  return [{ at: cell.at, variant: isError ? "error" : "amount", found: quoted(cell.text) }];
}

const longestQuoted = 90;

function quoted(text: string): MessageValue {
  return asText(text.slice(0, longestQuoted));
}

type MoneyColumn = "granted" | "used" | "returned";
export const moneyColumns = ["granted", "used", "returned"] as const satisfies readonly MoneyColumn[];

/** A dash is no amount, and nothing to read. */
export function isUnread(
  cell: MoneyRow[MoneyColumn] | undefined,
): cell is FieldReading<Ore> & { readonly unread: Unread } {
  return cell?.unread !== undefined && cell.unread !== "nothing";
}

/** It cannot be read, or hangs on what cannot: a sum of it is not known. */
export function isUnknown(row: MoneyRow, column: MoneyColumn): boolean {
  if (isUnread(row[column])) return true;
  return !hasAmount(row[column]) && followsUnread(row, column);
}

export function hasAmount(
  cell: MoneyRow[MoneyColumn] | undefined,
): cell is FieldReading<Ore> & { readonly value: Ore } {
  return cell !== null && cell !== undefined && cell.value !== null;
}
