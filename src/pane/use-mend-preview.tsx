/** From *Åtgärda* to the workbook: works out the patch, shows it, applies it when one says yes. */
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { Finding } from "../checking/finding";
import type { Patch } from "../workbook/patch";
import { usePane } from "./pane-context";

const MendDialog = lazy(async () => ({ default: (await import("./findings/mend-dialog")).MendDialog }));

interface Asked {
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
    // The use cases are here already: there were findings to mend.
    void loadUseCases().then(({ mendPatch }) => setAsked({ findings, patch: mendPatch(findings) }));
  };
  const apply = (findings: readonly Finding[]): void => {
    setAsked(null);
    void session.mend(findings);
  };
  const dialog = asked && (
    <Suspense>
      <MendDialog
        patch={asked.patch}
        dateSystem={dateSystem}
        onApply={() => apply(asked.findings)}
        onClose={() => setAsked(null)}
      />
    </Suspense>
  );
  return { preview, dialog };
}
