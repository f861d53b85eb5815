/** Following what a user does in Excel while the pane is open. */
import { setTimeout as after } from "node:timers/promises";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { HostProblem, type WorkbookChange } from "../../../src/workbook/host";
import { cellAt, sheetNamed, type Snapshot } from "../../../src/workbook/snapshot";
import { happen } from "./fake-events";
import { enterInto, fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect, type Wire } from "./wire";

const swift = { quiet: 20, atMost: 200, retryAfter: 20 };
/** Long enough for a burst to be over and told, and for what must not come to have come. */
const settled = 120;

/** The budget, the summary that follows it, and a register beside them that does not. */
function workbook() {
  const detailed = fakeSheet("Budget", { B3: "Coach", C3: 600000, C4: "=SUM(C3:C3)" });
  const summary = fakeSheet("Sammanställning");
  const register = fakeSheet(
    "Register",
    Object.fromEntries(Array.from({ length: 500 }, (_none, row) => [`A${row + 1}`, row])),
  );
  const book = fakeWorkbook([detailed, summary, register]);
  enterInto(book, summary, "B2", "=Budget!C4");
  return { book, detailed, summary, register };
}

function changed(...sheets: readonly string[]): WorkbookChange {
  return { kind: "sheets", sheets: new Set(sheets) };
}

function trafficSince(wire: Wire, before: number) {
  return wire.traffic.slice(before);
}

function amountIn(snapshot: Snapshot, cell: { row: number; column: number }) {
  return cellAt(snapshot, { sheet: "Budget", ...cell })?.value;
}

describe("reading again after an edit", () => {
  it("takes one request for the touched sheet and those that follow it, and keeps every other sheet as it was", async () => {
    const { book, detailed } = workbook();
    const wire = connect(book);
    const host = excelHost();
    const before = await host.read();
    const full = wire.traffic.reduce((sum, { bytesBack }) => sum + bytesBack, 0);
    const asked = wire.traffic.length;
    enterInto(book, detailed, "C3", 700000);
    const now = await host.live.readAgain(changed("Budget"), before);
    const [only, ...more] = trafficSince(wire, asked);
    expect(more).toEqual([]);
    expect(only?.bytesBack).toBeLessThan(full / 5);
    expect(amountIn(now, { row: 2, column: 2 })).toBe(700000);
    expect(amountIn(now, { row: 3, column: 2 })).toBe(700000);
    expect(sheetNamed(now, "Register")).toBe(sheetNamed(before, "Register"));
    expect(sheetNamed(now, "Sammanställning")).not.toBe(sheetNamed(before, "Sammanställning"));
    expect(now).toEqual(await host.read());
  });

  it("takes the new visibility of a sheet that it need not read", async () => {
    const { book, register } = workbook();
    connect(book);
    const host = excelHost();
    const before = await host.read();
    register.visibility = "Hidden";
    const now = await host.live.readAgain(changed("Budget"), before);
    expect(sheetNamed(now, "Register")?.visibility).toBe("hidden");
    expect(sheetNamed(now, "Register")?.rows).toBe(sheetNamed(before, "Register")?.rows);
  });

  it.each<[string, (made: ReturnType<typeof workbook>) => void]>([
    ["a sheet has been removed", ({ book }) => book.sheets.splice(2, 1)],
    ["the touched sheet has been removed", ({ book }) => book.sheets.splice(0, 1)],
    ["a sheet has been renamed", ({ register }) => (register.name = "Arkiv")],
    ["a sheet has been added", ({ book }) => book.sheets.push(fakeSheet("Blad1", { A1: 1 }))],
    ["sheets have changed places", ({ book }) => book.sheets.reverse()],
    ["a sheet has been protected", ({ register }) => (register.protected = true)],
    ["a name has been defined", ({ book }) => book.names.set("Totalt", "=Budget!$C$4")],
  ])("reads all when %s", async (_what, change) => {
    const made = workbook();
    connect(made.book);
    const host = excelHost();
    const before = await host.read();
    change(made);
    const now = await host.live.readAgain(changed("Budget"), before);
    expect(now).toEqual(await host.read());
    expect(now.sheets.map(({ name }) => name)).toEqual(made.book.sheets.map(({ name }) => name));
  });

  it("counts the cells that it keeps among those that may be read", async () => {
    const { book, detailed } = workbook();
    connect(book);
    const host = excelHost({ maxCells: 510 });
    const before = await host.read();
    for (let row = 10; row < 40; row++) enterInto(book, detailed, `C${row}`, row);
    const now = await host.live.readAgain(changed("Budget"), before);
    expect(sheetNamed(now, "Budget")?.unreadFromRow).toBeDefined();
  });

  it("does not stand in line behind a cell that is being edited", async () => {
    const { book } = workbook();
    const wire = connect(book);
    const host = excelHost();
    const before = await host.read();
    wire.conduct.inCellEdit = true;
    await expect(host.live.readAgain(changed("Budget"), before)).rejects.toMatchObject({ code: "cellInEdit" });
    wire.conduct.inCellEdit = false;
    await expect(host.live.readAgain(changed("Budget"), before)).resolves.toEqual(before);
  });
});

describe("watching the open workbook", () => {
  async function watched(level = 20, onChange?: (change: WorkbookChange) => Promise<void>) {
    const made = workbook();
    const wire = connect(made.book, level);
    const host = excelHost(swift);
    const told: WorkbookChange[] = [];
    const stop = await host.live.watch((change) => {
      told.push(change);
      return onChange?.(change) ?? Promise.resolve();
    });
    return { ...made, wire, host, told, stop };
  }

  it("is asked for in one request and ended in one, after which nothing is told", async () => {
    const { book, detailed, wire, told, stop } = await watched();
    expect(wire.traffic).toHaveLength(1);
    expect(book.listenedTo.size).toBe(10);
    happen(book, "changed", detailed);
    await stop();
    expect(wire.traffic).toHaveLength(2);
    expect(book.listenedTo.size).toBe(0);
    await after(settled);
    expect(told).toEqual([]);
  });

  it.each([
    [9, 5],
    [11, 6],
    [14, 7],
    [17, 10],
  ])("asks Excel with ExcelApi 1.%i for the %i events that it has", async (level, count) => {
    const { book, stop } = await watched(level);
    expect(book.listenedTo.size).toBe(count);
    await stop();
  });

  it("tells a burst of edits once, with the sheets that were touched or calculated", async () => {
    const { book, detailed, summary, told, stop } = await watched();
    for (let edit = 0; edit < 50; edit++) {
      happen(book, "changed", detailed, { address: `C${edit}`, changeType: "RangeEdited" });
      happen(book, "calculated", summary);
    }
    await after(settled);
    expect(told).toEqual([changed("Budget", "Sammanställning")]);
    await stop();
  });

  it("does not wait for ever for a burst to end", async () => {
    const { book, detailed, told, stop } = await watched();
    for (let edit = 0; edit < 40; edit++) {
      happen(book, "changed", detailed);
      await after(10);
    }
    expect(told.length).toBeGreaterThan(0);
    await stop();
  });

  it.each(["added", "deleted", "nameChanged", "moved", "visibility", "protection"] as const)(
    "tells that the workbook is built otherwise when a sheet is %s",
    async (event) => {
      const { book, register, detailed, told, stop } = await watched();
      happen(book, "changed", detailed);
      happen(book, event, register);
      await after(settled);
      expect(told).toEqual([{ kind: "structure" }]);
      await stop();
    },
  );

  it("tells of formats and hidden rows, and of a sheet that it has not heard of as a new one", async () => {
    const { book, detailed, summary, told, stop } = await watched();
    happen(book, "formatChanged", detailed);
    happen(book, "rowHidden", summary);
    await after(settled);
    happen(book, "changed", { id: "{ny}" });
    await after(settled);
    expect(told).toEqual([changed("Budget", "Sammanställning"), { kind: "structure" }]);
    await stop();
  });

  it("knows a sheet by its new name from the next reading on, where renaming has no event", async () => {
    const { book, detailed, host, told, stop } = await watched(9);
    const before = await host.read();
    detailed.name = "Budget 2014";
    happen(book, "changed", detailed);
    await after(settled);
    expect(told).toEqual([changed("Budget")]);
    const now = await host.live.readAgain(changed("Budget"), before);
    expect(now.sheets[0]?.name).toBe("Budget 2014");
    happen(book, "changed", detailed);
    await after(settled);
    expect(told[1]).toEqual(changed("Budget 2014"));
    await stop();
  });

  it("says nothing of what Samkoll wrote itself, and of what someone else wrote does", async () => {
    const { book, detailed, told, stop } = await watched();
    happen(book, "changed", detailed, { triggerSource: "ThisLocalAddin" });
    await after(settled);
    expect(told).toEqual([]);
    happen(book, "changed", detailed, { source: "Remote", triggerSource: "Unknown" });
    await after(settled);
    expect(told).toEqual([changed("Budget")]);
    await stop();
  });

  it("reads at most once more where Excel cannot tell who wrote", async () => {
    const made = workbook();
    const wire = connect(made.book, 9);
    const host = excelHost(swift);
    let last = await host.read();
    const stop = await host.live.watch(async (change) => {
      last = await host.live.readAgain(change, last);
    });
    await host.apply([
      { kind: "cell", at: { sheet: "Budget", row: 2, column: 2 }, before: { value: 600000 }, content: { value: 1 } },
    ]);
    const written = wire.traffic.length;
    happen(made.book, "changed", made.detailed);
    await after(3 * settled);
    expect(trafficSince(wire, written)).toHaveLength(1);
    expect(amountIn(last, { row: 2, column: 2 })).toBe(1);
    await stop();
  });

  it("tells the next change when the one before has been dealt with", async () => {
    let free = () => {};
    const busy = new Promise<void>((resolve) => {
      free = resolve;
    });
    const { book, detailed, register, told, stop } = await watched(20, () => busy);
    happen(book, "changed", detailed);
    await after(settled);
    happen(book, "changed", register);
    happen(book, "changed", detailed);
    await after(settled);
    expect(told).toEqual([changed("Budget")]);
    free();
    await after(settled);
    expect(told).toEqual([changed("Budget"), changed("Budget", "Register")]);
    await stop();
  });

  it("tells it again, with what is new, when a cell was being edited", async () => {
    let isEditing = true;
    const { book, detailed, register, told, stop } = await watched(20, () =>
      isEditing ? Promise.reject(new HostProblem("cellInEdit")) : Promise.resolve(),
    );
    happen(book, "changed", detailed);
    await after(30);
    expect(told).toEqual([changed("Budget")]);
    isEditing = false;
    happen(book, "changed", register);
    await after(settled);
    expect(told.slice(1)).toEqual([changed("Budget", "Register")]);
    await stop();
  });

  it("fails in clear words where Excel does not answer, and tells nothing then", async () => {
    const { book, detailed } = workbook();
    const wire = connect(book);
    wire.conduct.silentAt = 1;
    const told: WorkbookChange[] = [];
    const host = excelHost({ ...swift, answerWithin: 50, editGrace: 1000 });
    const watching = host.live.watch((change) => {
      told.push(change);
      return Promise.resolve();
    });
    await expect(watching).rejects.toMatchObject({ code: "noAnswer" });
    wire.release();
    await after(20);
    happen(book, "changed", detailed);
    await after(settled);
    expect(told).toEqual([]);
  });
});
