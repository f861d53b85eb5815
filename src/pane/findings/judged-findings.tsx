/** What is asked, whose limits apply, and the findings by them with their mends; what a subject says besides stands between. */
import type { ReactNode } from "react";
import { PolicyLine } from "../policy/policy-line";
import { Asked } from "../questions/asked";
import { MendableFindings, type MendableFindingsProps } from "./mendable-findings";

export type JudgedFindingsProps = MendableFindingsProps;

export function JudgedFindings({
  children,
  ...props
}: JudgedFindingsProps & { readonly children?: ReactNode }): ReactNode {
  return (
    <>
      <Asked result={props.checked.result} selected={props.selected} busy={props.busy} />
      <PolicyLine policy={props.checked.result.policy} />
      {children}
      <MendableFindings {...props} />
    </>
  );
}
