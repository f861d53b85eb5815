/** A cost shared out over the project owners: whole kronor, and never one lost. */
import { check, defaultPolicy, type WholeResult } from "../../../check";
import fc from "fast-check";
import {
  readWeight,
  shareOutCost,
  sharingRows,
  type SharingRequest,
} from "../../../../src/subjects/budget/sharing/share-out";
import { budgetBlueprints } from "../../../../src/subjects/budget/sheets/fill-budget";
import { type NewBudgetInput, newBudgetSchema } from "../../../../src/subjects/budget/sheets/new-budget-request";
import { shareKeys } from "../../../../src/subjects/budget/sharing/share-cost";
import { kronor, money, type Ore, ore, shareOut } from "../../../../src/reading/money";
import { recalculated } from "../../../../src/workbook/formula/recalculate";
import { cellName } from "../../../../src/workbook/address";
import { patched } from "../../../../src/workbook/patched";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../../cases/isamverkan";
import { swedish } from "../../../cases/words";

function checked(request: NewBudgetInput = isamverkanRequest): WholeResult {
  return check(snapshotOf(budgetBlueprints(newBudgetSchema.parse(request), swedish)), defaultPolicy);
}

/** The sheet's row of a cost in the requested block. */
function rowOf(result: WholeResult, label: string): number {
  const row = sharingRows(result)[0]?.rows.find((known) => known.row.label === label);
  if (row === undefined) throw new Error(label);
  return row.row.row;
}

function shared(result: WholeResult, label: string, request: Partial<SharingRequest>) {
  const reading = shareOutCost(result, {
    block: "requested",
    row: rowOf(result, label),
    amount: money(120_000),
    key: "equal",
    weights: [],
    ...request,
  });
  if (!reading.ok) throw new Error(reading.fault);
  return reading.sharing;
}

const amounts = (owners: readonly { readonly amount: Ore }[]): readonly number[] =>
  owners.map(({ amount }) => kronor(amount));

describe("ISAmverkan's rent of 120 000 kr", () => {
  const result = checked();

  it("is 30 000 kr each in equal parts, written on its own row in place of what stands there", () => {
    const { owners, patch } = shared(result, "Lokalhyra", {});
    expect(amounts(owners)).toEqual([30_000, 30_000, 30_000, 30_000]);
    const cells = patch.flatMap((edit) => (edit.kind === "cell" ? [`${cellName(edit.at)} ${edit.content.value}`] : []));
    expect(cells).toEqual(["C17 30000", "D17 30000", "E17 30000", "F17 30000"]);
    expect(owners[0]).toMatchObject({ before: money(120_000), replaced: true });
    expect(owners[1]).toMatchObject({ before: null, replaced: false });
  });

  it("follows the staff cost: 1 200 000 kr in Uppsala, 600 000 kr in Arbetsförmedlingen", () => {
    expect(amounts(shared(result, "Lokalhyra", { key: "staff" }).owners)).toEqual([80_000, 0, 40_000, 0]);
  });

  it("follows what each has on the other rows: 1 710 000 and 600 000 kr", () => {
    expect(amounts(shared(result, "Lokalhyra", { key: "present" }).owners)).toEqual([88_831, 0, 31_169, 0]);
  });

  it("follows one's own weights, whatever they add up to", () => {
    const byPercent = shared(result, "Lokalhyra", { key: "weights", weights: [50, 25, 25, 0] });
    expect(amounts(byPercent.owners)).toEqual([60_000, 30_000, 30_000, 0]);
    const byPeople = shared(result, "Lokalhyra", { key: "weights", weights: [1, 1, 1] });
    expect(amounts(byPeople.owners)).toEqual([40_000, 40_000, 40_000, 0]);
    expect(byPeople.owners.map(({ share }) => Math.round(share * 100))).toEqual([33, 33, 33, 0]);
  });

  it("leaves the budget's total as it was when the same amount is shared out", () => {
    const { patch } = shared(result, "Lokalhyra", { key: "staff" });
    const { snapshot } = result.budget;
    const after = check(patched(snapshot, recalculated(snapshot, patch)), defaultPolicy);
    expect(after.figures?.requested).toBe(money(2_430_000));
    expect(after.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("changes nothing when it is shared out so already", () => {
    expect(shared(result, "Lokalhyra", { key: "weights", weights: [1] }).patch).toEqual([]);
  });

  it("cannot follow weights that nobody has", () => {
    const request = { block: "ownFunding", key: "staff", amount: money(1), weights: [] } as const;
    const row = sharingRows(result)[1]?.rows[0]?.row.row ?? -1;
    expect(shareOutCost(result, { ...request, row })).toEqual({ ok: false, fault: "noWeight" });
    expect(shareOutCost(result, { ...request, row: 900 })).toEqual({ ok: false, fault: "noRow" });
  });
});

it("writes thousands in a sheet in tkr, and no owner's öre is lost", () => {
  const { owners, patch } = shared(checked({ ...isamverkanRequest, unit: "tkr" }), "Lokalhyra", {
    amount: money(100_000),
    key: "weights",
    weights: [1, 1, 1, 0],
  });
  expect(amounts(owners)).toEqual([33_334, 33_333, 33_333, 0]);
  expect(patch[0]).toMatchObject({ content: { value: 33.334 } });
});

it("reads a weight as people write it", () => {
  expect(["33,3", "33.3 %", "50", "", " 2 "].map(readWeight)).toEqual([33.3, 33.3, 50, 0, 2]);
  expect(["-1", "hälften", "1/3"].map(readWeight)).toEqual([null, null, null]);
});

describe("sharing out by largest remainder", () => {
  const anAmount = fc.integer({ min: 0, max: 9_000_000_000_000 });
  const someWeights = fc.array(
    fc.oneof(fc.integer({ min: 0, max: 1_000_000_000 }), fc.double({ min: 0, max: 1e6, noNaN: true })),
    {
      minLength: 1,
      maxLength: 12,
    },
  );

  it("keeps the sum, always, and gives nothing to who weighs nothing", () => {
    fc.assert(
      fc.property(anAmount, someWeights, (amount, weights) => {
        const counted = weights.map((weight) => Math.round(weight * 1e6));
        fc.pre(counted.some((weight) => weight > 0));
        const parts = shareOut(ore(amount), weights);
        expect(parts.reduce((total, part) => total + part, 0)).toBe(amount);
        parts.forEach((part, index) => {
          if (counted[index] === 0) expect(part).toBe(0);
          expect(part).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("gives whole kronor of whole kronor, none a krona from its exact share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50_000_000 }),
        fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 }),
        (amount, weights) => {
          const whole = weights.reduce((total, weight) => total + weight, 0);
          fc.pre(whole > 0);
          shareOut(money(amount), weights).forEach((part, index) => {
            expect(part % 100).toBe(0);
            expect(Math.abs(kronor(part) - (amount * (weights[index] ?? 0)) / whole)).toBeLessThan(1 + 1e-6);
          });
        },
      ),
    );
  });

  it("keeps the sum in the sheet by every key", () => {
    const result = checked();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.constantFrom(...shareKeys), (amount, key) => {
        const sharing = shared(result, "Resor", { amount: money(amount), key, weights: [3, 2, 2, 1] });
        expect(sharing.sum).toBe(money(amount));
      }),
      { numRuns: 50 },
    );
  });
});
