/** *Lönekostnad* in a form of a förbund's own: its rows keep their words, and a year's wage goes in the year's column. */
import { blankWageDraft, type WageDraft } from "../../../../src/subjects/budget/wage/wage-draft";
import { readWageDraft } from "../../../../src/subjects/budget/wage/wage-row";
import { cellName } from "../../../../src/workbook/address";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { check } from "../../../check";
import { yearsInThousands as years } from "../a-forbunds-form";
import { sheetOf, workbookOf } from "../written-sheet";

const owners = workbookOf(
  sheetOf("Budget", [
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Uppsala kommun", "Arbetsförmedlingen", "Totalt"],
    ["Projektledare 50 %", 600_000, 0, 600_000],
    ["Coach", 1_100_000, 600_000, 1_700_000],
    ["Lokaler", 130_000, 0, 130_000],
    ["Summa", 1_830_000, 600_000, 2_430_000],
  ]),
);

function reading(book: Snapshot, change: Partial<WageDraft>) {
  const result = check(book);
  const blank = blankWageDraft(result);
  if (blank === null) throw new Error("The form has no staff row.");
  return readWageDraft(result, {
    ...blank,
    row: 2,
    role: "Samordnare",
    wage: "40 000",
    ownerKind: "municipality",
    rates: { "municipality 2026": "45", "municipality 2027": "45", "municipality 2028": "45" },
    ...change,
  });
}

const written = ({ writing }: ReturnType<typeof readWageDraft>): readonly string[] =>
  writing?.ok === true ? writing.patch.flatMap((edit) => (edit.kind === "cell" ? [cellName(edit.at)] : [])) : [];

it("writes the amount alone: the row is still called what the form calls it", () => {
  expect(written(reading(owners, { from: "2027-01", months: "12" }))).toEqual(["B3"]);
  expect(written(reading(years, { partner: 1 }))).toEqual(["C3"]);
});

it("asks in which column where the columns are years, and who pays where they are owners", () => {
  expect(reading(years, {}).columnsAre).toBe("periods");
  expect(reading(owners, {}).columnsAre).toBe("owners");
});

it("counts the months of the column's year, and takes no wage of another", () => {
  expect(reading(years, { partner: 1 })).toMatchObject({ from: "2027-01", months: 1_200, mostMonths: 1_200 });
  expect(Object.fromEntries(reading(years, { partner: 0, from: "2027-01", months: "12" }).faults)).toEqual({
    from: "pastColumn",
  });
  const long = reading(years, { partner: 1, from: "2027-07", months: "12" });
  expect(Object.fromEntries(long.faults)).toEqual({ months: "pastColumn" });
  expect(long.writing).toBeNull();
});
