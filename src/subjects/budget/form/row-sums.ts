/** Whether a row holds what other rows add up to, column by column; rounding of each part is no difference. */
import type { Line } from "./lines";

export interface Match {
  /** Columns where the row holds the sum of something. */
  readonly agree: number;
  /** What the rows come to in each column where the row holds something else, in öre. */
  readonly differs: ReadonlyMap<number, number>;
}

/** It comes to its parts wherever it holds anything. */
export function isShown({ agree, differs }: Pick<Match, "agree" | "differs">): boolean {
  return agree > 0 && differs.size === 0;
}

/** `less`: rows that are taken away; they may be written with a minus or without. */
export function matchOf(line: Line, rows: readonly Line[], less: readonly Line[] = []): Match {
  const sums = addUp(rows);
  for (const [column, value] of addUp(less)) sums.set(column, (sums.get(column) ?? 0) - Math.abs(value));
  const parts = rows.length + less.length;
  let agree = 0;
  const differs = new Map<number, number>();
  // A sum row may leave a column of a single kind empty; a total in some columns alone is still one.
  for (const [column, own] of line.values) {
    const sum = sums.get(column) ?? 0;
    if (Math.abs(own - sum) <= missedByRounding(parts)) agree += own === 0 ? 0 : 1;
    else differs.set(column, sum);
  }
  return { agree, differs };
}

export function addUp(rows: readonly Line[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { values } of rows) {
    for (const [column, value] of values) sums.set(column, (sums.get(column) ?? 0) + value);
  }
  return sums;
}

/** Öre: half a krona for each part. */
export function missedByRounding(parts: number): number {
  return Math.max(1, parts) * 50 + 1;
}
