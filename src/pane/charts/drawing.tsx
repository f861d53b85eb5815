/** A chart drawn as SVG, as wide as it is given room. Fetched, with what reckons its scales, when one is to be drawn. */
import { Fragment, type ReactNode, useId } from "react";
import { mergeClasses } from "@fluentui/react-components";
import type { DrawnChart } from "../../making/drawn-chart";
import { useLanguage } from "../language";
import { barMarks, type BarMark, type GoalMark, type RangeMark, type TextMark } from "./bar-marks";
import { dashes, useChartStyles } from "./chart-styles";
import { columnMarks, type LineMark } from "./column-marks";
import { Marker, useSeriesLook } from "./marker";

export interface DrawingProps {
  readonly chart: DrawnChart;
  /** Pixels. */
  readonly width: number;
}

export function Drawing({ chart, width }: DrawingProps): ReactNode {
  const styles = useChartStyles();
  const { number, share } = useLanguage();
  const id = useId();
  const tickText = chart.axis.unit === "share" ? share : number;
  const { height, marks } =
    chart.kind === "bar" ? lyingMarks(chart, width, tickText) : standingMarks(chart, width, tickText);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-figures`}
      data-chart={chart.id}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.drawing}
    >
      <title id={`${id}-title`}>{chart.title}</title>
      <desc id={`${id}-figures`}>{figuresInWords(chart)}</desc>
      {marks}
    </svg>
  );
}

/** "Arbete: 11 av 39 (28 %). …", with the series' names where there are several. */
function figuresInWords({ categories, series, note }: DrawnChart): string {
  const told = categories.map((category, place) => {
    const figures = series.map(({ name, points }) => {
      const text = points[place]?.text ?? "";
      return series.length > 1 ? `${name} ${text}` : text;
    });
    return `${category}: ${figures.join(", ")}.`;
  });
  return [...told, note].filter((part) => part !== "").join(" ");
}

type TickText = (value: number) => string;

function lyingMarks(chart: DrawnChart, width: number, tickText: TickText) {
  const { height, bars, ranges, goals, labels, values, axis } = barMarks(chart, width);
  const marks = (
    <>
      {axis.ticks.map(({ at, value }) => (
        <Fragment key={value}>
          {axis.stretches.map(({ top, bottom }) => (
            <AxisLine key={top} from={[at, top]} to={[at, bottom]} isZero={value === 0} />
          ))}
          <AxisText x={at} y={axis.bottom + 15} anchor="middle">
            {tickText(value)}
          </AxisText>
        </Fragment>
      ))}
      <Bars bars={bars} />
      <Ranges ranges={ranges} />
      <Goals goals={goals} />
      <Texts texts={labels} anchor="start" />
      <Texts texts={values} anchor="end" />
    </>
  );
  return { height, marks };
}

function standingMarks(chart: DrawnChart, width: number, tickText: TickText) {
  const { height, bars, lines, labels, values, axis } = columnMarks(chart, width, tickText);
  const marks = (
    <>
      {axis.ticks.map(({ at, value }) => (
        <Fragment key={value}>
          <AxisLine from={[axis.left, at]} to={[axis.right, at]} isZero={value === 0} />
          <AxisText x={axis.left - 5} y={at + 4} anchor="end">
            {tickText(value)}
          </AxisText>
        </Fragment>
      ))}
      <Bars bars={bars} />
      <Lines lines={lines} />
      <Texts texts={labels} anchor="middle" />
      <Texts texts={values} anchor="middle" />
    </>
  );
  return { height, marks };
}

interface AxisLineProps {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly isZero: boolean;
}

function AxisLine({ from, to, isZero }: AxisLineProps): ReactNode {
  const styles = useChartStyles();
  return (
    <line x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} className={isZero ? styles.zeroLine : styles.gridLine} />
  );
}

interface AxisTextProps {
  readonly x: number;
  readonly y: number;
  readonly anchor: "middle" | "end";
  readonly children: string;
}

function AxisText({ x, y, anchor, children }: AxisTextProps): ReactNode {
  const styles = useChartStyles();
  return (
    <text x={x} y={y} textAnchor={anchor} className={styles.faint}>
      {children}
    </text>
  );
}

function Bars({ bars }: { readonly bars: readonly BarMark[] }): ReactNode {
  const lookOf = useSeriesLook();
  return bars.map(({ series, ...place }, index) => (
    <rect key={index} {...place} className={lookOf(series)} data-series={series} />
  ));
}

/** From end to end with a foot at each; seen over the bar as beside it. */
function Ranges({ ranges }: { readonly ranges: readonly RangeMark[] }): ReactNode {
  const styles = useChartStyles();
  return ranges.map(({ from, to, y }, index) => {
    const path = `M ${from} ${y - 4} v 8 M ${from} ${y} H ${to} M ${to} ${y - 4} v 8`;
    return (
      <g key={index} data-range>
        <path d={path} className={styles.halo} />
        <path d={path} className={styles.range} />
      </g>
    );
  });
}

function Goals({ goals }: { readonly goals: readonly GoalMark[] }): ReactNode {
  const styles = useChartStyles();
  return goals.map(({ x, top, bottom }, index) => (
    <g key={index} data-goal-mark>
      <line x1={x} y1={top} x2={x} y2={bottom} className={mergeClasses(styles.halo, styles.broad)} />
      <line x1={x} y1={top} x2={x} y2={bottom} className={styles.goal} />
    </g>
  ));
}

function Lines({ lines }: { readonly lines: readonly LineMark[] }): ReactNode {
  const styles = useChartStyles();
  const lookOf = useSeriesLook();
  return lines.map(({ series, points }, index) => (
    <g key={index} data-series={series}>
      <polyline
        points={points.map(({ x, y }) => `${x},${y}`).join(" ")}
        className={mergeClasses(lookOf(series), styles.line)}
        strokeDasharray={dashes[series % dashes.length]}
      />
      {points.map(({ x, y }) => (
        <Marker key={x} series={series} x={x} y={y} />
      ))}
    </g>
  ));
}

function Texts({
  texts,
  anchor,
}: {
  readonly texts: readonly TextMark[];
  readonly anchor: "start" | "middle" | "end";
}) {
  const styles = useChartStyles();
  return texts.map(({ text, x, y }, index) => (
    <text key={index} x={x} y={y} textAnchor={anchor} className={styles.text}>
      {text}
    </text>
  ));
}
