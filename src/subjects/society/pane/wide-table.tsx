/** A table of figures that scrolls by itself where the pane is narrower than it; the keyboard comes to it too. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { focusRing } from "../../../pane/styles";
import { useTableStyles } from "../../../pane/table-styles";

const useStyles = makeStyles({
  wide: { overflowX: "auto", minWidth: 0, ...focusRing },
  table: { "& th:first-child": { minWidth: "118px" }, "& thead th": { whiteSpace: "normal", verticalAlign: "bottom" } },
});

export function WideTable({
  caption,
  children,
}: {
  readonly caption: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { table } = useTableStyles();
  return (
    <div className={styles.wide} role="region" tabIndex={0} aria-label={caption}>
      <table className={mergeClasses(table, styles.table)}>
        <caption>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
