/** One row of the grid: its number and the cells that the window shows. */
import { memo, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { cellName } from "../../workbook/address";
import { type Cell, cellIn, isCellError, type Row } from "../../workbook/snapshot";
import { SeverityIcon } from "../severity-icon";
import { focusRing, visuallyHidden } from "../styles";
import type { Mark } from "./marks";
import { columnWidth, indices, roomForText, rowHeight, type SheetLayout, type Span } from "./sheet-layout";

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
  icon: { position: "absolute", top: "4px", pointerEvents: "none" },
  iconLeft: { left: "4px" },
  iconRight: { right: "4px" },
  spoken: visuallyHidden,
});

export interface GridRowProps {
  readonly index: number;
  readonly row: Row | undefined;
  readonly layout: SheetLayout;
  readonly columns: Span;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  /** The selected column, where the selection stands in this row. */
  readonly selected: number | null;
  readonly hidden: boolean;
  /** The sheet is protected, so that an unlocked cell is one to fill in. */
  readonly showInputs: boolean;
  readonly idOf: (row: number, column: number) => string;
  readonly textOf: (cell: Cell) => string;
  readonly markText: (mark: Mark) => string;
}

export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const styles = useStyles();
  const { index, layout, columns, selected } = props;
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
      {indices(columns).map((column) => (
        <GridCell key={column} column={column} {...props} />
      ))}
    </div>
  );
});

function GridCell(props: GridRowProps & { readonly column: number }): ReactNode {
  const styles = useStyles();
  const { index, row, layout, column, idOf, showInputs } = props;
  const cell = cellIn(row, column);
  const mark = props.marks?.get(column);
  const isSelected = props.selected === column;
  return (
    <div
      role="gridcell"
      id={idOf(index, column)}
      aria-colindex={column + 2}
      aria-selected={isSelected}
      data-cell={cellName({ row: index, column })}
      className={mergeClasses(
        styles.cell,
        showInputs && cell?.locked === false && styles.input,
        mark && styles[mark.severity],
        isSelected && styles.selected,
      )}
      style={{ left: layout.rowHeaderWidth + (layout.lefts[column] ?? 0), width: columnWidth(layout, column) }}
    >
      {cell !== undefined && row !== undefined && <CellContent {...props} cell={cell} row={row} mark={mark} />}
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
    </div>
  );
}

interface CellContentProps extends Pick<GridRowProps, "layout" | "textOf"> {
  readonly cell: Cell;
  readonly row: Row;
  readonly mark: Mark | undefined;
}

function CellContent({ cell, row, layout, textOf, mark }: CellContentProps): ReactNode {
  const styles = useStyles();
  if (cell.value === null) return null;
  if (isNumber(cell)) return <span className={mergeClasses(styles.text, styles.number)}>{textOf(cell)}</span>;
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
