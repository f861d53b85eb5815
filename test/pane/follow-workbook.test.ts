/** The findings follow what is done in Excel. */
import { mendPatch } from "../../src/checking/mend";
import { stepBack } from "../../src/checking/undo";
import { recalculated } from "../../src/workbook/formula/recalculate";
import { catchUp, followWorkbook } from "../../src/pane/follow-workbook";
import { createSession } from "../../src/pane/session";
import { type Host, HostProblem, type LiveWorkbook, type WorkbookChange } from "../../src/workbook/host";
import { checkResult, detailed, findings, memoryHost, workbook } from "./a-checked-workbook";
import { quietWorkbook } from "./live-workbook";

const useCases = { check: checkResult, mendPatch, recalculated, stepBack };
const edit: WorkbookChange = { kind: "sheets", sheets: new Set([detailed]) };

function followed() {
  const memory = memoryHost(workbook);
  let tell: Parameters<LiveWorkbook["watch"]>[0] = () => Promise.reject(new Error("Nobody listens."));
  const ended = jest.fn();
  const readAgain = jest.fn((_: WorkbookChange) => memory.read());
  const host: Host = {
    ...memory,
    live: quietWorkbook(() => memory.read(), {
      watch: async (onChange) => {
        tell = onChange;
        return async () => void ended();
      },
      readAgain,
    }),
  };
  const session = createSession(host, () => Promise.resolve(useCases));
  const stop = followWorkbook(host, session);
  return { memory, session, stop, ended, readAgain, tell: (change: WorkbookChange) => tell(change) };
}

it("reads what was touched again, and the findings follow", async () => {
  const { memory, session, readAgain, tell } = followed();
  await session.check();
  await memory.apply(findings[0]?.mend ?? []);
  await tell(edit);
  expect(readAgain).toHaveBeenCalledTimes(1);
  expect(readAgain.mock.calls[0]?.[0]).toBe(edit);
  expect(session.state().checked?.result.findings.map(({ rule }) => rule)).toEqual(["BUD-405", "BUD-307"]);
});

it("reads nothing of its own accord before the first check", async () => {
  const { readAgain, tell } = followed();
  await tell(edit);
  expect(readAgain).not.toHaveBeenCalled();
});

it("lets Excel tell of the change again where a cell is being edited, and shows no problem", async () => {
  const { memory, session, tell } = followed();
  await session.check();
  memory.failWith(new HostProblem("cellInEdit"));
  await expect(tell(edit)).rejects.toMatchObject({ code: "cellInEdit" });
  expect(session.state().problem).toBeNull();
});

it("stops listening when the pane closes", async () => {
  const { stop, ended } = followed();
  stop();
  await new Promise((resolve) => setTimeout(resolve));
  expect(ended).toHaveBeenCalledTimes(1);
});

describe("a pane that is shown again", () => {
  it("reads what was done while it was away, keeps its steps, and says nothing about it", async () => {
    const { memory, session } = followed();
    await session.check();
    await session.mend(session.state().checked?.result.findings.slice(0, 1) ?? []);
    session.dismiss();
    const { undoable } = session.state();
    await memory.apply(findings[2]?.mend ?? []);
    await catchUp(memory, session);
    expect(session.state().checked?.result.findings.map(({ rule }) => rule)).toEqual(["BUD-405"]);
    expect(session.state()).toMatchObject({ undoable, notice: null, problem: null, task: null });
  });

  it("checks where the first check never came to be", async () => {
    const { memory, session } = followed();
    memory.failWith(new HostProblem("cellInEdit"));
    await session.check();
    await catchUp(memory, session);
    expect(session.state().checked?.result.findings).toHaveLength(3);
    expect(session.state().problem).toBeNull();
  });

  it("keeps the findings that it has where the workbook cannot be read just then", async () => {
    const { memory, session } = followed();
    await session.check();
    memory.failWith(new HostProblem("cellInEdit"));
    await catchUp(memory, session);
    expect(session.state().checked?.result.findings).toHaveLength(3);
    expect(session.state().problem).toBeNull();
  });
});
