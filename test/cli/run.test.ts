/** The command line from within: what each command answers, writes and returns. */
import { check, defaultPolicy } from "../check";
import {
  linkSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { utils, write } from "@e965/xlsx";
import { exitCodeOf } from "../../src/cli/check";
import { checkFile } from "../../src/cli/check-file";
import { unreadRows, unreadText } from "../../src/cli/figures";
import { swedish } from "../cases/words";
import { catalogue } from "../../src/subjects/catalogue";
import { recalculated } from "../../src/workbook/formula/recalculate";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { placesOf } from "../../src/subjects/budget/places/read-places";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { readReport } from "../checking/report-schema";
import { correctedIsamverkanSheets, isamverkanSheets } from "../cases/isamverkan";
import { samkoll } from "./samkoll";

const printed = newWorkbook(isamverkanSheets());
const corrected = newWorkbook(correctedIsamverkanSheets());

const cellC9 = { sheet: "Budget - detaljerad", row: 8, column: 2 };

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]): string => path.join(folder, ...names);

describe("questions and their answers", () => {
  /** Two names without a total: which of the columns are the budget is asked. */
  const asking = (): Uint8Array => {
    const rows = [
      ["Kostnader i kr", "Röda Korset", "Coompanion"],
      ["Personalkostnader"],
      ["Arbetscoach", 300_000, 300_000],
      ["Summa personalkostnader", 300_000, 300_000],
      ["Lokalkostnader"],
      ["Lokalhyra", 60_000, 60_000],
      ["Summa lokalkostnader", 60_000, 60_000],
      ["Totalt från Samordningsförbundet", 360_000, 360_000],
    ];
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, utils.aoa_to_sheet(rows), "Budget");
    return new Uint8Array(write(workbook, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
  };
  const id = "columns:Budget!Röda Korset | Coompanion";

  it("are told as lines and in the JSON, with the figures that hang on them open", async () => {
    writeFileSync(at("names.xlsx"), asking());
    const { code, out } = await samkoll("check", at("names.xlsx"));
    expect(code).toBe(1);
    expect(out).toContain(`QUESTION ${id} Budget!`);
    expect(out).toContain("add: Alla läggs ihop | only Röda Korset: Bara Röda Korset");
    const [file] = readReport((await samkoll("check", at("names.xlsx"), "--format", "json")).out).files;
    expect(file).toMatchObject({ questions: [{ id, likely: null }], answered: [], figures: { total: null } });
  });

  it("are answered by --answer, in every command that reads a workbook", async () => {
    writeFileSync(at("names.xlsx"), asking());
    const answer = ["--answer", `${id}=add`];
    const [file] = readReport((await samkoll("check", at("names.xlsx"), "--format", "json", ...answer)).out).files;
    expect(file).toMatchObject({ questions: [], answered: [{ id, choice: "add" }], figures: { total: 720_000 } });
    const figures = await samkoll("figures", at("names.xlsx"), "--format", "json", ...answer);
    expect(JSON.parse(figures.out)).toMatchObject({ total: 720_000, questions: [] });
    expect((await samkoll("mend", at("names.xlsx"), "--out", at("mended.xlsx"), ...answer)).err).toBe("");
  });

  it.each([
    [
      "only Caritas",
      "only Caritas är inget svar på columns:Budget!Röda Korset | Coompanion: välj add, only Röda Korset, only Coompanion.",
    ],
    ["", "--answer ska vara ID=SVAR"],
  ])("refuse %j, which is no answer", async (choice, told) => {
    writeFileSync(at("names.xlsx"), asking());
    const { code, err } = await samkoll("check", at("names.xlsx"), "--answer", `${id}=${choice}`);
    expect([code, err]).toEqual([2, expect.stringContaining(told)]);
  });

  it("refuse an answer to what nobody asks", async () => {
    writeFileSync(at("names.xlsx"), asking());
    const { code, err } = await samkoll("check", at("names.xlsx"), "--answer", "unit:Budget!kr/tkr=kr");
    expect([code, err]).toEqual([2, expect.stringContaining("Ingen fråga heter unit:Budget!kr/tkr.")]);
  });
});

describe("samkoll check", () => {
  it("returns 1 where a budget has errors and 0 where none has", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    writeFileSync(at("corrected.xlsx"), corrected);
    expect((await samkoll("check", at("printed.xlsx"))).code).toBe(1);
    expect((await samkoll("check", at("corrected.xlsx"))).code).toBe(0);
  });

  it("walks a folder by name, past hidden files, Excel's lock files, other kinds and links that go round", async () => {
    mkdirSync(at("b"));
    mkdirSync(at(".git"));
    for (const name of ["c.xlsx", "a.XLSM", "b/d.xlsx", "~$c.xlsx", ".hidden.xlsx", ".git/e.xlsx", "notes.txt"]) {
      writeFileSync(at(name), corrected);
    }
    symlinkSync(folder, at("b", "round"));
    const { out } = await samkoll("check", folder, at("c.xlsx"), "--format", "json");
    const { files } = readReport(out);
    expect(files.map(({ file }) => path.relative(folder, file))).toEqual([
      "a.XLSM",
      path.join("b", "d.xlsx"),
      "c.xlsx",
    ]);
  });

  it("tells spreadsheets of other kinds as unread, so that no submission is missed", async () => {
    writeFileSync(at("a.xlsx"), corrected);
    for (const name of ["b.xls", "c.ods"]) writeFileSync(at(name), "x");
    const { code, out } = await samkoll("check", folder, "--format", "json");
    expect(readReport(out).files.map(({ status }) => status)).toEqual(["ok", "unreadable", "unreadable"]);
    expect(code).toBe(2);
  });

  it("goes on past what cannot be read, says why, and returns 2", async () => {
    writeFileSync(at("1-text.xlsx"), "Kostnad;Belopp\nResor;10000\n");
    writeFileSync(at("2-cut.xlsx"), printed.subarray(0, 5_000));
    writeFileSync(at("3-empty.xlsx"), "");
    writeFileSync(at("4-good.xlsx"), corrected);
    const { code, out } = await samkoll("check", folder, at("5-missing.xlsx"), "--format", "json");
    const { files } = readReport(out);
    expect(code).toBe(2);
    expect(files.map((file) => file.problem ?? file.status)).toEqual([
      "csv",
      "truncated",
      expect.stringMatching(/^(notZip|truncated|notWorkbook|csv)$/),
      "ok",
      "notReadable",
    ]);
    expect(files.filter((file) => file.status === "unreadable").every((file) => (file.reason ?? "").length > 30)).toBe(
      true,
    );
  });

  it("tells a fault of Samkoll's own as what it is, not as a fault of the file", async () => {
    writeFileSync(at("budget.xlsx"), corrected);
    const failing = new Proxy(defaultPolicy, {
      get: () => {
        throw new TypeError("a fault in a rule");
      },
    });
    const answer = await checkFile(
      { path: at("budget.xlsx") },
      { catalogue, parts: [], policy: failing, language: swedish, answers: new Map() },
    );
    const file = answer.report;
    expect(file).toMatchObject({ status: "unreadable", problem: "ownFault" });
    expect(file["reason"]).toContain("Något gick fel i Samkoll självt (TypeError)");
    expect(exitCodeOf([answer])).toBe(2);
  });

  it("counts a file once, whatever way leads to it", async () => {
    writeFileSync(at("a.xlsx"), corrected);
    symlinkSync(at("a.xlsx"), at("link.xlsx"));
    const { out } = await samkoll("check", at("a.xlsx"), at("link.xlsx"), folder, "--format", "json");
    expect(readReport(out).files.map(({ file }) => file)).toEqual([at("a.xlsx")]);
  });

  it("matches a pattern that the shell left as it was, as Windows' does", async () => {
    for (const name of ["ansökan 1.xlsx", "ansökan 2.xlsx", "ansökan [3].xlsx", "annat.xlsx"]) {
      writeFileSync(at(name), corrected);
    }
    const names = async (pattern: string): Promise<readonly string[]> =>
      readReport((await samkoll("check", at(pattern), "--format", "json")).out).files.map(({ file }) =>
        path.basename(file),
      );
    expect(await names("ansökan ?.xlsx")).toEqual(["ansökan 1.xlsx", "ansökan 2.xlsx"]);
    expect(await names("ansökan*")).toEqual(["ansökan 1.xlsx", "ansökan 2.xlsx", "ansökan [3].xlsx"]);
    expect(await names("ansökan [3].xlsx")).toEqual(["ansökan [3].xlsx"]);
    expect((await samkoll("check", at("*.xls"))).code).toBe(2);
  });

  it("judges by the policy it is given", async () => {
    writeFileSync(at("budget.xlsx"), corrected);
    writeFileSync(at("policy.json"), "\uFEFF" + JSON.stringify({ largestRequest: 2_000_000 }));
    const { out } = await samkoll("check", at("budget.xlsx"), "--policy", at("policy.json"));
    expect(out).toContain(" BUD-602 ");
  });

  it.each([
    ["is misspelt in", '{"largestRequst": 1}', "largestRequst finns inte bland gränserna"],
    ["has text for a number in", '{"largestRequest": "1"}', "largestRequest har fel slags värde"],
    ["is below its least in", '{"participantsPerCoach": -1}', "participantsPerCoach är för litet"],
    ["is above its most in", '{"ownFundingShare": 30}', "ownFundingShare är för stort"],
    ["is no choice in", '{"excludedCosts": ["coffee"]}', "excludedCosts.0 har ett värde som inte går att välja"],
    ["runs backwards in", '{"fullTimeYearCost": {"min": 2, "max": 1}}', "fullTimeYearCost har ett minsta värde"],
    ["is not JSON:", "largestRequest: 1", "ingen giltig JSON"],
  ])("says what %s a policy, and checks nothing", async (_, content, words) => {
    writeFileSync(at("budget.xlsx"), corrected);
    writeFileSync(at("policy.json"), content);
    const { code, out, err } = await samkoll("check", at("budget.xlsx"), "--policy", at("policy.json"));
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });

  it("tells every fault of a policy at once, and what a misspelt limit was meant to be", async () => {
    writeFileSync(at("budget.xlsx"), corrected);
    writeFileSync(at("policy.json"), '{"largestRequst": 1, "ownFundingShare": 30}');
    const { err } = await samkoll("check", at("budget.xlsx"), "--policy", at("policy.json"));
    expect(err).toContain("Är det rätt stavat? Menade du largestRequest?");
    expect(err).toContain("ownFundingShare är för stort");
    expect(err.match(/--help/g)).toHaveLength(1);
  });

  it("speaks English when asked to, wherever the asking stands", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    const after = await samkoll("check", at("printed.xlsx"), "--lang", "en");
    const before = await samkoll("--lang=en", "check", at("printed.xlsx"));
    expect(after.out).toContain("4 errors · 1 warning · 0 notes");
    expect(before).toEqual(after);
  });
});

describe("samkoll mend", () => {
  it("mends a copy, tells cell by cell what it did and what remains, and leaves the original alone", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    const { code, out } = await samkoll("mend", at("printed.xlsx"), "--out", at("mended.xlsx"));
    expect(code).toBe(1);
    expect(out).toContain('Budget - detaljerad!A6 "Kostnader i tkr" → "Kostnader i kr"');
    expect(out.split("Efter rättelserna:")[1]).toContain("BUD-705");
    const rules = check(readWorkbook(readFileSync(at("mended.xlsx"))), defaultPolicy).findings.map(({ rule }) => rule);
    expect(rules).toEqual(["BUD-703", "BUD-704", "BUD-705"]);
    expect(Buffer.compare(readFileSync(at("printed.xlsx")), printed)).toBe(0);
    expect(readdirSync(folder)).toEqual(["mended.xlsx", "printed.xlsx"]);
  });

  it("carries the sums along, so that the copy is right before Excel opens it", async () => {
    const patch = [{ kind: "cell", at: cellC9, before: { value: 300_000 }, content: { value: "300 000" } }] as const;
    const broken = recalculated(readWorkbook(corrected), patch);
    writeFileSync(at("text.xlsx"), applyToFile(corrected, broken).bytes);
    const { code, out } = await samkoll("mend", at("text.xlsx"), "--out", at("mended.xlsx"));
    expect(out.split("\n")[0]).toContain("1 ");
    expect(out).toContain("Inga anmärkningar.");
    expect(code).toBe(0);
  });

  it("says so where there is nothing to mend", async () => {
    writeFileSync(at("corrected.xlsx"), corrected);
    const { code, out } = await samkoll("mend", at("corrected.xlsx"), "--out", at("copy.xlsx"));
    expect([code, out.split("\n")[0]]).toEqual([
      0,
      `Inget kunde rättas säkert; ${at("copy.xlsx")} är en oförändrad kopia.`,
    ]);
  });

  it.each(["printed.xlsx", "other.xlsx"])("never writes over %s", async (target) => {
    writeFileSync(at("printed.xlsx"), printed);
    writeFileSync(at("other.xlsx"), "precious");
    const { code, err } = await samkoll("mend", at("printed.xlsx"), "--out", at(target));
    expect(code).toBe(2);
    expect(err).toContain("skriver aldrig över en fil");
    expect(readFileSync(at("other.xlsx"), "utf8")).toBe("precious");
    expect(Buffer.compare(readFileSync(at("printed.xlsx")), printed)).toBe(0);
  });

  it("keeps a workbook with macros under a name that says so", async () => {
    writeFileSync(at("budget.xlsm"), printed);
    const { code, err } = await samkoll("mend", at("budget.xlsm"), "--out", at("mended.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain(".xlsm");
  });

  it.each([
    ["a folder", ".", "är en mapp"],
    ["text", "s.csv", "s.csv: Filen är vanlig text"],
    ["what is not there", "nothing.xlsx", "nothing.xlsx: Filen kunde inte läsas"],
  ])("says which file it is that it cannot mend: %s", async (_, name, words) => {
    writeFileSync(at("s.csv"), "Kostnad;Belopp\nResor;10000\n");
    const { code, err } = await samkoll("mend", at(name), "--out", at("mended.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual(["s.csv"]);
  });

  it("writes over nothing by a link, be it to the original or to nowhere", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    symlinkSync(at("printed.xlsx"), at("soft.xlsx"));
    linkSync(at("printed.xlsx"), at("hard.xlsx"));
    symlinkSync(at("nowhere.xlsx"), at("dangling.xlsx"));
    for (const target of ["soft.xlsx", "hard.xlsx", "dangling.xlsx"]) {
      const { code, err } = await samkoll("mend", at("printed.xlsx"), "--out", at(target));
      expect([code, err]).toEqual([2, expect.stringContaining(`${target}: Det finns redan en fil`)]);
    }
    expect(Buffer.compare(readFileSync(at("printed.xlsx")), printed)).toBe(0);
    expect(readdirSync(folder)).toEqual(["dangling.xlsx", "hard.xlsx", "printed.xlsx", "soft.xlsx"]);
  });

  it("leaves nothing behind in a folder that is not there", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    const { code, err } = await samkoll("mend", at("printed.xlsx"), "--out", at("nowhere", "mended.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("kunde inte skrivas");
    expect(readdirSync(folder)).toEqual(["printed.xlsx"]);
  });
});

describe("samkoll new", () => {
  const wanted = ["--project", "Nystart", "--from", "2027-01-01", "--to", "2028-06-30"];

  it("makes a budget that has nothing wrong in it", async () => {
    const partners = ["--partner", "Tierps kommun", "--partner", "Region Uppsala"];
    const { code } = await samkoll("new", ...wanted, ...partners, "--out", at("new.xlsx"));
    expect(code).toBe(0);
    const { budget, findings } = check(readWorkbook(readFileSync(at("new.xlsx"))), defaultPolicy);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
    expect(budget.detailed?.projectName?.text).toBe("Nystart");
    expect(budget.summary?.rows.map((row) => row.name)).toEqual(["Tierps kommun", "Region Uppsala"]);
    expect(budget.plan?.to.value).toBe("2028-06-30");
  });

  it("takes a name that looks like a formula for the text it is", async () => {
    const project = ["--project", '=HYPERLINK("http://a")', "--from", "2027-01-01", "--to", "2027-12-31"];
    await samkoll("new", ...project, "--partner", "+46 kommun", "--out", at("new.xlsx"));
    const { budget } = check(readWorkbook(readFileSync(at("new.xlsx"))), defaultPolicy);
    expect(budget.detailed?.projectName?.text).toBe('=HYPERLINK("http://a")');
    expect(budget.detailed?.requested?.partners.map((partner) => partner.name)).toEqual(["+46 kommun"]);
  });

  it.each([
    ["no partner", [], "--partner måste anges"],
    ["the same partner twice", ["--partner", "A", "--partner", "a"], "olika namn"],
    ["a file to read", ["--partner", "A", "old.xlsx"], "old.xlsx hör inte hit"],
    ["öre for a unit", ["--partner", "A", "--unit", "öre"], "kr eller tkr"],
  ])("refuses %s and writes nothing", async (_, more, words) => {
    const { code, err } = await samkoll("new", ...wanted, ...more, "--out", at("new.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("samkoll new, asked for what cannot be", () => {
  const asked = async (from: string, to: string, ...more: string[]): Promise<string> => {
    const period = ["--from", from, "--to", to];
    const { code, err } = await samkoll("new", "--project", "P", ...period, "--out", at("new.xlsx"), ...more);
    expect([code, readdirSync(folder)]).toEqual([2, []]);
    return err;
  };

  it.each([
    ["2027-02-30", "2027-12-31", "startdatum"],
    ["2027-1-1", "2027-12-31", "startdatum"],
    ["2027-01-01", "31/12/2027", "slutdatum"],
    ["2028-01-01", "2027-12-31", "slutdatum"],
  ])("takes no project from %s to %s", async (from, to, words) => {
    expect(await asked(from, to, "--partner", "A")).toContain(words);
  });

  it("tells all that is wrong at once", async () => {
    const err = await asked("x", "y", "--partner", "A", "--partner", "A");
    for (const words of ["startdatum", "slutdatum", "olika namn"]) expect(err).toContain(words);
    expect((await samkoll("new")).err).toContain("--project, --from, --to, --partner, --out måste anges");
  });

  it("makes a place calculation that is read back to 4 184,27 kr per place and month", async () => {
    const costs = ["--cost", "Arbetskonsulenter=96 560", "--overhead", "30", "--places", "30"];
    const lines = ["--line", "Örebro 18", "--line", "Norr 4-8"];
    const kind = ["--kind", "platskalkyl", "--project", "IPS Örebro"];
    const { code, out } = await samkoll("new", ...kind, ...costs, ...lines, "--out", at("places.xlsx"));
    expect([code, out]).toEqual([0, expect.stringContaining("Antal områden: 2")]);
    const { kinds, findings, snapshot } = check(readWorkbook(readFileSync(at("places.xlsx"))), defaultPolicy);
    expect([kinds, findings]).toEqual([["budget"], []]);
    expect(placesOf(snapshot).perPlaceMonth?.value).toBe(418_427);
  });

  it("tells what is wrong with a place calculation, and makes none", async () => {
    const kind = ["--kind", "platskalkyl", "--project", "IPS", "--places", "trettio", "--line", "Norr 8-4"];
    const { code, err } = await samkoll("new", ...kind, "--out", at("places.xlsx"));
    expect(code).toBe(2);
    for (const words of ["Skriv antalet platser", "Skriv varje område"]) expect(err).toContain(words);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("samkoll figures", () => {
  it("shows every quotient with what it was reckoned from", async () => {
    writeFileSync(at("printed.xlsx"), printed);
    const { code, out } = await samkoll("figures", at("printed.xlsx"));
    expect(code).toBe(0);
    expect(out.replace(/\s/g, " ")).toContain("48 600 kr  (2 430 000 kr / 50)");
    const json = await samkoll("figures", at("printed.xlsx"), "--format", "json");
    expect(JSON.parse(json.out)).toMatchObject({ per: { result: { amount: 162_000, denominator: 15 } } });
  });

  it("says which rows of a very large sheet they do not know of", () => {
    const { sheets, ...others } = readWorkbook(printed);
    const cut = sheets.map((sheet, index) => (index === 1 ? { ...sheet, unreadFromRow: 199_999 } : sheet));
    const unread = unreadRows({ ...others, sheets: cut });
    expect(unread).toEqual([{ sheet: "Budgetsammanställning", fromRow: 200_000 }]);
    expect(unreadText(unread, swedish)).toMatch(/^\nBladet Budgets.* från rad 200.000 är det inte läst .*\n$/);
    expect(unreadText(unreadRows({ ...others, sheets }), swedish)).toBe("");
  });

  it("says so where there is no budget, and where there is no file", async () => {
    writeFileSync(at("plan.xlsx"), newWorkbook(isamverkanSheets().slice(2)));
    const [plan, nothing] = [await samkoll("figures", at("plan.xlsx")), await samkoll("figures", at("nothing.xlsx"))];
    expect([plan.code, plan.err]).toEqual([
      2,
      expect.stringContaining("Det letades efter: budget (en tabell med kostnader"),
    ]);
    expect([nothing.code, nothing.err]).toEqual([2, expect.stringContaining("kunde inte läsas")]);
  });
});

describe("a wrong call", () => {
  it.each([
    [[], "Säg vad som ska göras"],
    [["chekc"], "chekc finns inte: välj check, mend, new, figures, fill eller template. Menade du check?"],
    [["package.json"], "Menade du samkoll check package.json?"],
    [["--verbose"], "--verbose finns inte"],
    [["check", ""], "minst en fil"],
    [["check"], "minst en fil"],
    [["check", "--polcy", "x"], "--polcy finns inte. Menade du --policy? Hjälp: samkoll check --help"],
    [["check", "--quiet", "x"], "--quiet finns inte. Hjälp"],
    [["figures", "."], "är en mapp"],
    [["check", "a.xlsx", "--format"], "--format ska följas av ett värde"],
    [["check", "a.xlsx", "--format", "xml"], "text eller json, inte xml"],
    [["check", "a.xlsx", "--format", "json", "--format", "text"], "--format får bara anges en gång"],
    [["check", "a.xlsx", "--lang", "fi"], "sv eller en"],
    [["mend", "a.xlsx"], "--out måste anges"],
    [["mend", "a.xlsx", "b.xlsx", "--out", "c.xlsx"], "Ange en fil"],
  ])("%j is told in one line and returns 2", async (args, words) => {
    const { code, out, err } = await samkoll(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
    expect(err.trim().split("\n")).toHaveLength(1);
  });

  it("an empty folder holds no workbook", async () => {
    expect((await samkoll("check", folder)).err).toContain("Ingen arbetsbok");
  });
});

describe("help", () => {
  it.each(["check", "mend", "new", "figures"])("tells of %s in both languages", async (command) => {
    const [swedish, english] = [await samkoll(command, "--help"), await samkoll(command, "-h", "--lang", "en")];
    expect([swedish.code, english.code]).toEqual([0, 0]);
    expect(swedish.out).toContain(`samkoll ${command} `);
    expect(english.out).toContain(`samkoll ${command} `);
    expect(english.out).not.toBe(swedish.out);
  });

  it("answers to the word help as well", async () => {
    expect(await samkoll("help")).toEqual(await samkoll("--help"));
    expect(await samkoll("help", "mend", "--lang", "en")).toEqual(await samkoll("mend", "--help", "--lang", "en"));
  });

  it("lists the commands, and the versions of the program and of its rules", async () => {
    expect((await samkoll("--help")).out).toContain("samkoll figures FIL");
    expect((await samkoll("--version")).out).toMatch(/^samkoll \d+\.\d+\.\d+ · regelsamling \d+\.\d+\n$/);
  });
});
