/** The plan's table *Projektets finansiering*: shown, copied to Word, written as a sheet. */
import { type ReactNode, useMemo } from "react";
import type { ExaminedBudget } from "../../examined-budget";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import { financingOf } from "../../sheets/financing-of";
import { WordTable } from "./word-table";

const shortHead = ["partner", "short.requested", "short.ownFunding", "short.total"] as const;

interface FinancingProps {
  readonly result: ExaminedBudget;
  readonly busy: boolean;
}

export function Financing({ result, busy }: FinancingProps): ReactNode {
  const language = useLanguage();
  const { t } = language;
  const { session, readOnly } = usePane();
  const table = useMemo(() => financingOf(result, language), [result, language]);
  if (table === null) return null;
  return (
    <WordTable
      heading={t("budget.financing.heading")}
      table={table}
      shortHead={shortHead.map((key) => t(`budget.figures.${key}`))}
      busy={busy || readOnly}
      onWrite={() => void session.addSheets(() => Promise.resolve(table.patch))}
    />
  );
}
