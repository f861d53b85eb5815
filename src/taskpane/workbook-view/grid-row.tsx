/** One row of the grid: its number and the cells that the window shows, or the field that one writes in. */
import { memo, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CalculatorRegular } from "@fluentui/react-icons";
import { addressText, cellName } from "../../workbook/address";
import { type Cell, cellIn, isCellError, type Row } from "../../workbook/snapshot";
import { SeverityIcon } from "../severity-icon";
import { focusRing, visuallyHidden } from "../styles";
import type { Mark } from "./marks";
import { columnWidth, indices, roomForText, rowHeight, type SheetLayout } from "./sheet-layout";

const useStyles = makeStyles({
  row: { position: "absolute", left: 0, height: `${rowHeight}px` },
  header: {
    position: "sticky",
    left: 0,
    zIndex: 3,
    height: `${rowHeight}px`,
    lineHeight: `${rowHeight}px`,
    boxSizing: "border-box",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hidden: { fontStyle: "italic", opacity: 0.75 },
  headerSelected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset -2px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
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
  info: { backgroundColor: tokens.colorNeutralBackground4 },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "1px dashed" },
  },
  selected: {
    zIndex: 2,
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: "-1px",
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
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

export interface GridRowProps {
  readonly index: number;
  readonly row: Row | undefined;
  readonly sheet: string;
  readonly layout: SheetLayout;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly awaiting: ReadonlySet<string>;
  /** The selected column, where the selection stands in this row. */
  readonly selected: number | null;
  readonly firstChosen: number | null;
  readonly lastChosen: number | null;
  /** Stands in the selected cell while one writes in it. */
  readonly field: ReactNode;
  readonly hidden: boolean;
  /** In a protected sheet: an unlocked cell is one to fill in. `null` where the sheet is open. */
  readonly lockedAt: ((row: number, column: number) => boolean) | null;
  readonly idOf: (row: number, column: number) => string;
  readonly textOf: (cell: Cell) => string;
  readonly markText: (mark: Mark) => string;
  readonly awaitText: string;
}

export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const styles = useStyles();
  const { index, layout, selected } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top: index * rowHeight, width: layout.rowHeaderWidth + (layout.lefts.at(-1) ?? 0) }}
    >
      <div
        role="rowheader"
        className={mergeClasses(
          styles.header,
          props.hidden && styles.hidden,
          selected !== null && styles.headerSelected,
        )}
        style={{ width: layout.rowHeaderWidth }}
      >
        {index + 1}
      </div>
      {indices({ first: props.firstColumn, last: props.lastColumn }).map((column) => (
        <GridCell key={column} column={column} {...props} />
      ))}
    </div>
  );
});

function GridCell(props: GridRowProps & { readonly column: number }): ReactNode {
  const styles = useStyles();
  const { index, row, layout, column, idOf, lockedAt } = props;
  const cell = cellIn(row, column);
  const mark = props.marks?.get(column);
  const isSelected = props.selected === column;
  const isChosen = props.firstChosen !== null && column >= props.firstChosen && column <= (props.lastChosen ?? -1);
  const isInput = lockedAt !== null && !lockedAt(index, column);
  const awaits = cell?.formula !== undefined && props.awaiting.has(addressText({ sheet: props.sheet, ...cell }));
  const writing = isSelected && props.field !== null;
  return (
    <div
      role="gridcell"
      id={idOf(index, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected || isChosen}
      aria-readonly={lockedAt !== null && !isInput}
      data-cell={cellName({ row: index, column })}
      data-selected={isSelected ? "" : undefined}
      className={mergeClasses(
        styles.cell,
        isInput && styles.input,
        mark && styles[mark.severity],
        isChosen && styles.chosen,
        isSelected && styles.selected,
      )}
      style={{ left: layout.rowHeaderWidth + (layout.lefts[column] ?? 0), width: columnWidth(layout, column) }}
    >
      {cell !== undefined && row !== undefined && !writing && (
        <CellContent {...props} cell={cell} row={row} mark={mark} awaits={awaits} />
      )}
      {mark !== undefined && (
        <>
          <span className={styles.spoken}>{props.markText(mark)}</span>
          <SeverityIcon
            severity={mark.severity}
            size={14}
            className={mergeClasses(styles.icon, isNumber(cell) ? styles.iconLeft : styles.iconRight)}
          />
        </>
      )}
      {awaits && (
        <>
          <span className={styles.spoken}>{props.awaitText}</span>
          <CalculatorRegular
            fontSize={13}
            className={mergeClasses(styles.icon, styles.awaitIcon, mark ? styles.secondLeft : styles.iconLeft)}
          />
        </>
      )}
      {writing && props.field}
    </div>
  );
}

interface CellContentProps extends Pick<GridRowProps, "layout" | "textOf"> {
  readonly cell: Cell;
  readonly row: Row;
  readonly mark: Mark | undefined;
  readonly awaits: boolean;
}

function CellContent({ cell, row, layout, textOf, mark, awaits }: CellContentProps): ReactNode {
  const styles = useStyles();
  if (cell.value === null) return null;
  if (isNumber(cell)) {
    return <span className={mergeClasses(styles.text, styles.number, awaits && styles.awaiting)}>{textOf(cell)}</span>;
  }
  if (typeof cell.value === "boolean" || isCellError(cell.value)) {
    return <span className={mergeClasses(styles.text, styles.centre)}>{textOf(cell)}</span>;
  }
  // A marked cell keeps its text to itself, clear of the sign.
  const room = mark === undefined ? roomForText(layout, row, cell) : columnWidth(layout, cell.column) - 16;
  return (
    <span className={styles.text} style={{ maxWidth: room }}>
      {textOf(cell).replaceAll(/\s+/g, " ")}
    </span>
  );
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell?.value === "number";
}
