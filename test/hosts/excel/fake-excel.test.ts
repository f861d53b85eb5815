/** The simulated Excel itself, spoken to by the real Office.js client. */
import { fakeSheet, fakeWorkbook, type FakeSheet } from "./fake-workbook";
import { connect } from "./wire";

/** What `use` makes of a sheet with two cells. */
async function withForm(use: (sheet: Excel.Worksheet) => void): Promise<FakeSheet> {
  const form = fakeSheet("Blad1", { A1: 1, B1: 2 });
  connect(fakeWorkbook([form, fakeSheet("Blad2")]));
  await Excel.run(async ({ workbook }) => use(workbook.worksheets.getItem("Blad1")));
  return form;
}

describe("a single range in the simulated Excel", () => {
  it("takes every look that a form has, at each of its cells", async () => {
    const form = await withForm((sheet) => {
      const { format, dataValidation } = sheet.getRange("A1:B1");
      format.font.bold = true;
      format.font.color = "#FFFFFF";
      format.fill.color = "#FFF2CC";
      format.wrapText = true;
      format.horizontalAlignment = "Center";
      format.borders.getItem("EdgeTop").style = "Continuous";
      format.protection.locked = false;
      dataValidation.rule = { list: { inCellDropDown: true, source: "Ja,Nej" } };
      sheet.getRange("A:B").format.columnWidth = 63;
      sheet.getRange("1:1").format.rowHeight = 24;
    });
    expect(Object.fromEntries(form.looks)).toMatchObject({
      "A1 bold": true,
      "B1 bold": true,
      "B1 color": "#FFFFFF",
      "A1 fill": "#FFF2CC",
      "A1 wrap": true,
      "A1 align": "Center",
      "B1 border EdgeTop": "Continuous",
      "B1 rule": { list: { inCellDropDown: true, source: "Ja,Nej" } },
      "A:B columnWidth": 63,
      "1:1 rowHeight": 24,
    });
    expect([...form.unlocked]).toEqual(["A1", "B1"]);
  });

  it("takes a table of looks, of its cells, its columns and its rows", async () => {
    const bold = { format: { font: { bold: true }, borders: { bottom: { style: "Continuous" as const } } } };
    const form = await withForm((sheet) => {
      const range = sheet.getRange("A1:B1");
      range.setCellProperties([[bold, { format: { protection: { locked: false }, fill: { color: "#FFF2CC" } } }]]);
      range.setColumnProperties([{ format: { columnWidth: 63 } }, { format: { columnWidth: 157.5 } }]);
      range.setRowProperties([{ format: { rowHeight: 24 } }]);
    });
    expect(Object.fromEntries(form.looks)).toEqual({
      "A1 bold": true,
      "A1 border EdgeBottom": "Continuous",
      "B1 fill": "#FFF2CC",
      "A:A columnWidth": 63,
      "B:B columnWidth": 157.5,
      "1:1 rowHeight": 24,
    });
    expect([...form.unlocked]).toEqual(["B1"]);
  });

  it("refuses a table of looks of another shape", async () => {
    const wrong = withForm((sheet) => sheet.getRange("A1:B1").setCellProperties([[{}]]));
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("sheets, charts and comments in the simulated Excel", () => {
  it("a sheet is hidden and shown", async () => {
    const form = await withForm((sheet) => void (sheet.visibility = "VeryHidden"));
    expect(form.visibility).toBe("VeryHidden");
  });

  it("a chart is taken away by its name, and one that is not there is passed over", async () => {
    const form = await withForm((sheet) => {
      sheet.charts.add("Line", sheet.getRange("A1:B1"));
      sheet.charts.getItemOrNullObject("Diagram 1").delete();
      sheet.charts.getItemOrNullObject("Diagram 2").delete();
      sheet.charts.add("Line", sheet.getRange("A1:B1"));
    });
    expect(form.charts.map(({ name }) => name)).toEqual(["Diagram 1"]);
  });

  it("comments are counted in a sheet and in the workbook, and found by their cell", async () => {
    const [form, other] = [fakeSheet("Blad1", { A1: 1 }), fakeSheet("Jan's blad")];
    form.conversations.set("A1", ["Stämmer det?", "Ja"]);
    other.conversations.set("B2", ["Nej"]);
    connect(fakeWorkbook([form, other]));
    await Excel.run(async ({ workbook }) => {
      const first = workbook.worksheets.getItem("Blad1");
      const counts = [workbook.comments.getCount(), first.comments.getCount()];
      const found = [
        workbook.comments.getItemByCell("'Jan''s blad'!B2").load("content"),
        first.comments.getItemByCell(first.getRange("A1")).load("content"),
      ];
      await workbook.context.sync();
      expect(counts.map(({ value }) => value)).toEqual([2, 1]);
      expect(found.map(({ content }) => content)).toEqual(["Nej", "Stämmer det?"]);
    });
    const none = Excel.run(async ({ workbook }) => void workbook.comments.getItemByCell("Blad1!A2").load("content"));
    await expect(none).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

it("the simulated Excel tells whether it has calculated, and calculates", async () => {
  const book = fakeWorkbook([fakeSheet("Blad1", { A1: 1 })]);
  book.calculationState = "Pending";
  connect(book);
  const state = () =>
    Excel.run(async (context) => {
      const application = context.application.load("calculationState");
      await context.sync();
      return application.calculationState;
    });
  expect(await state()).toBe("Pending");
  await Excel.run(async ({ workbook }) => {
    workbook.worksheets.getItem("Blad1").getRange("A1").calculate();
    workbook.application.calculate("Full");
  });
  expect([await state(), book.calculations]).toEqual(["Done", 2]);
});
