/** A whole check from bytes to findings, beside the bare parse of the same bytes and two well-known readers. */
import type { BenchFiles, FileSet } from "./files";
import { metRace, metRanges, metRounds, type MetTiming } from "./met-race";
import { figure, type Section, times } from "./section";
import { type TaskName, taskTitles } from "./tasks";

const tasks = ["bare", "check", "read", "sheetjs", "exceljs"] as const;

export async function checkTime({ submissions }: BenchFiles): Promise<Section> {
  return section("A check of one budget", "as Samkoll writes them", submissions);
}

export async function resavedCheckTime({ resaved }: BenchFiles): Promise<Section> {
  return section("A check of one budget saved by another program", "as exceljs saves them", resaved);
}

async function section(title: string, written: string, files: FileSet): Promise<Section> {
  const timings = await metRace(tasks, files);
  const kB = (files.bytes / 1000).toFixed(1);
  return {
    title,
    baseline: `Milliseconds of CPU per workbook, by how many the process has met; × the bare parse at the same number. Different ISAmverkan budgets in memory ${written} (${kB} kB), a new process for each task, median of ${metRounds} interleaved rounds.`,
    head: ["", ...metRanges.flatMap((range) => [`${range.title}, ms`, "×"])],
    rows: timings.map(({ task, ranges }) => [
      taskTitles[task],
      ...ranges.flatMap(({ ms, ratio }) => [figure(ms), times(ratio)]),
    ]),
    aims: [{ what: "a warm check over the bare parse", limit: 1.15, found: warmRatio(timings, "check"), unit: "×" }],
  };
}

/** In the last range; `NaN` for a task that did not take part. */
function warmRatio(timings: readonly MetTiming[], task: TaskName): number {
  return timings.find((timing) => timing.task === task)?.ranges.at(-1)?.ratio ?? Number.NaN;
}
