import { mendPatch } from "../../../../src/checking/mend";
import { cellName } from "../../../../src/workbook/address";
import { patched } from "../../../../src/workbook/patched";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { formOf, type Line } from "../../fidelity/a-form";
import {
  type AnswerRow,
  ghqOf,
  headings,
  healthFindings,
  messages,
  readingsIn,
  rulesFound,
  workbookOf,
} from "./answer-sheets";

const well = "000000000000";

function cellsOf(snapshot: Snapshot): readonly string[] {
  return healthFindings(snapshot).map(({ at }) => cellName(at));
}

it("whole answer sheets have no findings", () => {
  const rows = [0, 6, 12, 18, 24].map((month): AnswerRow => [1, month, "EQ-5D-5L", "21311"]);
  expect(rulesFound(workbookOf(...rows, [1, "Start", "GHQ-12", well], [1, "Avslut", "GHQ-12", well]))).toEqual([]);
});

describe("OUT-121: answers that are none of the form's", () => {
  it.each([
    ["GHQ-12", "00011122233", "length"],
    ["GHQ-12", "011222333444", "digit"],
    ["EQ-5D-3L", "11141", "digit"],
    ["EQ-5D-5L", "vet ej", "text"],
  ])("%s as %s (%s)", (form, answer, variant) => {
    const snapshot = workbookOf([1, 0, form, answer]);
    expect(rulesFound(snapshot)).toEqual([`OUT-121 ${variant}`]);
    expect(cellsOf(snapshot)).toEqual(["E2"]);
  });

  it("points to the item where each has a cell of its own", () => {
    const snapshot = formOf([
      ["Nr", "Tillfälle", "MO", "SC", "UA", "PD", "AD"],
      [1, 0, 1, 1, 4, 6, 1],
    ]);
    expect(rulesFound(snapshot)).toContain("OUT-121 digit");
    const other = formOf([
      ["Nr", "Formulär", "Tillfälle", "MO", "SC", "UA", "PD", "AD"],
      [1, "EQ-5D-5L", 0, 1, 1, 4, 6, 1],
    ]);
    expect(cellsOf(other)).toEqual(["G2"]);
  });

  it("repeats no text that may be about a person", () => {
    const snapshot = workbookOf([1, 0, "GHQ-12", "Anna orkade inte svara"]);
    expect(JSON.stringify(healthFindings(snapshot))).not.toContain("Anna");
  });
});

describe("OUT-122: answers stored as a number", () => {
  it("are written back as text with their zeros", () => {
    const snapshot = workbookOf([1, 0, "GHQ-12", 111222333], [2, 0, "GHQ-12", 111222333000]);
    expect(rulesFound(snapshot)).toEqual(["OUT-122 zeros", "OUT-122 number"]);
    const mended = patched(snapshot, mendPatch(healthFindings(snapshot)));
    expect(rulesFound(mended)).toEqual([]);
    expect(readingsIn(mended).map(({ answer }) => answer)).toEqual([
      { kind: "read", items: "000111222333", missing: 0, typed: "text" },
      { kind: "read", items: "111222333000", missing: 0, typed: "text" },
    ]);
    expect(mended.sheets[0]?.rows[1]?.cells.at(-1)).toMatchObject({ value: "000111222333", format: "@" });
  });

  it("are left alone under a formula, and for EQ-5D, which has no 0 to lose", () => {
    const snapshot = formOf([headings, [1, 0, null, "GHQ-12", "=A1→111222333"], [1, 0, null, "EQ-5D-5L", 21311]]);
    expect(healthFindings(snapshot).map(({ rule, mend }) => [rule, mend])).toEqual([["OUT-122", undefined]]);
  });

  it("of more than twenty rows are told one by one for the first, and mended all by two hands", () => {
    const rows = Array.from({ length: 300 }, (_, index): AnswerRow => [index + 1, 0, "GHQ-12", 111222333]);
    const snapshot = workbookOf(...rows);
    const findings = healthFindings(snapshot);
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({ variant: "rest", values: { count: { value: 280 } } });
    expect(rulesFound(patched(snapshot, mendPatch(findings)))).toEqual([]);
  });
});

describe("OUT-123: the same measurement twice", () => {
  it("is told at the second one, with the row of the first", () => {
    const snapshot = workbookOf([1, 0, "GHQ-12", well], ["001", "Start", "GHQ12", ghqOf(9)]);
    expect(rulesFound(snapshot)).toEqual(["OUT-123 one"]);
    expect(cellsOf(snapshot)).toEqual(["A3"]);
    expect(messages(snapshot)[0]).toBe("Nr 1 har redan GHQ-12 vid start, på rad 2 i Blad1. Den här raden räknas inte.");
  });

  it("is none for another form or another occasion", () => {
    const rows: readonly AnswerRow[] = [
      [1, 0, "GHQ-12", well],
      [1, 0, "EQ-5D-3L", "11111"],
      [1, 6, "EQ-5D-3L", "11111"],
    ];
    expect(rulesFound(workbookOf(...rows))).toEqual([]);
  });

  it("shows no number that is longer than a running number", () => {
    const rows: readonly AnswerRow[] = [
      ["640823-3234", 0, "GHQ-12", well],
      ["640823-3234", 0, "GHQ-12", well],
    ];
    expect(JSON.stringify(healthFindings(workbookOf(...rows)))).not.toContain("640823");
  });
});

describe("OUT-124: an occasion is missing", () => {
  const eq5d = (...months: readonly number[]): Snapshot =>
    workbookOf(...months.map((month): AnswerRow => [4, month, "EQ-5D-3L", "11111"]));

  it("between two: the QALY ends before it", () => {
    expect(rulesFound(eq5d(0, 6, 18))).toEqual(["OUT-124 cutQaly"]);
    expect(messages(eq5d(0, 6, 18))[0]).toBe(
      "Nr 4 saknar EQ-5D-3L: 12 månader. Kvalitetsjusterade levnadsår (QALY) räknas bara till 6 månader.",
    );
    expect(cellsOf(eq5d(0, 6, 18))).toEqual(["B4"]);
  });

  it("right after the start, or at the start itself: there is no QALY", () => {
    expect(rulesFound(eq5d(0, 12, 24))).toEqual(["OUT-124 noQaly"]);
    expect(messages(eq5d(0, 12, 24))[0]).toContain("6 månader; 18 månader");
    expect(rulesFound(eq5d(6, 12))).toEqual(["OUT-124 noStart"]);
  });

  it("is none where the person has only not come so far yet", () => {
    expect(rulesFound(eq5d(0, 6, 12))).toEqual([]);
    expect(rulesFound(eq5d(0))).toEqual([]);
  });

  it("for GHQ-12 only where others were asked then", () => {
    const two: readonly AnswerRow[] = [
      [1, 0, "GHQ-12", well],
      [1, 12, "GHQ-12", well],
    ];
    expect(rulesFound(workbookOf(...two))).toEqual([]);
    expect(rulesFound(workbookOf(...two, [2, 0, "GHQ-12", well], [2, 6, "GHQ-12", well]))).toEqual(["OUT-124 change"]);
  });
});

describe("OUT-125: unknown form or occasion", () => {
  it.each([
    ["GHQ-21", 0, "formNear", "GHQ-12"],
    ["EQ-5D-L3", 0, "formNear", "EQ-5D-3L"],
    ["SF-36", 0, "formUnknown", ""],
    ["", 0, "formUntold", ""],
    ["EQ-5D-3L", 7, "occasionNear", "6 månader"],
    ["EQ-5D-3L", "11 mån", "occasionNear", "12 månader"],
    ["EQ-5D-3L", 60, "occasionUnknown", ""],
    ["EQ-5D-3L", "våren", "occasionUnknown", ""],
    ["EQ-5D-3L", "", "occasionMissing", ""],
  ])("%j at %j (%s, %s)", (form, occasion, variant, nearest) => {
    const snapshot = workbookOf([1, occasion, form, "11111"]);
    expect(rulesFound(snapshot)).toEqual([`OUT-125 ${variant}`]);
    expect(cellsOf(snapshot)).toEqual([variant.startsWith("form") ? "D2" : "B2"]);
    expect(messages(snapshot)[0]).toContain(nearest);
  });

  it("once for a table without a column for the occasion", () => {
    const snapshot = formOf([
      ["Nr", "Formulär", "Svar"],
      [1, "GHQ-12", well],
      [2, "GHQ-12", well],
    ]);
    expect(rulesFound(snapshot)).toEqual(["OUT-125 noOccasions"]);
  });
});

describe("OUT-129: the day of a measurement", () => {
  const on = (...days: readonly (string | number | null)[]): Snapshot =>
    formOf([headings, ...days.map((day, index): Line => [index + 1, 0, day, "GHQ-12", well])]);

  it("is read in the ways people write it, and need not be known", () => {
    const days = on(42_751, "2017-01-16", "16 januari 2017", "16/1 2017", null, "–");
    expect(rulesFound(days)).toEqual([]);
    expect(readingsIn(days).map(({ date }) => date)).toEqual([
      "2017-01-16",
      "2017-01-16",
      "2017-01-16",
      "2017-01-16",
      null,
      null,
    ]);
  });

  it.each(["våren, tror vi", "januari 2017", "2017-01-16 eller 2017-01-23"])("is none of %s", (text) => {
    expect(rulesFound(on(text))).toEqual(["OUT-129 one"]);
    expect(cellsOf(on(text))).toEqual(["C2"]);
    expect(healthFindings(on(text))[0]?.found).toEqual({ kind: "text", text });
    expect(readingsIn(on(text))[0]).toMatchObject({ date: null, occasion: 0, answer: { kind: "read" } });
  });

  it("of many rows is told one by one for twenty, and the rest together", () => {
    const findings = healthFindings(on(...Array.from({ length: 30 }, () => "hösten")));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)).toMatchObject({ rule: "OUT-129", variant: "rest", values: { count: { value: 10 } } });
  });
});

it("OUT-126: two missing items of GHQ-12 give no score, one of EQ-5D no index", () => {
  expect(rulesFound(workbookOf([1, 0, "GHQ-12", "--0000000000"]))).toEqual(["OUT-126 ghq12"]);
  expect(rulesFound(workbookOf([1, 0, "GHQ-12", "-00000000000"]))).toEqual([]);
  expect(rulesFound(workbookOf([1, 0, "EQ-5D-5L", "1111-"]))).toEqual(["OUT-126 eq5d"]);
});

describe("OUT-127: a person that the register lacks", () => {
  const rows: readonly AnswerRow[] = [
    [1, 0, "GHQ-12", well],
    [9, 0, "GHQ-12", well],
    [9, 6, "GHQ-12", well],
  ];

  it("is told once for each", () => {
    expect(rulesFound(workbookOf(...rows), new Set(["001", "2"]))).toEqual(["OUT-127 unknown"]);
    expect(messages(workbookOf(...rows), new Set(["1"]))[0]).toBe("Nr 9 finns inte i registret. Antal mätningar: 2.");
  });

  it("is not asked where there is no register", () => {
    expect(rulesFound(workbookOf(...rows))).toEqual([]);
  });

  it("or that the sheet itself lacks", () => {
    expect(rulesFound(workbookOf(["", 0, "GHQ-12", well]))).toEqual(["OUT-127 missing"]);
  });
});
