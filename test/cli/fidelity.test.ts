/** The command line on fidelity measurements: made, checked, mended and told. */
import { strFromU8, unzipSync } from "fflate";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { newMeasurementSheets } from "../../src/subjects/fidelity/sheets/new-measurement";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import { readReport } from "../checking/report-schema";
import { isamverkanSheets } from "../cases/isamverkan";
import { fourteenCriteria } from "../subjects/fidelity/a-form";
import { type Filling, onlyMeasurement, requestOf, scored, scoresFor, sv } from "../subjects/fidelity/a-measurement";
import { samkoll } from "./samkoll";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "samkoll-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);

function measured(name: string, filling: Filling): string {
  writeFileSync(at(name), newWorkbook(newMeasurementSheets(requestOf(filling), sv)));
  return at(name);
}

function form(name: string): string {
  writeFileSync(at(name), newWorkbook([fourteenCriteria("Blad1")]));
  return at(name);
}

describe("samkoll new --kind fidelity", () => {
  it("makes a blank measurement that lacks nothing but its scores", async () => {
    const made = await samkoll(
      ...["new", "--kind", "fidelity", "--project", "IPS Hudiksvall", "--date", "27 maj 2018", "--start", "2017-09-01"],
      ...["--raters", "2", "--out", at("m.xlsx")],
    );
    expect([made.code, made.out]).toEqual([
      0,
      `${at("m.xlsx")} är gjord för en mätning med Programtrohetsskala för IPS, 25 kriterier.\n`,
    ]);
    const measurement = onlyMeasurement(readWorkbook(new Uint8Array(readFileSync(at("m.xlsx")))));
    expect(measurement).toMatchObject({ service: { text: "IPS Hudiksvall" }, measuredOn: { value: "2018-05-27" } });
    expect(measurement.raters).toHaveLength(2);
    const { code, out } = await samkoll("check", at("m.xlsx"), "--format", "json");
    const [file] = readReport(out).files;
    expect([code, file?.kinds, file?.findings.map(({ rule }) => rule)]).toEqual([0, ["fidelity"], ["FID-101"]]);
  });

  it("takes a scale of the förbund's own", async () => {
    const own = {
      id: "kort",
      name: { sv: "Kort skala", en: "Short scale" },
      edition: "2027",
      source: { sv: "Förbundet", en: "The association" },
      basedOn: "ips-25",
      criteria: ["caseload-size", "zero-exclusion", "rapid-job-search"],
      bands: [],
    };
    writeFileSync(at("policy.json"), JSON.stringify({ fidelityScales: [own] }));
    const policy = ["--policy", at("policy.json")];
    const made = ["new", "--kind", "fidelity", "--project", "IPS", "--scale", "kort", "--out", at("m.xlsx")];
    expect((await samkoll(...made, ...policy)).code).toBe(0);
    const { out } = await samkoll("figures", at("m.xlsx"), "--format", "json", ...policy);
    expect(JSON.parse(out)).toMatchObject({ scale: "kort", max: 15, range: { from: 3, to: 15 } });
    writeFileSync(at("policy.json"), JSON.stringify({ fidelityScales: [{ ...own, basedOn: "ips-99" }] }));
    const { code, err } = await samkoll(...made, ...policy);
    expect([code, err]).toEqual([2, expect.stringContaining("hänger inte ihop")]);
  });

  it.each([
    [["--project", "IPS", "--raters", "7"], "Antalet bedömare"],
    [["--project", "IPS", "--date", "i våras"], "Mätdatum"],
    [["--project", "IPS", "--scale", "ips-99"], "Skalan finns inte"],
    [["--project", "IPS", "--partner", "Knivsta kommun"], "--partner hör inte till --kind fidelity"],
    [[], "--project"],
  ])("says what is wrong with %j", async (args, words) => {
    const { code, err } = await samkoll("new", "--kind", "fidelity", ...args, "--out", at("m.xlsx"));
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it("knows only the kinds that there are", async () => {
    const { err } = await samkoll("new", "--kind", "fidelty", "--project", "IPS", "--out", at("m.xlsx"));
    expect(err).toContain("fidelity?");
  });
});

describe("samkoll figures", () => {
  it("tells Hudiksvall's 81 points as JSON", async () => {
    const { out } = await samkoll("figures", measured("m.xlsx", scored(scoresFor(81))), "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      kind: "fidelity",
      total: 81,
      max: 125,
      band: "partly",
      areas: [
        { id: "staffing", name: "Personal", total: 12, max: 15 },
        { id: "organization", total: 27, max: 40 },
        { id: "services", total: 42, max: 70 },
      ],
      missing: [],
      measurements: [{ total: 81 }],
    });
  });

  it("tells no total while scores are missing", async () => {
    const file = measured("m.xlsx", scored([null, ...scoresFor(81).slice(1)]));
    const { out } = await samkoll("figures", file, "--format", "json");
    expect(JSON.parse(out)).toMatchObject({
      total: null,
      range: { from: 78, to: 82 },
      band: "partly",
      missing: [{ id: "caseload-size", no: 1, name: "Klientgruppens storlek" }],
    });
    const text = await samkoll("figures", file);
    expect(text.out).toContain("78–82 av 125 poäng, 1 poäng saknas");
    expect(text.out).not.toContain("Andel av högsta");
  });

  it("tells a person the level, what is strong and weak, and what the next level takes", async () => {
    const { out } = await samkoll("figures", measured("m.xlsx", scored(scoresFor(81))));
    expect(out).toContain("81 av 125 poäng");
    expect(out).toContain("stämmer delvis överens med IPS");
    expect(out).toContain('19 poäng till når nivån "stämmer bra överens med IPS" (från 100 poäng).');
  });

  it("of a file with both shows the budget, or what is asked for", async () => {
    writeFileSync(
      at("b.xlsx"),
      newWorkbook([...isamverkanSheets(), ...newMeasurementSheets(requestOf(scored(scoresFor(81))), sv)]),
    );
    expect(JSON.parse((await samkoll("figures", at("b.xlsx"), "--format", "json")).out)).toMatchObject({
      requested: 2_430_000,
    });
    const asked = await samkoll("figures", at("b.xlsx"), "--kind", "fidelity", "--format", "json");
    expect(JSON.parse(asked.out)).toMatchObject({ total: 81 });
    const report = readReport((await samkoll("check", at("b.xlsx"), "--format", "json")).out);
    expect(report.files[0]?.kinds).toEqual(["budget", "fidelity"]);
  });

  it("says so where there is no measurement", async () => {
    writeFileSync(at("b.xlsx"), newWorkbook(isamverkanSheets()));
    const { code, err } = await samkoll("figures", at("b.xlsx"), "--kind", "fidelity");
    expect([code, err]).toEqual([2, expect.stringContaining("Ingen programtrohetsmätning")]);
  });
});

describe("samkoll check", () => {
  it("finds 81 points on fourteen criteria impossible", async () => {
    const { code, out } = await samkoll("check", form("f.xlsx"));
    expect(code).toBe(1);
    expect(out).toContain("ERROR FID-204 Blad1!B17 14 kriterier kan ge från 14 till 70 poäng.");
    expect(out).not.toContain("BUD-101");
  });

  it("tells the points of a measurement in its block", async () => {
    const { code, out } = await samkoll("check", measured("m.xlsx", scored(scoresFor(81))));
    expect([code, out]).toEqual([
      0,
      expect.stringContaining("Programtrohet: 81 av 125 poäng, stämmer delvis överens med IPS"),
    ]);
  });
});

describe("samkoll mend", () => {
  it("makes a score of a text, and carries sums and level along in the file", async () => {
    const scores = scoresFor(100);
    const file = measured("m.xlsx", scored([null, ...scores.slice(1)]));
    const bytes = new Uint8Array(readFileSync(file));
    const { applyToFile } = await import("../../src/hosts/file/write/apply-to-file");
    const place = onlyMeasurement(readWorkbook(bytes)).rows[0]?.score.at;
    if (place === undefined) throw new Error("No score");
    writeFileSync(
      file,
      applyToFile(bytes, [{ kind: "cell", at: place, before: { value: null }, content: { value: "4 poäng" } }]).bytes,
    );
    expect((await samkoll("mend", file, "--out", at("mended.xlsx"))).code).toBe(0);
    const { sums, areaSums } = onlyMeasurement(readWorkbook(new Uint8Array(readFileSync(at("mended.xlsx")))));
    expect([
      areaSums[0]?.cell?.value,
      sums.total?.cell?.value,
      sums.share?.cell?.value,
      sums.missing?.cell?.value,
    ]).toEqual([12, 100, 0.8, 0]);
    expect(sums.band?.cell?.value).toBe("stämmer bra överens med IPS");
  });
});

describe("samkoll fill", () => {
  const sheetsIn = (name: string): readonly string[] =>
    readWorkbook(new Uint8Array(readFileSync(at(name)))).sheets.map((sheet) => sheet.name);

  it.each([
    ["sv", "Programtrohet – rapport", "Underlag"],
    ["en", "Fidelity – report", "Evidence"],
  ])("makes the report as a document for Word too (%s), whole or not at all", async (lang, title, evidence) => {
    const long = `Intervjuer med coacher och chefer, ${"och genomgång av dokumentationen ".repeat(60)}`.trim();
    const one = measured("one.xlsx", scored(scoresFor(81), { row: () => ({ texts: { evidence: long } }) }));
    const fill = (out: string, word: string) =>
      samkoll("fill", "--kind", "fidelity", one, "--out", at(out), "--word", at(word), "--lang", lang);
    const { code, out } = await fill("report.xlsx", "report.docx");
    expect([code, out.split("\n")[1]]).toEqual([0, expect.stringContaining(at("report.docx"))]);
    const text = strFromU8(
      unzipSync(new Uint8Array(readFileSync(at("report.docx"))))["word/document.xml"] ?? new Uint8Array(),
    );
    expect(text).toContain(title);
    expect(text).toContain(`${evidence}: `);
    expect(text.split(long)).toHaveLength(26);

    const wrong = await fill("other.xlsx", "report.doc");
    expect([wrong.code, existsSync(at("other.xlsx"))]).toEqual([2, false]);
    const taken = await fill("other.xlsx", "report.docx");
    expect([taken.code, existsSync(at("other.xlsx"))]).toEqual([2, false]);
    const foreign = await samkoll("fill", "--kind", "budget", one, "--out", at("other.xlsx"), "--word", at("b.docx"));
    expect(foreign.err).toContain("--word hör inte till --kind budget");
  });

  it("adds a report to a measurement, and a sheet over time where there are several", async () => {
    const one = measured("one.xlsx", scored(scoresFor(81)));
    expect((await samkoll("fill", "--kind", "fidelity", one, "--out", at("one-report.xlsx"))).code).toBe(0);
    expect(sheetsIn("one-report.xlsx")).toEqual(["Programtrohet", "Programtrohet – rapport"]);
    const [first] = newMeasurementSheets(requestOf(scored(scoresFor(81))), sv);
    const [second] = newMeasurementSheets(requestOf(scored(scoresFor(101), { measuredOn: "2019-06-01" })), sv);
    if (first === undefined || second === undefined) throw new Error("A measurement is a sheet");
    writeFileSync(at("two.xlsx"), newWorkbook([first, { ...second, name: "Programtrohet 2", names: new Map() }]));
    await samkoll("fill", "--kind", "fidelity", at("two.xlsx"), "--out", at("two-report.xlsx"));
    expect(sheetsIn("two-report.xlsx").slice(2)).toEqual(["Programtrohet – rapport", "Programtrohet – över tid"]);
    const none = await samkoll("fill", "--kind", "fidelity", form("14.xlsx"), "--out", at("one-report.xlsx"));
    expect(none.code).toBe(2);
  });

  it("adds the plan's table to a budget", async () => {
    writeFileSync(at("budget.xlsx"), newWorkbook(isamverkanSheets()));
    const { code, out } = await samkoll("fill", "--kind", "budget", at("budget.xlsx"), "--out", at("filled.xlsx"));
    expect([code, out]).toEqual([0, `${at("filled.xlsx")} är gjord med bladen Projektets finansiering.\n`]);
    expect(sheetsIn("filled.xlsx")).toContain("Projektets finansiering");
    const no = await samkoll("fill", "--kind", "fidelity", at("budget.xlsx"), "--out", at("no.xlsx"));
    expect([no.code, no.err]).toEqual([2, expect.stringContaining("Ingen programtrohetsmätning hittades")]);
  });
});
