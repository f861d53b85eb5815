/** Findings with the ways to their cells and to their mends. */
import type { ReactNode } from "react";
import type { Address } from "../../workbook/address";
import { usePane } from "../pane-context";
import type { Checked } from "../session";
import { useMendPreview } from "../use-mend-preview";
import { FindingsPanel } from "./findings-panel";

export interface MendableFindingsProps {
  /** With the findings that are to be told. */
  readonly checked: Checked;
  /** The cell last gone to. */
  readonly selected: Address | null;
  readonly busy: boolean;
}

export function MendableFindings({ checked, selected, busy }: MendableFindingsProps): ReactNode {
  const { onGo } = usePane();
  const { result, snapshot } = checked;
  const { preview, dialog } = useMendPreview(snapshot.dateSystem);
  return (
    <>
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
