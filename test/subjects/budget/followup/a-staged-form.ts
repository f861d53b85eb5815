/** A form whose columns have stages, as the general reader would hand it over, and the workbook that it stands in. */
import type {
  BudgetForm,
  ColumnRole,
  FormColumn,
  FormPeriod,
  FormRow,
  FormTable,
  RowRole,
  Stage,
} from "../../../../src/subjects/budget/form/form-model";
import { untold } from "../../../../src/subjects/budget/form/form-money";
import { readForm } from "../../../../src/subjects/budget/form/read-form";
import { askerOf } from "../../../../src/subjects/budget/locate/budget-questions";
import { readAmount } from "../../../../src/subjects/budget/locate/amounts";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../../../../src/subjects/budget/model";
import { budgetRules } from "../../../../src/subjects/budget/rules/catalogue";
import { budgetPolicy } from "../../../../src/subjects/budget/policy";
import type { Finding } from "../../../../src/checking/finding";
import { noAnswers } from "../../../../src/checking/question";
import { runRules } from "../../../../src/checking/rule";
import type { Evidence } from "../../../../src/reading/evidence";
import type { Period } from "../../../../src/reading/period";
import { cellName } from "../../../../src/workbook/address";
import type { Sheet, Snapshot } from "../../../../src/workbook/snapshot";
import { defaultPolicy } from "../../../check";

type Told = number | string | null;

export interface StagedColumn {
  readonly heading: string;
  readonly stage: Stage | null;
  readonly organisation?: string;
  readonly period?: Period;
  /** Places of the columns that it adds, among the amounts. */
  readonly parts?: readonly number[];
  readonly evidence?: Evidence;
}

type Lines = readonly (readonly [label: string, ...amounts: Told[]])[];

export interface Staged {
  readonly sheet?: string;
  readonly title?: string;
  readonly columns: readonly StagedColumn[];
  /** A label that begins with Summa is a sum: the last of them of all costs. */
  readonly rows: Lines;
}

function sheetFor({ sheet = "Uppföljning", title = "", columns, rows }: Staged): Sheet {
  const lines: readonly (readonly Told[])[] = [
    [title],
    ["Kostnadsslag", ...columns.map(({ heading }) => heading)],
    ...rows,
  ];
  return {
    name: sheet,
    visibility: "visible",
    protected: false,
    hiddenColumns: new Set(),
    rows: lines.map((line, index) => ({
      index,
      hidden: false,
      cells: line.flatMap((value, column) => (value === null || value === "" ? [] : [{ row: index, column, value }])),
    })),
  };
}

function roleOf({ stage, organisation, period, heading, parts }: StagedColumn): ColumnRole {
  const told: FormPeriod | null = period ? { label: heading, span: period, grain: "span" } : null;
  const coordinates = { organisation: organisation ?? null, funder: null, period: told, stage };
  return parts === undefined
    ? { kind: "amount", ...coordinates }
    : { kind: "total", parts: parts.map((place) => place + 1), ...coordinates };
}

function stagedTable(staged: Staged): FormTable {
  const sheet = sheetFor(staged);
  const { columns, rows } = staged;
  const lastSum = rows.findLastIndex(([label]) => label.startsWith("Summa"));
  const at = (row: number, column: number): FormColumn["at"] => ({ sheet: sheet.name, row, column });
  const roleAt = (label: string, index: number): RowRole => {
    if (label === "Att rekvirera") return { kind: "note" };
    if (!label.startsWith("Summa")) return { kind: "cost", costKind: "other" };
    return { kind: "sum", rows: [], of: index === lastSum ? "costs" : "section" };
  };
  return {
    sheet: sheet.name,
    titleAt: staged.title === undefined ? null : at(0, 0),
    headings: { from: 1, to: 1 },
    columns: [
      { column: 0, heading: "Kostnadsslag", at: at(1, 0), role: { kind: "label" }, evidence: "told" },
      ...columns.map((column, index): FormColumn => ({
        column: index + 1,
        heading: column.heading,
        at: at(1, index + 1),
        role: roleOf(column),
        evidence: column.evidence ?? "told",
      })),
    ],
    rows: rows.map(([label], index): FormRow => ({
      row: index + 2,
      label,
      at: at(index + 2, 0),
      role: roleAt(label, index),
      evidence: "told",
      amounts: columns.map((_, column) => readAmount(sheet, index + 2, column + 1, "kr")),
    })),
    unit: { heading: null, effective: "kr", evidence: "largeFigures" },
    about: "cost",
  };
}

export function stagedForm(...tables: readonly Staged[]): BudgetForm {
  const money = { ...untold, stages: [], participants: null, places: null };
  return { template: null, tables: tables.map(stagedTable), money };
}

/** Any form as it is read: what a test says of its tables is put in its place. */
const anyReading = readForm(
  [
    sheetFor({
      columns: [{ heading: "Budget", stage: null }],
      rows: [
        ["Lön projektledare", 300_000],
        ["Hyra", 120_000],
        ["Resor", 10_000],
        ["Summa kostnader", 430_000],
      ],
    }),
  ],
  null,
  askerOf(noAnswers),
);

/** The workbook's model with such a form in it. */
export function stagedModel(
  tables: readonly Staged[],
  snapshot: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() },
): BudgetModel {
  if (anyReading === null) throw new Error("A plain form is not read.");
  const model = locateBudget({ ...snapshot, sheets: [...snapshot.sheets, ...tables.map(sheetFor)] });
  return { ...model, form: { ...anyReading, form: stagedForm(...tables) } };
}

/** The workbook with these tables as sheets, as it is before anybody has read it. */
export function stagedBook(...tables: readonly Staged[]): Snapshot {
  return { sheets: tables.map(sheetFor), dateSystem: 1900, names: new Map() };
}

export function judged(rule: string, model: BudgetModel): readonly Finding[] {
  return runRules(
    budgetRules.filter(({ id }) => id === rule),
    model,
    budgetPolicy.of(defaultPolicy),
  );
}

/** Cell and variant of what a rule says, with its severity: `D5 rows warning`. */
export function told(rule: string, model: BudgetModel): readonly string[] {
  return judged(rule, model).map(({ at, variant, severity }) =>
    [cellName(at), variant, severity].filter((part) => part !== undefined).join(" "),
  );
}

/** `rekvisition.xlsx`: ISAmverkan's money (Uppsala 2013), the first half of 2014. */
export const halfYear: Staged = {
  title: "Rekvisition av medel, period 2014-01-01 – 2014-06-30",
  columns: [
    { heading: "Beviljad budget", stage: "granted" },
    { heading: "Tidigare rekvirerat", stage: "requisitioned" },
    { heading: "Utfall perioden", stage: "actual" },
    { heading: "Återstår", stage: "remaining" },
  ],
  rows: [
    ["Personalkostnader", 1_800_000, 0, 880_000, 920_000],
    ["Lokalkostnader", 140_000, 0, 70_000, 70_000],
    ["Övriga kostnader", 490_000, 0, 120_000, 370_000],
    ["Summa", 2_430_000, 0, 1_070_000, 1_360_000],
    ["Att rekvirera", null, null, 1_070_000, null],
  ],
};

/** Beviljat, rekvirerat, återstår of the same money, half of it requisitioned. */
export const requisitioned: Staged = {
  columns: [
    { heading: "Beviljat", stage: "granted" },
    { heading: "Rekvirerat hittills", stage: "requisitioned" },
    { heading: "Återstår", stage: "remaining" },
  ],
  rows: [
    ["Projektledare", 300_000, 150_000, 150_000],
    ["Arbetscoacher", 1_500_000, 750_000, 750_000],
    ["Hyra", 120_000, 60_000, 60_000],
    ["Övriga lokalkostnader", 20_000, 10_000, 10_000],
    ["Utvärdering", 200_000, 100_000, 100_000],
    ["Resor", 10_000, 5_000, 5_000],
    ["Övrigt", 280_000, 140_000, 140_000],
    ["Summa", 2_430_000, 1_215_000, 1_215_000],
  ],
};

/** The form with one cell written over; `row` and `column` from zero, the label's not counted. */
export function withAmount(staged: Staged, row: number, column: number, value: Told): Staged {
  return {
    ...staged,
    rows: staged.rows.map((line, index): Lines[number] => {
      if (index !== row) return line;
      const [label, ...amounts] = line;
      return [label, ...amounts.map((amount, place) => (place === column ? value : amount))];
    }),
  };
}
