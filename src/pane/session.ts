/** One open workbook and what has been done with it: the pane's memory, free of React so that it can be tested alone. */
import type { CheckResult } from "../checking/check-result";
import type { Step, StepBack } from "../checking/undo";
import type { Finding } from "../checking/finding";
import type { Policy } from "../checking/policy";
import { type Address, addressText } from "../workbook/address";
import { type CellPlace, HostProblem, type Host, type Unfinished } from "../workbook/host";
import { isOfCells, type Patch } from "../workbook/patch";
import type { Snapshot } from "../workbook/snapshot";
import { type Problem, problemOf, type WritingStage } from "./problem";
import { createTaskQueue, type Turn } from "./task-queue";
import type { TextKey } from "../checking/text-key";

/** The use cases that a session needs; they arrive with a chunk of their own, after the first paint. */
export interface CheckingUseCases {
  /** By the chosen policy; by the förbund's own, or the defaults, where none is chosen. */
  readonly check: (snapshot: Snapshot, chosen: Policy | null) => CheckResult | Promise<CheckResult>;
  readonly mendPatch: (findings: readonly Finding[]) => Patch;
  /** The patch with the results of all formulas that follow it. */
  readonly recalculated: (snapshot: Snapshot, patch: Patch) => Patch | Promise<Patch>;
  readonly stepBack: (step: Step, snapshot: Snapshot) => StepBack;
}

export type Task = "check" | "calculate" | "mend" | "write" | "undo" | "redo" | "add";

export interface Checked {
  readonly snapshot: Snapshot;
  readonly result: CheckResult;
}

/** What was just done: a key of the texts and what its sentence tells. */
export interface Notice {
  readonly key: TextKey;
  readonly values: Readonly<Record<string, string | number>>;
}

export interface SessionState {
  readonly task: Task | null;
  /** The task has not begun to write: `leave` would stop it. */
  readonly canLeave: boolean;
  /** The workbook as last read, missing results worked out, and what the check said; `null` before the first check. */
  readonly checked: Checked | null;
  readonly problem: Problem | null;
  readonly notice: Notice | null;
  /** What the last writing had to leave out; `null` where it left nothing. */
  readonly unfinished: LeftOut | null;
  /** What can be taken back, the latest last. */
  readonly undoable: readonly Step[];
  /** What was taken back and can be done again, the latest last. */
  readonly redoable: readonly Step[];
  /** The policy chosen for this workbook, as long as it is open here. */
  readonly policy: Policy | null;
  /** The cell last gone to; a new object each time, so that going there again is seen. */
  readonly selected: Address | null;
}

export interface LeftOut extends Unfinished {
  /** It has been tried once more, and Excel would not take it then either. */
  readonly again?: true;
}

/** What a writer is given to make its patch from. */
export type MakePatch = (checked: Checked) => Patch | Promise<Patch>;

export interface Session {
  readonly state: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly check: () => Promise<void>;
  /** Judges the workbook by these limits from now on; `null` goes back to the förbund's own. */
  readonly choosePolicy: (policy: Policy | null) => Promise<void>;
  /**
   * Checks anew without a word about it, once what is under way is done: after an edit that someone else made.
   * Rejects as `read` does.
   */
  readonly follow: (read: (last: Snapshot) => Promise<Snapshot>) => Promise<void>;
  /** Applies every safe mend of these findings as one patch, then checks again. */
  readonly mend: (findings: readonly Finding[]) => Promise<void>;
  /** Applies one patch, all or nothing and as one step to take back, then checks again. False where it failed or was left. */
  readonly write: (make: MakePatch, notice: Notice | null) => Promise<boolean>;
  /** Takes back the latest step, as far as nobody has written over it. */
  readonly undo: () => Promise<void>;
  /** Does again what was last taken back. */
  readonly redo: () => Promise<void>;
  /** Reads the workbook, adds the sheets that `make` answers with, and goes to the first of them. False as `write` is. */
  readonly addSheets: (make: (snapshot: Snapshot) => Promise<Patch>) => Promise<boolean>;
  /** Goes to the cell; Excel selects all cells from it to `last`. */
  readonly select: (at: Address, last?: CellPlace) => Promise<void>;
  /** Shows the sheet that the cell is on, and goes to it. */
  readonly show: (at: Address) => Promise<void>;
  /** Has Excel calculate the workbook, then checks again; `null` where nothing can be told to calculate. */
  readonly calculate: (() => Promise<void>) | null;
  /** Tries once more to give new sheets what Excel would not take. */
  readonly finish: () => Promise<void>;
  /** Leaves what is under way, unless it writes already. */
  readonly leave: () => void;
  readonly dismiss: () => void;
  readonly dismissUnfinished: () => void;
}

/** Its turn, with the host's `apply`: what fails knows by it how far the writing had come. */
interface WritingTurn extends Turn {
  readonly apply: Host["apply"];
}

/** One task of the user's, from the press on. */
interface Asked {
  readonly task: Task;
  begun: boolean;
  /** Before its turn came. */
  left: boolean;
}

const untouched: SessionState = {
  task: null,
  canLeave: false,
  checked: null,
  problem: null,
  notice: null,
  unfinished: null,
  undoable: [],
  redoable: [],
  policy: null,
  selected: null,
};

/** What a session begins with: limits that were chosen, and steps that were kept from an earlier page. */
export type Begun = Partial<Pick<SessionState, "policy" | "undoable" | "redoable">>;

export function createSession(host: Host, loadUseCases: () => Promise<CheckingUseCases>, begun: Begun = {}): Session {
  let state: SessionState = { ...untouched, ...begun };
  const listeners = new Set<() => void>();
  const set = (change: Partial<SessionState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const queue = createTaskQueue((canLeave) => set({ canLeave }));

  /** What the user has asked for and is not done yet, in the order it was asked. A `follow` is nothing of the user's. */
  const line: Asked[] = [];

  /** Never rejects; answers whether the task was done. `"skip"`: not where something else of the user's is in line. */
  const run = async (
    task: Task,
    whenBusy: "wait" | "skip",
    work: (turn: WritingTurn) => Promise<Partial<SessionState>>,
  ): Promise<boolean> => {
    if (whenBusy === "skip" && line.length > 0) return false;
    const asked: Asked = { task, begun: false, left: false };
    line.push(asked);
    // Seen at once, also while it waits for a `follow` to be done.
    if (line.length === 1) set({ task });
    const change = await queue.take(
      async ({ write }) => {
        if (asked.left) return undefined;
        asked.begun = true;
        set({ task, problem: null, notice: null });
        let stage: WritingStage = "before";
        const apply = async (patch: Patch): Promise<Patch> => {
          stage = "during";
          const inverse = await host.apply(patch);
          stage = "after";
          return inverse;
        };
        return work({ write, apply }).catch((reason: unknown) => ({ problem: problemOf(reason, stage) }));
      },
      (outcome) => {
        line.shift();
        set({ ...outcome, task: line[0]?.task ?? null });
      },
    );
    return change !== undefined && !("problem" in change);
  };

  const checkedAs = async (snapshot: Snapshot): Promise<Checked> => {
    const { check } = await loadUseCases();
    const result = await check(snapshot, state.policy);
    return { snapshot: result.snapshot, result };
  };
  const readAndCheck = async (): Promise<Checked> => {
    const [snapshot] = await Promise.all([host.read(), loadUseCases()]);
    return checkedAs(snapshot);
  };

  /** A file shows the sums that are written into it; Excel calculates its own. */
  const carried = async (patch: Patch, snapshot: Snapshot): Promise<Patch> =>
    host.recalculates ? patch : (await loadUseCases()).recalculated(snapshot, patch);

  /** The way back is kept before the workbook is read again, so that a failed reading cannot lose it. */
  const applyAndCheck = async (
    turn: WritingTurn,
    patch: Patch,
    notice: Notice | null,
  ): Promise<Partial<SessionState>> => {
    turn.write();
    const inverse = await turn.apply(patch);
    set({
      undoable: [...state.undoable, { applied: patch, inverse }],
      redoable: [],
      unfinished: await leftOut(host),
    });
    return { checked: await readAndCheck(), notice };
  };

  const write = (task: Task, whenBusy: "wait" | "skip", make: MakePatch, notice: (patch: Patch) => Notice | null) =>
    run(task, whenBusy, async (turn) => {
      const checked = state.checked ?? (await readAndCheck());
      const asked = await make(checked);
      if (asked.length === 0) return { checked };
      return applyAndCheck(turn, await carried(asked, checked.snapshot), notice(asked));
    });

  const retrace = (task: "undo" | "redo", from: "undoable" | "redoable", to: "undoable" | "redoable") =>
    run(task, "skip", async (turn) => {
      const step = state[from].at(-1);
      if (step === undefined) return {};
      const snapshot = await host.read();
      const { patch: asked, kept } = (await loadUseCases()).stepBack(step, snapshot);
      // A whole step brings its sums back as they were; beside what is kept they are worked out anew.
      const patch = kept.length === 0 ? asked : await carried(asked, snapshot);
      turn.write();
      const inverse = asked.length === 0 ? [] : await turn.apply(patch);
      set({
        [from]: state[from].slice(0, -1),
        ...(asked.length > 0 && { [to]: [...state[to], { applied: patch, inverse }] }),
        unfinished: await leftOut(host),
      });
      return { checked: await readAndCheck(), notice: retraced(task, asked, kept) };
    });

  const select = async (at: Address, last?: CellPlace): Promise<void> => {
    set({ selected: { ...at } });
    try {
      await host.select(at, last);
    } catch (reason) {
      set({ problem: { ...problemOf(reason), at } });
    }
  };

  const { live } = host;
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    check: async () => void (await run("check", "skip", async () => ({ checked: await readAndCheck() }))),
    choosePolicy: async (policy) => {
      set({ policy });
      if (state.checked !== null) {
        await run("check", "wait", async () => ({
          checked: state.checked && (await checkedAs(state.checked.snapshot)),
        }));
      }
    },
    follow: async (read) => {
      const last = state.checked?.snapshot;
      if (last === undefined) return;
      await queue.take(
        async () => checkedAs(await read(state.checked?.snapshot ?? last)),
        (checked) => checked !== undefined && set({ checked }),
      );
    },
    mend: async (findings) =>
      void (await write(
        "mend",
        "skip",
        async () => (await loadUseCases()).mendPatch(findings),
        (patch) => ({
          key: isOfCells(patch) ? "pane.notice.mended" : "pane.notice.mendedPlaces",
          values: { count: patch.length },
        }),
      )),
    write: (make, notice) => write("write", "wait", make, () => notice),
    undo: async () => void (await retrace("undo", "undoable", "redoable")),
    redo: async () => void (await retrace("redo", "redoable", "undoable")),
    addSheets: async (make) => {
      let added: Patch = [];
      const done = await run("add", "wait", async (turn) => {
        added = await make(await host.read());
        return applyAndCheck(turn, added, { key: "pane.notice.sheetsAdded", values: { count: added.length } });
      });
      const first = added.find((edit) => edit.kind === "addSheet");
      if (!done || first === undefined) return done;
      const at: Address = { sheet: first.blueprint.name, row: 0, column: 0 };
      set({ selected: at });
      // The sheets are there, which is what was asked for and is told; that one cannot be shown is no failure of it.
      await host.select(at).catch(() => undefined);
      return true;
    },
    select,
    show: async (at) => {
      set({ problem: null });
      try {
        await host.live?.show(at.sheet);
        await select(at);
      } catch (reason) {
        set({ problem: problemOf(reason) });
      }
    },
    calculate:
      live === undefined
        ? null
        : async () =>
            void (await run("calculate", "skip", async () => {
              await live.calculate();
              return { checked: await readAndCheck() };
            })),
    finish: async () =>
      void (await run("write", "skip", async () => {
        const reason: unknown = await host.live?.finish().catch((error: unknown) => error);
        const unfinished = await leftOut(host);
        if ((unfinished?.sheets ?? []).length === 0) {
          return { unfinished, notice: { key: "pane.notice.finished", values: {} } };
        }
        // That Excel refuses is told by what is still unfinished.
        const isRefusal = reason instanceof HostProblem && reason.code === "excelRefused";
        return {
          unfinished: unfinished && { ...unfinished, again: true },
          ...(!isRefusal && reason !== undefined && { problem: problemOf(reason) }),
        };
      })),
    leave: () => {
      const [first] = line;
      // It waits for a `follow`: both are left.
      if (first?.begun === false) first.left = true;
      queue.leave();
    },
    dismiss: () => set({ problem: null, notice: null }),
    dismissUnfinished: () => set({ unfinished: null }),
  };
}

async function leftOut({ live }: Host): Promise<Unfinished | null> {
  const unfinished = await live?.unfinished();
  return unfinished === undefined || unfinished.sheets.length + unfinished.notes.length === 0 ? null : unfinished;
}

/** More than these are told by their number alone. */
const toldCells = 5;

function retraced(task: "undo" | "redo", done: Patch, kept: readonly Address[]): Notice {
  const outcome = kept.length === 0 ? "all" : done.length === 0 ? "none" : "some";
  const cells = kept.slice(0, toldCells).map(addressText).join(", ");
  return {
    key: `pane.notice.${task}.${outcome}`,
    values: { count: kept.length, cells: kept.length > toldCells ? `${cells} …` : cells },
  };
}
