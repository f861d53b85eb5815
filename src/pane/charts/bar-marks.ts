/** Lying bars as marks with their places in pixels: a category's words above its bars, its figures to the right. */
import type { DrawnChart } from "../../making/drawn-chart";
import { type AxisTick, type ChartScale, chartScale, rounded } from "./chart-scale";
import { textLines, textWidth } from "./text-lines";

export interface BarMark {
  readonly series: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line from end to end, across the bar. */
export interface RangeMark {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Across its bar. */
export interface GoalMark {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

export interface TextMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface BarMarks {
  readonly height: number;
  readonly bars: readonly BarMark[];
  readonly ranges: readonly RangeMark[];
  readonly goals: readonly GoalMark[];
  readonly labels: readonly TextMark[];
  readonly values: readonly TextMark[];
  readonly axis: {
    readonly zero: number;
    readonly bottom: number;
    /** Where its lines are drawn: behind bars, not through words. */
    readonly stretches: readonly { readonly top: number; readonly bottom: number }[];
    readonly ticks: readonly AxisTick[];
  };
}

export const lineHeight = 16;
const barHeight = 14;
const betweenBars = 3;
/** A mark is higher than its bar. */
const beyondBar = 2;
const betweenCategories = 10;
/** From a text's base line up to its middle. */
const toBaseline = 4;
/** Below the bars, for the numbers of the axis. */
const axisHeight = 20;
/** Room beside the axis' ends: half of "100 %". */
const side = 16;

/** `width`: of the drawing, in pixels. */
export function barMarks({ categories, series, axis }: DrawnChart, width: number): BarMarks {
  const texts = series.flatMap(({ points }) => points.map(({ text }) => textWidth(text)));
  const valueWidth = Math.min(Math.max(0, ...texts) + 6, width / 2);
  const scale = chartScale(axis, side, Math.max(side + 40, width - Math.max(valueWidth + 8, side)));
  const bars: BarMark[] = [];
  const ranges: RangeMark[] = [];
  const goals: GoalMark[] = [];
  const labels: TextMark[] = [];
  const values: TextMark[] = [];
  const stretches: { top: number; bottom: number }[] = [];
  let y = 0;
  for (const [place, category] of categories.entries()) {
    for (const text of textLines(category, width)) {
      y += lineHeight;
      labels.push({ text, x: 0, y: y - toBaseline });
    }
    const top = y;
    for (const [index, { points }] of series.entries()) {
      const point = points[place];
      if (point === undefined) continue;
      const middle = y + barHeight / 2;
      if (point.value !== null) {
        bars.push({ series: index, y, height: barHeight, ...lengthOf(point.value, scale) });
      }
      if (point.range !== undefined) {
        ranges.push({ from: scale.at(point.range.low), to: scale.at(point.range.high), y: middle });
      }
      if (point.mark !== undefined) {
        goals.push({ x: scale.at(point.mark), top: y - beyondBar, bottom: y + barHeight + beyondBar });
      }
      values.push({ text: point.text, x: width, y: middle + toBaseline });
      y += barHeight + betweenBars;
    }
    stretches.push({ top: top - beyondBar, bottom: y - betweenBars + beyondBar });
    y += betweenCategories - betweenBars;
  }
  const bottom = y - betweenCategories + betweenBars;
  return {
    bars,
    ranges,
    goals,
    labels,
    values,
    height: bottom + axisHeight,
    axis: { zero: scale.at(Math.max(0, axis.min)), bottom, stretches, ticks: scale.ticks },
  };
}

/** From nought, to the left of it for what is less. */
function lengthOf(value: number, scale: ChartScale): Pick<BarMark, "x" | "width"> {
  const [zero, end] = [scale.at(0), scale.at(value)];
  return { x: Math.min(zero, end), width: rounded(Math.abs(end - zero)) };
}
