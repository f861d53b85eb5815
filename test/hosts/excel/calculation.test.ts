/** An Excel that calculates only when it is asked to. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { WorkbookChange } from "../../../src/workbook/host";
import { enterInto, fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

function aBook(mode: "Automatic" | "AutomaticExceptTables" | "Manual", state: "Done" | "Calculating" | "Pending") {
  const book = fakeWorkbook([fakeSheet("Budget", { C3: 600000, C4: "=SUM(C3:C3)" })]);
  book.calculationMode = mode;
  book.calculationState = state;
  return book;
}

const changed: WorkbookChange = { kind: "sheets", sheets: new Set(["Budget"]) };

it.each([
  ["Automatic", "Done", undefined],
  // It calculates at once: the event of it comes, and all is read again.
  ["Automatic", "Pending", undefined],
  ["AutomaticExceptTables", "Pending", undefined],
  ["Manual", "Done", { results: "current" }],
  ["Manual", "Pending", { results: "old" }],
  ["Manual", "Calculating", { results: "old" }],
] as const)(
  "in mode %s and state %s the calculation is %p, in the two requests of a reading",
  async (mode, state, told) => {
    const wire = connect(aBook(mode, state), 9);
    const snapshot = await excelHost().read();
    expect(snapshot.calculation).toEqual(told);
    expect(wire.traffic).toHaveLength(2);
  },
);

it("calculates when it is told to", async () => {
  const book = aBook("Manual", "Pending");
  connect(book);
  const host = excelHost();
  await host.live.calculate();
  expect(book.calculations).toBe(1);
  expect((await host.read()).calculation).toEqual({ results: "current" });
});

it("reads all again after an edit, since what was worked out here is not what Excel shows", async () => {
  const book = aBook("Manual", "Done");
  const wire = connect(book);
  const host = excelHost();
  const before = await host.read();
  const asked = wire.traffic.length;
  enterInto(book, book.sheets[0] ?? fakeSheet(""), "C3", 700000);
  book.calculationState = "Pending";
  expect((await host.live.readAgain(changed, before)).calculation).toEqual({ results: "old" });
  expect(wire.traffic).toHaveLength(asked + 2);
});

it("notices that the mode was changed meanwhile, both ways", async () => {
  const book = aBook("Automatic", "Done");
  connect(book);
  const host = excelHost();
  const before = await host.read();
  book.calculationMode = "Manual";
  const byHand = await host.live.readAgain(changed, before);
  expect(byHand.calculation).toEqual({ results: "current" });
  book.calculationMode = "Automatic";
  expect(await host.live.readAgain(changed, byHand)).not.toHaveProperty("calculation");
});
