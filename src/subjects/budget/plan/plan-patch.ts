/** What a person changed of the plan's facts, as cell writes that touch nothing else. */
import { editCell } from "../../../workbook/content";
import { formatShowing, isDateFormat, isPercentFormat } from "../../../workbook/number-format";
import type { Patch } from "../../../workbook/patch";
import { type Cell, type Snapshot, cellAt } from "../../../workbook/snapshot";
import { cellContent, inWords, kinds } from "../../../reading/kinds";
import { type PlanEntry, everyEntry, planEntries } from "./entries";
import type { Plan } from "./model";
import type { PlanEntryKind } from "./template";
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
    // The label stays where it stands with its value, which is then words too.
    if (entry.label !== undefined) {
      const words = value === null ? "" : inWords(entry.kind, value);
      return [editCell(entry.at, cell, { value: `${entry.label}${words}`.trim() })];
    }
    const content = typeof value === "string" ? cellContent(entry.kind, value, snapshot.dateSystem) : value;
    const format = typeof content === "number" ? formatFor(entry.kind, cell, content) : undefined;
    return [editCell(entry.at, cell, { value: content, ...(format !== undefined && { format }) })];
  });
}

/** A figure that was typed as text says the same and counts less: it is written anew as a figure. */
function says({ kind, held, value, label }: PlanEntry, asked: PlanEntryValue): boolean {
  if (asked === null) return held === "nothing";
  return value === asked && (held !== "text" || kind === "text" || label !== undefined);
}

/** The number format to set, where the cell's own would show the figure as something else. */
function formatFor(kind: PlanEntryKind, cell: Cell | undefined, content: number): string | undefined {
  const { format } = kinds[kind];
  const own = cell?.format;
  const shown = isDateFormat(own) ? "day" : isPercentFormat(own) ? "share" : own === "@" ? "text" : "figure";
  const wanted = kinds[kind].shown === "text" ? "figure" : kinds[kind].shown;
  if (shown !== wanted) return format === null ? undefined : formatShowing(format, content);
  const showing = own === undefined ? undefined : formatShowing(own, content);
  return showing === own ? undefined : showing;
}
