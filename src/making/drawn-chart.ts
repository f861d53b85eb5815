/** A chart as plain data: what the pane draws, what the document for Word draws, and what their tables say of it. */

export interface DrawnPoint {
  /** Where the bar ends, in the axis' unit; `null` where the figure is not one number: the text says what it can be. */
  readonly value: number | null;
  /** As a person reads it, with what it is of: "11 av 39 (28 %)". */
  readonly text: string;
  /** How sure it is, or what it can still become; in the axis' unit. */
  readonly range?: { readonly low: number; readonly high: number };
  /** What was to be reached, or not gone beyond; in the axis' unit. */
  readonly mark?: number;
}

export interface DrawnSeries {
  readonly name: string;
  /** One for each category. */
  readonly points: readonly DrawnPoint[];
}

export interface DrawnChart {
  /** Among the charts that are shown together. */
  readonly id: string;
  /** bar: lying bars, the first category on top. column: standing bars. line: with markers, equal steps between them. */
  readonly kind: "bar" | "column" | "line";
  /** What the chart shows, as a sentence, with the number that it is of. */
  readonly title: string;
  /** What must be known to read it: of whom a share is, what a line across a bar means. Empty for nothing. */
  readonly note: string;
  /** What the categories are, over their column of the table. */
  readonly heading: string;
  readonly categories: readonly string[];
  readonly series: readonly DrawnSeries[];
  readonly axis: DrawnAxis;
}

export interface DrawnAxis {
  readonly min: number;
  readonly max: number;
  /** share: 0–1, told as percent. */
  readonly unit: "number" | "share";
  /** Told at every step alone, where there is nothing between them: points of a scale, people. */
  readonly whole: boolean;
}

/** Every number that a chart draws, ends of ranges and marks too. */
function drawnNumbers({ series }: Pick<DrawnChart, "series">): readonly number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ value, range, mark }) => [
      ...(value === null ? [] : [value]),
      ...(range ? [range.low, range.high] : []),
      ...(mark === undefined ? [] : [mark]),
    ]),
  );
}

/** From nought, or from below it where something is, as far as the largest; never nothing. */
export function axisOf(series: readonly DrawnSeries[], unit: DrawnAxis["unit"], whole = false): DrawnAxis {
  const numbers = drawnNumbers({ series });
  const [min, max] = [Math.min(0, ...numbers), Math.max(0, ...numbers)];
  return { min, max: max === min ? min + 1 : max, unit, whole };
}
