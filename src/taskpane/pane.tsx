/** The pane: check, verdict, findings, figures, a new budget. The same in Excel and beside the view in the browser. */
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Button, makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, CheckmarkCircleRegular, DocumentAddRegular } from "@fluentui/react-icons";
import type { Language } from "../app/language";
import type { NewBudget } from "../domain/budget/new-budget";
import type { Finding } from "../domain/finding";
import type { Address } from "../workbook/address";
import { EmptyState } from "./empty-state";
import { countBySeverity, verdictOf } from "./findings/arrange";
import { FindingsPanel } from "./findings/findings-panel";
import { VerdictLine } from "./findings/verdict";
import { useLanguage } from "./language";
import { NoticeBar, ProblemBar } from "./message-bars";
import { PlanPrompt } from "./plan-prompt";
import type { LoadUseCases } from "./services";
import type { Checked, Session, SessionState } from "./session";
import { useMendPreview } from "./use-mend-preview";
import { useSession, useSlow } from "./use-session";

const FiguresPanel = lazy(async () => ({ default: (await import("./figures/figures-panel")).FiguresPanel }));
const Financing = lazy(async () => ({ default: (await import("./figures/financing")).Financing }));
const NewBudgetForm = lazy(async () => ({ default: (await import("./new-budget/new-budget-form")).NewBudgetForm }));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    padding: "12px 16px 24px",
    boxSizing: "border-box",
    color: tokens.colorNeutralForeground1,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  tabs: { marginLeft: "-8px" },
  policy: { margin: "-6px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface PaneProps {
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly startWithNew: boolean;
  readonly onGo: (at: Address) => void;
  /** Rejects with a `HostProblem`. */
  readonly onNewBudget: (request: NewBudget, language: Language) => Promise<void>;
  readonly onOpenExample: () => void;
}

export function Pane(props: PaneProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { session } = props;
  const state = useSession(session);
  const [making, setMaking] = useState(props.startWithNew);
  const busy = state.task !== null;
  // Where there is no budget the empty state offers one.
  const hasBudget = state.checked?.result.kinds.includes("budget") ?? false;
  const slow = useSlow(busy);

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
        {(making || hasBudget) && (
          <Button icon={<DocumentAddRegular />} aria-expanded={making} onClick={() => setMaking(!making)}>
            {t("pane.new.open")}
          </Button>
        )}
      </div>
      {slow && <Spinner size="tiny" labelPosition="after" label={t(`pane.working.${state.task ?? "check"}`)} />}
      {state.problem !== null && <ProblemBar problem={state.problem} onDismiss={session.dismiss} />}
      {making ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <NewBudgetForm
            loadUseCases={props.loadUseCases}
            onMake={async (request, language) => {
              await props.onNewBudget(request, language);
              setMaking(false);
            }}
            onCancel={() => setMaking(false)}
          />
        </Suspense>
      ) : (
        <Review {...props} state={state} onNew={() => setMaking(true)} />
      )}
    </section>
  );
}

interface ReviewProps extends PaneProps {
  readonly state: SessionState;
  readonly onNew: () => void;
}

function Review({ state, onNew, ...props }: ReviewProps): ReactNode {
  const { t } = useLanguage();
  const { checked, notice } = state;
  return (
    <>
      {notice !== null && <NoticeBar notice={notice} onDismiss={props.session.dismiss} />}
      {state.undoable.length > 0 && (
        <div>
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabled={state.task !== null}
            onClick={() => void props.session.undo()}
          >
            {t("pane.undo")}
          </Button>
        </div>
      )}
      {checked === null ? (
        state.task === null && <EmptyState reason="unchecked" onNew={onNew} onOpenExample={props.onOpenExample} />
      ) : (
        <Result {...props} checked={checked} state={state} onNew={onNew} />
      )}
    </>
  );
}

type Part = "findings" | "figures";

function Result({ checked, state, onNew, ...props }: ReviewProps & { readonly checked: Checked }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [part, setPart] = useState<Part>("findings");
  const { findings, figures, kinds } = checked.result;
  const verdict = verdictOf(findings, kinds.includes("budget"));
  return (
    <>
      <VerdictLine verdict={verdict} counts={countBySeverity(findings)} />
      {verdict !== "noBudget" && <PolicyLine loadUseCases={props.loadUseCases} />}
      {verdict !== "noBudget" && checked.result.budget.plan === null && (
        <PlanPrompt
          result={checked.result}
          session={props.session}
          loadUseCases={props.loadUseCases}
          busy={state.task !== null}
        />
      )}
      {verdict === "noBudget" && <EmptyState reason="noBudget" onNew={onNew} onOpenExample={props.onOpenExample} />}
      {figures !== null && (
        <TabList
          size="small"
          className={styles.tabs}
          selectedValue={part}
          onTabSelect={(_, { value }) => setPart(value === "figures" ? "figures" : "findings")}
        >
          <Tab value="findings">{t("pane.tab.findings", { count: findings.length })}</Tab>
          <Tab value="figures">{t("pane.tab.figures")}</Tab>
        </TabList>
      )}
      {part === "figures" && figures !== null ? (
        <Suspense fallback={<Spinner size="tiny" />}>
          <FiguresPanel figures={figures} />
          <Financing
            result={checked.result}
            session={props.session}
            loadUseCases={props.loadUseCases}
            busy={state.task !== null}
          />
        </Suspense>
      ) : (
        <Findings {...props} checked={checked} state={state} findings={findings} />
      )}
    </>
  );
}

/** Whose limits the budget was checked against. */
function PolicyLine({ loadUseCases }: Pick<PaneProps, "loadUseCases">): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [policy, setPolicy] = useState<{ readonly name: string | null }>();
  useEffect(() => {
    let current = true;
    // They are here already: the check needed them.
    void loadUseCases().then(({ policyName }) => current && setPolicy({ name: policyName }));
    return () => {
      current = false;
    };
  }, [loadUseCases]);
  if (policy === undefined) return null;
  const text = policy.name === null ? t("pane.policy.unusable") : t("pane.policy.own", { name: policy.name });
  return <p className={styles.policy}>{text}</p>;
}

interface FindingsProps extends Omit<ReviewProps, "onNew"> {
  readonly checked: Checked;
  readonly findings: readonly Finding[];
}

function Findings({ checked, state, findings, ...props }: FindingsProps): ReactNode {
  const { preview, dialog } = useMendPreview(props.session, props.loadUseCases, checked.snapshot.dateSystem);
  return (
    <>
      <FindingsPanel
        findings={findings}
        snapshot={checked.snapshot}
        selected={state.selected}
        busy={state.task !== null}
        onGo={props.onGo}
        onMend={preview}
      />
      {dialog}
    </>
  );
}
