/** The drafts as the browser page sees them: that of the open workbook, and those that were left behind. */
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { createDraftKeeper, type DraftState } from "./draft-keeper";
import type { Draft, DraftStore } from "./draft-store";
import type { OpenWorkbook } from "./open-workbooks";

export interface Drafts {
  /** Of the open workbook. */
  readonly own: DraftState;
  /** Of other workbooks, the latest first. */
  readonly left: readonly Draft[];
  readonly forgetOwn: () => void;
  readonly forget: (id: string) => void;
  readonly copySaved: (bytes: Uint8Array) => void;
}

/** A page may stay open for days. */
const sweepMs = 60 * 60 * 1000;

const none: DraftState = { savedAt: null, status: "keeping" };
const nothingToHear = (): (() => void) => () => undefined;

export function useDrafts(store: DraftStore, workbook: OpenWorkbook | null): Drafts {
  const [all, setAll] = useState<readonly Draft[]>([]);
  const keeper = useMemo(() => (workbook === null ? null : createDraftKeeper(workbook, store)), [workbook, store]);
  const own = useSyncExternalStore(keeper?.subscribe ?? nothingToHear, () => keeper?.state() ?? none);

  const list = useCallback(async () => {
    // Where nothing can be stored there is nothing to offer; it is told when something is to be kept.
    setAll(await store.list().catch(() => []));
  }, [store]);
  useEffect(() => {
    void list();
    const sweep = setInterval(() => void list().then(keeper?.lapse), sweepMs);
    return () => clearInterval(sweep);
  }, [list, keeper]);

  useEffect(() => {
    if (keeper === null) return undefined;
    const stop = keeper.start();
    const onHide = (): void => void (document.visibilityState === "hidden" && keeper.flush());
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (!keeper.losesWork()) return;
      event.preventDefault();
      void keeper.flush();
    };
    document.addEventListener("visibilitychange", onHide);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", onHide);
      window.removeEventListener("beforeunload", onLeave);
      void keeper.flush().then(list);
    };
  }, [keeper, list]);

  return {
    own,
    left: all.filter(({ id }) => id !== workbook?.draftId),
    forgetOwn: () => void keeper?.forget(),
    forget: (id) =>
      void store
        .forget(id)
        .catch(() => undefined)
        .then(list),
    copySaved: (bytes) => keeper?.copySaved(bytes),
  };
}
