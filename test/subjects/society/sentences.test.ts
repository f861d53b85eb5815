/** SOC-305 to 309: sentences of Hudiksvall's report, in cells beside its tables. */
import type { Line } from "../fidelity/a-form";
import { bookOf, rightTable3 } from "./printed";
import { findingsOf, told } from "./told";

const beside = (...texts: readonly Line[]): ReturnType<typeof bookOf> =>
  bookOf(["Tabell 3", rightTable3], ["Text", texts]);

it("takes 5 of 80 for the second year of sickness benefit: 79 380, not 63 500", () => {
  const note =
    "Om alla personerna med sjukpenning varit sjukskrivna längre än ett år ska totalbeloppet minskas med ca 63 500:-.";
  const [finding] = findingsOf(beside([note]), "SOC-305");
  expect(finding).toMatchObject({
    at: { sheet: "Text", row: 0, column: 0 },
    expected: { kind: "money", ore: 7938000 },
    found: { kind: "money", ore: 6350000 },
    values: { net: { kind: "money", ore: 5741700 } },
  });
  expect(told(beside([note.replace("63 500", "79 380")]), "SOC-305")).toEqual([]);
  expect(told(beside(["Sjukpenning år 2, minskning per år", 63500]), "SOC-305")).toEqual(["SOC-305 Text!B1"]);
});

it("counts the months of a first year: September 2016 to December 2017", () => {
  const text = (to: string): Line => [`Beräkningen gäller första verksamhetsåret, september 2016 – ${to}.`];
  expect(findingsOf(beside(text("december 2017")), "SOC-306")[0]?.values).toEqual({
    months: { kind: "number", value: 16 },
  });
  expect(told(beside(text("augusti 2017")), "SOC-306")).toEqual([]);
});

it("holds regular running against the budget: 1 672 000 less 250 000 is 1 422 000", () => {
  const lines = (cost: string): readonly Line[] => [
    ["Budgeten för IPS under 2018 är 1 672 000 kr."],
    ["Nuvarande projektbudget inrymmer kostnader om ca 250 000 kronor för projektledning och följeforskning."],
    [`Det beräknas kosta ca ${cost} att driva verksamheten i reguljär form.`],
  ];
  expect(findingsOf(beside(...lines("1 miljon kronor")), "SOC-307")).toMatchObject([
    { at: { row: 2 }, expected: { ore: 142200000 }, found: { ore: 100000000 } },
  ]);
  expect(told(beside(...lines("1,4 miljoner kronor")), "SOC-307")).toEqual([]);
});

it("holds a range against its list: 380 000 to 2 000 000", () => {
  const list: readonly Line[] = [
    ["Amfetaminmissbrukande man (1, 5 miljoner kronor/år)"],
    ["Amfetaminmissbrukande kvinna (1,2 miljoner kronor/år)"],
    ["Heroinmissbrukande man (2 miljoner kronor/år)"],
    ["Alkoholmissbrukande man (500 000 kronor/år)"],
    ["Alkoholmissbrukande kvinna (380 000 kronor/år)"],
  ];
  const text = (range: string): Line => [`Missbruk kostar samhället mellan ${range} kronor om året.`];
  expect(told(beside(text("ca 400 000 och 1,5 miljoner"), ...list), "SOC-308")).toEqual(["SOC-308 Text!A1"]);
  expect(told(beside(text("ca 400 000 och 2 miljoner"), ...list), "SOC-308")).toEqual([]);
});

it("counts the first year's ten alike over three years: 20 or 17,5, not 15", () => {
  const text = (count: number): Line => [
    `Verksamheten bör efter exempelvis tre år ha ackumulerat ${count} personer med egen försörjning.`,
  ];
  expect(findingsOf(beside(text(15)), "SOC-309")).toMatchObject([
    { expected: { value: 20 }, found: { value: 15 }, values: { halved: { value: 17.5 } } },
  ]);
  expect(told(beside(text(20)), "SOC-309")).toEqual([]);
});
