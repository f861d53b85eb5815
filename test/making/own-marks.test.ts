/** A copy to send in carries nothing of Samkoll's but the plan's facts. */
import { financingBlueprint, financingTable } from "../../src/subjects/budget/sheets/financing-table";
import { helpSheetName, signedNote, withoutOwnMarks } from "../../src/making/own-marks";
import { applyToFile } from "../../src/hosts/file/write/apply-to-file";
import { newWorkbook } from "../../src/hosts/file/write/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read/read-workbook";
import type { NoteEdit } from "../../src/workbook/patch";
import { isamverkanSheets } from "../cases/isamverkan";
import { swedish } from "../cases/words";
import { figures } from "../pane/a-checked-workbook";

const detailed = "Budget - detaljerad";
const note = (row: number, text: string): NoteEdit => ({
  kind: "note",
  at: { sheet: detailed, row, column: 2 },
  before: null,
  text,
});

it("takes away signed notes and help sheets, whoever else's note stands beside them", () => {
  const budget = newWorkbook(isamverkanSheets());
  const table = financingTable(figures, null);
  const first = financingBlueprint(table, swedish, readWorkbook(budget), () => null);
  const once = applyToFile(budget, [
    note(8, signedNote("lönekostnad 36 112 kr × 12")),
    note(9, "Fråga förbundet om Samkoll: får vi räkna så?"),
    { kind: "addSheet", blueprint: first },
  ]).bytes;
  const second = financingBlueprint(table, swedish, readWorkbook(once), () => null);
  const { bytes } = applyToFile(once, [{ kind: "addSheet", blueprint: second }]);
  expect(
    readWorkbook(bytes)
      .sheets.map(({ name }) => name)
      .slice(3),
  ).toEqual(["Projektets finansiering", "Projektets finansiering 2"]);

  const clean = readWorkbook(applyToFile(bytes, withoutOwnMarks(readWorkbook(bytes))).bytes);
  expect(clean.sheets.map(({ name }) => name)).toEqual([detailed, "Budgetsammanställning", "Projektuppgifter"]);
  expect([...(clean.sheets[0]?.notes?.texts ?? [])]).toEqual([["C10", "Fråga förbundet om Samkoll: får vi räkna så?"]]);
  expect([...clean.names.keys()].filter((name) => name.includes("Hjalpblad"))).toEqual([]);
});

it("has nothing to take away from a budget that Samkoll only made", () => {
  expect(withoutOwnMarks(readWorkbook(newWorkbook(isamverkanSheets())))).toEqual([]);
});

it("gives each help sheet a name of its own, in whatever case the others are written", () => {
  expect(helpSheetName(["Samkoll_Start"])).toBe("Samkoll_Hjalpblad");
  expect(helpSheetName(["SAMKOLL_HJALPBLAD", "Samkoll_Hjalpblad_2"])).toBe("Samkoll_Hjalpblad_3");
});
