/** The pane: check, undo, and the workbook's subjects. The same in Excel and beside the view in the browser. */
import { type ReactNode, startTransition, Suspense, useMemo, useState } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { EmptyState } from "./empty-state";
import { HistoryButtons } from "./history-buttons";
import { useLanguage } from "./language";
import { NoticeBar, ProblemBar } from "./message-bars";
import { PaneProvider, type PaneServices } from "./pane-context";
import type { SubjectPane } from "./subject-pane";
import { Subjects } from "./subjects";
import { useSession } from "./use-session";
import { TaskProgress } from "./task-progress";
import { UnfinishedBar } from "./unfinished-bar";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px 16px 24px",
    "@media (max-width: 359px)": { paddingLeft: "12px", paddingRight: "12px" },
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

export interface PaneProps extends PaneServices {
  readonly subjects: readonly SubjectPane[];
  readonly startWithNew: boolean;
}

export function Pane({ subjects, startWithNew, ...given }: PaneProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session, loadUseCases, onGo, onPreview, onCleanCopy, onNewWorkbook, onOpenExample } = given;
  const services = useMemo(
    (): PaneServices => ({ session, loadUseCases, onGo, onPreview, onCleanCopy, onNewWorkbook, onOpenExample }),
    [session, loadUseCases, onGo, onPreview, onCleanCopy, onNewWorkbook, onOpenExample],
  );
  const state = useSession(session);
  const first = subjects.find(({ create }) => create !== null)?.id ?? null;
  const [making, setMaking] = useState(startWithNew ? first : null);
  const creation = subjects.find(({ id }) => id === making)?.create ?? null;
  // What is shown stays until the form has come.
  const create = (subject: string): void => startTransition(() => setMaking(subject));
  const { checked, selected, task } = state;
  const busy = task !== null;

  return (
    <PaneProvider value={services}>
      <section className={styles.pane} aria-label={t("pane.label")} aria-busy={busy}>
        <div className={styles.actions}>
          <Button
            appearance={creation === null ? "primary" : "secondary"}
            icon={<CheckmarkCircleRegular />}
            disabledFocusable={busy}
            onClick={() => void session.check()}
          >
            {t(checked === null ? "pane.check" : "pane.checkAgain")}
          </Button>
          <HistoryButtons session={session} state={state} />
        </div>
        <TaskProgress session={session} state={state} />
        {state.problem !== null && (
          <ProblemBar problem={state.problem} onShow={(at) => void session.show(at)} onDismiss={session.dismiss} />
        )}
        {state.notice !== null && <NoticeBar notice={state.notice} onDismiss={session.dismiss} />}
        {state.unfinished !== null && <UnfinishedBar session={session} unfinished={state.unfinished} busy={busy} />}
        <Suspense fallback={<Spinner size="tiny" />}>
          {creation !== null ? (
            <creation.Form policy={state.policy} onClose={() => setMaking(null)} />
          ) : checked !== null ? (
            <Subjects subjects={subjects} checked={checked} selected={selected} busy={busy} onCreate={create} />
          ) : (
            !busy && <EmptyState subjects={subjects} onCreate={create} />
          )}
        </Suspense>
      </section>
    </PaneProvider>
  );
}
