/** How the mouse chooses cells in the grid. */
import { type DOMAttributes, type MouseEvent, useRef } from "react";
import { parseCellName } from "../../workbook/address";
import type { Position } from "./move-selection";

interface Choosing {
  readonly onSelect: (position: Position) => void;
  readonly onExtend: (corner: Position) => void;
  readonly onWriteHere: (position: Position) => void;
}

/** A click chooses a cell, a click with Shift or a drag a block, a double click writes. */
export function useChoosing(
  props: Choosing,
): Pick<DOMAttributes<HTMLDivElement>, "onMouseDown" | "onMouseMove" | "onClick" | "onDoubleClick"> {
  const begun = useRef<Position | null>(null);
  const dragged = useRef(false);
  return {
    onMouseDown: (event) => {
      begun.current = event.button === 0 && !event.shiftKey ? (cellUnder(event) ?? null) : null;
      dragged.current = false;
    },
    onMouseMove: (event) => {
      const from = begun.current;
      const to = event.buttons === 1 && from !== null ? cellUnder(event) : undefined;
      if (from === null || to === undefined || (!dragged.current && to.row === from.row && to.column === from.column)) {
        return;
      }
      if (!dragged.current) props.onSelect(from);
      dragged.current = true;
      props.onExtend(to);
    },
    onClick: (event) => {
      const position = dragged.current ? undefined : cellUnder(event);
      if (position === undefined) return;
      if (event.shiftKey) props.onExtend(position);
      else props.onSelect(position);
    },
    onDoubleClick: (event) => {
      const position = cellUnder(event);
      if (position !== undefined) props.onWriteHere(position);
    },
  };
}

/** `undefined` between the cells, and in the field that one writes in. */
function cellUnder(event: MouseEvent): Position | undefined {
  if (!(event.target instanceof Element) || event.target.closest("textarea") !== null) return undefined;
  return parseCellName(event.target.closest("[data-cell]")?.getAttribute("data-cell") ?? "");
}
