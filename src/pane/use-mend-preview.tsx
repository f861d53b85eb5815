/** From *Åtgärda* to the workbook: works out the patch, shows it, applies it when one says yes. */
import { type ComponentType, type ReactNode, useState } from "react";
import type { Finding } from "../checking/finding";
import type { Patch } from "../workbook/patch";
import type { MendDialogProps } from "./findings/mend-dialog";
import { usePane } from "./pane-context";

interface Asked {
  readonly Dialog: ComponentType<MendDialogProps>;
  readonly findings: readonly Finding[];
  readonly patch: Patch;
}

export function useMendPreview(dateSystem: 1900 | 1904): {
  readonly preview: (findings: readonly Finding[]) => void;
  readonly dialog: ReactNode;
} {
  const { session, loadUseCases } = usePane();
  const [asked, setAsked] = useState<Asked | null>(null);
  const preview = (findings: readonly Finding[]): void => {
    // The use cases are here already: there were findings to mend. The dialog is shown when it has come.
    void Promise.all([loadUseCases(), import("./findings/mend-dialog")]).then(([{ mendPatch }, { MendDialog }]) =>
      setAsked({ Dialog: MendDialog, findings, patch: mendPatch(findings) }),
    );
  };
  const apply = (findings: readonly Finding[]): void => {
    setAsked(null);
    void session.mend(findings);
  };
  const dialog = asked && (
    <asked.Dialog
      patch={asked.patch}
      dateSystem={dateSystem}
      onApply={() => apply(asked.findings)}
      onClose={() => setAsked(null)}
    />
  );
  return { preview, dialog };
}
