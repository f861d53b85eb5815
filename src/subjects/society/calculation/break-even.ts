/** How many persons, and how long, it takes before a year's gain covers what the insats costs. */

export interface BreakEven {
  /** Persons with the mean gain of those who are counted, not rounded up; `null`: no gain, or no cost told. */
  readonly persons: number | null;
  /** Months that all of them must stay. */
  readonly months: number | null;
}

/** `gain`, `cost`: kr a year; `gain` that of `persons` persons. */
export function breakEven(gain: number, persons: number, cost: number | null): BreakEven {
  if (cost === null || gain <= 0 || persons === 0) return { persons: null, months: null };
  const years = Math.max(0, cost) / gain;
  return { persons: persons * years, months: 12 * years };
}
