/** Keeps a draft of one open workbook: a while after each edit, and before it is left. */
import type { Snapshot } from "../../workbook/snapshot";
import { hasLapsed } from "./draft-days";
import type { DraftStore } from "./draft-store";
import type { OpenWorkbook } from "./open-workbooks";

export interface DraftState {
  /** When the draft was last written; `null` where there is none. */
  readonly savedAt: number | null;
  /** `forgotten`: the person asked for it, and no new one is written. `refused`: the browser stores nothing. */
  readonly status: "keeping" | "forgotten" | "refused";
}

export interface DraftKeeper {
  readonly state: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Follows the workbook until the answer is called. */
  readonly start: () => () => void;
  /** Writes at once what waits to be written. Never rejects. */
  readonly flush: () => Promise<void>;
  /** Deletes the draft, and writes none again of this workbook. */
  readonly forget: () => Promise<void>;
  /** The draft has lain its time, and the store has deleted it; the next edit makes a new one. */
  readonly lapse: () => void;
  /** A copy of the workbook as it was with these bytes has been given to the person. */
  readonly copySaved: (bytes: Uint8Array) => void;
  /** True where something would be lost if the page were closed: neither saved nor in the draft. */
  readonly losesWork: () => boolean;
}

/** Long enough for a row of quick edits to become one writing. */
const patienceMs = 1_000;

export function createDraftKeeper(
  workbook: Pick<OpenWorkbook, "name" | "draftId" | "draftedAt" | "session" | "bytes" | "awaitingIn">,
  store: DraftStore,
): DraftKeeper {
  const { session } = workbook;
  const shown = (): Snapshot | undefined => session.state().checked?.snapshot;
  let state: DraftState = { savedAt: workbook.draftedAt, status: "keeping" };
  let seen = shown();
  /** As it was when it was opened or a copy was last saved. */
  let cleanBytes = workbook.bytes();
  let safe = seen;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience = patienceMs;
  const listeners = new Set<() => void>();
  const set = (change: Partial<DraftState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const write = async (): Promise<void> => {
    const begun = performance.now();
    const snapshot = shown();
    const bytes = workbook.bytes();
    patience = Math.max(patienceMs, 10 * (performance.now() - begun));
    if (bytes === cleanBytes && state.savedAt === null) {
      safe = snapshot;
      return;
    }
    const awaiting = snapshot === undefined ? [] : [...workbook.awaitingIn(snapshot)];
    const savedAt = Date.now();
    try {
      await store.save({ id: workbook.draftId, name: workbook.name, bytes, savedAt, awaiting });
      // Forgotten while it was being written.
      if (state.status === "forgotten") return await store.forget(workbook.draftId);
      safe = snapshot;
      set({ savedAt, status: "keeping" });
    } catch {
      set({ status: "refused" });
    }
  };

  const flush = async (): Promise<void> => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    await write();
  };

  const follow = (): void => {
    const snapshot = shown();
    if (snapshot === seen || state.status === "forgotten") return;
    seen = snapshot;
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), patience);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => session.subscribe(follow),
    flush,
    forget: async () => {
      clearTimeout(timer);
      timer = undefined;
      set({ savedAt: null, status: "forgotten" });
      safe = undefined;
      await store.forget(workbook.draftId).catch(() => set({ status: "refused" }));
    },
    lapse: () => {
      if (state.savedAt === null || !hasLapsed(state.savedAt, Date.now())) return;
      set({ savedAt: null });
      safe = undefined;
    },
    copySaved: (bytes) => {
      cleanBytes = bytes;
      // A copy takes its time to be made, and an edit may have come since.
      if (workbook.bytes() === bytes) safe = shown();
    },
    losesWork: () => shown() !== safe && workbook.bytes() !== cleanBytes,
  };
}
