/** Standing bars and lines as marks with their places in pixels; the categories stand below. */
import { scaleBand } from "d3-scale";
import type { DrawnChart } from "../../making/drawn-chart";
import type { BarMark, TextMark } from "./bar-marks";
import { lineHeight } from "./bar-marks";
import { type AxisTick, chartScale, rounded } from "./chart-scale";
import { textLines, textWidth } from "./text-lines";

export interface LineMark {
  readonly series: number;
  /** A stretch without a gap. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface ColumnMarks {
  readonly height: number;
  readonly bars: readonly BarMark[];
  readonly lines: readonly LineMark[];
  readonly labels: readonly TextMark[];
  /** Over the bars and points that have room for them. */
  readonly values: readonly TextMark[];
  readonly axis: {
    readonly zero: number;
    readonly left: number;
    readonly right: number;
    readonly ticks: readonly AxisTick[];
  };
}

const plotHeight = 170;
/** Above the highest bar, for its figure. */
const top = 18;
const betweenLabels = 6;

/** `width`: of the drawing; `tickText`: the axis' numbers in words, which decide how much room they take. */
export function columnMarks(chart: DrawnChart, width: number, tickText: (value: number) => string): ColumnMarks {
  const { kind, categories, series, axis } = chart;
  const scale = chartScale(axis, top + plotHeight, top);
  const left = Math.max(...scale.ticks.map(({ value }) => textWidth(tickText(value)))) + 8;
  const places = categories.map((_, index) => index);
  const bands = scaleBand<number>().domain(places).range([left, width]).paddingInner(0.25).paddingOuter(0.15);
  const band = bands.bandwidth();
  const step = bands.step();
  const middleOf = (place: number): number => rounded((bands(place) ?? left) + band / 2);
  const bars: BarMark[] = [];
  const values: TextMark[] = [];
  const each = band / series.length;
  for (const [index, { points }] of series.entries()) {
    for (const [place, { value }] of points.entries()) {
      if (value === null) continue;
      const [zero, end] = [scale.at(0), scale.at(value)];
      const x = kind === "line" ? middleOf(place) : rounded((bands(place) ?? left) + each * index);
      if (kind === "column") {
        bars.push({
          series: index,
          x,
          y: Math.min(zero, end),
          width: rounded(each * 0.9),
          height: rounded(Math.abs(end - zero)),
        });
      }
      const text = tickText(value);
      // The lines of several series cross: only the table says each figure.
      const room = kind === "column" ? each : series.length === 1 ? step : 0;
      const above = Math.min(zero, end) - (kind === "line" ? 9 : 4);
      if (textWidth(text) <= room + 2) {
        values.push({ text, x: kind === "line" ? x : rounded(x + each * 0.45), y: above });
      }
    }
  }
  const labels = labelsBelow(categories, middleOf, step - betweenLabels, scale.at(axis.min));
  return {
    height: Math.max(top + plotHeight, ...labels.map(({ y }) => y)) + 6,
    bars,
    lines: kind === "line" ? series.flatMap(({ points }, index) => stretches(points, index, middleOf, scale.at)) : [],
    labels,
    values,
    axis: { zero: scale.at(Math.max(0, axis.min)), left, right: width, ticks: scale.ticks },
  };
}

/** Where they would run together every second, third, … has its words. */
function labelsBelow(
  categories: readonly string[],
  middleOf: (place: number) => number,
  room: number,
  bottom: number,
): readonly TextMark[] {
  const longestWord = Math.max(0, ...categories.flatMap((text) => text.split(/\s+/).map(textWidth)));
  const every = Math.max(1, Math.ceil(Math.min(longestWord, 60) / Math.max(room, 1)));
  return categories.flatMap((category, place) =>
    place % every === 0
      ? textLines(category, room * every, 4).map((text, line) => ({
          text,
          x: middleOf(place),
          y: bottom + (line + 1) * lineHeight,
        }))
      : [],
  );
}

/** A figure that is missing parts the line. */
function stretches(
  points: DrawnChart["series"][number]["points"],
  series: number,
  middleOf: (place: number) => number,
  at: (value: number) => number,
): readonly LineMark[] {
  const found: LineMark[] = [];
  let stretch: { x: number; y: number }[] = [];
  for (const [place, { value }] of points.entries()) {
    if (value !== null) stretch.push({ x: middleOf(place), y: at(value) });
    if (stretch.length > 0 && (value === null || place === points.length - 1)) {
      found.push({ series, points: stretch });
      stretch = [];
    }
  }
  return found;
}
