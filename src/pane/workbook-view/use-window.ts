/** Which rows and columns a scrolled box shows, and how it scrolls to a cell. */
import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { observeElementRect, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { Position } from "./move-selection";
import { columnWidth, headerHeight, rowHeight, type SheetLayout, type Span } from "./sheet-layout";

export interface GridWindow {
  readonly rows: Span;
  readonly columns: Span;
  /** Rows that fit in the box at a time. */
  readonly page: number;
}

/** Drawn beyond the edges, so that a scroll shows no white before the next paint; a text may run over from the left. */
const spare = { rows: 12, columns: 2 } as const;
const firstGuess = { width: 1200, height: 800 } as const;

/** The selected cell is brought into view when it changes; one that is in view moves nothing. */
export function useWindow(box: RefObject<HTMLElement | null>, layout: SheetLayout, selected: Position): GridWindow {
  const shared = {
    getScrollElement: () => box.current,
    initialRect: firstGuess,
    // A box without a size is hidden, or not laid out yet: what was drawn last stays.
    observeElementRect: observeSized,
  };
  const rows = useVirtualizer({
    ...shared,
    count: layout.rowCount,
    estimateSize: () => rowHeight,
    overscan: spare.rows,
    // The letters above and the numbers beside stand still over the cells.
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
  });
  const columns = useVirtualizer({
    ...shared,
    horizontal: true,
    count: layout.columnCount,
    estimateSize: (column) => columnWidth(layout, column),
    overscan: spare.columns,
    scrollMargin: layout.rowHeaderWidth,
    scrollPaddingStart: layout.rowHeaderWidth,
  });
  useLayoutEffect(() => columns.measure(), [columns, layout]);

  const page = Math.max(1, Math.floor(((rows.scrollRect ?? firstGuess).height - headerHeight) / rowHeight) - 1);
  const pageNow = useRef(page);
  useEffect(() => {
    pageNow.current = page;
  });
  const last = useRef(0);
  const { row, column } = selected;
  useLayoutEffect(() => {
    // A step scrolls by a row; a leap puts the cell in the middle.
    const leaps = Math.abs(row - last.current) > pageNow.current;
    last.current = row;
    if (!isInView(rows, row)) rows.scrollToIndex(row, { align: leaps ? "center" : "auto" });
    columns.scrollToIndex(column, { align: "auto" });
  }, [rows, columns, row, column]);

  return { rows: spanOf(rows), columns: spanOf(columns), page };
}

type Axis = Virtualizer<HTMLElement, Element>;

function observeSized(axis: Axis, take: (rect: { width: number; height: number }) => void): void | (() => void) {
  return observeElementRect(axis, (rect) => {
    if (rect.height > 0) take(rect);
  });
}

function spanOf(axis: Axis): Span {
  const items = axis.getVirtualItems();
  return { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? -1 };
}

function isInView(rows: Axis, row: number): boolean {
  const { scrollOffset, scrollRect } = rows;
  const top = row * rowHeight;
  const from = scrollOffset ?? 0;
  return top >= from && top + rowHeight <= from + (scrollRect ?? firstGuess).height - headerHeight;
}
