/** A section of a block before its figures are read: which rows are which. */
import type { SectionId } from "../template";

export interface SectionFrame {
  readonly id: SectionId;
  readonly titleRow: number | null;
  /** Rows between title and sum that no other label of the template holds. */
  readonly rows: readonly number[];
  readonly sumRow: number | null;
  /** The sum's label is not known: its formulas or its figures show what it is. */
  readonly sumShown: boolean;
}

/** The rows of sections: titles, sums, and all between. */
export function rowsHeld(sections: readonly SectionFrame[]): ReadonlySet<number | null> {
  return new Set(sections.flatMap(({ titleRow, sumRow, rows }) => [titleRow, sumRow, ...rows]));
}
