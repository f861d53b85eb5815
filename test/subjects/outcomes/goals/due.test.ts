/** The day that a goal is to be met by, in the ways that people write it; and goals whose day has been. */
import { createLanguage } from "../../../../src/checking/language";
import { goalRows } from "../../../../src/subjects/outcomes/figures/outcome-rows";
import { dueIn, dueWithin } from "../../../../src/subjects/outcomes/goals/due";
import type { Goal } from "../../../../src/subjects/outcomes/goals/locate";
import { throughFile } from "../../budget/layouts/writers";
import type { Cell, Snapshot } from "../../../../src/workbook/snapshot";
import { swedishTexts } from "../../../cases/words";
import { formSheet, type Line } from "../../fidelity/a-form";
import { found, on, outcomesOf, workbookOf } from "../a-register";

it.each([
  ["2025-12-31", "2025-12-31"],
  ["senast 2025-12-31", "2025-12-31"],
  ["Senast den 31 december 2025", "2025-12-31"],
  ["senast 31 dec 2025", "2025-12-31"],
  ["31/12 2025", "2025-12-31"],
  ["31.12.2025", "2025-12-31"],
  ["t.o.m. 2025-06-30", "2025-06-30"],
  ["till och med 30 juni 2025", "2025-06-30"],
  ["klart senast 15 mars 2026.", "2026-03-15"],
  ["2025-12", "2025-12-31"],
  ["2024-02", "2024-02-29"],
  ["12/2025", "2025-12-31"],
  ["december 2025", "2025-12-31"],
  ["senast i november 2025", "2025-11-30"],
  ["Q4 2025", "2025-12-31"],
  ["Q1 2025", "2025-03-31"],
  ["2025 Q2", "2025-06-30"],
  ["2025-Q3", "2025-09-30"],
  ["kvartal 4 2025", "2025-12-31"],
  ["kvartal 4, 2025", "2025-12-31"],
  ["kv 2 2025", "2025-06-30"],
  ["kv. 3 -2025", "2025-09-30"],
  ["fjärde kvartalet 2025", "2025-12-31"],
  ["4:e kvartalet 2025", "2025-12-31"],
  ["andra kvartalet 2025", "2025-06-30"],
  ["senast under kvartal 1 2026", "2026-03-31"],
  ["första halvåret 2025", "2025-06-30"],
  ["halvår 2 2025", "2025-12-31"],
  ["senast 2025", "2025-12-31"],
  ["utgången av 2025", "2025-12-31"],
  ["vid utgången av juni 2026", "2026-06-30"],
  ["helår 2025", "2025-12-31"],
  ["by 31 December 2025", "2025-12-31"],
  ["no later than June 2025", "2025-06-30"],
])("%s is %s", (text, day) => {
  expect(dueIn(text)).toBe(day);
});

it.each([
  "",
  "2025",
  "snarast",
  "hösten",
  "efter sommaren 2025",
  "31 december",
  "Q5 2025",
  "Q4",
  "kvartal 4",
  "2025-13",
  "2025-02-30",
  "31 feb 2025",
  "tredje halvåret 2025",
  "2025-01-01 – 2025-12-31",
  "25 %",
  "halvår",
])("%s is no day that is sure", (text) => {
  expect(dueIn(text)).toBeNull();
});

it.each([
  ["Minst 30 % senast 2025-12-31", "Minst 30 %", "2025-12-31"],
  ["30 procent ska ha arbete senast den 31 december 2025.", "30 procent ska ha arbete", "2025-12-31"],
  ["Senast Q2 2026 ska rutinen vara klar", "", "2026-06-30"],
  ["Målvärde (senast dec 2025)", "Målvärde", "2025-12-31"],
] as const)("%s: what stands before the day, and the day", (text, rest, day) => {
  expect(dueWithin(text)).toEqual({ rest, day });
});

it("what is no day after senast is none", () => {
  expect(dueWithin("Planering senast inom åtta veckor")).toBeNull();
  expect(dueWithin("Senast kända adress")).toBeNull();
});

interface Shown {
  readonly value: string | number;
  readonly format?: string;
}

function table(due: Shown, heading = "Senast", level: Shown = { value: "minst 30 %" }): Snapshot {
  const sheet = formSheet("Blad1", [
    ["Mål", "Nivå", heading, "Utfall", "Uppnått"],
    ["Deltagarna ska närma sig arbete", level.value, due.value],
    ["Deltagarna ska vara nöjda", "minst 80 %"],
  ]);
  const formats = new Map<number, string | undefined>([
    [1, level.format],
    [2, due.format],
  ]);
  const shown = (cell: Cell): Cell => {
    const format = cell.row === 1 ? formats.get(cell.column) : undefined;
    return format === undefined ? cell : { ...cell, format };
  };
  return workbookOf({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(shown) })) });
}

function goalIn(snapshot: Snapshot): Goal | undefined {
  return outcomesOf(snapshot).goals?.goals[0];
}

describe("Mål | Nivå | Senast", () => {
  const days: readonly (readonly [string, Shown, string])[] = [
    ["a day in words", { value: "Senast 2025-12-31" }, "2025-12-31"],
    ["a real day", { value: on("2025-12-31"), format: "yyyy-mm-dd" }, "2025-12-31"],
    ["a day without a format", { value: on("2025-12-31") }, "2025-12-31"],
    ["2025-12, which Excel keeps as its first day", { value: on("2025-12-01"), format: "yyyy-mm" }, "2025-12-31"],
    ["dec-25, as Excel shows it", { value: on("2025-12-01"), format: "mmm-yy" }, "2025-12-31"],
    ["the first of December, shown as one", { value: on("2025-12-01"), format: "d mmm yyyy" }, "2025-12-01"],
    ["a quarter", { value: "Q4 2025" }, "2025-12-31"],
    ["a year", { value: 2025 }, "2025-12-31"],
  ];

  it.each(days)("%s", (_, shown, day) => {
    expect(goalIn(table(shown))).toMatchObject({ by: day, target: 0.3, isDay: false });
    expect(found(table(shown)).filter((each) => each.startsWith("OUT-404"))).toEqual([]);
  });

  it.each(days.filter((_, index) => index % 2 === 1))("%s, as a file", async (_, shown, day) => {
    expect(goalIn(await throughFile(table(shown), "exceljs"))).toMatchObject({ by: day });
  });

  it("a workbook that counts its days from 1904 has them four years and a day on", () => {
    const snapshot = table({ value: on("2025-12-31") - 1462, format: "yyyy-mm-dd" });
    expect(goalIn({ ...snapshot, dateSystem: 1904 })).toMatchObject({ by: "2025-12-31" });
  });

  it.each(["efter sommaren", "Q5 2025", "31 december"])("%s is told as unread", (value) => {
    expect(goalIn(table({ value }))).toMatchObject({ by: null });
    expect(found(table({ value }))).toContain("OUT-404 by Blad1!C2");
  });

  it("a number that nothing shows as a day is none", () => {
    expect(goalIn(table({ value: 45 }))).toMatchObject({ by: null });
  });

  it.each(["Senast 2025-12-31", "Senast 31 dec 2025", "Målnivå ska nås senast Q4 2025"])(
    "in the heading (%s) it holds for every goal",
    (heading) => {
      const lines: readonly Line[] = [
        ["Mål", "Målvärde", heading],
        ["Deltagarna ska närma sig arbete", "minst 30 %"],
        ["Deltagarna ska vara nöjda", "minst 80 %", heading.startsWith("Senast") ? "2026-06-30" : null],
      ];
      const goals = outcomesOf(workbookOf(formSheet("Blad1", lines))).goals?.goals ?? [];
      expect(goals.map(({ by }) => by)).toEqual([
        "2025-12-31",
        heading.startsWith("Senast") ? "2026-06-30" : "2025-12-31",
      ]);
    },
  );

  it("with the level, or in the goal's own words, it is read too, and the level with it", () => {
    expect(goalIn(table({ value: "" }, "Senast", { value: "minst 30 % senast 2025-12-31" }))).toMatchObject({
      target: 0.3,
      bound: "least",
      by: "2025-12-31",
    });
    const words = formSheet("Blad1", [
      ["Mål", "Nivå"],
      ["Deltagarna ska närma sig arbete senast i juni 2025", "minst 30 %"],
    ]);
    expect(goalIn(workbookOf(words))).toMatchObject({ by: "2025-06-30", target: 0.3 });
  });

  it("a level that is a day is no number, though Excel keeps it as one", () => {
    const level = { value: on("2025-12-31"), format: "yyyy-mm-dd" };
    expect(goalIn(table({ value: "" }, "Senast", level))).toMatchObject({
      isDay: true,
      by: "2025-12-31",
      target: null,
    });
  });
});

describe("a goal whose day has been", () => {
  // The tests read on 2024-03-01.
  const goal = (by: string, outcome: string | number | null, answer: string | null): Snapshot =>
    workbookOf(
      formSheet("Blad1", [
        ["Mål", "Nivå", "Senast", "Utfall", "Uppnått"],
        ["Deltagarna ska närma sig arbete", "minst 30 %", by, outcome, answer],
        ["Deltagarna ska vara nöjda", "minst 80 %", "2030-01-01"],
      ]),
    );
  const overdue = (snapshot: Snapshot): readonly string[] =>
    found(snapshot).filter((each) => each.startsWith("OUT-405"));

  it("and of which nothing is said is told, against its day", () => {
    expect(overdue(goal("Q4 2023", null, null))).toEqual(["OUT-405 Blad1!C2"]);
    expect(overdue(goal("2024-02-29", null, null))).toEqual(["OUT-405 Blad1!C2"]);
  });

  it("is not told on the day itself, nor before, nor where something is said of it", () => {
    expect(overdue(goal("2024-03-01", null, null))).toEqual([]);
    expect(overdue(goal("Q4 2025", null, null))).toEqual([]);
    expect(overdue(goal("2023-12-31", "34 %", null))).toEqual([]);
    expect(overdue(goal("2023-12-31", null, "Nej"))).toEqual([]);
    expect(overdue(goal("2023-12-31", "följs upp i vår", null))).toEqual([]);
  });

  it("by the register is not met, and has time left while its day is to come", () => {
    const register = formSheet("Deltagare", [
      ["Nr", "Inskriven", "Avslutad", "Steg efter"],
      ...[1, 2, 3, 4].map((number): Line => [
        number,
        on("2023-01-10"),
        on("2023-06-10"),
        number === 1 ? "Arbete" : "Inget steg",
      ]),
    ]);
    const status = (by: string) => {
      const goals = formSheet("Mål", [
        ["Mål", "Mått", "Målvärde", "Senast"],
        ["Hälften ska ha arbete", "Arbete", "50 %", by],
      ]);
      return outcomesOf(workbookOf(register, goals)).results.map((result) => [result.status, result.why]);
    };
    expect(status("Q4 2023")).toEqual([["notMet", null]]);
    expect(status("kvartal 2 2024")).toEqual([["unclear", "timeLeft"]]);
  });

  it("has its day beside its level, in words", () => {
    const rows = goalRows(outcomesOf(goal("kvartal 4 2023", "34 %", "Ja")).results, createLanguage("sv", swedishTexts));
    expect(rows[0]?.targetText.replaceAll("\u00a0", " ")).toBe("målet är minst 30 %, senast 2023-12-31");
  });
});

describe("a goal that is a day", () => {
  const done = (outcome: string | number | null, answer: string): Snapshot =>
    workbookOf(
      formSheet("Blad1", [
        ["Mål", "Nivå", "Utfall", "Uppnått"],
        ["Rutinen ska vara klar", "Senast 2023-12-31", outcome, answer],
        ["Deltagarna ska vara nöjda", "minst 80 %"],
      ]),
    );

  it.each<readonly [string, string, string, readonly string[]]>([
    ["done in time and met", "2023-11-15", "Ja", []],
    ["done late and said to be met", "15 jan 2024", "Ja", ["OUT-401 yesLate Blad1!D2"]],
    ["done on the day and said not to be met", "2023-12-31", "Nej", ["OUT-401 noInTime Blad1!D2"]],
    ["done late and not met", "januari 2024", "Nej", []],
  ])("%s", (_, outcome, answer, expected) => {
    expect(found(done(outcome, answer)).filter((each) => /^OUT-40[14]/u.test(each))).toEqual(expected);
  });

  it("has a result that is a day, and is not told as unread", () => {
    expect(goalIn(done(on("2023-11-15"), "Ja"))).toMatchObject({ statedDay: "2023-11-15", by: "2023-12-31" });
    const rows = goalRows(outcomesOf(done("2023-11-15", "Ja")).results, createLanguage("sv", swedishTexts));
    expect(rows[0]).toMatchObject({ result: "redovisat: 2023-11-15", targetText: "senast 2023-12-31" });
  });
});
