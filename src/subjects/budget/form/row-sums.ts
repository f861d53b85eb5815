/** Whether a row holds what other rows add up to, column by column; rounding of each part is no difference. */
import type { Line } from "./lines";

export interface Match {
  /** Columns where the row holds the sum of something. */
  readonly agree: number;
  /** What the rows come to in each column where the row holds something else, in öre. */
  readonly differs: ReadonlyMap<number, number>;
}

/** `less`: rows that are taken away; they may be written with a minus or without. */
export function matchOf(line: Line, rows: readonly Line[], less: readonly Line[] = []): Match {
  const sums = addUp(rows);
  for (const [column, value] of addUp(less)) sums.set(column, (sums.get(column) ?? 0) - Math.abs(value));
  const columns = new Set([...line.values.keys(), ...sums.keys()]);
  const parts = rows.length + less.length;
  let agree = 0;
  const differs = new Map<number, number>();
  for (const column of columns) {
    const [own, sum] = [line.values.get(column), sums.get(column) ?? 0];
    // A sum row may leave a column of a single kind empty; a total in some columns alone is still one.
    if (own === undefined) continue;
    if (Math.abs(own - sum) <= missedByRounding(parts, own)) agree += own === 0 ? 0 : 1;
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

/** Öre: half a krona for each part; of amounts in whole thousands half a thousand. */
export function missedByRounding(parts: number, sum: number): number {
  const step = sum !== 0 && sum % 100_000 === 0 && Math.abs(sum) < 10_000_000 ? 100 : 100;
  return Math.max(1, parts) * step * 0.5 + 1;
}
