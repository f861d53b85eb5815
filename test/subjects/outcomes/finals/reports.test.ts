/** Final reports of other förbund: what Arbetslivsintro printed comes out of each, or is told as unread; planted faults are found. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { throughFile, type WriterName } from "../../budget/layouts/writers";
import { formSheet } from "../../fidelity/a-form";
import { createLanguage } from "../../../../src/checking/language";
import { finalReport } from "../../../../src/subjects/outcomes/report/final-report";
import { cellAt, isBlank } from "../../../../src/workbook/snapshot";
import { patched } from "../../../../src/workbook/patched";
import { swedishTexts } from "../../../cases/words";
import { found, outcomesOf, workbookOf } from "../a-register";
import { arbetslivsintroRegister } from "../arbetslivsintro";
import { reportIds, reportOf, rightFacts } from "./make-reports";
import { differences, faults } from "./printed";

it("the printed figures come out of each of thirty-six forms", () => {
  expect(reportIds.flatMap((id) => differences(id, reportOf(id).snapshot))).toEqual([]);
});

it("nothing is wrong in a form where nothing is", () => {
  expect(reportIds.flatMap((id) => found(reportOf(id).snapshot).map((each) => `${id} ${each}`))).toEqual([]);
});

it.each<WriterName>(["exceljs", "sheetJs"])("they come out of the forms as files by %s", async (writer) => {
  const all = await Promise.all(
    reportIds
      .filter((id) => id % 3 === 1)
      .map(async (id) => differences(id, await throughFile(reportOf(id).snapshot, writer))),
  );
  expect(all.flat()).toEqual([]);
});

it.each(faults)("%s is found in every form", (_, change, rule) => {
  const missed = reportIds.filter(
    (id) => !found(reportOf(id, { ...rightFacts, ...change }).snapshot).some((each) => rule.test(each)),
  );
  expect(missed).toEqual([]);
});

it.each<readonly [string, readonly (readonly (string | number | null)[])[]]>([
  [
    "an application",
    [
      ["Ansökan"],
      ["Projektnamn", "Språnget"],
      ["Start", "2024-01-01"],
      ["Slut", "2024-12-31"],
      ["Målgrupp", "Unga"],
      ["Metod", "IPS"],
      ["Syfte", "Arbete"],
    ],
  ],
  [
    "a list of projects",
    [
      ["Projekt", "Start", "Slut", "Beviljat"],
      ["Språnget", "2024-01-01", "2024-12-31", 500000],
    ],
  ],
  ["minutes", [["Protokoll"], ["Period", "2024"], ["Uppföljning", "Bordlades"]]],
])("%s is no final report", (_, lines) => {
  const sheet = formSheet("Blad1", lines);
  const goals = formSheet("Mål", [
    ["Mål"],
    [],
    ["Nr", "Mål", "Mått", "Minst"],
    [1, "20 procent till studier.", "Studier", 0.2],
  ]);
  expect(outcomesOf(workbookOf(sheet, goals)).report).toBeNull();
});

it("several numbers without a heading that says which holds are told, and none is taken", () => {
  const snapshot = workbookOf(
    formSheet("Blad1", [
      ["Slutrapport"],
      ["Projektnamn", "Språnget"],
      ["Start", "2024-01-01"],
      ["", 2023, 2024],
      ["Antal deltagare", 40, 57],
    ]),
  );
  expect(outcomesOf(snapshot).report?.participants).toBeNull();
  expect(found(snapshot)).toContain("OUT-507 participants Blad1!B5");
});

it("is read also where its table of money has made the sheet a budget's", () => {
  const { snapshot } = reportOf(2);
  expect(outcomesOf(snapshot, { taken: new Set(["Blad1"]) }).report).toMatchObject({ participants: 97 });
});

describe("filled beside a register", () => {
  it("they keep every figure that is written, and nothing is put where something stands", () => {
    const wrong = reportIds.flatMap((id) => {
      const { snapshot } = reportOf(id);
      const beside: Snapshot = { ...snapshot, sheets: [arbetslivsintroRegister(), ...snapshot.sheets] };
      const { patch } = finalReport(outcomesOf(beside), createLanguage("sv", swedishTexts));
      const over = patch.flatMap((edit) =>
        edit.kind !== "cell" || isBlank(cellAt(beside, edit.at)?.value ?? null) ? [] : [`${id} writes over a cell`],
      );
      const added = patch.some(({ kind }) => kind === "addSheet") ? [`${id} makes a second report`] : [];
      return [...over, ...added, ...differences(id, patched(beside, patch))];
    });
    expect(wrong).toEqual([]);
  });

  it("a form that is empty gets what the register knows", () => {
    const blank = formSheet("Blad1", [
      ["Slutrapport"],
      ["Projektnamn"],
      ["Insatsens start", "Insatsens slut"],
      [],
      ["Antal deltagare"],
      ["Syfte"],
    ]);
    const beside = workbookOf(arbetslivsintroRegister(), blank);
    const { patch } = finalReport(outcomesOf(beside), createLanguage("sv", swedishTexts));
    const { report } = outcomesOf(patched(beside, patch));
    expect(report).toMatchObject({ participants: 97, fields: { name: { text: "Arbetslivsintro" } } });
  });
});

it("days under their headings are read", () => {
  const lines = [
    ["Slutrapport"],
    ["Projektnamn", "Språnget"],
    ["Insatsens start", "Insatsens slut"],
    ["2024-01-01", "2023-12-31"],
  ];
  expect(found(workbookOf(formSheet("Blad1", [...lines, ["Syfte", "Arbete"]])))).toEqual(["OUT-508 Blad1!B4"]);
});
