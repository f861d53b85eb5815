/** Budget, actual cost and budgeted participants by calendar year, as far as the workbook parts them: never spread evenly. */
import { type Ore, ore } from "../../../reading/money";
import type { Period } from "../../../reading/period";
import { budgetFigures, budgetPeriod } from "../figures/budget-figures";
import type { ExaminedBudget } from "../examined-budget";
import type { FormTable, Stage } from "../form/form-model";
import { figureOf } from "../locate/amounts";
import type { BudgetModel } from "../model";
import { ownTable } from "./own-tables";
import { followUpSheets, periodOf } from "./read-follow-up";
import { stagesIn } from "./stages";
import { amountColumns, type StageColumn, stageColumns, totalIn } from "./stage-table";

export interface YearMoney {
  /** `null`: the whole of an effort that goes over more years than one. */
  readonly year: number | null;
  readonly budget: Ore | null;
  readonly outcome: Ore | null;
  readonly planned: number | null;
}

const mostYears = 10;

export function finsamMoney({
  budget: model,
  figures,
}: ExaminedBudget): { readonly rows: readonly YearMoney[] } | null {
  if (figures === null) return null;
  const years = yearsOf(model);
  if (years.length === 0 || years.length > mostYears) return null;
  const stages = stagesIn(model);
  const whole = {
    budget: stages?.granted ?? figures.requested,
    outcome: stages?.used ?? null,
    planned: budgetFigures(model).participants ?? plannedIn(model, null),
  };
  const [only] = years;
  if (years.length === 1 && only !== undefined) return { rows: [{ year: only, ...whole }] };
  return {
    rows: [
      ...years.map((year) => ({
        year,
        budget: budgetIn(model, year),
        outcome: outcomeIn(model, year),
        planned: plannedIn(model, year),
      })),
      { year: null, ...whole },
    ],
  };
}

/** The effort's, or where no days are told those of the columns and requisitions. */
function yearsOf(model: BudgetModel): readonly number[] {
  const effort = budgetPeriod(model);
  const spans = [
    ...followUpSheets(model.snapshot).flatMap((sheet) => periodOf(sheet) ?? []),
    ...tablesOf(model).flatMap((table) => amountColumns(table).flatMap(({ period }) => period?.span ?? [])),
  ];
  const all = effort === null ? spans : [effort];
  if (all.length === 0) return [];
  const first = Math.min(...all.map(({ from }) => yearOf(from)));
  const last = Math.max(...all.map(({ to }) => yearOf(to)));
  return Array.from({ length: Math.min(last - first, mostYears) + 1 }, (_, index) => first + index);
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function tablesOf({ form }: BudgetModel): readonly FormTable[] {
  return (form?.form.tables ?? []).filter(({ about }) => about === "cost");
}

function isIn(year: number, span: Period | null | undefined): boolean {
  return span !== null && span !== undefined && yearOf(span.from) === year && yearOf(span.to) === year;
}

/** Of columns that each lie within a year; what is granted before what is applied for. */
function budgetIn(model: BudgetModel, year: number): Ore | null {
  const choices: readonly (Stage | null)[] = ["granted", "budget", "applied", null];
  for (const stage of choices) {
    const found = inYear(model, stage, year);
    if (found !== null) return found;
  }
  return null;
}

/** `null` where no one table has such columns, or one of them goes over the year's end. */
function inYear(model: BudgetModel, stage: Stage | null, year: number): Ore | null {
  const tables = tablesOf(model).flatMap((table) => {
    const columns =
      stage === null
        ? amountColumns(table).filter((each) => each.stage === null)
        : (stageColumns(table).get(stage) ?? []);
    return columns.length > 0 ? [{ table, columns }] : [];
  });
  const [only, ...others] = tables;
  if (only === undefined || others.length > 0) return null;
  const isParted = only.columns.every(
    ({ period }) => period?.span && yearOf(period.span.from) === yearOf(period.span.to),
  );
  const ofYear: readonly StageColumn[] = only.columns.flatMap((column) =>
    isIn(year, column.period?.span) ? [{ ...column, stage: column.stage ?? "budget" }] : [],
  );
  return isParted && ofYear.length > 0 ? totalIn(only.table, ofYear) : null;
}

/** Of requisitions that each lie within a year; else as the form's columns say. */
function outcomeIn(model: BudgetModel, year: number): Ore | null {
  const made = followUpSheets(model.snapshot).filter(({ kind }) => kind === "requisition");
  if (made.length === 0) return inYear(model, "actual", year);
  const parts = new Set(made.map(({ part }) => part));
  const periods = made.map((sheet) => periodOf(sheet));
  // What was requisitioned before the first sheet is of a year that nobody knows.
  const before = [...parts].some((part) => {
    const first = made.find((sheet) => sheet.part === part);
    return (first?.total.amounts.get("earlier")?.ore ?? 0) !== 0;
  });
  if (before || (parts.size > 1 && parts.has(null))) return null;
  if (periods.some((period) => period === null || yearOf(period.from) !== yearOf(period.to))) return null;
  const own = made.filter((sheet) => isIn(year, periodOf(sheet)));
  const amounts = own.map((sheet) => totalIn(ownTable(sheet), stageColumns(ownTable(sheet)).get("actual") ?? []));
  if (own.length === 0 || amounts.includes(null)) return null;
  return ore(amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0));
}

/** Participants as a row of the form says them, under the year's one column; `year` `null`: its only figure. */
function plannedIn(model: BudgetModel, year: number | null): number | null {
  const counts = tablesOf(model).flatMap((table) =>
    table.rows.flatMap(({ role, evidence, amounts }) => {
      if (role.kind !== "quantity" || role.of !== "participants" || evidence === "likely") return [];
      const columns = amountColumns(table).filter(({ period }) => year === null || isIn(year, period?.span));
      return columns.flatMap(({ place }) => {
        const amount = amounts[place];
        return amount === undefined || amount.reading.kind === "empty" ? [] : [figureOf(amount)];
      });
    }),
  );
  const [only] = counts;
  return counts.length === 1 && only !== undefined ? only : null;
}
