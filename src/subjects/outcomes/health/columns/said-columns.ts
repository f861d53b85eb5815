/** What somebody says of a sheet's columns: as it is kept, and what it still lacks. */
import type { Patch } from "../../../../workbook/patch";
import type { Snapshot } from "../../../../workbook/snapshot";
import type { SheetWords } from "../../../../making/sheet-words";
import { dimensions, type Occasion } from "../template";
import type { ColumnLine } from "./column-lines";
import { healthMappingPatch } from "./write-mapping";
import { type ColumnRole, hasOccasion } from "./roles";

/** What is chosen for a column, where that is another than what it is read as. */
export interface ChosenColumn {
  readonly role: ColumnRole | null;
  readonly occasion: Occasion | null;
}

/** Which of the columns keep a figure from being made. */
export type Lack = "answers" | "ghqItems" | "dimensions" | "twice";

export function lacksOf(columns: readonly ChosenColumn[]): readonly Lack[] {
  const lacks = new Set<Lack>();
  if (!columns.some(({ role }) => hasOccasion(role))) lacks.add("answers");
  for (const occasion of new Set(columns.map((each) => each.occasion))) {
    const of = columns.filter((each) => each.occasion === occasion).map(({ role }) => role);
    const items = of.flatMap((role) => (role?.kind === "item" ? [role.item] : []));
    const levels = of.flatMap((role) => (role?.kind === "dimension" ? [role.dimension] : []));
    if (isTwice(items) || isTwice(levels)) lacks.add("twice");
    if (items.length > 0 && new Set(items).size < 12) lacks.add("ghqItems");
    if (levels.length > 0 && new Set(levels).size < dimensions.length) lacks.add("dimensions");
  }
  return [...lacks];
}

function isTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

export function saidColumnsPatch(
  snapshot: Snapshot,
  sheet: string,
  row: number,
  lines: readonly ColumnLine[],
  words: SheetWords,
): Patch {
  const columns = lines.map(({ column, heading, role, occasion }) => ({ column, heading, role, occasion }));
  return healthMappingPatch(snapshot, { sheet, row, columns }, words);
}
