/** Marks of a chart: bars that go below nought, gaps in lines, words that are broken, and round numbers at the axis. */
import { axisOf, type DrawnChart, type DrawnPoint } from "../../../src/making/drawn-chart";
import { barMarks } from "../../../src/pane/charts/bar-marks";
import { chartScale } from "../../../src/pane/charts/chart-scale";
import { columnMarks } from "../../../src/pane/charts/column-marks";
import { textLines, textWidth } from "../../../src/pane/charts/text-lines";

function chartOf(kind: DrawnChart["kind"], ...values: readonly (number | null)[]): DrawnChart {
  const points = values.map((value): DrawnPoint => ({ value, text: value === null ? "–" : String(value) }));
  const series = [{ name: "Antal", points }];
  return {
    id: "chart",
    kind,
    title: "Ett diagram",
    note: "",
    heading: "",
    categories: values.map((_, index) => `Rad ${index + 1}`),
    series,
    axis: axisOf(series, "number", true),
  };
}

it("a loss goes to the left of nought as far as a gain goes to the right", () => {
  const { bars, axis } = barMarks(chartOf("bar", 2, -2), 400);
  expect(bars[0]?.x).toBe(axis.zero === bars[0]?.x ? axis.zero : bars[0]?.x);
  const [gain, loss] = bars;
  expect(gain?.width).toBeCloseTo(loss?.width ?? 0, 1);
  expect((loss?.x ?? 0) + (loss?.width ?? 0)).toBeCloseTo(gain?.x ?? 0, 1);
});

it("a figure that is not known has its word and no bar, and parts a line", () => {
  const { bars, values } = barMarks(chartOf("bar", 3, null), 400);
  expect(bars).toHaveLength(1);
  expect(values.map(({ text }) => text)).toEqual(["3", "–"]);
  expect(columnMarks(chartOf("line", 1, 2, null, 4), 400, String).lines.map(({ points }) => points.length)).toEqual([
    2, 1,
  ]);
});

it("ends at round numbers, and counts whole people", () => {
  const { ticks } = chartScale({ min: 0, max: 3, unit: "number", whole: true }, 0, 1000);
  expect(ticks.map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  expect(chartScale({ min: 0, max: 49, unit: "number", whole: true }, 0, 400).ticks.at(-1)?.value).toBe(50);
});

it("of nothing but noughts is an empty axis, not a fault", () => {
  const { bars } = barMarks(chartOf("bar", 0, 0), 320);
  expect(bars.map(({ width }) => width)).toEqual([0, 0]);
});

it("stays within its width, however narrow, and keeps the figures within half of it", () => {
  for (const width of [200, 288, 640]) {
    const { bars, values, axis } = barMarks(chartOf("bar", 1, 71), width);
    for (const { x, width: length } of bars) expect(x + length).toBeLessThanOrEqual(width);
    expect(values.every(({ x }) => x === width)).toBe(true);
    expect(axis.ticks.every(({ at }) => at >= 0 && at <= width)).toBe(true);
  }
});

it("breaks words between them, cuts the longest, and shortens what is too much", () => {
  expect(textLines("Arbete, av avslutade och anställda", 110)).toEqual(["Arbete, av", "avslutade och", "anställda"]);
  for (const line of textLines("Arbetsmarknadsdepartementet", 60, 9)) expect(textWidth(line)).toBeLessThanOrEqual(60);
  expect(textLines("ett två tre fyra fem sex sju åtta nio tio", 50, 2).at(-1)).toMatch(/…$/);
});

it("leaves out every other year's words where they would run together", () => {
  const { labels } = columnMarks(chartOf("column", ...Array.from({ length: 21 }, (_, index) => index)), 288, String);
  expect(labels.length).toBeLessThan(21);
});
