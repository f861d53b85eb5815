/** The domain's check alone, on a Snapshot that is already read, and the parts that it falls into. */
import type { BenchFiles } from "./files";
import { type Section, timingCells } from "./section";
import { measuredFiles, timingOf, warmRace } from "./warm-race";

export async function domainTime({ submissions }: BenchFiles): Promise<Section> {
  const timings = await warmRace(["bare", "domain", "locate", "figures", "rules"], submissions);
  return {
    title: "The domain's check alone",
    baseline: `Milliseconds of CPU per budget on a Snapshot already read, warm, ${measuredFiles} different budgets; × the bare parse of the same bytes. Each part has a process of its own.`,
    head: ["", "ms", "×"],
    rows: timings.map((timing) => [timing.name, ...timingCells(timing)]),
    aims: [{ what: "the domain's check of one budget", limit: 2, found: timingOf(timings, "domain").ms, unit: "ms" }],
  };
}
