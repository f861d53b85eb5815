/** *Granska*: whose limits apply, what is missing to compare with, and the findings with their mends. */
import type { ReactNode } from "react";
import type { Address } from "../workbook/address";
import { FindingsPanel } from "./findings/findings-panel";
import { RightList } from "./findings/right-list";
import { PlanPrompt } from "./plan-prompt";
import { PolicyLine } from "./policy/policy-line";
import type { LoadUseCases } from "./services";
import type { Checked, Session } from "./session";
import { useMendPreview } from "./use-mend-preview";

interface ReviewProps {
  readonly checked: Checked;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
  /** Opens the form of the plan's facts. */
  readonly onFillPlan: () => void;
}

export function Review({ checked, session, loadUseCases, selected, busy, onGo, onFillPlan }: ReviewProps): ReactNode {
  const { preview, dialog } = useMendPreview(session, loadUseCases, checked.snapshot.dateSystem);
  const { result, snapshot } = checked;
  return (
    <>
      <PolicyLine policy={result.policy} session={session} loadUseCases={loadUseCases} />
      {result.budget.plan === null && <PlanPrompt onFillPlan={onFillPlan} />}
      <FindingsPanel
        findings={result.findings}
        snapshot={snapshot}
        selected={selected}
        busy={busy}
        onGo={onGo}
        onMend={preview}
      />
      <RightList assurances={result.assurances} open={result.findings.length === 0} />
      {dialog}
    </>
  );
}
