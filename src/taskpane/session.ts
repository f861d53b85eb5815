/** One open workbook and what has been done with it: the pane's memory, free of React so that it can be tested alone. */
import type { CheckResult } from "../app/check";
import type { Finding } from "../domain/finding";
import type { Address } from "../workbook/address";
import type { Host } from "../workbook/host";
import type { Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import { type Problem, problemOf } from "./problem";

/** The use cases that a session needs; they arrive with a chunk of their own, after the first paint. */
export interface CheckingUseCases {
  readonly check: (snapshot: Snapshot) => CheckResult;
  readonly mendPatch: (findings: readonly Finding[]) => Patch;
  readonly withRecalculatedSums: (snapshot: Snapshot, patch: Patch) => Patch;
}

export type Task = "check" | "mend" | "undo" | "add";

export interface Checked {
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
}

/** What was just done: a key under `pane.notice` and the count its sentence tells. */
export interface Notice {
  readonly key: "mended" | "undone" | "sheetsAdded";
  readonly count: number;
}

export interface SessionState {
  readonly task: Task | null;
  /** The workbook as last read and what the check said; `null` before the first check. */
  readonly checked: Checked | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** The patches that put things back, the latest last. */
  readonly undoable: readonly Patch[];
  /** The cell last gone to; a new object each time, so that going there again is seen. */
  readonly selected: Address | null;
}

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly check: () => Promise<void>;
  /** Applies every safe mend of these findings as one patch, then checks again. */
  readonly mend: (findings: readonly Finding[]) => Promise<void>;
  /** Takes back the latest mend or added sheet. */
  readonly undo: () => Promise<void>;
  /** Reads the workbook, adds the sheets that `make` answers with, and goes to the first of them. */
  readonly addSheets: (make: (snapshot: Snapshot) => Promise<Patch>) => Promise<void>;
  readonly select: (at: Address) => Promise<void>;
  readonly dismiss: () => void;
}

const untouched: SessionState = {
  task: null,
  checked: null,
  problem: null,
  notice: null,
  undoable: [],
  selected: null,
};

export function createSession(host: Host, loadUseCases: () => Promise<CheckingUseCases>): Session {
  let state = untouched;
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  /** One task at a time: a second click while the first works does nothing. Never rejects. */
  const run = async (task: Task, work: () => Promise<Partial<SessionState>>): Promise<void> => {
    if (state.task !== null) return;
    set({ task, problem: null, notice: null });
    try {
      set({ ...(await work()), task: null });
    } catch (reason) {
      set({ task: null, problem: problemOf(reason) });
    }
  };

  const readAndCheck = async (): Promise<Checked> => {
    const [snapshot, { check }] = await Promise.all([host.read(), loadUseCases()]);
    return { snapshot, result: check(snapshot) };
  };

  /** The way back is kept before the workbook is read again, so that a failed reading cannot lose it. */
  const applyAndCheck = async (patch: Patch, notice: Notice): Promise<Partial<SessionState>> => {
    const inverse = await host.apply(patch);
    set({ undoable: [...state.undoable, inverse] });
    return { checked: await readAndCheck(), notice };
  };

  const select = async (at: Address): Promise<void> => {
    set({ selected: { ...at } });
    try {
      await host.select(at);
    } catch (reason) {
      set({ problem: problemOf(reason) });
    }
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: () => run("check", async () => ({ checked: await readAndCheck() })),
    mend: (findings) =>
      run("mend", async () => {
        const { mendPatch, withRecalculatedSums } = await loadUseCases();
        const mends = mendPatch(findings);
        const snapshot = host.recalculates ? undefined : state.checked?.snapshot;
        const patch = snapshot === undefined ? mends : withRecalculatedSums(snapshot, mends);
        return applyAndCheck(patch, { key: "mended", count: mends.length });
      }),
    undo: () =>
      run("undo", async () => {
        const patch = state.undoable.at(-1);
        if (patch === undefined) return {};
        await host.apply(patch);
        set({ undoable: state.undoable.slice(0, -1) });
        return { checked: await readAndCheck(), notice: { key: "undone", count: 1 } };
      }),
    addSheets: async (make) => {
      let added: Patch = [];
      await run("add", async () => {
        added = await make(await host.read());
        return applyAndCheck(added, { key: "sheetsAdded", count: added.length });
      });
      const first = added.find((edit) => edit.kind === "addSheet");
      if (first !== undefined && state.problem === null) {
        await select({ sheet: first.blueprint.name, row: 0, column: 0 });
      }
    },
    select,
    dismiss: () => set({ problem: null, notice: null }),
  };
}
