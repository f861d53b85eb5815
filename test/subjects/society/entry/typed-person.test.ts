/** A person as somebody types one. */
import { blankPerson, readTypedPerson, type TypedPerson } from "../../../../src/subjects/society/entry/typed-person";

/** Hudiksvall's person 6. */
const six: TypedPerson = {
  ...blankPerson,
  number: "6",
  support: "sicknessBenefit",
  amount: "8 850",
  tax: "2 124",
  extent: "75 %",
  wage: "22 tkr",
  subsidyShare: "75",
  subsidy: "23 100",
};

function faults(change: Partial<TypedPerson>): object {
  const reading = readTypedPerson({ ...six, ...change });
  return reading.ok ? {} : reading.faults;
}

test("Hudiksvall's person 6 is read with who usually pays, a year, and the share of full time", () => {
  expect(readTypedPerson(six)).toEqual({
    ok: true,
    person: {
      number: "6",
      before: [{ kind: "sicknessBenefit", payer: "socialInsurance", amount: 8850, tax: 2124 }],
      after: {
        kind: "work",
        extent: 0.75,
        employer: "municipality",
        wage: 22_000,
        subsidy: { share: 0.75, amount: 23_100, payer: "employmentService" },
      },
      months: 12,
    },
  });
});

test("who studies needs no wage, and who did neither is read too", () => {
  for (const after of ["studies", "none"] as const) {
    const reading = readTypedPerson({ ...six, after, wage: "" });
    expect(reading.ok && reading.person.after.kind).toBe(after);
  }
});

test.each<[string, Partial<TypedPerson>, object]>([
  ["no number", { number: " " }, { number: "noNumber" }],
  ["a personnummer", { number: "121212-1212" }, { number: "identity" }],
  ["another support that nobody is known to pay", { support: "other" }, { payer: "noPayer" }],
  ["no amount", { amount: "" }, { amount: "noAmount" }],
  ["a taxed support without its tax", { tax: "" }, { tax: "noTax" }],
  ["more tax than support", { tax: "9 000" }, { tax: "taxAboveAmount" }],
  ["tax on income support", { support: "incomeSupport" }, { tax: "untaxed" }],
  ["more than full time", { extent: "120 %" }, { extent: "badExtent" }],
  ["work without a wage", { wage: "" }, { wage: "noWage" }],
  ["a share of a subsidy without its amount", { subsidy: "" }, { subsidy: "subsidyWithoutAmount" }],
  ["more months than a year has", { months: "13" }, { months: "badMonths" }],
])("%s is told at its field", (_, change, expected) => {
  expect(faults(change)).toEqual(expected);
});
