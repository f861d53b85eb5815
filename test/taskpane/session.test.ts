/** What the pane remembers of a workbook: read, checked, mended, put back. */
import { mendPatch } from "../../src/app/mend";
import { withRecalculatedSums } from "../../src/domain/recalculate";
import { createSession, type Session } from "../../src/taskpane/session";
import { cellName } from "../../src/workbook/address";
import { HostProblem } from "../../src/workbook/host";
import type { Patch } from "../../src/workbook/patch";
import type { Snapshot } from "../../src/workbook/snapshot";
import { checkResult, detailed, findings, memoryHost, type MemoryHost, workbook } from "./a-checked-workbook";

const useCases = { check: checkResult, mendPatch, withRecalculatedSums };

function opened(): { readonly host: MemoryHost; readonly session: Session } {
  const host = memoryHost(workbook);
  return { host, session: createSession(host, () => Promise.resolve(useCases)) };
}

function rules(session: Session): readonly string[] {
  return session.state().checked?.result.findings.map(({ rule }) => rule) ?? [];
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
    expect(session.state().notice).toEqual({ key: "mended", count: 2 });
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
    expect(session.state().notice).toEqual({ key: "mended", count: 1 });
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
    expect(session.state().problem?.code).toBe("noAnswer");
    await session.undo();
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
    expect(session.state()).toMatchObject({ problem: null, undoable: [] });
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
