/** What is no register is read as none, and what Samkoll makes itself has nothing wrong with it. */
import { noAnswers } from "../../../src/checking/question";
import { check, defaultPolicy } from "../../check";
import { newRegisterSheets } from "../../../src/subjects/outcomes/sheets/new-register";
import { outcomeSheetsPatch } from "../../../src/subjects/outcomes/sheets/outcome-sheets";
import { locateOutcomes } from "../../../src/subjects/outcomes/locate";
import { reportBlueprint } from "../../../src/subjects/outcomes/report/fill-report";
import { columnSetIds } from "../../../src/subjects/outcomes/sheets/new-register-request";
import type { SheetBlueprint } from "../../../src/workbook/blueprint";
import { sheetOf } from "../../../src/workbook/blueprint-sheet";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { isamverkanSheets } from "../../cases/isamverkan";
import { orebroSheets } from "../../cases/orebro";
import { vastmanlandSheets } from "../../cases/vastmanland";
import { swedish } from "../../cases/words";
import { found, outcomeFindings, outcomesOf, today, workbookOf } from "./a-register";
import { arbetslivsintro } from "./arbetslivsintro";
import { hudiksvall } from "./hudiksvall";

const made = (sheets: readonly SheetBlueprint[]): Snapshot => workbookOf(...sheets.map(sheetOf));

it.each([
  ["ISAmverkan", isamverkanSheets],
  ["Örebro", orebroSheets],
  ["Västmanland", vastmanlandSheets],
])("the budget of %s tells nothing of participants", (_, sheets) => {
  const { findings } = check(made(sheets()), defaultPolicy, today);
  expect(findings.filter(({ rule }) => rule.startsWith("OUT-"))).toEqual([]);
  const ground = { taken: new Set<string>(), planned: null, today, valueSet: null, answers: noAnswers };
  expect(locateOutcomes(made(sheets()), ground)).toBeNull();
});

it.each(columnSetIds)("a new register of the columns %s is empty, and nothing is wrong with it", (columnSet) => {
  const request = { effort: "IPS", columnSet, from: "2024-01-01", to: "2025-12-31", rows: 50 };
  const snapshot = made(newRegisterSheets(request, { goals: true, forms: true }, swedish));
  expect(outcomesOf(snapshot).register?.people.count).toBe(0);
  expect(found(snapshot)).toEqual([]);
});

it.each([
  ["Hudiksvall", hudiksvall()],
  ["Arbetslivsintro", arbetslivsintro()],
])("the outcome sheets of %s are no register, no table and no report of their own", (_, snapshot) => {
  const sheets = outcomeSheetsPatch(outcomesOf(snapshot), defaultPolicy, swedish).flatMap((edit) =>
    edit.kind === "addSheet" ? [edit.blueprint] : [],
  );
  // Copied without their defined names they are known by their titles.
  const filled = workbookOf(...sheets.map(sheetOf), ...snapshot.sheets);
  const [before, after] = [outcomesOf(snapshot), outcomesOf(filled)];
  expect(sheets.length).toBeGreaterThan(1);
  expect([after.register?.sheet, after.report, after.tables]).toEqual([before.register?.sheet, null, []]);
  expect(outcomeFindings(filled)).toEqual([]);
});

it.each([
  ["Hudiksvall", hudiksvall()],
  ["Arbetslivsintro", arbetslivsintro()],
])("the final report that is filled in for %s agrees with its register and its goals", (_, snapshot) => {
  const blueprint = reportBlueprint(outcomesOf(snapshot), swedish, { sheet: "Slutrapport", suffix: "" });
  const filled = workbookOf(sheetOf(blueprint), ...snapshot.sheets);
  expect(outcomesOf(filled).report?.participants).toBe(outcomesOf(snapshot).figures?.started.least);
  expect(found(filled)).toEqual([]);
});
