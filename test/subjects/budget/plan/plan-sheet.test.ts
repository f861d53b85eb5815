/** *Projektuppgifter* for a budget that came without it. */
import { check, defaultPolicy } from "../../../check";
import { planSheetBlueprint } from "../../../../src/subjects/budget/plan/plan-sheet";
import type { Snapshot } from "../../../../src/workbook/snapshot";
import { snapshotOf } from "../../../cases/blueprint-snapshot";
import { correctedIsamverkanSheets } from "../../../cases/isamverkan";
import { swedish } from "../../../cases/words";

const withoutPlan: Snapshot = snapshotOf(correctedIsamverkanSheets().slice(0, 2));

it("is found again, holds the organisations and nothing that only the plan can say", () => {
  const result = check(withoutPlan, defaultPolicy);
  expect(result.budget.plan).toBeNull();
  const added = planSheetBlueprint(result, swedish);
  const after = check(snapshotOf([...correctedIsamverkanSheets().slice(0, 2), added]), defaultPolicy);
  const { plan } = after.budget;
  expect(plan?.financing.map(({ organisation }) => organisation)).toEqual([
    "Uppsala kommun",
    "Landstinget",
    "Arbetsförmedlingen",
    "Försäkringskassan",
  ]);
  expect([plan?.statedTotal.value, plan?.participants.value, plan?.from.value]).toEqual([null, null, null]);
  expect(after.findings).toEqual(result.findings);
});
