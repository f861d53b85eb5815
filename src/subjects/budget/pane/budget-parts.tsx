/** The budget of the workbook: its verdict, and its parts behind tabs. */
import { lazy, type ReactNode, useState } from "react";
import type { Address } from "../../../workbook/address";
import { EmptyState } from "./empty-state";
import { countBySeverity, verdictOf } from "../../../pane/findings/arrange";
import { VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { PartTabs } from "../../../pane/part-tabs";
import { Review } from "./budget-review";
import type { CleanCopy, LoadUseCases } from "../../../pane/services";
import type { Checked, Session } from "../../../pane/session";

const FiguresPanel = lazy(async () => ({ default: (await import("./figures/figures-panel")).FiguresPanel }));
const Financing = lazy(async () => ({ default: (await import("./figures/financing")).Financing }));
const FillPanel = lazy(async () => ({ default: (await import("./fill/fill-panel")).FillPanel }));
const SubmitPanel = lazy(async () => ({ default: (await import("./submit/submit-panel")).SubmitPanel }));

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
    <PartTabs
      label={t("pane.tab.label")}
      parts={parts.map((known) => ({ part: known, name: t(`pane.tab.${known}`) }))}
      chosen={part}
      onChoose={setPart}
    >
      {shown()}
    </PartTabs>
  );
}
