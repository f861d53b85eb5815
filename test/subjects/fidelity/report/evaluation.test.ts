/** What a report of a measurement tells: total, band, groups by gain, the measurement before, and what is left open. */
import { evaluationOf } from "../../../../src/subjects/fidelity/report/evaluation";
import {
  agreementText,
  headLines,
  resultLines,
  toldChange,
  whyText,
} from "../../../../src/subjects/fidelity/report/told";
import { sheetOf as readBack } from "../../../../src/workbook/blueprint-sheet";
import { fourteenCriteria } from "../a-form";
import { type Filling, located, scored, scoresFor, sv, workbookOf } from "../a-measurement";
import { evaluationIn, latestIn, textsOf } from "./a-report";

const said = (lines: readonly { readonly label: string; readonly text: string }[]): readonly string[] =>
  lines.map(({ label, text }) => `${label}: ${text}`);

it("81 points are told with their share and their level (MISA's measurement of Hudiksvall, May 2018)", () => {
  const evaluation = evaluationIn(scored(scoresFor(81)));
  expect(said(resultLines(evaluation, sv))).toEqual([
    "Total poäng: 81 av 125 poäng (65 % av högsta möjliga)",
    "Nivå: stämmer delvis överens med IPS (74–99 poäng)",
  ]);
});

it("a form that says 81 of fourteen criteria gets a range, and is told that its total does not follow", () => {
  const sheets = [readBack(fourteenCriteria("Blad1"))];
  const evaluation = latestIn(located({ sheets, dateSystem: 1900, names: new Map() }));
  const told = said(resultLines(evaluation, sv)).join("\n");
  expect(evaluation.figures.points.missing).toBe(11);
  expect(told).toContain("11 poäng saknas");
  expect(told).toContain("I formuläret står totalen 81. Den följer inte av poängen");
  expect(told).toContain("Nivå: ännu inte avgjord: ");
  expect(told).toContain("Formuläret har ingen kolumn för: underlag, kommentar, rekommendation.");
  expect(said(headLines(evaluation, sv))).toEqual(
    expect.arrayContaining([
      "Bedömare: framgår inte: bladet har en enda kolumn med poäng",
      "Källor: framgår inte: formuläret har inga kolumner för källor",
    ]),
  );
});

it("every criterion with a score is a strength, to be developed, or in between; most to gain first", () => {
  const scores = [1, 5, 3, 2, 4, 1, null, 3, 5, 2, ...Array.from({ length: 15 }, () => 4)];
  const { strengths, between, development, figures } = evaluationIn(scored(scores));
  expect(development.map(({ criterion, gain }) => [criterion.no, gain])).toEqual([
    [1, 4],
    [6, 4],
    [4, 3],
    [10, 3],
  ]);
  expect(between.map(({ criterion }) => criterion.no)).toEqual([3, 8]);
  expect(strengths[0]?.score).toBe(5);
  expect(strengths.length + between.length + development.length + figures.missing.length).toBe(25);
});

describe("the measurement before", () => {
  const before = scored(scoresFor(81), { measuredOn: "2017-05-27" });
  const now = scored(scoresFor(84), {
    row: (index) => (index === 6 ? { texts: { note: "Teamet har fått en egen ledare." } } : {}),
  });

  it("is compared with, criterion by criterion, and the evaluator's comment says why", () => {
    const evaluation = evaluationIn(before, now);
    const told = toldChange(evaluation, sv);
    expect(told?.lines).toEqual(["Total: 81 → 84 (+3).", "22 kriterier har samma poäng som förra gången."]);
    expect(told?.moves.map(({ criterion, before, after }) => [criterion.criterion.no, before, after])).toEqual([
      [7, 3, 4],
      [8, 3, 4],
      [9, 3, 4],
    ]);
    expect(told?.moves.map((move) => whyText(move, sv))).toEqual([
      "Teamet har fått en egen ledare.",
      "Ingen kommentar är skriven.",
      "Ingen kommentar är skriven.",
    ]);
    expect(said(headLines(evaluation, sv))).toContain("Föregående mätning: 2017-05-27: 81 av 125 poäng");
  });

  it("has no total to compare while scores are missing in it, nor a change of those criteria", () => {
    const partly = scored([null, ...scoresFor(81).slice(1)], { measuredOn: "2017-05-27" });
    const told = toldChange(evaluationIn(partly, now), sv);
    expect(told?.lines[0]).toBe("Totalen kan jämföras först när alla poäng är satta i båda mätningarna.");
    expect(told?.lines.at(-1)).toBe("1 kriterium kan inte jämföras: poängen saknas i någon av mätningarna.");
  });

  it("is none of another service's, none of a later day, and none that may be either", () => {
    const previous = (...fillings: readonly Filling[]) => {
      const { measurements } = located(workbookOf(...fillings));
      const measurement = measurements.find(({ measuredOn }) => measuredOn?.value === "2018-05-27");
      if (measurement === undefined) throw new Error("No measurement");
      return evaluationOf({ measurements }, measurement).previous.kind;
    };
    expect(previous({ ...before, service: "IPS Gävle" }, now)).toBe("none");
    expect(previous({ ...before, measuredOn: "2019-05-27" }, now)).toBe("none");
    expect(previous({ ...before, measuredOn: null }, now)).toBe("unclear");
    expect(previous(before, before, now)).toBe("unclear");
    expect(previous(before, now)).toBe("comparable");
  });

  it("that the form tells of is not in the workbook: its day is told, and nothing is compared", () => {
    const evaluation = evaluationIn({ ...now, previousOn: "2017-05-27" });
    expect(toldChange(evaluation, sv)).toBeNull();
    expect(said(headLines(evaluation, sv))).toContain(
      "Föregående mätning: 2017-05-27; dess poäng finns inte i arbetsboken",
    );
  });
});

it("raters who have agreed on nothing: each one's total, and what an agreed one between them can come to", () => {
  const evaluation = evaluationIn({
    raters: 2,
    row: (index) => ({ raterScores: [3, index < 5 ? 5 : 3] }),
  });
  const told = said(resultLines(evaluation, sv)).join("\n");
  expect(evaluation.ratersSpan).toEqual({ from: 75, to: 85 });
  expect(told).toContain("Bedömare 1: 75; Bedömare 2: 85");
  expect(told).toContain("blir totalen 75–85 poäng");
  expect(agreementText(evaluation, sv).join(" ")).toContain(
    "Skiljer två poäng eller mer: 1. Klientgruppens storlek: 3–5",
  );
});

it("a source is used where it is marked or told of, and not where somebody wrote that it was not", () => {
  const evaluation = evaluationIn(scored(scoresFor(81)));
  expect(evaluation.sources).toEqual([{ source: "interviews", count: 25 }]);
});

it("nothing of the scale's own marks stands in the report: only what an evaluator wrote", () => {
  const evaluation = evaluationIn(scored(scoresFor(81)));
  const texts = textsOf(evaluation, sv).join("\n");
  for (const { guidance, marks } of evaluation.measurement.scale.criteria) {
    for (const text of [guidance.sv, ...Object.values(marks).map(({ sv }) => sv)]) expect(texts).not.toContain(text);
  }
});
