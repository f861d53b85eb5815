/** PO-pålägg by owner and year: only what a source says; the rest is for the writer to say. */
import { defaultPolicy } from "../../../check";
import { ownerKindOf, proposeRate } from "../../../../src/subjects/budget/wage/contribution-rates";

const rateOf = (kind: "municipality" | "region" | "state", year: number) =>
  proposeRate(defaultPolicy, kind, year).rate?.rate ?? null;

it.each([
  [2014, 3_846, 4_413],
  [2015, 3_846, 4_413],
  [2019, 3_915, 4_645],
  [2021, 4_015, 4_615],
  // 31,42 + 0,13 + 12,98 and + 20,73
  [2023, 4_453, 5_228],
])("in %d a municipality pays %d and a region %d hundredths of a percent", (year, municipality, region) => {
  expect([rateOf("municipality", year), rateOf("region", year)]).toEqual([municipality, region]);
});

it("tells a rate that was added up from one that was read", () => {
  expect(proposeRate(defaultPolicy, "region", 2021).rate?.source).toEqual({ kind: "skr", year: 2021, verified: true });
  expect(proposeRate(defaultPolicy, "region", 2023).rate?.source).toMatchObject({ verified: false });
});

it("knows no rate of a year that no source gives, and shows the nearest earlier one", () => {
  expect(proposeRate(defaultPolicy, "municipality", 2018)).toMatchObject({
    rate: null,
    earlier: { year: 2015, rate: 3_846 },
  });
  expect(proposeRate(defaultPolicy, "municipality", 2013)).toEqual({ rate: null, earlier: null });
});

it("knows no rate of a state agency", () => {
  expect(proposeRate(defaultPolicy, "state", 2023)).toEqual({ rate: null, earlier: null });
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
