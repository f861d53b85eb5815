/** PERDELTAGARE and PLATSMÅNAD give the budget's own quotients, or say what is wrong. */
import fc from "fast-check";
import { costPerParticipant, costPerPlaceMonth } from "../../src/functions/money-functions";
import { kronor } from "../../src/reading/money";
import { budgetFigures } from "../../src/subjects/budget/figures/budget-figures";
import { locateBudget } from "../../src/subjects/budget/locate/locate-budget";
import { snapshotOf } from "../cases/blueprint-snapshot";
import { correctedIsamverkanSheets, isamverkanSheets } from "../cases/isamverkan";
import { keyOf } from "./faults";

describe.each([
  ["ISAmverkan", isamverkanSheets()],
  ["ISAmverkan, corrected", correctedIsamverkanSheets()],
])("of the budget of %s", (_, sheets) => {
  const { total, participants, months, perParticipant, perParticipantMonth } = budgetFigures(
    locateBudget(snapshotOf(sheets)),
  );

  it("a participant and a month cost what the key figures say", () => {
    expect([participants, months]).not.toContain(null);
    const amount = kronor(total);
    expect(costPerParticipant(amount, participants)).toBe((perParticipant?.value ?? 0) / 100);
    expect(costPerPlaceMonth(amount, participants, months)).toBe((perParticipantMonth?.value ?? 0) / 100);
  });
});

it("is rounded to whole öre: 100 kr over three are 33,33 and 1 000 kr over three places in seven months 47,62", () => {
  expect(costPerParticipant(100, 3)).toBe(33.33);
  expect(costPerPlaceMonth(1000, 3, 7)).toBe(47.62);
});

it("takes an area of one cell for the cell", () => {
  expect(costPerParticipant([[2_430_000]], [[50]])).toBe(48_600);
});

it("takes half places and half months", () => {
  expect(costPerPlaceMonth(90_000, 7.5, 1.5)).toBe(8_000);
});

describe("gives no figure", () => {
  it.each([
    ["without an amount", null, 3, "amountMissing"],
    ["of an empty cell that Excel for Windows hands over as 0", 0, 3, "amountMissing"],
    ["of a cell with nothing but spaces", "  ", 3, "amountMissing"],
    ["of an amount with its unit as text", "100 000 kr", 3, "amountNoNumber"],
    ["of a number as text", "100000", 3, "amountNoNumber"],
    ["of a truth", true, 3, "amountNoNumber"],
    ["of more money than there is", 1e15, 3, "amountTooLarge"],
    ["over a hair of a participant", 1, 1e-320, "amountTooLarge"],
    ["over so little that öre are no longer counted one by one", 1000, 1e-12, "amountTooLarge"],
    ["of several amounts", [[1, 2]], 3, "oneCell"],
    ["of something that is no plain value", { basicValue: 5 }, 3, "notPlain"],
    ["of an endless number", Infinity, 3, "notPlain"],
    ["over nobody", 100, 0, "participants"],
    ["over an empty cell", 100, null, "participants"],
    ["over fewer than nobody", 100, -2, "participants"],
    ["over text", 100, "tre", "participants"],
  ])("%s", (_, amount, participants, key) => {
    expect(keyOf(() => costPerParticipant(amount, participants))).toBe(key);
  });

  it.each([
    [100, 0, 12, "places"],
    [100, "4", 12, "places"],
    [100, 4, 0, "months"],
    [100, 4, null, "months"],
    [100, 4, -1, "months"],
    [null, null, null, "amountMissing"],
  ])("of %j over %j places and %j months", (amount, places, months, key) => {
    expect(keyOf(() => costPerPlaceMonth(amount, places, months))).toBe(key);
  });
});

it("is half an öre from the exact quotient at most, whatever the amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e11 }), fc.integer({ min: 1, max: 5_000 }), (ore, people) => {
      expect(Math.abs(costPerParticipant(ore / 100, people) - ore / 100 / people)).toBeLessThan(0.00501);
    }),
  );
});
