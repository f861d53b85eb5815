/** BUD-820 to 829: Örebro's known contradictions at their cells, and each part of it broken once. */
import { addressText } from "../../../../src/workbook/address";
import type { Sheet } from "../../../../src/workbook/snapshot";
import { check, defaultPolicy } from "../../../check";
import { findings, found, only, rightBudget, theFinding } from "../findings";
import { withCells } from "../change";
import { sheetOf, workbookOf } from "../written-sheet";
import { orebroCosts, orebroPeriods, orebroPlaces } from "./orebro-sheets";

const orebro = workbookOf(orebroCosts, orebroPeriods, orebroPlaces);
const money = (kronor: number): object => ({ kind: "money", ore: kronor * 100 });

/** The workbook with one cell of § 9 or § 10 written over. */
const changed = (sheet: Sheet, cell: string, value: string | number): ReturnType<typeof workbookOf> =>
  withCells(orebro, sheet.name, { [cell]: { value } });

describe("Örebro's own contradictions", () => {
  it("are all told, each once and at its cell", () => {
    expect(found(orebro).filter((line) => line.startsWith("BUD-82"))).toEqual([
      "BUD-822 Kostnader!A13 cost",
      "BUD-822 Målgrupp!B5 cost",
      "BUD-826 Målgrupp!A6",
      "BUD-827 Finansiering!B3 rounded",
      "BUD-828 Kostnader!B13",
    ]);
  });

  it("1–2: 30–40 places are told, 42 are paid for; 40 would cost 2 008 448", () => {
    const [total, list] = findings(orebro).filter(({ rule }) => rule === "BUD-822");
    expect(total).toMatchObject({ severity: "warning", expected: { text: "30–42" }, found: { text: "30–40" } });
    expect(total?.values).toMatchObject({ cost: money(2_008_448), sumCost: money(2_108_870) });
    expect(list?.found).toEqual({ kind: "text", text: "40" });
  });

  it("3: the rows come to 1 506 337 and 2 108 872, which is rounding", () => {
    expect(theFinding(orebro, "BUD-828")).toMatchObject({ severity: "info", values: { most: money(1) } });
    expect(only(orebro, "BUD-823")).toEqual([]);
  });

  it("4: 8 places cost 133 897 and 401 690, 535 587 together; 537 000 is applied for", () => {
    const finding = theFinding(orebro, "BUD-827");
    expect(finding).toMatchObject({ severity: "info", expected: money(535_587), found: money(537_000) });
    expect(finding.values).toMatchObject({ cells: { cells: "B3:B4" }, difference: money(1_413) });
  });

  it("5: year one of three is 16 months", () => {
    expect(theFinding(orebro, "BUD-826").values).toMatchObject({
      text: { text: "år ett av tre" },
      months: { value: 16 },
    });
    const aYear = withCells(orebro, "Finansiering", { A3: null, B3: null });
    expect(only(aYear, "BUD-826")).toEqual([]);
  });

  it("and what agrees is told as nothing wrong: OH 30 %, 4 184, 903 802", () => {
    for (const rule of ["BUD-820", "BUD-821", "BUD-823", "BUD-824", "BUD-825", "BUD-829"]) {
      expect(only(orebro, rule)).toEqual([]);
    }
  });
});

describe("a place calculation with one fault", () => {
  it.each<[string, Sheet, string, string | number, string]>([
    ["a line of 18 places", orebroCosts, "B9", 913_802, "BUD-820 Kostnader!B9"],
    ["the lower end of a range", orebroCosts, "B11", "210 845 – 401 690", "BUD-820 Kostnader!B11"],
    ["the total", orebroCosts, "B13", "1 506 336 – 2 118 871", "BUD-823 Kostnader!B13 total"],
    ["the sum of the month", orebroCosts, "B6", 125_628, "BUD-823 Kostnader!B6 month"],
    ["the price", orebroCosts, "B7", 4_284, "BUD-824 Kostnader!B7"],
    ["the months of the periods", orebroPeriods, "A5", "Sammanlagt 18 månader", "BUD-825 Finansiering!A5"],
    ["an amount applied for", orebroPeriods, "B4", 450_000, "BUD-827 Finansiering!B4 differs"],
    ["a range turned round", orebroCosts, "B10", "401 690 – 200 845", "BUD-829 Kostnader!B10"],
  ])("is told at its cell: %s", (_, sheet, cell, value, told) => {
    expect(found(changed(sheet, cell, value))).toContain(told);
  });

  it("tells an overhead that is not the share its words say", () => {
    const withShare = changed(orebroCosts, "A5", "OH 25 % lokaler, personaladministration, resor");
    const finding = theFinding(withShare, "BUD-821");
    expect(addressText(finding.at)).toBe("Kostnader!B5");
    expect(finding).toMatchObject({ severity: "error", expected: money(24_140), found: money(28_968) });
    expect(only(changed(orebroCosts, "A5", "OH 30 %"), "BUD-821")).toEqual([]);
  });

  it("says what the amount should be", () => {
    expect(theFinding(changed(orebroCosts, "B9", 913_802), "BUD-820")).toMatchObject({
      expected: money(903_802),
      found: money(913_802),
      values: { places: { value: 18 }, months: { value: 12 }, difference: money(10_000) },
    });
  });

  it("is no fault where the line is reckoned from the rounded price, or rounded to thousands", () => {
    expect(only(changed(orebroCosts, "B9", 903_744), "BUD-820")).toEqual([]);
    expect(only(changed(orebroCosts, "B9", 904_000), "BUD-820")).toEqual([]);
    expect(theFinding(changed(orebroCosts, "B9", 904_000), "BUD-828").values).toMatchObject({
      most: { kind: "money" },
    });
  });

  it("tells the places alone where no price says what they cost", () => {
    const sheet = sheetOf("Platser", [
      ["Enhet", "Antal platser", "Antal månader", "Kr per plats och månad", "Belopp"],
      ["Affektiva enheten", 12, 12, 4_184, 602_496],
      ["DBT-enheten", 6, 12, 4_184, 301_248],
      ["Summa", 20, null, null, 903_744],
    ]);
    const finding = theFinding(workbookOf(sheet), "BUD-822");
    expect([addressText(finding.at), finding.variant]).toEqual(["Platser!B4", "lines"]);
  });

  it("is silent where a line may be of several areas and nobody can tell how many", () => {
    const sheet = sheetOf("Kostnader", [
      ["per månad för 30 platser", 125_528],
      ["", "Per 12 månader"],
      ["18 platser i Örebro", 903_802],
      ["8 platser per länsdel", 401_690],
      ["Kostnad för 42 platser per 12 månader", 2_108_870],
    ]);
    expect(found(workbookOf(sheet))).toEqual([]);
  });
});

it("a calculation is a budget that is recognised, with what is right about it", () => {
  const sheet = sheetOf("Kostnader", [
    ["per månad för 30 platser", 125_528],
    ["Per plats och månad", 4_184],
    ["", "Per 12 månader"],
    ["18 platser i Örebro", 903_802],
    ["12 platser i norr", 602_534],
    ["Kostnad för 30 platser per 12 månader", 1_506_336],
  ]);
  const { kinds, findings, assurances } = check(workbookOf(sheet), defaultPolicy);
  expect(kinds).toEqual(["budget"]);
  expect(findings).toEqual([]);
  expect(assurances.map(({ key }) => key)).toContain("budget.assurance.places");
});

it("says nothing of a budget without places", () => {
  expect(found(rightBudget).filter((line) => line.startsWith("BUD-82"))).toEqual([]);
});
