/** Which columns of a table together are the budget: of one stage, each amount once; what is not shown is asked. */
import { plainText } from "../../../reading/label";
import { overlap } from "../../../reading/period";
import type { ColumnSeen } from "./column-roles";
import type { ColumnRole, Coordinates, Stage } from "./form-model";
import type { ReadTable } from "./read-table";
import { isCost } from "./row-kinds";
import { isShown } from "./row-sums";
import type { LineRole } from "./row-walk";

type AmountColumn = ColumnSeen & { readonly role: { readonly kind: "amount" } & Coordinates };

export interface ChosenColumns {
  readonly stage: Stage | null;
  /** Each amount once. */
  readonly leaves: readonly AmountColumn[];
  /** The column that holds what the leaves come to. */
  readonly total: ColumnSeen | null;
  /** The leaves parted once more, another way: by funder beside by year. */
  readonly otherWays: readonly (readonly AmountColumn[])[];
  /** Why it cannot be said: what the columns are, or which stage is the budget. */
  readonly doubt: "columns" | "stage" | null;
  /** Stages that could each be the budget. */
  readonly rivals: readonly Stage[];
}

/** What an effort is to cost, the binding word first. */
const budgetStages: readonly Stage[] = ["granted", "budget", "applied"];

export function amountColumns(columns: readonly ColumnSeen[]): readonly AmountColumn[] {
  return columns.flatMap((column) => (isAmountRole(column.role) ? [{ ...column, role: column.role }] : []));
}

function isAmountRole(role: ColumnRole): role is { readonly kind: "amount" } & Coordinates {
  return role.kind === "amount";
}

/** `answeredStage`: what somebody has said is the budget. `rows`: those that cost something, and sums. */
export function chooseColumns(
  table: ReadTable,
  answeredStage: Stage | null,
  added: "add" | string | null,
): ChosenColumns {
  const filled = amountColumns(table.columns).filter((column) => isFilled(table.rows, column.column));
  const all = filled.length > 0 ? filled : amountColumns(table.columns);
  const { stage, rivals } = stageOf(table, all, answeredStage);
  // What a total without a stage is shown to add belongs together, whatever its headings say.
  const shown = shownTotal(table, all);
  if (shown !== null && added === null && answeredStage === null && !isStagedTotal(shown.leaves)) return shown;
  const totals = table.columns.filter(({ role }) => role.kind === "total" && isOfStage(role, stage));
  const staged = all.filter(({ role }) => isOfStage(role, stage));
  const closing = [...table.closings]
    .filter(({ column }) => totals.some((total) => total.column === column))
    .sort((a, b) => b.parts.length - a.parts.length || b.column - a.column)[0];
  const byTotal = closing && totals.find(({ column }) => column === closing.column);
  const inTotal = staged.filter(({ column }) => closing?.parts.includes(column) === true);
  // A total of one year among several is no total of them all.
  const isWhole =
    inTotal.length > 0 &&
    isSameMoney(
      table.rows,
      inTotal,
      staged.filter((column) => !inTotal.includes(column)),
    );
  const leaves = isWhole ? inTotal : staged;
  const left = staged.filter((column) => !leaves.includes(column));
  const total = byTotal ?? (totals.length === 1 ? (totals[0] ?? null) : null);
  // "Beräknat värde" beside columns without a stage: the word may be of something else.
  const isMixed = stage !== null && closing === undefined && all.some(({ role }) => role.stage === null);
  const doubtful = rivals.length > 1 && answeredStage === null ? "stage" : null;
  const chosen = { stage, total, rivals, otherWays: left.length > 1 ? [left] : [] };
  if (added !== null && added !== "add") {
    const only = onlyColumn(table, added);
    return { ...chosen, leaves: only.length > 0 ? only : leaves, total: null, otherWays: [], doubt: doubtful };
  }
  if (added === "add") return { ...chosen, leaves: staged, doubt: doubtful };
  const hidden = leaves.filter(({ column }) => table.region.sheet.hiddenColumns.has(column));
  if (closing === undefined && isOdd(table, leaves)) return { ...chosen, leaves, doubt: doubtful ?? "columns" };
  const isSettled =
    (leaves.length === 1 && hidden.length === 0) ||
    (closing !== undefined && isShown(closing)) ||
    (hidden.length === 0 && isTold(leaves, total !== null && closing === undefined));
  if (isMixed) return { ...chosen, leaves: all, total: null, doubt: doubtful ?? "columns" };
  return { ...chosen, leaves, doubt: doubtful ?? (isSettled ? null : "columns") };
}

/** The one column that somebody has said is the budget, a total too. */
function onlyColumn({ columns }: ReadTable, text: string): readonly AmountColumn[] {
  return columns.flatMap((column): readonly AmountColumn[] => {
    const { role } = column;
    if (column.text !== text || (role.kind !== "amount" && role.kind !== "total")) return [];
    const { organisation, funder, period, stage } = role;
    return [{ ...column, role: { kind: "amount", organisation, funder, period, stage } }];
  });
}

/** Columns that words would add and sense would not: each is the sum so far, of another year, or kronor per something. */
export function isOdd(table: ReadTable, leaves: readonly AmountColumn[]): boolean {
  return (
    isCompared(table, leaves) ||
    isPlannedFurther(leaves) ||
    leaves.some(({ words }) => words.isRate) ||
    rateTitle.test(plainText(table.title)) ||
    isCumulative(table, leaves) ||
    hasEarlierYears(table, leaves)
  );
}

/** "Skillnad" of two of them: they are compared, and no parts of one budget. */
function isCompared({ columns, rows }: ReadTable, leaves: readonly AmountColumn[]): boolean {
  if (leaves.length !== 2) return false;
  const [a, b] = leaves;
  return columns.some(({ role, words }) => {
    if (role.kind !== "difference" || !words.isDifference || a === undefined || b === undefined) return false;
    const compared = rows.filter(({ line }) => {
      const [first, second] = [line.values.get(a.column), line.values.get(b.column)];
      return first !== undefined && second !== undefined && first !== second;
    });
    return compared.length >= 2;
  });
}

/** "Budget 2026" beside "Plan 2027": what is to be decided, and what may come. */
function isPlannedFurther(leaves: readonly AmountColumn[]): boolean {
  const planned = leaves.filter(({ text }) => /\bplan(?:erat|ering)?\b/i.test(text));
  return planned.length > 0 && planned.length < leaves.length;
}

const rateTitle = /\bper (?:manad|deltagare|plats|individ)\b/;

function isCumulative({ title, rows }: ReadTable, leaves: readonly AmountColumn[]): boolean {
  if (/ackumulera|kumulativ/i.test(title)) return true;
  if (leaves.length < 3 || leaves.some(({ role }) => role.period === null)) return false;
  const costs = rows.filter(isCost);
  const values = costs.map(({ line }) => leaves.map(({ column }) => line.values.get(column) ?? 0));
  const rises = values.every((row) => row.every((value, index) => index === 0 || value >= (row[index - 1] ?? 0)));
  const isSteep = values.filter((row) => (row.at(-1) ?? 0) > (row[0] ?? 0)).length >= 2;
  return rises && isSteep && values.every((row) => (row.at(-1) ?? 0) > 0);
}

/** "Budget 2027" over columns of 2025, 2026 and 2027 asks for one of them. */
function hasEarlierYears({ titles }: ReadTable, leaves: readonly AmountColumn[]): boolean {
  const years = new Set(titles.flatMap((text) => text.match(/\b20\d\d\b/g) ?? []));
  const [year] = years;
  const spans = leaves.flatMap(({ role }) => role.period?.span ?? []);
  const inYear = spans.filter(({ from }) => from.startsWith(year ?? "-"));
  return years.size === 1 && inYear.length > 0 && inYear.length < spans.length;
}

function shownTotal(table: ReadTable, all: readonly AmountColumn[]): ChosenColumns | null {
  const closing = [...table.closings]
    .filter((each) => isShown(each) && each.agree >= 2)
    .sort((a, b) => b.parts.length - a.parts.length)[0];
  const total = table.columns.find(({ column }) => column === closing?.column);
  if (closing === undefined || total?.role.kind !== "total" || total.role.stage !== null) return null;
  const leaves = all.filter(({ column }) => closing.parts.includes(column));
  if (leaves.length < 2) return null;
  const left = all.filter((column) => !leaves.includes(column) && column.role.stage === null);
  if (!isSameMoney(table.rows, leaves, left)) return null;
  const [first] = leaves;
  const stage = leaves.every(({ role }) => role.stage === first?.role.stage) ? (first?.role.stage ?? null) : null;
  return { stage, leaves, total, otherWays: left.length > 1 ? [left] : [], doubt: null, rivals: [] };
}

/** Nothing is left, or the rest parts the same amounts another way. */
function isSameMoney(
  rows: readonly LineRole[],
  leaves: readonly AmountColumn[],
  left: readonly AmountColumn[],
): boolean {
  return left.length === 0 || Math.abs(sumOf(rows, leaves) - sumOf(rows, left)) <= 100;
}

/** Parts of several stages: "Rekvirerat" and "Återstår" come to what is granted, and are no budget. */
function isStagedTotal(leaves: readonly AmountColumn[]): boolean {
  return leaves.some(({ role: { stage } }) => stage !== null && !budgetStages.includes(stage));
}

function isFilled(rows: readonly LineRole[], column: number): boolean {
  return rows.some(({ line }) => (line.values.get(column) ?? 0) !== 0);
}

function isOfStage(role: ColumnRole, stage: Stage | null): boolean {
  return (role.kind === "amount" || role.kind === "total") && role.stage === stage;
}

function stageOf(
  { rows }: ReadTable,
  columns: readonly AmountColumn[],
  answered: Stage | null,
): Pick<ChosenColumns, "stage" | "rivals"> {
  const stages = [...new Set(columns.map(({ role }) => role.stage))];
  if (answered !== null && stages.includes(answered)) return { stage: answered, rivals: [] };
  const named = budgetStages.filter((stage) => stages.includes(stage));
  if (stages.includes(null)) {
    // Beside "Utfall 2025" a bare "2025" is the budget; beside "Ansökt" and "Beviljat" it may be anything.
    return named.length === 0 ? { stage: null, rivals: [] } : { stage: named[0] ?? null, rivals: [] };
  }
  const sums = named.map((stage) =>
    sumOf(
      rows,
      columns.filter(({ role }) => role.stage === stage),
    ),
  );
  const isSame = sums.every((sum) => sum === sums[0]);
  return { stage: named[0] ?? stages[0] ?? null, rivals: isSame ? [] : named };
}

function sumOf(rows: readonly LineRole[], columns: readonly AmountColumn[]): number {
  const costs = rows.filter(isCost);
  return columns.reduce(
    (all, { column }) => all + costs.reduce((sum, { line }) => sum + (line.values.get(column) ?? 0), 0),
    0,
  );
}

/** Every column by its words, all parted by the same, and none twice. */
function isTold(leaves: readonly AmountColumn[], totalFails: boolean): boolean {
  if (totalFails || leaves.some(({ evidence }) => evidence === "likely")) return false;
  const kinds = new Set(leaves.map(({ role }) => partedBy(role)));
  const places = new Set(leaves.map(({ role }) => placeOf(role)));
  return kinds.size === 1 && !kinds.has("") && places.size === leaves.length && !hasNested(leaves);
}

function partedBy({ organisation, funder, period }: Coordinates): string {
  return [organisation && "organisation", funder && "funder", period && "period"].filter(Boolean).join(" ");
}

function placeOf({ organisation, funder, period }: Coordinates): string {
  return `${organisation ?? ""} ${funder ?? ""} ${period?.label ?? ""}`;
}

function hasNested(leaves: readonly AmountColumn[]): boolean {
  if (new Set(leaves.map(({ role }) => role.period?.grain ?? null)).size > 1) return true;
  const spans = leaves.flatMap(({ role }) => role.period?.span ?? []);
  // "jan–jun" beside "jan–dec": what has no year may hold the other.
  const isVague = leaves.filter(({ role }) => role.period?.grain === "span" && role.period.span === null).length > 1;
  const isParted = leaves.some(({ role }) => role.organisation !== null || role.funder !== null);
  return isVague || (!isParted && spans.some((a, index) => spans.slice(0, index).some((b) => overlap(a, b))));
}
