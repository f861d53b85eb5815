/** One row of the grid: its number and the cells that the window shows. */
import { memo, type ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { joinedClasses } from "./class-names";
import { gridCell, type RowOfCells } from "./grid-cell";
import { indices, rowHeight } from "./sheet-layout";

export const useRowStyles = makeStyles({
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
});

export interface GridRowProps extends RowOfCells {
  readonly hidden: boolean;
  /** Asked for once by the grid: a row that asks itself goes through every rule of the style sheet as it comes. */
  readonly rowStyles: ReturnType<typeof useRowStyles>;
}

export const GridRow = memo(function GridRow(props: GridRowProps): ReactNode {
  const { index, layout, selected, rowStyles: styles } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top: index * rowHeight, width: layout.rowHeaderWidth + (layout.lefts.at(-1) ?? 0) }}
    >
      <div
        role="rowheader"
        className={joinedClasses(styles, "header", props.hidden && "hidden", selected !== null && "headerSelected")}
        style={{ width: layout.rowHeaderWidth }}
      >
        {index + 1}
      </div>
      {indices({ first: props.firstColumn, last: props.lastColumn }).map((column) => gridCell(props, column))}
    </div>
  );
});
