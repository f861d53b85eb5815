/** Västmanland's planned budget as a form with its roles: a row a cost, a column a year, in tkr. */
import type { Evidence } from "../../../../../src/reading/evidence";
import { readAmount } from "../../../../../src/subjects/budget/locate/amounts";
import type { BudgetForm, ColumnRole, FormTable, RowRole } from "../../../../../src/subjects/budget/form/form-model";
import { untold } from "../../../../../src/subjects/budget/form/form-money";
import { periodWords } from "../../../../../src/subjects/budget/form/period-words";
import { type Cell, sheetNamed, type Snapshot } from "../../../../../src/workbook/snapshot";
import { rowsOf } from "../../../../pane/a-checked-workbook";

type Line = readonly Cell["value"][];

/** Evaluation report of Västmanland, "Planerad budget" 2011–2013. */
export const planned: readonly Line[] = [
  ["Planerad budget"],
  [null, "2011", "2012", "2013"],
  ["Projektledare", 40, 125],
  ["Externa tjänster", 300, 750],
  ["Utvärdering", null, null, 50],
  ["Adm kostnader inkl. resor o lokaler", 35, 75],
  ["Övriga kostnader", 25, 50],
  ["tkr", 400, 1000, 50],
];

/** The form before anybody has filled it. */
export const blank: readonly Line[] = planned.map(([label, ...amounts], row) =>
  row < 2 ? [label ?? null, ...amounts] : [label ?? null],
);

export function bookOf(lines: readonly Line[]): Snapshot {
  return {
    dateSystem: 1900,
    names: new Map(),
    sheets: [
      { name: "Budget", visibility: "visible", protected: false, hiddenColumns: new Set(), rows: rowsOf(lines) },
    ],
  };
}

export const amount = (label: string): ColumnRole => ({
  kind: "amount",
  organisation: null,
  funder: null,
  period: { span: null, grain: "span", ...periodWords(label)?.period, label },
  stage: null,
});

export const cost: RowRole = { kind: "cost", costKind: "other" };

export interface Roles {
  readonly columns: readonly (readonly [role: ColumnRole, evidence?: Evidence])[];
  /** By row number as one reads it; rows that are not named are costs. */
  readonly rows?: Readonly<Record<number, readonly [role: RowRole, evidence?: Evidence]>>;
  readonly about?: FormTable["about"];
}

const years: Roles = {
  columns: [[{ kind: "label" }], [amount("2011")], [amount("2012")], [amount("2013")]],
  rows: { 8: [{ kind: "sum", rows: [2, 3, 4, 5, 6], of: "costs" }, "shown"] },
};

/** A form whose headings stand in the second row and whose rows follow. */
export function formOf(book: Snapshot, { columns, rows = {}, about = "cost" }: Roles = years): BudgetForm {
  const sheet = sheetNamed(book, "Budget");
  if (sheet === undefined) throw new Error("The book has no sheet called Budget.");
  const text = (row: number, column: number): string => {
    const value = sheet.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column)?.value;
    return typeof value === "string" ? value : "";
  };
  const holding = columns.flatMap(([{ kind }], column) => (kind === "amount" || kind === "total" ? [column] : []));
  return {
    template: null,
    money: untold,
    tables: [
      {
        sheet: "Budget",
        titleAt: { sheet: "Budget", row: 0, column: 0 },
        headings: { from: 1, to: 1 },
        columns: columns.map(([role, evidence = "told"], column) => ({
          column,
          heading: text(1, column),
          at: { sheet: "Budget", row: 1, column },
          role,
          evidence,
        })),
        rows: sheet.rows.slice(2).map(({ index }) => {
          const [role, evidence = "told"] = rows[index + 1] ?? [cost];
          return {
            row: index,
            label: text(index, 0),
            at: { sheet: "Budget", row: index, column: 0 },
            role,
            evidence,
            amounts: holding.map((column) => readAmount(sheet, index, column, "tkr")),
          };
        }),
        unit: { heading: null, effective: "tkr", evidence: "largeFigures" },
        about,
      },
    ],
  };
}
