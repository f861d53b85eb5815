/** What the pane remembers of a workbook: read, checked, mended, put back. */
import { defaultPolicy } from "../check";
import { mendPatch } from "../../src/checking/mend";
import { stepBack } from "../../src/checking/undo";
import { recalculated } from "../../src/workbook/formula/recalculate";
import { type CheckingUseCases, createSession, type Session } from "../../src/pane/session";
import { problemText } from "../../src/pane/problem";
import { isamverkanSheets } from "../cases/isamverkan";
import { swedish } from "../cases/words";
import { cellName } from "../../src/workbook/address";
import { cellAt } from "../../src/workbook/snapshot";
import { HostProblem } from "../../src/workbook/host";
import type { Patch } from "../../src/workbook/patch";
import type { Snapshot } from "../../src/workbook/snapshot";
import { checkResult, detailed, findings, memoryHost, type MemoryHost, workbook } from "./a-checked-workbook";

const useCases = { check: checkResult, mendPatch, recalculated, stepBack };

function opened(): { readonly host: MemoryHost; readonly session: Session } {
  const host = memoryHost(workbook);
  return { host, session: createSession(host, () => Promise.resolve(useCases)) };
}

function rules(session: Session): readonly string[] {
  return session.state().checked?.result.findings.map(({ rule }) => rule) ?? [];
}

/** The problem as a Swede reads it. */
function told(session: Session): string {
  const { problem } = session.state();
  return problem === null ? "" : problemText(problem, swedish);
}

describe("a session", () => {
  it("knows nothing of the workbook before the first check", () => {
    const { session } = opened();
    expect(session.state().checked).toBeNull();
    expect(session.state().task).toBeNull();
  });

  it("keeps what the check says together with the workbook that it says it of", async () => {
    const { session } = opened();
    await session.check();
    expect(session.state().checked?.snapshot).toBe(workbook);
    expect(rules(session)).toEqual(["BUD-201", "BUD-405", "BUD-307"]);
  });

  it("mends every safe finding as one patch, checks again and tells how many cells", async () => {
    const { host, session } = opened();
    await session.check();
    await session.mend(findings);
    expect(host.cell(detailed, 3, 2)?.value).toBe(900000);
    expect(host.cell(detailed, 5, 4)?.formula).toBe("SUM(E3:E5)");
    expect(rules(session)).toEqual(["BUD-405"]);
    expect(session.state().notice).toEqual({ key: "pane.notice.mended", values: { count: 2 } });
  });

  it.each([
    [true, ["C4"]],
    [false, ["C4", "E4"]],
  ])("writes the sum beside a mended cell only where the host does not calculate (%s)", async (recalculates, cells) => {
    const host = memoryHost(workbook);
    const written: string[] = [];
    const apply = (patch: Patch): Promise<Patch> => {
      written.push(...patch.flatMap((edit) => (edit.kind === "cell" ? [cellName(edit.at)] : [])));
      return host.apply(patch);
    };
    const session = createSession({ ...host, apply, recalculates }, () => Promise.resolve(useCases));
    await session.check();
    await session.mend(findings.slice(0, 1));
    expect(written).toEqual(cells);
    expect(session.state().notice).toEqual({ key: "pane.notice.mended", values: { count: 1 } });
  });

  it("takes back one mend at a time, the latest first", async () => {
    const { host, session } = opened();
    await session.check();
    const [typedAsText, , sumTypedOver] = findings;
    if (typedAsText === undefined || sumTypedOver === undefined) throw new Error("Two findings are mended here.");
    await session.mend([typedAsText]);
    await session.mend([sumTypedOver]);
    await session.undo();
    expect(host.cell(detailed, 5, 4)).toMatchObject({ value: 1700000 });
    expect(host.cell(detailed, 5, 4)?.formula).toBeUndefined();
    expect(host.cell(detailed, 3, 2)?.value).toBe(900000);
    await session.undo();
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    expect(session.state().undoable).toEqual([]);
    expect(rules(session)).toHaveLength(findings.length);
  });

  it("judges by the policy that is chosen, from the next check on and for this workbook alone", async () => {
    const limits: unknown[] = [];
    const check: CheckingUseCases["check"] = (snapshot, chosen) => {
      limits.push(chosen?.["longestProjectMonths"]);
      return checkResult(snapshot);
    };
    const load = () => Promise.resolve({ ...useCases, check });
    const session = createSession(memoryHost(workbook), load);
    await session.check();
    await session.choosePolicy({ ...defaultPolicy, longestProjectMonths: 12 });
    await session.mend(findings.slice(0, 1));
    await session.choosePolicy(null);
    expect(limits).toEqual([undefined, 12, 12, undefined]);
    await createSession(memoryHost(workbook), load, {
      policy: { ...defaultPolicy, longestProjectMonths: 6 },
    }).check();
    expect(limits.at(-1)).toBe(6);
  });

  it("does again what was taken back, until something else is done", async () => {
    const { host, session } = opened();
    await session.check();
    await session.mend(findings.slice(0, 1));
    await session.undo();
    await session.redo();
    expect(host.cell(detailed, 3, 2)?.value).toBe(900000);
    expect(session.state()).toMatchObject({ redoable: [], notice: { key: "pane.notice.redo.all" } });
    await session.undo();
    await session.mend(findings.slice(2));
    expect(session.state().redoable).toEqual([]);
  });

  it("puts back only what still holds what Samkoll wrote, and tells the rest", async () => {
    const { host, session } = opened();
    await session.check();
    await session.mend(findings);
    const coach = { sheet: detailed, row: 3, column: 2 };
    await host.apply([{ kind: "cell", at: coach, before: { value: 900000 }, content: { value: 850000 } }]);
    await session.undo();
    expect(host.cell(detailed, 3, 2)?.value).toBe(850000);
    expect(host.cell(detailed, 5, 4)).toMatchObject({ value: 1700000 });
    expect(session.state().notice).toEqual({
      key: "pane.notice.undo.some",
      values: { count: 1, cells: "Budget - detaljerad!C4" },
    });
    await session.redo();
    expect(host.cell(detailed, 3, 2)?.value).toBe(850000);
    expect(host.cell(detailed, 5, 4)?.formula).toBe("SUM(E3:E5)");
  });

  it("says that there is nothing left to put back when all of it has been written over", async () => {
    const { host, session } = opened();
    await session.check();
    await session.mend(findings.slice(0, 1));
    const coach = { sheet: detailed, row: 3, column: 2 };
    await host.apply([{ kind: "cell", at: coach, before: { value: 900000 }, content: { value: 850000 } }]);
    await session.undo();
    expect(session.state()).toMatchObject({ undoable: [], redoable: [], notice: { key: "pane.notice.undo.none" } });
  });

  it("writes in the order it is asked to, each patch made from what the one before left", async () => {
    const { host, session } = opened();
    await session.check();
    const at = { sheet: detailed, row: 2, column: 2 };
    const add = (kronor: number) =>
      session.write(({ snapshot }) => {
        const held = cellAt(snapshot, at)?.value;
        const value = typeof held === "number" ? held : 0;
        return [{ kind: "cell", at, before: { value }, content: { value: value + kronor } }];
      }, null);
    expect(await Promise.all([add(1000), add(200), add(30)])).toEqual([true, true, true]);
    expect(host.cell(detailed, 2, 2)?.value).toBe(301_230);
    expect(session.state().undoable).toHaveLength(3);
  });

  it("leaves a reading that takes too long, and writes nothing of what was to follow", async () => {
    const host = memoryHost(workbook);
    let answer = (): void => undefined;
    const slowly = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const read = async (): Promise<Snapshot> => {
      await slowly;
      return host.read();
    };
    const session = createSession({ ...host, read }, () => Promise.resolve(useCases));
    const writing = session.write(() => findings[0]?.mend ?? [], null);
    await Promise.resolve();
    expect(session.state()).toMatchObject({ task: "write", canLeave: true });
    session.leave();
    expect(await writing).toBe(false);
    expect(session.state()).toMatchObject({ task: null, canLeave: false, checked: null, problem: null });
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    await session.check();
    expect(rules(session)).toHaveLength(findings.length);
  });

  it("follows an edit that someone else made without a word", async () => {
    const { host, session } = opened();
    await session.check();
    await host.apply(findings[0]?.mend ?? []);
    await session.follow(host.read);
    expect(rules(session)).toEqual(["BUD-405", "BUD-307"]);
    expect(session.state()).toMatchObject({ notice: null, problem: null, undoable: [] });
  });

  it("does nothing when there is nothing to take back", async () => {
    const { session } = opened();
    await session.undo();
    expect(session.state()).toMatchObject({ task: null, problem: null, notice: null });
  });

  it("keeps the last findings and tells the problem when the workbook changed meanwhile", async () => {
    const { host, session } = opened();
    await session.check();
    await host.apply(findings[0]?.mend ?? []);
    await session.mend(findings);
    expect(session.state().problem).toEqual({ code: "changedMeanwhile", details: { cell: "C4" } });
    expect(session.state().undoable).toEqual([]);
    expect(rules(session)).toHaveLength(findings.length);
  });

  it("keeps the way back even when the workbook cannot be read after the mend", async () => {
    const host = memoryHost(workbook);
    let readings = 0;
    const read = (): Promise<Snapshot> => {
      readings += 1;
      return readings === 2 ? Promise.reject(new HostProblem("noAnswer")) : host.read();
    };
    const session = createSession({ ...host, read }, () => Promise.resolve(useCases));
    await session.check();
    await session.mend(findings);
    expect(session.state().problem).toEqual({ code: "noAnswer", details: {}, wrote: "done" });
    expect(told(session)).toMatch(/^Det är skrivet i arbetsboken/);
    await session.undo();
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    expect(session.state()).toMatchObject({ problem: null, undoable: [] });
  });

  it.each([
    ["Excel does not answer", new HostProblem("noAnswer"), /inte säkert om ändringen är gjord/],
    ["something unforeseen happens", new TypeError("no such range"), /inte säkert om ändringen är gjord/],
    ["Excel refuses, and all is put back", new HostProblem("excelRefused", { code: "X" }), /Inget har ändrats/],
    ["not all could be put back", new HostProblem("notPutBack", { code: "X" }), /allt kunde inte läggas tillbaka/],
  ])("says that nothing was changed only where that is sure: %s while it writes", async (_, fault, words) => {
    const host = memoryHost(workbook);
    const apply = (): Promise<Patch> => Promise.reject(fault);
    const session = createSession({ ...host, apply }, () => Promise.resolve(useCases));
    await session.check();
    await session.mend(findings);
    expect(told(session)).toMatch(words);
  });

  it("says that Excel did not answer and nothing was changed where it only read", async () => {
    const { host, session } = opened();
    host.failWith(new HostProblem("noAnswer"));
    await session.check();
    expect(told(session)).toMatch(/Inget har ändrats/);
  });

  it("tells of sheets that were added even where the first of them cannot be shown", async () => {
    const host = memoryHost(workbook);
    const select = (): Promise<void> => Promise.reject(new HostProblem("sheetMissing", { sheet: "Ny" }));
    const session = createSession({ ...host, apply: () => Promise.resolve([]), select }, () =>
      Promise.resolve(useCases),
    );
    const [sheet] = isamverkanSheets();
    if (sheet === undefined) throw new Error("No sheet");
    await session.addSheets(() => Promise.resolve([{ kind: "addSheet", blueprint: sheet }]));
    expect(session.state()).toMatchObject({ problem: null, notice: { key: "pane.notice.sheetsAdded" } });
  });

  it("puts an unforeseen fault into a problem rather than letting it escape", async () => {
    const { host, session } = opened();
    host.failWith(new Error("no such table"));
    await session.check();
    expect(session.state().problem).toEqual({ code: "unexpected", details: { reason: "no such table" } });
    session.dismiss();
    await session.check();
    expect(session.state().problem).toBeNull();
    expect(rules(session)).toHaveLength(findings.length);
  });

  describe("while it follows somebody else's edit", () => {
    async function following() {
      const { host, session } = opened();
      await session.check();
      let answer = (): void => undefined;
      const slowly = new Promise<void>((resolve) => {
        answer = resolve;
      });
      const followed = session.follow(() => slowly.then(host.read));
      const done = async (): Promise<void> => {
        answer();
        await followed;
      };
      return { host, session, done };
    }

    it("does what the user presses as soon as that is done, and shows at once that it will", async () => {
      const { host, session, done } = await following();
      const mending = session.mend(findings);
      expect(session.state().task).toBe("mend");
      await done();
      await mending;
      expect(host.cell(detailed, 3, 2)?.value).toBe(900_000);
      expect(session.state()).toMatchObject({ task: null, notice: { key: "pane.notice.mended" } });
    });

    it.each(["check", "undo", "redo"] as const)(
      "drops no press of %s, and does a second press of it once",
      async (way) => {
        const { host, session } = opened();
        await session.check();
        await session.mend(findings.slice(0, 1));
        await session.mend(findings.slice(2));
        if (way === "redo") {
          await session.undo();
          await session.undo();
        }
        const before = session.state();
        let answer = (): void => undefined;
        const slowly = new Promise<void>((resolve) => {
          answer = resolve;
        });
        const followed = session.follow(() => slowly.then(host.read));
        const pressed = [session[way](), session[way]()];
        answer();
        await Promise.all([followed, ...pressed]);
        const { undoable, checked, task } = session.state();
        expect(task).toBeNull();
        expect(undoable.length - before.undoable.length).toBe({ check: 0, undo: -1, redo: 1 }[way]);
        expect(checked).not.toBe(before.checked);
      },
    );

    it("adds sheets after it, and says that it has", async () => {
      const { session, done } = await following();
      const adding = session.addSheets(() => Promise.resolve([]));
      await done();
      expect(await adding).toBe(true);
      expect(session.state().notice?.key).toBe("pane.notice.sheetsAdded");
    });

    it("can be left, and what waits for it with it", async () => {
      const { host, session, done } = await following();
      const mending = session.mend(findings);
      session.leave();
      await mending;
      await done();
      expect(session.state()).toMatchObject({ task: null, notice: null, undoable: [] });
      expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    });
  });

  it("adds sheets after what the user has begun, and answers that it has not where they are refused", async () => {
    const { host, session } = opened();
    const checking = session.check();
    const adding = session.addSheets(() => Promise.resolve([]));
    await checking;
    expect(await adding).toBe(true);
    host.failWith(new HostProblem("workbookProtected", {}));
    expect(await session.addSheets(() => Promise.resolve([]))).toBe(false);
    expect(session.state().problem?.code).toBe("workbookProtected");
  });

  it("says that a part could not be fetched, the workbook untouched, where it is gone from the server", async () => {
    const gone = Object.assign(new Error("Loading chunk 42 failed."), { name: "ChunkLoadError" });
    const host = memoryHost(workbook);
    const session = createSession({ ...host, apply: () => Promise.reject(gone) }, () => Promise.resolve(useCases));
    await session.check();
    await session.mend(findings);
    expect(told(session)).toMatch(/^En del av Samkoll kunde inte hämtas: .*Arbetsboken är orörd\. Ladda om rutan\.$/);
  });

  it("does one thing at a time", async () => {
    const { host, session } = opened();
    const first = session.check();
    await session.mend(findings);
    await first;
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    expect(session.state().undoable).toEqual([]);
  });

  it("goes to a cell in the host, and tells when the host cannot", async () => {
    const { host, session } = opened();
    await session.select({ sheet: detailed, row: 3, column: 2 });
    expect(host.selected()).toBe(`${detailed}!C4`);
    expect(session.state().selected).toEqual({ sheet: detailed, row: 3, column: 2 });
    host.failWith(new HostProblem("sheetMissing", { sheet: detailed }));
    await session.select({ sheet: detailed, row: 0, column: 0 });
    expect(session.state().problem?.code).toBe("sheetMissing");
  });

  it("tells its listeners of every change until they leave", async () => {
    const { session } = opened();
    const heard = jest.fn();
    const leave = session.subscribe(heard);
    await session.check();
    expect(heard).toHaveBeenCalled();
    heard.mockClear();
    leave();
    await session.check();
    expect(heard).not.toHaveBeenCalled();
  });
});
