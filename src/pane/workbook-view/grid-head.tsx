/** The column letters above the grid. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { columnName } from "../../workbook/address";
import { useLanguage } from "../language";
import { visuallyHidden } from "../styles";
import { columnWidth, headerHeight, indices, type SheetLayout, type Span } from "./sheet-layout";

const useStyles = makeStyles({
  head: {
    position: "sticky",
    top: 0,
    zIndex: 4,
    height: `${headerHeight}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: "border-box",
  },
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 5,
    height: `${headerHeight - 1}px`,
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  columnSelected: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset 0 -2px 0 ${tokens.colorCompoundBrandStroke}`,
  },
  column: {
    position: "absolute",
    top: 0,
    height: `${headerHeight - 1}px`,
    lineHeight: `${headerHeight - 1}px`,
    boxSizing: "border-box",
    textAlign: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  hiddenColumn: { fontStyle: "italic", opacity: 0.75 },
  spoken: visuallyHidden,
});

interface GridHeadProps {
  readonly layout: SheetLayout;
  readonly columns: Span;
  readonly selected: number;
  readonly hidden: ReadonlySet<number>;
}

export function GridHead({ layout, columns, selected, hidden }: GridHeadProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <div role="rowgroup" className={styles.head} style={{ width: layout.rowHeaderWidth + (layout.lefts.at(-1) ?? 0) }}>
      <div role="row" aria-rowindex={1}>
        <div role="columnheader" className={styles.corner} style={{ width: layout.rowHeaderWidth }}>
          <span className={styles.spoken}>{t("pane.view.row")}</span>
        </div>
        {indices(columns).map((column) => (
          <div
            key={column}
            role="columnheader"
            aria-colindex={column + 2}
            className={mergeClasses(
              styles.column,
              hidden.has(column) && styles.hiddenColumn,
              selected === column && styles.columnSelected,
            )}
            style={{ left: layout.rowHeaderWidth + (layout.lefts[column] ?? 0), width: columnWidth(layout, column) }}
          >
            {columnName(column)}
          </div>
        ))}
      </div>
    </div>
  );
}
