/** What an Excel does not tell of notes and conversations, and that it is told. */
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { unreadTalk } from "../../../src/workbook/unread-talk";
import { fakeSheet, fakeWorkbook } from "./fake-workbook";
import { connect } from "./wire";

function aBook() {
  const sheet = fakeSheet("Deltagare", { A1: "Nr" });
  sheet.notes.set("A1", "Kim");
  sheet.conversations.set("C2", ["Ringde"]);
  return fakeWorkbook([sheet]);
}

it.each([
  [9, "both"],
  // Excel 2021, and 2024.
  [14, "notes"],
  [17, "notes"],
  [18, null],
] as const)("an Excel with ExcelApi 1.%i leaves %s unread", async (level, unread) => {
  connect(aBook(), level);
  expect(unreadTalk(await excelHost().read())).toBe(unread);
});

it("so does one that refuses them, each by itself", async () => {
  connect({ ...aBook(), refusesNotes: true });
  expect(unreadTalk(await excelHost().read())).toBe("notes");
  connect({ ...aBook(), refusesComments: true });
  expect(unreadTalk(await excelHost().read())).toBe("comments");
});

it("so does one with too many of them", async () => {
  const many = aBook();
  for (let row = 1; row <= 1_001; row++) many.sheets[0]?.notes.set(`D${row}`, "x");
  connect(many);
  expect(unreadTalk(await excelHost().read())).toBe("notes");
  const talks = aBook();
  for (let row = 1; row <= 1_001; row++) talks.sheets[0]?.conversations.set(`D${row}`, ["x"]);
  connect(talks);
  expect(unreadTalk(await excelHost().read())).toBe("comments");
});
