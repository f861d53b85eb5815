/** Each rule of society on Hudiksvall's tables, changed in one cell: found there, and silent on the right ones. */
import type { Line } from "../fidelity/a-form";
import { bookOf, rightTable3, table4, withCells } from "./printed";
import { checked, findingsOf, told } from "./told";

const right = bookOf(["Tabell 3", rightTable3], ["Tabell 4", table4]);

/** Table 3 with other cells in a row (from 1). */
const changed = (row: number, cells: Readonly<Record<string, Line[number]>>): ReturnType<typeof bookOf> =>
  bookOf(["Tabell 3", withCells(rightTable3, row, cells)], ["Tabell 4", table4]);

it("tells of the right tables only that the subsidies' base varies: 1,15, 1,37 and 1,05", () => {
  expect(told(right)).toEqual(["SOC-207 Tabell 3!H3"]);
  expect(findingsOf(right, "SOC-207")[0]?.values).toEqual({
    list: { kind: "labels", labels: [{ sv: "1,15; 1,37; 1,05", en: "1.15; 1.37; 1.05" }] },
  });
});

describe("the persons", () => {
  const cases: readonly (readonly [string, string, number, Readonly<Record<string, Line[number]>>])[] = [
    ["a tax over its support", "SOC-101 Tabell 3!D6 one", 6, { D: 53090 }],
    ["the tax of both supports", "SOC-101 Tabell 3!D3 one", 3, { D: "0 17530" }],
    ["a subsidy over 75 % of 22 000 × 1,4", "SOC-102 Tabell 3!H8 one", 8, { H: "75% (32100)" }],
    ["a wage without its extent", "SOC-103 Tabell 3!E9 one", 9, { E: null }],
    ["studies with a wage", "SOC-104 Tabell 3!G12 one", 12, { G: 10172 }],
    ["a negative amount", "SOC-106 Tabell 3!C6 one", 6, { C: -18960 }],
  ];

  it.each(cases)("has %s told in its cell", (_, finding, row, cells) => {
    expect(told(changed(row, cells))).toContain(finding);
  });

  it("has no extents asked for where the table tells none", () => {
    const none = rightTable3.map((line, index) => (index < 2 ? line : [...line.slice(0, 4), null, ...line.slice(5)]));
    expect(told(bookOf(["Tabell 3", none]), "SOC-103")).toEqual([]);
  });

  it("may be in work for twelve months of a year, not thirteen", () => {
    const withMonths = (of: number): readonly Line[] =>
      rightTable3.map((line, index) => [
        ...line,
        ...Array.from({ length: 13 - line.length }, () => null),
        index === 1 ? "Månader" : index === 5 ? of : null,
      ]);
    expect(told(bookOf(["Tabell 3", withMonths(12)]), "SOC-107")).toEqual([]);
    expect(told(bookOf(["Tabell 3", withMonths(13)]), "SOC-107")).toEqual(["SOC-107 Tabell 3!N6 one"]);
  });
});

describe("the housing support", () => {
  const cases: readonly (readonly [string, string, number, Readonly<Record<string, Line[number]>>])[] = [
    ["a difference", "SOC-206 Tabell 4!D3 difference", 3, { D: "3,5" }],
    ["a week's sum", "SOC-206 Tabell 4!B9 week", 9, { B: "21,5 timmar" }],
    ["a year of 50 weeks in one column", "SOC-206 Tabell 4!D10 year", 10, { D: "800 timmar" }],
    ["a cost", "SOC-206 Tabell 4!D11 cost", 11, { D: "319 756:-" }],
  ];

  it.each(cases)("has %s told in its cell", (_, finding, row, cells) => {
    const book = bookOf(["Tabell 4", withCells(table4, row, cells)]);
    expect(told(book)).toEqual([finding]);
  });

  it("is right as the report prints it: 16 hours a week, 832 a year, 391 756 kr", () => {
    expect(told(bookOf(["Tabell 4", table4]))).toEqual([]);
  });

  it("goes by the price that the sheet tells", () => {
    const price: readonly Line[] = [...table4, [], ["Kostnad per timme", 500]];
    expect(told(bookOf(["Tabell 4", price]))).toEqual([
      "SOC-206 Tabell 4!B11 cost",
      "SOC-206 Tabell 4!C11 cost",
      "SOC-206 Tabell 4!D11 cost",
    ]);
  });
});

describe("a stated result", () => {
  /** Hudiksvall 2018 as printed: support, hours and tax against ca 1 million. */
  const lines: readonly Line[] = [
    ["Resultat per år"],
    ["Minskad offentlig försörjning", 1772604],
    ["Minskat boendestöd", 391756],
    ["Ökade skatteintäkter", 353292],
    ["Summa intäkter", 2517652],
    ["Kostnad för verksamheten, reguljär drift", 1000000],
    ["Vinst för samhället", 1517652],
  ];
  const stated = (result: readonly Line[]): ReturnType<typeof bookOf> =>
    bookOf(["Tabell 3", rightTable3], ["Tabell 4", table4], ["Resultat", result]);

  it("leaves out wage subsidies of 1 090 440", () => {
    const [finding, ...more] = findingsOf(stated(lines), "SOC-3");
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: "SOC-301",
      severity: "warning",
      at: { sheet: "Resultat", row: 6, column: 1 },
    });
    expect(finding?.values).toEqual({
      subsidies: { kind: "money", ore: 109044000 },
      less: { kind: "money", ore: 42721200 },
    });
  });

  it("says nothing where they are taken off", () => {
    const less: readonly Line[] = [
      ...lines.slice(0, 6),
      ["Lönesubventioner", 1090440],
      ["Vinst för samhället", 427212],
    ];
    expect(told(stated(less), "SOC-3")).toEqual([]);
  });

  it("adds production to what it holds already", () => {
    const added: readonly Line[] = [
      ...lines.slice(0, 4),
      ["Ökat produktionsvärde", 3365808],
      ["Summa intäkter", 5883460],
      ["Kostnad för verksamheten", 1000000],
      ["Lönesubventioner", 1090440],
      ["Vinst", 3793020],
    ];
    expect(told(stated(added), "SOC-3")).toEqual(["SOC-302 Resultat!B6"]);
  });

  it("tells production beside the sum without a word", () => {
    const beside: readonly Line[] = [
      ...lines.slice(0, 6),
      ["Lönesubventioner", 1090440],
      ["Vinst", 427212],
      ["Produktionsvärde (BNP)", 3365808],
    ];
    expect(told(stated(beside), "SOC-3")).toEqual([]);
  });

  it("does not add", () => {
    expect(told(stated(withCells(lines, 5, { B: 2617652 })), "SOC-303")).toEqual([
      "SOC-303 Resultat!B5 income",
      "SOC-303 Resultat!B7 profit",
    ]);
    expect(told(stated(withCells(lines, 7, { B: 1577652 })), "SOC-303")).toEqual(["SOC-303 Resultat!B7 profit"]);
  });

  it("says another figure than its table", () => {
    const other = withCells(withCells(withCells(lines, 2, { B: 1727604 }), 5, { B: 2472652 }), 7, { B: 1472652 });
    expect(told(stated(other), "SOC-304")).toEqual(["SOC-304 Resultat!B2"]);
  });

  it("may be rounded, as the report rounds it", () => {
    const rounded: readonly Line[] = [
      ["Resultat per år, tkr"],
      ["Minskad offentlig försörjning", 1770],
      ["Minskat boendestöd", 390],
      ["Ökade skatteintäkter", 350],
      ["Summa intäkter", 2510],
      ["Kostnad för verksamheten", 1000],
      ["Nettonytta", 1510],
    ];
    expect(told(stated(rounded), "SOC-3")).toEqual(["SOC-301 Resultat!B7"]);
  });
});

describe("the assumptions", () => {
  const sheet: readonly Line[] = [
    ["Antaganden"],
    ["Antagande", "Värde", "Enhet", "År", "Källa", "Lägst", "Högst"],
    ["Skatt på lön (kommun och region)", 0.33, null, 2017, "Kommunens budget", 0.29, 0.35],
    ["Produktionsvärde: lön gånger", 1.4, null, 2017, "Följeforskningen", 1.3, 1.45],
    ["Kostnad per timme boendestöd", 470.86, "kr", 2017, "Kommunens ekonom", null, null],
    ["Prisår", 2017, null, null, null, null, null],
  ];
  const assumed = (lines: readonly Line[]): ReturnType<typeof bookOf> =>
    bookOf(["Tabell 3", rightTable3], ["Tabell 4", table4], ["Antaganden", lines]);

  it("are right where table, range and year agree", () => {
    expect(told(assumed(sheet), "SOC-4")).toEqual([]);
  });

  it.each([
    ["has no source", "SOC-401 Antaganden!B5", 5, { E: null }],
    ["is of an old year", "SOC-402 Antaganden!B5", 5, { D: 2012 }],
    ["lies outside its own range", "SOC-403 Antaganden!B3", 3, { F: 0.34 }],
    ["is not what the rows go by", "SOC-404 Antaganden!B4", 4, { B: 1.3142 }],
  ] as const)("one %s", (_, finding, row, cells) => {
    expect(told(assumed(withCells(sheet, row, cells)), "SOC-4")).toEqual([finding]);
  });

  it("are read loose beside a table too", () => {
    const loose: readonly Line[] = [...rightTable3, [], ["Skattesats 32 %", null, "Faktor 1,4"]];
    expect(told(bookOf(["Tabell 3", loose]), "SOC-4")).toEqual(["SOC-404 Tabell 3!A16"]);
  });
});

it("mends the lost factor by the formula of the other rows, and nothing that the typed sum confirms", () => {
  const formulas = rightTable3.map((line, index): Line =>
    index >= 2 && index <= 11 ? [...line.slice(0, 12), `=N(G${index + 1})*1.4→${Number(line[12])}`] : line,
  );
  const lost = withCells(formulas, 7, { M: 27000 });
  const sums = { M: "=SUM(M3:M12)→269684" };
  const [open] = findingsOf(bookOf(["Tabell 3", withCells(lost, 13, sums)]), "SOC-203");
  expect(open?.mend).toMatchObject([{ content: { formula: "N(G7)*1.4", value: 37800 } }]);
  const [confirmed] = findingsOf(bookOf(["Tabell 3", withCells(lost, 13, { M: 269680 })]), "SOC-203");
  expect(confirmed?.rule).toBe("SOC-203");
  expect(confirmed?.mend).toBeUndefined();
});

it("tells the privacy of the persons' rows, as in a register", () => {
  const named = bookOf(["Tabell 3", withCells(rightTable3, 6, { A: "19800101-1230" })]);
  const findings = checked(named).findings.filter(({ rule }) => rule.startsWith("OUT-2"));
  expect(findings.map(({ at }) => [at.row, at.column])).toContainEqual([5, 0]);
});
