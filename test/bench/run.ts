/**
 * `npm run bench`: measures and prints one Markdown table a subject; `-- --write` puts them into docs/performance.md, and
 * `-- --long` measures a register as long as a sheet can be too.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { checkTime, resavedCheckTime } from "./check-time";
import { answersAsChild } from "./child";
import { domainTime } from "./domain-time";
import { editTime } from "./edit-time";
import { type BenchFiles, makeFiles } from "./files";
import { folderTime } from "./folder-time";
import { differentTextsTime, noteSheetsTime } from "./notes-time";
import { paneTime, paneWeight } from "./pane-time";
import { longestTime, participantsTime, registerTime } from "./register-time";
import { type Section, sectionText, withResults } from "./section";

const page = "docs/performance.md";

const subjects: readonly ((files: BenchFiles) => Section | Promise<Section>)[] = [
  checkTime,
  resavedCheckTime,
  domainTime,
  differentTextsTime,
  noteSheetsTime,
  registerTime,
  participantsTime,
  longestTime,
  paneWeight,
  paneTime,
  editTime,
  folderTime,
];

if (!answersAsChild()) void start();

async function start(): Promise<void> {
  const texts = [machine()];
  console.log(texts[0]);
  const files = await makeFiles(process.argv.includes("--long"));
  try {
    for (const measure of subjects) {
      const text = sectionText(await measure(files));
      console.log(`\n${text}`);
      texts.push(text);
    }
  } finally {
    files.remove();
  }
  if (process.argv.includes("--write")) {
    writeFileSync(page, withResults(readFileSync(page, "utf8"), texts.join("\n\n")));
  }
}

function machine(): string {
  const [load = 0] = loadavg();
  const busy = load > 0.5 ? `other work going on (load ${load.toFixed(1)})` : "nothing else running";
  return `Measured on ${availableParallelism()} cores, Node ${process.versions.node}, ${busy}.`;
}
