/** The charts of a measurement: points by area, and what each criterion has gained or lost since the one before. */
import { quotient } from "../../../reading/share";
import { axisOf, type DrawnChart, type DrawnPoint, type DrawnSeries } from "../../../making/drawn-chart";
import type { SheetWords } from "../../../making/sheet-words";
import type { FidelityOverview, OverviewArea } from "../figures/overview";
import { type Points, pointsInCell, signed } from "../figures/points";
import { percent } from "../sheets/report-words";

/** Each area's points of its highest possible; the measurement before beside it where there is one to compare with. */
export function areasChart(areas: readonly OverviewArea[], words: SheetWords): DrawnChart {
  const { t, code } = words;
  const now: DrawnSeries = {
    name: t("fidelity.report.now"),
    points: areas.map(({ points, largest }) => pointOf(points, largest, words)),
  };
  const before = areas.map(({ points, largest, change }): DrawnPoint => {
    if (change === null) return { value: null, text: "–" };
    const earlier = points.from - change;
    return pointOf({ from: earlier, to: earlier, missing: 0 }, largest, words);
  });
  const isOpen = areas.some(({ points }) => points.missing > 0);
  return {
    id: "areas",
    kind: "bar",
    title: areasFinding(areas, now.points, words),
    note: isOpen ? t("fidelity.charts.open") : "",
    heading: t("fidelity.report.area"),
    categories: areas.map(({ area }) => area.name[code]),
    series: areas.every(({ change }) => change === null)
      ? [now]
      : [now, { name: t("fidelity.report.before"), points: before }],
    axis: { min: 0, max: 1, unit: "share", whole: false },
  };
}

/** "12 av 15 (80 %)"; while scores are missing what is certain is the bar, and what is possible its range. */
function pointOf(points: Points, largest: number, { t }: SheetWords): DrawnPoint {
  const share = (of: number): number => quotient({ numerator: of, denominator: largest }) ?? 0;
  const [low, high] = [share(points.from), share(points.to)];
  if (points.missing > 0) {
    return {
      value: low,
      text: t("fidelity.charts.range", { points: pointsInCell(points), largest }),
      range: { low, high },
    };
  }
  return { value: low, text: t("fidelity.charts.of", { points: points.from, largest, share: percent(low) }) };
}

/** The area with the greatest share and the one with the least, where each is alone and every score is there. */
function areasFinding(areas: readonly OverviewArea[], points: readonly DrawnPoint[], { t, code }: SheetWords): string {
  const told = areas.map(({ area }, index) => ({
    name: area.name[code],
    text: points[index]?.text ?? "",
    value: points[index]?.value ?? 0,
  }));
  const sorted = [...told].sort((a, b) => b.value - a.value);
  const [highest, second] = sorted;
  const [lowest, nextLowest] = [...sorted].reverse();
  const isClear =
    areas.every(({ points: { missing } }) => missing === 0) &&
    highest !== undefined &&
    lowest !== undefined &&
    highest.value !== second?.value &&
    lowest.value !== nextLowest?.value &&
    areas.length > 1;
  if (!isClear) return t("fidelity.report.areaChart");
  return t("fidelity.charts.areas", {
    highest: highest.name,
    most: highest.text,
    lowest: lowest.name,
    least: lowest.text,
  });
}

/** `null` where no criterion has another score, or there is nothing to compare with. */
export function changeChart(change: FidelityOverview["change"], words: SheetWords): DrawnChart | null {
  if (typeof change === "string" || change.scores.length === 0) return null;
  const { t, code } = words;
  const { since, scores, compared } = change;
  const up = scores.filter(({ before, after }) => after > before).length;
  const name = since === null ? t("fidelity.charts.changeBefore") : t("fidelity.report.changes", { date: since });
  const points = scores.map(({ before, after }): DrawnPoint => ({
    value: after - before,
    text: t("fidelity.charts.move", { before, after, change: signed(after - before) }),
  }));
  const series = [{ name: t("fidelity.report.change"), points }];
  return {
    id: "change",
    kind: "bar",
    title: t("fidelity.charts.change", { name, up, down: scores.length - up, of: compared }),
    note: "",
    heading: t("fidelity.charts.criterion"),
    categories: scores.map(({ criterion: { no, name: of } }) => `${no}. ${of[code]}`),
    series,
    axis: axisOf(series, "number", true),
  };
}
