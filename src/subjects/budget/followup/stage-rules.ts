/** BUD-810, 811, 814–816: stages that contradict each other, in Samkoll's own sheets and in a förbund's form alike. */
import { asCells, asMoney } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { type Ore, ore, sum } from "../../../reading/money";
import { budgetPeriod } from "../figures/budget-figures";
import type { FormRow, FormTable } from "../form/form-model";
import type { BudgetModel } from "../model";
import { ownTable } from "./own-tables";
import {
  type FollowUpColumnId,
  type FollowUpRow,
  type FollowUpSheet,
  followUpSheets,
  periodOf,
} from "./read-follow-up";
import {
  amountIn,
  costRowsOf,
  expectedLeft,
  grantedColumns,
  leftAfter,
  leftIn,
  pairsOf,
  rowsOf,
  type StageColumn,
  stageColumns,
  totalRowOf,
} from "./stage-table";

/** All tables with stages: those of the form, and Samkoll's own. */
function stageTables({ form, snapshot }: BudgetModel): readonly FormTable[] {
  const ofForm = (form?.form.tables ?? []).filter(({ about }) => about === "cost");
  return [...ofForm, ...followUpSheets(snapshot).map(ownTable)];
}

const overspent: Rule<BudgetModel> = {
  id: "BUD-810",
  severity: "error",
  source: "finsamCeiling",
  variants: ["rows", "total"],
  mends: false,
  check: (model) =>
    stageTables(model).flatMap((table) => {
      const used = stageColumns(table).get("actual") ?? [];
      return judgedIn(model, table, beyond(table, used, grantedColumns(table)));
    }),
};

const overRequisitioned: Rule<BudgetModel> = {
  id: "BUD-811",
  severity: "error",
  source: "finsamCeiling",
  variants: ["rows", "total"],
  mends: false,
  check: (model) =>
    stageTables(model).flatMap((table) => {
      const columns = stageColumns(table);
      const requisitioned = columns.get("requisitioned") ?? [];
      if (requisitioned.length === 0) return [];
      const after = leftAfter(table);
      const actual = after?.length === 2 ? (columns.get("actual") ?? []) : [];
      const granted = grantedColumns(table);
      // What the period alone goes beyond is told as its cost.
      const told = new Set(beyond(table, columns.get("actual") ?? [], granted).flatMap(({ variant }) => variant ?? []));
      const over = beyond(table, [...requisitioned, ...actual], granted);
      return judgedIn(
        model,
        table,
        over.filter(({ variant }) => !told.has(variant ?? "")),
      );
    }),
};

/** In a förbund's own form a part of the budget may be passed on purpose: a person looks. */
function judgedIn({ form }: BudgetModel, table: FormTable, told: readonly Reported[]): readonly Reported[] {
  return form?.form.tables.includes(table) === true ? told.map((one) => ({ ...one, severity: "warning" })) : told;
}

/** One finding for the rows of a table, and one for what they come to together. */
function beyond(table: FormTable, used: readonly StageColumn[], granted: readonly StageColumn[]): readonly Reported[] {
  return pairsOf(used, granted).flatMap((pair): readonly Reported[] => {
    const over = (row: FormRow): Ore | null => {
      const [spent, limit] = [amountIn(row, pair.used), amountIn(row, pair.of)];
      return spent === null || limit === null || spent <= limit ? null : ore(spent - limit);
    };
    const rows = costRowsOf(table).filter((row) => over(row) !== null);
    const [first] = rows;
    const whole = wholeOf(table, pair.used, pair.of);
    const at = (row: FormRow): Reported["at"] => ({ ...row.at, column: pair.used.at(-1)?.at.column ?? row.at.column });
    return [
      ...(first === undefined
        ? []
        : [
            {
              at: at(first),
              severity: "warning" as const,
              variant: "rows",
              values: {
                cells: asCells(rows.map(at)),
                over: asMoney(sum(rows.map((row) => over(row) ?? ore(0)))),
              },
              expected: asMoney(amountIn(first, pair.of) ?? ore(0)),
              found: asMoney(amountIn(first, pair.used) ?? ore(0)),
            },
          ]),
      ...(whole === null || whole.used <= whole.of
        ? []
        : [
            {
              at:
                whole.row === null
                  ? (pair.used.at(-1)?.at ?? table.columns[0]?.at ?? { sheet: table.sheet, row: 0, column: 0 })
                  : at(whole.row),
              variant: "total",
              values: { over: asMoney(ore(whole.used - whole.of)) },
              expected: asMoney(whole.of),
              found: asMoney(whole.used),
            },
          ]),
    ];
  });
}

/** What the cost rows come to; where one of them cannot be read, what their sum says. */
function wholeOf(
  table: FormTable,
  used: readonly StageColumn[],
  of: readonly StageColumn[],
): { readonly row: FormRow | null; readonly used: Ore; readonly of: Ore } | null {
  const row = totalRowOf(table);
  const added = (columns: readonly StageColumn[]): Ore | null => {
    const amounts = costRowsOf(table).map((each) => amountIn(each, columns));
    return amounts.length === 0 || amounts.includes(null) ? null : sum(amounts.map((amount) => amount ?? ore(0)));
  };
  const [spent, limit] = [used, of].map((columns) => added(columns) ?? (row && amountIn(row, columns)));
  return spent === null || spent === undefined || limit === null || limit === undefined
    ? null
    : { row, used: spent, of: limit };
}

const wrongLeft: Rule<BudgetModel> = {
  id: "BUD-814",
  severity: "error",
  source: "arithmetic",
  variants: ["rows", "column"],
  mends: false,
  check: (model) =>
    stageTables(model).flatMap((table): readonly Reported[] => {
      const after = leftAfter(table);
      const column = stageColumns(table).get("remaining")?.[0];
      if (after === null || column === undefined) return [];
      const wrong = rowsOf(table).filter((row) => leftIn(table, row, after) === "wrong");
      const isAnyRight = rowsOf(table).some((row) => leftIn(table, row, after) === "right");
      const [first] = wrong;
      if (first === undefined) return [];
      // No row agrees: the column may mean something else.
      if (!isAnyRight && wrong.length > 1) return [{ at: column.at, severity: "warning", variant: "column" }];
      const at = (row: FormRow): Reported["at"] => ({ ...row.at, column: column.at.column });
      return [
        {
          at: at(first),
          variant: "rows",
          values: { cells: asCells(wrong.map(at)) },
          expected: asMoney(expectedLeft(table, first, after) ?? ore(0)),
          found: asMoney(amountIn(first, stageColumns(table).get("remaining") ?? []) ?? ore(0)),
        },
      ];
    }),
};

const wrongForecast: Rule<BudgetModel> = {
  id: "BUD-815",
  severity: "error",
  source: "arithmetic",
  variants: ["sum", "below"],
  mends: false,
  check: (model) => [
    ...(model.form?.form.tables ?? []).flatMap(forecastBelow),
    ...followUpSheets(model.snapshot)
      .filter(({ kind }) => kind === "forecast")
      .flatMap(forecastSum),
  ],
};

/** In Samkoll's own sheet the forecast is what was spent and what is expected for the rest. */
function forecastSum(sheet: FollowUpSheet): readonly Reported[] {
  const wrong = sheet.rows.flatMap((row) => {
    const [actual, rest, forecast] = (["actual", "rest", "forecast"] as const).map((id) => oreIn(row, id));
    const at = row.amounts.get("forecast")?.at;
    if (actual === undefined || rest === undefined || forecast === undefined || at === undefined) return [];
    return actual + rest === forecast ? [] : [{ at, expected: ore(actual + rest), found: forecast }];
  });
  const [first] = wrong;
  if (first === undefined) return [];
  return [
    {
      at: first.at,
      variant: "sum",
      values: { cells: asCells(wrong.map(({ at }) => at)) },
      expected: asMoney(first.expected),
      found: asMoney(first.found),
    },
  ];
}

function oreIn(row: FollowUpRow, id: FollowUpColumnId): Ore | undefined {
  return row.amounts.get(id)?.ore ?? undefined;
}

/** A forecast of the whole is no less than what is spent already; one of the months to come may be. */
function forecastBelow(table: FormTable): readonly Reported[] {
  const columns = stageColumns(table);
  const [forecast, actual] = [columns.get("forecast") ?? [], columns.get("actual") ?? []];
  const isOfAll = forecast.every(({ period }) => period === null) && forecast.length > 0;
  if (!isOfAll || actual.length === 0) return [];
  return pairsOf(forecast, actual).flatMap((pair): readonly Reported[] => {
    const low = costRowsOf(table).filter((row) => {
      const [expected, spent] = [amountIn(row, pair.used), amountIn(row, pair.of)];
      const isSaid = pair.used.some(({ place }) => row.amounts[place]?.reading.kind !== "empty");
      return isSaid && expected !== null && spent !== null && expected < spent;
    });
    const [first] = low;
    if (first === undefined) return [];
    const at = (row: FormRow): Reported["at"] => ({ ...row.at, column: pair.used[0]?.at.column ?? row.at.column });
    return [
      {
        at: at(first),
        severity: "warning",
        variant: "below",
        values: { cells: asCells(low.map(at)) },
        expected: asMoney(amountIn(first, pair.of) ?? ore(0)),
        found: asMoney(amountIn(first, pair.used) ?? ore(0)),
      },
    ];
  });
}

const toReturn: Rule<BudgetModel> = {
  id: "BUD-816",
  severity: "info",
  source: "finsamCeiling",
  variants: ["forecast", "beyond", "ended"],
  mends: false,
  check: (model) => {
    const sheets = followUpSheets(model.snapshot);
    return [
      ...(model.form?.form.tables ?? []).flatMap((table) => forecastAgainst(table)),
      ...sheets
        .filter(
          ({ kind, rows }) =>
            kind === "forecast" && rows.some((row) => row.amounts.get("rest")?.reading.kind === "number"),
        )
        .flatMap((sheet) => forecastAgainst(ownTable(sheet))),
      ...endedWith(model, sheets),
    ];
  },
};

function forecastAgainst(table: FormTable): readonly Reported[] {
  const forecast = stageColumns(table).get("forecast") ?? [];
  if (forecast.some(({ period }) => period !== null)) return [];
  return pairsOf(forecast, grantedColumns(table)).flatMap(({ used, of }): readonly Reported[] => {
    const whole = wholeOf(table, used, of);
    const column = used[0];
    if (whole === null || column === undefined || whole.used === whole.of) return [];
    const at = whole.row === null ? column.at : { ...whole.row.at, column: column.at.column };
    const isBeyond = whole.used > whole.of;
    return [
      {
        at,
        ...(isBeyond && { severity: "warning" as const }),
        variant: isBeyond ? "beyond" : "forecast",
        values: { amount: asMoney(ore(Math.abs(whole.of - whole.used))) },
        expected: asMoney(whole.of),
        found: asMoney(whole.used),
      },
    ];
  });
}

/** The last requisition of an effort that is over, with money left: it goes back. */
function endedWith(model: BudgetModel, sheets: readonly FollowUpSheet[]): readonly Reported[] {
  const effort = budgetPeriod(model);
  const requisitions = sheets.filter(({ kind }) => kind === "requisition");
  const parts = [...new Set(requisitions.map(({ part }) => part))];
  return parts.flatMap((part): readonly Reported[] => {
    const last = requisitions.findLast((sheet) => sheet.part === part);
    const period = last && periodOf(last);
    const left = last?.total.amounts.get("left");
    const amount = left?.ore ?? null;
    const isFilled = last?.rows.some((row) => row.amounts.get("actual")?.reading.kind === "number") === true;
    if (!isFilled || effort === null || !period || left === undefined || amount === null || amount <= 0) return [];
    return period.to < effort.to ? [] : [{ at: left.at, variant: "ended", values: { amount: asMoney(amount) } }];
  });
}

export const stageRules: readonly Rule<BudgetModel>[] = [
  overspent,
  overRequisitioned,
  wrongLeft,
  wrongForecast,
  toReturn,
];
