/** A sheet as a grid to look at and walk in: only the rows and columns in view are drawn, however large the sheet. */
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
} from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { parseCellName } from "../../workbook/address";
import { type Cell, rowAt, type Sheet } from "../../workbook/snapshot";
import { useLanguage } from "../language";
import { GridHead } from "./grid-head";
import { GridRow } from "./grid-row";
import type { Mark, SheetMarks } from "./marks";
import { moved, type Position } from "./move";
import { headerHeight, indices, layoutSheet, rowHeight, type SheetLayout, type Span } from "./sheet-layout";
import { useWindow } from "./use-window";

const useStyles = makeStyles({
  grid: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    userSelect: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  body: { position: "relative" },
});

interface GridProps {
  /** The box that scrolls and takes the keyboard. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly sheet: Sheet;
  readonly marks: SheetMarks;
  readonly selected: Position;
  readonly textOf: (cell: Cell) => string;
  readonly onSelect: (position: Position) => void;
  /** Escape: back to where one came from. */
  readonly onLeave: () => void;
}

export function Grid({ gridRef: box, sheet, marks, selected, textOf, onSelect, onLeave }: GridProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const gridId = useId();
  const layout = useMemo(() => layoutSheet(sheet, textOf), [sheet, textOf]);
  const { shown, onScroll } = useWindow(box, layout);
  useScrollTo(box, layout, selected);

  const idOf = useCallback((row: number, column: number) => `${gridId}-${row}-${column}`, [gridId]);
  const markText = useCallback((mark: Mark) => `${t(`app.severity.${mark.severity}`)}: `, [t]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return onLeave();
    const to = moved(selected, event, { layout, page: shown.page, lastUsed: lastUsed(sheet) });
    if (to === undefined) return;
    event.preventDefault();
    onSelect(to);
  };
  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target.closest("[data-cell]") : null;
    const position = parseCellName(target?.getAttribute("data-cell") ?? "");
    if (position !== undefined) onSelect(position);
  };

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={t("pane.view.grid", { sheet: sheet.name })}
      aria-readonly="true"
      aria-rowcount={layout.rowCount + 1}
      aria-colcount={layout.columnCount + 1}
      aria-activedescendant={isShown(selected, shown) ? idOf(selected.row, selected.column) : undefined}
      className={styles.grid}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <GridHead layout={layout} columns={shown.columns} selected={selected.column} hidden={sheet.hiddenColumns} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: layout.rowCount * rowHeight, width: layout.rowHeaderWidth + (layout.lefts.at(-1) ?? 0) }}
      >
        {indices(shown.rows).map((index) => {
          const row = rowAt(sheet, index);
          return (
            <GridRow
              key={index}
              index={index}
              row={row}
              layout={layout}
              columns={shown.columns}
              marks={marks.get(index)}
              selected={selected.row === index ? selected.column : null}
              hidden={row?.hidden ?? false}
              showInputs={sheet.protected}
              idOf={idOf}
              textOf={textOf}
              markText={markText}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Brings the selected cell into view whenever it changes; a cell already in view moves nothing. */
function useScrollTo(
  box: { readonly current: HTMLElement | null },
  layout: SheetLayout,
  { row, column }: Position,
): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const top = row * rowHeight;
    const left = layout.lefts[column] ?? 0;
    const right = layout.lefts[column + 1] ?? left;
    const { scrollTop, scrollLeft } = element;
    const height = element.clientHeight - headerHeight;
    const width = element.clientWidth - layout.rowHeaderWidth;
    if (top < scrollTop) element.scrollTop = top;
    else if (top + rowHeight > scrollTop + height) element.scrollTop = top - Math.floor(height / 2);
    if (left < scrollLeft) element.scrollLeft = left;
    else if (right > scrollLeft + width) element.scrollLeft = Math.min(left, right - width);
  }, [box, layout, row, column]);
}

function lastUsed(sheet: Sheet): Position {
  return {
    row: sheet.rows.at(-1)?.index ?? 0,
    column: sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
  };
}

function isShown(
  { row, column }: Position,
  { rows, columns }: { readonly rows: Span; readonly columns: Span },
): boolean {
  return row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;
}
