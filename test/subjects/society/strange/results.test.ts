/** A stated result as other people write it: other words, order, units and places, each with its fault in its cell. */
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { type WriterName } from "../../budget/layouts/writers";
import { throughFile } from "../../budget/layouts/writers";
import type { Line } from "../../fidelity/a-form";
import { bookOf, rightTable3, table4 } from "../printed";
import { checked } from "../told";

interface ResultLayout {
  readonly name: string;
  /** Of support, housing, tax, income, cost, profit; a1 of the profit is the last line. */
  readonly lines: (figures: Figures) => readonly Line[];
  /** The sheet of its own, or under table 3. */
  readonly under?: true;
  readonly profitAt: string;
}

interface Figures {
  readonly support: number;
  readonly housing: number;
  readonly tax: number;
  readonly income: number;
  readonly cost: number;
  readonly profit: number;
}

const right: Figures = {
  support: 1772604,
  housing: 391756,
  tax: 353292,
  income: 2517652,
  cost: 1000000,
  profit: 1517652,
};

const layouts: readonly ResultLayout[] = [
  {
    name: "plain",
    profitAt: "B7",
    lines: ({ support, housing, tax, income, cost, profit }) => [
      ["Samhällsekonomiskt resultat, kr per år"],
      ["Minskade utbetalningar av försörjning", support],
      ["Minskad kostnad för boendestöd", housing],
      ["Högre skatteintäkter", tax],
      ["Totala intäkter", income],
      ["Avgår: kostnad för insatsen", cost],
      ["Nettonytta", profit],
    ],
  },
  {
    name: "the cost as less",
    profitAt: "C6",
    lines: ({ support, housing, tax, cost, profit }) => [
      ["Post", "Förklaring", "Kr/år"],
      ["Minskad försörjning", "tabell 3", support],
      ["Boendestöd", "tabell 4", housing],
      ["Skatteintäkter", "tabell 3", tax],
      ["Verksamhetens kostnad", "2,0 coacher", -cost],
      ["Överskott", null, profit],
    ],
  },
  {
    name: "tkr",
    profitAt: "B7",
    lines: ({ support, housing, tax, income, cost, profit }) => [
      ["Resultat, tkr/år"],
      ["Minskad offentlig försörjning", Math.round(support / 1000)],
      ["Minskat boendestöd", Math.round(housing / 1000)],
      ["Ökade skatteintäkter", Math.round(tax / 1000)],
      ["Summa intäkter", Math.round(income / 1000)],
      ["Kostnad för verksamheten", cost / 1000],
      ["Samhällsvinst", Math.round(profit / 1000)],
    ],
  },
  {
    name: "amounts as text",
    profitAt: "B7",
    lines: ({ support, housing, tax, income, cost, profit }) => [
      ["Vad insatsen ger"],
      ["Minskad offentlig försörjning", `${support} kr`],
      ["Minskat boendestöd", `${housing}:-`],
      ["Ökade skatteintäkter", `${tax} kr`],
      ["Summa intäkter per år", `${income} kr`],
      ["Kostnad för verksamheten", `${cost} kr`],
      ["Vinst", `${profit} kr`],
    ],
  },
  {
    name: "English",
    profitAt: "B7",
    lines: ({ support, housing, tax, income, cost, profit }) => [
      ["Result a year"],
      ["Less public support", support],
      ["Less housing support", housing],
      ["Increased tax revenue", tax],
      ["Total gains", income],
      ["Programme cost", cost],
      ["Net benefit", profit],
    ],
  },
  {
    name: "under the table",
    under: true,
    profitAt: "B23",
    lines: ({ support, housing, tax, income, cost, profit }) => [
      [],
      [],
      ["Resultat"],
      ["Minskad offentlig försörjning", support],
      ["Minskat boendestöd", housing],
      ["Ökade skatteintäkter", tax],
      ["Summa intäkter", income],
      ["Kostnad för verksamheten", cost],
      ["Vinst för samhället", profit],
    ],
  },
];

function bookWith(layout: ResultLayout, figures: Figures): Snapshot {
  const lines = layout.lines(figures);
  return layout.under === true
    ? bookOf(["Tabell 3", [...rightTable3, ...lines]], ["Tabell 4", table4])
    : bookOf(["Tabell 3", rightTable3], ["Tabell 4", table4], ["Resultat", lines]);
}

async function told(book: Snapshot, writer: WriterName): Promise<readonly string[]> {
  const { findings, kinds } = checked(await throughFile(book, writer));
  expect(kinds).toEqual(["society"]);
  return findings
    .filter(({ rule }) => rule !== "SOC-207")
    .map(({ rule, severity, at }) => `${rule} ${severity} ${String.fromCharCode(65 + at.column)}${at.row + 1}`);
}

describe.each(layouts)("$name", (layout) => {
  const { profitAt } = layout;

  it("tells that the profit leaves out wage subsidies, and nothing else", async () => {
    expect(await told(bookWith(layout, right), "exceljs")).toEqual([`SOC-301 warning ${profitAt}`]);
    expect(await told(bookWith(layout, right), "sheetJs")).toEqual([`SOC-301 warning ${profitAt}`]);
  });

  it("tells a profit that does not follow from its lines", async () => {
    const wrong = bookWith(layout, { ...right, profit: 1717652 });
    expect(await told(wrong, "exceljs")).toContain(`SOC-303 error ${profitAt}`);
  });

  it("tells a line that is another than the table's", async () => {
    const other = { ...right, support: 1972604, income: 2717652, profit: 1717652 };
    const found = await told(bookWith(layout, other), "exceljs");
    expect(found.filter((line) => line.startsWith("SOC-304"))).toHaveLength(1);
    expect(found.filter((line) => line.includes("error"))).toEqual([]);
  });
});
