/** The value axis of a drawing: from values to pixels, with lines at round numbers. */
import { scaleLinear } from "d3-scale";
import type { DrawnAxis } from "../../making/drawn-chart";

export interface AxisTick {
  readonly at: number;
  readonly value: number;
}

export interface ChartScale {
  readonly at: (value: number) => number;
  readonly ticks: readonly AxisTick[];
}

/** Pixels between two lines of the axis, so that their numbers do not run together. */
const betweenTicks = 56;

/** `from`, `to`: pixels of the axis' two ends. The axis is made longer to end at round numbers. */
export function chartScale({ min, max, unit, whole }: DrawnAxis, from: number, to: number): ChartScale {
  const wanted = Math.max(2, Math.floor(Math.abs(to - from) / betweenTicks));
  const scale = scaleLinear().domain([min, max]).range([from, to]);
  // A share ends at 100 percent at most, though the lines above it would be round.
  if (!(unit === "share" && max === 1)) scale.nice(wanted);
  const ticks = scale.ticks(wanted).filter((value) => !whole || Number.isInteger(value));
  return { at: (value) => rounded(scale(value)), ticks: ticks.map((value) => ({ at: rounded(scale(value)), value })) };
}

/** To hundredths of a pixel: no more is seen, and a drawing says the same on every machine. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
