/** A table that is shown, copied to Word, and written as a sheet. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular, TableAddRegular } from "@fluentui/react-icons";
import { useLanguage } from "../../../../pane/language";
import { type CopyOutcome, copyTable } from "./copy-table";
import { useTableStyles } from "../../../../pane/table-styles";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  wide: { overflowX: "auto" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  told: { minHeight: "16px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface WordTableProps {
  readonly heading: string;
  /** As it is copied. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly html: string;
    readonly text: string;
  };
  /** Shorter headings for the pane, where the table's own are long. */
  readonly shortHead?: readonly string[];
  /** More columns than the pane is wide: the keyboard can reach the table to scroll it. */
  readonly wide?: boolean;
  readonly busy: boolean;
  readonly onWrite: () => void;
}

export function WordTable({ heading, table, shortHead, wide = false, busy, onWrite }: WordTableProps): ReactNode {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const { t } = useLanguage();
  const shown = useRef<HTMLDivElement>(null);
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    if (outcome === "refused" && shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
  }, [outcome]);
  const copy = async (): Promise<void> => setOutcome(await copyTable(table.html, table.text));
  // Where the clipboard is refused this very table is copied by hand: it then wears its own headings.
  const byHand = outcome === "refused";
  const head = byHand || shortHead === undefined ? table.head : shortHead;
  // Where the keyboard must reach the table, the table is the landmark, and not what surrounds it.
  const reachable = byHand || wide;
  const landmark = { role: "region", "aria-label": heading };
  return (
    <div className={styles.part} {...(!reachable && landmark)}>
      <div ref={shown} className={styles.wide} {...(reachable && { ...landmark, tabIndex: 0 })}>
        <table className={tableStyles.table}>
          <caption>{heading}</caption>
          <thead>
            <tr>
              {head.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...amounts], row) => (
              <tr key={row}>
                <th scope="row">{name}</th>
                {amounts.map((amount, index) => (
                  <td key={index}>{amount}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button size="small" icon={<CopyRegular />} onClick={() => void copy()}>
          {t("budget.financing.copy")}
        </Button>
        <Button size="small" icon={<TableAddRegular />} disabled={busy} onClick={onWrite}>
          {t("budget.financing.write")}
        </Button>
      </div>
      <div role="status" className={styles.told}>
        {outcome !== null && t(`budget.financing.${outcome}`)}
      </div>
    </div>
  );
}
