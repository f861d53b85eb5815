/** Reads what a person types for a cell of the plan sheet, by the same readers that read the sheet. */
import type { Snapshot } from "../../../workbook/snapshot";
import { figureIn } from "../../../reading/money";
import { type PlanEntryKind, planLimits } from "./entry-kinds";
import type { PlanField } from "./model";
import { type PlanCell, countField, dateField, moneyField, postsField, shareField, textField } from "./values";

/** Text, a day as `yyyy-mm-dd`, or a figure in the cell's own unit (kronor, tkr, 1 = 100 % or a post); `null`: empty. */
export type PlanEntryValue = string | number | null;

/**
 * `percentSign`: 0,5 or 1 could be percent or a share, so it needs its sign. `unreadable`: no figure or day, or one
 * that the cell does not take.
 */
export type TypedFault = "unreadable" | "percentSign";

export type TypedReading =
  { readonly ok: true; readonly value: PlanEntryValue } | { readonly ok: false; readonly fault: TypedFault };

const noWorkbook: Snapshot = { sheets: [], dateSystem: 1900, names: new Map() };

/** Never a guess: what could be two things is a fault. Blank text is an empty cell. */
export function readTyped(kind: PlanEntryKind, text: string): TypedReading {
  if (text.trim() === "") return { ok: true, value: null };
  if (lacksPercentSign(kind, text)) return { ok: false, fault: "percentSign" };
  const { value } = readerOf(kind)(cellOf(text));
  if (value === null || !withinLimits(kind, value)) return { ok: false, fault: "unreadable" };
  return { ok: true, value };
}

function readerOf(kind: PlanEntryKind): (cell: PlanCell) => Pick<PlanField<string | number>, "value"> {
  switch (kind) {
    case "text":
      return textField;
    case "count":
    case "posts":
      return countField;
    case "days":
      return dateField;
    case "percent":
      return shareField;
    case "workload":
      return (cell) => postsField(cell, true);
    case "kronor":
    case "tkr": {
      const unit = kind === "tkr" ? "tkr" : "kr";
      return (cell) => {
        const { value } = moneyField(cell, unit);
        return { value: value === null ? null : figureIn(unit, value) };
      };
    }
  }
}

/** A bare figure this small can be read as percent or as a share; whoever means percent writes 50 or 150. */
const largestDoubtful = { percent: 1, workload: 10 } as const;

function lacksPercentSign(kind: PlanEntryKind, text: string): boolean {
  if (kind !== "percent" && kind !== "workload") return false;
  const { value } = countField(cellOf(text.trim()));
  return /^[\d.,\s]+$/.test(text) && value !== null && value > 0 && value <= largestDoubtful[kind];
}

function withinLimits(kind: PlanEntryKind, value: string | number): boolean {
  if (kind === "text") return true;
  const { kind: allowed, min, max } = planLimits[kind];
  return value >= min && value <= max && (allowed !== "whole" || Number.isInteger(value));
}

function cellOf(text: string): PlanCell {
  return { at: { sheet: "", row: 0, column: 0 }, cell: { row: 0, column: 0, value: text }, snapshot: noWorkbook };
}
