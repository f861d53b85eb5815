/** What became of the participants, in a workbook that may hold a budget and measurements of fidelity too. */
import { budgetFigures } from "../subjects/budget/figures/budget-figures";
import type { BudgetModel } from "../subjects/budget/model";
import type { FidelityModel } from "../subjects/fidelity/model";
import type { Finding } from "./finding";
import { isIdentity, type PersonMark } from "../reading/persons/person-mark";
import { healthRules } from "../subjects/outcomes/health/rules";
import { locateOutcomes, type OutcomesModel, type PlannedEffort } from "../subjects/outcomes/locate";
import type { RegisterPlace } from "../subjects/privacy/model";
import { privacyRules } from "../subjects/privacy/rules";
import { outcomeRules } from "../subjects/outcomes/rules/catalogue";
import type { IsoDate } from "../workbook/iso-day";
import type { Policy } from "./policy";
import { runRules } from "./rule";
import type { Address } from "../workbook/address";

export interface CheckedOutcomes {
  readonly model: OutcomesModel;
  readonly findings: readonly Finding[];
}

/** `null` where the workbook holds no outcomes. */
export function checkOutcomes(
  budget: BudgetModel,
  fidelity: FidelityModel,
  policy: Policy,
  today: IsoDate,
): CheckedOutcomes | null {
  const taken = new Set(
    [budget.detailed, budget.summary, budget.plan, ...fidelity.measurements].flatMap((part) => part?.sheet ?? []),
  );
  const { snapshot } = budget;
  const model = locateOutcomes(snapshot, {
    taken,
    planned: plannedEffort(budget),
    today,
    valueSet: policy.eq5dValueSet,
  });
  if (model === null) return null;
  // Officials sign a budget and a measurement of fidelity with their names; an identity number belongs nowhere.
  const privacy = {
    snapshot,
    register: registerPlace(model),
    exempt: ({ sheet }: Address, mark: PersonMark) => taken.has(sheet) && !isIdentity(mark),
  };
  const findings = [
    ...runRules(outcomeRules, model, policy),
    ...runRules(healthRules, model.health, policy),
    ...runRules(privacyRules, privacy, policy),
  ];
  return { model, findings: findings.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)) };
}

function plannedEffort(budget: BudgetModel): PlannedEffort | null {
  const { plan, detailed, summary } = budget;
  const hasBudget = detailed !== null || summary !== null;
  if (!hasBudget && plan === null) return null;
  const [ofDetailed, ofSummary] = [detailed?.period, summary?.period];
  const reading = ofDetailed?.period ? ofDetailed : ofSummary?.period ? ofSummary : null;
  const period = reading?.period ?? null;
  const at = {
    name: plan?.projectName.value ? plan.projectName.at : (detailed?.projectName ?? summary?.projectName)?.at,
    from: period ? reading?.from?.at : plan?.from.at,
    to: period ? reading?.to?.at : plan?.to.at,
  };
  const sheet = (detailed ?? summary)?.sheet;
  return {
    name: plan?.projectName.value ?? detailed?.projectName?.text ?? summary?.projectName?.text ?? null,
    from: period?.from ?? plan?.from.value ?? null,
    to: period?.to ?? plan?.to.value ?? null,
    at: { ...(at.name && { name: at.name }), ...(at.from && { from: at.from }), ...(at.to && { to: at.to }) },
    ...(sheet !== undefined && { sheet }),
    partners: hasBudget ? budgetFigures(budget).partners : [],
  };
}

function registerPlace({ register }: OutcomesModel): RegisterPlace | null {
  if (register === null) return null;
  const { sheet, firstRow, lastRow, columns, people } = register;
  let persons: Map<number, number> | null = null;
  return {
    sheet,
    firstRow,
    lastRow,
    numberColumn: columns.get("number")?.[0]?.at.column ?? null,
    numberAt: (row) => {
      persons ??= new Map([...people.rows].map((each, person) => [each, person]));
      const person = persons.get(row);
      return person === undefined ? null : people.numberOf(person) || null;
    },
  };
}
