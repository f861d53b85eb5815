/** A budget for a test: the ISAmverkan application, with the parts that the test is about written over. */
import { check, policyWith, type WholePolicy } from "../../check";
import { budgetBlueprints } from "../../../src/subjects/budget/sheets/fill-budget";
import { locateBudget } from "../../../src/subjects/budget/locate/locate-budget";
import type { BudgetModel } from "../../../src/subjects/budget/model";
import { type NewBudgetInput, newBudgetSchema } from "../../../src/subjects/budget/sheets/new-budget-request";
import type { Finding } from "../../../src/checking/finding";
import { planBlueprint } from "../../../src/subjects/budget/plan/fill";
import type { PlanValues } from "../../../src/subjects/budget/plan/fill-values";
import { cellName } from "../../../src/workbook/address";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { snapshotOf } from "../../cases/blueprint-snapshot";
import { isamverkanRequest } from "../../cases/isamverkan";
import { swedish } from "../../cases/words";

type Content = NonNullable<NewBudgetInput["content"]>;
type BlockRows = NonNullable<Content["requested"]>;

/** Parts of the request, and of its requested block and own funding; the rest is ISAmverkan's. */
export interface BudgetParts extends Partial<Omit<NewBudgetInput, "content">> {
  readonly requested?: BlockRows;
  readonly ownFunding?: BlockRows;
}

/** The workbook: both budget sheets, and *Projektuppgifter* where the test gives a plan. */
export function aBudget({ requested, ownFunding, ...parts }: BudgetParts = {}, plan?: PlanValues): Snapshot {
  const request = newBudgetSchema.parse({
    ...isamverkanRequest,
    ...parts,
    content: {
      requested: { ...isamverkanRequest.content.requested, ...requested },
      ownFunding: { ...isamverkanRequest.content.ownFunding, ...ownFunding },
    },
  });
  const sheets = budgetBlueprints(request, swedish);
  return snapshotOf(plan === undefined ? sheets : [...sheets, planBlueprint(plan, swedish)]);
}

export function modelOf(parts?: BudgetParts, plan?: PlanValues): BudgetModel {
  return locateBudget(aBudget(parts, plan));
}

/** What one rule says of a workbook; `limits` written over the default policy. */
export function findingsOf(rule: string, snapshot: Snapshot, limits: Partial<WholePolicy> = {}): readonly Finding[] {
  const { findings } = check(snapshot, policyWith(limits));
  return findings.filter((finding) => finding.rule === rule);
}

/** Cell and variant of what one rule says: `C9 low`. */
export function found(rule: string, snapshot: Snapshot, limits?: Partial<WholePolicy>): readonly string[] {
  return findingsOf(rule, snapshot, limits).map(({ at, variant }) => cellName(at) + (variant ? ` ${variant}` : ""));
}
