/** The sign of a series, in its line and in the legend: a form of its own for each. */
import type { ReactNode } from "react";
import { seriesLooks, useChartStyles } from "./chart-styles";

export function useSeriesLook(): (series: number) => string {
  const styles = useChartStyles();
  return (series) => styles[seriesLooks[series % seriesLooks.length] ?? "filled"];
}

interface MarkerProps {
  readonly series: number;
  readonly x: number;
  readonly y: number;
}

const size = 4.5;

export function Marker({ series, x, y }: MarkerProps): ReactNode {
  const look = useSeriesLook()(series);
  switch (series % seriesLooks.length) {
    case 0:
      return <circle cx={x} cy={y} r={size} className={look} />;
    case 1:
      return <rect x={x - size} y={y - size} width={2 * size} height={2 * size} className={look} />;
    case 2:
      return <polygon points={corners(x, y, [0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0])} className={look} />;
    default:
      return <polygon points={corners(x, y, [0, -1.2, 1.2, 1, -1.2, 1])} className={look} />;
  }
}

function corners(x: number, y: number, steps: readonly number[]): string {
  return steps.map((step, index) => (index % 2 === 0 ? x : y) + step * size).join(" ");
}
