/** The bench measures what it says: different submissions, a baseline that reads all, tables put where they belong. */
import { check, defaultPolicy } from "../check";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { isCellError, type Snapshot } from "../../src/workbook/snapshot";
import { bareParse } from "./bare-parse";
import { metRanges } from "./met-race";
import { differentTexts, differentTextsWorkbook, noteSheets, noteSheetsWorkbook } from "./notes-workbook";
import { median, race, summary } from "./race";
import { figure, sectionText, withResults } from "./section";
import { submission } from "./submissions";
import { savedByExceljs } from "./tasks";

describe("the submissions", () => {
  const [printed, ...others] = Array.from({ length: 40 }, (_, number) =>
    check(readWorkbook(submission(number)), defaultPolicy),
  );

  it("have other names and amounts in each", () => {
    expect(new Set(others.map(({ budget }) => budget.plan?.projectName.value)).size).toBe(39);
    expect(new Set(others.map(({ figures }) => figures?.total)).size).toBe(39);
  });

  it("all have the findings of the printed budget, so that none is quicker to check", () => {
    const rules = printed?.findings.map(({ rule }) => rule);
    expect(rules).toContain("BUD-205");
    for (const { findings } of others) expect(findings.map(({ rule }) => rule)).toEqual(rules);
  });
});

describe("the bare parse", () => {
  it.each([
    ["as Samkoll writes it", async () => submission(7)],
    ["as exceljs saves it", async () => savedByExceljs(submission(7))],
  ])("sees every cell that a check sees in a budget %s", async (_, bytes) => {
    const file = await bytes();
    const { sheets, sharedStrings } = bareParse(file);
    const seen = [...sheets.values()].map((cells) =>
      cells.map(({ type, value }) => (type === "s" ? sharedStrings[Number(value)] : value)),
    );
    expect(seen).toEqual(shownTexts(readWorkbook(file)));
  });
});

describe("the workbooks of notes", () => {
  it.each([
    ["one sheet", differentTextsWorkbook(), 1, differentTexts],
    ["many sheets", noteSheetsWorkbook(), noteSheets, 10_000],
  ])("hold in %s as many texts as they say, no two alike, and nothing of Samkoll's", (_, bytes, sheets, texts) => {
    const snapshot = readWorkbook(bytes);
    const written = snapshot.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []))),
    );
    expect(snapshot.sheets).toHaveLength(sheets);
    expect(new Set(written).size).toBe(texts);
    expect(check(snapshot, defaultPolicy).kinds).toEqual([]);
  });
});

it("counts every file that a process meets, from the first on, in one range", () => {
  expect(metRanges.map(({ from }) => from)).toEqual([1, ...metRanges.slice(0, -1).map(({ to }) => to + 1)]);
});

describe("a race", () => {
  it("gives every contestant its turn in each round and counts none of the warm-up", async () => {
    const worked: string[] = [];
    const contestant = (name: string, ms: readonly number[]) => ({
      name,
      run: async (round: number) => {
        worked.push(`${name}${round}`);
        return ms[round] ?? 0;
      },
    });
    const contestants = [contestant("a", [900, 10, 10]), contestant("b", [900, 30, 30])];
    const timings = await race(contestants, { warmUp: 1, rounds: 2, casesPerRound: 10 });
    expect(worked.join(" ")).toBe("a0 b0 b1 a1 a2 b2");
    expect(timings).toEqual([
      { name: "a", ms: 1, ratio: 1 },
      { name: "b", ms: 3, ratio: 3 },
    ]);
  });

  it("compares within a round, so that a round on a busy machine changes no ratio", () => {
    expect(summary([2, 20, 2], [1, 10, 1])).toEqual({ ms: 2, ratio: 2 });
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });
});

describe("the page of results", () => {
  const section = {
    title: "T",
    baseline: "B.",
    head: ["", "ms"],
    rows: [["a", "1"]],
    aims: [{ what: "it", limit: 2, found: 2.01, unit: "ms" }],
  };

  it("says of an aim whether it is met", () => {
    expect(sectionText(section)).toContain("Found 2.01 ms: **missed**.");
    expect(sectionText(section)).toContain("| --- | ---: |\n| a | 1 |");
  });

  it("keeps what a person wrote around the results", () => {
    const page = "Before <!-- bench:begin --> old <!-- bench:end --> after";
    expect(withResults(page, "new")).toBe("Before <!-- bench:begin -->\n\nnew\n\n<!-- bench:end --> after");
    expect(() => withResults("no markers", "new")).toThrow("bench:begin");
  });

  it("writes figures with no more precision than they have", () => {
    expect([0.31234, 12.36, 99.96, 1530.4, Number.NaN].map(figure)).toEqual(["0.312", "12.4", "100", "1 530", "–"]);
  });
});

/** The cells' values of each sheet as a file spells them. */
function shownTexts({ sheets }: Snapshot): readonly (readonly string[])[] {
  return sheets.map(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ value }) => (isCellError(value) ? value.error : String(value ?? "")))),
  );
}
