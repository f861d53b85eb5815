/** *Granska* of a budget: the findings, what is missing to compare with, and what is right. */
import type { ReactNode } from "react";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { RightList } from "../../../pane/findings/right-list";
import { PlanPrompt } from "./plan-prompt";

interface ReviewProps extends JudgedFindingsProps {
  /** Opens the form of the plan's facts. */
  readonly onFillPlan: () => void;
}

export function Review({ onFillPlan, ...props }: ReviewProps): ReactNode {
  const { budget, assurances, findings } = props.checked.result;
  return (
    <>
      <JudgedFindings {...props}>{budget.plan === null && <PlanPrompt onFillPlan={onFillPlan} />}</JudgedFindings>
      <RightList assurances={assurances} open={findings.length === 0} />
    </>
  );
}
