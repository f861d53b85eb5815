/** One cell of the grid, or the field that one writes in. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import { addressText, cellName } from "../../workbook/address";
import { type Cell, cellIn, isCellError, type Row } from "../../workbook/snapshot";
import { SeverityIcon } from "../severity-icon";
import { focusRing, visuallyHidden } from "../styles";
import { joinedClasses } from "./class-names";
import type { Mark } from "./finding-marks";
import type { Tone } from "./tinted-cells";
import { toneStyles } from "./tone-styles";
import { columnWidth, roomForText, rowHeight, type SheetLayout } from "./sheet-layout";

export const useCellStyles = makeStyles({
  cell: {
    position: "absolute",
    top: 0,
    height: `${rowHeight}px`,
    boxSizing: "border-box",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: `${rowHeight - 1}px`,
    cursor: "cell",
    ...focusRing,
  },
  input: { backgroundColor: tokens.colorBrandBackground2 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  asked: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    "@media (forced-colors: active)": { outline: "1px dotted", outlineOffset: "-2px" },
  },
  info: { backgroundColor: tokens.colorNeutralBackground4 },
  ...toneStyles,
  // What a mend that is shown would write.
  changing: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "1px dashed" },
  },
  selected: {
    zIndex: 2,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-1px" },
  },
  text: {
    position: "absolute",
    left: 0,
    zIndex: 1,
    boxSizing: "border-box",
    padding: "0 6px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
    pointerEvents: "none",
  },
  number: { right: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  centre: { right: 0, textAlign: "center" },
  awaiting: { fontStyle: "italic", color: tokens.colorNeutralForeground3 },
  icon: { position: "absolute", top: "4px", pointerEvents: "none" },
  awaitIcon: { top: "5px", color: tokens.colorNeutralForeground3 },
  secondLeft: { left: "20px" },
  iconLeft: { left: "4px" },
  iconRight: { right: "4px" },
  spoken: visuallyHidden,
});

export interface RowOfCells {
  readonly index: number;
  readonly row: Row | undefined;
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly awaiting: ReadonlySet<string>;
  /** Columns in this row that a shown mend would change. */
  readonly changing: ReadonlySet<number> | undefined;
  readonly tints: ReadonlyMap<number, Tone> | undefined;
  /** The selected column, where the selection stands in this row. */
  readonly selected: number | null;
  readonly firstChosen: number | null;
  readonly lastChosen: number | null;
  /** Stands in the selected cell while one writes in it. */
  readonly field: ReactNode;
  /** In a protected sheet: an unlocked cell is one to fill in. `null` where the sheet is open. */
  readonly lockedAt: ((row: number, column: number) => boolean) | null;
  readonly idOf: (row: number, column: number) => string;
  readonly textOf: (cell: Cell) => string;
  readonly markText: (mark: Mark) => string;
  readonly awaitText: string;
  readonly changeText: string;
  readonly cellStyles: ReturnType<typeof useCellStyles>;
}

/** A function rather than a component: a scroll brings hundreds of cells a second. */
export function gridCell(props: RowOfCells, column: number): ReactNode {
  const { index, row, layout, idOf, lockedAt, cellStyles: styles } = props;
  const cell = cellIn(row, column);
  const mark = props.marks?.get(column);
  const isSelected = props.selected === column;
  const isChosen = props.firstChosen !== null && column >= props.firstChosen && column <= (props.lastChosen ?? -1);
  const isInput = lockedAt !== null && !lockedAt(index, column);
  const awaits = cell?.formula !== undefined && props.awaiting.has(addressText({ sheet: props.sheet, ...cell }));
  const changes = props.changing?.has(column) === true;
  const writing = isSelected && props.field !== null;
  return (
    <div
      key={column}
      role="gridcell"
      id={isSelected ? idOf(index, column) : undefined}
      aria-colindex={column + 2}
      aria-selected={isSelected || isChosen}
      aria-readonly={lockedAt === null ? undefined : !isInput}
      data-cell={cellName({ row: index, column })}
      data-selected={isSelected ? "" : undefined}
      className={joinedClasses(
        styles,
        "cell",
        isInput && "input",
        mark?.sign,
        props.tints?.get(column),
        changes && "changing",
        isChosen && "chosen",
        isSelected && "selected",
      )}
      style={{ left: layout.rowHeaderWidth + (layout.lefts[column] ?? 0), width: columnWidth(layout, column) }}
    >
      {cell !== undefined && row !== undefined && !writing && cellContent(props, cell, row, mark, awaits)}
      {mark !== undefined && (
        <>
          <span className={styles.spoken}>{props.markText(mark)}</span>
          {mark.drawn && (
            <SeverityIcon
              severity={mark.sign}
              size={14}
              className={joinedClasses(styles, "icon", isNumber(cell) ? "iconLeft" : "iconRight")}
            />
          )}
        </>
      )}
      {changes && <span className={styles.spoken}>{props.changeText}</span>}
      {awaits && (
        <>
          <span className={styles.spoken}>{props.awaitText}</span>
          <CalculatorRegular
            fontSize={13}
            className={joinedClasses(styles, "icon", "awaitIcon", mark?.drawn === true ? "secondLeft" : "iconLeft")}
          />
        </>
      )}
      {writing && props.field}
    </div>
  );
}

function cellContent(
  { layout, textOf, cellStyles: styles }: RowOfCells,
  cell: Cell,
  row: Row,
  mark: Mark | undefined,
  awaits: boolean,
): ReactNode {
  if (cell.value === null) return null;
  if (isNumber(cell)) {
    return <span className={joinedClasses(styles, "text", "number", awaits && "awaiting")}>{textOf(cell)}</span>;
  }
  if (typeof cell.value === "boolean" || isCellError(cell.value)) {
    return <span className={joinedClasses(styles, "text", "centre")}>{textOf(cell)}</span>;
  }
  // A marked cell keeps its text to itself, clear of the sign.
  const room = mark?.drawn !== true ? roomForText(layout, row, cell) : columnWidth(layout, cell.column) - 16;
  return (
    <span className={styles.text} style={{ maxWidth: room }}>
      {textOf(cell).replaceAll(/\s+/g, " ")}
    </span>
  );
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number";
}
