/** Reads one cell of the plan sheet: numbers also as text, "50 %", dates in many forms. */
import type { Address } from "../../../workbook/address";
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import { type Cell, type CellValue, type Snapshot, isBlank, isCellError } from "../../../workbook/snapshot";
import { readAmountText } from "../../../reading/amount-text";
import { type Ore, type Unit, money } from "../../../reading/money";
import { datesInCell } from "../../../reading/period";
import type { PlanField } from "./model";

/** A cell to be read; `cell` is absent where nothing stands. */
export interface PlanCell {
  readonly at: Address;
  readonly cell: Cell | undefined;
  readonly snapshot: Snapshot;
  readonly unlabelled?: true;
}

type Read<Value> = (value: Exclude<CellValue, null>, source: PlanCell) => Value | null;

function field<Value>(source: PlanCell, read: Read<Value>): PlanField<Value> {
  const value = source.cell?.value ?? null;
  if (value === null || isBlank(value)) {
    return { at: source.at, value: null, text: "", ...(source.unlabelled && { unlabelled: true }) };
  }
  return { at: source.at, value: read(value, source), text: isCellError(value) ? value.error : String(value) };
}

export function textField(source: PlanCell): PlanField<string> {
  return field(source, (value) => {
    if (isCellError(value)) return null;
    return typeof value === "string" ? value.replace(/\s+/g, " ").trim() : String(value);
  });
}

/** Participants and posts: not negative; "50 deltagare" is 50. */
export function countField(source: PlanCell): PlanField<number> {
  return field(source, (value) => {
    const figure = figureOf(value, source, /\s+[a-zåäö-]+\.?$/i);
    return figure !== null && figure.unit === null && figure.value >= 0 ? figure.value : null;
  });
}

/** Money in the unit of its table, unless the cell names its own ("2 430 tkr"). */
export function moneyField(source: PlanCell, unit: Unit): PlanField<Ore> {
  return field(source, (value) => {
    const figure = figureOf(value, source);
    return figure === null ? null : money(figure.value, figure.unit ?? unit);
  });
}

export function dateField(source: PlanCell): PlanField<string> {
  return field(source, (value, { snapshot }) => {
    const [date, another] = datesInCell(value, snapshot.dateSystem);
    return another === undefined ? (date ?? null) : null;
  });
}

/** A share of participants, 0–1: 0.3, "30 %", or 30 where the format shows no percent. */
export function shareField(source: PlanCell): PlanField<number> {
  return field(source, (value) => {
    const share = percentOf(value, source, 1);
    return share !== null && share <= 1 ? share : null;
  });
}

/** Full-time posts: 1.5, "150 %", or 150 where the format shows no percent and its column speaks of percent. */
export function postsField(source: PlanCell, columnInPercent: boolean): PlanField<number> {
  return field(source, (value) => percentOf(value, source, columnInPercent ? 0 : Infinity));
}

/** Whether a column of *% heltid* holds 50 for half time, not 0.5: no organisation gives more than ten posts. */
export function speaksPercent(sources: readonly PlanCell[]): boolean {
  return sources.some((source) => {
    const value = source.cell?.value ?? null;
    const figure = value === null || saysPercent(value, source) ? null : figureOf(value, source);
    return figure !== null && figure.value > 10;
  });
}

/** Above `largestFraction` a bare figure counts percent. */
function percentOf(value: Exclude<CellValue, null>, source: PlanCell, largestFraction: number): number | null {
  const figure = figureOf(value, source, /\s*(%|procent|percent)$/i);
  if (figure === null || figure.unit !== null || figure.value < 0) return null;
  if (typeof value === "number" && isPercentFormat(source.cell?.format)) return figure.value;
  return saysPercent(value, source) || figure.value > largestFraction
    ? Math.round(figure.value * 1e8) / 1e10
    : figure.value;
}

function saysPercent(value: CellValue, { cell }: PlanCell): boolean {
  if (typeof value === "string") return /(%|procent|percent)\s*$/i.test(value);
  return isPercentFormat(cell?.format);
}

function figureOf(
  value: CellValue,
  { cell }: PlanCell,
  ending?: RegExp,
): { readonly value: number; readonly unit: Unit | null } | null {
  if (typeof value === "number") return isDateFormat(cell?.format) ? null : { value, unit: null };
  if (typeof value !== "string") return null;
  const reading = readAmountText(ending === undefined ? value : value.trim().replace(ending, ""));
  return reading.kind === "clear" ? { value: reading.figure, unit: reading.unit } : null;
}
