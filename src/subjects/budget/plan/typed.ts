/** Reads what a person types for a cell of the plan sheet, by the same readers that read the sheet. */
import { cellContent, type KindId, kinds, typedValue } from "../../../reading/kinds";

/** Text, a day as `yyyy-mm-dd`, or a figure in the cell's own unit (kronor, tkr, 1 = 100 % or a post); `null`: empty. */
export type PlanEntryValue = string | number | null;

/**
 * `percentSign`: 0,5 or 1 could be percent or a share, so it needs its sign. `unreadable`: no figure or day, or one
 * that the cell does not take.
 */
export type TypedFault = "unreadable" | "percentSign";

export type TypedReading =
  { readonly ok: true; readonly value: PlanEntryValue } | { readonly ok: false; readonly fault: TypedFault };

/** Never a guess: what could be two things is a fault. Blank text is an empty cell. */
export function readTyped(kind: KindId, text: string): TypedReading {
  if (text.trim() === "") return { ok: true, value: null };
  if (lacksPercentSign(kind, text)) return { ok: false, fault: "percentSign" };
  const read = typedValue(kind, text);
  if (read === null) return { ok: false, fault: "unreadable" };
  const value = typeof read === "number" ? cellContent(kind, read, 1900) : read;
  return isWithinLimits(kind, value) ? { ok: true, value } : { ok: false, fault: "unreadable" };
}

/** A bare figure this small can be read as percent or as a share; whoever means percent writes 50 or 150. */
const largestDoubtful: Partial<Record<KindId, number>> = { share: 1, workload: 10 };

function lacksPercentSign(kind: KindId, text: string): boolean {
  const value = /^[\d.,\s]+$/.test(text) ? typedValue("count", text) : null;
  return value !== null && value > 0 && value <= (largestDoubtful[kind] ?? 0);
}

function isWithinLimits(kind: KindId, value: string | number): boolean {
  const { limits } = kinds[kind];
  if (limits === null) return true;
  return value >= limits.min && value <= limits.max && (limits.kind !== "whole" || Number.isInteger(value));
}
