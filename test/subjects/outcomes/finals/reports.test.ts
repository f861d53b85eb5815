/** Final reports of other förbund: what Arbetslivsintro printed comes out of each, or is told as unread; planted faults are found. */
import type { OutcomesModel } from "../../../../src/subjects/outcomes/locate";
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
import { reportIds, reportOf, type ReportFacts, rightFacts } from "./make-reports";

function figuresOf({ report, goals }: OutcomesModel): Readonly<Record<string, unknown>> {
  if (report === null) return {};
  const { counts, wholeMoney, money, dates } = report;
  const people = counts.bySex.find(({ of }) => of === "participants");
  const row = wholeMoney ?? money[0];
  return {
    participants: report.participants,
    women: people?.women?.value ?? null,
    men: people?.men?.value ?? null,
    ended: counts.ended?.value ?? null,
    endedTo: counts.endedParts.map(({ count }) => count.value).join(),
    efforts: counts.efforts?.value ?? null,
    effortsEach: counts.effortsEach?.value ?? null,
    from: dates.from ?? null,
    to: dates.to ?? null,
    granted: row?.granted?.value ?? null,
    used: row?.used?.value ?? null,
    left: row?.returned?.value ?? null,
    targets: (goals?.goals ?? []).map(({ target }) => target).join(),
    results: (goals?.goals ?? []).map(({ stated }) => stated.value).join(),
    answers: (goals?.goals ?? []).map(({ answer }) => answer.value).join(),
  };
}

const printed = {
  participants: 97,
  women: 58,
  men: 39,
  ended: 46,
  endedTo: "22,6,11,7",
  efforts: 365,
  effortsEach: 3.76,
  from: "2022-01-01",
  to: "2023-12-31",
  granted: 500_000_000,
  used: 349_573_400,
  left: 150_426_600,
  targets: "0.8,0.5",
  results: "0.97,0.48",
  answers: "true,false",
};

/** What differs from the printed figures. */
function differences(id: number, snapshot: Snapshot): readonly string[] {
  const read = figuresOf(outcomesOf(snapshot));
  return Object.entries(printed).flatMap(([what, value]) =>
    read[what] === value ? [] : [`${id} ${what}: ${String(read[what])}`],
  );
}

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

const faults: readonly (readonly [string, Partial<ReportFacts>, RegExp])[] = [
  ["an end before its start", { to: "2021-12-31" }, /^OUT-508 /],
  ["more women and men than participants", { women: 68 }, /^OUT-509 sexes/],
  ["fewer women and men than participants", { women: 48 }, /^OUT-510 /],
  ["more ended than took part", { ended: 146 }, /^OUT-509 ended/],
  ["more ended to work than ended", { endedTo: [22, 60, 11, 7] }, /^OUT-509 part /],
  ["ways to end that are more than the ended", { endedTo: [32, 6, 11, 7] }, /^OUT-509 parts/],
  ["money that does not add", { left: 1_604_266 }, /^OUT-503 (?:whole|difference)/],
  ["a Ja under the target", { answers: [true, true] }, /^OUT-401 yes/],
  ["a Nej over the target", { answers: [false, false] }, /^OUT-401 no/],
  ["a share over 100 percent", { results: [120, 48] }, /^OUT-509 share/],
];

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
