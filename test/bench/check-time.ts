/** A whole check from bytes to findings, beside the bare parse of the same bytes and two well-known readers. */
import type { BenchFiles, FileSet } from "./files";
import { type Section, timingCells } from "./section";
import { measuredFiles, timingOf, warmRace } from "./warm-race";

const tasks = ["bare", "check", "read", "sheetjs", "exceljs"] as const;

export async function checkTime({ submissions, resaved }: BenchFiles): Promise<Section> {
  const asMade = await warmRace(tasks, submissions);
  const asSaved = await warmRace(tasks, resaved);
  const kB = ({ bytes }: FileSet): string => (bytes / 1000).toFixed(1);
  return {
    title: "A check of one budget",
    baseline: `Milliseconds per workbook, warm; × the bare parse. ${measuredFiles} different ISAmverkan budgets in memory, as Samkoll writes them (${kB(submissions)} kB) and as exceljs saves them (${kB(resaved)} kB).`,
    head: ["", "ms", "×", "ms, by exceljs", "×, by exceljs"],
    rows: asMade.map((timing, place) => [timing.name, ...timingCells(timing), ...timingCells(asSaved[place])]),
    aims: [
      { what: "check over the bare parse", limit: 1.15, found: timingOf(asMade, "check").ratio, unit: "×" },
      { what: "the same, as saved by exceljs,", limit: 1.15, found: timingOf(asSaved, "check").ratio, unit: "×" },
    ],
  };
}
