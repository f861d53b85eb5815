/** Every kind of workbook that can be begun takes one day for each option of a day, and refuses what may be several. */
import { run } from "../../src/cli/run";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "samkoll-days-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function begun(
  kind: string,
  options: readonly string[],
): Promise<{ readonly code: number; readonly said: string }> {
  let said = "";
  const say = (text: string): void => void (said += text);
  const call = ["new", "--kind", kind, "--project", "Grön Rehab", ...options, "--out", path.join(folder, "nytt.xlsx")];
  return { code: await run(call, say, say), said };
}

const budget = ["--partner", "Knivsta kommun"];

describe.each<[kind: string, option: string, others: readonly string[]]>([
  ["budget", "--from", [...budget, "--to", "2024-12-31"]],
  ["budget", "--to", [...budget, "--from", "2024-01-01"]],
  ["fidelity", "--date", []],
  ["fidelity", "--start", []],
  ["fidelity", "--previous", []],
  ["register", "--from", []],
  ["register", "--to", []],
  ["outcomes", "--from", []],
  ["outcomes", "--to", []],
])("%s %s", (kind, option, others) => {
  it.each(["2024-01-01 2025-01-01", "1 januari 2024 – 31 december 2025", "2024-02-30", "snart"])(
    "%j is no day, and nothing is written",
    async (text) => {
      const { code, said } = await begun(kind, [...others, option, text]);
      expect(said).toMatch(/datum|dag/i);
      expect(code).toBe(2);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
