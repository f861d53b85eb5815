/** Which cells of a goal hold something that cannot be taken as what belongs there. */
import { saysNothing } from "../../../reading/kinds";
import type { Cell } from "../../../workbook/snapshot";
import { saysPartly } from "./partly";
import { type GoalColumnId, goalColumnIds } from "./template";

interface Reading {
  /** `undefined` for an empty one. */
  readonly cell: Cell | undefined;
  readonly text: string;
  readonly value: unknown;
}

/** Where a dash says that there is none. */
const figureColumns: ReadonlySet<GoalColumnId> = new Set(["weeks", "ownCount", "ownOf", "stated"] as const);

/** `isOwn`: Samkoll's own columns; in others a result may be told in words without a figure, and a measure be any indicator. */
export function unreadIn(
  cells: Readonly<Partial<Record<GoalColumnId, Reading>>>,
  isOwn: boolean,
): ReadonlySet<GoalColumnId> {
  return new Set(
    goalColumnIds.filter((id) => {
      const { cell, text = "", value } = cells[id] ?? {};
      if (cell === undefined || value !== null) return false;
      if (figureColumns.has(id) && saysNothing(text)) return false;
      if (id === "answer" && saysPartly(text)) return false;
      return isOwn || id !== "stated" || /\d/u.test(text);
    }),
  );
}
