/** The plan's table *Projektets finansiering*, made of the budget. */
import { check, defaultPolicy } from "../../../check";
import fc from "fast-check";
import {
  financingBlueprint,
  financingHtml,
  financingTable,
  financingText,
} from "../../../../src/subjects/budget/sheets/financing-table";
import { financingLinks } from "../../../../src/subjects/budget/sheets/financing-links";
import { budgetFigures, budgetPeriod } from "../../../../src/subjects/budget/figures/budget-figures";
import type { BudgetFigures } from "../../../../src/subjects/budget/figures/figures-types";
import { locateBudget } from "../../../../src/subjects/budget/locate/locate-budget";
import { type Ore, ore } from "../../../../src/reading/money";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { aBudget } from "../a-budget";
import { withCells } from "../change";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../../../cases/isamverkan";
import { english, swedish } from "../../../cases/words";

const budget = locateBudget(snapshotOf(isamverkanSheets()));
const figures = budgetFigures(budget);
const planOrder = (budget.plan?.financing ?? []).map(({ organisation }) => organisation);
const printed = financingTable(figures, budgetPeriod(budget), planOrder);

/** Text with plain spaces. */
const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, " ");

function figuresWith(partners: readonly (readonly [name: string, requested: Ore, ownFunding: Ore])[]): BudgetFigures {
  return {
    ...figures,
    partners: partners.map(([name, requested, ownFunding]) => ({
      name,
      requested,
      ownFunding,
      total: ore(requested + ownFunding),
    })),
  };
}

describe("the financing table of ISAmverkan", () => {
  it("is the one that the plan printed, in tkr and in the plan's order", () => {
    expect(plain(financingText(printed, swedish)).split("\n")).toEqual([
      "Projektets löptid: 2014-01-01 – 2014-12-31",
      "Projektägare\tSamordningsförbundets finansiering enligt ansökan\tProjektägarnas ev. egenfinansiering\tTotalt (tkr)",
      "Huvudprojektägare (Uppsala kommun)\t1 830\t0\t1 830",
      "Projektägare 1 (Arbetsförmedlingen)\t600\t0\t600",
      "Projektägare 2 (Försäkringskassan)\t0\t0\t0",
      "Projektägare 3 (Landstinget)\t0\t0\t0",
      "Summa\t2 430\t0\t2 430",
    ]);
  });

  it("keeps the budget's order where the plan gives none", () => {
    expect(financingTable(figures, null).rows.map(({ name }) => name)).toEqual([
      "Uppsala kommun",
      "Landstinget",
      "Arbetsförmedlingen",
      "Försäkringskassan",
    ]);
  });

  it("speaks the reader's language", () => {
    const [, head, lead] = financingText(printed, english).split("\n");
    expect(head).toContain("Total (SEK thousand)");
    expect(lead).toContain("Lead project owner (Uppsala kommun)");
  });
});

describe("rounding to tkr", () => {
  it("gives the thousand that is left to the largest remainder", () => {
    const table = financingTable(
      figuresWith([
        ["A kommun", ore(33_333_300), ore(0)],
        ["B kommun", ore(33_333_300), ore(0)],
        ["C kommun", ore(33_333_400), ore(0)],
      ]),
      null,
    );
    expect(table.rows.map(({ requested }) => requested)).toEqual([333, 333, 334]);
    expect(table.sum).toEqual({ requested: 1_000, ownFunding: 0, total: 1_000 });
  });

  it("makes rows and columns add up whatever the amounts", () => {
    const amount = fc.integer({ min: 0, max: 1e11 }).map(ore);
    const partner = fc.tuple(fc.constant("X kommun"), amount, amount);
    fc.assert(
      fc.property(fc.array(partner, { minLength: 1, maxLength: 9 }), (partners) => {
        const { rows, sum } = financingTable(figuresWith(partners), null);
        for (const row of [...rows, sum]) expect(row.requested + row.ownFunding).toBe(row.total);
        for (const column of ["requested", "ownFunding", "total"] as const) {
          expect(rows.reduce((total, row) => total + row[column], 0)).toBe(sum[column]);
        }
        expect(rows.map(({ number }) => number)).toEqual(partners.map((_, index) => index));
      }),
    );
  });
});

describe("the table for Word", () => {
  it("is one HTML table with a row for every owner and the sum", () => {
    const html = financingHtml(printed, swedish);
    expect(html.match(/<tr>/g)).toHaveLength(7);
    expect(plain(html)).toContain(
      '<td align="left">Huvudprojektägare (Uppsala kommun)</td><td align="right">1 830</td>',
    );
    expect(html.startsWith("<table")).toBe(true);
  });

  it("never lets a name become markup", () => {
    const html = financingHtml(
      financingTable(figuresWith([['<img src=x onerror="a()">&', ore(0), ore(0)]]), null),
      swedish,
    );
    expect(html).toContain("(&lt;img src=x onerror=&quot;a()&quot;&gt;&amp;)");
    expect(html).not.toContain("<img");
  });

  it("leaves no brackets where the budget has no name", () => {
    const [, row] = financingText(financingTable(figuresWith([["", ore(100), ore(0)]]), null), swedish).split("\n");
    expect(row).toBe("Huvudprojektägare\t0\t0\t0");
  });

  it("keeps a tab in a name from becoming a column", () => {
    const text = financingText(financingTable(figuresWith([["A\tB", ore(0), ore(0)]]), null), swedish);
    expect(text.split("\n")[1]?.split("\t")).toHaveLength(4);
  });
});

describe("the table as a sheet", () => {
  const sheet = financingBlueprint(printed, swedish, { sheets: [], names: new Map() }, financingLinks(budget));
  const at = (row: number, column: number) => sheet.cells.find((cell) => cell.row === row && cell.column === column);

  it("has live sums with their values beside them", () => {
    expect(sheet.name).toBe("Projektets finansiering");
    expect(at(3, 3)).toMatchObject({ formula: "B4+C4", value: 1_830 });
    expect(at(7, 1)).toMatchObject({ formula: "SUM(B4:B7)", value: 2_430 });
    expect(at(7, 3)).toMatchObject({ formula: "SUM(D4:D7)", value: 2_430 });
  });

  it("follows the budget's own totals, in the budget's unit", () => {
    const inKronor = "ROUND('Budget - detaljerad'!C37/1000,0)";
    expect(at(3, 1)).toMatchObject({ formula: inKronor, value: 1_830 });
    const inThousands = locateBudget(aBudget({ unit: "tkr" }));
    expect(financingLinks(inThousands)("Uppsala kommun", "requested", 1_830)).toBe(
      "ROUND('Budget - detaljerad'!C37,0)",
    );
  });

  it("keeps the figure where the budget's cell, rounded, is another, or a name stands twice", () => {
    const links = financingLinks(budget);
    expect(links("Uppsala kommun", "requested", 1_831)).toBeNull();
    expect(links("Nobody", "requested", 0)).toBeNull();
  });

  it("changes nothing in the check of the workbook it is put into", () => {
    const sheets = correctedIsamverkanSheets();
    expect(check(snapshotOf([...sheets, sheet]), defaultPolicy).findings).toEqual([]);
    expect(check(snapshotOf([sheet, ...sheets]), defaultPolicy).findings).toEqual([]);
  });
});

describe("BUD-711, a made sheet that the budget has changed under", () => {
  const right = correctedIsamverkanSheets();
  const model = locateBudget(snapshotOf(right));
  const table = financingTable(budgetFigures(model), budgetPeriod(model));
  const made = financingBlueprint(table, swedish, { sheets: [], names: new Map() }, () => null);
  const names = new Map([["Samkoll_Hjalpblad", `'${made.name}'!$A$1`]]);
  const workbook: Snapshot = { ...snapshotOf([...right, made]), names };
  const lead = table.rows[0];
  const told = (snapshot: Snapshot) => check(snapshot, defaultPolicy).findings.filter(({ rule }) => rule === "BUD-711");

  it("has nothing to say while they agree, whether the figures are typed or linked", () => {
    expect(told(workbook)).toEqual([]);
    const linked = financingBlueprint(table, swedish, { sheets: [], names: new Map() }, financingLinks(model));
    expect(told({ ...snapshotOf([...right, linked]), names })).toEqual([]);
  });

  it("tells the cell that shows another figure, and writes it as a link to the budget", () => {
    const stale = withCells(workbook, made.name, { B4: { value: 1_700 } });
    expect(lead).toMatchObject({ requested: 1_830 });
    expect(told(stale)).toMatchObject([
      {
        severity: "error",
        at: { sheet: made.name, row: 3, column: 1 },
        values: { cells: { cells: "B4" } },
        expected: { ore: 183_000_000 },
        found: { ore: 170_000_000 },
        mend: [{ content: { value: 1_830, formula: "ROUND('Budget - detaljerad'!C37/1000,0)" } }],
      },
    ]);
  });

  it("offers no mend where a sum is typed, or an owner is none of the budget's", () => {
    const stale = { B4: { value: 1_700 } };
    expect(told(withCells(workbook, made.name, { ...stale, D4: { value: 1_700 } }))).toMatchObject([
      { rule: "BUD-711" },
    ]);
    for (const other of [{ D4: { value: 1_700 } }, { A5: { value: "Projektägare 1 (Tierps kommun)" } }]) {
      expect(told(withCells(workbook, made.name, { ...stale, ...other }))[0]).not.toHaveProperty("mend");
    }
  });

  it("leaves a sheet alone that a person made", () => {
    const stale = withCells(workbook, made.name, { B4: { value: 1_700 } });
    expect(told({ ...stale, names: new Map() })).toEqual([]);
  });
});
