/** The plan's table *Projektets finansiering*: shown, copied to Word, written as a sheet. */
import { type ReactNode, useEffect, useState } from "react";
import type { CheckResult } from "../../../../checking/check";
import { useLanguage } from "../../../../pane/language";
import type { Financing as FinancingTable, LoadUseCases } from "../../../../pane/services";
import type { Session } from "../../../../pane/session";
import { WordTable } from "./word-table";

const shortHead = ["partner", "short.requested", "short.ownFunding", "short.total"] as const;

interface FinancingProps {
  readonly result: CheckResult;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly busy: boolean;
}

export function Financing({ result, session, loadUseCases, busy }: FinancingProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const [table, setTable] = useState<FinancingTable | null>(null);
  useEffect(() => {
    let current = true;
    void loadUseCases().then(({ financingOf }) => current && setTable(financingOf(result, language)));
    return () => {
      current = false;
    };
  }, [loadUseCases, result, language]);
  if (table === null) return null;
  return (
    <WordTable
      heading={t("pane.financing.heading")}
      table={table}
      shortHead={shortHead.map((key) => t(`pane.figures.${key}`))}
      busy={busy}
      onWrite={() => void session.addSheets(() => Promise.resolve(table.patch))}
    />
  );
}
