/** The pane: check, undo, and the workbook's subjects. The same in Excel and beside the view in the browser. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { Language } from "../checking/language";
import type { NewBudget } from "../subjects/budget/sheets/new-budget-request";
import type { Policy } from "../checking/policy";
import type { Address } from "../workbook/address";
import { EmptyState } from "../subjects/budget/pane/empty-state";
import type { NewWorkbook } from "./new-workbook";
import { HistoryButtons } from "./history-buttons";
import { useLanguage } from "./language";
import { NoticeBar, ProblemBar } from "./message-bars";
import type { CleanCopy, LoadUseCases } from "./services";
import type { Session, SessionState } from "./session";
import { Subjects } from "./subjects";
import { useSession } from "./use-session";
import { Working } from "./working";

const NewBudgetWizard = lazy(async () => ({
  default: (await import("../subjects/budget/pane/new-budget/new-budget-wizard")).NewBudgetWizard,
}));

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

export interface PaneProps {
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly startWithNew: boolean;
  readonly onGo: (at: Address) => void;
  /** The budget is then judged by this policy; `null` for the förbund's own. Rejects with a `HostProblem`. */
  readonly onNewBudget: (request: NewBudget, language: Language, policy: Policy | null) => Promise<void>;
  readonly onOpenExample: () => void;
  /** `null` where only the open workbook can take a measurement. */
  readonly onNewWorkbook: NewWorkbook | null;
  /** Gives the user a copy without Samkoll's marks. Rejects with a `HostProblem`. */
  readonly onCleanCopy: () => Promise<CleanCopy>;
}

export function Pane(props: PaneProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session } = props;
  const state = useSession(session);
  const [making, setMaking] = useState(props.startWithNew);
  const busy = state.task !== null;

  return (
    <section className={styles.pane} aria-label={t("pane.label")} aria-busy={busy}>
      <div className={styles.actions}>
        <Button
          appearance={making ? "secondary" : "primary"}
          icon={<CheckmarkCircleRegular />}
          disabledFocusable={busy}
          onClick={() => void session.check()}
        >
          {t(state.checked === null ? "pane.check" : "pane.checkAgain")}
        </Button>
        <HistoryButtons session={session} state={state} />
      </div>
      <Working session={session} state={state} />
      {state.problem !== null && <ProblemBar problem={state.problem} onDismiss={session.dismiss} />}
      {state.notice !== null && <NoticeBar notice={state.notice} onDismiss={session.dismiss} />}
      {making ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <NewBudgetWizard
            loadUseCases={props.loadUseCases}
            policy={state.policy}
            onMake={async (request, language, policy) => {
              await props.onNewBudget(request, language, policy);
              setMaking(false);
            }}
            onCancel={() => setMaking(false)}
          />
        </Suspense>
      ) : (
        <Workbook {...props} state={state} onNew={() => setMaking(true)} />
      )}
    </section>
  );
}

interface WorkbookProps extends PaneProps {
  readonly state: SessionState;
  readonly onNew: () => void;
}

function Workbook({ state, onNew, ...props }: WorkbookProps): ReactNode {
  const { checked, selected, task } = state;
  if (checked !== null) {
    return <Subjects {...props} checked={checked} selected={selected} busy={task !== null} onNew={onNew} />;
  }
  return task === null && <EmptyState reason="unchecked" onNew={onNew} onOpenExample={props.onOpenExample} />;
}
