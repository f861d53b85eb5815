/** Whose limits apply, and the findings by them with their mends; what a subject says besides stands between. */
import type { ReactNode } from "react";
import type { Address } from "../../workbook/address";
import { usePane } from "../pane-context";
import { PolicyLine } from "../policy/policy-line";
import type { Checked } from "../session";
import { useMendPreview } from "../use-mend-preview";
import { FindingsPanel } from "./findings-panel";

export interface JudgedFindingsProps {
  /** With the subject's findings alone. */
  readonly checked: Checked;
  readonly selected: Address | null;
  readonly busy: boolean;
}

export function JudgedFindings(props: JudgedFindingsProps & { readonly children?: ReactNode }): ReactNode {
  const { checked, selected, busy, children } = props;
  const { onGo } = usePane();
  const { result, snapshot } = checked;
  const { preview, dialog } = useMendPreview(snapshot.dateSystem);
  return (
    <>
      <PolicyLine policy={result.policy} />
      {children}
      <FindingsPanel
        findings={result.findings}
        snapshot={snapshot}
        selected={selected}
        busy={busy}
        onGo={onGo}
        onMend={preview}
      />
      {dialog}
    </>
  );
}
