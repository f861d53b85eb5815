/**
 * BUD-817: money that went back to the förbund, and that no row says whose or what it was. Arbetslivsintro (Uppsala, 2023)
 * returned 1 504 266 kr, of which the report tells where 1 000 000 came from.
 */
import { asCells, asMoney } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import type { Address } from "../../../workbook/address";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Row, type Sheet, isBlank } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { type Ore, ore, sum } from "../../../reading/money";
import { textAt, readAmount } from "../locate/amounts";
import type { BudgetModel } from "../model";
import { followUpSheetNames } from "./read-follow-up";

interface ReturnedRow {
  readonly label: string;
  readonly at: Address;
  /** `null` for an empty cell. */
  readonly amount: Ore | null;
}

interface ReturnedTable {
  readonly rows: readonly ReturnedRow[];
  readonly total: ReturnedRow & { readonly amount: Ore };
}

const notItemised: Rule<BudgetModel> = {
  id: "BUD-817",
  severity: "warning",
  source: "arithmetic",
  variants: ["missing", "beyond"],
  mends: false,
  check: ({ snapshot }) => {
    const own = followUpSheetNames(snapshot);
    return snapshot.sheets
      .filter((sheet) => !own.has(sheet.name) && !isFinalReport(sheet))
      .flatMap((sheet) => returnedTables(sheet).flatMap(judged));
  },
};

/** The table of money in a final report is judged with the report (OUT-502 and on). */
function isFinalReport({ rows }: Sheet): boolean {
  return rows
    .slice(0, 5)
    .some(({ cells }) =>
      cells.some(({ value }) => typeof value === "string" && /^(?:slutrapport|final report)/i.test(value.trim())),
    );
}

function judged({ rows, total }: ReturnedTable): readonly Reported[] {
  const told = sum(rows.map(({ amount }) => amount ?? ore(0)));
  const rest = ore(total.amount - told);
  // Rounding each row to whole kronor.
  if (Math.abs(rest) < 100 * Math.max(1, rows.length / 2)) return [];
  const empty = rows.filter(({ amount }) => amount === null).map(({ at }) => at);
  return [
    {
      at: total.at,
      ...(rest < 0 && { severity: "error" as const }),
      variant: rest < 0 ? "beyond" : "missing",
      values: {
        rest: asMoney(ore(Math.abs(rest))),
        cells: asCells(empty.length > 0 ? empty : rows.map(({ at }) => at)),
      },
      expected: asMoney(told),
      found: asMoney(total.amount),
    },
  ];
}

const returnedWord = /\b(?:aterlamna|aterford|aterfort|aterfora|aterbetal|aterlamnat|returned|repaid)\w*/;
const sumWord = /^(?:summa|totalt?|sammanlagt|sammanfattningsvis|samtliga|tillsammans|total|sum|in all)\b/;
const fewestRows = 2;
const mostRows = 60;

/** A heading that says so, over amounts with a label each, and a row of their sum. */
const returnedTables = memoizePerObject((sheet: Sheet): readonly ReturnedTable[] =>
  sheet.rows.flatMap((row, place) =>
    row.cells.flatMap(({ column, value }) => {
      if (typeof value !== "string" || value.length > 60 || column === 0) return [];
      return returnedWord.test(plainText(value)) ? (tableUnder(sheet, place, column) ?? []) : [];
    }),
  ),
);

function tableUnder(sheet: Sheet, place: number, column: number): ReturnedTable | null {
  const heading = sheet.rows[place];
  if (heading === undefined) return null;
  const rows: ReturnedRow[] = [];
  let index = heading.index + 1;
  for (const row of sheet.rows.slice(place + 1, place + 1 + mostRows)) {
    if (row.index > index + 1) return null;
    index = row.index;
    const label = labelIn(sheet, row, column);
    if (label === "") return null;
    const { ore: amount, at, reading } = readAmount(sheet, row.index, column, unitIn(heading));
    if (amount === null) return null;
    const isEmpty = reading.kind === "empty" || reading.kind === "noCost";
    if (sumWord.test(plainText(label)) && !isEmpty) {
      return rows.length >= fewestRows && rows.some((each) => each.amount !== null)
        ? { rows, total: { label, at, amount } }
        : null;
    }
    rows.push({ label, at, amount: isEmpty ? null : amount });
  }
  return null;
}

/** The first text of the row, left of the amounts. */
function labelIn(sheet: Sheet, row: Row, before: number): string {
  const cell = row.cells.find(({ column, value }) => column < before && !isBlank(value));
  return cell === undefined ? "" : textAt(sheet, row.index, cell.column);
}

function unitIn(heading: Row): "kr" | "tkr" | "mkr" {
  const said = heading.cells.map(({ value }) => (typeof value === "string" ? plainText(value) : "")).join(" ");
  return /\bmkr\b/.test(said) ? "mkr" : /\btkr\b/.test(said) ? "tkr" : "kr";
}

export const returnedRules: readonly Rule<BudgetModel>[] = [notItemised];
