/** Which cells of a goal hold something that cannot be taken as what belongs there. */
import { saysNothing } from "../../../reading/kinds";
import type { Cell } from "../../../workbook/snapshot";
import { numberIn } from "../register/read-columns";
import { type GoalColumnId, goalColumnIds, type GoalMeasure, isPersonMeasure } from "./template";

interface Reading {
  /** `undefined` for an empty one. */
  readonly cell: Cell | undefined;
  readonly text: string;
  readonly value: unknown;
}

/** Where a dash says that there is none. */
const figureColumns: ReadonlySet<GoalColumnId> = new Set(["weeks", "ownCount", "ownOf", "stated"] as const);

export function unreadIn(
  cells: Readonly<Partial<Record<GoalColumnId, Reading>>>,
  measure: GoalMeasure | null,
): ReadonlySet<GoalColumnId> {
  return new Set(
    goalColumnIds.filter((id) => {
      const { cell, text = "", value } = cells[id] ?? {};
      if (cell === undefined || value !== null) return false;
      if (figureColumns.has(id) && saysNothing(text)) return false;
      // What a goal that is no share of people came to may be any number.
      const isShare = measure !== null && isPersonMeasure(measure);
      return id !== "stated" || isShare || numberIn(cell) === null;
    }),
  );
}
