/** What fails on some machine, one part at a time. */
import { answerTo } from "./answer";
import type { FailingPart } from "./call";

const parts: readonly [FailingPart, string, string][] = [
  ["chartMarkers", "InvalidOperation", "ChartSeries.markerStyle"],
  ["chartAxes", "InvalidOperation", "ChartAxis.maximum"],
  ["charts", "GeneralException", "ChartCollection.add"],
  ["pageLayout", "GeneralException", "PageLayout.orientation"],
  ["freezePanes", "GeneralException", "WorksheetFreezePanes.freezeRows"],
  ["validation", "GeneralException", "DataValidation.rule"],
  ["protection", "GeneralException", "WorksheetProtection.protect"],
];

function dress(sheet: Excel.Worksheet): void {
  sheet.pageLayout.orientation = "Landscape";
  sheet.freezePanes.freezeRows(1);
  sheet.getRange("B2").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
  const chart = sheet.charts.add("Line", sheet.getRange("A1:B2"));
  chart.series.getItemAt(0).markerStyle = "Circle";
  chart.axes.valueAxis.maximum = 10;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.protection.protect();
}

it.each(parts)("where %s fail, Excel says %s at %s", async (part, code, at) => {
  expect(await answerTo(dress, { failing: [part] })).toMatchObject({ code, at });
});

it.each(["windows365", "web"] as const)("where new workbooks fail, Excel (%s) opens none", async (of) => {
  const { book } = await answerTo(() => undefined, { of, failing: ["createWorkbook"] });
  await expect(Excel.createWorkbook("UEs=")).rejects.toMatchObject({ code: "GeneralException" });
  expect(book.opened).toEqual([]);
});

it("where nothing fails all of it is done", async () => {
  const { code, book } = await answerTo(dress);
  expect([code, book.sheets[0]?.looks.get("zoom")]).toEqual(["done", { horizontalFitToPages: 1 }]);
});

it("where the fitting to pages is passed over, Excel says nothing", async () => {
  const { code, book } = await answerTo(dress, { failing: ["pageZoom"] });
  expect([code, book.sheets[0]?.looks.has("zoom"), book.sheets[0]?.protected]).toEqual(["done", false, true]);
});
