/** *Projektets finansiering* of a form that is not Uppsala's: only where it is known who pays, and never an empty sum. */
import { budgetKey } from "../../../../src/subjects/budget/examined-budget";
import { financingOf } from "../../../../src/subjects/budget/sheets/financing-of";
import { catalogue } from "../../../../src/subjects/catalogue";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { swedish } from "../../../cases/words";
import { check } from "../../../check";
import { filledIn, withSheets } from "../followup/a-followed-budget";
import { sheetOf, workbookOf, type Written } from "../written-sheet";

const whole = new Map([["funding:Budget!total", "forbund"]]);

function financing(snapshot: Snapshot, answers: ReadonlyMap<string, string> = new Map()) {
  return financingOf(budgetKey.of(catalogue.check(snapshot, undefined, undefined, answers)), swedish);
}

/** Its rows as they are shown, and the formulas and values of the sheet that it is written as. */
function shown(snapshot: Snapshot, answers?: ReadonlyMap<string, string>) {
  const table = financing(snapshot, answers);
  const [sheet] = (table?.patch ?? []).flatMap((edit) => (edit.kind === "addSheet" ? [edit.blueprint] : []));
  return {
    rows: table?.rows.map((row) => row.map((text) => text.replace(/[\u00A0\u202F]/g, " "))),
    formulas: sheet?.cells.flatMap(({ formula }) => formula ?? []),
  };
}

const book = (rows: readonly (readonly Written[])[]): Snapshot => workbookOf(sheetOf("Budget", rows));

const years = book([
  ["Planerad budget"],
  ["Kostnader (tkr)", "2011", "2012", "2013"],
  ["Projektledare", 40, 125, ""],
  ["Externa tjänster", 300, 750, ""],
  ["Utvärdering", "", "", 50],
  ["Lokaler", 60, 125, ""],
  ["Summa tkr", 400, 1_000, 50],
]);

it("is one row for the project where only the whole is known, each figure following the form's own cells", () => {
  const { rows, formulas } = shown(years, whole);
  expect(rows).toEqual([
    ["Projektet", "1 450", "0", "1 450"],
    ["Summa", "1 450", "0", "1 450"],
  ]);
  expect(formulas?.[0]).toBe("ROUND(SUM(Budget!B3:B6,Budget!C3:C6,Budget!D3:D6),0)");
  expect(formulas).toContain("SUM(B4:B4)");
});

it("is none while it is asked who pays, and where the answer is that the form does not tell", () => {
  expect(financing(years)).toBeNull();
  expect(financing(years, new Map([["funding:Budget!total", "untold"]]))).toBeNull();
});

const owners = book([
  ["Budget 2014, kr"],
  ["Kostnadsslag", "Uppsala kommun", "Arbetsförmedlingen", "Totalt"],
  ["Projektledare", 600_000, 0, { formula: "SUM(B3:C3)", value: 600_000 }],
  ["Coach", 1_100_000, 600_000, { formula: "SUM(B4:C4)", value: 1_700_000 }],
  ["Lokaler", 130_000, 0, { formula: "SUM(B5:C5)", value: 130_000 }],
  [
    "Summa",
    { formula: "SUM(B3:B5)", value: 1_830_000 },
    { formula: "SUM(C3:C5)", value: 600_000 },
    { formula: "SUM(D3:D5)", value: 2_430_000 },
  ],
]);

it("has each owner by name where all of it is applied for, and says of none that it leads", () => {
  const { rows, formulas } = shown(owners, whole);
  expect(rows).toEqual([
    ["Uppsala kommun", "1 830", "0", "1 830"],
    ["Arbetsförmedlingen", "600", "0", "600"],
    ["Summa", "2 430", "0", "2 430"],
  ]);
  expect(formulas).toEqual(
    expect.arrayContaining(["ROUND(SUM(Budget!B3:B5)/1000,0)", "ROUND(SUM(Budget!C3:C5)/1000,0)", "SUM(B4:B5)"]),
  );
});

it("parts the project's row by who pays where the columns say it", () => {
  const parted = book([
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Söks från förbundet", "Egenfinansiering", "Totalt"],
    ["Projektledare", 500_000, 100_000, 600_000],
    ["Lokaler", 100_000, 50_000, 150_000],
    ["Material", 100_000, 50_000, 150_000],
    ["Summa", 700_000, 200_000, 900_000],
  ]);
  const { rows, formulas } = shown(parted);
  expect(rows?.[0]).toEqual(["Projektet", "700", "200", "900"]);
  expect(formulas?.slice(0, 2)).toEqual(["ROUND(SUM(Budget!B3:B5)/1000,0)", "ROUND(SUM(Budget!C3:C5)/1000,0)"]);
});

it("is none where others than the förbund and the owners pay some of it", () => {
  const withEsf = book([
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Samordningsförbundet", "ESF", "Totalt"],
    ["Projektledare", 500_000, 100_000, 600_000],
    ["Lokaler", 100_000, 50_000, 150_000],
    ["Material", 100_000, 50_000, 150_000],
    ["Summa", 700_000, 200_000, 900_000],
  ]);
  const { figures } = check(withEsf);
  expect([figures?.requested, figures?.total]).toEqual([70_000_000, 90_000_000]);
  expect(financing(withEsf)).toBeNull();
});

it("follows the form's cells when they change, and nothing is said of the sheet", () => {
  const answered = catalogue.check(owners, undefined, undefined, whole);
  const patch = financingOf(budgetKey.of(answered), swedish)?.patch ?? [];
  const made = filledIn(withSheets(owners, patch), "Budget", { B4: 1_200_000 });
  const { findings } = catalogue.check(made, undefined, undefined, whole);
  expect(findings.filter(({ at, rule }) => at.sheet === "Projektets finansiering" || rule === "BUD-711")).toEqual([]);
});
