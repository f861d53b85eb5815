/** *Granska* of a budget: the findings, what is missing to compare with, and what is right. */
import type { ReactNode } from "react";
import { Button } from "@fluentui/react-components";
import { LearningAppRegular } from "@fluentui/react-icons";
import { verdictOf } from "../../../pane/findings/arrange";
import { JudgedFindings, type JudgedFindingsProps } from "../../../pane/findings/judged-findings";
import { useLanguage } from "../../../pane/language";
import { RightList } from "../../../pane/findings/right-list";
import { budgetKey } from "../examined-budget";
import { PlanPrompt } from "./plan-prompt";

interface BudgetReviewProps extends JudgedFindingsProps {
  /** Opens the form of the plan's facts. */
  readonly onFillPlan: () => void;
  /** Opens *Lär in en mall*. */
  readonly onLearn: () => void;
}

export function BudgetReview({ onFillPlan, onLearn, ...props }: BudgetReviewProps): ReactNode {
  const { result } = props.checked;
  const { t } = useLanguage();
  const { budget } = budgetKey.of(result);
  return (
    <>
      <JudgedFindings
        {...props}
        policyActions={
          <Button size="small" icon={<LearningAppRegular />} onClick={onLearn}>
            {t("learn.title")}
          </Button>
        }
      >
        {budget.plan === null && <PlanPrompt onFillPlan={onFillPlan} />}
      </JudgedFindings>
      <RightList assurances={result.assurances} open={verdictOf(result) === "clean"} />
    </>
  );
}
