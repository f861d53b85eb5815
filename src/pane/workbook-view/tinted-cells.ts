/** Cells that a part of the pane lends a colour while it speaks of them; the workbook keeps its own. */
import type { Address } from "../../workbook/address";

export type Tone = "blue" | "green" | "purple" | "teal" | "grey" | "amber";

export interface TintedCell {
  readonly at: Address;
  readonly tone: Tone;
}

/** By row, then column. */
export type SheetTints = ReadonlyMap<number, ReadonlyMap<number, Tone>>;

export function tintsOn(sheet: string, cells: readonly TintedCell[]): SheetTints {
  const rows = new Map<number, Map<number, Tone>>();
  for (const { at, tone } of cells) {
    if (at.sheet === sheet) rows.set(at.row, (rows.get(at.row) ?? new Map<number, Tone>()).set(at.column, tone));
  }
  return rows;
}
