/** PO-pålägg by owner and year: only what a source says; the rest is for the writer to say. */
import { defaultPolicy } from "../../../check";
import { ownerKindOf, proposeRate } from "../../../../src/subjects/budget/wage/contribution-rates";

const rateOf = (kind: "municipality" | "region" | "state", year: number) =>
  proposeRate(defaultPolicy, kind, year).rate?.rate ?? null;

it.each([
  [2013, 3_846, 4_303],
  [2014, 3_846, 4_413],
  [2015, 3_846, 4_413],
  [2019, 3_915, 4_645],
  [2020, 4_015, 4_645],
  [2021, 4_015, 4_615],
  // 31,42 + 0,13 + 7,70 and + 13,67
  [2022, 3_925, 4_522],
  // 31,42 + 0,13 + 12,98 and + 20,73
  [2023, 4_453, 5_228],
])("in %d a municipality pays %d and a region %d hundredths of a percent", (year, municipality, region) => {
  expect([rateOf("municipality", year), rateOf("region", year)]).toEqual([municipality, region]);
});

it("tells a rate that was worked out from one that was read", () => {
  expect(proposeRate(defaultPolicy, "region", 2021).rate?.source).toEqual({ kind: "skr", year: 2021, verified: true });
  expect(proposeRate(defaultPolicy, "region", 2023).rate?.source).toMatchObject({ verified: false });
  expect(proposeRate(defaultPolicy, "municipality", 2020).rate?.source).toMatchObject({ verified: false });
});

it("knows no rate of a year that no source gives, and shows the nearest earlier one", () => {
  expect(proposeRate(defaultPolicy, "municipality", 2018)).toMatchObject({
    rate: null,
    earlier: { year: 2015, rate: 3_846 },
  });
  expect(proposeRate(defaultPolicy, "municipality", 2012)).toEqual({ rate: null, earlier: null });
});

it.each([
  [2015, 4_756],
  [2016, 4_792],
])("in %d a state agency pays %d hundredths of a percent, by Arbetsgivarverket", (year, rate) => {
  expect(proposeRate(defaultPolicy, "state", year).rate).toEqual({
    ownerKind: "state",
    year,
    rate,
    source: { kind: "agv", year },
  });
});

it("takes no rate of a state agency out of 2019's range by age", () => {
  expect(proposeRate(defaultPolicy, "state", 2019)).toMatchObject({ rate: null, earlier: { year: 2016 } });
});

it.each(["municipality", "region", "state"] as const)("asks for every rate of a %s from 2024 to 2026", (kind) => {
  expect([2024, 2025, 2026].map((year) => rateOf(kind, year))).toEqual([null, null, null]);
});

it("proposes what was typed with its source, but the förbund's own before it", () => {
  const stated = [{ ownerKind: "state", year: 2026, rate: 5_300, source: "Arbetsgivarverket 2026" }] as const;
  expect(proposeRate(defaultPolicy, "state", 2026, stated).rate).toMatchObject({
    rate: 5_300,
    source: { kind: "stated", year: 2026, text: "Arbetsgivarverket 2026" },
  });
  const policy = {
    employerContributions: [{ ownerKind: "state" as const, year: 2026, percent: 52.15, source: "Förbundet" }],
  };
  expect(proposeRate(policy, "state", 2026, stated).rate?.rate).toBe(5_215);
});

it("takes the förbund's own rate before the one it knows", () => {
  const employerContributions = [
    { ownerKind: "municipality", year: 2023, percent: 44.7, source: "Kommunens budget 2023" },
    { ownerKind: "state", year: 2026, percent: 52.15, source: "Förbundet" },
  ] as const;
  expect(proposeRate({ employerContributions: [...employerContributions] }, "municipality", 2023).rate).toMatchObject({
    rate: 4_470,
    source: { kind: "policy", text: "Kommunens budget 2023" },
  });
  expect(proposeRate({ employerContributions: [...employerContributions] }, "state", 2027).earlier?.rate).toBe(5_215);
});

it.each([
  ["Uppsala kommun", "municipality"],
  ["Landstinget", "region"],
  ["Region Uppsala", "region"],
  ["Arbetsförmedlingen", "state"],
  ["Försäkringskassan", "state"],
  ["Coompanion", "other"],
  ["", "other"],
])("takes %s for an employer of the kind %s", (name, kind) => {
  expect(ownerKindOf(name, [])).toBe(kind);
});
