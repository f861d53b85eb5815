/** A sheet as a grid to walk and write in: only the rows and columns in view are drawn, however large the sheet. */
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Area } from "../../workbook/address";
import { type Cell, rowAt, type Sheet } from "../../workbook/snapshot";
import { signKey } from "../findings/arrange";
import { useLanguage } from "../language";
import type { ChangingCells } from "./changing-cells";
import { chosenIn } from "./selection";
import { useCellStyles } from "./grid-cell";
import { GridHead } from "./grid-head";
import { GridRow, useRowStyles } from "./grid-row";
import type { Mark, SheetMarks } from "./finding-marks";
import { moved, type Position } from "./move-selection";
import { indices, layoutSheet, rowHeight, sameLayout, type SheetLayout } from "./sheet-layout";
import type { SheetTints } from "./tinted-cells";
import { useChoosing } from "./use-choosing";
import { type GridWindow, useWindow } from "./use-window";

const useStyles = makeStyles({
  grid: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    userSelect: "none",
    // The grid says itself where it stands when the sheet grows.
    overflowAnchor: "none",
    // The selected cell shows where the keyboard is; a ring around the grid would lie under its cells.
    ":focus-visible": { outline: "none" },
    "&:not(:focus-within) [data-selected]": { outlineColor: tokens.colorNeutralStrokeAccessible },
  },
  body: { position: "relative" },
});

interface GridProps {
  /** The box that scrolls and takes the keyboard. */
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly sheet: Sheet;
  readonly marks: SheetMarks;
  /** Addresses of formulas that wait for Excel. */
  readonly awaiting: ReadonlySet<string>;
  /** What a shown mend would change. */
  readonly changing: ChangingCells;
  readonly tints: SheetTints;
  readonly selected: Position;
  readonly block: Area;
  /** Stands in the selected cell while one writes in it. */
  readonly field: ReactNode;
  readonly textOf: (cell: Cell) => string;
  readonly lockedAt: (row: number, column: number) => boolean;
  readonly onSelect: (position: Position) => void;
  readonly onExtend: (corner: Position) => void;
  readonly onWriteHere: (position: Position) => void;
  /** Keys that do something with the cells; true where this one was such a key. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** The keyboard stood in the grid of another sheet. */
  readonly takesFocus: RefObject<boolean>;
  /** Escape: back to where one came from. */
  readonly onLeave: () => void;
}

export function Grid(props: GridProps): ReactNode {
  const { gridRef: box, sheet, marks, selected, block, textOf } = props;
  const styles = useStyles();
  const rowStyles = useRowStyles();
  const cellStyles = useCellStyles();
  const { t } = useLanguage();
  const gridId = useId();
  const layout = useLayout(sheet, textOf);
  const shown = useWindow(box, layout, selected);

  const idOf = useCallback((row: number, column: number) => `${gridId}-${row}-${column}`, [gridId]);
  const markText = useCallback(({ sign }: Mark) => `${t(signKey(sign))}: `, [t]);
  const awaitText = t("edit.awaiting");
  const changeText = t("pane.mend.willChange");

  const onKeyDown = (event: KeyboardEvent): void => {
    if (props.onKey(event)) return;
    if (event.key === "Escape") return props.onLeave();
    const corner = otherCorner(selected, block);
    const to = moved(event.shiftKey ? corner : selected, event, {
      layout,
      page: shown.page,
      lastUsed: lastUsed(sheet),
    });
    if (to === undefined) return;
    event.preventDefault();
    if (event.shiftKey) props.onExtend(to);
    else props.onSelect(to);
  };
  const mouse = useChoosing(props);
  const { takesFocus } = props;
  useLayoutEffect(() => {
    if (takesFocus.current && document.activeElement === document.body) box.current?.focus({ preventScroll: true });
  }, [box, takesFocus]);

  return (
    <div
      ref={box}
      role="grid"
      tabIndex={0}
      aria-label={t("pane.view.grid", { sheet: sheet.name })}
      aria-multiselectable
      aria-rowcount={layout.rowCount + 1}
      aria-colcount={layout.columnCount + 1}
      aria-activedescendant={isShown(selected, shown) ? idOf(selected.row, selected.column) : undefined}
      className={styles.grid}
      onKeyDown={onKeyDown}
      onFocus={() => {
        takesFocus.current = true;
      }}
      onBlur={() => {
        takesFocus.current = false;
      }}
      {...mouse}
    >
      <GridHead layout={layout} columns={shown.columns} selected={selected.column} hidden={sheet.hiddenColumns} />
      <div
        role="rowgroup"
        className={styles.body}
        style={{ height: layout.rowCount * rowHeight, width: layout.rowHeaderWidth + (layout.lefts.at(-1) ?? 0) }}
      >
        {rowsToDraw(shown, selected.row, props.field !== null).map((index) => {
          const row = rowAt(sheet, index);
          const chosen = chosenIn(block, index);
          return (
            <GridRow
              key={index}
              index={index}
              row={row}
              sheet={sheet.name}
              layout={layout}
              firstColumn={shown.columns.first}
              lastColumn={shown.columns.last}
              marks={marks.get(index)}
              awaiting={props.awaiting}
              changing={props.changing.get(index)}
              tints={props.tints.get(index)}
              selected={selected.row === index ? selected.column : null}
              firstChosen={chosen?.first ?? null}
              lastChosen={chosen?.last ?? null}
              field={selected.row === index ? props.field : null}
              hidden={row?.hidden ?? false}
              lockedAt={sheet.protected ? props.lockedAt : null}
              idOf={idOf}
              textOf={textOf}
              markText={markText}
              awaitText={awaitText}
              changeText={changeText}
              rowStyles={rowStyles}
              cellStyles={cellStyles}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The very same layout as long as it looks the same: then an edit draws one row anew, not all. */
function useLayout(sheet: Sheet, textOf: (cell: Cell) => string): SheetLayout {
  const fresh = useMemo(() => layoutSheet(sheet, textOf), [sheet, textOf]);
  const [kept, setKept] = useState(fresh);
  if (kept !== fresh && !sameLayout(kept, fresh)) setKept(fresh);
  return kept !== fresh && sameLayout(kept, fresh) ? kept : fresh;
}

/** The row that one writes in stays, also where one has scrolled away from it. */
function rowsToDraw({ rows }: GridWindow, selected: number, writing: boolean): readonly number[] {
  const inView = indices(rows);
  const isDrawn = selected >= rows.first && selected <= rows.last;
  return writing && !isDrawn ? [...inView, selected] : inView;
}

function otherCorner(selected: Position, block: Area): Position {
  return {
    row: selected.row === block.firstRow ? block.lastRow : block.firstRow,
    column: selected.column === block.firstColumn ? block.lastColumn : block.firstColumn,
  };
}

function lastUsed(sheet: Sheet): Position {
  return {
    row: sheet.rows.at(-1)?.index ?? 0,
    column: sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
  };
}

function isShown({ row, column }: Position, { rows, columns }: GridWindow): boolean {
  return row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;
}
