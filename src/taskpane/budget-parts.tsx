/** The budget of the workbook: its verdict, and its parts behind tabs. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import { makeStyles, Spinner, Tab, TabList } from "@fluentui/react-components";
import type { Address } from "../workbook/address";
import { EmptyState } from "./empty-state";
import { countBySeverity, verdictOf } from "./findings/arrange";
import { VerdictLine } from "./findings/verdict";
import { useLanguage } from "./language";
import { Review } from "./review";
import type { CleanCopy, LoadUseCases } from "./services";
import type { Checked, Session } from "./session";

const FiguresPanel = lazy(async () => ({ default: (await import("./figures/figures-panel")).FiguresPanel }));
const Financing = lazy(async () => ({ default: (await import("./figures/financing")).Financing }));
const FillPanel = lazy(async () => ({ default: (await import("./fill/fill-panel")).FillPanel }));
const SubmitPanel = lazy(async () => ({ default: (await import("./submit/submit-panel")).SubmitPanel }));

const useStyles = makeStyles({
  tabs: { marginLeft: "-8px" },
  part: { display: "flex", flexDirection: "column", gap: "12px" },
});

export interface BudgetPartsProps {
  /** With the budget's findings alone. */
  readonly checked: Checked;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
  readonly onNew: () => void;
  readonly onOpenExample: () => void;
  readonly onCleanCopy: () => Promise<CleanCopy>;
}

export function BudgetParts({ onOpenExample, ...props }: BudgetPartsProps): ReactNode {
  const { findings, kinds } = props.checked.result;
  const verdict = verdictOf(findings, kinds.includes("budget"));
  return (
    <>
      <VerdictLine subject="budget" verdict={verdict} counts={countBySeverity(findings)} />
      {verdict === "noBudget" ? (
        <EmptyState reason="noBudget" onNew={props.onNew} onOpenExample={onOpenExample} />
      ) : (
        <Parts {...props} />
      )}
    </>
  );
}

const parts = ["review", "figures", "fill", "submit"] as const;
type Part = (typeof parts)[number];

function Parts(props: Omit<BudgetPartsProps, "onOpenExample">): ReactNode {
  const { checked, session, loadUseCases, selected, busy, onGo, onNew, onCleanCopy } = props;
  const styles = useStyles();
  const { t } = useLanguage();
  const [part, setPart] = useState<Part>("review");
  const [tool, setTool] = useState<string | null>(null);
  const { result } = checked;
  const shown = (): ReactNode => {
    switch (part) {
      case "review":
        return (
          <Review
            checked={checked}
            session={session}
            loadUseCases={loadUseCases}
            selected={selected}
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
