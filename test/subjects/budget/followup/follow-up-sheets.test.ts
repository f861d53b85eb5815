/** *Rekvisition* and *Prognos* as made: a sheet a period, following the granted budget and what was requisitioned before. */
import { grantedParts, grantedRows } from "../../../../src/subjects/budget/followup/granted-rows";
import { followUpSheets, periodOf } from "../../../../src/subjects/budget/followup/read-follow-up";
import { requisitionPatch } from "../../../../src/subjects/budget/followup/requisition-sheet";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { parseCellName } from "../../../../src/workbook/address";
import { cellAt, type Snapshot, sheetNamed } from "../../../../src/workbook/snapshot";
import { english } from "../../../cases/words";
import { aBudget } from "../a-budget";
import { withCells, withSheet } from "../change";
import { added, filledIn, grantedIn, valueAt, withForecast, withRequisition } from "./a-followed-budget";

const budget = aBudget();
const first = withRequisition(budget, "2014-01-01", "2014-06-30");
const formulaAt = (snapshot: Snapshot, sheet: string, cell: string): string | undefined =>
  cellAt(snapshot, { sheet, ...(parseCellName(cell) ?? { row: 0, column: 0 }) })?.formula;
const labels = (snapshot: Snapshot, sheet: string): readonly unknown[] =>
  (sheetNamed(snapshot, sheet)?.rows ?? []).flatMap(({ index, cells }) => (index > 8 ? [cells[0]?.value] : []));

describe("a requisition", () => {
  it("has the granted budget's rows with money, section by section, and their sums", () => {
    expect(labels(first, "Rekvisition")).toEqual([
      "Personalkostnader inkl PO-pålägg",
      "Projektledare",
      "Arbetscoach",
      "Arbetscoach (2)",
      "Summa personalkostnader inkl PO-pålägg",
      "Lokalkostnader",
      "Lokalhyra",
      "Övriga lokalkostnader",
      "Summa lokalkostnader",
      "Övriga kostnader",
      "Utvärdering",
      "Halvtids- och slutseminarier",
      "Handledning/utbildning projektmedarbetare",
      "Telefon-, IT-kostnader",
      "Resor",
      "Informationsmaterial",
      "Övrigt",
      "Summa övriga kostnader",
      "Summa",
      "Att rekvirera",
      "Ort och dag",
      "Underskrift",
    ]);
    expect(["B14", "B18", "B27", "B28"].map((cell) => valueAt(first, "Rekvisition", cell))).toEqual([
      1_800_000, 140_000, 490_000, 2_430_000,
    ]);
  });

  it("follows the budget's own cells, in kronor whatever the budget counts in", () => {
    expect(formulaAt(first, "Rekvisition", "B11")).toBe("SUM('Budget - detaljerad'!C9:F9)");
    const inThousands = withRequisition(aBudget({ unit: "tkr" }), "2014-01-01", "2014-06-30");
    expect(formulaAt(inThousands, "Rekvisition", "B11")).toBe("ROUND(1000*SUM('Budget - detaljerad'!C9:F9),2)");
    expect(valueAt(inThousands, "Rekvisition", "B28")).toBe(2_430_000);
  });

  it("holds an amount that is written as text as the amount itself: Excel would add nothing", () => {
    const typed = withRequisition(
      withCells(budget, "Budget - detaljerad", { C9: { value: "300 000 kr" } }),
      "2014-01-01",
      "2014-06-30",
    );
    expect(formulaAt(typed, "Rekvisition", "B11")).toBeUndefined();
    expect(valueAt(typed, "Rekvisition", "B11")).toBe(300_000);
  });

  it("reckons what is left, and requisitions no more than that", () => {
    const filled = filledIn(first, "Rekvisition", { D12: 450_000, D20: 20_000 });
    expect(["E12", "E28", "D28", "D30"].map((cell) => valueAt(filled, "Rekvisition", cell))).toEqual([
      450_000, 1_960_000, 470_000, 470_000,
    ]);
    const beyond = filledIn(first, "Rekvisition", { D12: 2_500_000 });
    expect(["E28", "D30"].map((cell) => valueAt(beyond, "Rekvisition", cell))).toEqual([-70_000, 2_430_000]);
  });

  it("of one part of the budget has its money alone", () => {
    expect(grantedParts(locateBudget(budget))).toEqual(["Uppsala kommun", "Arbetsförmedlingen"]);
    const own = withRequisition(budget, "2014-01-01", "2014-06-30", "Arbetsförmedlingen");
    expect(labels(own, "Rekvisition").slice(0, 3)).toEqual([
      "Personalkostnader inkl PO-pålägg",
      "Arbetscoach",
      "Summa",
    ]);
    expect(valueAt(own, "Rekvisition", "B12")).toBe(600_000);
    expect(formulaAt(own, "Rekvisition", "B11")).toBe("'Budget - detaljerad'!E11");
  });
});

describe("the next period", () => {
  const spent = filledIn(first, "Rekvisition", { C12: 100_000, D12: 350_000, F12: "Två månader på halvtid" });
  const second = withRequisition(spent, "2014-07-01", "2014-12-31");

  it("has a sheet of its own, and the one before stays as it was filled in", () => {
    expect(sheetNamed(second, "Rekvisition")).toBe(sheetNamed(spent, "Rekvisition"));
    expect(valueAt(second, "Rekvisition 2", "C12")).toBe(450_000);
    expect(formulaAt(second, "Rekvisition 2", "C12")).toBe("Rekvisition!C12+Rekvisition!D12");
    expect(valueAt(second, "Rekvisition 2", "E28")).toBe(1_980_000);
  });

  it("follows what is changed in the one before", () => {
    expect(valueAt(filledIn(second, "Rekvisition", { D12: 360_000 }), "Rekvisition 2", "C12")).toBe(460_000);
  });

  it("brings a row along that somebody has added", () => {
    const row = {
      A13: { value: "Vikarie" },
      B13: null,
      C13: { value: 0 },
      D13: { value: 40_000 },
      E13: { value: -40_000 },
    };
    const next = withRequisition(withCells(spent, "Rekvisition", row), "2014-07-01", "2014-12-31");
    expect(labels(next, "Rekvisition 2").slice(-7)).toEqual([
      "Utan rad i budgeten",
      "Vikarie",
      "Summa utan rad i budgeten",
      "Summa",
      "Att rekvirera",
      "Ort och dag",
      "Underskrift",
    ]);
    expect(valueAt(next, "Rekvisition 2", "C29")).toBe(40_000);
  });

  it("is read where rows and columns were put in before the table, in either language", () => {
    const own = requisitionPatch(grantedIn(budget), { from: "2014-01-01", to: "2014-06-30" }, budget, english);
    expect(added(own)[0]?.name).toBe("Requisition");
    const moved: Snapshot = {
      ...withSheet(second, "Rekvisition", (sheet) => ({
        ...sheet,
        rows: sheet.rows.map(({ cells, ...row }) => ({
          ...row,
          index: row.index + 2,
          cells: cells.map((cell) => ({ ...cell, row: cell.row + 2, column: cell.column + 1 })),
        })),
      })),
      names: new Map([["Samkoll_Rekvisition", "Rekvisition!$B$11:$G$30"]]),
    };
    const [read] = followUpSheets(moved);
    expect(read && periodOf(read)).toEqual({ from: "2014-01-01", to: "2014-06-30" });
    expect(read?.rows).toHaveLength(12);
    expect(read?.total.amounts.get("actual")?.ore).toBe(35_000_000);
  });
});

describe("a forecast", () => {
  const spent = filledIn(first, "Rekvisition", { D11: 150_000, D12: 450_000, D13: 300_000 });
  const forecast = withForecast(spent, "2014-12-31");

  it("follows the last requisition, and says what is to be returned once the rest is filled in", () => {
    expect(formulaAt(forecast, "Prognos", "C12")).toBe("Rekvisition!C12+Rekvisition!D12");
    expect(valueAt(forecast, "Prognos", "C28")).toBe(900_000);
    expect(valueAt(forecast, "Prognos", "G30")).toBe("");
    const filled = filledIn(forecast, "Prognos", { E11: 150_000, E12: 450_000, E13: 300_000, E20: 200_000 });
    expect(["F28", "G28", "G30"].map((cell) => valueAt(filled, "Prognos", cell))).toEqual([
      2_000_000, 430_000, 430_000,
    ]);
    expect(valueAt(filledIn(filled, "Prognos", { E20: 900_000 }), "Prognos", "G30")).toBe(0);
  });

  it("adds the requisitions of each part where they were made so", () => {
    const of = (snapshot: Snapshot, part: string): Snapshot =>
      withRequisition(snapshot, "2014-01-01", "2014-06-30", part);
    const parts = of(of(budget, "Uppsala kommun"), "Arbetsförmedlingen");
    const filled = filledIn(filledIn(parts, "Rekvisition", { D11: 150_000 }), "Rekvisition 2", { D11: 300_000 });
    const whole = withForecast(filled, "2014-12-31");
    expect(valueAt(whole, "Prognos", "C28")).toBe(450_000);
  });

  it("has cells to fill in where nothing was requisitioned yet", () => {
    const alone = withForecast(budget, "2014-12-31");
    expect(formulaAt(alone, "Prognos", "C11")).toBeUndefined();
    expect(valueAt(filledIn(alone, "Prognos", { C11: 10_000, E11: 20_000 }), "Prognos", "F28")).toBe(30_000);
  });
});

describe("nothing is made", () => {
  const faultOf = (snapshot: Snapshot, part: string | null = null): unknown =>
    grantedRows(locateBudget(snapshot), part);

  it("of a workbook without money, of money that cannot be read, or of a part that is not there", () => {
    expect(faultOf({ ...budget, sheets: [] })).toEqual({ ok: false, fault: "noBudget" });
    expect(faultOf(aBudget({ requested: { staff: [], premises: [], other: [] } }))).toEqual({
      ok: false,
      fault: "noBudget",
    });
    expect(faultOf(withCells(budget, "Budget - detaljerad", { C9: { value: "ca 300 000" } }))).toEqual({
      ok: false,
      fault: "unsettled",
    });
    expect(faultOf(budget, "Tierps kommun")).toEqual({ ok: false, fault: "noPart" });
  });
});
