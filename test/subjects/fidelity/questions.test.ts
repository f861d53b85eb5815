/** What a measurement asks about, what hangs on it, and what an answer decides. */
import { evaluationOf } from "../../../src/subjects/fidelity/report/evaluation";
import type { Answers } from "../../../src/checking/question";
import { questionText } from "../../../src/checking/language";
import { mendPatch } from "../../../src/checking/mend";
import { runRules } from "../../../src/checking/rule";
import { fidelityFigures } from "../../../src/subjects/fidelity/figures/fidelity-figures";
import { fidelityReport } from "../../../src/subjects/fidelity/figures/fidelity-report";
import { fidelityLine, fidelityText } from "../../../src/subjects/fidelity/figures/fidelity-text";
import { locateFidelity } from "../../../src/subjects/fidelity/locate/locate-fidelity";
import { fidelityRules } from "../../../src/subjects/fidelity/rules/catalogue";
import { knownScales } from "../../../src/subjects/fidelity/scales/scales";
import { answerIn } from "../../../src/subjects/fidelity/scoring/scoring";
import { overTimeBlueprint } from "../../../src/subjects/fidelity/sheets/fill-over-time";
import { reportBlueprint } from "../../../src/subjects/fidelity/sheets/fill-report";
import { cellName } from "../../../src/workbook/address";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import { patched } from "../../../src/workbook/patched";
import { cellAt, type Snapshot } from "../../../src/workbook/snapshot";
import { defaultPolicy } from "../../check";
import { formOf, type Line } from "./a-form";
import { ips25, sv, workbookOf } from "./a-measurement";

const names = ips25.criteria.map(({ name }) => name.sv);
const table = (head: Line, row: (index: number) => Line): Snapshot =>
  formOf([["Datum", "2023-05-10"], head, ...names.map((name, index): Line => [name, ...row(index)])]);

function read(snapshot: Snapshot, given: Readonly<Record<string, string>> = {}) {
  const answers: Answers = new Map(Object.entries(given));
  const model = locateFidelity(snapshot, knownScales, answers);
  const [measurement] = model.measurements;
  if (measurement === undefined) throw new Error("No measurement");
  const figures = fidelityFigures(measurement);
  const findings = runRules(fidelityRules, model, defaultPolicy);
  return {
    measurement,
    figures,
    findings,
    rules: findings.map(({ rule }) => rule),
    report: fidelityReport({ measurement, figures }, sv),
    asked: measurement.questions.map(({ id }) => id),
    after: patched(snapshot, mendPatch(findings)),
  };
}

describe("columns that nothing tells of", () => {
  const unclear = table(["Kriterium", "Blå", "Röd"], (index) => [3, 3 + (index % 3)]);

  it("are asked about, and no total, agreement or missing scores are told meanwhile", () => {
    const { asked, figures, rules, report, measurement } = read(unclear);
    const line = fidelityLine({ measurement, figures }, sv);
    expect(asked).toEqual(["fidelityColumn:Blad1!Blå", "fidelityColumn:Blad1!Röd"]);
    expect(report).toMatchObject({ total: null, agreement: null, band: null });
    expect(figures.agreement).toBeNull();
    expect(rules).toEqual([]);
    expect(line).toBe("Blad1: inte känd: det är inte besvarat vilken kolumn som är resultatet");
    expect(report.missing).toEqual([]);
    expect(fidelityText({ measurement, figures }, sv)).not.toMatch(/\d–\d|Inga\./);
    const made = reportBlueprint(evaluationOf({ measurements: [measurement] }, measurement), sv, {
      sheet: "Rapport",
      suffix: "",
    });
    expect(valuesOf(made).filter((value) => /25–125|Inga\./.test(String(value)))).toEqual([]);
  });

  it("are raters or what is agreed on, as somebody answers", () => {
    const { figures, measurement } = read(unclear, {
      "fidelityColumn:Blad1!Blå": "rater",
      "fidelityColumn:Blad1!Röd": "consensus",
    });
    expect(figures.points).toEqual({ from: 99, to: 99, missing: 0 });
    expect(measurement.raters.map(({ name }) => name)).toEqual(["Blå"]);
    expect(measurement.hasOpenColumns).toBe(false);
  });

  it("that are both said to be raters leave each with a total of its own", () => {
    const both = { "fidelityColumn:Blad1!Blå": "rater", "fidelityColumn:Blad1!Röd": "rater" };
    const { report, rules } = read(unclear, both);
    expect(report).toMatchObject({ total: null, agreement: { raters: 2, criteria: 25, of: 25, exact: 0.36 } });
    expect(report.raters.map(({ name, total }) => [name, total])).toEqual([
      ["Blå", 75],
      ["Röd", 99],
    ]);
    expect(rules).toContain("FID-109");
  });

  it("are told with what they may be, and why one of them is likely", () => {
    const { measurement } = read(table(["Kriterium", "Coach", "Tak", "Enats om"], (index) => [3 + (index % 2), 5, 4]));
    const texts = measurement.questions.map((question) => questionText(question, sv));
    expect(texts.map(({ choices }) => choices.find(({ likely }) => likely)?.id)).toEqual(["rater", "ignore"]);
    expect(texts[0]?.ask).toContain("Coach (B3:B27)");
    expect(texts[1]?.why).toBe("Alla kriterier har samma siffra i kolumnen.");
  });

  it("with one heading each are named by their cells", () => {
    const { asked } = read(table(["Kriterium", "Poäng", "Poäng"], (index) => [3 + (index % 2), 4]));
    expect(asked).toEqual(["fidelityColumn:Blad1!Poäng B3", "fidelityColumn:Blad1!Poäng C3"]);
  });
});

describe("columns that are no raters", () => {
  it.each([
    ["Medel", 3.5],
    ["Medelvärde", 3.5],
    ["Genomsnitt", 3.5],
    ["Snitt", 3.5],
    ["Mean", 3.5],
    ["M", 3.5],
    ["Diff", 1],
    ["Skillnad", 1],
    ["Summa", 7],
    [2022, 4],
    ["Förra mätningen", 4],
    ["Max", 5],
    ["Vikt", 1],
  ])("%s", (heading, value) => {
    const { figures, measurement, asked, rules } = read(
      table(["Kriterium", "Anna", "Bosse", heading, "Konsensus"], () => [3, 4, value, 4]),
    );
    expect(measurement.raters.map(({ name }) => name)).toEqual(["Anna", "Bosse"]);
    expect(figures.points.from).toBe(100);
    expect(asked).toEqual([]);
    expect(rules).not.toContain("FID-102");
  });

  it.each([
    ["AVERAGE", "Bedömare 3"],
    ["MEDIAN", ""],
    ["MAX", "C"],
    ["MIN", "Sven Berg"],
  ])("a column of %s of the others, headed %j: shown by arithmetic before words", (name, heading) => {
    const lines = names.map((criterion, index): Line => [
      criterion,
      3,
      4,
      `=${name}(B${index + 2}:C${index + 2})→3`,
      4,
    ]);
    const { measurement, figures, asked } = read(
      formOf([["Kriterium", "Anna", "Bosse", heading, "Konsensus"], ...lines]),
    );
    expect(measurement.raters).toHaveLength(2);
    expect(figures.points.from).toBe(100);
    expect(asked).toEqual([]);
  });

  it("stand beside raters that nothing else tells of: what a mean is made of are raters", () => {
    const lines = names.map((name, index): Line => [name, 3, 4, `=(B${index + 2}+C${index + 2})/2→3.5`, 4]);
    const { measurement, asked } = read(formOf([["Kriterium", "Blå", "Röd", "X", "Konsensus"], ...lines]));
    expect(measurement.raters.map(({ name }) => name)).toEqual(["Blå", "Röd"]);
    expect(asked).toEqual([]);
  });

  it("without any heading are shown by their halves, and the raters with them: one column is left to ask about", () => {
    const { measurement, asked } = read(
      formOf(names.map((name, index): Line => [name, 3, 3 + (index % 3), 3 + (index % 3) / 2, 3 + (index % 2)])),
    );
    expect(measurement.raters.map(({ at }) => cellName(at))).toEqual(["B1", "C1"]);
    expect(asked).toEqual(["fidelityColumn:Blad1!E1"]);
  });

  it("a third rater who gives what the two others give is one", () => {
    const { measurement } = read(
      table(["Kriterium", "Bedömare 1", "Bedömare 2", "Bedömare 3"], (index) => [3, 3 + (index % 2), 3 + (index % 2)]),
    );
    expect(measurement.raters).toHaveLength(3);
  });

  it("what is agreed on may be worked out of the raters' scores", () => {
    const lines = names.map((name, index): Line => [name, 3, 5, `=ROUND(AVERAGE(B${index + 2}:C${index + 2}),0)→4`]);
    const { measurement, figures } = read(formOf([["Kriterium", "Anna", "Bosse", "Enats om"], ...lines]));
    expect(measurement.raters).toHaveLength(2);
    expect(figures.points.from).toBe(100);
  });
});

describe("FID-109: raters who have agreed on nothing", () => {
  const apart = table(["Kriterium", "Anna", "Bosse", "Medel"], (index) => [3, index < 22 ? 4 : undefined, 3.5]);

  it("have a total each, and the measurement none: in the check, the figures and the report", () => {
    const { report, rules, measurement, figures } = read(apart);
    expect(rules).toEqual(["FID-109"]);
    expect(report).toMatchObject({ total: null, share: null, band: null });
    expect(fidelityLine({ measurement, figures }, sv)).toContain("; Anna: 75; Bosse: 91–103");
    expect(fidelityText({ measurement, figures }, sv)).toContain("Anna: 75; Bosse: 91–103");
    const made = reportBlueprint(evaluationOf({ measurements: [measurement] }, measurement), sv, {
      sheet: "Rapport",
      suffix: "",
    });
    expect(valuesOf(made)).toContain("Anna: 75; Bosse: 91–103");
    expect(valuesOf(made)).not.toContain(75);
  });

  it("agree on so many of all the criteria as more than one has rated", () => {
    const { report, figures, measurement } = read(apart);
    expect(report.agreement).toMatchObject({ criteria: 22, of: 25 });
    expect(fidelityText({ measurement, figures }, sv)).toContain("22 kriterier av 25 som fler än en har bedömt");
  });

  it("is silent where something is agreed on, and of a form that nobody has filled in", () => {
    expect(read(table(["Kriterium", "Anna", "Bosse", "Konsensus"], () => [3, 4, 4])).rules).toEqual([]);
    expect(read(workbookOf({ raters: 2 })).rules).toContain("FID-101");
  });
});

function valuesOf({ cells }: SheetBlueprint): readonly unknown[] {
  return cells.map(({ value }) => value);
}

it("the first score that is agreed on gets a heading, so that it is no rater's", () => {
  const snapshot = table(["Kriterium", "Anna", "Bosse"], () => [3, 4]);
  const model = locateFidelity(snapshot, knownScales);
  const [criterion] = ips25.criteria;
  const examined = { fidelity: model, fidelityFigures: [], policy: defaultPolicy, projectName: null };
  const patch = answerIn(examined, "Blad1", criterion?.id ?? "", { kind: "score", rater: null, score: 4 });
  const { measurement, asked } = read(patched(snapshot, patch));
  expect(measurement.rows[0]?.score.value).toBe(4);
  expect(measurement.raters).toHaveLength(2);
  expect(asked).toEqual([]);
});

it("a mean of an area is no criterion that is not recognised", () => {
  const lines = [
    ...names.map((name): Line => [name, 4]).slice(0, 3),
    ["Medel Personal", 4],
    ...names.map((name): Line => [name, 4]).slice(3),
  ];
  expect(read(formOf([["Datum", "2023-05-10"], [], ...lines])).rules).toEqual([]);
});

describe("a criterion in somebody's own words", () => {
  const lines = (words: string, area: (index: number) => string): readonly Line[] => [
    ["Område", "Kriterium", "Poäng"],
    ...ips25.criteria.map(({ no, name }, index): Line => [area(index), no === 7 ? words : name.sv, no === 7 ? 3 : 4]),
    [undefined, "Summa", "=SUM(C2:C26)→99"],
  ];
  const areaOf = (index: number): string =>
    ips25.areas.find(({ id }) => id === ips25.criteria[index]?.area)?.name.sv ?? "";

  it.each([
    "Metodenhet för rehabilitering",
    "Insatser ute i samhället",
    "Organisation",
    "Total samordning i enheten",
    "Poängen med teamet",
    "Personal i rehabiliteringsenheten",
  ])("%s is no sum: its score is kept, and the total neither judged nor rewritten", (words) => {
    const snapshot = formOf(lines(words, areaOf));
    const { after, measurement, report, rules, asked } = read(snapshot);
    expect(cellAt(after, { sheet: "Blad1", row: 7, column: 2 })).toMatchObject({ value: 3 });
    expect(after).toEqual(snapshot);
    expect(measurement.strange.map(({ text }) => text)).toEqual([words]);
    expect(rules).toEqual(["FID-103", "FID-104", "FID-107"]);
    expect(report).toMatchObject({ total: null, range: { from: 97, to: 101 } });
    expect(asked).toEqual([`fidelityRow:Blad1!${words}`]);
  });

  it("is the criterion that somebody answers, and then counts", () => {
    const id = "fidelityRow:Blad1!Metodenhet för rehabilitering";
    const { report, rules, measurement } = read(formOf(lines("Metodenhet för rehabilitering", areaOf)), {
      [id]: ips25.criteria[6]?.id ?? "",
    });
    expect(report.total).toBe(99);
    expect(measurement.rows).toHaveLength(25);
    expect(rules).toEqual(["FID-107"]);
    expect(read(formOf(lines("Metodenhet för rehabilitering", areaOf)), { [id]: "none" }).report.total).toBeNull();
  });

  it("is most likely the one whose number it has", () => {
    const numbered = formOf([
      ["Nr", "Kriterium", "Poäng"],
      ...ips25.criteria.map(({ no, name }): Line => [no, no === 7 ? "Metodstöd" : name.sv, 4]),
    ]);
    const [question] = read(numbered).measurement.questions;
    expect(question?.likely).toEqual({ choice: ips25.criteria[6]?.id, why: "number" });
  });

  it("is not asked about where nothing is missing, nor row by row of another form", () => {
    const extra = formOf([...names.map((name): Line => [name, 4]), ["Eget kriterium", 3]]);
    expect(read(extra).asked).toEqual([]);
    const other = formOf(names.map((name, index): Line => [index < 13 ? name : `Eget mått ${index}`, 4]));
    expect(read(other).asked).toEqual([]);
  });

  it("of one area leaves the others' sums to be judged", () => {
    const summed = ips25.areas.flatMap(({ id, name }): readonly Line[] => {
      const own = ips25.criteria.filter(({ area }) => area === id);
      return [
        ...own.map((criterion): Line => [criterion.no === 7 ? "Metodenhet" : criterion.name.sv, 4]),
        [`Summa ${name.sv}`, own.length * 4 + 1],
      ];
    });
    const { findings } = read(formOf(summed));
    const wrong = findings.filter(({ rule }) => rule === "FID-201").map(({ at }) => cellName(at));
    expect(wrong).toEqual(["B4", "B28"]);
  });
});

describe("a total that cannot be relied on", () => {
  it("is not handed on to the sheet over time, nor to the report", () => {
    const partly = formOf([["Datum", "2023-05-10"], ...names.slice(1).map((name): Line => [name, 4]), ["Totalt", 96]]);
    const { measurement, rules } = read(partly);
    expect(rules).toEqual(["FID-103"]);
    const made = [
      overTimeBlueprint([measurement], sv, { sheet: "Över tid", suffix: "" }),
      reportBlueprint(evaluationOf({ measurements: [measurement] }, measurement), sv, { sheet: "Rapport", suffix: "" }),
    ];
    const links = made.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? []));
    expect(links.filter((formula) => formula.includes("B26"))).toEqual([]);
    expect(made.flatMap(valuesOf)).toContain("97–101");
  });
});
