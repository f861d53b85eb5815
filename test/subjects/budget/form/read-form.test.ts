/** Forms as others have drawn them: the right figure, or none and a question. */
import { budgetKey } from "../../../../src/subjects/budget/examined-budget";
import { mendPatch } from "../../../../src/checking/mend";
import { catalogue } from "../../../../src/subjects/catalogue";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { sheetOf, workbookOf, type Written } from "../written-sheet";

type Rows = readonly (readonly Written[])[];

const none = new Map<string, string>();

function read(snapshot: Snapshot, answers: ReadonlyMap<string, string> = none) {
  const { questions, findings } = catalogue.check(snapshot, undefined, undefined, answers);
  const { figures } = budgetKey.of(catalogue.check(snapshot, undefined, undefined, answers));
  const kronor = (ore: number | null | undefined): number | null =>
    ore === null || ore === undefined ? null : ore / 100;
  return {
    total: kronor(figures?.total),
    requested: kronor(figures?.requested),
    ownFunding: kronor(figures?.ownFunding),
    byPeriod: (figures?.byPeriod ?? []).map(({ period, amount }) => [period.label, amount / 100]),
    stages: Object.fromEntries((figures?.stages ?? []).map(({ stage, amount }) => [stage, amount / 100])),
    asked: questions.map(({ about }) => about),
    ids: questions.map(({ id }) => id),
    errors: findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
    findings,
  };
}

const book = (rows: Rows, name = "Budget"): Snapshot => workbookOf(sheetOf(name, rows));

describe("a form that its words and sums tell", () => {
  it.each<[string, Rows, Partial<ReturnType<typeof read>>]>([
    [
      "years in tkr, the unit beside the sums (Västmanland, budget)",
      [
        ["Planerad budget"],
        [null, 2011, 2012, 2013],
        ["Projektledare LT", 40, 125],
        ["Externa tjänster HRAB", 300, 750],
        ["Utvärdering", null, null, 50],
        ["Adm kostnader inkl. resor o lokaler", 35, 75],
        ["Övriga kostnader", 25, 50],
        ["tkr", 400, 1000, 50],
      ],
      {
        total: 1_450_000,
        byPeriod: [
          ["2011", 400_000],
          ["2012", 1_000_000],
          ["2013", 50_000],
        ],
      },
    ],
    [
      "who pays, a row each (Hudiksvall 2018)",
      [
        ["IPS – budget 2018"],
        ["Finansiering", "kr"],
        ["Samordningsförbundet Gävleborg", 1_522_000],
        ["Hudiksvalls kommun (medfinansiering)", 150_000],
        ["Summa", 1_672_000],
      ],
      { total: 1_672_000, requested: 1_522_000, ownFunding: 150_000, asked: [] },
    ],
    [
      "periods down the rows (Örebro § 10)",
      [
        ["10. Finansiering – 8 platser"],
        ["Period", "Sökt belopp (kronor)"],
        ["2015-09-01—2015-12-31", 135_000],
        ["2016-01-01—2016-12-31", 402_000],
        ["Sammanlagt 16 månader", 537_000],
      ],
      { total: 537_000, requested: 537_000 },
    ],
    [
      "the year's forecast beside that of its last months",
      [
        ["Uppföljning 2026, kr"],
        ["Post", "Budget helår", "Utfall jan–aug", "Prognos sep–dec", "Prognos helår", "Avvikelse"],
        ["Personal", 800_000, 500_000, 280_000, 780_000, 20_000],
        ["Lokaler", 100_000, 70_000, 30_000, 100_000, 0],
        ["Summa", 900_000, 570_000, 310_000, 880_000, 20_000],
      ],
      { total: 900_000, stages: { budget: 900_000, actual: 570_000, forecast: 880_000 } },
    ],
    [
      "organisations beside the förbund",
      [
        ["Budget 2026, kr", "Samordningsförbundet", "Kommunen", "Regionen", "Summa"],
        ["Coach", 400_000, 150_000, 150_000, 700_000],
        ["Lokal", 100_000, 50_000, 50_000, 200_000],
        ["Summa", 500_000, 200_000, 200_000, 900_000],
      ],
      { total: 900_000, requested: 500_000, ownFunding: 400_000, asked: [] },
    ],
    [
      "an index beside the costs",
      [
        ["Budget, kr", 2026, 2027],
        ["Personal", 800_000, 824_000],
        ["Lokaler", 100_000, 103_000],
        ["Index", 1, 1.03],
        ["Summa", 900_000, 927_000],
      ],
      { total: 1_827_000, errors: [] },
    ],
    [
      "sections beside the rows, merged",
      [
        ["Budget kr", null, "2026"],
        ["Personal", "Coach", 600_000],
        [null, "Samordnare", 300_000],
        ["Lokaler", "Hyra", 100_000],
        [null, "Summa", 1_000_000],
      ],
      { total: 1_000_000 },
    ],
  ])("%s", (_, rows, right) => {
    expect(read(book(rows))).toMatchObject(right);
  });
});

describe("a form that could be read two ways states nothing, and asks", () => {
  const lines = (...amounts: readonly (readonly number[])[]): Rows => [
    ["Personal", ...(amounts[0] ?? [])],
    ["Lokaler", ...(amounts[1] ?? [])],
  ];

  it.each<[string, Rows, string]>([
    [
      "months that each hold those before",
      [
        ["Budget, kr", "Jan", "Feb", "Mar", "Apr"],
        ...lines([100_000, 200_000, 300_000, 400_000], [10_000, 20_000, 30_000, 40_000]),
      ],
      "columns",
    ],
    [
      "earlier years beside the one that is applied for",
      [
        ["Budgetansökan 2027, kr"],
        [null, 2025, 2026, 2027],
        ...lines([500_000, 600_000, 700_000], [100_000, 100_000, 100_000]),
      ],
      "columns",
    ],
    [
      "two years and what parts them",
      [
        ["Kostnad, kr", "Budget 2025", "Budget 2026", "Skillnad"],
        ...lines([500_000, 600_000, 100_000], [90_000, 100_000, 10_000]),
      ],
      "columns",
    ],
    ["kronor per month", [["Budget, kr", "Belopp per månad"], ...lines([60_000], [20_000])], "columns"],
    [
      "what is decided and what may come",
      [["Kostnad, kr", "Budget 2026", "Plan 2027"], ...lines([500_000, 510_000], [90_000, 95_000])],
      "columns",
    ],
    [
      "two units",
      [
        ["(tkr)", "Belopp i kr"],
        ["Personal", 314],
        ["Lokaler", 265],
        ["Summa", 579],
      ],
      "unit",
    ],
    [
      "kronor in one cell of a sheet in tkr",
      [
        ["Budget tkr", "Belopp"],
        ["Coach", 500],
        ["Handledare", 400],
        ["Lokal", 120_000],
        ["Resor", 40],
        ["Material", 30],
      ],
      "oneUnit",
    ],
    [
      "a total that its rows do not come to",
      [
        ["Budget, kr", "Belopp"],
        ["Coach", 600_000],
        ["Lokal", 120_000],
        ["Totalt", 820_000],
      ],
      "closing",
    ],
    [
      "sums under names that nobody knows",
      [
        ["Budget, kr", "Sökt", "Egen insats", "Totalt"],
        ["Coach", 60_000, 20_000, 80_000],
        ["Samordnare", 30_000, 10_000, 40_000],
        ["Hopräknat personal", 90_000, 30_000, 120_000],
        ["Hyra", 40_000, 10_000, 50_000],
        ["Hopräknat allt", 130_000, 40_000, 170_000],
      ],
      "row",
    ],
  ])("%s", (_, rows, about) => {
    const { total, asked } = read(book(rows));
    expect({ total, asked: asked.includes(about) }).toEqual({ total: null, asked: true });
  });

  it("a form for each of two units with the same amounts is no copy of itself", () => {
    const form: Rows = [
      ["Budget, kr", "Belopp"],
      ["Coach", 600_000],
      ["Lokal", 100_000],
      ["Summa", 700_000],
    ];
    const two = workbookOf(sheetOf("Enhet Norr", form), sheetOf("Enhet Syd", form));
    const [id = ""] = read(two).ids;
    expect(read(two)).toMatchObject({ total: null, asked: ["tables"] });
    expect(read(two, new Map([[id, "add"]])).total).toBe(1_400_000);
    expect(read(two, new Map([[id, "Enhet Syd"]])).total).toBe(700_000);
  });

  it("goes on asking until every sum is known, and then states the right total", () => {
    const rows: Rows = [
      ["Budget, kr", "Belopp"],
      ["Coach", 60_000],
      ["Samordnare", 30_000],
      ["Hopräknat personal", 90_000],
      ["Hyra", 40_000],
      ["Städning av lokal", 10_000],
      ["Hopräknat lokal", 50_000],
    ];
    const answers = new Map<string, string>();
    for (let round = 0; round < 5; round += 1) {
      for (const id of read(book(rows), answers).ids) {
        if (id.startsWith("row:")) answers.set(id, id.includes("Hopräknat") ? "sum" : "cost");
      }
    }
    expect(read(book(rows), answers).total).toBe(140_000);
  });
});

describe("what is no budget", () => {
  it.each<[string, Rows]>([
    [
      "a calculation of what society gains",
      [["Samhällsekonomisk kalkyl"], ["Post", "Kr"], ["Produktion", 900_000], ["Kostnad", 100_000], ["Netto", 800_000]],
    ],
    [
      "a ledger of suppliers",
      [
        ["Leverantörsreskontra"],
        ["Leverantör", "Belopp"],
        ["Konsult AB", 35_000],
        ["Hyra AB", 12_000],
        ["Summa", 47_000],
      ],
    ],
    [
      "statistics",
      [
        ["Statistik ekonomiskt bistånd, tkr"],
        [null, 2024, 2025],
        ["Personal", 100_000, 120_000],
        ["Lokaler", 9_000, 9_500],
      ],
    ],
    [
      "another currency",
      [["Budget 2026 EUR"], ["Post", "EUR"], ["Personal", 60_000], ["Lokaler", 11_275], ["Summa", 71_275]],
    ],
  ])("%s is not taken for one", (_, rows) => {
    expect(read(book(rows, "Blad1")).total).toBeNull();
  });
});

describe("a mend in a stranger's form", () => {
  it("never touches headings, accounts or remarks", () => {
    const rows: Rows = [
      ["Konto", "Budget", "2026 tkr", "Anm"],
      ["00123", "Coach", 600, "500 tkr i fjol"],
      ["01", "Lokal", 100, "12 mån"],
      [null, "Summa", 700],
    ];
    const cells = mendPatch(read(book(rows)).findings).flatMap((edit) => (edit.kind === "cell" ? [edit.at] : []));
    expect(cells.filter(({ row, column }) => row === 0 || column !== 2)).toEqual([]);
  });
});
