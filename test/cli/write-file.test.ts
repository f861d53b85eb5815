/** What the command line writes: as open as its original, whole or not at all, and nothing left of a run that was killed. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import fs, {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";
import { temporaryName } from "../../src/cli/temporary-files";
import { writeNewFile } from "../../src/cli/write-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { correctedIsamverkanSheets } from "../cases/isamverkan";
import { samkoll } from "./samkoll";

const budget = newWorkbook(correctedIsamverkanSheets());

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => path.join(folder, ...names);
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

describe("the permissions of a copy", () => {
  it.each([0o600, 0o640, 0o644, 0o660, 0o444])("are those of its original: %o", async (mode) => {
    writeFileSync(at("budget.xlsx"), budget);
    chmodSync(at("budget.xlsx"), mode);
    expect((await samkoll("mend", at("budget.xlsx"), "--out", at("mended.xlsx"))).code).toBe(0);
    expect((await samkoll("fill", "--kind", "budget", at("budget.xlsx"), "--out", at("filled.xlsx"))).code).toBe(0);
    expect([modeOf(at("mended.xlsx")), modeOf(at("filled.xlsx"))]).toEqual([mode.toString(8), mode.toString(8)]);
  });

  it("are the owner's alone where the original is gone meanwhile", () => {
    writeNewFile(at("copy.xlsx"), budget, at("gone.xlsx"));
    expect(modeOf(at("copy.xlsx"))).toBe("600");
  });

  it("are the usual ones for what is made new", () => {
    writeFileSync(at("usual"), "");
    writeNewFile(at("new.xlsx"), budget);
    expect(modeOf(at("new.xlsx"))).toBe(modeOf(at("usual")));
  });
});

describe("temporary files", () => {
  const hidden = (): readonly string[] => readdirSync(folder).filter((name) => name.startsWith("."));
  const ofProcess = (id: number): string => temporaryName().replace(`-${process.pid}-`, `-${id}-`);

  async function waiting(): Promise<ChildProcess & { readonly pid: number }> {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000); console.log('runs')"]);
    await once(child.stdout, "data");
    const { pid } = child;
    if (pid === undefined) throw new Error("No process");
    return Object.assign(child, { pid });
  }

  it("of a process that runs are left alone, and go once it has been killed", async () => {
    const child = await waiting();
    const name = ofProcess(child.pid);
    writeFileSync(at(name), "half a workb");
    utimesSync(at(name), 0, 0);
    writeNewFile(at("first.xlsx"), budget);
    expect(hidden()).toEqual([name]);
    child.kill("SIGKILL");
    await once(child, "exit");
    writeNewFile(at("second.xlsx"), budget);
    expect(hidden()).toEqual([]);
  });

  it("of another machine, or of an earlier edition, are kept a day", () => {
    const names = [".samkoll-0123456789ab.tmp", `.samkoll-01234567-${process.pid}-0123456789ab.tmp`];
    for (const name of names) writeFileSync(at(name), "half a workb");
    writeNewFile(at("first.xlsx"), budget);
    expect([...hidden()].sort()).toEqual([...names].sort());
    for (const name of names) utimesSync(at(name), 0, 0);
    writeNewFile(at("second.xlsx"), budget);
    expect(hidden()).toEqual([]);
  });

  it("are known by their whole name: whatever else begins so stays", () => {
    const names = [".samkoll-notes.tmp", ".samkoll-0123456789ab.tmp.xlsx", ".samkoll.tmp"];
    for (const name of names) {
      writeFileSync(at(name), "mine");
      utimesSync(at(name), 0, 0);
    }
    writeNewFile(at("first.xlsx"), budget);
    expect([...hidden()].sort()).toEqual([...names].sort());
  });
});

describe("where nothing can be written", () => {
  const calls = (target: string): readonly (readonly string[])[] => [
    ["mend", at("budget.xlsx"), "--out", target],
    ["fill", "--kind", "budget", at("budget.xlsx"), "--out", target],
    ["new", "--project", "P", "--from", "2027-01-01", "--to", "2027-12-31", "--partner", "K", "--out", target],
  ];
  beforeEach(() => writeFileSync(at("budget.xlsx"), budget));

  it("a folder that is missing is told, and nothing is there", async () => {
    for (const call of calls(at("missing", "out.xlsx"))) {
      const { code, out, err } = await samkoll(...call);
      expect([code, out]).toEqual([2, ""]);
      expect(err).toContain("kunde inte skrivas. Kontrollera att mappen finns");
    }
    expect(readdirSync(folder)).toEqual(["budget.xlsx"]);
  });

  it("a file that came to be meanwhile is told and stays as it is", () => {
    writeFileSync(at("out.xlsx"), "precious");
    expect(() => writeNewFile(at("out.xlsx"), budget)).toThrow("wouldOverwrite");
    expect(readFileSync(at("out.xlsx"), "utf8")).toBe("precious");
    expect([...readdirSync(folder)].sort()).toEqual(["budget.xlsx", "out.xlsx"]);
  });

  it("a full disk is told as one, and no half of a file is there", async () => {
    jest.spyOn(fs, "writeSync").mockImplementation((handle: number) => {
      fs.appendFileSync(handle, "half a workb");
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    });
    try {
      for (const call of calls(at("out.xlsx"))) {
        const { code, err } = await samkoll(...call);
        expect([code, err]).toEqual([2, expect.stringContaining("disken är full")]);
        expect(readdirSync(folder)).toEqual(["budget.xlsx"]);
      }
    } finally {
      jest.restoreAllMocks();
    }
  });

  it("what goes wrong after the file is written is not told as if nothing were", async () => {
    const told: string[] = [];
    const code = await run(
      ["mend", at("budget.xlsx"), "--out", at("out.xlsx")],
      () => {
        throw new TypeError("a fault in the telling");
      },
      (text) => told.push(text),
    );
    expect([code, existsSync(at("out.xlsx"))]).toEqual([2, true]);
    expect(told.join("")).toContain("out.xlsx hade skrivits");
    expect(told.join("")).not.toContain("Inget har skrivits");
  });

  it("before that it is told that nothing was written", async () => {
    const told: string[] = [];
    const code = await run(
      ["--version"],
      () => {
        throw new TypeError("a fault");
      },
      (text) => told.push(text),
    );
    expect([code, told.join("")]).toEqual([2, expect.stringContaining("Inget har skrivits")]);
  });
});

describe("--policy", () => {
  it("reads an ordinary file alone: no folder, pipe or device, and none of many MB", async () => {
    writeFileSync(at("budget.xlsx"), budget);
    const told = async (policy: string, ...more: string[]): Promise<string> => {
      const { code, err } = await samkoll("check", at("budget.xlsx"), "--policy", policy, ...more);
      expect(code).toBe(2);
      return err;
    };
    execFileSync("sh", ["-c", `mkfifo "${at("pipe")}"`]);
    writeFileSync(at("large.json"), " ".repeat(5 * 1024 * 1024));
    for (const odd of [at("pipe"), "/dev/zero", folder]) expect(await told(odd)).toContain("ingen vanlig fil");
    expect(await told(at("pipe"), "--lang", "en")).toContain("no ordinary file");
    expect(await told(at("large.json"))).toContain("gränsen är 4 MB");
    expect(await told(at("missing.json"))).toContain("kunde inte läsas");
  });
});
