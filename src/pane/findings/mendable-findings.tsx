/** Findings with the ways to their cells and to their mends. */
import { type ReactNode, useRef } from "react";
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
  const { session, onGo } = usePane();
  const { calculate } = session;
  const panel = useRef<HTMLDivElement>(null);
  const { preview, dialog } = useMendPreview(checked, panel);
  return (
    <>
      <FindingsPanel
        panelRef={panel}
        findings={checked.result.findings}
        snapshot={checked.snapshot}
        selected={selected}
        busy={busy}
        onGo={onGo}
        onMend={preview}
        onCalculate={calculate === null ? null : () => void calculate()}
      />
      {dialog}
    </>
  );
}
