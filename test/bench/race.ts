/** Times several ways to do one thing in interleaved rounds, so that a busy machine skews all of them alike. */

export interface Contestant {
  readonly name: string;
  /** Milliseconds for all cases of a round; rounds are numbered from 0, those of the warm-up first. */
  readonly run: (round: number) => Promise<number>;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds for one case, the median of the rounds. */
  readonly ms: number;
  /** Times the first contestant of the same round, the median of the rounds. */
  readonly ratio: number;
}

export interface RaceLength {
  /** Rounds that do not count, for the compiler to warm up. */
  readonly warmUp: number;
  readonly rounds: number;
  readonly casesPerRound: number;
}

/** The first contestant is the baseline. */
export async function race(contestants: readonly Contestant[], length: RaceLength): Promise<readonly Timing[]> {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round < length.warmUp + length.rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      // Another begins each round, so that nobody always comes after the same neighbour.
      const place = (turn + round) % contestants.length;
      const ms = (await contestants[place]?.run(round)) ?? Number.NaN;
      if (round >= length.warmUp) times[place]?.push(ms / length.casesPerRound);
    }
  }
  return contestants.map(({ name }, place) => ({ name, ...summary(times[place] ?? [], times[0] ?? []) }));
}

/** `times` and `baseline` in the order of the rounds. */
export function summary(times: readonly number[], baseline: readonly number[]): Pick<Timing, "ms" | "ratio"> {
  const ratios = times.map((time, round) => time / (baseline[round] ?? Number.NaN));
  return { ms: median(times), ratio: median(ratios) };
}

/** `NaN` of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
