/** *Granska* of a budget: the findings, what is missing to compare with, and what is right. */
import type { ReactNode } from "react";
import { verdictOf } from "../../../pane/findings/arrange";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { RightList } from "../../../pane/findings/right-list";
import { budgetKey } from "../examined-budget";
import { PlanPrompt } from "./plan-prompt";

interface BudgetReviewProps extends JudgedFindingsProps {
  /** Opens the form of the plan's facts. */
  readonly onFillPlan: () => void;
}

export function BudgetReview({ onFillPlan, ...props }: BudgetReviewProps): ReactNode {
  const { result } = props.checked;
  const { budget } = budgetKey.of(result);
  return (
    <>
      <JudgedFindings {...props}>{budget.plan === null && <PlanPrompt onFillPlan={onFillPlan} />}</JudgedFindings>
      <RightList assurances={result.assurances} open={verdictOf(result) === "clean"} />
    </>
  );
}
