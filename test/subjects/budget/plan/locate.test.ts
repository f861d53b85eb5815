/** Finding *Projektuppgifter* in the wild, and reading what stands there. */
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanSheets } from "../../../cases/isamverkan";
import { english } from "../../../cases/words";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { money } from "../../../../src/reading/money";
import { planBlueprint } from "../../../../src/subjects/budget/plan/fill";
import { locatePlan } from "../../../../src/subjects/budget/plan/locate";
import type { Plan } from "../../../../src/subjects/budget/plan/model";
import type { Cell, CellValue, Snapshot } from "../../../../src/workbook/snapshot";
import { reworded, shifted, withCells, withSheet } from "../change";

const printed = snapshotOf(isamverkanSheets());
const name = "Projektuppgifter";

function planOf(snapshot: Snapshot): Plan {
  const plan = locatePlan(snapshot);
  if (plan === null) throw new Error("No plan found");
  return plan;
}

/** What the plan says, without where it says it. */
function said(plan: Plan): unknown {
  return JSON.parse(
    JSON.stringify(plan, (key, value: unknown) => (["at", "cell", "text", "sheet"].includes(key) ? undefined : value)),
  );
}

/** A sheet of rows that start in A1. */
function sheetOf(rows: readonly (readonly CellValue[])[], sheet = "Blad1"): Snapshot {
  const cellsOf = (values: readonly CellValue[], row: number): readonly Cell[] =>
    values.map((value, column) => ({ row, column, value })).filter(({ value }) => value !== null);
  const made = rows.map((values, index) => ({ index, hidden: false, cells: cellsOf(values, index) }));
  return {
    sheets: [{ name: sheet, visibility: "visible", protected: false, rows: made, hiddenColumns: new Set() }],
    dateSystem: 1900,
    names: new Map(),
  };
}

describe("the plan sheet of ISAmverkan", () => {
  const plan = planOf(printed);

  it("says what the project plan says", () => {
    expect(plan).toMatchObject({
      sheet: name,
      projectName: { value: "ISAmverkan" },
      participants: { value: 50, at: { sheet: name, row: 9, column: 1 } },
      participantsInGoals: { value: 60 },
      statedTotal: { value: money(2_430_000) },
      statedCostPerParticipant: { value: money(48_600) },
      from: { value: "2014-01-01" },
      to: { value: "2014-12-31" },
      endInGoals: { value: "2015-06-30" },
      coaches: { value: 2.5 },
      goalShare: { value: 0.3 },
      completionShare: { value: null, text: "" },
      commitmentSum: { value: 3 },
      rivals: [],
    });
  });

  it("has its partners in the plan's own order, in tkr", () => {
    expect(plan.financing.map(({ organisation, total }) => [organisation, total.value])).toEqual([
      ["Uppsala kommun", money(1_830_000)],
      ["Arbetsförmedlingen", money(600_000)],
      ["Försäkringskassan", 0],
      ["Landstinget Uppsala Län", 0],
    ]);
    expect(plan.financingSum?.requested.value).toBe(money(2_430_000));
  });
});

describe("the plan sheet is found", () => {
  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ["moved by rows and columns", (snapshot) => shifted(snapshot, 7, 3)],
    ["in capitals", (snapshot) => reworded(snapshot, (text) => text.toUpperCase())],
    ["without å, ä and ö", (snapshot) => reworded(snapshot, (text) => text.normalize("NFD").replace(/\p{M}/gu, ""))],
    ["with hard and double spaces", (snapshot) => reworded(snapshot, (text) => text.replaceAll(" ", " \u00A0"))],
    [
      "first and under another name",
      (snapshot) => ({
        ...withSheet(snapshot, name, (sheet) => ({ ...sheet, name: "Blad3" })),
        sheets: [...withSheet(snapshot, name, (sheet) => ({ ...sheet, name: "Blad3" })).sheets].reverse(),
      }),
    ],
    [
      "without its title",
      (snapshot) =>
        withCells(
          withSheet(snapshot, name, (sheet) => ({ ...sheet, name: "Blad3" })),
          "Blad3",
          { A1: null },
        ),
    ],
    ["without the heading Värde", (snapshot) => withCells(snapshot, name, { B4: null })],
  ])("%s", (_, change) => {
    const found = said(planOf(change(printed)));
    const tidy = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    expect(tidy(JSON.stringify(found))).toBe(tidy(JSON.stringify(said(planOf(printed)))));
  });

  it("in English", () => {
    const values = { participants: 50, coaches: 2.5, commitments: [{ organisation: "Uppsala kommun", share: 2 }] };
    const plan = planOf(snapshotOf([planBlueprint(values, english, { sheet: "Project facts", suffix: "" })]));
    expect(plan).toMatchObject({
      participants: { value: 50 },
      coaches: { value: 2.5 },
      commitments: [{ organisation: "Uppsala kommun", share: { value: 2 } }],
    });
  });

  it("on a sheet of one's own with some of the labels", () => {
    const plan = planOf(
      sheetOf([
        ["Antal deltagare", 50],
        ["Kostnad/individ", "48 600 kr"],
        ["Projektavslut", "30/6 2015"],
      ]),
    );
    expect(plan).toMatchObject({
      participants: { value: 50 },
      statedCostPerParticipant: { value: money(48_600) },
      endInGoals: { value: "2015-06-30" },
    });
  });

  it("and no budget sheet is taken for it, though it has a name, dates and a total", () => {
    const head = [
      ["Projektnamn", "X"],
      ["Startdatum", 41640],
      ["Slutdatum", 42004],
      ["Totalkostnad", 5],
    ];
    expect(locatePlan(sheetOf(head, "Budget"))).toBeNull();
    expect(locatePlan({ sheets: printed.sheets.slice(0, 2), dateSystem: 1900, names: new Map() })).toBeNull();
    expect(locateBudget(printed).detailed?.sheet).toBe("Budget - detaljerad");
  });

  it("among the rows of a large register without reading them all", () => {
    const register = Array.from({ length: 50_000 }, (_, row) => [`Deltagare ${row}`, row, "Arbetscoach"]);
    let rowsRead = 0;
    const counted = sheetOf(register, "Register").sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ index, hidden, cells }) => ({
        index,
        hidden,
        get cells() {
          rowsRead += 1;
          return cells;
        },
      })),
    }));
    expect(locatePlan({ ...printed, sheets: [...counted, ...printed.sheets] })?.sheet).toBe(name);
    expect(rowsRead).toBeLessThan(5_000);
  });
});

describe("a value typed in another way", () => {
  it.each<[string, string, CellValue, unknown]>([
    ["participants", "B10", "50 deltagare", 50],
    ["participants", "B10", "50", 50],
    ["participants", "B10", "ca 50", null],
    ["participants", "B10", "50–60", null],
    ["participants", "B10", -5, null],
    ["coaches", "B12", "2,5", 2.5],
    ["statedTotal", "B8", "2 430 000 kr", money(2_430_000)],
    ["statedTotal", "B8", "2 430 tkr", money(2_430_000)],
    ["statedTotal", "B8", "2,43 mkr", money(2_430_000)],
    ["statedTotal", "B8", { error: "#REF!" }, null],
    ["goalShare", "B16", "30 %", 0.3],
    ["goalShare", "B16", "30 procent", 0.3],
    ["goalShare", "B16", 30, 0.3],
    ["goalShare", "B16", 0.3, 0.3],
    ["goalShare", "B16", "hälften", null],
    ["to", "B7", "31 december 2014", "2014-12-31"],
    ["to", "B7", 20_141_231, "2014-12-31"],
    ["to", "B7", "2014-01-01 – 2014-12-31", null],
  ])("%s in %s as %j is read", (id, cell, value, expected) => {
    const plan = planOf(withCells(printed, name, { [cell]: { value } }));
    expect(said(plan)).toHaveProperty(`${id}.value`, expected);
  });

  it("keeps what stands there where it cannot be read", () => {
    expect(planOf(withCells(printed, name, { B10: { value: "ca 50" } })).participants.text).toBe("ca 50");
  });

  it.each<[string, string, string, unknown]>([
    ["statedTotal", "A8", "Totalkostnad: 2 430 000 kr", money(2_430_000)],
    ["participants", "A10", "Antal deltagare enligt sammanfattningen: 50 personer".normalize("NFD"), 50],
    ["to", "A7", "Slutdatum:\u00A031 december\u202F2014", "2014-12-31"],
    ["goalShare", "A16", "Andel till arbete eller studier: 30\u00A0%", 0.3],
    ["endInGoals", "A14", "Projektavslut: när alla är på plats", null],
  ])("%s in the cell of its label, %s, as %j is read", (id, cell, text, expected) => {
    const beside = cell.replace("A", "B");
    const plan = planOf(withCells(printed, name, { [cell]: { value: text }, [beside]: null }));
    expect(said(plan)).toHaveProperty(`${id}.value`, expected);
    expect(plan.rivals).toEqual([]);
  });

  it("of *% heltid* is percent where the column speaks of percent", () => {
    const table = (values: readonly CellValue[]) => [
      ["Projektuppgifter"],
      ["Antal deltagare", 50],
      ["Part", "Beskriv åtagandena", "Total omfattning (% heltid)"],
      ...values.map((value, index) => [index === 1 ? null : `Org ${index}`, "Arbetscoach", value]),
      ["Summa projektets omfattning i % av heltid:", null, 300],
    ];
    const posts = (values: readonly CellValue[]) =>
      planOf(sheetOf(table(values))).commitments.map(({ share }) => share.value);
    expect(posts([50, 150, 100])).toEqual([0.5, 1.5, 1]);
    expect(posts([0.5, 1.5, 1])).toEqual([0.5, 1.5, 1]);
    expect(posts([5, 150, "100 %"])).toEqual([0.05, 1.5, 1]);
    expect(planOf(sheetOf(table([50, 150, 100]))).commitments.map(({ organisation }) => organisation)).toEqual([
      "Org 0",
      "Org 0",
      "Org 2",
    ]);
  });

  it("of the financing counts kronor where its table says so", () => {
    const table = (unit: string) => [
      ["Projektuppgifter"],
      ["Totalkostnad", 5],
      [
        "Huvudprojektägare",
        "Samordningsförbundets finansiering enligt ansökan",
        "Projektägarnas ev. egenfinansiering",
        `Totalt (${unit})`,
      ],
      ["Huvudprojektägare (Uppsala kommun)", 1_830, 0, 1_830],
    ];
    const [inTkr, inKr] = ["tkr", "kr"].map((unit) => planOf(sheetOf(table(unit))).financing[0]);
    expect(inTkr).toMatchObject({ organisation: "Uppsala kommun", total: { value: money(1_830_000) } });
    expect(inKr?.total.value).toBe(money(1_830));
  });
});

describe("two plan sheets", () => {
  it("are told, and the first is used", () => {
    const copy = printed.sheets.flatMap((sheet) => (sheet.name === name ? [{ ...sheet, name: `${name} (2)` }] : []));
    const plan = planOf({ ...printed, sheets: [...printed.sheets, ...copy] });
    expect(plan.sheet).toBe(name);
    expect(plan.rivals).toEqual([
      {
        at: { sheet: `${name} (2)`, row: 0, column: 0 },
        used: { sheet: name, row: 0, column: 0 },
        label: `${name} (2)`,
      },
    ]);
  });
});
