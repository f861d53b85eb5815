import { defaultPolicy } from "../../../check";
import { createLanguage } from "../../../../src/checking/language";
import { blankHealthSheet, templateNames } from "../../../../src/subjects/outcomes/health/fill-blank";
import { locateHealth } from "../../../../src/subjects/outcomes/health/locate";
import { runRules } from "../../../../src/checking/rule";
import { healthRules } from "../../../../src/subjects/outcomes/health/rules";
import { englishTexts } from "../../../cases/words";
import { sheetOf } from "../../../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { sv } from "./answer-sheets";

const sheet = blankHealthSheet(sv);

/** The sheet with a row filled in, below its headings. */
function filled(words = sv): Snapshot {
  const blueprint = blankHealthSheet(words);
  const first = blueprint.freeze?.rows ?? 0;
  const row = [3, words.code === "sv" ? "Start" : "End", 42430, "GHQ-12", "000111222333"];
  const cells = blueprint.cells.map((each) =>
    each.row === first ? { ...each, value: row[each.column] ?? null } : each,
  );
  return { sheets: [sheetOf({ ...blueprint, cells })], dateSystem: 1900, names: new Map() };
}

it("has three hundred rows to fill in, all open, the rest shut", () => {
  const open = sheet.cells.filter(({ style }) => style?.unlocked === true);
  expect(open).toHaveLength(300 * 5);
  expect(sheet.protect).toBe(true);
  expect(sheet.print.area).toBe("A1:E304");
  expect([...sheet.names]).toEqual([["Samkoll_Matningar", "A1"]]);
});

it("keeps the answers as text, so that no zero is lost", () => {
  const answers = sheet.cells.filter(({ column, style }) => column === 4 && style?.unlocked === true);
  expect(new Set(answers.map(({ style }) => style?.format))).toEqual(new Set(["@"]));
});

it("offers the occasions and the forms as lists", () => {
  const lists = sheet.validations.flatMap(({ allow, areas }) =>
    allow.kind === "list" ? [[areas[0], allow.choices]] : [],
  );
  expect(lists).toEqual([
    ["B5:B304", ["Start", "0", "6", "12", "18", "24", "Avslut"]],
    ["D5:D304", ["GHQ-12", "EQ-5D-3L", "EQ-5D-5L", "Tilltro till egen förmåga"]],
  ]);
});

it("is found blank, and read when it is filled in, in Swedish and English", () => {
  const blank = { sheets: [sheetOf(sheet)], dateSystem: 1900, names: new Map() } as const;
  expect(locateHealth(blank).tables.map(({ readings }) => readings)).toEqual([[]]);
  expect(locateHealth(filled()).tables[0]?.readings[0]).toMatchObject({
    person: "3",
    occasion: 0,
    date: "2016-03-01",
    form: "GHQ-12",
  });
  const english = locateHealth(filled(createLanguage("en", englishTexts)));
  expect(english.tables[0]?.readings[0]).toMatchObject({ occasion: "end", form: "GHQ-12" });
  expect(runRules(healthRules, english, defaultPolicy)).toEqual([]);
});

it("takes other names where its own are taken", () => {
  const other = blankHealthSheet(sv, { sheet: "Mätningar 2", suffix: "_2" });
  expect([other.name, ...other.names.keys()]).toEqual(["Mätningar 2", "Samkoll_Matningar_2"]);
  expect(templateNames.sheet).toBe("Mätningar");
});

it("tells everything about a cell in as few letters as Excel takes", () => {
  for (const words of [sv, createLanguage("en", englishTexts)]) {
    for (const { prompt, promptTitle, error, errorTitle } of blankHealthSheet(words).validations) {
      expect(Math.max(prompt.length, error.length)).toBeLessThanOrEqual(255);
      expect(Math.max(promptTitle.length, errorTitle.length)).toBeLessThanOrEqual(32);
    }
  }
});
