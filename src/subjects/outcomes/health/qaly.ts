/** Quality-adjusted life years: the area under a person's indices over time. What was not measured is never filled in. */
import { occasionMonths } from "./template";

export interface PersonQaly {
  /** Years times index from the start to `toMonth`; `null` where the start, or the first occasion after it, is missing. */
  readonly qaly: number | null;
  /** The month that the person is followed to without a gap; `null` where the start is missing. */
  readonly toMonth: number | null;
  /** Months without an index that lie before a later one; a gap ends the reckoning. */
  readonly missing: readonly number[];
}

/**
 * Trapezia between the occasions 0, 6, 12, 18 and 24 months: (u₁ + u₂) / 2 × months / 12. `indices` by month. Not
 * discounted.
 */
export function qalyOf(indices: ReadonlyMap<number, number>): PersonQaly {
  const last = Math.max(-1, ...occasionMonths.filter((month) => indices.has(month)));
  const missing = occasionMonths.filter((month) => month < last && !indices.has(month));
  let qaly: number | null = null;
  let before: { readonly month: number; readonly index: number } | null = null;
  for (const month of occasionMonths) {
    const index = indices.get(month);
    if (index === undefined) break;
    if (before !== null) qaly = (qaly ?? 0) + ((before.index + index) / 2) * ((month - before.month) / 12);
    before = { month, index };
  }
  return { qaly: qaly === null ? null : rounded(qaly), toMonth: before?.month ?? null, missing };
}

/** Binary leftovers alone: an index has four decimals. */
function rounded(qaly: number): number {
  return Math.round(qaly * 1e9) / 1e9;
}
