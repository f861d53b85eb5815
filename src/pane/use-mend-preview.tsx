/** From *Åtgärda* to the workbook: works out the patch and what follows it, shows both, applies when one says yes. */
import { type ComponentType, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { Finding } from "../checking/finding";
import type { Patch } from "../workbook/patch";
import { findingKey } from "./findings/arrange";
import type { MendDialogProps } from "./findings/mend-dialog";
import { usePane } from "./pane-context";
import type { Checked } from "./session";

interface Shown {
  readonly Dialog: ComponentType<MendDialogProps>;
  readonly findings: readonly Finding[];
  readonly patch: Patch;
  readonly following: Patch;
}

/** `around`: takes the keyboard where the button that was pressed is gone. */
export function useMendPreview(
  { result, snapshot }: Checked,
  around: RefObject<HTMLElement | null>,
): {
  readonly preview: (findings: readonly Finding[]) => void;
  readonly dialog: ReactNode;
} {
  const { session, loadUseCases, onGo, onPreview } = usePane();
  const [asked, setAsked] = useState<ReadonlySet<string> | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const pressed = useRef<Element | null>(null);

  // The sheet can be written in while the mends are shown: what is shown follows it.
  useEffect(() => {
    if (asked === null) return undefined;
    let current = true;
    const findings = result.findings.filter((each) => each.mend !== undefined && asked.has(findingKey(each)));
    const work = async (): Promise<Shown> => {
      const [{ mendPatch, recalculated }, { MendDialog }] = await Promise.all([
        loadUseCases(),
        import("./findings/mend-dialog"),
      ]);
      const patch = mendPatch(findings);
      // First the patch itself with its results, then what follows it.
      const whole = await recalculated(snapshot, patch);
      return {
        Dialog: MendDialog,
        findings,
        patch: whole.slice(0, patch.length),
        following: whole.slice(patch.length),
      };
    };
    void work().then((next) => {
      if (current) setShown(next.findings.length === 0 ? null : next);
    });
    return () => {
      current = false;
    };
  }, [asked, result, snapshot, loadUseCases]);

  useEffect(() => {
    if (shown === null) return undefined;
    onPreview?.([...shown.patch, ...shown.following].flatMap((edit) => (edit.kind === "cell" ? [edit.at] : [])));
    return () => onPreview?.([]);
  }, [shown, onPreview]);

  const close = (): void => {
    setAsked(null);
    setShown(null);
  };
  const giveBack = (): void => {
    const button = pressed.current;
    const usable = button instanceof HTMLElement && button.isConnected && !button.matches(":disabled");
    (usable ? button : around.current)?.focus();
  };
  const dialog = shown && (
    <shown.Dialog
      patch={shown.patch}
      following={shown.following}
      workbook={snapshot}
      onGo={onGo}
      onApply={() => {
        close();
        void session.mend(shown.findings).then(giveBack);
      }}
      onClose={() => {
        close();
        giveBack();
      }}
    />
  );
  return {
    preview: (findings) => {
      pressed.current = document.activeElement;
      setAsked(new Set(findings.map(findingKey)));
    },
    dialog,
  };
}
