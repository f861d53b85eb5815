/** What is asked, whose limits apply, and the findings by them with their mends; what a subject says besides stands between. */
import type { ReactNode } from "react";
import { PolicyLine } from "../policy/policy-line";
import { Asked } from "../questions/asked";
import { MendableFindings, type MendableFindingsProps } from "./mendable-findings";

export interface JudgedFindingsProps extends MendableFindingsProps {
  /** What else the subject does with a policy; it stands where another is chosen. */
  readonly policyActions?: ReactNode;
}

export function JudgedFindings({
  children,
  policyActions,
  ...props
}: JudgedFindingsProps & { readonly children?: ReactNode }): ReactNode {
  return (
    <>
      <Asked result={props.checked.result} selected={props.selected} busy={props.busy} />
      <PolicyLine policy={props.checked.result.policy} actions={policyActions} />
      {children}
      <MendableFindings {...props} />
    </>
  );
}
