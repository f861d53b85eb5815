/** What is about to be written, what it writes over, what stays out; and the button that does it. */
import type { ReactNode } from "react";
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { PasteOutcome } from "../../../paste/paste-table";
import { cellName } from "../../../../../workbook/address";
import { ChangeList } from "../../../../../pane/findings/change-list";
import { useLanguage } from "../../../../../pane/language";
import { partnerName } from "./paste-words";

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  details: { "& summary": { cursor: "pointer", marginBottom: "8px", fontWeight: tokens.fontWeightSemibold } },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface PasteSummaryProps {
  readonly outcome: PasteOutcome;
  readonly dateSystem: 1900 | 1904;
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onAnother: () => void;
}

export function PasteSummary({ outcome, dateSystem, busy, onWrite, onAnother }: PasteSummaryProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t, money } = language;
  const { patch, overwriting, undecided, staying, homeless } = outcome;
  const questions = [
    ...(undecided.unit ? [t("paste.undecided.unit")] : []),
    ...(undecided.columns > 0 ? [t("paste.undecided.columns", { count: undecided.columns })] : []),
    ...(undecided.lines > 0 ? [t("paste.undecided.lines", { count: undecided.lines })] : []),
  ];
  // What stays is known only when it is known whose the columns are.
  const stays = undecided.columns > 0 ? [] : staying;
  const warnings = [
    ...stays.map(({ at, amount }) => t("paste.summary.staying", { cell: cellName(at), amount: money(amount) })),
    ...homeless.map(({ partner, amount }) =>
      t("paste.summary.homeless", { name: partnerName(partner, language), amount: money(amount) }),
    ),
  ];
  const ready = questions.length === 0 && patch.length > 0;
  return (
    <section className={styles.summary} aria-label={t("paste.summary.heading")}>
      <div role="status">
        {questions.length > 0 ? (
          <Told intent="warning" text={t("paste.undecided.text", { questions: questions.join(", ") })} />
        ) : (
          <p className={styles.text}>
            {patch.length === 0
              ? t("paste.summary.nothing")
              : t("paste.summary.written", { written: money(outcome.written), total: money(outcome.tableTotal) })}
          </p>
        )}
      </div>
      {warnings.map((text) => (
        <Told key={text} intent="warning" text={text} />
      ))}
      {overwriting.length > 0 && (
        <>
          <Told intent="warning" text={t("paste.summary.overwriting", { count: overwriting.length })} />
          <ChangeList patch={overwriting} workbook={{ dateSystem }} label={t("paste.summary.overwritten")} />
        </>
      )}
      {patch.length > 0 && (
        <details className={styles.details}>
          <summary>{t("paste.summary.cells", { count: patch.length })}</summary>
          <ChangeList patch={patch} workbook={{ dateSystem }} label={t("paste.summary.all")} />
        </details>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy || !ready} onClick={onWrite}>
          {t("paste.summary.write")}
        </Button>
        <Button onClick={onAnother}>{t("paste.summary.another")}</Button>
      </div>
    </section>
  );
}

function Told({ intent, text }: { readonly intent: "warning"; readonly text: string }): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
