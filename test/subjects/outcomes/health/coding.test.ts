/** Answers that are coded a step off: asked of the sheet as a whole, and worked out as somebody answers. */
import type { Answers } from "../../../../src/checking/question";
import { mendPatch } from "../../../../src/checking/mend";
import { runRules } from "../../../../src/checking/rule";
import { healthFigures } from "../../../../src/subjects/outcomes/health/figures";
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { healthRules } from "../../../../src/subjects/outcomes/health/rules";
import { cellName } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { defaultPolicy } from "../../../check";
import { formOf, type Line } from "../../fidelity/a-form";
import { type AnswerRow, headings, workbookOf } from "./answer-sheets";

function read(snapshot: Snapshot, given: Readonly<Record<string, string>> = {}) {
  const answers: Answers = new Map(Object.entries(given));
  const model = locateHealth(snapshot, { answers: answers });
  const findings = runRules(healthRules, model, defaultPolicy);
  return {
    asked: model.questions.map(({ id, likely }) => [id, likely?.choice ?? null]),
    questions: model.questions,
    rules: findings.map(({ rule, variant = "" }) => `${rule} ${variant}`),
    figures: healthFigures(model),
    mend: mendPatch(findings),
  };
}

const items = (digits: string): Line => [...digits].map(Number);
const wide = (...rows: readonly (readonly [number, string, string])[]): Snapshot =>
  formOf([
    ["Löpnummer", "Tillfälle", ...Array.from({ length: 12 }, (_, index) => `GHQ${index + 1}`)],
    ...rows.map(([person, occasion, digits]): Line => [person, occasion, ...items(digits)]),
  ]);

const oneToFour = wide([1, "Start", "444433332222"], [1, "Avslut", "111122221111"], [2, "Start", "123412341234"]);

describe("GHQ-12 coded 1–4", () => {
  it("is asked about once, with every answer's cell, and gives no figure and no fault meanwhile", () => {
    const { asked, questions, rules, figures } = read(oneToFour);
    expect(asked).toEqual([["ghqCoding:Blad1!GHQ-12", "oneToFour"]]);
    expect(questions[0]?.values.cells).toEqual({ kind: "text", text: "C2:N4" });
    expect(questions[0]?.cells).toHaveLength(36);
    expect(rules).toEqual([]);
    expect(figures.ghq12).toBeNull();
  });

  it("counts one lower throughout when that is answered: 36 − 12 points and not 36", () => {
    const { figures, rules, mend } = read(oneToFour, { "ghqCoding:Blad1!GHQ-12": "oneToFour" });
    expect(rules).toEqual([]);
    expect(mend).toEqual([]);
    expect(figures.ghq12?.likert).toEqual([
      { occasion: 0, people: 2, mean: (24 + 18) / 2 },
      { occasion: "end", people: 1, mean: 4 },
    ]);
    expect(figures.ghq12?.bimodal[0]?.mean).toBe((8 + 6) / 2);
  });

  it("is told cell by cell where somebody says that the sheet is coded 0–3", () => {
    const { figures, rules } = read(oneToFour, { "ghqCoding:Blad1!GHQ-12": "zeroToThree" });
    expect(rules).toEqual(["OUT-121 digit", "OUT-121 digit"]);
    expect(figures.ghq12?.likert).toEqual([{ occasion: "end", people: 1, mean: 16 }]);
  });

  it("in one cell a row, with or without the name of the form", () => {
    const rows: readonly AnswerRow[] = [
      [1, "Start", "GHQ-12", "444433332222"],
      [2, "Start", "GHQ-12", "1 2 3 4 1 2 3 4 1 2 3 4"],
    ];
    expect(read(workbookOf(...rows)).asked).toHaveLength(1);
    const untold = workbookOf(...rows.map(([person, occasion, , answer]): AnswerRow => [person, occasion, "", answer]));
    expect(read(untold).asked).toHaveLength(1);
    const { figures } = read(workbookOf(...rows), { "ghqCoding:Blad1!GHQ-12": "oneToFour" });
    expect(figures.ghq12?.likert).toEqual([{ occasion: 0, people: 2, mean: (24 + 18) / 2 }]);
  });

  it("stored as a number is read, and nothing is written over it", () => {
    const rows = workbookOf([1, 0, "GHQ-12", 444433332222], [2, 0, "GHQ-12", 111122223333]);
    const { figures, mend, rules } = read(rows, { "ghqCoding:Blad1!GHQ-12": "oneToFour" });
    expect(figures.ghq12?.likert[0]?.mean).toBe((24 + 12) / 2);
    expect([rules, mend]).toEqual([[], []]);
  });

  it("is taken at its word where the sheet says so, and no 0 speaks against it", () => {
    const said = formOf([
      ["Svaren på GHQ-12 är kodade 1–4."],
      headings,
      [1, 0, null, "GHQ-12", "444433332222"],
      [2, 0, null, "GHQ-12", "111122221111"],
    ]);
    expect(read(said).asked).toEqual([]);
    expect(read(said).figures.ghq12?.likert[0]?.mean).toBe((24 + 4) / 2);
  });

  it("cannot be told from 0–3 where several sheets hold 1, 2 and 3 alone: asked, with nothing likely", () => {
    const rows = ["111122223333", "123123123123", "332211332211"].map((digits, index): AnswerRow => [
      index + 1,
      0,
      "GHQ-12",
      digits,
    ]);
    expect(read(workbookOf(...rows)).asked).toEqual([["ghqCoding:Blad1!GHQ-12", null]]);
    expect(read(workbookOf(...rows.slice(1))).asked).toEqual([]);
    const told = formOf([
      ["GHQ-12 med tolv siffror 0–3"],
      headings,
      ...rows.map(([who, when, form, is]): Line => [who, when, null, form, is]),
    ]);
    expect(read(told).asked).toEqual([]);
  });

  it("is not asked about beside a 0: a 4 there is a slip in its row", () => {
    const { asked, rules, figures } = read(
      workbookOf([1, 0, "GHQ-12", "000011112222"], [2, 0, "GHQ-12", "000011112224"], [3, 0, "GHQ-12", "333311112222"]),
    );
    expect(asked).toEqual([]);
    expect(rules).toEqual(["OUT-121 digit"]);
    expect(figures.ghq12?.likert[0]?.people).toBe(2);
  });
});

describe("GHQ-12 with zeros and ones alone", () => {
  const ones: readonly AnswerRow[] = [
    [1, 0, "GHQ-12", "000000000111"],
    [2, 0, "GHQ-12", "100000000000"],
  ];

  it("may be points already: asked, and no figure meanwhile", () => {
    const { asked, figures } = read(workbookOf(...ones));
    expect(asked).toEqual([["ghqBinary:Blad1!GHQ-12", "binary"]]);
    expect(figures.ghq12).toBeNull();
    // Zeros alone are 0 in either way.
    expect(read(workbookOf([1, 0, "GHQ-12", "000000000000"])).asked).toEqual([]);
  });

  it("is scored by the answer: 3 of 12, or 3 of 36 and none of 12", () => {
    const points = read(workbookOf(...ones), { "ghqBinary:Blad1!GHQ-12": "binary" }).figures.ghq12;
    expect([points?.likert, points?.bimodal[0]?.mean]).toEqual([[], 2]);
    const boxes = read(workbookOf(...ones), { "ghqBinary:Blad1!GHQ-12": "zeroToThree" }).figures.ghq12;
    expect([boxes?.likert[0]?.mean, boxes?.bimodal[0]?.mean]).toEqual([2, 0]);
  });

  it("is asked about where the numbers have lost their zeros too, and then which of them are sums", () => {
    const numbers = workbookOf([1, 0, "GHQ-12", 11], [2, 0, "GHQ-12", 1101101101]);
    expect(read(numbers).asked).toEqual([["ghqBinary:Blad1!GHQ-12", "binary"]]);
    const binary = { "ghqBinary:Blad1!GHQ-12": "binary" };
    expect(read(numbers, binary).asked.map(([id]) => id)).toEqual([
      "ghqBinary:Blad1!GHQ-12",
      "ghqShortNumbers:Blad1!GHQ-12",
    ]);
    const told = read(numbers, { ...binary, "ghqShortNumbers:Blad1!GHQ-12": "zerosLost" });
    expect(told.figures.ghq12?.bimodal[0]).toEqual({ occasion: 0, people: 2, mean: (2 + 7) / 2 });
  });
});

describe("numbers that have lost their zeros", () => {
  const rows: readonly AnswerRow[] = [
    [1, 0, "GHQ-12", 11],
    [2, 0, "GHQ-12", 0],
    [3, 0, "GHQ-12", 2101101101],
  ];

  it("may be sums of points where they are small: asked, and GHQ-12 has no figure meanwhile", () => {
    const { asked, questions, rules, figures } = read(workbookOf(...rows));
    expect(asked).toEqual([["ghqShortNumbers:Blad1!GHQ-12", "zerosLost"]]);
    expect(questions[0]?.cells.map(cellName)).toEqual(["E2", "E3"]);
    expect(rules).toEqual(["OUT-122 zeros"]);
    expect(figures.ghq12).toBeNull();
  });

  it("are filled out to twelve digits when that is answered: 11 is 000000000011", () => {
    const { figures, rules } = read(workbookOf(...rows), { "ghqShortNumbers:Blad1!GHQ-12": "zerosLost" });
    expect(rules).toEqual(["OUT-122 zeros", "OUT-122 zeros", "OUT-122 zeros"]);
    expect(figures.ghq12?.likert[0]).toEqual({ occasion: 0, people: 3, mean: (2 + 0 + 8) / 3 });
  });

  it("are no answers where they are sums, likely so with a digit that no answer has", () => {
    const { figures, rules } = read(workbookOf(...rows), { "ghqShortNumbers:Blad1!GHQ-12": "sum" });
    expect(rules).toEqual(["OUT-121 length", "OUT-121 length", "OUT-122 zeros"]);
    expect(figures.ghq12?.likert[0]?.people).toBe(1);
    const sums = read(workbookOf([1, 0, "GHQ-12", 17], [2, 0, "GHQ-12", "000011112222"]));
    expect(sums.asked).toEqual([["ghqShortNumbers:Blad1!GHQ-12", "sum"]]);
  });

  it("are sums alone where no row has its answers digit by digit: nothing is asked", () => {
    expect(read(workbookOf([1, 0, "GHQ-12", 11], [2, 0, "GHQ-12", 12])).asked).toEqual([]);
  });
});

describe("EQ-5D with levels from 0", () => {
  const levels = workbookOf([1, 0, "EQ-5D-3L", "00000"], [1, 6, "EQ-5D-3L", "11021"], [2, 0, "EQ-5D-3L", "10111"]);
  const fromOne = workbookOf([1, 0, "EQ-5D-3L", "11111"], [1, 6, "EQ-5D-3L", "22132"], [2, 0, "EQ-5D-3L", "21222"]);

  it("is asked about once, and has no index meanwhile", () => {
    const { asked, rules, figures } = read(levels);
    expect(asked).toEqual([["eq5dCoding:Blad1!EQ-5D", "fromZero"]]);
    expect(rules.filter((rule) => rule.startsWith("OUT-121"))).toEqual([]);
    expect(figures.eq5d).toEqual([]);
  });

  it("has the index of the levels one higher when that is answered", () => {
    const { figures } = read(levels, { "eq5dCoding:Blad1!EQ-5D": "fromZero" });
    expect(figures.eq5d[0]?.means).toEqual(read(fromOne).figures.eq5d[0]?.means);
    expect(figures.eq5d[0]?.means[0]?.people).toBe(2);
  });

  it("tells its version by its levels: a 3 of 0–4 is a 4 of 1–5", () => {
    const untold = workbookOf([1, 0, "EQ-5D", "00130"], [2, 0, "EQ-5D", "10220"]);
    const { figures } = read(untold, { "eq5dCoding:Blad1!EQ-5D": "fromZero" });
    expect(figures.eq5d.map(({ form }) => form)).toEqual(["EQ-5D-5L"]);
  });

  it("is a slip where one row of many has a 0, or the highest level stands beside it", () => {
    const slip = workbookOf([1, 0, "EQ-5D-3L", "01111"], [2, 0, "EQ-5D-3L", "11111"], [3, 0, "EQ-5D-3L", "22222"]);
    expect(read(slip)).toMatchObject({ asked: [], rules: ["OUT-121 digit"] });
    expect(read(workbookOf([1, 0, "EQ-5D-3L", "01113"])).asked).toEqual([]);
  });
});
