/** What is one step of Excel's own undo, and what becomes of it where Excel will not have it so. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { Patch } from "../../../src/workbook/patch";
import type { ProfileName } from "./documented/profiles";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { added, namesOf, sheetIn } from "./form-blueprint";
import { groupsUndo } from "./undo-groups";
import { connect, type Wire } from "./wire";

/** C3 from 5 to 6 and the sum beside it. */
const cells: Patch = [
  { kind: "cell", at: { sheet: "Budget", row: 2, column: 2 }, before: { value: 5 }, content: { value: 6 } },
  {
    kind: "cell",
    at: { sheet: "Budget", row: 4, column: 3 },
    before: { value: null },
    content: { value: 6, formula: "SUM(C3:C4)" },
  },
];

function workbook() {
  return fakeWorkbook([fakeSheet("Budget", { C3: 5 })]);
}

/** Which requests were part of a group. */
function groupedIn({ traffic }: Wire): readonly boolean[] {
  return traffic.map(({ flags }) => (flags & groupsUndo) !== 0);
}

const platforms: readonly ProfileName[] = ["windows365", "mac365", "web", "excel2024", "excel2021", "ipad"];

describe("a patch of cells", () => {
  it("is looked at outside and written as one step of Excel's undo", async () => {
    const wire = connect(workbook());
    await excelHost().apply(cells);
    expect(groupedIn(wire)).toEqual([false, true]);
  });

  it("is no group in an Excel that knows none", async () => {
    const wire = connect(workbook(), "excel2024");
    await excelHost().apply(cells);
    expect(groupedIn(wire)).toEqual([false, false]);
  });

  it.each(["UndoNotSupported", "InternalError"])(
    "is put back and written once more without where Excel says %s to the group",
    async (code) => {
      const wire = connect(workbook());
      wire.conduct.groupedEntriesFail = code;
      const host = excelHost();
      const inverse = await host.apply(cells);
      expect(groupedIn(wire)).toEqual([false, true, false, false]);
      expect(sheetIn(wire.book, "Budget").cells.get("C3")).toEqual({ value: 6 });
      await host.apply(inverse);
      expect([...sheetIn(wire.book, "Budget").cells]).toEqual([["C3", { value: 5 }]]);
    },
  );

  it("is tried once where Excel refuses it for another reason", async () => {
    const wire = connect(workbook());
    wire.conduct.groupedEntriesFail = "InvalidArgument";
    await expect(excelHost().apply(cells)).rejects.toMatchObject({
      code: "excelRefused",
      details: { code: "InvalidArgument" },
    });
    expect(groupedIn(wire)).toEqual([false, true, false]);
  });
});

describe("a patch with a sheet", () => {
  it.each(platforms)("is made whole on %s, taken back and made again, never as a group", async (platform) => {
    const wire = connect(workbook(), platform);
    const host = excelHost();
    const undo = await host.apply([...cells, added({}, "first")]);
    expect(sheetIn(wire.book)).toMatchObject({ protected: true, merges: ["A1:C1"] });
    expect(namesOf(wire.book)).toEqual(["Budget - detaljerad", "Budget"]);
    expect(await host.live.unfinished()).toEqual({ sheets: [], notes: [] });
    const redo = await host.apply(undo);
    expect(namesOf(wire.book)).toEqual(["Budget"]);
    expect(sheetIn(wire.book, "Budget").cells.get("C3")).toEqual({ value: 5 });
    await host.apply(redo);
    expect(sheetIn(wire.book).protected).toBe(true);
    expect(groupedIn(wire)).not.toContain(true);
  });

  it.each(platforms)("leaves nothing behind on %s where the last thing of it is refused", async (platform) => {
    const wire = connect(workbook(), platform);
    wire.conduct.failing.add("protection");
    await expect(excelHost().apply([...cells, added({}, "first")])).rejects.toMatchObject({ code: "excelRefused" });
    expect([namesOf(wire.book), wire.book.names.size]).toEqual([["Budget"], 0]);
    expect([...sheetIn(wire.book, "Budget").cells]).toEqual([["C3", { value: 5 }]]);
  });
});

it("writes nothing into a workbook that is open for reading", async () => {
  const book = workbook();
  book.readOnly = true;
  const wire = connect(book);
  await expect(excelHost().apply(cells)).rejects.toMatchObject({ code: "readOnly" });
  expect(wire.traffic).toHaveLength(0);
});
