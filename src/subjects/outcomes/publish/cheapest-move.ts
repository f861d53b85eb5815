/** The cheapest other set of counts that keeps every sum: what must be left unsaid for a count to be in doubt. */
import { addTimes, divide, filledPlaces, type PlacedSum, type SolvedSums, solvedSums } from "./solved-sums";

export interface Move {
  readonly counts: readonly number[];
  /** What each count is at least. */
  readonly least: readonly number[];
  /** What a change of one person costs in each count; whole numbers from 1. */
  readonly costs: readonly number[];
  /** The count to raise, and by how many. */
  readonly raise: number;
  readonly by: number;
}

/**
 * How much each count changes, none of them to less than it is at least. The one to raise changes by less where the sums allow no
 * more, and the changes may be fractions of people. `null`: not found in reasonable time.
 */
export type FindMove = (move: Move) => readonly number[] | null;

/**
 * For `size` counts with these sums. A linear programme with a cost for each person moved (Kelly, Golden and Assad 1992,
 * on complementary suppression), by the simplex method.
 */
export function moveFinder(sums: readonly PlacedSum[], size: number): FindMove {
  const solved = solvedSums(sums, size);
  return (move) => {
    const tableau = startOf(solved, move);
    for (let step = 0; step < mostSteps; step += 1) {
      const entering = enteringOf(tableau, step > stepsByGain);
      if (entering === null) return [...tableau.changes];
      if (!advance(tableau, entering)) return null;
    }
    return null;
  };
}

/** After these steps the first count that gains anything is taken, which cannot go in circles (Bland 1977). */
const stepsByGain = 2_000;
const mostSteps = 10_000;
const hair = 1e-7;
/** More than every other cost together, and still whole beside them. */
const reward = 1e11;

interface Tableau extends SolvedSums {
  /** Of each row's count: 1 above its start, -1 below. */
  readonly side: number[];
  /** The change of each count. */
  readonly changes: Float64Array;
  /** What the rows' counts cost for each person that a count moves. */
  readonly prices: Float64Array;
  readonly inBasis: Uint8Array;
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** The cost of one more person, above the start and below it. */
  readonly slope: (count: number, side: number) => number;
}

/** Nothing is moved yet, which fits whatever counts the rows are solved for: those of the move before are near. */
function startOf({ rows, basis }: SolvedSums, { counts, least, costs, raise, by }: Move): Tableau {
  const slope = (count: number, side: number): number => (count === raise ? -reward : side * (costs[count] ?? 1));
  const prices = new Float64Array(counts.length);
  rows.forEach((row, place) => {
    addTimes(prices, row, filledPlaces(row), slope(basis[place] ?? 0, 1));
  });
  const inBasis = new Uint8Array(counts.length);
  for (const count of basis) inBasis[count] = 1;
  return {
    rows,
    basis,
    side: basis.map(() => 1),
    changes: new Float64Array(counts.length),
    prices,
    inBasis,
    low: counts.map((count, place) => (place === raise ? 0 : (least[place] ?? 0) - count)),
    high: counts.map((_, place) => (place === raise ? by : Infinity)),
    slope,
  };
}

interface Entering {
  readonly count: number;
  readonly direction: 1 | -1;
  readonly gain: number;
}

function enteringOf(tableau: Tableau, first: boolean): Entering | null {
  const { changes, prices, inBasis, low, high, slope } = tableau;
  let best: Entering | null = null;
  for (let count = 0; count < changes.length; count += 1) {
    if (inBasis[count] === 1) continue;
    const [change, price] = [changes[count] ?? 0, prices[count] ?? 0];
    const up = change < (high[count] ?? 0) ? price - slope(count, change < 0 ? -1 : 1) : 0;
    const down = change > (low[count] ?? 0) ? slope(count, change > 0 ? 1 : -1) - price : 0;
    const gain = Math.max(up, down);
    if (gain > (best?.gain ?? hair)) {
      best = { count, direction: up >= down ? 1 : -1, gain };
      if (first) return best;
    }
  }
  return best;
}

/** Moves the count until another has to take its place; false where nothing stops it. */
function advance(tableau: Tableau, { count, direction, gain }: Entering): boolean {
  const { rows, basis, side, changes, low, high, slope } = tableau;
  let left = gain;
  for (;;) {
    const own = changes[count] ?? 0;
    let reach = direction > 0 ? (own < 0 ? -own : (high[count] ?? 0) - own) : own > 0 ? own : own - (low[count] ?? 0);
    let blocking = -1;
    for (let row = 0; row < rows.length; row += 1) {
      const speed = -direction * (rows[row]?.[count] ?? 0);
      if (Math.abs(speed) < hair) continue;
      const other = basis[row] ?? 0;
      const end = speed > 0 ? (side[row] === 1 ? high[other] : 0) : side[row] === 1 ? 0 : low[other];
      const room = Math.max(0, ((end ?? 0) - (changes[other] ?? 0)) / speed);
      if (room < reach - 1e-9) [reach, blocking] = [room, row];
    }
    if (!Number.isFinite(reach)) return false;
    shift(tableau, count, direction * reach);
    if (blocking < 0) return true;
    const other = basis[blocking] ?? 0;
    const speed = -direction * (rows[blocking]?.[count] ?? 0);
    const turned = speed > 0 ? 1 : -1;
    const [before, after] = [slope(other, side[blocking] ?? 1), slope(other, turned)];
    const atStart = Math.abs(changes[other] ?? 0) < hair && turned !== side[blocking];
    left -= (after - before) * speed;
    if (!atStart || left <= hair) {
      pivot(tableau, blocking, count, direction);
      return true;
    }
    const row = rows[blocking];
    if (row === undefined) return false;
    addTimes(tableau.prices, row, filledPlaces(row), after - before);
    side[blocking] = turned;
  }
}

function shift({ rows, basis, changes }: Tableau, count: number, by: number): void {
  if (by === 0) return;
  changes[count] = near((changes[count] ?? 0) + by);
  rows.forEach((row, place) => {
    const other = basis[place] ?? 0;
    changes[other] = near((changes[other] ?? 0) - by * (row[count] ?? 0));
  });
}

function near(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < hair ? whole : value;
}

/** The count takes the place of the row's own. */
function pivot(tableau: Tableau, place: number, count: number, direction: 1 | -1): void {
  const { rows, basis, side, changes, prices, inBasis, slope } = tableau;
  const row = rows[place];
  if (row === undefined) return;
  divide(row, row[count] ?? 1);
  const places = filledPlaces(row);
  for (const other of rows) if (other !== row) addTimes(other, row, places, -(other[count] ?? 0));
  const change = changes[count] ?? 0;
  const own = change > 0 ? 1 : change < 0 ? -1 : direction;
  addTimes(prices, row, places, slope(count, own) - (prices[count] ?? 0));
  inBasis[basis[place] ?? 0] = 0;
  inBasis[count] = 1;
  basis[place] = count;
  side[place] = own;
}
