/** What a page that is loaded anew finds again in the session's storage, and what it does not. */
import { createFormMemory } from "../../../src/pane/form-memory";
import { keepPane, readKeptPane } from "../../../src/pane/kept/kept-pane";
import { createSession } from "../../../src/pane/session";
import type { Step } from "../../../src/checking/undo";
import { newBudgetSheets } from "../../../src/subjects/budget/sheets/new-budget";
import { newBudgetSchema } from "../../../src/subjects/budget/sheets/new-budget-request";
import { fidelityReportPatch } from "../../../src/subjects/fidelity/sheets/follow-up-sheets";
import { newMeasurementSheets } from "../../../src/subjects/fidelity/sheets/new-measurement";
import { newRegisterSheets } from "../../../src/subjects/outcomes/sheets/new-register";
import type { Edit } from "../../../src/workbook/patch";
import { useCasesUnder } from "../../../src/page/use-cases";
import { isamverkanRequest } from "../../cases/isamverkan";
import { swedish } from "../../cases/words";
import {
  located,
  onlyMeasurement,
  requestOf,
  scored,
  scoresFor,
  workbookOf,
} from "../../subjects/fidelity/a-measurement";
import { checkResult, detailed, memoryHost, workbook } from "../a-checked-workbook";

const storage = window.sessionStorage;
const here = "https://forbund.sharepoint.com/budget.xlsx";
const useCases = { ...useCasesUnder(undefined), check: checkResult };

beforeEach(() => {
  jest.useFakeTimers();
  storage.clear();
  window.localStorage.clear();
});
afterEach(() => jest.useRealTimers());

function kept(begun: Parameters<typeof createSession>[2] = {}) {
  const session = createSession(memoryHost(workbook), () => Promise.resolve(useCases), begun);
  const forms = createFormMemory();
  const stop = keepPane(here, session, forms, storage);
  return { session, forms, stop, settle: () => jest.advanceTimersByTime(300) };
}

const register = { effort: "IPS", columnSet: "all", from: "2016-09-01", to: null, rows: 20 } as const;

const stepOf = (...applied: readonly Edit[]): Step => ({ applied, inverse: [...applied].reverse() });

const typed = (value: string): Step =>
  stepOf({ kind: "cell", at: { sheet: detailed, row: 3, column: 2 }, before: { value: null }, content: { value } });

/** Keeps these steps and reads them back. */
function throughStorage(steps: readonly Step[]): readonly Step[] | undefined {
  const { forms, stop } = kept({ undoable: steps });
  forms.set("a form", 1);
  stop();
  return readKeptPane(here, storage)?.undoable;
}

describe("a pane that is loaded anew", () => {
  it("finds its steps back and forth, the chosen limits and half-filled forms again", async () => {
    const { session, forms, settle } = kept();
    await session.check();
    await session.mend(session.state().checked?.result.findings ?? []);
    await session.undo();
    await session.mend((session.state().checked?.result.findings ?? []).slice(0, 1));
    await session.choosePolicy({ ...useCases.policy, name: "Länsstyrelsens" });
    forms.set("create.budget", { step: "period" });
    settle();
    const found = readKeptPane(here, storage);
    expect(found?.undoable).toEqual(session.state().undoable);
    expect(found?.undoable).toHaveLength(1);
    expect(found?.redoable).toEqual(session.state().redoable);
    expect(found?.policy).toEqual(session.state().policy);
    expect(found?.forms).toEqual({ "create.budget": { step: "period" } });
  });

  it("takes a step back that an earlier page made", async () => {
    const host = memoryHost(workbook);
    const before = createSession(host, () => Promise.resolve(useCases));
    const stop = keepPane(here, before, createFormMemory(), storage);
    await before.check();
    await before.mend(before.state().checked?.result.findings ?? []);
    expect(host.cell(detailed, 3, 2)?.value).toBe(900_000);
    stop();
    const { undoable = [], redoable = [] } = readKeptPane(here, storage) ?? {};
    const after = createSession(host, () => Promise.resolve(useCases), { undoable, redoable });
    await after.undo();
    expect(host.cell(detailed, 3, 2)?.value).toBe("900 000");
  });

  it("finds every kind of edit as it was, whole sheets with their charts among them", () => {
    const filling = scored(scoresFor(100));
    const measured = workbookOf(filling);
    const sheets = [
      ...newBudgetSheets(newBudgetSchema.parse(isamverkanRequest), swedish),
      ...newMeasurementSheets(requestOf(filling), swedish),
      ...newRegisterSheets(register, { goals: true, forms: false }, swedish),
    ];
    const step = stepOf(
      ...sheets.map((blueprint): Edit => ({ kind: "addSheet", blueprint, position: "first" })),
      ...fidelityReportPatch(located(measured), onlyMeasurement(measured), swedish),
      { kind: "removeSheet", sheet: "Diagram" },
      { kind: "note", at: { sheet: detailed, row: 1, column: 1 }, before: null, text: "Samkoll: 900 000 kr" },
      { kind: "outsideText", id: "docProps/core.xml#title", before: "Kim", text: "P07" },
      {
        kind: "cell",
        at: { sheet: detailed, row: 1, column: 1 },
        before: { value: true },
        content: { value: 3, formula: "SUM(A1:A2)", format: "#,##0" },
      },
    );
    expect(JSON.stringify(step, (_, part: unknown) => (part instanceof Map ? [...part] : part))).toContain('"charts"');
    expect(throughStorage([step])).toEqual([step]);
  });
});

describe("what is kept", () => {
  it("lies in the session's storage alone", () => {
    const { forms, settle } = kept();
    forms.set("create.budget", {});
    settle();
    expect(storage).toHaveLength(1);
    expect(window.localStorage).toHaveLength(0);
  });

  it("is written once for a row of changes, and not at all where nothing of it has changed", async () => {
    const write = jest.spyOn(Storage.prototype, "setItem");
    const { session, forms, settle } = kept();
    for (const letter of "Väg") forms.set("create.budget", letter);
    settle();
    expect(write).toHaveBeenCalledTimes(1);
    await session.check();
    await session.select({ sheet: detailed, row: 1, column: 1 });
    settle();
    expect(write).toHaveBeenCalledTimes(1);
    write.mockRestore();
  });

  it("is written at once when the page is put away", () => {
    const { forms } = kept();
    forms.set("create.budget", "Väg");
    window.dispatchEvent(new Event("pagehide"));
    expect(readKeptPane(here, storage)?.forms).toEqual({ "create.budget": "Väg" });
  });

  it("is removed when there is nothing left to keep", () => {
    const { forms, settle } = kept();
    forms.set("create.budget", "Väg");
    settle();
    forms.set("create.budget", undefined);
    settle();
    expect(storage).toHaveLength(0);
  });

  it("is never given to another workbook, and is removed when one is opened", () => {
    const { forms, stop } = kept();
    forms.set("create.budget", "Väg");
    stop();
    expect(readKeptPane("https://forbund.sharepoint.com/annan.xlsx", storage)).toBeNull();
    expect(storage).toHaveLength(0);
  });

  it("stays under two megabytes: the oldest steps give way, the latest are whole", () => {
    const steps = ["a", "b", "c"].map((letter) => typed(letter.repeat(400_000)));
    expect(throughStorage(steps.map(({ applied }) => ({ applied, inverse: [] })))).toEqual(
      steps.slice(1).map(({ applied }) => ({ applied, inverse: [] })),
    );
    expect((storage.getItem("samkoll.pane") ?? "").length).toBeLessThanOrEqual(1_000_000);
  });

  it("holds no earlier step where the latest is too large: what came before it cannot be taken back first", () => {
    expect(throughStorage([typed("a"), typed("b".repeat(1_000_001))])).toEqual([]);
  });

  it.each([
    ["no JSON", "{"],
    ["another record", '{"a":1}'],
    ["an edit that is none", record([{ applied: [{ kind: "format", disk: "C" }], inverse: [] }])],
    ["a cell without an address", record([{ applied: [{ kind: "cell", content: { value: 1 } }], inverse: [] }])],
    ["a key that every object has", record([], { __proto__: null, forms: "constructor" })],
  ])("is dropped without a word where it is %s", (_, text) => {
    storage.setItem("samkoll.pane", text);
    expect(readKeptPane(here, storage)).toBeNull();
    expect(storage).toHaveLength(0);
  });

  it("is left where the storage is full: the pane goes on, and nothing older stands for it", () => {
    const { forms, settle } = kept();
    forms.set("create.budget", "Väg");
    settle();
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new Error("QuotaExceededError");
    });
    forms.set("create.budget", "Vägen");
    expect(settle).not.toThrow();
    expect(storage).toHaveLength(0);
    full.mockRestore();
  });
});

function record(undoable: readonly unknown[], others: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ workbook: here, policy: null, forms: {}, redoable: [], undoable, ...others });
}
