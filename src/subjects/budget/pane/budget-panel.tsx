/** The budget of the workbook: its verdict, and its parts behind tabs. */
import { lazy, type ReactNode, startTransition, useState } from "react";
import { verdictOf } from "../../../pane/findings/arrange";
import { countsText, VerdictLine } from "../../../pane/findings/verdict";
import { useLanguage } from "../../../pane/language";
import { usePane } from "../../../pane/pane-context";
import { PartTabs } from "../../../pane/part-tabs";
import type { SubjectPanelProps } from "../../../pane/subject-pane";
import { budgetKey } from "../examined-budget";
import { learnTool } from "./fill/fill-tool";
import { BudgetReview } from "./budget-review";
import { NoBudget } from "./no-budget";

const FiguresPanel = lazy(async () => ({ default: (await import("./figures/figures-panel")).FiguresPanel }));
const Financing = lazy(async () => ({ default: (await import("./figures/financing")).Financing }));
const FillPanel = lazy(async () => ({ default: (await import("./fill/fill-panel")).FillPanel }));
const SubmitPanel = lazy(async () => ({ default: (await import("./submit/submit-panel")).SubmitPanel }));

export function BudgetPanel(props: SubjectPanelProps): ReactNode {
  const language = useLanguage();
  const { result } = props.checked;
  const verdict = result.kinds.includes("budget") ? verdictOf(result) : "notFound";
  // It stays while what it has learned lets the budget be found.
  const [learning, setLearning] = useState(false);
  return (
    <>
      {/* Where nothing at all was found, that is told above the tabs. */}
      {result.kinds.length > 0 && (
        <VerdictLine
          verdict={verdict}
          text={language.t(`budget.verdict.${verdict}`, { counts: countsText(result, language) })}
        />
      )}
      {learning ? (
        <FillPanel
          checked={props.checked}
          busy={props.busy}
          open={learnTool}
          onOpen={() => setLearning(false)}
          onNew={props.onCreate}
        />
      ) : verdict === "notFound" ? (
        <NoBudget onNew={props.onCreate} onLearn={() => startTransition(() => setLearning(true))} />
      ) : (
        <Parts {...props} />
      )}
    </>
  );
}

const parts = ["review", "figures", "fill", "submit"] as const;
type Part = (typeof parts)[number];

function Parts({ checked, selected, busy, onCreate }: SubjectPanelProps): ReactNode {
  const { t } = useLanguage();
  const { readOnly } = usePane();
  const [part, setPart] = useState<Part>("review");
  const [tool, setTool] = useState<string | null>(null);
  const examined = budgetKey.of(checked.result);
  const openTool = (id: string): void =>
    startTransition(() => {
      setTool(id);
      setPart("fill");
    });
  const shown = (): ReactNode => {
    switch (part) {
      case "review":
        return (
          <BudgetReview
            checked={checked}
            selected={selected}
            busy={busy}
            onFillPlan={() => openTool("plan")}
            onLearn={() => openTool(learnTool)}
          />
        );
      case "figures":
        return (
          examined.figures !== null && (
            <>
              <FiguresPanel figures={examined.figures} awaiting={examined.budget.open.size > 0} />
              <Financing result={examined} busy={busy} />
            </>
          )
        );
      case "fill":
        return (
          <FillPanel
            checked={checked}
            busy={busy}
            open={tool}
            onOpen={(next) => startTransition(() => setTool(next))}
            onNew={onCreate}
          />
        );
      case "submit":
        // A clean copy is a workbook of its own.
        return <SubmitPanel checked={checked} busy={busy && !readOnly} />;
    }
  };
  return (
    <PartTabs
      label={t("budget.tab.label")}
      parts={parts.map((known) => ({
        part: known,
        name: t(`budget.tab.${known}`),
        asked: known === "review" ? checked.result.questions.length : 0,
      }))}
      chosen={part}
      onChoose={setPart}
    >
      {shown()}
    </PartTabs>
  );
}
