/** What a form tells beside its sums: each printed figure of the sources, in JSON and in words. */
import { figuresReport } from "../../../../src/subjects/budget/figures/figures-report";
import { figuresText } from "../../../../src/subjects/budget/figures/figures-text";
import type { ToldFigures } from "../../../../src/subjects/budget/figures/figures-types";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { swedish } from "../../../cases/words";
import { check } from "../../../check";
import { filledIn, withRequisition } from "../followup/a-followed-budget";
import { halfYear, stagedBook } from "../followup/a-staged-form";
import { rightBudget } from "../findings";
import { sheetOf, workbookOf } from "../written-sheet";

function figuresOf(snapshot: Snapshot): ToldFigures {
  const { figures } = check(snapshot);
  if (figures === null) throw new Error("No figures are told.");
  return figures;
}

const report = (snapshot: Snapshot) => figuresReport(figuresOf(snapshot), swedish);
const words = (snapshot: Snapshot): string => figuresText(figuresOf(snapshot), swedish).replace(/[^\S\n]+/g, " ");

describe("Västmanland (vastmanland-projektansokan.txt, Planerad budget)", () => {
  const list = workbookOf(
    sheetOf("Planerad budget", [
      ["Planerad budget, kr"],
      ["Kostnadsslag", "Belopp"],
      ["Projektledare (LT) 2011–2012", 165_000],
      ["Externa tjänster via HRAB", 1_050_000],
      ["Administrativa kostnader, lokaler, resor", 110_000],
      ["Kostnader för utvärdering", 50_000],
      ["Övrigt", 75_000],
      ["Total kostnad", 1_450_000],
      ["Antal deltagare", 70],
    ]),
  );
  const years = workbookOf(
    sheetOf("Planerad budget", [
      ["Planerad budget"],
      ["Kostnader (tkr)", "2011", "2012", "2013"],
      ["Projektledare LT", 40, 125, ""],
      ["Externa tjänster HRAB", 300, 750, ""],
      ["Utvärdering", "", "", 50],
      ["Adm kostnader inkl. resor o lokaler", 35, 75, ""],
      ["Övriga kostnader", 25, 50, ""],
      ["Summa tkr", 400, 1_000, 50],
    ]),
  );

  it("is 1 450 000 kr by the list, 20 714 kr for each of 70 participants", () => {
    const { total, participants, costPerParticipant } = report(list);
    // 15 000 kr × 70 is what HRAB is to be paid.
    expect([total, participants, 15_000 * 70]).toEqual([1_450_000, 70, 1_050_000]);
    expect(Math.round(costPerParticipant ?? 0)).toBe(20_714);
    const amounts = report(list).costKinds.map(({ amount }) => amount);
    expect([...amounts].sort((a, b) => b - a)).toEqual([1_050_000, 165_000, 110_000, 75_000, 50_000]);
  });

  it("is as much by its years in tkr: 400, 1 000 and 50", () => {
    expect(report(years).total).toBe(1_450_000);
    expect(report(years).byPeriod.map(({ label, amount }) => [label, amount])).toEqual([
      ["2011", 400_000],
      ["2012", 1_000_000],
      ["2013", 50_000],
    ]);
    const amounts = report(years).costKinds.map(({ amount }) => amount);
    expect([...amounts].sort((a, b) => b - a)).toEqual([1_050_000, 165_000, 110_000, 75_000, 50_000]);
    expect(words(years)).toContain(
      "Per period, som kolumnerna säger\n2011 400 000 kr\n2012 1 000 000 kr\n2013 50 000 kr",
    );
    expect(words(years)).toContain("Läst utan mall");
  });
});

it("tells who pays Hudiksvall's IPS of 2018: 1 522 000 of 1 672 000 kr, and 150 000 kr of its own", () => {
  // hudiksvall-foljeforskning-2018.txt, line 85
  const figures = workbookOf(
    sheetOf("IPS 2018", [
      ["Budget IPS 2018, kr"],
      ["Kostnadsslag", "Samordningsförbundet", "Hudiksvalls kommun, egenfinansiering", "Totalt"],
      ["IPS-coacher", 1_272_000, 150_000, 1_422_000],
      ["Projektledning, följeforskning, implementering", 250_000, 0, 250_000],
      ["Summa", 1_522_000, 150_000, 1_672_000],
    ]),
  );
  expect(report(figures)).toMatchObject({ requested: 1_522_000, ownFunding: 150_000, total: 1_672_000 });
  expect(report(figures).byFunder).toEqual([
    { funder: "forbund", amount: 1_522_000 },
    { funder: "own", amount: 150_000 },
  ]);
  expect(words(figures)).toContain("Vem som betalar\nSamordningsförbundet 1 522 000 kr\nEgenfinansiering 150 000 kr");
});

it("tells Uppsala's § 4 as a sheet by owner: 1 830, 600, 0 and 0 tkr", () => {
  // uppsala-isamverkan-projektplan-och-budget.txt, "4 Projektets finansiering"
  const heads = [
    "Samordningsförbundets finansiering enligt ansökan",
    "Projektägarnas ev. egenfinansiering",
    "Totalt (tkr)",
  ];
  const section4 = workbookOf(
    sheetOf("Avsnitt 4", [
      ["4 Projektets finansiering"],
      ["Projektets löptid: 2014-01-01 – 2014-12-31"],
      ["Huvudprojektägare", ...heads],
      ["Huvudprojektägare (Uppsala kommun)", 1_830, 0, 1_830],
      ["Projektägare 1 (Arbetsförmedlingen)", 600, 0, 600],
      ["Projektägare 2 (Försäkringskassan)", 0, 0, 0],
      ["Projektägare 3 (Landstinget Uppsala Län)", 0, 0, 0],
      ["Summa", 2_430, 0, 2_430],
    ]),
  );
  expect(report(section4)).toMatchObject({ requested: 2_430_000, ownFunding: 0, total: 2_430_000 });
});

it("says nothing of posts where the form has no place for them, and never that they are 0", () => {
  const plain = sheetOf("Budget", [
    ["Budget 2027, kr"],
    ["Kostnadsslag", "Belopp"],
    ["Projektledare", 600_000],
    ["Lokaler", 100_000],
    ["Material", 50_000],
    ["Summa", 750_000],
  ]);
  expect(words(workbookOf(plain))).not.toContain("Heltidstjänster");
  expect(words(rightBudget)).toContain("Heltidstjänster");
});

describe("how far the money has come", () => {
  it("is told of a form's own columns, and what is left of them", () => {
    const { stages } = report(stagedBook(halfYear));
    expect(stages).toMatchObject({ granted: 2_430_000, actual: 1_070_000, requisitioned: 0, remaining: 1_360_000 });
    expect(words(stagedBook(halfYear))).toContain("Använt 1 070 000 kr");
  });

  it("is told of Samkoll's own requisition beside Uppsala's budget, and not of a budget that nobody follows up", () => {
    const made = filledIn(withRequisition(rightBudget, "2014-01-01", "2014-06-30"), "Rekvisition", { D12: 450_000 });
    expect(report(made).stages).toEqual({
      granted: 2_430_000,
      actual: 450_000,
      requisitioned: 450_000,
      remaining: 1_980_000,
    });
    expect(report(rightBudget).stages).toEqual({});
    expect(words(rightBudget)).toContain("Läst med mallen Budget – detaljerad");
  });
});
