/** Which rows and columns a scrolled box shows; a change only when others come into view, not at every pixel. */
import { type RefObject, useCallback, useLayoutEffect, useState } from "react";
import { columnsIn, headerHeight, rowHeight, rowsIn, type SheetLayout, type Span } from "./sheet-layout";

export interface GridWindow {
  readonly rows: Span;
  readonly columns: Span;
  /** Rows that fit in the box at a time. */
  readonly page: number;
}

/** Rows drawn beyond both edges, so that a scroll shows no white before the next paint. */
const extraRows = 12;

export function useWindow(
  box: RefObject<HTMLElement | null>,
  layout: SheetLayout,
): { readonly shown: GridWindow; readonly onScroll: () => void } {
  const [shown, setShown] = useState<GridWindow>(() => windowOf(layout, { top: 0, left: 0, width: 1200, height: 800 }));

  const onScroll = useCallback(() => {
    const element = box.current;
    if (element === null) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    // A box without a size is not laid out yet (or a test's): keep the first guess.
    if (height === 0) return;
    const next = windowOf(layout, { top, left, width, height });
    setShown((now) => (sameWindow(now, next) ? now : next));
  }, [box, layout]);

  useLayoutEffect(() => {
    onScroll();
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") return undefined;
    const observer = new ResizeObserver(onScroll);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, onScroll]);

  return { shown, onScroll };
}

interface Scrolled {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

function windowOf(layout: SheetLayout, { top, left, width, height }: Scrolled): GridWindow {
  return {
    rows: rowsIn(layout, top, height - headerHeight, extraRows),
    columns: columnsIn(layout, left, width - layout.rowHeaderWidth),
    page: Math.max(1, Math.floor((height - headerHeight) / rowHeight) - 1),
  };
}

function sameWindow(a: GridWindow, b: GridWindow): boolean {
  return sameSpan(a.rows, b.rows) && sameSpan(a.columns, b.columns) && a.page === b.page;
}

function sameSpan(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}
