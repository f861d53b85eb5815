/** A made budget: the source's sheets to the last label, every formula with its value, nothing open but what is filled in. */
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { newBudgetSchema, readNewBudget } from "../../../../src/subjects/budget/sheets/new-budget-request";
import { detailedLabels, mostPartners, placeholders } from "../../../../src/subjects/budget/template";
import { calculationOf } from "../../../../src/workbook/formula/calculation";
import { cellName } from "../../../../src/workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../../../src/workbook/blueprint";
import { isDateFormat } from "../../../../src/workbook/number-format";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../../../cases/isamverkan";
import { orebroMonth, orebroSheets } from "../../../cases/orebro";
import { vastmanlandSheets } from "../../../cases/vastmanland";
import { english, swedish } from "../../../cases/words";

const partnerNames = (count: number): string[] => Array.from({ length: count }, (_, index) => `Kommun ${index + 1}`);
const blank = { project: "Nystart", from: "2027-01-01", to: "2028-06-30", partners: partnerNames(2) };

function made(request: object, language = swedish): readonly [SheetBlueprint, SheetBlueprint] {
  const [detailed, summary] = budgetBlueprints(newBudgetSchema.parse(request), language);
  if (detailed === undefined || summary === undefined) throw new Error("A budget has two sheets");
  return [detailed, summary];
}

function rowSaying(sheet: SheetBlueprint, label: string, place = 0): readonly (string | number | boolean | null)[] {
  const row = sheet.cells.filter((cell) => cell.column === 0 && cell.value === label)[place]?.row;
  const cells = sheet.cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column);
  return cells.slice(1).map((cell) => cell.value);
}

function at(sheet: SheetBlueprint, name: string | undefined): BlueprintCell | undefined {
  return sheet.cells.find((cell) => cellName(cell) === name);
}

function formulasThatDisagree(sheets: readonly SheetBlueprint[]): readonly string[] {
  const snapshot: Snapshot = snapshotOf(sheets);
  return sheets.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => cell.formula !== undefined && typeof cell.value === "number")
      // Without its stored value the formula has to be calculated.
      .filter((cell) => calculationOf(snapshot).formula(cell.formula ?? "", sheet.name) !== cell.value)
      .map((cell) => `${sheet.name}!${cellName(cell)} ${cell.formula ?? ""}`),
  );
}

describe("the ISAmverkan budget made from the template", () => {
  const [detailed, summary] = isamverkanSheets();
  if (detailed === undefined || summary === undefined) throw new Error("A budget has two sheets");

  it("shows the sums as printed", () => {
    expect(rowSaying(detailed, "Summa personalkostnader")).toEqual([3, 1_200_000, 0, 600_000, 0, 1_800_000]);
    expect(rowSaying(detailed, "Summa lokalkostnader")).toEqual([null, 140_000, 0, 0, 0, 140_000]);
    expect(rowSaying(detailed, "Summa övriga kostnader")).toEqual([null, 490_000, 0, 0, 0, 490_000]);
    expect(rowSaying(detailed, "Totalt från Samordningsförbundet")).toEqual([
      null,
      1_830_000,
      0,
      600_000,
      0,
      2_430_000,
    ]);
    expect(rowSaying(detailed, "Summa egenfinansiering")).toEqual([null, 0, 0, 0, 0, 0]);
    expect(rowSaying(detailed, "Totalt kostnad projektet")).toEqual([null, 1_830_000, 0, 600_000, 0, 2_430_000]);
  });

  it("shows the rows as printed, the empty ones with a zero last", () => {
    expect(rowSaying(detailed, "2. Arbetscoach")).toEqual([1.5, 900_000, null, null, null, 900_000]);
    expect(rowSaying(detailed, "3. Arbetscoach")).toEqual([1, null, null, 600_000, null, 600_000]);
    expect(rowSaying(detailed, "Handledn/utbildn projektmedarbetare")).toEqual([
      null,
      100_000,
      null,
      null,
      null,
      100_000,
    ]);
    expect(rowSaying(detailed, "Tolk")).toEqual([null, null, null, null, null, 0]);
    expect(rowSaying(detailed, "3.")).toEqual([0, null, null, null, null, 0]);
  });

  it("keeps what was printed wrong: tkr over kronor on both sheets, and a fifth partner called NAMN", () => {
    expect(
      [detailed, summary].map((sheet) => sheet.cells.filter((cell) => cell.value === "Kostnader i tkr").length),
    ).toEqual([1, 1]);
    expect(rowSaying(summary, "Uppsala kommun")).toEqual([1_830_000, 0, 1_830_000]);
    expect(rowSaying(summary, "NAMN")).toEqual([0, 0, 0]);
    expect(rowSaying(summary, "Summa")).toEqual([2_430_000, 0, 2_430_000]);
    const roles = summary.cells.map((cell) => String(cell.value)).filter((text) => /projektägare/.test(text));
    expect(new Set(roles)).toEqual(
      new Set(["Huvudprojektägare", ...[1, 2, 3, 4].map((number) => `Delprojektägare ${number}`)]),
    );
  });

  it("sums over the fifth partner too", () => {
    const sum = summary.cells.find((cell) => cell.column === 1 && cell.value === 2_430_000);
    expect(sum?.formula).toBe("SUM(B5:B14)");
  });
});

describe("every formula of a made budget", () => {
  it.each([
    ["ISAmverkan as printed", isamverkanSheets()],
    ["ISAmverkan corrected", correctedIsamverkanSheets()],
    ["Örebro", orebroSheets()],
    ["Västmanland", vastmanlandSheets()],
    ["a blank one in tkr for nine", made({ ...blank, unit: "tkr", partners: partnerNames(9) })],
  ])("gives the value stored beside it: %s", (_, sheets) => {
    expect(formulasThatDisagree(sheets)).toEqual([]);
    expect(sheets.flatMap((sheet) => sheet.cells).filter((cell) => cell.formula !== undefined).length).toBeGreaterThan(
      50,
    );
  });
});

describe("sums of the sources", () => {
  it("Örebro: 125 528 kr a month make 1 506 336 a year", () => {
    const [detailed] = orebroSheets();
    if (detailed === undefined) throw new Error("No sheet");
    expect(rowSaying(detailed, "Totalt kostnad projektet").at(-1)).toBe(12 * orebroMonth.thirtyPlaces);
    expect(12 * orebroMonth.thirtyPlaces).toBe(1_506_336);
  });

  it("Västmanland: five costs of one owner make 1 450 000", () => {
    const [detailed, summary] = vastmanlandSheets();
    if (detailed === undefined || summary === undefined) throw new Error("No sheets");
    expect(rowSaying(detailed, "Totalt kostnad projektet")).toEqual([null, 1_450_000, 1_450_000]);
    expect(rowSaying(summary, "Summa")).toEqual([1_450_000, 0, 1_450_000]);
  });
});

describe("a blank budget", () => {
  it.each([1, 2, 5, mostPartners])("has a column and a summary row for each of %i partners, and no more", (count) => {
    const [detailed, summary] = made({ ...blank, partners: partnerNames(count) });
    const names = (sheet: SheetBlueprint): number =>
      sheet.cells.filter((cell) => /^Kommun \d/.test(String(cell.value))).length;
    expect(names(detailed)).toBe(2 * count);
    expect(names(summary)).toBe(count);
    expect(rowSaying(detailed, "Totalt kostnad projektet")).toHaveLength(count + 2);
  });

  it("opens for writing only what the applicant fills in, and colours all of it alike", () => {
    const [detailed, summary] = made(blank);
    const open = detailed.cells.filter((cell) => cell.style?.unlocked === true);
    expect(new Set(open.map((cell) => cell.style?.fill)).size).toBe(1);
    expect(open.some((cell) => cell.formula !== undefined)).toBe(false);
    // 28 rows of two partners; a role or a label on 5 + 3 + 3 + 3; a share on 5 + 3; the name over four cells, two days, two partners.
    expect(open).toHaveLength(28 * 2 + 14 + 8 + 8);
    expect(summary.cells.some((cell) => cell.style?.unlocked === true)).toBe(false);
    expect([detailed.protect, summary.protect]).toEqual([true, true]);
  });

  it("names its key cells", () => {
    const [detailed, summary] = made(blank);
    expect(at(detailed, detailed.names.get("Samkoll_Projektnamn"))?.value).toBe("Nystart");
    expect(at(detailed, detailed.names.get("Samkoll_Start"))?.style?.format).toBe("yyyy-mm-dd");
    expect(at(detailed, detailed.names.get("Samkoll_Slut"))?.value).toBe(46_934);
    const totals = ["Samkoll_TotaltAttRekvirera", "Samkoll_TotalEgenfinansiering", "Samkoll_TotalKostnad"];
    const labels = totals.map((name) => {
      const row = at(detailed, detailed.names.get(name))?.row;
      return detailed.cells.find((cell) => cell.row === row && cell.column === 0)?.value;
    });
    expect(labels).toEqual(["Totalt från Samordningsförbundet", "Summa egenfinansiering", "Totalt kostnad projektet"]);
    expect([...summary.names.values()].map((name) => at(summary, name)?.formula)).toEqual([
      "SUM(B5:B8)",
      "SUM(C5:C8)",
      "SUM(D5:D8)",
    ]);
  });

  it("takes its placeholders and headings from words that the template recognises", () => {
    for (const language of [swedish, english]) {
      expect(placeholders).toContain(language.t("sheets.budget.costLabel"));
      expect(detailedLabels.allPartners.also).toContain(language.t("sheets.budget.allPartners"));
    }
  });

  it("is made in English too, with no Swedish label left", () => {
    const [detailed] = made(blank, english);
    expect(detailed.cells.map((cell) => cell.value)).toContain("Total project cost");
    expect(detailed.cells.filter((cell) => /[åäö]/i.test(String(cell.value)))).toEqual([]);
  });

  it("keeps within what Excel allows of a validation's words", () => {
    for (const language of [swedish, english]) {
      for (const unit of ["kr", "tkr"]) {
        for (const rule of made({ ...blank, unit }, language)[0].validations) {
          expect(rule.promptTitle.length).toBeLessThanOrEqual(32);
          expect(rule.errorTitle.length).toBeLessThanOrEqual(32);
          expect(rule.prompt.length).toBeLessThanOrEqual(255);
          expect(rule.error.length).toBeLessThanOrEqual(225);
        }
      }
    }
  });

  it("shows amounts by a code that no one takes for a date", () => {
    const formats = made(blank)[0]
      .cells.map((cell) => cell.style?.format)
      .filter((format) => format?.includes("#"));
    expect(new Set(formats).size).toBe(1);
    expect(isDateFormat(formats[0])).toBe(false);
  });
});

describe("content that the template has no place for", () => {
  const fill = (requested: object): SheetBlueprint => made({ ...blank, content: { requested, ownFunding: {} } })[0];

  it("a sixth role gets a row of its own, inside the sum", () => {
    const staff = Array.from({ length: 6 }, () => ({ role: "Coach", share: 0.1, amounts: [1_000] }));
    const sheet = fill({ staff });
    expect(rowSaying(sheet, "6. Coach")).toEqual([0.1, 1_000, null, 1_000]);
    expect(rowSaying(sheet, "Summa personalkostnader")).toEqual([0.6, 6_000, 0, 6_000]);
    expect(formulasThatDisagree([sheet])).toEqual([]);
  });

  it("a cost given twice keeps both amounts", () => {
    const travel = { id: "travel", amounts: [500] };
    const sheet = fill({ other: [travel, travel] });
    expect(rowSaying(sheet, "Resor", 1)).toEqual([null, 500, null, 500]);
    expect(rowSaying(sheet, "Summa övriga kostnader").at(-1)).toBe(1_000);
  });

  it("thousands of kronor are written as thousands", () => {
    const [sheet] = made({
      ...blank,
      unit: "tkr",
      content: { requested: { premises: [{ id: "rent", amounts: [120_500] }] }, ownFunding: {} },
    });
    expect(rowSaying(sheet, "Lokalhyra")).toEqual([null, 120.5, null, 120.5]);
    expect(sheet.cells.some((cell) => cell.value === "Kostnader i tkr")).toBe(true);
  });
});

describe("a request for a budget", () => {
  it.each([
    ["no project", { project: "  " }, ["project"]],
    ["a day that no calendar has", { from: "2027-02-30" }, ["from"]],
    ["an end before the start", { to: "2026-12-31" }, ["to"]],
    ["no partner", { partners: [] }, ["partners"]],
    ["ten partners", { partners: partnerNames(10) }, ["partners"]],
    ["the same partner twice", { partners: ["Tierps kommun", "TIERPS  kommun"] }, ["partners"]],
    ["a word it does not know", { partner: "Tierp" }, ["other"]],
    [
      "a negative amount",
      { content: { requested: { staff: [{ role: "", share: 1, amounts: [-1] }] }, ownFunding: {} } },
      ["content"],
    ],
    ["several faults", { project: "", unit: "öre" }, ["project", "unit"]],
  ])("is refused with %s", (_, change, faults) => {
    expect(readNewBudget({ ...blank, ...change })).toEqual({ ok: false, faults });
  });

  it("tells Habo from Håbo", () => {
    expect(readNewBudget({ ...blank, partners: ["Habo kommun", "Håbo kommun"] }).ok).toBe(true);
  });
});
