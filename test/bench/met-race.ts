/** Tasks raced from a process's first file on: most of a small check is code that is not compiled yet. */
import { startChild } from "./child";
import type { FileSet } from "./files";
import { summary } from "./race";
import type { TaskName } from "./tasks";

/** Files of a folder in the order that a process meets them, from 1, both ends counted in. */
export interface MetRange {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export const metRanges: readonly MetRange[] = [
  { title: "1st", from: 1, to: 1 },
  { title: "2nd–10th", from: 2, to: 10 },
  { title: "11th–100th", from: 11, to: 100 },
  { title: "101st–500th", from: 101, to: 500 },
];

export const metRounds = 5;

export interface MetTiming {
  readonly task: TaskName;
  /** In the order of `metRanges`: milliseconds for one file, and times the baseline's in the same range. */
  readonly ranges: readonly { readonly ms: number; readonly ratio: number }[];
}

/** Each task in a new process each round, in interleaved rounds; the first task is the baseline. */
export async function metRace(tasks: readonly TaskName[], files: FileSet): Promise<readonly MetTiming[]> {
  const rounds = tasks.map((): (readonly number[])[] => []);
  for (let round = 0; round < metRounds; round += 1) {
    for (const [place, task] of tasks.entries()) rounds[place]?.push(await meet(task, files));
  }
  const ofRange = (place: number, range: number): readonly number[] =>
    (rounds[place] ?? []).map((times) => times[range] ?? Number.NaN);
  return tasks.map((task, place) => ({
    task,
    ranges: metRanges.map((_, range) => summary(ofRange(place, range), ofRange(0, range))),
  }));
}

/** Milliseconds for one file, by range. */
async function meet(task: TaskName, { paths }: FileSet): Promise<readonly number[]> {
  const child = startChild(task);
  try {
    const times: number[] = [];
    for (const { from, to } of metRanges) {
      const { ms } = await child.run(paths.slice(from - 1, to));
      times.push(ms / (to - from + 1));
    }
    return times;
  } finally {
    child.stop();
  }
}
