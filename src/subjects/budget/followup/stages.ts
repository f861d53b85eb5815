/** How far the money has come: granted, used, requisitioned, left, forecast, and what is to be returned. */
import { type Ore, noMoney, ore } from "../../../reading/money";
import type { BudgetForm, FormTable, Stage } from "../form/form-model";
import type { BudgetModel } from "../model";
import { ownTable } from "./own-tables";
import { type FollowUpSheet, followUpSheets } from "./read-follow-up";
import { grantedColumns, leftAfter, leftIn, pairsOf, rowsOf, stageColumns, totalIn } from "./stage-table";

/** `null` where nothing tells it, or what tells it is only likely, unread, or does not add up. */
export interface StageFigures {
  readonly granted: Ore | null;
  /** Actual costs. */
  readonly used: Ore | null;
  readonly requisitioned: Ore | null;
  readonly left: Ore | null;
  readonly forecast: Ore | null;
  /** What the forecast leaves of the granted; nothing where it takes all of it. */
  readonly toReturn: Ore | null;
}

/** `null` where no column has a stage of follow-up. */
export function stagesOf({ tables }: BudgetForm): StageFigures | null {
  const followed = tables.filter((table) => table.about === "cost" && hasStages(table));
  if (followed.length === 0) return null;
  const one = (figure: (table: FormTable) => Ore | null, isThere: (table: FormTable) => boolean): Ore | null =>
    agreed(followed.filter(isThere).map(figure));
  const of = (stage: Stage): Ore | null =>
    one(
      (table) => totalIn(table, stageColumns(table).get(stage) ?? []),
      (table) => stageColumns(table).has(stage),
    );
  const granted = one(
    (table) => totalIn(table, grantedColumns(table)),
    (table) => grantedColumns(table).length > 0,
  );
  const [used, requisitioned, forecast] = [of("actual"), of("requisitioned"), of("forecast")];
  const left = one(leftOf, () => true);
  return { granted, used, requisitioned, left, forecast, toReturn: returned(granted, forecast) };
}

/** Of a whole workbook: Samkoll's own sheets of follow-up go before what a form says, for they are filled in last. */
export function stagesIn(model: Pick<BudgetModel, "snapshot" | "form">): StageFigures | null {
  const sheets = followUpSheets(model.snapshot);
  if (sheets.length > 0) return ownStages(sheets);
  return model.form === null ? null : asTheFormSays(model.form.form);
}

/** Only what the form's own sums of its stages bear out, and nothing while its total is asked about. */
function asTheFormSays(form: BudgetForm): StageFigures | null {
  const { total, stages } = form.money;
  const read = total === null && stages.length === 0 ? null : stagesOf(form);
  if (read === null) return null;
  const said = (stage: Stage): Ore | null => stages.find((one) => one.stage === stage)?.amount ?? null;
  const borneOut = (amount: Ore | null, stage: Stage): Ore | null => (amount === said(stage) ? amount : null);
  const forecast = borneOut(read.forecast, "forecast");
  const limit = said("granted") ?? said("budget");
  return {
    granted: borneOut(read.granted, "granted"),
    used: borneOut(read.used, "actual"),
    requisitioned: borneOut(read.requisitioned, "requisitioned"),
    left: borneOut(read.left, "remaining"),
    forecast,
    toReturn: returned(limit, forecast),
  };
}

function ownStages(sheets: readonly FollowUpSheet[]): StageFigures {
  const requisitions = sheets.filter(({ kind }) => kind === "requisition");
  const parts = new Set(requisitions.map(({ part }) => part));
  const lasts = [...parts].flatMap((part) => requisitions.findLast((sheet) => sheet.part === part) ?? []);
  const forecasts = sheets.filter(({ kind, part }) => kind === "forecast" && part === null);
  const newest = forecasts.at(-1);
  // Both the whole and its parts: their sums would count the same cost twice.
  const isMixed = parts.size > 1 && parts.has(null);
  const of = (sheet: FollowUpSheet | undefined, stage: Stage): Ore | null => {
    const table = sheet && ownTable(sheet);
    return table === undefined ? null : totalIn(table, stageColumns(table).get(stage) ?? []);
  };
  const whole = parts.has(null) ? lasts.find(({ part }) => part === null) : undefined;
  const granted = of(newest ?? whole, "granted");
  const isSpent = requisitions.some(
    ({ rows, total }) =>
      (total.amounts.get("earlier")?.ore ?? 0) !== 0 ||
      rows.some(({ amounts }) => amounts.get("actual")?.reading.kind !== "empty"),
  );
  // A sheet that nobody has filled in yet says nothing, and not that nothing was spent.
  const spent = isSpent ? lasts.map((sheet) => plus(of(sheet, "requisitioned"), of(sheet, "actual"))) : [null];
  const used =
    requisitions.length === 0 ? of(newest, "actual") : isMixed || spent.includes(null) ? null : plus(...spent);
  const isForecast = newest?.rows.some(({ amounts }) => amounts.get("rest")?.reading.kind === "number") === true;
  const forecast = isForecast ? of(newest, "forecast") : null;
  return {
    granted,
    used,
    requisitioned: requisitions.length === 0 ? null : used,
    left: granted === null || used === null ? null : ore(granted - used),
    forecast,
    toReturn: returned(granted, forecast),
  };
}

function plus(...amounts: readonly (Ore | null)[]): Ore | null {
  return amounts.includes(null) ? null : ore(amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0));
}

function returned(granted: Ore | null, forecast: Ore | null): Ore | null {
  return granted === null || forecast === null ? null : ore(Math.max(noMoney, granted - forecast));
}

const followingStages = ["granted", "actual", "requisitioned", "remaining", "forecast"] as const;

function hasStages(table: FormTable): boolean {
  return followingStages.some((stage) => stageColumns(table).has(stage));
}

/** As its column says, where every row of it is right; without one what is not used, or not requisitioned. */
function leftOf(table: FormTable): Ore | null {
  const columns = stageColumns(table);
  const granted = totalIn(table, grantedColumns(table));
  if (columns.has("remaining")) {
    const after = leftAfter(table);
    const isRight = after !== null && rowsOf(table).every((row) => leftIn(table, row, after) !== "wrong");
    return isRight ? totalIn(table, columns.get("remaining") ?? []) : null;
  }
  const [used, requisitioned] = [columns.get("actual"), columns.get("requisitioned")];
  // With both nobody says whether the one is counted in the other.
  if (granted === null || (used === undefined) === (requisitioned === undefined)) return null;
  const all = used ?? requisitioned ?? [];
  // What another year cost is not taken from this year's money.
  const met = new Set(pairsOf(all, grantedColumns(table)).flatMap((pair) => [...pair.used, ...pair.of]));
  if ([...all, ...grantedColumns(table)].some((column) => !met.has(column))) return null;
  const taken = totalIn(table, all);
  return taken === null ? null : ore(granted - taken);
}

/**
 * Of several tables of one budget the one that the others add up to: a summary over a sheet a partner. Two that say the
 * same may be a budget told twice, or two partners with as much each.
 */
function agreed(amounts: readonly (Ore | null)[]): Ore | null {
  const known = amounts.flatMap((amount) => amount ?? []);
  if (known.length < amounts.length) return null;
  if (known.length < 3) return known.length === 1 || known.every((amount) => amount === 0) ? (known[0] ?? null) : null;
  const all = known.reduce((total, amount) => total + amount, 0);
  return known.find((amount) => amount * 2 === all) ?? null;
}
