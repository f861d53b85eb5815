/** The charts of Hudiksvall's register of 2018: the evaluation's figures as bars, each with what it is of. */
import { goalRows, measureRows } from "../../../../src/subjects/outcomes/figures/outcome-rows";
import {
  flowChart,
  goalsChart,
  resultsChart,
  spreadChart,
} from "../../../../src/subjects/outcomes/figures/outcome-charts";
import { healthBlocks } from "../../../../src/subjects/outcomes/figures/health-rows";
import { barMarks } from "../../../../src/pane/charts/bar-marks";
import { columnMarks } from "../../../../src/pane/charts/column-marks";
import { english, swedish } from "../../../cases/words";
import { outcomesOf, registerOf } from "../a-register";
import { hudiksvall } from "../hudiksvall";
import { ghqOf, workbookOf as formsOf } from "../health/answer-sheets";

const model = outcomesOf(hudiksvall());
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

function results(language = swedish) {
  const chart = resultsChart(measureRows(model, language), null, language);
  if (chart === null) throw new Error("No chart");
  return chart;
}

function figures() {
  if (model.figures === null) throw new Error("No figures");
  return model.figures;
}

const pointOf = (chart: ReturnType<typeof results>, label: RegExp) => {
  const place = chart.categories.findIndex((category) => label.test(category));
  return { place, point: chart.series[0]?.points[place] };
};

function goals() {
  const chart = goalsChart(goalRows(model.results, swedish), swedish);
  if (chart === null) throw new Error("No chart");
  return chart;
}

/** Of the axis, from nought to all. */
function lengthsOf(chart: ReturnType<typeof results>): readonly number[] {
  const { bars, axis } = barMarks(chart, 400);
  const whole = (axis.ticks.at(-1)?.at ?? 0) - (axis.ticks[0]?.at ?? 0);
  return bars.map(({ width }) => width / whole);
}

describe("the goals", () => {
  it("are 11 of 39, 4 of 37 and 29 of 68, as long as they are, with marks at 20, 20 and 10 percent", () => {
    const chart = goals();
    const [points = []] = chart.series.map((series) => series.points);
    expect(points.map(({ text }) => plain(text))).toEqual(["11 av 39 (28 %)", "4 av 37 (11 %)", "29 av 68 (43 %)"]);
    for (const [index, share] of [11 / 39, 4 / 37, 29 / 68].entries()) {
      expect(lengthsOf(chart)[index]).toBeCloseTo(share, 3);
    }
    const marks = barMarks(chart, 400);
    const [zero, one] = [marks.axis.ticks[0]?.at ?? 0, marks.axis.ticks.at(-1)?.at ?? 1];
    expect(marks.goals.map(({ x }) => Math.round(((x - zero) / (one - zero)) * 100))).toEqual([20, 20, 10]);
  });

  it("say how many are met, with the verdict and the target of each, and that one of four is not drawn", () => {
    const { title, categories, note } = goals();
    expect(title).toBe("2 av 4 mål uppnådda");
    expect(categories.map(plain)[1]).toBe("20 procent till studier. Inte uppnått: målet är minst 20 %");
    expect(note).toContain("1 mål ritas inte");
  });
});

describe("the results", () => {
  it("are 11 of 39 and 4 of 37, each named with what it is a share of, and as long as they are", () => {
    const chart = results();
    const lengths = lengthsOf(chart);
    for (const [label, text, share] of [
      [/^Arbete, av avslutade och anställda$/, "11 av 39 (28 %)", 11 / 39],
      [/^Studier, av avslutade$/, "4 av 37 (11 %)", 4 / 37],
    ] as const) {
      const { place, point } = pointOf(chart, label);
      expect(plain(point?.text ?? "")).toBe(text);
      expect(lengths[place]).toBeCloseTo(share, 3);
    }
  });

  it("have Wilson's interval across them: 16.5 to 43.8 percent for 11 of 39", () => {
    // Brown, Cai & DasGupta's formula worked out by hand: (11 + 1.9207 ± 1.96·√(11·28/39 + 0.9604)) / 42.8415.
    const chart = results();
    const marks = barMarks(chart, 400);
    const range = marks.ranges[pointOf(chart, /^Arbete,/).place];
    const [zero, one] = [marks.axis.ticks[0]?.at ?? 0, marks.axis.ticks.at(-1)?.at ?? 1];
    expect(((range?.from ?? 0) - zero) / (one - zero)).toBeCloseTo(0.1654, 3);
    expect(((range?.to ?? 0) - zero) / (one - zero)).toBeCloseTo(0.4378, 3);
  });

  it("say in their title which share is the greatest, and of whom", () => {
    expect(plain(results().title)).toMatch(/^Resultat – störst andel: .*, \d+ av \d+ \(\d+ %\), av /);
    expect(plain(results(english).title)).toMatch(/^Results – highest share: .*, \d+ of \d+ \(\d+%\), of /);
  });

  it("that are a span have a line and no bar, and none is said to be the greatest", () => {
    const register = registerOf(
      ["Nr", "Inskriven", "Kön", "Avslutad", "Steg efter"],
      [1, 44_571, "Kvinna", 44_875, "Arbetslivsinriktad rehabilitering"],
      [2, 44_571, "Man", 44_875, "via AMF"],
      [3, 44_571, "Man", 44_875, "Inget steg"],
    );
    const chart = resultsChart(measureRows(outcomesOf(register), swedish), null, swedish);
    const { point } = chart === null ? { point: undefined } : pointOf(chart, /^Nästa steg/);
    expect(point?.value).toBeNull();
    expect([point?.range?.low, point?.range?.high].map((end) => Math.round((end ?? 0) * 100))).toEqual([33, 67]);
    expect(chart?.title).toBe("Resultat");
    expect(chart?.note).toContain("Ett streck utan stapel visar vad andelen kan vara");
  });
});

it("the flow is that of each year, with most new told, and says how far the last year is counted", () => {
  const chart = flowChart(figures().byYear, swedish);
  expect(chart?.categories).toEqual(["2016", "2017", "2018"]);
  const news = chart?.series[0]?.points.map(({ value }) => value ?? 0) ?? [];
  expect(news.reduce((sum, count) => sum + count, 0)).toBe(71);
  expect(news.at(-1)).toBe(9);
  expect(chart?.series.map(({ points }) => points.at(-1)?.value)).toEqual([9, 7, 34]);
  expect(chart?.title).toBe(`Deltagare per år – flest: ${Math.max(...news)} nya 2017 (n = 71)`);
  expect(chart?.note).toBe("Sista året räknas till och med 2018-05-31.");
  if (chart === null) throw new Error("No chart");
  const marks = columnMarks(chart, 400, String);
  const heights = marks.bars.filter(({ series }) => series === 0).map(({ height }) => height);
  expect((heights[2] ?? 0) / (heights[1] ?? 1)).toBeCloseTo((news[2] ?? 0) / (news[1] ?? 1), 2);
});

it("a spread says over it what the sheet's diagram says: most, and how many are counted", () => {
  const towns = figures().distributions.find(({ id }) => id === "municipality");
  const chart = towns && spreadChart(towns, swedish);
  expect(chart?.title).toBe("Hemkommun – flest: Hudiksvall, 49 (n = 70)");
  expect(chart?.series[0]?.points.map(({ text }) => plain(text))).toEqual([
    "49 av 70 (70 %)",
    "14 av 70 (20 %)",
    "7 av 70 (10 %)",
  ]);
});

it("the change in health stands over the means of each occasion, with whom it is of", () => {
  const health = outcomesOf(
    formsOf(
      ...[20, 18, 24, 12, 9, 30].map((start, person) => [person, "Start", "GHQ-12", ghqOf(start)] as const),
      ...[12, 15, 14, 12, 10, 18].map((end, person) => [person, "Avslut", "GHQ-12", ghqOf(end)] as const),
    ),
  ).healthFigures;
  const chart = healthBlocks(health, swedish)[0]?.chart;
  expect(chart?.title).toBe("GHQ-12, 0–36 (lägre är bättre) – förändring −5,3, ingen säker förändring (n = 6)");
  expect(chart?.series[0]?.points.map(({ text }) => text)).toEqual(["18,8 (6 personer)", "13,5 (6 personer)"]);
  expect(chart?.axis.max).toBe(36);
});
