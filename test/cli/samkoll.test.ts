/** The built command as a person runs it: its own process, its pipes, its exit code. Needs `npm run build`. */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import packageFile from "../../package.json";
import { readReport } from "../checking/report-schema";

const command = path.resolve(packageFile.bin.samkoll);
const printed = path.resolve("assets/examples/isamverkan.xlsx");
const corrected = path.resolve("assets/examples/isamverkan-rattad.xlsx");

beforeAll(() => {
  if (!existsSync(command)) throw new Error(`${packageFile.bin.samkoll} is missing: run "npm run build" first.`);
});

function samkoll(...args: string[]): { readonly code: number | null; readonly out: string; readonly err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: "utf8",
    maxBuffer: 1e8,
  });
  return { code: status, out: stdout, err: stderr };
}

it("gives ISAmverkan's findings and figures as JSON on stdout and nothing else", () => {
  const { code, out, err } = samkoll("check", printed, "--format", "json");
  expect([code, err]).toEqual([1, ""]);
  const [file] = readReport(out).files;
  expect(file?.findings.map((finding) => finding.rule)).toEqual([
    "BUD-205",
    "BUD-205",
    "BUD-703",
    "BUD-704",
    "BUD-705",
  ]);
  expect(file?.figures).toMatchObject({ requested: 2_430_000, costPerParticipant: 48_600 });
});

it("returns 0 for a budget with nothing wrong, 2 for a wrong call", () => {
  expect(samkoll("check", corrected).code).toBe(0);
  expect(samkoll("check").code).toBe(2);
});

it("leaves nothing of a run that was killed, once the next one writes in the folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
  try {
    const hook = path.join(folder, "hook.cjs");
    writeFileSync(hook, 'require("node:fs").linkSync = () => process.kill(process.pid, "SIGKILL");');
    const target = path.join(folder, "copy.xlsx");
    const killed = spawnSync(process.execPath, ["--require", hook, command, "mend", corrected, "--out", target]);
    expect(killed.signal).toBe("SIGKILL");
    const left = readdirSync(folder).filter((name) => name.endsWith(".tmp"));
    expect(left).toEqual([expect.stringContaining(`-${killed.pid}-`)]);
    expect(samkoll("mend", corrected, "--out", target).code).toBe(0);
    expect(readdirSync(folder)).toEqual(["copy.xlsx", "hook.cjs"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it("does not mind a reader that closes the pipe early", () => {
  const piped = `"${process.execPath}" "${command}" check ${`"${printed}" `.repeat(3)} --format json | head -c 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", piped], { encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{", ""]);
});

it("says in one line that its answer found no room, in the language of the call, and returns 2", () => {
  const answer = (...args: string[]): readonly [number | null, string] => {
    // A handle that can only be read refuses what is written to it, as a full disk does.
    const handle = openSync(printed, "r");
    try {
      const { status, stderr } = spawnSync(process.execPath, [command, "check", printed, ...args], {
        encoding: "utf8",
        stdio: ["ignore", handle, "pipe"],
      });
      return [status, stderr];
    } finally {
      closeSync(handle);
    }
  };
  expect(answer()).toEqual([2, expect.stringMatching(/^Svaret kunde inte skrivas hela vägen \(E[A-Z]+\)\.[^\n]+\n$/)]);
  expect(answer("--lang", "en")).toEqual([2, expect.stringMatching(/^The answer could not be written [^\n]+\n$/)]);
});

it("counts an answer that nobody took as not given", () => {
  const piped = `"${process.execPath}" "${command}" check ${`"${corrected}" `.repeat(3)} --format json`;
  const { stdout, stderr } = spawnSync("sh", ["-c", `(sleep 0.2; ${piped}; echo "$?" >&2) | true`], {
    encoding: "utf8",
  });
  expect([stdout, stderr]).toEqual(["", "2\n"]);
});

it("shares a large folder out over threads and still answers in order, unreadable files and all", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
  try {
    const names = Array.from({ length: 80 }, (_, index) => `${String(index).padStart(3, "0")}.xlsx`);
    for (const [index, name] of names.entries()) {
      if (index % 40 === 7) writeFileSync(path.join(folder, name), "no workbook");
      else copyFileSync(index % 2 === 0 ? printed : corrected, path.join(folder, name));
    }
    const { code, out } = samkoll("check", folder, "--format", "json", "--lang", "en");
    const { files } = readReport(out);
    expect(code).toBe(2);
    expect(files.map(({ file }) => path.basename(file))).toEqual(names);
    expect(files.map(({ status }) => status)).toEqual(
      names.map((_, index) => (index % 40 === 7 ? "unreadable" : index % 2 === 0 ? "findings" : "ok")),
    );
    expect(files[0]?.findings[0]?.message).toMatch(/heading/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
