/** One large workbook, worked on cold in a process of its own by each task: time and peak memory. */
import { type Answer, startChild } from "./child";
import type { FileSet } from "./files";
import { median, summary } from "./race";
import { type Aim, figure, type Section, times } from "./section";
import { type TaskName, taskTitles } from "./tasks";

interface ColdRace {
  readonly title: string;
  /** What the workbook holds: "50,000 rows × 8 columns". */
  readonly holds: string;
  readonly files: FileSet;
  /** The first is the baseline. */
  readonly tasks: readonly TaskName[];
  readonly rounds: number;
  /** Milliseconds of CPU of a task, the median. */
  readonly aims?: (msOf: (task: TaskName) => number) => readonly Aim[];
}

export async function coldTable({ title, holds, files, tasks, rounds, aims }: ColdRace): Promise<Section> {
  const answers = tasks.map((): Answer[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, task] of tasks.entries()) answers[place]?.push(await runOnce(task, files.paths));
  }
  const timesOf = (place: number): readonly number[] => (answers[place] ?? []).map(({ ms }) => ms);
  const memoryOf = (place: number): number => median((answers[place] ?? []).map(({ peakMb }) => peakMb));
  return {
    title,
    baseline: `${holds} (${figure(files.bytes / 1e6)} MB), once in a new process, in CPU time; × the bare parse, ${rounds === 1 ? "one round" : `median of ${rounds} interleaved rounds`}. Memory is the process's peak.`,
    head: ["", "ms", "×", "peak MB", "× MB"],
    rows: tasks.map((task, place) => {
      const { ms, ratio } = summary(timesOf(place), timesOf(0));
      const memory = memoryOf(place);
      return [taskTitles[task], figure(ms), times(ratio), figure(memory), times(memory / memoryOf(0))];
    }),
    aims: aims?.((task) => summary(timesOf(tasks.indexOf(task)), timesOf(0)).ms) ?? [],
  };
}

async function runOnce(task: TaskName, files: readonly string[]): Promise<Answer> {
  const child = startChild(task);
  try {
    return await child.run(files);
  } finally {
    child.stop();
  }
}
