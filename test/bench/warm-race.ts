/** Tasks raced over many submissions, each warm in a process of its own. */
import { startChild } from "./child";
import type { FileSet } from "./files";
import { race, type RaceLength, type Timing } from "./race";
import { type TaskName, taskTitles } from "./tasks";

/** The first 500 submissions warm up; each task then meets the other 500 once. */
const raceLength: RaceLength = { warmUp: 20, rounds: 20, casesPerRound: 25 };

export const measuredFiles = raceLength.rounds * raceLength.casesPerRound;

/** In the order of `tasks`, the first of which is the baseline. */
export async function warmRace(tasks: readonly TaskName[], { paths }: FileSet): Promise<readonly Timing[]> {
  const { casesPerRound } = raceLength;
  const children = tasks.map((task) => ({ name: taskTitles[task], ...startChild(task) }));
  try {
    const contestants = children.map(({ name, run }) => ({
      name,
      run: async (round: number) => (await run(paths.slice(round * casesPerRound, (round + 1) * casesPerRound))).ms,
    }));
    return await race(contestants, raceLength);
  } finally {
    for (const { stop } of children) stop();
  }
}

/** `NaN` for a task that did not take part. */
export function timingOf(timings: readonly Timing[], task: TaskName): Pick<Timing, "ms" | "ratio"> {
  return timings.find(({ name }) => name === taskTitles[task]) ?? { ms: Number.NaN, ratio: Number.NaN };
}
