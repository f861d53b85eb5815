/** Tables of persons that hold a sum in the middle, or figures that are no kronor a month: no wrong figure is told. */
import { assumptionIds } from "../../../src/subjects/society/assumptions/assumptions";
import { assumptionNamed } from "../../../src/subjects/society/assumptions/assumption-words";
import { assumptionLabels } from "../../../src/subjects/society/assumptions/labels";
import type { CellValue, Snapshot } from "../../../src/workbook/snapshot";
import { check } from "../../check";
import { formSheet } from "../fidelity/a-form";
import { societyIn } from "./told";

const heads = ["Person", "Försörjning före", "Betalare", "Belopp kr/mån", "Skatt kr/mån", "Arbetsgivare", "Lön kr/mån"];
const persons: readonly (readonly CellValue[])[] = [
  [1, "F-stöd", "IFO", 10000, 0, "Privat", 26500],
  [2, "Sjp", "FK", 18960, 5309, "Privat", 24000],
  [3, "Akt.stöd", "AF", 16500, 4620, "ideell", 18700],
];

function book(rows: readonly (readonly CellValue[])[]): Snapshot {
  return { sheets: [formSheet("Samhällsekonomi", rows)], dateSystem: 1900, names: new Map() };
}

function renamed(from: string, to: string): readonly string[] {
  return heads.map((head) => (head === from ? to : head));
}

test("the persons below a subtotal are of the table too, and the subtotal is no sum of it", () => {
  const [first = [], second = [], third = []] = persons;
  const subtotal = ["Delsumma", null, null, 28960, 5309, null, 50500];
  const sum = ["Summa", null, null, 45460, 9929, null, 69200];
  const society = societyIn(book([heads, first, second, subtotal, third, sum]));
  expect(society?.case?.persons.map(({ number }) => number)).toEqual(["1", "2", "3"]);
  expect(society?.table?.sums.map(({ label }) => label)).toEqual(["Summa"]);
});

test("the word of a subtotal is nobody's name", () => {
  const [first = [], second = [], third = []] = persons;
  const subtotal = ["Delsumma", null, null, 28960, 5309, null, 50500];
  const { findings } = check(book([heads, first, second, subtotal, third]));
  expect(findings.filter(({ rule }) => rule === "OUT-204")).toEqual([]);
});

test("a tax in per cent is no tax in kronor: it is asked what to do without it", () => {
  const society = societyIn(book([renamed("Skatt kr/mån", "Skatt %"), ...persons]));
  expect(society?.case).toBeNull();
  expect(society?.questions.map(({ about }) => about)).toContain("societyTax");
});

test.each([
  ["Belopp kr/mån", "Belopp kr/dag"],
  ["Lön kr/mån", "Timlön kr"],
])("%s written as %s gives no figure", (from, to) => {
  expect(societyIn(book([renamed(from, to), ...persons]))?.case ?? null).toBeNull();
});

test.each([
  ["Försörjning efter kr/mån", [5000, 9480, 0]],
  ["Kvarvarande sjukersättning", ["5 000", "0", "0"]],
  ["Ersättning efter", [0, 4000, 0]],
  ["Veckor", [26, 52, 10]],
  ["Startdatum", ["2017-03-01", "2017-05-01", ""]],
  ["Subvention %", [0.5, 0, 0]],
])("%s has no place in the calculation: it is asked before a figure is told", (heading, values) => {
  const rows = persons.map((row, index) => [...row, values[index] ?? null]);
  const society = societyIn(book([[...heads, heading], ...rows]));
  expect(society?.questions.map(({ about }) => about)).toContain("societyLeftOut");
  expect(society?.case).toBeNull();
});

test("a column of kept support that is empty, or noughts alone, is nothing to ask of", () => {
  const rows = persons.map((row) => [...row, 0]);
  const society = societyIn(book([[...heads, "Försörjning efter kr/mån"], ...rows]));
  expect(society?.questions).toEqual([]);
  expect(society?.case?.persons).toHaveLength(3);
});

test("a rate that the rows go by is tried over the proposal's range, so that it is not left out of the sensitivity", () => {
  const worked = persons.map((row) => [...row, Number(row[6]) * 0.33 - Number(row[4]), Number(row[6]) * 1.4]);
  const society = societyIn(book([[...heads, "Ökad skatteintäkt", "Ökat produktionsvärde"], ...worked]));
  expect(society?.assumptions.get("productionFactor")).toMatchObject({
    value: 1.4,
    low: 1.3142,
    high: 1.45,
    from: "sheet",
  });
});

test("every name that Samkoll gives an assumption in a sheet is known again", () => {
  for (const id of assumptionIds) {
    const { sv, en } = assumptionLabels[id];
    expect([sv, en].map(assumptionNamed)).toEqual([id, id]);
  }
});
