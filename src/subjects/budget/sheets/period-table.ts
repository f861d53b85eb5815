/** *Fördela* over time: an amount, or the budget by project owner, on the years, quarters or months of the project. */
import { settledFigures } from "../figures/told-figures";
import { budgetPeriod } from "../figures/budget-figures";
import { type Ore, kronor, ore, sum } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import {
  type PeriodPart,
  type PeriodStep,
  type PeriodWeight,
  overPeriod,
  partsOf,
} from "../../../reading/period-shares";
import type { Patch } from "../../../workbook/patch";
import type { ExaminedBudget } from "../examined-budget";
import { freeSheetName } from "../../../workbook/free-names";
import type { Language } from "../../../checking/language";
import { helpSheetName } from "../../../making/own-marks";
import { type PeriodLines, periodSheet } from "./period-sheet";
import { type WordTable, tableHtml, tableText } from "../../../making/table-for-word";

/** What is laid out: one amount, or a side of the whole budget with a row an owner. */
export type PeriodWhat = "total" | "requested" | "ownFunding" | { readonly amount: Ore };

export interface PeriodRequest {
  readonly what: PeriodWhat;
  readonly step: PeriodStep;
  readonly weight: PeriodWeight;
}

export interface PeriodTable {
  readonly period: Period;
  readonly parts: readonly PeriodPart[];
  readonly rows: readonly PeriodRow[];
  readonly total: Ore;
}

export interface PeriodRow {
  /** An owner's name; empty where it has none, and for an amount of nobody's. */
  readonly name: string;
  /** One for each part of the period, adding up to `total`. */
  readonly amounts: readonly Ore[];
  readonly total: Ore;
}

/** `noPeriod`: the project's period cannot be read. `noAmount`: there is nothing to lay out. */
export type PeriodReading =
  { readonly ok: true; readonly table: PeriodTable } | { readonly ok: false; readonly fault: "noPeriod" | "noAmount" };

export function periodTable({ figures, budget }: ExaminedBudget, { what, step, weight }: PeriodRequest): PeriodReading {
  const period = budgetPeriod(budget);
  const settled = figures && settledFigures(figures);
  if (period === null) return { ok: false, fault: "noPeriod" };
  const owners =
    typeof what === "object"
      ? [{ name: "", total: what.amount }]
      : (settled?.partners ?? []).map((partner) => ({ name: partner.name, total: partner[what] }));
  const rows = owners
    .filter(({ total }) => total !== 0)
    .map(({ name, total }) => ({ name, total, amounts: overPeriod(total, period, step, weight) }));
  if (rows.length === 0) return { ok: false, fault: "noAmount" };
  const total = sum(rows.map((row) => row.total));
  return { ok: true, table: { period, parts: partsOf(period, step), rows, total } };
}

/** "2014", "2014 kvartal 2", "2014-03". */
function partName({ year, number }: PeriodPart, step: PeriodStep, { t }: Language): string {
  if (number === null) return `${year}`;
  return step === "quarter" ? t("shareOut.quarter", { year, number }) : `${year}-${`${number}`.padStart(2, "0")}`;
}

/** The table in every form that the pane offers it. */
export interface PeriodForms extends WordTable {
  readonly html: string;
  readonly text: string;
  readonly patch: Patch;
}

/** One amount stands with a row a part; owners stand with a column a part. */
export function periodForms(
  table: PeriodTable,
  request: PeriodRequest,
  language: Language,
  { snapshot }: ExaminedBudget["budget"],
): PeriodForms {
  const { t, number, date } = language;
  const { from, to } = table.period;
  const lines = linesOf(table, request, language);
  const above = t("shareOut.heading", { from: date(from), to: date(to) });
  const shown = ({ label, amounts, total }: PeriodLines["rows"][number]): readonly string[] => [
    label,
    ...[...amounts, ...(total === null ? [] : [total])].map((amount) => number(kronor(amount))),
  ];
  const word: WordTable = {
    above,
    head: [lines.head.label, ...lines.head.columns],
    rows: [...lines.rows, ...(lines.sums === null ? [] : [lines.sums])].map(shown),
  };
  const blueprint = periodSheet(lines, {
    heading: t("shareOut.sheet"),
    above,
    name: freeSheetName(
      t("shareOut.sheet"),
      snapshot.sheets.map(({ name }) => name),
    ),
    mark: helpSheetName(snapshot.names.keys()),
  });
  return {
    ...word,
    html: tableHtml(word),
    text: tableText(word),
    patch: [{ kind: "addSheet", blueprint, position: "last" }],
  };
}

function linesOf(table: PeriodTable, { what, step }: PeriodRequest, language: Language): PeriodLines {
  const { t } = language;
  const { parts, rows, total } = table;
  const names = parts.map((part) => partName(part, step, language));
  const down = parts.map((_, place) => ore(rows.reduce((all, row) => all + (row.amounts[place] ?? 0), 0)));
  const sumLabel = t("shareOut.sum");
  if (typeof what === "object") {
    return {
      head: { label: t("shareOut.timeHead"), columns: [t("shareOut.amountKr")] },
      rows: names.map((label, place) => ({ label, amounts: down.slice(place, place + 1), total: null })),
      sums: { label: sumLabel, amounts: [total], total: null },
    };
  }
  // One column needs no sum of its own beside it, and one owner none below.
  const across = parts.length > 1;
  return {
    head: { label: t("shareOut.ownerKr"), columns: across ? [...names, sumLabel] : names },
    rows: rows.map((row) => ({
      label: row.name === "" ? t("shareOut.unnamed") : row.name,
      amounts: row.amounts,
      total: across ? row.total : null,
    })),
    sums: rows.length > 1 ? { label: sumLabel, amounts: down, total: across ? total : null } : null,
  };
}
