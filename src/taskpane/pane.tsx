/** The pane: check, verdict, and the budget's parts behind tabs. The same in Excel and beside the view in the browser. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import type { Language } from "../app/language";
import type { NewBudget } from "../domain/budget/new-budget";
import type { Policy } from "../domain/policy";
import type { Address } from "../workbook/address";
import { EmptyState } from "./empty-state";
import { countBySeverity, verdictOf } from "./findings/arrange";
import { VerdictLine } from "./findings/verdict";
import { HistoryButtons } from "./history-buttons";
import { useLanguage } from "./language";
import { NoticeBar, ProblemBar } from "./message-bars";
import { Review } from "./review";
import type { CleanCopy, LoadUseCases } from "./services";
import type { Checked, Session, SessionState } from "./session";
import { useSession } from "./use-session";
import { Working } from "./working";

const FiguresPanel = lazy(async () => ({ default: (await import("./figures/figures-panel")).FiguresPanel }));
const Financing = lazy(async () => ({ default: (await import("./figures/financing")).Financing }));
const FillPanel = lazy(async () => ({ default: (await import("./fill/fill-panel")).FillPanel }));
const SubmitPanel = lazy(async () => ({ default: (await import("./submit/submit-panel")).SubmitPanel }));
const NewBudgetWizard = lazy(async () => ({
  default: (await import("./new-budget/new-budget-wizard")).NewBudgetWizard,
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
  tabs: { marginLeft: "-8px" },
  part: { display: "flex", flexDirection: "column", gap: "12px" },
});

export interface PaneProps {
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly startWithNew: boolean;
  readonly onGo: (at: Address) => void;
  /** The budget is then judged by this policy; `null` for the förbund's own. Rejects with a `HostProblem`. */
  readonly onNewBudget: (request: NewBudget, language: Language, policy: Policy | null) => Promise<void>;
  readonly onOpenExample: () => void;
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

function Workbook({ state, onNew, onOpenExample, ...props }: WorkbookProps): ReactNode {
  const { checked } = state;
  const empty = (reason: "unchecked" | "noBudget"): ReactNode => (
    <EmptyState reason={reason} onNew={onNew} onOpenExample={onOpenExample} />
  );
  if (checked === null) return state.task === null && empty("unchecked");
  const { findings, kinds } = checked.result;
  const verdict = verdictOf(findings, kinds.includes("budget"));
  return (
    <>
      <VerdictLine verdict={verdict} counts={countBySeverity(findings)} />
      {verdict === "noBudget" ? empty("noBudget") : <Parts {...props} state={state} checked={checked} onNew={onNew} />}
    </>
  );
}

const parts = ["review", "figures", "fill", "submit"] as const;
type Part = (typeof parts)[number];

interface PartsProps extends Omit<WorkbookProps, "onOpenExample"> {
  readonly checked: Checked;
}

function Parts({ checked, state, session, loadUseCases, onGo, onNew, onCleanCopy }: PartsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [part, setPart] = useState<Part>("review");
  const [tool, setTool] = useState<string | null>(null);
  const busy = state.task !== null;
  const { result } = checked;
  const shown = (): ReactNode => {
    switch (part) {
      case "review":
        return (
          <Review
            checked={checked}
            session={session}
            loadUseCases={loadUseCases}
            selected={state.selected}
            busy={busy}
            onGo={onGo}
            onFillPlan={() => {
              setTool("plan");
              setPart("fill");
            }}
          />
        );
      case "figures":
        return (
          result.figures !== null && (
            <>
              <FiguresPanel figures={result.figures} />
              <Financing result={result} session={session} loadUseCases={loadUseCases} busy={busy} />
            </>
          )
        );
      case "fill":
        return <FillPanel checked={checked} session={session} busy={busy} open={tool} onOpen={setTool} onNew={onNew} />;
      case "submit":
        return (
          <SubmitPanel
            checked={checked}
            session={session}
            loadUseCases={loadUseCases}
            busy={busy}
            onGo={onGo}
            onCleanCopy={onCleanCopy}
          />
        );
    }
  };
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t("pane.tab.label")}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(parts.find((known) => known === value) ?? "review")}
      >
        {parts.map((known) => (
          <Tab key={known} value={known}>
            {t(`pane.tab.${known}`)}
          </Tab>
        ))}
      </TabList>
      <div role="tabpanel" aria-label={t(`pane.tab.${part}`)} className={styles.part}>
        <Suspense fallback={<Spinner size="tiny" />}>{shown()}</Suspense>
      </div>
    </>
  );
}
