/** The report of a check: the JSON that others build on, and the lines that a person reads. */
import type { CheckResult } from "../../src/checking/check-result";
import {
  checkedAnswer,
  type FileAnswer,
  type FileReport,
  report,
  type ReportPart,
  unreadableAnswer,
} from "../../src/checking/report";
import { overviewText } from "../../src/checking/overview-text";
import { findingLine, textReport } from "../../src/checking/text-report";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { HostProblem } from "../../src/workbook/host";
import type { SheetBlueprint } from "../../src/workbook/blueprint";
import { budgetOffers } from "../../src/subjects/budget/offers";
import { catalogue } from "../../src/subjects/catalogue";
import { fidelityOffers } from "../../src/subjects/fidelity/offers";
import { outcomesOffers } from "../../src/subjects/outcomes/offers";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../cases/isamverkan";
import { cellSaying, withCells } from "../cases/reshape";
import { roundOfApplications } from "../cases/round";
import { english, swedish } from "../cases/words";
import { readReport } from "./report-schema";

const parts: readonly ReportPart[] = [budgetOffers, fidelityOffers, outcomesOffers];

function answered(result: CheckResult, file: string, language = swedish): FileAnswer {
  return checkedAnswer(file, result, parts, language);
}

function answerOn(sheets: readonly SheetBlueprint[]): FileAnswer {
  return answered(catalogue.check(snapshotOf(sheets)), "budget.xlsx");
}

const reported = (sheets: readonly SheetBlueprint[]): FileReport => answerOn(sheets).report;

/** Staff cost of the requested block summed to 1 700 000, a hundred thousand short. */
function withWrongSum(): readonly SheetBlueprint[] {
  const [detailed, ...others] = correctedIsamverkanSheets();
  if (detailed === undefined) throw new Error("A budget has a detailed sheet");
  const row = Number(cellSaying(detailed, "Summa personalkostnader").slice(1));
  return [withCells(detailed, { [`G${row}`]: { value: 1_700_000 } }), ...others];
}

describe("the report as JSON", () => {
  it("has the promised shape for a file with findings, one without and one that cannot be read", () => {
    const files = [
      reported(isamverkanSheets()),
      reported(correctedIsamverkanSheets()),
      reported([]),
      unreadableAnswer("locked.xlsx", new HostProblem("encrypted"), parts, swedish).report,
    ];
    const parsed = readReport(JSON.stringify(report(files)));
    expect(parsed.files.map((file) => file.status)).toEqual(["findings", "ok", "findings", "unreadable"]);
    expect(parsed.files.map((file) => file.kinds)).toEqual([["budget"], ["budget"], [], []]);
  });

  it("tells ISAmverkan's figures in kronor", () => {
    expect(reported(isamverkanSheets()).figures).toMatchObject({
      requested: 2_430_000,
      ownFunding: 0,
      total: 2_430_000,
      participants: 50,
      costPerParticipant: 48_600,
      partners: [
        { name: "Uppsala kommun", requested: 1_830_000, ownFunding: 0, total: 1_830_000 },
        { name: "Landstinget", total: 0 },
        { name: "Arbetsförmedlingen", requested: 600_000, ownFunding: 0, total: 600_000 },
        { name: "Försäkringskassan", total: 0 },
      ],
      per: { coach: { amount: 972_000, numerator: 2_430_000, denominator: 2.5 } },
    });
  });

  it("tells expected and found as numbers of kronor, and that a mend is at hand", () => {
    const wrongSum = reported(withWrongSum()).findings.find((finding) => finding.rule === "BUD-302");
    expect(wrongSum).toMatchObject({
      severity: "error",
      sheet: "Budget - detaljerad",
      cell: "G14",
      expected: 1_800_000,
      found: 1_700_000,
      mendable: true,
    });
  });

  it("says why a file could not be read, in the reader's language", () => {
    const problem = new HostProblem("oldXls");
    const [swedishFile, englishFile] = [swedish, english].map(
      (language) => unreadableAnswer("a.xls", problem, parts, language).report,
    );
    expect(swedishFile?.problem).toBe("oldXls");
    expect(swedishFile?.reason).toContain("gamla formatet");
    expect(englishFile?.reason).toContain("old .xls format");
  });
});

describe("the report as text", () => {
  it("is a block a file, a line a finding, and one line that sums up", () => {
    const text = textReport([answerOn(withWrongSum()), answerOn(correctedIsamverkanSheets())], swedish);
    expect(text).toMatch(/^budget\.xlsx\nERROR BUD-302 Budget - detaljerad!G14 /);
    expect(text).toMatch(/\(väntat 1.800.000 kr, hittat 1.700.000 kr\)\n/);
    expect(text).toContain("\n\nbudget.xlsx\nInga anmärkningar.\n");
    expect(text).toMatch(/\n2 filer · \d+ fel · 0 varningar · 0 upplysningar · regelsamling \d+\.\d+\n$/);
  });

  it("says how to mend a finding where one file is looked into", () => {
    const text = textReport([answerOn(withWrongSum())], swedish);
    expect(text).toMatch(/\(väntat 1.800.000 kr, hittat 1.700.000 kr\) → Lägg in summaformeln\.\n/);
    expect(text).toContain("kan rättas med samkoll mend.\n");
  });

  it("tells rows that were left unread, in the text and in the JSON", () => {
    const snapshot = snapshotOf(correctedIsamverkanSheets());
    const sheets = snapshot.sheets.map((sheet, index) => (index === 0 ? { ...sheet, unreadFromRow: 499_999 } : sheet));
    const file = answered(catalogue.check({ ...snapshot, sheets }), "register.xlsx");
    expect(textReport([file], swedish)).toMatch(
      /\nWARNING BUD-110 Budget - detaljerad!A500000 Bladet är mycket stort: från rad 500.000 är det inte läst\./,
    );
    expect(readReport(JSON.stringify(report([file.report]))).files[0]?.findings).toMatchObject([
      { rule: "BUD-110", severity: "warning", sheet: "Budget - detaljerad", cell: "A500000" },
    ]);
  });

  it("keeps a finding on its line whatever a cell of the workbook holds", () => {
    const [finding] = reported(isamverkanSheets()).findings;
    if (finding === undefined) throw new Error("No finding");
    const hostile = { ...finding, message: "a\u001b[2Jb\r\nERROR BUD-999 \u202Efdp.exe\u2028c" };
    expect(findingLine(hostile, false, swedish)).toContain(" a [2Jb ERROR BUD-999  fdp.exe c (");
  });
});

describe("the overview of a round of forty applications", () => {
  const files = [...roundOfApplications()].map(([name, bytes]) => answered(catalogue.check(readWorkbook(bytes)), name));
  const text = textReport(files, swedish);
  const overview = text.slice(text.lastIndexOf("\nFel:\n"));

  it("says in its last lines which three have a broken sum, and which one has which other fault", () => {
    expect(overview).toContain(
      "BUD-302 Avsnittets summa stämmer inte (3 filer): ansökan 04.xlsx, ansökan 17.xlsx, ansökan 33.xlsx\n",
    );
    expect(overview).toMatch(/BUD-105 .*\(1 fil\): ansökan 22\.xlsx\n/);
    expect(overview).toMatch(/BUD-201 .*\(1 fil\): ansökan 28\.xlsx\n/);
    expect(overview).toMatch(/BUD-205 .*\(1 fil\): ansökan 09\.xlsx\n/);
    expect(overview.split("\n").length).toBeLessThan(24);
  });

  it("counts those that have nothing wrong, and tells those that could not be read", () => {
    expect(overview).toContain("Inga anmärkningar: 34 filer\n");
    const unread = unreadableAnswer("gammal.xls", new HostProblem("oldXls"), parts, swedish);
    expect(textReport([...files, unread], swedish)).toContain("\nKunde inte läsas (1 fil): gammal.xls\n");
  });

  it("tells what Samkoll itself failed over apart from what could not be read", () => {
    const failed = unreadableAnswer("sund.xlsx", new HostProblem("ownFault", { kind: "TypeError" }), parts, swedish);
    const unread = unreadableAnswer("gammal.xls", new HostProblem("oldXls"), parts, swedish);
    const lines = textReport([failed, unread], swedish);
    expect(lines).toMatch(
      /^sund\.xlsx\nUNCHECKED Något gick fel i Samkoll självt \(TypeError\), så filen är inte granskad/,
    );
    expect(lines).toContain("\nKunde inte läsas (1 fil): gammal.xls\nGranskades inte (1 fil): sund.xlsx\n");
    expect(lines).toContain(" · 1 fil kunde inte läsas · 1 fil granskades inte · ");
  });

  it("adds no line that a search for findings would count", () => {
    expect(overview).not.toMatch(/^(ERROR|WARNING|INFO|UNREADABLE) /m);
  });

  it("names files from the folder that all of them lie in", () => {
    const inFolders = (first: string, second: string): string =>
      overviewText(
        [files[3], files[16]].flatMap((file, index) =>
          file ? [{ ...file.report, file: [first, second][index] ?? "" }] : [],
        ),
        swedish,
      );
    expect(inFolders("a/b/1.xlsx", "a/b/2.xlsx")).toContain(": 1.xlsx, 2.xlsx\n");
    expect(inFolders("a/b/1.xlsx", "a/c/d/2.xlsx")).toContain(": b/1.xlsx, c/d/2.xlsx\n");
    expect(inFolders("C:\\a\\1.xlsx", "C:\\a\\b\\2.xlsx")).toContain(": 1.xlsx, b\\2.xlsx\n");
    expect(inFolders("/1.xlsx", "b.xlsx")).toContain(": /1.xlsx, b.xlsx\n");
  });

  it("names ten files of a thousand and counts the rest", () => {
    const [first] = files.map((file) => file.report).filter(({ findings }) => findings.length > 0);
    if (first === undefined) throw new Error("No file has a finding");
    const many = Array.from({ length: 1_000 }, (_, index) => ({ ...first, file: `${index}.xlsx` }));
    expect(overviewText(many, swedish)).toMatch(/\): 0\.xlsx, .*, 9\.xlsx och 990 till\n/);
  });
});
