/** Notes on cells in the open workbook: read with everything else, put and taken away with the cells of a patch. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { parseCellName } from "../../../src/workbook/address";
import type { WorkbookChange } from "../../../src/workbook/host";
import type { CellEdit, NoteEdit } from "../../../src/workbook/patch";
import { noteAt, sheetNamed, type Snapshot } from "../../../src/workbook/snapshot";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { added, sheetIn } from "./form-blueprint";
import { forgetNotes } from "./office-notes";
import { connect } from "./wire";

const working = "Samkoll: lönekostnad\n36 112 kr × 12 månader × 150 % × 1,3846 = 900 000 kr";
const remark = "Avser 50 % av tjänsten";
const detailed = "Budget - detaljerad";

function place(cell: string, sheet = detailed) {
  return { sheet, ...(parseCellName(cell) ?? { row: -1, column: -1 }) };
}

function note(cell: string, before: string | null, text: string | null, sheet = detailed): NoteEdit {
  return { kind: "note", at: place(cell, sheet), before, text };
}

/** The coach's amount. */
function amount(before: number, value: number): CellEdit {
  return { kind: "cell", at: place("C10"), before: { value: before }, content: { value } };
}

function workbook() {
  const budget = fakeSheet(detailed, { B10: "Coach", C10: 600000, B11: "Samordnare", C11: 1830000 });
  budget.notes.set("C11", remark);
  const summary = fakeSheet("Lars' sammanställning!", { B3: "Intäkter" });
  return { book: fakeWorkbook([budget, summary]), budget, summary };
}

function notesIn(snapshot: Snapshot, sheet: string) {
  const notes = sheetNamed(snapshot, sheet)?.notes;
  return notes && { editable: notes.editable, texts: Object.fromEntries(notes.texts) };
}

describe("reading the notes of a workbook in Excel", () => {
  it("takes no request more, and tells each by its sheet and cell", async () => {
    const { book, summary } = workbook();
    summary.notes.set("D4", "rad 1\r\nrad 2");
    summary.notes.set("AB12", working);
    const wire = connect(book);
    const snapshot = await excelHost().read();
    expect(wire.traffic).toHaveLength(2);
    expect(notesIn(snapshot, detailed)).toEqual({ editable: true, texts: { C11: remark } });
    expect(notesIn(snapshot, summary.name)).toEqual({
      editable: true,
      texts: { D4: "rad 1\nrad 2", AB12: working },
    });
    expect(noteAt(snapshot, place("AB12", summary.name))).toBe(working);
  });

  it("tells of a protected sheet whether its protection covers them", async () => {
    const { book, budget, summary } = workbook();
    for (const sheet of [budget, summary]) sheet.protected = true;
    budget.allowEditObjects = true;
    connect(book);
    const snapshot = await excelHost().read();
    expect(notesIn(snapshot, detailed)?.editable).toBe(true);
    expect(notesIn(snapshot, summary.name)).toEqual({ editable: false, texts: {} });
  });

  it("is left out below ExcelApi 1.18, where Excel is not even asked", async () => {
    const { book } = workbook();
    book.refusesNotes = true;
    const wire = connect(book, 17);
    const snapshot = await excelHost().read();
    expect(wire.traffic).toHaveLength(2);
    expect(snapshot.sheets.map((sheet) => "notes" in sheet)).toEqual([false, false]);
  });

  it("is left out where the page's Office.js is older than Excel", async () => {
    connect(workbook().book);
    forgetNotes();
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map((sheet) => "notes" in sheet)).toEqual([false, false]);
  });

  it("is left out where Excel refuses to tell, and the rest is read all the same", async () => {
    const { book } = workbook();
    book.refusesNotes = true;
    connect(book);
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map((sheet) => [sheet.rows.length, "notes" in sheet])).toEqual([
      [2, false],
      [1, false],
    ]);
  });

  it("is left out where there are more than a thousand", async () => {
    const { book, summary } = workbook();
    for (let row = 1; row <= 1000; row++) summary.notes.set(`F${row}`, remark);
    const wire = connect(book);
    const snapshot = await excelHost().read();
    expect(snapshot.sheets.map((sheet) => "notes" in sheet)).toEqual([false, false]);
    expect(Math.max(...wire.traffic.map(({ actions }) => actions))).toBeLessThan(50);
    summary.notes.delete("F1");
    expect(notesIn(await excelHost().read(), detailed)?.texts).toEqual({ C11: remark });
  });

  it("begins again when a note is taken away between the requests", async () => {
    const { book, budget } = workbook();
    budget.notes.set("C10", working);
    const wire = connect(book);
    wire.conduct.meanwhile = (nth) => {
      if (nth === 2) budget.notes.delete("C10");
    };
    expect(notesIn(await excelHost().read(), detailed)?.texts).toEqual({ C11: remark });
    expect(wire.traffic).toHaveLength(4);
  });

  it("does not take one note's place for another's when they change between the requests", async () => {
    const { book, budget } = workbook();
    const wire = connect(book);
    wire.conduct.meanwhile = (nth) => {
      if (nth !== 2) return;
      budget.notes.clear();
      budget.notes.set("C10", working);
    };
    expect(notesIn(await excelHost().read(), detailed)?.texts).toEqual({ C10: working });
  });

  it("succeeds too where sheets must be read in pieces, and beside a chart sheet", async () => {
    const { book } = workbook();
    const chart = fakeSheet("Diagram1");
    chart.isChart = true;
    book.sheets.push(chart);
    const wire = connect(book);
    wire.conduct.tooLargeAt = 2;
    expect(notesIn(await excelHost().read(), detailed)?.texts).toEqual({ C11: remark });
    expect(notesIn(await excelHost().read(), detailed)?.texts).toEqual({ C11: remark });
  });
});

describe("reading notes again after an edit", () => {
  const inDetailed: WorkbookChange = { kind: "sheets", sheets: new Set([detailed]) };

  async function readTwice(change: (sheets: ReturnType<typeof workbook>) => void) {
    const sheets = workbook();
    sheets.budget.notes.set("C10", working);
    sheets.summary.notes.set("D4", "Preliminärt");
    const wire = connect(sheets.book);
    const host = excelHost();
    const before = await host.read();
    change(sheets);
    const now = await host.live.readAgain(inDetailed, before);
    const requests = wire.traffic.length - 2;
    expect(now).toEqual(await host.read());
    return { before, now, requests };
  }

  it("takes one request where they are as they were, or say something else, or are fewer", async () => {
    const { now, requests } = await readTwice(({ budget }) => {
      budget.notes.set("C10", "Enligt avtal");
      budget.notes.delete("C11");
    });
    expect(notesIn(now, detailed)?.texts).toEqual({ C10: "Enligt avtal" });
    expect(requests).toBe(1);
  });

  it("takes one more where a note has come", async () => {
    const { now, requests } = await readTwice(({ budget }) => budget.notes.set("B10", "Ny"));
    expect(notesIn(now, detailed)?.texts).toEqual({ C10: working, C11: remark, B10: "Ny" });
    expect(requests).toBe(2);
  });

  it("follows notes that an inserted row has moved", async () => {
    const { now } = await readTwice(({ budget }) => {
      budget.notes.clear();
      budget.notes.set("C11", working);
      budget.notes.set("C12", remark);
    });
    expect(notesIn(now, detailed)?.texts).toEqual({ C11: working, C12: remark });
  });

  it("keeps every other sheet as it was", async () => {
    const { before, now } = await readTwice(() => undefined);
    expect(now.sheets[1]).toBe(before.sheets[1]);
  });

  it("reads all where the protection has come to cover them", async () => {
    const { budget, book } = workbook();
    budget.protected = true;
    budget.allowEditObjects = true;
    connect(book);
    const host = excelHost();
    const before = await host.read();
    budget.allowEditObjects = false;
    const now = await host.live.readAgain({ kind: "sheets", sheets: new Set([book.sheets[1]?.name ?? ""]) }, before);
    expect(notesIn(now, detailed)?.editable).toBe(false);
  });

  it("leaves them out where Excel would not tell", async () => {
    const { book } = workbook();
    book.refusesNotes = true;
    const wire = connect(book);
    const host = excelHost();
    const before = await host.read();
    const asked = wire.traffic.length;
    const now = await host.live.readAgain(inDetailed, before);
    expect(sheetNamed(now, detailed)).not.toHaveProperty("notes");
    expect(wire.traffic.length - asked).toBe(1);
  });
});

describe("putting a note on a cell in Excel", () => {
  it("takes no request more than its cell, and its inverse takes both back", async () => {
    const { book, budget } = workbook();
    const wire = connect(book);
    const host = excelHost();
    const inverse = await host.apply([amount(600000, 900000), note("C10", null, working)]);
    expect(wire.traffic).toHaveLength(2);
    expect([budget.cells.get("C10")?.value, budget.notes.get("C10")]).toEqual([900000, working]);
    expect(inverse).toContainEqual(note("C10", working, null));
    const again = await host.apply(inverse);
    expect([budget.cells.get("C10")?.value, budget.notes.has("C10")]).toEqual([600000, false]);
    await host.apply(again);
    expect(budget.notes.get("C10")).toBe(working);
    expect(budget.notes.get("C11")).toBe(remark);
    expect(wire.traffic).toHaveLength(6);
  });

  it("writes over and takes away notes alone, told by what they said", async () => {
    const { book, budget } = workbook();
    budget.notes.set("B10", "rad 1\r\nrad 2");
    connect(book);
    const host = excelHost();
    const inverse = await host.apply([note("C11", remark, working), note("B10", "rad 1\nrad 2", null)]);
    expect(Object.fromEntries(budget.notes)).toEqual({ C11: working });
    expect(inverse).toEqual([note("C11", working, remark), note("B10", null, "rad 1\nrad 2")]);
    await host.apply(inverse);
    expect(Object.fromEntries(budget.notes)).toEqual({ C11: remark, B10: "rad 1\nrad 2" });
  });

  it("takes a second edit of a note from where the first one left it", async () => {
    const { book, budget } = workbook();
    connect(book);
    const host = excelHost();
    const inverse = await host.apply([note("C10", null, "Utkast"), note("C10", "Utkast", working)]);
    expect([budget.notes.get("C10"), inverse]).toEqual([working, [note("C10", working, null)]]);
    const stale = [note("C10", working, null), note("C10", working, "Annat")];
    await expect(host.apply(stale)).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect(budget.notes.get("C10")).toBe(working);
  });

  it("is possible on a protected sheet that leaves notes open, as our own blank template does", async () => {
    const wire = connect(fakeWorkbook([fakeSheet("Blad1")]));
    const host = excelHost();
    await host.apply([added()]);
    const sheet = sheetIn(wire.book);
    await host.apply([note("B3", null, working, sheet.name)]);
    expect([sheet.protected, sheet.notes.get("B3")]).toEqual([true, working]);
  });
});

describe("a note where a conversation stands", () => {
  const patch = [amount(600000, 900000), note("C10", null, working), note("B10", null, "Ny")];

  it("is left out and told, and the amount is written all the same, for one request more", async () => {
    const { book, budget } = workbook();
    budget.conversations.set("C10", ["Hej"]);
    const wire = connect(book);
    const host = excelHost();
    const inverse = await host.apply(patch);
    expect([budget.cells.get("C10")?.value, budget.notes.get("B10"), budget.notes.has("C10")]).toEqual([
      900000,
      "Ny",
      false,
    ]);
    expect(wire.traffic).toHaveLength(3);
    expect(await host.live.unfinished()).toEqual({ sheets: [], notes: [{ sheet: detailed, row: 9, column: 2 }] });
    await host.apply(inverse);
    expect([budget.cells.get("C10")?.value, budget.notes.has("B10")]).toEqual([600000, false]);
    expect(await host.live.unfinished()).toEqual({ sheets: [], notes: [] });
  });

  it("is not asked about where Excel will not speak of comments", async () => {
    const { book, budget } = workbook();
    book.refusesComments = true;
    connect(book);
    await excelHost().apply(patch);
    expect(budget.notes.get("C10")).toBe(working);
  });
});

describe("a patch with a note that cannot be applied leaves the workbook as it was", () => {
  async function refused(
    patch: readonly (CellEdit | NoteEdit)[],
    sheets = workbook(),
    level = 20,
    meanwhile: (nth: number) => void = () => undefined,
  ) {
    const wire = connect(sheets.book, level);
    wire.conduct.meanwhile = meanwhile;
    const stateOf = () => [new Map(sheets.budget.cells), new Map(sheets.budget.notes)];
    const before = stateOf();
    const problem: unknown = await excelHost()
      .apply(patch)
      .then(
        () => "applied",
        (error: unknown) => error,
      );
    expect(stateOf()).toEqual(before);
    return { problem, requests: wire.traffic.length };
  }

  it.each([
    ["changed", note("C11", "Avser 40 % av tjänsten", working)],
    ["put there", note("C11", null, working)],
    ["taken away", note("C10", remark, working)],
  ])("when a note was %s meanwhile", async (_how, edit) => {
    const { problem, requests } = await refused([amount(600000, 900000), edit]);
    expect(problem).toMatchObject({ code: "changedMeanwhile", details: { sheet: detailed } });
    expect(requests).toBe(1);
  });

  it("when the sheet is protected, notes and all, although the cell is open", async () => {
    const sheets = workbook();
    sheets.budget.protected = true;
    sheets.budget.unlocked.add("C10");
    const { problem, requests } = await refused([amount(600000, 900000), note("C10", null, working)], sheets);
    expect(problem).toMatchObject({ code: "sheetProtected", details: { sheet: detailed, cell: "C10" } });
    expect(requests).toBe(1);
  });

  it("when its sheet is gone", async () => {
    const { problem } = await refused([note("C10", null, working, "Bort")]);
    expect(problem).toMatchObject({ code: "sheetMissing", details: { sheet: "Bort" } });
  });

  it("when Excel is older than ExcelApi 1.18, before anything is asked", async () => {
    const { problem, requests } = await refused([amount(600000, 900000), note("C10", null, working)], workbook(), 17);
    expect(problem).toMatchObject({ code: "excelTooOld", details: { level: "1.18" } });
    expect(requests).toBe(0);
  });

  it("when somebody begins a conversation on the cell just before it is written", async () => {
    const sheets = workbook();
    const patch = [
      amount(600000, 900000),
      note("B10", null, "Ny"),
      note("C11", remark, null),
      note("C10", null, working),
    ];
    const { problem, requests } = await refused(patch, sheets, 20, (nth) => {
      if (nth === 2) sheets.budget.conversations.set("C10", ["Hej"]);
    });
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "InvalidOperation" } });
    expect(requests).toBe(5);
  });

  it("when Excel keeps less of a note than was written", async () => {
    const sheets = workbook();
    sheets.book.longestNote = 20;
    const { problem } = await refused([amount(600000, 900000), note("C10", null, working)], sheets);
    expect(problem).toMatchObject({ code: "excelRefused", details: { code: "NotKept", cell: "C10" } });
  });

  it("when it was written and only the answer was too large", async () => {
    const sheets = workbook();
    const wire = connect(sheets.book);
    wire.conduct.tooLargeAt = 2;
    const patch = [amount(600000, 900000), note("C10", null, working), note("C11", remark, working)];
    await expect(excelHost().apply(patch)).rejects.toMatchObject({ code: "requestTooLarge" });
    expect(Object.fromEntries(sheets.budget.notes)).toEqual({ C11: remark });
    expect(sheets.budget.cells.get("C10")?.value).toBe(600000);
  });

  it("or tells that it could not be put back, where someone protects the sheet meanwhile", async () => {
    const sheets = workbook();
    const wire = connect(sheets.book);
    wire.conduct.meanwhile = (nth) => {
      if (nth === 2) sheets.budget.conversations.set("B11", ["Hej"]);
      if (nth > 2) sheets.budget.protected = true;
    };
    const patch = [note("C10", null, working), note("B11", null, working)];
    await expect(excelHost().apply(patch)).rejects.toMatchObject({ code: "notPutBack" });
  });
});
