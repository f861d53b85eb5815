/** What a person changed of the plan's facts, as cell writes that touch nothing else. */
import { editCell } from "../../../workbook/content";
import { isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { Patch } from "../../../workbook/patch";
import { type Cell, type Snapshot, cellAt } from "../../../workbook/snapshot";
import { formatOf } from "../../../making/sheet-style";
import { dateToSerial } from "../../../workbook/iso-day";
import { type PlanEntry, everyEntry, planEntries } from "./entries";
import type { PlanEntryKind } from "./entry-kinds";
import { inputs } from "./fill-values";
import type { Plan } from "./model";
import type { PlanEntryValue } from "./typed";

/**
 * `changes`: new values by the entries' keys, as `readTyped` gives them. What the sheet already says is not written
 * again, nor what has no cell to stand in. A figure keeps its cell's number format where that shows it as what it is.
 */
export function planPatch(plan: Plan, snapshot: Snapshot, changes: ReadonlyMap<string, PlanEntryValue>): Patch {
  return everyEntry(planEntries(plan, snapshot)).flatMap((entry): Patch => {
    const value = changes.get(entry.key);
    if (value === undefined || entry.held === "nowhere" || says(entry, value)) return [];
    const cell = cellAt(snapshot, entry.at);
    const content =
      typeof value === "string" && entry.kind === "days" ? dateToSerial(value, snapshot.dateSystem) : value;
    const format = typeof content === "number" ? formatFor(entry.kind, cell) : undefined;
    return [editCell(entry.at, cell, { value: content, ...(format !== undefined && { format }) })];
  });
}

/** A figure that was typed as text says the same and counts less: it is written anew as a figure. */
function says({ kind, held, value }: PlanEntry, asked: PlanEntryValue): boolean {
  if (asked === null) return held === "nothing";
  return value === asked && (held !== "text" || kind === "text");
}

/** The number format to set, where the cell's own would show the figure as something else. */
function formatFor(kind: PlanEntryKind, cell: Cell | undefined): string | undefined {
  const own = cell?.format;
  const shown = isDateFormat(own) ? "days" : isPercentFormat(own) ? "share" : own === "@" ? "text" : "figure";
  const wanted = kind === "days" ? "days" : kind === "percent" || kind === "workload" ? "share" : "figure";
  return shown === wanted ? undefined : formats[kind];
}

const formats: Readonly<Record<PlanEntryKind, string | undefined>> = {
  text: inputs.text.format,
  count: inputs.count.format,
  kronor: inputs.kronor.format,
  days: inputs.days.format,
  percent: inputs.percent.format,
  posts: inputs.posts.format,
  workload: inputs.percent.format,
  tkr: formatOf("tkr"),
};
