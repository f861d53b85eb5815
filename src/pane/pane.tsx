/** The pane: check, undo, and the workbook's subjects. The same in Excel and beside the view in the browser. */
import {
  Activity,
  type ReactNode,
  startTransition,
  Suspense,
  useEffect,
  useEffectEvent,
  useMemo,
  useState,
} from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { HistoryButtons, Subjects } from "./checked-parts";
import { EmptyState } from "./empty-state";
import { createFormMemory, creationForm } from "./form-memory";
import { useLanguage } from "./language";
import { NoticeBar, ProblemBar } from "./message-bars";
import { PaneProvider, type PaneServices } from "./pane-context";
import { ReadOnlyBar } from "./read-only-bar";
import type { PaneRequests } from "./requests";
import type { SubjectPane } from "./subject-pane";
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

export interface PaneProps extends Omit<PaneServices, "forms" | "readOnly"> {
  readonly subjects: readonly SubjectPane[];
  readonly startWithNew: boolean;
  /** What comes from outside the pane, as from Excel's ribbon. */
  readonly requests?: PaneRequests;
  /** Absent where what is half filled need not outlive the pane. */
  readonly forms?: PaneServices["forms"] | undefined;
  readonly readOnly?: boolean;
}

export function Pane({ subjects, startWithNew, requests, readOnly = false, ...given }: PaneProps): ReactNode {
  const styles = useStyles();
  const { t, text } = useLanguage();
  const { session, loadUseCases, onGo, onPreview, onTint, onCleanCopy, onNewWorkbook, onOpenExample } = given;
  const [ownForms] = useState(createFormMemory);
  const forms = given.forms ?? ownForms;
  const services = useMemo(
    (): PaneServices => ({
      session,
      loadUseCases,
      onGo,
      onPreview,
      onTint,
      onCleanCopy,
      onNewWorkbook,
      onOpenExample,
      forms,
      readOnly,
    }),
    [session, loadUseCases, onGo, onPreview, onTint, onCleanCopy, onNewWorkbook, onOpenExample, forms, readOnly],
  );
  const state = useSession(session);
  const first = subjects.find(({ create }) => create !== null)?.id ?? null;
  const halfFilled = first !== null && forms.get(creationForm(first)) !== undefined;
  // Which form is begun, and whether it is the one that is shown: the other keeps what is written in it.
  const [making, setMaking] = useState(startWithNew || halfFilled ? first : null);
  const [formShown, setFormShown] = useState(startWithNew);
  const creation = subjects.find(({ id }) => id === making)?.create ?? null;
  // What is shown stays until the form has come.
  const create = (subject: string): void =>
    startTransition(() => {
      setMaking(subject);
      setFormShown(true);
    });
  const close = (): void => {
    if (making !== null) forms.set(creationForm(making), undefined);
    setMaking(null);
    setFormShown(false);
  };
  const check = (): void => {
    setFormShown(false);
    void session.check();
  };
  const serve = useEffectEvent((request: "check" | "new") => {
    if (request === "check") check();
    // The bar says why there is none.
    else if (first !== null && !readOnly) create(first);
  });
  useEffect(() => requests?.serve((request) => serve(request)), [requests]);
  const { checked, selected, task } = state;
  const writing = creation !== null && formShown;
  const busy = task !== null;

  return (
    <PaneProvider value={services}>
      <section className={styles.pane} aria-label={t("pane.label")} aria-busy={busy}>
        {readOnly && <ReadOnlyBar />}
        <div className={styles.actions}>
          <Button
            appearance={writing ? "secondary" : "primary"}
            icon={<CheckmarkCircleRegular />}
            disabledFocusable={busy}
            onClick={check}
          >
            {t(checked === null ? "pane.check" : "pane.checkAgain")}
          </Button>
          {making !== null && creation !== null && !formShown && (
            <Button onClick={() => create(making)}>{t("pane.backTo", { name: text(creation.name) })}</Button>
          )}
          {state.undoable.length + state.redoable.length > 0 && (
            <Suspense fallback={null}>
              <HistoryButtons session={session} state={state} readOnly={readOnly} />
            </Suspense>
          )}
        </div>
        <TaskProgress session={session} state={state} />
        {state.problem !== null && (
          <ProblemBar problem={state.problem} onShow={(at) => void session.show(at)} onDismiss={session.dismiss} />
        )}
        {state.notice !== null && <NoticeBar notice={state.notice} onDismiss={session.dismiss} />}
        {state.unfinished !== null && <UnfinishedBar session={session} unfinished={state.unfinished} busy={busy} />}
        <Suspense fallback={<Spinner size="tiny" />}>
          {creation !== null && (
            <Activity mode={formShown ? "visible" : "hidden"}>
              <creation.Form policy={state.policy} onClose={close} />
            </Activity>
          )}
          {checked !== null ? (
            <Activity mode={writing ? "hidden" : "visible"}>
              <Subjects
                subjects={subjects}
                checked={checked}
                selected={selected}
                busy={busy || readOnly}
                onCreate={create}
              />
            </Activity>
          ) : (
            !writing && !busy && <EmptyState subjects={subjects} onCreate={create} />
          )}
        </Suspense>
      </section>
    </PaneProvider>
  );
}
