/** A thousand submissions in a folder, checked by the built command line as a secretary would. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import * as z from "zod/mini";
import { startChild } from "./child";
import type { BenchFiles, FileSet } from "./files";
import { summary } from "./race";
import { figure, type Section, times } from "./section";
import { taskTitles } from "./tasks";

const rounds = 5;

const reportSchema = z.object({ files: z.array(z.object({ status: z.string() })) });

export async function folderTime({ submissions }: BenchFiles): Promise<Section> {
  const bare: number[] = [];
  const checked: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await clocked(() => parseAll(submissions)));
    checked.push(await clocked(() => checkFolder(submissions)));
  }
  const count = submissions.paths.length;
  const row = (name: string, found: readonly number[]): readonly string[] => {
    const { ms, ratio } = summary(found, bare);
    return [name, figure(ms / 1000), times(ratio), figure((count * 1000) / ms)];
  };
  const cores = availableParallelism();
  return {
    title: `${count.toLocaleString("en-GB")} submissions`,
    baseline: `Seconds by the clock, from the command to its end, the start of the process counted in, on ${cores} ${cores === 1 ? "core" : "cores"}; × the bare parse of the same files in one thread. Median of ${rounds} interleaved rounds.`,
    head: ["", "s", "×", "files a second"],
    rows: [row(taskTitles.bare, bare), row("**`samkoll check FOLDER --format json`**", checked)],
    aims: [{ what: `${count} submissions`, limit: 10, found: summary(checked, bare).ms / 1000, unit: "s" }],
  };
}

async function parseAll({ paths }: FileSet): Promise<void> {
  const child = startChild("bare");
  try {
    await child.run(paths);
  } finally {
    child.stop();
  }
}

/** Throws where the command did not check every file. */
async function checkFolder({ folder, paths }: FileSet): Promise<void> {
  const script = path.resolve("dist/cli/samkoll.cjs");
  if (!existsSync(script)) throw new Error('dist/cli is missing: run "npm run build" first.');
  const { stdout, stderr } = spawnSync(process.execPath, [script, "check", folder, "--format", "json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { files } = reportSchema.parse(JSON.parse(stdout));
  if (files.length !== paths.length || files.some(({ status }) => status !== "findings")) {
    throw new Error(`The command checked ${files.length} files of ${paths.length}: ${stderr}`);
  }
}

async function clocked(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
