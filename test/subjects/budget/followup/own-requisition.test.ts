/** What a förbund's own form already says: earlier requisitions are counted, and granted is what its column grants. */
import { faultTextAtTerminal } from "../../../../src/subjects/budget/followup/fault-text";
import { nextPeriod, readForecast, readRequisition } from "../../../../src/subjects/budget/followup/follow-up-request";
import { requisitionPatch } from "../../../../src/subjects/budget/followup/requisition-sheet";
import { stagesIn } from "../../../../src/subjects/budget/followup/stages";
import { budgetKey } from "../../../../src/subjects/budget/examined-budget";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { catalogue } from "../../../../src/subjects/catalogue";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { swedish } from "../../../cases/words";
import { check } from "../../../check";
import { sheetOf, workbookOf, type Written } from "../written-sheet";
import { filledIn, valueAt, withSheets } from "./a-followed-budget";

type Rows = readonly (readonly Written[])[];
const book = (rows: Rows): Snapshot => workbookOf(sheetOf("Budget", rows));

/** As rekvisition.xlsx: the budget of ISAmverkan, its first half-year requisitioned. */
const halfYear: Rows = [
  ["Rekvisition av medel, period 2014-01-01 – 2014-06-30"],
  ["Kostnadsslag", "Beviljad budget", "Tidigare rekvirerat", "Utfall perioden", "Återstår"],
  ["Projektledare", 1_900_000, 0, 880_000, 1_020_000],
  ["Lokaler", 150_000, 0, 70_000, 80_000],
  ["Övriga kostnader", 380_000, 0, 120_000, 260_000],
  ["Summa", 2_430_000, 0, 1_070_000, 1_360_000],
  ["Att rekvirera", "", "", 1_070_000],
];

function asked(snapshot: Snapshot, from: string, to: string, answers: ReadonlyMap<string, string> = new Map()) {
  const result = catalogue.check(snapshot, undefined, undefined, answers);
  const { budget } = budgetKey.of(result);
  const reading = readRequisition(budget, { part: null, from, to });
  const fault = reading.ok ? null : faultTextAtTerminal(reading.fault, budget, result.questions, swedish);
  return { reading, fault };
}

function made(snapshot: Snapshot, from: string, to: string, answers?: ReadonlyMap<string, string>): Snapshot {
  const { reading, fault } = asked(snapshot, from, to, answers);
  if (!reading.ok) throw new Error(fault ?? "");
  return withSheets(snapshot, requisitionPatch(reading.granted, reading.period, snapshot, swedish));
}

/** The row of a label: granted, requisitioned earlier, actual cost, left. */
function row(snapshot: Snapshot, label: string): readonly unknown[] {
  const sheet = snapshot.sheets.at(-1);
  const found = sheet?.rows.find(({ cells }) => cells.some(({ column, value }) => column === 0 && value === label));
  return ["B", "C", "D", "E"].map((column) =>
    valueAt(snapshot, sheet?.name ?? "", `${column}${(found?.index ?? 0) + 1}`),
  );
}

describe("a requisition on the förbund's own form", () => {
  it("is what was requisitioned earlier in the next one, row by row, and follows the form's cells", () => {
    const next = filledIn(made(book(halfYear), "2014-07-01", "2014-12-31"), "Budget", { D3: 900_000 });
    expect(row(next, "Projektledare").slice(0, 2)).toEqual([1_900_000, 900_000]);
    expect(row(next, "Lokaler").slice(0, 2)).toEqual([150_000, 70_000]);
    expect(row(next, "Övriga kostnader").slice(0, 2)).toEqual([380_000, 120_000]);
  });

  it("leaves no more than what remains to be requisitioned", () => {
    const next = filledIn(made(book(halfYear), "2014-07-01", "2014-12-31"), "Budget", {});
    expect(row(filledIn(next, "Rekvisition", { D10: 0 }), "Summa")).toEqual([2_430_000, 1_070_000, 0, 1_360_000]);
  });

  it("is told where its days are asked for again, and what comes next begins after it", () => {
    const { reading } = asked(book(halfYear), "2014-01-01", "2014-06-30");
    expect(reading.ok && reading.notes).toEqual([{ key: "overlap", from: "2014-01-01", to: "2014-06-30" }]);
    expect(nextPeriod(locateBudget(book(halfYear)), null)?.from).toBe("2014-07-01");
  });

  it("is not counted while nobody has filled it in", () => {
    const blank = halfYear.map((cells, index) =>
      index < 2 || index > 5
        ? cells.slice(0, index > 5 ? 1 : 5)
        : [cells[0] ?? null, cells[1] ?? null, 0, null, cells[1] ?? null],
    );
    expect(row(made(book(blank), "2014-01-01", "2014-06-30"), "Projektledare").slice(0, 2)).toEqual([1_900_000, 0]);
  });

  it("is refused with words where its rows say another thing than its sum", () => {
    const wrong = halfYear.map((cells) =>
      cells[0] === "Summa" ? ["Summa", 2_430_000, 0, 1_200_000, 1_360_000] : cells,
    );
    expect(asked(book(wrong), "2014-07-01", "2014-12-31").fault).toContain("så att inget rekvireras två gånger");
  });

  it("counts only what is requisitioned where what is left says that the outcome is not", () => {
    const left: Rows = [
      ["Uppföljning 2026, kr"],
      ["Kostnadsslag", "Beviljat", "Utfall", "Rekvirerat", "Kvar att rekvirera"],
      ["Personal", 800_000, 500_000, 400_000, 400_000],
      ["Lokaler", 100_000, 60_000, 50_000, 50_000],
      ["Material", 100_000, 40_000, 30_000, 70_000],
      ["Summa", 1_000_000, 600_000, 480_000, 520_000],
    ];
    expect(row(made(book(left), "2026-07-01", "2026-12-31"), "Personal").slice(0, 2)).toEqual([800_000, 400_000]);
  });
});

describe("the granted budget of a form that has asked, granted and actual", () => {
  const stages: Rows = [
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Sökt", "Beviljat", "Utfall"],
    ["Personal", 250_000, 220_000, 200_000],
    ["Lokaler", 60_000, 50_000, 45_000],
    ["Material", 40_000, 30_000, 26_000],
    ["Summa", 350_000, 300_000, 271_000],
  ];
  const { questions } = check(book(stages));
  const stage = questions.find(({ about }) => about === "stage");

  it.each(["applied", "granted"])("is what was granted where the stage question is answered %s", (answer) => {
    const answers = new Map([[stage?.id ?? "", answer]]);
    expect(row(made(book(stages), "2027-01-01", "2027-06-30", answers), "Personal")[0]).toBe(220_000);
  });
});

it("names the question that waits, and how it is answered at a terminal", () => {
  const plain = book([
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Belopp"],
    ["Projektledare", 600_000],
    ["Lokaler", 100_000],
    ["Material", 50_000],
    ["Summa", 750_000],
  ]);
  const { fault } = asked(plain, "2027-01-01", "2027-06-30");
  expect(fault).toMatch(/^En fråga om budgeten väntar på svar: .*Svara med --answer "funding:Budget!total=forbund"/);
});

it("makes nothing of rows that come to more than the förbund pays", () => {
  const paid = book([
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Belopp"],
    ["Projektledare", 600_000],
    ["Lokaler", 200_000],
    ["Material", 100_000],
    ["Summa kostnader", 900_000],
    ["Finansiering"],
    ["Samordningsförbundet", 700_000],
    ["Egen insats", 200_000],
    ["Summa finansiering", 900_000],
  ]);
  expect(check(paid).figures?.requested).toBe(70_000_000);
  expect(asked(paid, "2027-01-01", "2027-06-30").fault).toContain("kommer inte till det som förbundet betalar");
  expect(readForecast(locateBudget(paid), null, "2027-12-31")).toEqual({ ok: false, fault: "notAll" });
});

describe("columns of different years", () => {
  const told = (rows: Rows): readonly string[] =>
    check(book(rows)).findings.flatMap(({ rule }) => (rule === "BUD-810" ? [rule] : []));
  const years = (head: readonly string[], actual: number): Rows => [
    ["Uppföljning, kr"],
    ["Kostnadsslag", ...head],
    ["Personal", actual, 400_000],
    ["Lokaler", 100_000, 30_000],
    ["Material", 50_000, 20_000],
    ["Summa", actual + 150_000, 450_000],
  ];

  it("are not compared: an outcome of 2025 is not over a budget of 2026, nor taken from it", () => {
    const before = years(["Utfall 2025", "Budget 2026"], 450_000);
    expect(told(before)).toEqual([]);
    expect(stagesIn(locateBudget(book(before)))?.left ?? null).toBeNull();
  });

  it("are compared where the outcome is of the budget's year, or of a part of it", () => {
    expect(told(years(["Utfall 2026", "Budget 2026"], 450_000)).length).toBeGreaterThan(0);
    expect(told(years(["Utfall jan–aug 2026", "Budget 2026"], 450_000)).length).toBeGreaterThan(0);
  });
});
