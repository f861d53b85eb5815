/** The budget as a subject: its template is located, judged, counted, and told to the subjects after it. */
import { assurancesOf } from "../../checking/assurance";
import { runRules } from "../../checking/rule";
import type { PlannedCaseload, PlannedEffort } from "../shared-facts";
import { defineSubject } from "../subject";
import { claims } from "./claims";
import { budgetKey } from "./examined-budget";
import type { ToldFigures } from "./figures/figures-types";
import { toldFigures } from "./figures/told-figures";
import { followUpSheetNames } from "./followup/read-follow-up";
import { formQuestionKinds } from "./form/form-questions";
import { withSafeMends } from "./form/safe-mends";
import { budgetQuestionKinds } from "./locate/budget-questions";
import { nightPeriodKind, settleNightPeriods } from "./locate/night-periods";
import type { BudgetModel } from "./model";
import { placesOf } from "./places/read-places";
import { budgetPolicy } from "./policy";
import { budgetRules, rulesFor } from "./rules/catalogue";
import { locateByTemplates, templateKind } from "./templates/template-for";
import { budgetTexts } from "./texts";

export const budgetSubject = defineSubject({
  key: budgetKey,
  lookedFor: "budget.lookedFor",
  policy: budgetPolicy,
  rules: budgetRules,
  questionKinds: [...budgetQuestionKinds, ...formQuestionKinds, templateKind, nightPeriodKind],
  ruleGroups: [
    { prefix: "BUD-1", title: "Mallens delar" },
    { prefix: "BUD-2", title: "Cellerna" },
    { prefix: "BUD-3", title: "Summorna" },
    { prefix: "BUD-4", title: "Mellan bladen" },
    { prefix: "BUD-5", title: "Projekttid och personal" },
    { prefix: "BUD-6", title: "Policy" },
    { prefix: "BUD-7", title: "Mot projektplanen" },
    { prefix: "BUD-80", title: "Formulär utan Uppsalas mall" },
    { prefix: "BUD-81", title: "Uppföljningen" },
    { prefix: "BUD-82", title: "Platser och månader" },
  ],
  texts: budgetTexts,
  offers: async () => (await import("./offers")).budgetOffers,
  examine: ({ snapshot, policy, answers }) => {
    const limits = budgetPolicy.of(policy);
    const located = locateByTemplates(snapshot, limits.budgetTemplates, answers);
    const { budget, questions } = settleNightPeriods(located, answers);
    const places = placesOf(snapshot);
    const hasTables = budget.detailed !== null || budget.summary !== null;
    const isFound = hasTables || places.calculations.length > 0;
    const figures = isFound ? toldFigures(budget) : null;
    // A plan that came alone is judged by itself.
    const told = isFound || budget.plan !== null ? runRules(rulesFor(budget, limits), budget, limits) : [];
    const findings = withSafeMends(told, budget.form);
    return {
      found: { budget, figures, policy: limits },
      isFound,
      sheets: [...sheetsOf(budget), ...followUpSheetNames(snapshot)],
      findings,
      questions: [...(isFound ? budget.questions : []), ...questions],
      assurances: isFound ? assurancesOf(claims, budget, limits, findings) : [],
      facts: { ...plannedEffort(budget, figures), ...plannedCaseload(budget) },
    };
  },
});

function sheetsOf({ detailed, summary, plan, form, snapshot }: BudgetModel): readonly string[] {
  const { calculations } = placesOf(snapshot);
  const parts = [detailed, summary, plan, ...calculations].flatMap((part) => part?.sheet ?? []);
  return [...new Set([...parts, ...(form?.form.tables.map(({ sheet }) => sheet) ?? [])])];
}

function plannedCaseload({ plan }: BudgetModel): { readonly caseload?: PlannedCaseload } {
  const [participants, coaches] = [plan?.participantsAtATime.value ?? null, plan?.coaches.value ?? null];
  return participants === null || coaches === null ? {} : { caseload: { participants, coaches } };
}

function plannedEffort(budget: BudgetModel, figures: ToldFigures | null): { readonly effort?: PlannedEffort } {
  const { plan, detailed, summary } = budget;
  if (figures === null && plan === null) return {};
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
    effort: {
      name: plan?.projectName.value ?? detailed?.projectName?.text ?? summary?.projectName?.text ?? null,
      from: period?.from ?? plan?.from.value ?? null,
      to: period?.to ?? plan?.to.value ?? null,
      at: { ...(at.name && { name: at.name }), ...(at.from && { from: at.from }), ...(at.to && { to: at.to }) },
      ...(sheet !== undefined && { sheet }),
      partners: (figures?.partners ?? []).flatMap(({ name, requested }) =>
        requested === null ? [] : [{ name, requested }],
      ),
    },
  };
}
