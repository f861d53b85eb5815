/** The plan's table *Projektets finansiering*: shown, copied to Word, written as a sheet. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CopyRegular, TableAddRegular } from "@fluentui/react-icons";
import type { CheckResult } from "../../app/check";
import { useLanguage } from "../language";
import type { Financing as FinancingTable, LoadUseCases } from "../services";
import type { Session } from "../session";
import { type CopyOutcome, copyTable } from "./copy-table";
import { useTableStyles } from "./table-styles";

const useStyles = makeStyles({
  financing: { display: "flex", flexDirection: "column", gap: "8px", marginTop: "8px" },
  wide: { overflowX: "auto" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  told: { minHeight: "16px", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const shortHead = ["partner", "short.requested", "short.ownFunding", "short.total"] as const;

interface FinancingProps {
  readonly result: CheckResult;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly busy: boolean;
}

export function Financing({ result, session, loadUseCases, busy }: FinancingProps): ReactNode {
  const styles = useStyles();
  const tableStyles = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  const heading = t("pane.financing.heading");
  const shown = useRef<HTMLDivElement>(null);
  const [table, setTable] = useState<FinancingTable | null>(null);
  const [outcome, setOutcome] = useState<CopyOutcome | null>(null);
  useEffect(() => {
    let current = true;
    void loadUseCases().then(({ financingOf }) => current && setTable(financingOf(result, language)));
    return () => {
      current = false;
    };
  }, [loadUseCases, result, language]);
  useEffect(() => {
    if (outcome === "refused" && shown.current !== null) window.getSelection()?.selectAllChildren(shown.current);
  }, [outcome]);
  if (table === null) return null;

  const copy = async (): Promise<void> => setOutcome(await copyTable(table.html, table.text));
  // Where the clipboard is refused this very table is copied by hand: it then wears the plan's own headings.
  const byHand = outcome === "refused";
  const head = byHand ? table.head : shortHead.map((key) => t(`pane.figures.${key}`));
  return (
    <section className={styles.financing} aria-label={heading}>
      <div ref={shown} className={styles.wide} {...(byHand && { role: "region", tabIndex: 0, "aria-label": heading })}>
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
            {table.rows.map(([name, ...amounts]) => (
              <tr key={name}>
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
          {t("pane.financing.copy")}
        </Button>
        <Button
          size="small"
          icon={<TableAddRegular />}
          disabled={busy}
          onClick={() => void session.addSheets(() => Promise.resolve(table.patch))}
        >
          {t("pane.financing.write")}
        </Button>
      </div>
      <div role="status" className={styles.told}>
        {outcome !== null && t(`pane.financing.${outcome}`)}
      </div>
    </section>
  );
}
