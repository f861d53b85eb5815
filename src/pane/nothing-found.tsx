/** Where no subject found anything of its own: what was looked for, and what is to be told of the workbook all the same. */
import type { ReactNode } from "react";
import type { Address } from "../workbook/address";
import { FindingsPanel } from "./findings/findings-panel";
import { usePane } from "./pane-context";
import type { Checked } from "./session";
import { useMendPreview } from "./use-mend-preview";

interface NothingFoundProps {
  readonly checked: Checked;
  readonly selected: Address | null;
  readonly busy: boolean;
}

export function NothingFound({ checked, selected, busy }: NothingFoundProps): ReactNode {
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
