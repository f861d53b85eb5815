/** Whose limits apply, and the findings by them with their mends; what a subject says besides stands between. */
import type { ReactNode } from "react";
import type { Address } from "../../workbook/address";
import { PolicyLine } from "../policy/policy-line";
import type { LoadUseCases } from "../services";
import type { Checked, Session } from "../session";
import { useMendPreview } from "../use-mend-preview";
import { FindingsPanel } from "./findings-panel";

export interface JudgedFindingsProps {
  /** With the subject's findings alone. */
  readonly checked: Checked;
  readonly session: Session;
  readonly loadUseCases: LoadUseCases;
  readonly selected: Address | null;
  readonly busy: boolean;
  readonly onGo: (at: Address) => void;
}

export function JudgedFindings(props: JudgedFindingsProps & { readonly children?: ReactNode }): ReactNode {
  const { checked, session, loadUseCases, selected, busy, onGo, children } = props;
  const { result, snapshot } = checked;
  const { preview, dialog } = useMendPreview(session, loadUseCases, snapshot.dateSystem);
  return (
    <>
      <PolicyLine policy={result.policy} session={session} loadUseCases={loadUseCases} />
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
