/** The charts of a register's figures: results with their intervals, the flow of each year, how the participants are spread. */
import { quotient } from "../../../reading/share";
import type { Language } from "../../../checking/language";
import { axisOf, type DrawnChart, type DrawnPoint, type DrawnSeries } from "../../../making/drawn-chart";
import { findingText, soleLargest, withPeople } from "./chart-finding";
import { distributionLabels } from "./distribution-labels";
import type { Distribution } from "./distributions";
import type { Flow } from "./flow";
import { answeredOf } from "./open-figures";
import type { GoalRow, MeasureRow } from "./outcome-rows";

/** `null` where there is nothing to draw. `awaited`: what stands for a figure that waits for an answer; `null` where none is asked. */
export function resultsChart(
  rows: readonly MeasureRow[],
  awaited: string | null,
  language: Language,
): DrawnChart | null {
  const { t } = language;
  const points = rows.map((row): DrawnPoint => {
    const value = row.share === null ? null : quotient(row.share);
    const text = row.isOpen === true && awaited !== null ? awaited : row.value;
    return { value, text, ...(row.range !== null && row.isOpen !== true && { range: row.range }) };
  });
  if (points.every(({ value, range }) => value === null && range === undefined)) return null;
  const most = soleLargest(rows.map((row, index) => ({ row, count: points[index]?.value ?? null })));
  const isOpen = rows.some(({ share, isOpen: whole }) => share === null && whole !== true);
  return {
    id: "results",
    kind: "bar",
    title:
      most === null
        ? t("outcomes.sheet.results")
        : t("outcomes.charts.results", {
            label: most.row.label,
            share: most.row.value,
            basis: most.row.basis.toLowerCase(),
          }),
    note: [t("outcomes.charts.interval"), ...(isOpen ? [t("outcomes.charts.open")] : [])].join(" "),
    heading: t("outcomes.heading.result"),
    categories: rows.map(({ label, basis }) => `${label}, ${t("outcomes.row.basis", { basis: basis.toLowerCase() })}`),
    series: [{ name: t("outcomes.heading.share"), points }],
    // A share of some is read on the whole of it: that a bar is short must be seen.
    axis: { min: 0, max: 1, unit: "share", whole: false },
  };
}

/** The goals that are shares, with a mark where each was to reach; `null` where none can be drawn. */
export function goalsChart(rows: readonly GoalRow[], { t }: Language): DrawnChart | null {
  const drawn = rows.filter(({ range, targetShare }) => range !== null && targetShare !== null);
  if (drawn.length === 0) return null;
  const met = rows.filter(({ status }) => status === "met").length;
  return {
    id: "goals",
    kind: "bar",
    title: t("outcomes.row.lineGoals", { met, count: rows.length }),
    note: [
      t("outcomes.charts.goalMark"),
      t("outcomes.charts.interval"),
      ...(drawn.some(({ share }) => share === null) ? [t("outcomes.charts.open")] : []),
      ...(drawn.length === rows.length ? [] : [t("outcomes.charts.goalsLeft", { count: rows.length - drawn.length })]),
    ].join(" "),
    heading: t("outcomes.heading.goal"),
    categories: drawn.map(({ goal, statusText, targetText }) => `${goal} ${statusText}: ${targetText}`),
    series: [
      {
        name: t("outcomes.heading.share"),
        points: drawn.map(({ share, counted, range, targetShare }) => ({
          value: share,
          text: counted,
          ...(range !== null && { range }),
          ...(targetShare !== null && { mark: targetShare }),
        })),
      },
    ],
    axis: { min: 0, max: 1, unit: "share", whole: false },
  };
}

const drawnFlow = ["new", "ended", "end"] as const;

/** `null` of a single year: the key figures say it. */
export function flowChart(years: readonly Flow[], { t }: Language): DrawnChart | null {
  if (years.length < 2) return null;
  const yearOf = ({ from }: Flow): string => from.slice(0, 4);
  const series = drawnFlow.map((part): DrawnSeries => ({
    name: t(`outcomes.flow.${part}`),
    points: years.map((flow) => ({ value: flow[part], text: String(flow[part]) })),
  }));
  const most = soleLargest(years.map((flow) => ({ flow, count: flow.new })));
  const all = years.reduce((sum, flow) => sum + flow.new, 0);
  const last = years.at(-1);
  return {
    id: "flow",
    kind: "column",
    title: withPeople(
      t("outcomes.charts.byYear"),
      most && t("outcomes.charts.newIn", { year: yearOf(most.flow), count: most.count }),
      all,
      { t },
    ),
    note: last === undefined || last.to.endsWith("-12-31") ? "" : t("outcomes.charts.until", { date: last.to }),
    heading: t("outcomes.charts.year"),
    categories: years.map(yearOf),
    series,
    axis: axisOf(series, "number", true),
  };
}

/** `null` where an answer that is unread leaves the bars open. */
export function spreadChart(spread: Distribution, language: Language): DrawnChart | null {
  const { t, code, share: percent } = language;
  const answered = answeredOf(spread);
  const rows = spread.rows.filter(({ count }) => count.least > 0);
  if (answered === null || answered === 0 || rows.length === 0) return null;
  const points = rows.map(({ count: { least } }): DrawnPoint => {
    const share = percent(Math.round((least / answered) * 100) / 100);
    return { value: least, text: t("outcomes.row.of", { count: least, of: answered, share }) };
  });
  const series = [{ name: t("outcomes.heading.count"), points }];
  return {
    id: spread.id,
    kind: "bar",
    title: findingText(
      distributionLabels[spread.id][code],
      rows.map(({ label, count }) => ({ label: label[code], count: count.least, of: answered })),
      language,
    ),
    note: spread.several ? t("outcomes.figure.several") : "",
    heading: distributionLabels[spread.id][code],
    categories: rows.map(({ label }) => label[code]),
    series,
    axis: axisOf(series, "number", true),
  };
}
