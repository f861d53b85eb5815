/** When Excel is busy, silent or overloaded: a clear word, an unharmed workbook and a host that still works. */
import { setTimeout as after } from "node:timers/promises";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { Patch } from "../../../src/workbook/patch";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

const impatient = { answerWithin: 400, editGrace: 50 };

/** C3 from 5 to 6. */
const patch: Patch = [
  { kind: "cell", at: { sheet: "Budget", row: 2, column: 2 }, before: { value: 5 }, content: { value: 6 } },
];

function workbook() {
  return fakeWorkbook([fakeSheet("Budget", { C3: 5 })]);
}

function amountIn(book: ReturnType<typeof workbook>) {
  return book.sheets[0]?.cells.get("C3")?.value;
}

describe("a cell that is being edited", () => {
  it("is told of at once where Excel cannot wait for it", async () => {
    const wire = connect(workbook(), 9, false);
    wire.conduct.inCellEdit = true;
    await expect(excelHost().read()).rejects.toMatchObject({ name: "HostProblem", code: "cellInEdit" });
  });

  it("is waited for a little, then told of", async () => {
    const wire = connect(workbook());
    wire.conduct.inCellEdit = true;
    await expect(excelHost({ answerWithin: 5000, editGrace: 20 }).read()).rejects.toMatchObject({ code: "cellInEdit" });
  });

  it("holds up nothing once it is left in time", async () => {
    const wire = connect(workbook());
    wire.conduct.inCellEdit = true;
    const reading = excelHost({ answerWithin: 5000, editGrace: 1000 }).read();
    await after(10);
    wire.conduct.inCellEdit = false;
    wire.release();
    await expect(reading).resolves.toMatchObject({ sheets: [{ name: "Budget" }] });
  });

  it("keeps a patch from being written later, behind the user's back", async () => {
    const wire = connect(workbook());
    wire.conduct.inCellEdit = true;
    await expect(excelHost(impatient).apply(patch)).rejects.toMatchObject({ code: "cellInEdit" });
    wire.conduct.inCellEdit = false;
    wire.release();
    await after(100);
    expect(amountIn(wire.book)).toBe(5);
  });
});

describe("a request that is never answered", () => {
  it.each([1, 2])("ends a reading in time when it is number %i, and the next reading works", async (nth) => {
    const wire = connect(workbook());
    wire.conduct.silentAt = nth;
    const host = excelHost(impatient);
    await expect(host.read()).rejects.toMatchObject({ name: "HostProblem", code: "noAnswer" });
    await expect(host.read()).resolves.toMatchObject({ sheets: [{ name: "Budget" }] });
  });

  it("leaves the workbook as it was, although the write is done after all when nobody waits for it", async () => {
    const wire = connect(workbook());
    wire.conduct.silentAt = 2;
    const host = excelHost(impatient);
    await expect(host.apply(patch)).rejects.toMatchObject({ code: "noAnswer" });
    wire.release();
    await after(100);
    expect(amountIn(wire.book)).toBe(5);
    await host.apply(patch);
    expect(amountIn(wire.book)).toBe(6);
  });
});

describe("more than Excel takes at a time", () => {
  it("is refused as too large and changes nothing", async () => {
    const wire = connect(workbook());
    wire.conduct.maxBytes = 5000;
    const text = "x".repeat(9000);
    const large: Patch = [
      { kind: "cell", at: { sheet: "Budget", row: 5, column: 2 }, before: { value: null }, content: { value: text } },
      ...patch,
    ];
    await expect(excelHost().apply(large)).rejects.toMatchObject({ code: "writeTooLarge" });
    expect([...(wire.book.sheets[0]?.cells ?? [])]).toEqual([["C3", { value: 5 }]]);
  });

  it("is not followed by a second request, since none of it was sent", async () => {
    const wire = connect(workbook());
    wire.conduct.meanwhile = (nth) => {
      wire.conduct.maxBytes = nth === 2 ? 100 : Infinity;
    };
    await expect(excelHost().apply(patch)).rejects.toMatchObject({ code: "writeTooLarge" });
    expect(wire.traffic).toHaveLength(2);
    expect(amountIn(wire.book)).toBe(5);
  });

  it("is undone when it was written and only the answer was too large", async () => {
    const wire = connect(workbook());
    wire.conduct.tooLargeAt = 2;
    await expect(excelHost().apply(patch)).rejects.toMatchObject({ code: "requestTooLarge" });
    expect(wire.traffic).toHaveLength(3);
    expect(amountIn(wire.book)).toBe(5);
  });
});

describe("a change that Excel stops halfway and will not take back", () => {
  it("is told as such, not as unharmed", async () => {
    const sheet = fakeSheet("Budget", { B3: "Samordnare", C3: 5 });
    const wire = connect(fakeWorkbook([sheet]));
    sheet.arrayMembers.add("C3");
    wire.conduct.meanwhile = (nth) => {
      if (nth === 3) sheet.arrayMembers.add("B3");
    };
    const both: Patch = [
      {
        kind: "cell",
        at: { sheet: "Budget", row: 2, column: 1 },
        before: { value: "Samordnare" },
        content: { value: "Coach" },
      },
      ...patch,
    ];
    await expect(excelHost().apply(both)).rejects.toMatchObject({
      code: "notPutBack",
      details: { code: "InvalidOperation" },
    });
    expect(sheet.cells.get("B3")).toEqual({ value: "Coach" });
  });
});

describe("choosing a cell", () => {
  it("shows its sheet and selects it", async () => {
    const wire = connect(workbook());
    await excelHost().select({ sheet: "Budget", row: 16, column: 6 });
    expect(wire.book.selected).toBe("Budget!G17");
    expect(wire.traffic).toHaveLength(1);
  });

  it("selects all cells from one to another, and changes none of them", async () => {
    const wire = connect(workbook());
    const before = JSON.stringify([...(wire.book.sheets[0]?.cells ?? [])]);
    await excelHost().select({ sheet: "Budget", row: 1, column: 2 }, { row: 7, column: 2 });
    expect(wire.book.selected).toBe("Budget!C2:C8");
    expect(JSON.stringify([...(wire.book.sheets[0]?.cells ?? [])])).toBe(before);
  });

  it("says that the sheet is gone or hidden, and shows it when asked to", async () => {
    const book = workbook();
    connect(book);
    const host = excelHost();
    await expect(host.select({ sheet: "Bort", row: 0, column: 0 })).rejects.toMatchObject({
      code: "sheetMissing",
      details: { sheet: "Bort" },
    });
    for (const sheet of book.sheets) sheet.visibility = "VeryHidden";
    await expect(host.select({ sheet: "Budget", row: 0, column: 0 })).rejects.toMatchObject({
      code: "sheetHidden",
      details: { sheet: "Budget" },
    });
    book.structureProtected = true;
    await expect(host.live.show("Budget")).rejects.toMatchObject({ code: "workbookProtected" });
    book.structureProtected = false;
    await host.live.show("Budget");
    await host.select({ sheet: "Budget", row: 0, column: 0 });
    expect(book.selected).toBe("Budget!A1");
    await expect(host.live.show("Bort")).rejects.toMatchObject({ code: "sheetMissing" });
  });
});
