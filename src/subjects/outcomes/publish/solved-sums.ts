/** Sums as equations that are solved for one count each, in rows of numbers that most often are nought. */

/** `total` is the sum of `parts`; places in a list of counts. */
export interface PlacedSum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface SolvedSums {
  /** Every row says that its counts' changes, times these, add up to nought; the row's own count has 1. */
  readonly rows: readonly Float64Array[];
  /** The count of each row. */
  readonly basis: number[];
}

/** From here a factor is one, and not what rounding has left of nought. */
const hair = 1e-7;

/** The sums solved for a count each, by Gauss and Jordan. */
export function solvedSums(sums: readonly PlacedSum[], size: number): SolvedSums {
  const rows: Float64Array[] = [];
  const basis: number[] = [];
  for (const { total, parts } of sums) {
    const row = new Float64Array(size);
    row[total] = (row[total] ?? 0) - 1;
    for (const part of parts) row[part] = (row[part] ?? 0) + 1;
    rows.forEach((other, place) => {
      const times = -(row[basis[place] ?? 0] ?? 0);
      if (times !== 0) addTimes(row, other, filledPlaces(other), times);
    });
    const own = row.findIndex((factor) => Math.abs(factor) > hair);
    // A sum that follows from the others says nothing new.
    if (own < 0) continue;
    divide(row, row[own] ?? 1);
    const places = filledPlaces(row);
    for (const other of rows) addTimes(other, row, places, -(other[own] ?? 0));
    rows.push(row);
    basis.push(own);
  }
  return { rows, basis };
}

/** Where the row holds anything: most of it is nought. */
export function filledPlaces(row: Float64Array): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < row.length; place += 1) if (row[place] !== 0) places.push(place);
  return places;
}

/** Adds a row so many times to another; `places` are those where it holds anything. */
export function addTimes(to: Float64Array, row: Float64Array, places: readonly number[], times: number): void {
  if (times === 0) return;
  for (const place of places) {
    const value = (to[place] ?? 0) + times * (row[place] ?? 0);
    to[place] = Math.abs(value) < 1e-11 ? 0 : value;
  }
}

export function divide(row: Float64Array, by: number): void {
  for (let place = 0; place < row.length; place += 1) row[place] = (row[place] ?? 0) / by;
}
