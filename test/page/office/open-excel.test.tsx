/** The session that Excel's pane begins with: what an earlier page left, and what may have happened while it was shut. */
import { act, waitFor } from "@testing-library/react";
import { openWorkbook } from "../../../src/page/office/open-excel";
import { createFormMemory } from "../../../src/pane/form-memory";
import { keepPane, readKeptPane } from "../../../src/pane/kept/kept-pane";
import { createSession } from "../../../src/pane/session";
import { useCasesUnder } from "../../../src/page/use-cases";
import type { Step } from "../../../src/checking/undo";
import { chartBlueprint } from "../../hosts/file/chart-blueprint";
import { checkResult, findings, memoryHost, workbook } from "../../pane/a-checked-workbook";
import { officeWithPane } from "./closing-pane";

const useCases = { ...useCasesUnder(undefined), check: checkResult };
const storage = window.sessionStorage;
const saved = "https://forbund.sharepoint.com/budget.xlsx";
const edit = { kind: "addSheet", blueprint: chartBlueprint() } as const;
const step: Step = { applied: [edit], inverse: [{ kind: "removeSheet", sheet: edit.blueprint.name }] };

function excel({ shared = false, url = saved } = {}) {
  const office = officeWithPane({ shared, url });
  const host = memoryHost(workbook);
  const connect = jest.fn(() => host);
  const open = () => openWorkbook(connect, () => Promise.resolve(useCases));
  return { host, connect, open, ...office };
}

/** As an earlier page over this workbook would have. */
function leave(url: string): void {
  const session = createSession(memoryHost(workbook), () => Promise.resolve(useCases), { undoable: [step] });
  const forms = createFormMemory();
  const stop = keepPane(url, session, forms, storage);
  forms.set("create.budget", "Väg");
  stop();
}

beforeEach(() => storage.clear());

describe("the open workbook", () => {
  it("has the steps and forms that an earlier page left, and a host that knows their sheets", async () => {
    leave(saved);
    const { connect, open } = excel();
    const { session, forms } = await open();
    expect(session.state().undoable).toEqual([step]);
    expect(forms.get("create.budget")).toBe("Väg");
    expect(connect).toHaveBeenCalledWith([edit]);
  });

  it("is followed into the storage while it has an address of its own", async () => {
    const { open } = excel();
    const { forms } = await open();
    forms.set("create.budget", "Väg");
    window.dispatchEvent(new Event("pagehide"));
    expect(readKeptPane(saved, storage)?.forms).toEqual({ "create.budget": "Väg" });
  });

  it.each(["Bok1", ""])(
    "is neither kept nor read back where it was never saved (%j): another has that name too",
    async (url) => {
      leave(url);
      const { open } = excel({ url });
      const { session, forms } = await open();
      expect(session.state().undoable).toEqual([]);
      expect(forms.all()).toEqual({});
      storage.clear();
      forms.set("create.budget", "Väg");
      window.dispatchEvent(new Event("pagehide"));
      expect(storage).toHaveLength(0);
    },
  );

  it("leaves nothing in the storage of a shared runtime, which lives on, but over a reload of the pane's own", async () => {
    const { open } = excel({ shared: true });
    const { session, forms, keep } = await open();
    await act(() => session.check());
    await act(() => session.mend(findings.slice(0, 1)));
    forms.set("create.budget", "Väg");
    window.dispatchEvent(new Event("pagehide"));
    expect(storage).toHaveLength(0);
    keep();
    const next = await excel({ shared: true }).open();
    expect(next.session.state().undoable).toEqual(session.state().undoable);
    expect(next.forms.get("create.budget")).toBe("Väg");
    expect(storage).toHaveLength(0);
  });

  it("is read again when a pane that was shut is shown", async () => {
    const { host, open, becomes } = excel({ shared: true });
    const { session } = await open();
    await act(() => session.check());
    becomes("Hidden");
    await host.apply(findings[0]?.mend ?? []);
    becomes("Taskpane");
    await waitFor(() => expect(session.state().checked?.result.findings).toHaveLength(findings.length - 1));
  });
});
