/** The same final reports over several sheets: read as one, with the same figures and the same faults; asked where they may be two. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { throughFile } from "../../budget/layouts/writers";
import { formSheet, type Line } from "../../fidelity/a-form";
import { found, outcomesOf, workbookOf } from "../a-register";
import { arbetslivsintroRegister } from "../arbetslivsintro";
import { reportIds, reportOf, rightFacts, spreadReportOf } from "./make-reports";
import { differences, faults } from "./printed";

it("the printed figures come out of each of thirty-six reports over three sheets or more", () => {
  expect(reportIds.flatMap((id) => differences(id, spreadReportOf(id).snapshot))).toEqual([]);
});

it("nothing is wrong in one where nothing is, and nothing is asked", () => {
  const wrong = reportIds.flatMap((id) => {
    const { snapshot } = spreadReportOf(id);
    return [...found(snapshot), ...outcomesOf(snapshot).reportQuestions.map((question) => question.id)].map(
      (each) => `${id} ${each}`,
    );
  });
  expect(wrong).toEqual([]);
});

it("they come out of the sheets as files too", async () => {
  const all = await Promise.all(
    reportIds
      .filter((id) => id % 5 === 1)
      .map(async (id) => differences(id, await throughFile(spreadReportOf(id).snapshot, "exceljs"))),
  );
  expect(all.flat()).toEqual([]);
});

it.each(faults)("%s is found in every one", (_, change, rule) => {
  const missed = reportIds.filter(
    (id) => !found(spreadReportOf(id, { ...rightFacts, ...change }).snapshot).some((each) => rule.test(each)),
  );
  expect(missed).toEqual([]);
});

it("beside a register its numbers are held to it", () => {
  const silent = reportIds.filter((id) => {
    const { snapshot } = spreadReportOf(id, { ...rightFacts, participants: 98, women: 59 });
    const beside: Snapshot = {
      ...snapshot,
      sheets: [{ ...arbetslivsintroRegister(), name: "Register" }, ...snapshot.sheets],
    };
    return !found(beside).some((each) => each.startsWith("OUT-501 "));
  });
  expect(silent).toEqual([]);
});

it("its money is read also where it has made its sheet a budget's, and that sheet alone is no report", () => {
  const { snapshot } = spreadReportOf(0);
  const taken = new Set(["Utfall ekonomi"]);
  expect(outcomesOf(snapshot, { taken }).report?.wholeMoney?.returned?.value).toBe(150_426_600);
  const alone = { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name === "Utfall ekonomi") };
  const goals = formSheet("Mål", [
    ["Mål"],
    [],
    ["Nr", "Mål", "Mått", "Minst"],
    [1, "20 procent till studier.", "Studier", 0.2],
  ]);
  expect(outcomesOf({ ...alone, sheets: [...alone.sheets, goals] }, { taken }).report).toBeNull();
});

describe("a share that the report's own numbers do not give", () => {
  const numbers: readonly Line[] = [
    ["Projektnamn", "Språnget"],
    ["Syfte", "Arbete"],
    ["Antal deltagare", 97],
    ["Antal avslutade", 46],
    ["Avslutade till arbete", 6],
  ];
  const table = (...shares: readonly (readonly [string, string])[]): readonly Line[] => [
    ["Utfall", "Antal", "Andel av avslutade deltagare"],
    ...shares.map(([label, share]) => [label, null, share]),
  ];
  const both = (lines: readonly Line[]): Snapshot =>
    workbookOf(formSheet("Utfall verksamheten", numbers), formSheet("Måluppfyllelse", lines));

  it.each([
    ["6 of 46 are 13 percent", "13 %", []],
    ["6 of 46 are no 20 percent", "20 %", ["OUT-513 Måluppfyllelse!C2"]],
    ["6 of 97 are 6 percent, but not of those who have ended", "6 %", ["OUT-513 Måluppfyllelse!C2"]],
  ] as const)("on another sheet: %s", (_, share, expected) => {
    expect(found(both(table(["Avslutade till arbete", share]))).filter((each) => /^OUT-513/u.test(each))).toEqual(
      expected,
    );
  });

  it("in the words of a goal's result", () => {
    const goal = (result: string): Snapshot =>
      both([
        ["Uppsatta mål", "Har målet uppnåtts?", "Utfall"],
        ["20 procent ska få arbete", "Nej", result],
      ]);
    expect(found(goal("Av de som har avslutats har 13 procent fått arbete."))).toEqual([]);
    expect(found(goal("Av de som har avslutats har 15 procent fått arbete."))).toContain("OUT-513 Måluppfyllelse!C2");
    // Of all participants some may have work and not have ended.
    expect(found(goal("Av deltagarna har 15 procent fått arbete."))).toEqual([]);
  });

  it("is not told where two numbers mean the same", () => {
    const lines: readonly Line[] = [...numbers, ["Avslutade till anställning med stöd", 9]];
    const snapshot = workbookOf(
      formSheet("Utfall verksamheten", lines),
      formSheet("Måluppfyllelse", table(["Avslutade till arbete", "20 %"])),
    );
    expect(found(snapshot).filter((each) => /^OUT-513/u.test(each))).toEqual([]);
  });
});

describe("sheets that do not say the same", () => {
  const about: readonly Line[] = [
    ["Projektnamn", "Språnget"],
    ["Insatsens start", "2024-01-01"],
    ["Insatsens slut", "2024-12-31"],
    ["Antal deltagare", 97],
    ["Beviljade medel", 500_000],
  ];
  const ending = (...lines: readonly Line[]): Snapshot =>
    workbookOf(formSheet("Slutrapport", [["Slutrapport 2024"], ...about]), formSheet("Utfall verksamheten", lines));

  it.each<readonly [string, readonly Line[], string]>([
    [
      "participants",
      [
        ["Antal deltagare", 98],
        ["Antal avslutade", 4],
      ],
      "OUT-512 participants Utfall verksamheten!B1",
    ],
    [
      "the last day",
      [
        ["Insatsens slut", "2025-12-31"],
        ["Antal avslutade", 4],
      ],
      "OUT-512 to Utfall verksamheten!B1",
    ],
    [
      "what was granted",
      [
        ["Beviljade medel", 600_000],
        ["Förbrukat", 400_000],
      ],
      "OUT-512 granted Utfall verksamheten!B1",
    ],
    [
      "what was granted, beside a table's sum",
      [
        ["Part", "Beviljade medel", "Förbrukat", "Kvar"],
        ["Kommunen", 600_000, 400_000, 200_000],
        ["Summa", 600_000, 400_000, 200_000],
      ],
      "OUT-512 granted Utfall verksamheten!B3",
    ],
  ])("%s: it is told, and neither is taken", (_, lines, expected) => {
    const snapshot = ending(...lines);
    expect(found(snapshot)).toEqual([expected]);
    expect(outcomesOf(snapshot).reportQuestions).toEqual([]);
  });

  it("the participants are then no number, and no end before the start stands on a day that is not sure", () => {
    const { report } = outcomesOf(ending(["Antal deltagare", 98], ["Insatsens slut", "2023-12-31"]));
    expect(report).toMatchObject({ participants: null, dates: { from: "2024-01-01" } });
    expect(report?.dates.to).toBeUndefined();
  });

  it("the same said twice is said once", () => {
    const snapshot = ending(["Projektnamn", "Språnget"], ["Antal deltagare", 97], ["Antal avslutade", 4]);
    expect(found(snapshot)).toEqual([]);
    expect(outcomesOf(snapshot).report).toMatchObject({ participants: 97, counts: { ended: { value: 4 } } });
  });
});

describe("two sheets that may be two reports", () => {
  const two = (): Snapshot => {
    const [one] = reportOf(0).snapshot.sheets;
    const [other] = reportOf(0, { ...rightFacts, participants: 40, women: 20, men: 20, ended: 46 }).snapshot.sheets;
    if (one === undefined || other === undefined) throw new Error("No sheets");
    const named = (sheet: typeof one, name: string): typeof one => ({ ...sheet, name });
    return workbookOf(named(one, "2022"), named(other, "2023"));
  };
  const asked = outcomesOf(two()).reportQuestions;

  it("are asked about, and until then neither is read and nothing is found wrong", () => {
    expect(asked.map(({ about, choices }) => [about, choices.map(({ id }) => id)])).toEqual([
      ["twoReports", ["one", "sheet:2022", "sheet:2023"]],
    ]);
    expect(outcomesOf(two()).report).toBeNull();
    expect(found(two()).filter((each) => each.startsWith("OUT-5"))).toEqual([]);
  });

  it.each([
    ["sheet:2022", 97, []],
    ["sheet:2023", 40, ["OUT-509 ended 2023!B16"]],
    ["one", null, ["OUT-512 participants 2023!B11", "OUT-512 women 2023!B12", "OUT-512 men 2023!B13"]],
  ] as const)("answered with %s", (answer, participants, expected) => {
    const answers = new Map(asked.map(({ id }) => [id, answer]));
    expect(outcomesOf(two(), { answers }).report).toMatchObject({ participants });
    expect(found(two(), { answers }).filter((each) => each.startsWith("OUT-5"))).toEqual(expected);
  });

  it("are told apart by another effort's name also where one is a part alone", () => {
    const { snapshot } = reportOf(0);
    const other = formSheet("Ekonomi", [
      ["Projektnamn", "Språnget"],
      ["Beviljade medel", 600_000],
    ]);
    const both = { ...snapshot, sheets: [...snapshot.sheets, other] };
    expect(outcomesOf(both).reportQuestions).toHaveLength(1);
    const answers = new Map(outcomesOf(both).reportQuestions.map(({ id }) => [id, "sheet:Blad1"]));
    expect(outcomesOf(both, { answers }).report).toMatchObject({ participants: 97, sheets: ["Blad1"] });
  });
});

it.each<readonly [string, readonly (readonly [string, readonly Line[]])[]]>([
  [
    "a plan over sheets",
    [
      [
        "Om projektet",
        [
          ["Projektnamn", "Språnget"],
          ["Start", "2024-01-01"],
          ["Slut", "2024-12-31"],
          ["Målgrupp", "Unga"],
        ],
      ],
      [
        "Mål",
        [
          ["Effektmål", "Indikator", "Målvärde"],
          ["Deltagarna närmar sig arbete", "Andel", "minst 30 %"],
        ],
      ],
    ],
  ],
  [
    "minutes and a list of projects",
    [
      [
        "Ekonomi",
        [
          ["Projekt", "Start", "Slut", "Beviljat"],
          ["Språnget", "2024-01-01", "2024-12-31", 500_000],
        ],
      ],
      ["Deltagare", [["Närvarande"], ["Ordföranden"], ["Period", "2024"]]],
      ["Resultat", [["Uppföljning", "Bordlades"]]],
    ],
  ],
])("%s is no final report", (_, pages) => {
  const goals = formSheet("Egna mål", [
    ["Nr", "Mål", "Mått", "Minst"],
    [1, "20 procent till studier.", "Studier", 0.2],
  ]);
  const sheets = pages.map(([name, lines]) => formSheet(name, lines));
  expect(outcomesOf(workbookOf(...sheets, goals)).report).toBeNull();
});
