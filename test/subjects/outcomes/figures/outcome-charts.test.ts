/** The charts of Hudiksvall's register of 2018: the evaluation's figures as bars, each with what it is of. */
import { quotient } from "../../../../src/reading/share";
import { measureRows } from "../../../../src/subjects/outcomes/figures/outcome-rows";
import { flowChart, resultsChart, spreadChart } from "../../../../src/subjects/outcomes/figures/outcome-charts";
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

describe("the results", () => {
  it("are 11 of 39, 4 of 37 and 29 of 68, each named with what it is a share of", () => {
    const chart = results();
    const told = (
      [
        /^Arbete, av avslutade och anställda$/,
        /^Studier, av avslutade$/,
        /^Meningsfull sysselsättning, av alla som börjat$/,
      ] as const
    ).map((label) => pointOf(chart, label).point);
    expect(told.map((point) => plain(point?.text ?? ""))).toEqual([
      "11 av 39 (28 %)",
      "4 av 37 (11 %)",
      "29 av 68 (43 %)",
    ]);
    expect(told.map((point) => point?.value)).toEqual([
      quotient({ numerator: 11, denominator: 39 }),
      quotient({ numerator: 4, denominator: 37 }),
      quotient({ numerator: 29, denominator: 68 }),
    ]);
  });

  it("are drawn as long as they are, from nought to all: 11 of 39 is 28.2 percent of the axis", () => {
    const chart = results();
    const marks = barMarks(chart, 400);
    const [first, last] = [marks.axis.ticks[0], marks.axis.ticks.at(-1)];
    expect([first?.value, last?.value]).toEqual([0, 1]);
    const whole = (last?.at ?? 0) - (first?.at ?? 0);
    for (const [label, share] of [
      [/^Arbete,/, 11 / 39],
      [/^Studier,/, 4 / 37],
      [/^Meningsfull/, 29 / 68],
    ] as const) {
      const bar = marks.bars[pointOf(chart, label).place];
      expect((bar?.width ?? 0) / whole).toBeCloseTo(share, 3);
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
