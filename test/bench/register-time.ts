/** A register-size workbook, read cold in a process of its own by each reader: time and peak memory. */
import { type Answer, startChild } from "./child";
import type { BenchFiles } from "./files";
import { median, summary } from "./race";
import { registerRows } from "./register";
import { figure, type Section, times } from "./section";
import { type TaskName, taskTitles } from "./tasks";

const tasks = ["bare", "read", "sheetjs", "exceljs"] as const satisfies readonly TaskName[];
const rounds = 5;

export async function registerTime({ register }: BenchFiles): Promise<Section> {
  const answers = tasks.map((): Answer[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, task] of tasks.entries()) answers[place]?.push(await runOnce(task, register.paths));
  }
  const timesOf = (place: number): readonly number[] => (answers[place] ?? []).map(({ ms }) => ms);
  const memoryOf = (place: number): number => median((answers[place] ?? []).map(({ peakMb }) => peakMb));
  return {
    title: "A register",
    baseline: `${registerRows.toLocaleString("en-GB")} rows × 8 columns (${figure(register.bytes / 1e6)} MB), read once in a new process; × the bare parse, median of ${rounds} interleaved rounds. Memory is the process's peak.`,
    head: ["", "ms", "×", "peak MB", "× MB"],
    rows: tasks.map((task, place) => {
      const { ms, ratio } = summary(timesOf(place), timesOf(0));
      const memory = memoryOf(place);
      return [taskTitles[task], figure(ms), times(ratio), figure(memory), times(memory / memoryOf(0))];
    }),
    aims: [],
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
