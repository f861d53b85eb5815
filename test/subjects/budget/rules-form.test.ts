/** BUD-801–807: what contradicts in a form that nobody's template knows, and the right form beside each. */
import { addressText } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import type { BudgetTemplate } from "../../../src/subjects/budget/templates/template-schema";
import { check, policyWith } from "../../check";
import { type Written, sheetOf, workbookOf } from "./written-sheet";

type Rows = readonly (readonly Written[])[];

function told(snapshot: Snapshot, rule: string, budgetTemplates: readonly BudgetTemplate[] = []): readonly string[] {
  return check(snapshot, policyWith({ budgetTemplates: [...budgetTemplates] }))
    .findings.filter((finding) => finding.rule === rule)
    .map(({ severity, variant, at }) => [severity, variant, addressText(at)].filter((part) => part).join(" "));
}

const book = (...rows: Rows): Snapshot => workbookOf(sheetOf("Budget", rows));

describe("price × quantity (BUD-801)", () => {
  const priced = (amount: number): Snapshot =>
    book(
      ["Budget, kr"],
      ["Kostnadsslag", "Antal", "Pris", "Belopp"],
      ["Utbildningsdagar", 10, 12_000, 120_000],
      ["Licenser", 70, 300, 21_000],
      ["Föreläsningar", 4, 8_000, amount],
      ["Summa", "", "", 141_000 + amount],
    );

  it("is told at the amount that is another", () => {
    expect(told(priced(32_000), "BUD-801")).toEqual([]);
    expect(told(priced(23_000), "BUD-801")).toEqual(["error Budget!D5"]);
  });

  const waged = (amount: number, share = "% av heltid"): Snapshot =>
    book(
      ["Budget, kr"],
      ["Personal", "Månader", "Månadslön", "PO-pålägg", share, "Kostnad"],
      ["Projektledare", 15, 36_000, 0.4, 0.5, 378_000],
      ["Arbetscoach", 12, 32_000, 0.4, 1, 537_600],
      ["Samordnare", 12, 34_000, 0.4, 0.25, amount],
      ["Summa", "", "", "", "", 915_600 + amount],
    );

  it("knows months × wage × PO × share", () => {
    expect(told(waged(142_800), "BUD-801")).toEqual([]);
    expect(told(waged(571_200), "BUD-801")).toEqual(["error Budget!F5"]);
  });

  it("accuses no row that a column with another name makes right", () => {
    expect(told(waged(571_200, "Hur stor del"), "BUD-801")).toEqual([]);
  });
});

describe("overhead by its share (BUD-802)", () => {
  // Örebroansökan § 9: 96 560 + 30 % = 125 528 kr in a month.
  const overhead = (oh: number): Snapshot =>
    book(
      ["Budget, kr"],
      ["Kostnadsslag", "Kostnad"],
      ["Lön handläggare", 96_560],
      ["OH 30 %", oh],
      ["Summa", 96_560 + oh],
    );

  it("is told where the amount is another share than the row says", () => {
    expect(told(overhead(28_968), "BUD-802")).toEqual([]);
    expect(told(overhead(38_968), "BUD-802")).toEqual(["warning Budget!B4"]);
  });

  it("may be a share of staff alone, or of all other costs", () => {
    const of = (oh: number): Snapshot =>
      book(
        ["Budget, kr"],
        ["Kostnadsslag", "Kostnad"],
        ["Lön projektledare", 400_000],
        ["Resor", 100_000],
        ["OH-kostnader 10 %", oh],
        ["Summa", 500_000 + oh],
      );
    expect([40_000, 50_000, 45_000].map((oh) => told(of(oh), "BUD-802").length)).toEqual([0, 0, 1]);
  });
});

describe("two tables of one budget (BUD-803)", () => {
  // vastmanland-projektansokan.txt, "Planerad budget": the list in kronor, the years in tkr.
  const list: Rows = [
    ["Planerad budget, kr"],
    ["Kostnadsslag", "Belopp"],
    ["Projektledare", 165_000],
    ["Externa tjänster HRAB", 1_050_000],
    ["Administrativa kostnader, lokaler, resor", 110_000],
    ["Kostnader för utvärdering", 50_000],
    ["Övrigt", 75_000],
    ["Total kostnad", 1_450_000],
  ];
  const years = (consultants: number): Rows => [
    ["Planerad budget, tkr"],
    ["Kostnadsslag", 2011, 2012, 2013, "Totalt"],
    ["Projektledare", 40, 125, "", 165],
    ["Externa tjänster HRAB", 300, consultants, "", 300 + consultants],
    ["Utvärdering", "", "", 50, 50],
    ["Administrativa kostnader", 35, 75, "", 110],
    ["Övriga kostnader", 25, 50, "", 75],
    ["Summa", 400, 250 + consultants, 50, 700 + consultants],
  ];
  const both = (consultants: number): Snapshot => workbookOf(sheetOf("Lista", list), sheetOf("År", years(consultants)));

  it("is told with both sums where one is in kronor and the other in tkr", () => {
    expect(told(both(750), "BUD-803")).toEqual([]);
    const findings = check(both(840)).findings.filter(({ rule }) => rule === "BUD-803");
    expect(findings).toHaveLength(1);
    const [one] = findings;
    expect(one?.variant).toBe("tablesUnits");
    expect([one?.found, one?.expected]).toEqual(
      expect.arrayContaining([
        { kind: "money", ore: 145_000_000 },
        { kind: "money", ore: 154_000_000 },
      ]),
    );
  });

  const financed = (own: number): Snapshot =>
    workbookOf(
      // Hudiksvall 2018: 1 522 000 from the förbund and 150 000 from the municipality of 1 672 000.
      sheetOf("Budget", [
        ["Budget, kr"],
        ["Kostnadsslag", "Belopp"],
        ["Personalkostnader", 1_422_000],
        ["Projektledning, följeforskning", 250_000],
        ["Summa kostnader", 1_672_000],
      ]),
      sheetOf("Finansiering", [
        ["Finansiering, kr"],
        ["Finansiär", "Belopp"],
        ["Samordningsförbundet", 1_522_000],
        ["Hudiksvalls kommun, egenfinansiering", own],
        ["Summa finansiering", 1_522_000 + own],
      ]),
    );

  it("is told where those who pay do not pay all that it costs", () => {
    expect(told(financed(150_000), "BUD-803")).toEqual([]);
    expect(told(financed(100_000), "BUD-803")).toEqual(["warning financing Finansiering!B5"]);
  });
});

describe("columns of time beside the effort's (BUD-804)", () => {
  const timed = (to: string): Snapshot =>
    book(
      ["Budget, kr"],
      ["Projekttid", `2011-10-01 – ${to}`],
      ["Kostnadsslag", "2011", "2012", "2013", "Totalt"],
      ["Lön projektledare", 40_000, 125_000, "", 165_000],
      ["Externa tjänster", 300_000, 750_000, "", 1_050_000],
      ["Utvärdering", "", "", 50_000, 50_000],
      ["Summa", 340_000, 875_000, 50_000, 1_265_000],
    );

  it("tells money of a year that the effort does not have", () => {
    // Västmanland: the evaluation is January to March 2013, after the project's end.
    expect(told(timed("2012-12-31"), "BUD-804")).toEqual(["warning outside Budget!D3"]);
    expect(told(timed("2013-03-31"), "BUD-804")).toEqual([]);
  });

  it("tells time of the effort that no column has", () => {
    expect(told(timed("2014-06-30"), "BUD-804")).toEqual(["warning uncovered Budget!B3"]);
  });
});

describe("the förbund's template (BUD-805 and 806)", () => {
  const template: BudgetTemplate = {
    schema: 1,
    id: "egen",
    forbund: "Förbundet",
    name: "Insatskalkyl",
    edition: "2025",
    unit: "kr",
    columns: {
      potten: { sv: "Potten", role: "amount", funder: "forbund" },
      egna: { sv: "Ur egen ficka", role: "amount", funder: "own" },
      ihop: { sv: "Ihop", role: "total" },
    },
    rows: {
      lots: { sv: "Eldsjäl", costKind: "staff" },
      hus: { sv: "Tak över huvudet", costKind: "premises" },
    },
    sums: { allt: { sv: "Hela kalaset", of: "costs" } },
  };
  const form = (...more: readonly string[]): Snapshot =>
    book(
      ["Insatskalkyl"],
      ["", "Potten", "Ur egen ficka", "Ihop", ...more],
      ["Eldsjäl", 500_000, 100_000, 600_000, ...more.map(() => 12)],
      ["Tak över huvudet", 60_000, 0, 60_000],
      ["Hela kalaset", 560_000, 100_000, 660_000],
    );
  const newer: BudgetTemplate = {
    ...template,
    edition: "2027",
    rows: {
      ...template.rows,
      fika: { sv: "Fikabröd", costKind: "other" },
      bil: { sv: "Tjänstebil", costKind: "other" },
    },
  };

  it("tells an edition that a newer one has followed", () => {
    expect(told(form(), "BUD-805", [template])).toEqual([]);
    expect(told(form(), "BUD-805", [template, newer])).toEqual(["info Budget!A1"]);
  });

  it("tells what of it is missing, and a heading that it does not know", () => {
    expect(told(form(), "BUD-806", [template])).toEqual([]);
    expect(told(form(), "BUD-806", [newer])).toEqual(["warning missing Budget!A1"]);
    expect(told(form("Gissning"), "BUD-806", [template])).toEqual(["warning unknown Budget!E2"]);
    expect(told(form("Gissning"), "BUD-806")).toEqual([]);
  });
});

describe("columns that contradict (BUD-807)", () => {
  const headed = (totals: readonly [number, number, number], second = "2028"): Snapshot =>
    book(
      ["Budget, kr"],
      ["Kostnadsslag", "2027", second, "Totalt"],
      ["Lön projektledare", 400_000, 410_000, totals[0]],
      ["Hyra", 60_000, 70_000, totals[1]],
      ["Resor", 10_000, 25_000, totals[2]],
    );

  it("are told where a total adds nothing that stands beside it", () => {
    expect(told(headed([810_000, 130_000, 35_000]), "BUD-807")).toEqual([]);
    expect(told(headed([500_000, 90_000, 17_000]), "BUD-807")).toEqual(["warning total Budget!D2"]);
  });

  it("are told where two of them are of the same year", () => {
    expect(told(headed([810_000, 130_000, 35_000], "2027"), "BUD-807")).toEqual(["warning twice Budget!C2"]);
  });
});

describe("what a template demands", () => {
  const template = (demands: BudgetTemplate["demands"]): BudgetTemplate => ({
    schema: 1,
    id: "egen",
    forbund: "Förbundet",
    name: "Insatskalkyl",
    edition: "2026",
    columns: { potten: { sv: "Potten", role: "amount", funder: "forbund" } },
    rows: { lots: { sv: "Eldsjäl", costKind: "staff" }, hus: { sv: "Tak över huvudet", costKind: "premises" } },
    sums: { allt: { sv: "Hela kalaset", of: "costs" } },
    demands,
  });
  const form = book(
    ["Insatskalkyl"],
    ["", "Potten"],
    ["Eldsjäl", 500_000],
    ["Tak över huvudet", 60_000],
    ["Hela kalaset", 560_000],
  );
  const demanded = (demands: BudgetTemplate["demands"]): readonly string[] => {
    const { findings, figures } = check(form, policyWith({ budgetTemplates: [template(demands)] }));
    expect(figures?.template?.id).toBe("egen");
    const rules = findings.map(({ rule }) => rule);
    return ["BUD-102", "BUD-212", "BUD-401", "BUD-501", "BUD-601", "BUD-604"].filter((rule) => rules.includes(rule));
  };

  it("is all that a learned form is held to", () => {
    expect(demanded(undefined)).toEqual([]);
    expect(demanded({ period: true })).toEqual(["BUD-501"]);
    expect(demanded({ unit: true })).toEqual(["BUD-212"]);
    expect(demanded({ owners: true, evaluation: true })).toEqual(["BUD-601", "BUD-604"]);
    expect(demanded({ rules: ["BUD-102"] })).toEqual(["BUD-102"]);
  });

  it("is asked of no form without a template, but for what the policy demands", () => {
    const plain = book(
      ["Budget"],
      ["Kostnadsslag", "Belopp"],
      ["Lön projektledare", 500_000],
      ["Hyra", 60_000],
      ["Summa", 560_000],
    );
    const rules = check(plain).findings.map(({ rule }) => rule);
    expect(rules).toContain("BUD-604");
    for (const rule of ["BUD-102", "BUD-212", "BUD-401", "BUD-501", "BUD-601"]) expect(rules).not.toContain(rule);
  });
});
