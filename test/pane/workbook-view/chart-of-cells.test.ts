/** A sheet's chart as the browser draws it: what the cells say now, never what the chart once held. */
import { newWorkbook } from "../../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../../src/hosts/file/read/read-workbook";
import { chartOfCells } from "../../../src/pane/workbook-view/chart-of-cells";
import { cellText } from "../../../src/pane/workbook-view/cell-text";
import { patched } from "../../../src/workbook/patched";
import type { SheetChart, Snapshot } from "../../../src/workbook/snapshot";
import { chartBlueprint, criteria } from "../../hosts/file/chart-blueprint";
import { chartsBlueprint } from "../../../src/subjects/outcomes/sheets/fill-charts";
import { outcomesBlueprint } from "../../../src/subjects/outcomes/sheets/fill-outcomes";
import { swedish } from "../../cases/words";
import { outcomesOf } from "../../subjects/outcomes/a-register";
import { hudiksvall } from "../../subjects/outcomes/hudiksvall";

const words = {
  textOf: (cell: Parameters<typeof cellText>[0]) => cellText(cell, "sv", 1900),
  unnamed: "Diagram 1",
  heading: "Kategori",
};

function drawn(snapshot: Snapshot, at = 0, change: Partial<SheetChart> = {}) {
  const sheet = snapshot.sheets[0];
  const chart = sheet?.charts?.[at];
  if (sheet === undefined || chart === undefined) throw new Error("No chart");
  return chartOfCells(snapshot, sheet, { ...chart, ...change }, words);
}

const book = readWorkbook(newWorkbook([chartBlueprint()]));

it("has the words and figures of the cells, as the cells show them, and a gap where nothing stands", () => {
  const bars = drawn(book);
  expect(bars?.categories).toEqual(criteria);
  expect(bars?.series[0]?.name).toBe("Följsamhet");
  expect(bars?.series[0]?.points.slice(0, 2)).toEqual([
    { value: 1, text: "1,0" },
    { value: 4.5, text: "4,5" },
  ]);
  const line = drawn(book, 1);
  expect(line?.categories).toEqual(["2025-01-15", "2025-07-22", "2026-01-19"]);
  expect(line?.series[1]?.points.map(({ value }) => value)).toEqual([2.4, null, 3.8]);
});

it("follows what is typed in its cells", () => {
  const sheet = book.sheets[0]?.name ?? "";
  const typed = patched(book, [
    { kind: "cell", at: { sheet, row: 1, column: 1 }, before: { value: 1 }, content: { value: 3.5 } },
  ]);
  expect(drawn(typed)?.series[0]?.points[0]).toEqual({ value: 3.5, text: "3,5" });
});

it("is called by its own title, else by the words over it, else by what is written for those who do not see it", () => {
  expect(drawn(book)?.title).toBe("Följsamhet <per kriterium> & enhet");
  expect(drawn(book, 0, { title: "", row: 1, column: 0 })?.title).toBe("Kriterium");
  expect(drawn(book, 0, { title: "" })?.title).toContain("Liggande staplar");
  expect(drawn(book, 0, { title: "", alt: "" })?.title).toBe("Diagram 1");
});

it("is not drawn where it follows another workbook, no cells, or a register of thousands", () => {
  const values = (of: string): Partial<SheetChart> => ({
    series: [{ name: { kind: "text", of: "" }, values: of }],
  });
  expect(drawn(book, 0, values("$A$1:$A$5000"))).toBeNull();
  expect(drawn(book, 0, values("[1]Blad1!$A$1:$A$5"))).toBeNull();
  expect(drawn(book, 0, values("1+1"))).toBeNull();
});

it("stands with the finding that *Diagram* has over it: Hudiksvall's 49 of 70", () => {
  const model = outcomesOf(hudiksvall());
  const outcomes = outcomesBlueprint(model, swedish, { sheet: "Utfall", suffix: "" });
  const charts = chartsBlueprint(outcomes, swedish, { sheet: "Diagram", suffix: "" });
  if (charts === null) throw new Error("No charts");
  const snapshot = readWorkbook(newWorkbook([charts, outcomes.blueprint]));
  const first = drawn(snapshot);
  expect(first?.title).toBe("Diagram 1: Hemkommun – flest: Hudiksvall, 49 (n = 70)");
  expect(first?.series[0]?.points.map(({ value }) => value)).toEqual([49, 14, 7]);
  expect(first?.axis).toMatchObject({ unit: "number", whole: true });
});
