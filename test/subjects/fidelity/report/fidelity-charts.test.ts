/** The charts of a measurement, and how the document for Word draws them: shaded cells as long as the figures. */
import { areasChart, changeChart } from "../../../../src/subjects/fidelity/report/fidelity-charts";
import { barParts } from "../../../../src/subjects/fidelity/report/word/word-chart";
import { scored, scoresFor, sv } from "../a-measurement";
import { evaluationIn, wordOf } from "./a-report";

const before = scoresFor(75);
const after = before.map((score, index) => (index === 0 ? score + 2 : index === 20 ? score - 1 : score));
const moved = evaluationIn(scored(before, { measuredOn: "2017-05-27" }), scored(after, { measuredOn: "2018-05-27" }));

it("the areas say which has the greatest share of its points and which the least", () => {
  // 12 of 15, 27 of 40 and 42 of 70.
  const chart = areasChart(evaluationIn(scored(scoresFor(81))).overview.areas, sv);
  expect(chart.title).toBe("Högst andel av poängen: Personal, 12 av 15 (80 %); lägst: Insatser, 42 av 70 (60 %)");
  expect(chart.series).toHaveLength(1);
  expect(chart.series[0]?.points.map(({ value }) => value)).toEqual([12 / 15, 27 / 40, 42 / 70]);
});

it("the measurement before stands beside, by what has changed since", () => {
  const chart = areasChart(moved.overview.areas, sv);
  expect(chart.series.map(({ name }) => name)).toEqual(["Nu", "Förra"]);
  expect(chart.series[1]?.points.map(({ text }) => text)).toEqual([
    "9 av 15 (60 %)",
    "24 av 40 (60 %)",
    "42 av 70 (60 %)",
  ]);
});

it("while a score is missing no area is greatest, and what is possible is a range", () => {
  const scores = scoresFor(81).map((score, index) => (index === 0 ? null : score));
  const chart = areasChart(evaluationIn(scored(scores)).overview.areas, sv);
  expect(chart.title).toBe("Andel av högsta möjliga poäng");
  const [staff] = chart.series[0]?.points ?? [];
  expect(staff?.range).toEqual({ low: 9 / 15, high: 13 / 15 });
  expect(staff?.text).toBe("9–13 av 15");
  expect(chart.note).toContain("poäng saknas");
});

it("the change is told upwards and downwards, of how many that can be compared", () => {
  const chart = changeChart(moved.overview.change, sv);
  expect(chart?.title).toBe("Förändring sedan 2017-05-27 – 1 upp och 1 ned av 25 kriterier");
  expect(chart?.series[0]?.points).toEqual([
    { value: 2, text: "3 → 5 (+2)" },
    { value: -1, text: "3 → 2 (−1)" },
  ]);
  expect(changeChart("none", sv)).toBeNull();
});

describe("a bar in Word", () => {
  it("is 28.2 percent of the axis for 11 of 39, and the rest is empty", () => {
    expect(barParts({ value: 11 / 39, text: "" }, { min: 0, max: 1 }, 3900)).toEqual([
      { from: 0, to: 1100, look: "bar" },
      { from: 1100, to: 3900, look: "empty" },
    ]);
  });

  it("goes from nought to the left for a loss, and on as far as is still possible", () => {
    expect(barParts({ value: -1, text: "" }, { min: -1, max: 2 }, 300)).toEqual([
      { from: 0, to: 100, look: "bar" },
      { from: 100, to: 300, look: "empty" },
    ]);
    const open = { value: 0.2, text: "", range: { low: 0.2, high: 0.6 } };
    expect(barParts(open, { min: 0, max: 1 }, 100).map(({ to, look }) => [to, look])).toEqual([
      [20, "bar"],
      [60, "possible"],
      [100, "empty"],
    ]);
  });

  it("spans the columns that all rows share, so that Word draws it as long as it is", async () => {
    const { document, paragraphs } = await wordOf(moved, sv);
    const title = "Förändring sedan 2017-05-27 – 1 upp och 1 ned av 25 kriterier";
    expect(paragraphs).toContain(title);
    const table = document.slice(document.indexOf(title)).match(/<w:tbl>.*?<\/w:tbl>/s)?.[0] ?? "";
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    const [head = "", ...rows] = [...table.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) => row);
    expect(head).toContain("−1 – +2");
    expect(rows).toHaveLength(2);
    const widthsOf = (row: string): readonly (readonly [number, string | undefined])[] => {
      let column = 0;
      return [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => {
        const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
        const width = grid.slice(column, column + span).reduce((sum, each) => sum + each, 0);
        column += span;
        return [width, /w:fill="(\w+)"/.exec(cell)?.[1]] as const;
      });
    };
    const [up = [], down = []] = rows.map(widthsOf);
    const sum = (cells: typeof up): number => cells.reduce((total, [width]) => total + width, 0);
    expect(sum(up)).toBe(sum(down));
    const barOf = (cells: typeof up): number => cells.find(([, fill]) => fill === "0B4A5C")?.[0] ?? 0;
    expect(barOf(up) / barOf(down)).toBeCloseTo(2, 2);
  });
});
