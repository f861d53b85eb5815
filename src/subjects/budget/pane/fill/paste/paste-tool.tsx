/** *Klistra in*: a table from Word or another workbook is matched to the budget's rows, shown, then written at once. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { budgetKey } from "../../../examined-budget";
import { pasteOutcome, understandTable, undecided } from "../../../paste/paste-table";
import type { PasteDecisions } from "../../../paste/apply-decisions";
import type { TableReading } from "../../../paste/table-types";
import type { TextTable } from "../../../../../reading/text-table";
import { useLanguage } from "../../../../../pane/language";
import { usePane } from "../../../../../pane/pane-context";
import type { FillToolProps } from "../fill-tool";
import { checkPasted } from "../../../paste/pasted-form";
import { CheckedTable } from "./own-check";
import { LineList } from "./line-list";
import { PasteSummary } from "./paste-summary";
import { PasteTarget } from "./paste-target";
import { SumList } from "./sum-list";
import { TableQuestions } from "./table-questions";

const useStyles = makeStyles({
  tool: { display: "flex", flexDirection: "column", gap: "16px" },
  told: { margin: 0, ":focus": { outline: "none" } },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function PasteTool(props: FillToolProps): ReactNode {
  const { t } = useLanguage();
  const { budget } = budgetKey.of(props.checked.result);
  const [table, setTable] = useState<TextTable | null>(null);
  const pasted = useMemo(() => (table === null ? null : understandTable(table, budget)), [table, budget]);
  if (pasted?.kind === "table") {
    return <Matching key={tableKey(table)} {...props} reading={pasted.reading} onAnother={() => setTable(null)} />;
  }
  const own = pasted?.kind === "noBudget" && table !== null ? checkPasted(table) : null;
  return (
    <>
      <PasteTarget fault={pasted === null ? null : t(`paste.fault.${pasted.kind}`)} onTable={setTable} />
      {own !== null && <CheckedTable key={tableKey(table)} form={own} onAnother={() => setTable(null)} />}
    </>
  );
}

/** Another table begins with nothing decided. */
function tableKey(table: TextTable | null): string {
  return JSON.stringify(table);
}

interface MatchingProps extends FillToolProps {
  readonly reading: TableReading;
  readonly onAnother: () => void;
}

function Matching({ checked, busy, onDone, reading, onAnother }: MatchingProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session } = usePane();
  const { budget } = budgetKey.of(checked.result);
  const [decisions, setDecisions] = useState<PasteDecisions>(undecided);
  const told = useRef<HTMLParagraphElement>(null);
  // The field that had the keyboard is gone.
  useEffect(() => told.current?.focus(), []);
  const outcome = useMemo(() => pasteOutcome(reading, budget, decisions), [reading, budget, decisions]);
  if (outcome === null) return null;
  const decide = (change: Partial<PasteDecisions>): void => setDecisions({ ...decisions, ...change });
  const write = async (): Promise<void> => {
    // What was shown is what is written: the host refuses where a cell has changed since.
    const done = await session.write(() => outcome.patch, {
      key: "paste.written",
      values: { count: outcome.patch.length },
    });
    if (done) onDone();
  };
  return (
    <div className={styles.tool}>
      <p ref={told} tabIndex={-1} className={styles.told}>
        {t("paste.found", { count: reading.lines.length })}
      </p>
      <SumList sums={outcome.sums} />
      <TableQuestions reading={reading} outcome={outcome} decisions={decisions} onDecide={decide} />
      <LineList outcome={outcome} decisions={decisions} onDecide={(lines) => decide({ lines })} />
      {reading.idle > 0 && <p className={styles.small}>{t("paste.idle", { count: reading.idle })}</p>}
      <PasteSummary
        outcome={outcome}
        dateSystem={checked.snapshot.dateSystem}
        busy={busy}
        onWrite={() => void write()}
        onAnother={onAnother}
      />
    </div>
  );
}
