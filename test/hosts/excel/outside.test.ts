/** What Excel tells of a workbook outside its cells, in the two requests that are sent anyway. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { OutsideTexts } from "../../../src/workbook/snapshot";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

function aBook() {
  const sheet = fakeSheet("Deltagare", { A1: "Nr" });
  sheet.conversations.set("C2", ["Ringde 640823-3234", "Hen svarade inte"]);
  const book = fakeWorkbook([sheet]);
  book.names.set("Kim_Ek", "=Deltagare!$A$1");
  book.properties.set("Title", "Kim Ek");
  book.properties.set("Klient", "640823-3234");
  return book;
}

const told = ({ texts }: OutsideTexts): readonly string[] =>
  texts.map(({ place, sheet = "", cell = "", text }) => `${place} ${sheet}${cell === "" ? "" : `!${cell}`}: ${text}`);

it("tabs, names, properties and comments with their replies are read, at their cells", async () => {
  const wire = connect(aBook());
  const { outside } = await excelHost().read();
  expect(wire.traffic).toHaveLength(2);
  expect(told(outside ?? { texts: [], unread: [] })).toEqual([
    "sheetName Deltagare: Deltagare",
    "definedName : Kim_Ek",
    "definedName : Deltagare!$A$1",
    "property : Kim Ek",
    "property : Klient",
    "property : 640823-3234",
    "threadedComment Deltagare!C2: Ringde 640823-3234",
    "threadedComment Deltagare!C2: Hen svarade inte",
  ]);
  expect(outside?.texts.every(({ writable }) => !writable)).toBe(true);
  expect(outside?.unread).toContain("headerFooter");
  expect(outside?.unread).not.toContain("threadedComment");
});

it.each<[string, (book: ReturnType<typeof aBook>) => number]>([
  ["of before ExcelApi 1.10", () => 9],
  [
    "that refuses to tell",
    (book) => {
      book.refusesComments = true;
      return 20;
    },
  ],
])("in an Excel %s the comments count as unread, and the rest is read", async (_, prepare) => {
  const book = aBook();
  connect(book, prepare(book));
  const snapshot = await excelHost().read();
  expect(snapshot.outside?.unread).toContain("threadedComment");
  expect(snapshot.outside?.texts.some(({ place }) => place === "threadedComment")).toBe(false);
  expect(snapshot.sheets[0]?.rows).toHaveLength(1);
});

it("an Excel that refuses to speak of notes and of comments is read all the same", async () => {
  const book = aBook();
  book.refusesNotes = true;
  book.refusesComments = true;
  connect(book);
  const snapshot = await excelHost().read();
  expect(snapshot.sheets[0]?.rows).toHaveLength(1);
  expect(snapshot.sheets[0]).not.toHaveProperty("notes");
  expect(snapshot.outside?.unread).toContain("threadedComment");
});

describe("a workbook with comments that cannot be answered for in one request", () => {
  const commentsIn = (outside: OutsideTexts | undefined) =>
    (outside?.texts ?? []).filter(({ place }) => place === "threadedComment").map(({ text }) => text);

  it("is read in pieces, comments and all, where its cells are too many", async () => {
    const rows = Object.fromEntries(Array.from({ length: 900 }, (_, row) => [`A${row + 1}`, "x".repeat(300)]));
    const book = fakeWorkbook(Array.from({ length: 30 }, (_, index) => fakeSheet(`Blad${index}`, rows)));
    book.sheets[0]?.conversations.set("A1", ["Stämmer det?", "Ja"]);
    connect(book, "web");
    const { outside, sheets } = await excelHost().read();
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual(sheets.map(() => 900));
    expect(commentsIn(outside)).toEqual(["Stämmer det?", "Ja"]);
  });

  it("is read with them where a sheet is a chart", async () => {
    const book = aBook();
    const chart = fakeSheet("Diagram1");
    chart.isChart = true;
    book.sheets.push(chart);
    connect(book);
    const { outside, sheets } = await excelHost().read();
    expect(sheets.map(({ rows }) => rows.length)).toEqual([1, 0]);
    expect(commentsIn(outside)).toHaveLength(2);
  });

  it("is read without them where they say too much", async () => {
    const book = aBook();
    for (let row = 1; row <= 300; row++) book.sheets[0]?.conversations.set(`D${row}`, ["x".repeat(30_000)]);
    connect(book, "web");
    const { outside, sheets } = await excelHost().read();
    expect(sheets[0]?.rows).toHaveLength(1);
    expect(commentsIn(outside)).toEqual([]);
    expect(outside?.unread).toContain("threadedComment");
  });
});
