/** What a budget can be found right in, each claim with the rules that it stands on. */
import type { Assurance, Claim } from "../../checking/assurance";
import { asMoney, asNumber, asText } from "../../checking/message-value";
import { lengthInMonths } from "../../reading/period";
import { budgetFigures, budgetPeriod, rowPosts, staffRows } from "./figures/budget-figures";
import { stagesIn } from "./followup/stages";
import { countMembers } from "./members";
import { saysCost } from "./amount";
import { type BudgetModel, blocksOf, costRows } from "./model";
import { placesOf } from "./places/read-places";
import type { BudgetPolicy } from "./policy";
import { isCoach } from "./roles";
import { sumSpots } from "./sums/sum-spots";

/** Every rule stands behind one claim. */
export const claims: readonly Claim<BudgetModel, BudgetPolicy>[] = [
  {
    key: "budget.assurance.structure",
    rules: ["BUD-1"],
    about: ({ detailed, summary }) => (detailed && summary ? {} : null),
  },
  {
    key: "budget.assurance.amounts",
    rules: ["BUD-201", "BUD-202", "BUD-203", "BUD-204", "BUD-206", "BUD-207", "BUD-208", "BUD-209", "BUD-21"],
    about: (model) => positive(amountsIn(model), (count) => ({ count: asNumber(count) })),
  },
  {
    key: "budget.assurance.unit",
    rules: ["BUD-205"],
    about: ({ detailed, summary }) => {
      const unit = (detailed ?? summary)?.unit;
      return unit === undefined || unit.heading === null ? null : { unit: asText(unit.effective) };
    },
  },
  {
    key: "budget.assurance.sums",
    rules: ["BUD-3"],
    about: (model) =>
      positive(sumSpots(model).filter(({ cell }) => cell?.formula !== undefined).length, (count) => ({
        count: asNumber(count),
      })),
  },
  {
    key: "budget.assurance.sheets",
    rules: ["BUD-4"],
    about: ({ detailed, summary }) => (detailed && summary ? {} : null),
  },
  {
    key: "budget.assurance.period",
    rules: ["BUD-50"],
    about: (model) => {
      const period = (model.detailed ?? model.summary)?.period?.period ?? null;
      return (
        period && {
          from: { kind: "date", date: period.from },
          to: { kind: "date", date: period.to },
          months: asNumber(lengthInMonths(period)),
        }
      );
    },
  },
  {
    key: "budget.assurance.staff",
    rules: ["BUD-51"],
    about: ({ detailed }) =>
      positive(detailed === null ? 0 : staffRows(detailed).reduce((sum, row) => sum + rowPosts(row), 0), (posts) => ({
        posts: asNumber(posts),
      })),
  },
  {
    key: "budget.assurance.members",
    rules: ["BUD-601"],
    about: (model, { memberNames }) =>
      positive(
        countMembers(
          budgetFigures(model).partners.map(({ name }) => name),
          memberNames,
        ),
        (count) => ({ count: asNumber(count) }),
      ),
  },
  {
    key: "budget.assurance.limits",
    rules: ["BUD-602", "BUD-603", "BUD-606"],
    about: (model) => (budgetFigures(model).total > 0 ? {} : null),
  },
  {
    key: "budget.assurance.evaluation",
    rules: ["BUD-604"],
    about: ({ detailed }, { evaluationRequired }) => (detailed && evaluationRequired ? {} : null),
  },
  {
    key: "budget.assurance.costs",
    rules: ["BUD-605"],
    about: (model, { excludedCosts }) => (excludedCosts.length > 0 && amountsIn(model) > 0 ? {} : null),
  },
  {
    key: "budget.assurance.form",
    rules: ["BUD-80"],
    // Of figures that nobody knows yet there is nothing to say.
    about: ({ form }) => (form === null || form.form.money.total === null ? null : {}),
  },
  {
    key: "budget.assurance.places",
    rules: ["BUD-82"],
    about: ({ snapshot }) =>
      positive(
        placesOf(snapshot).calculations.reduce((all, { lines }) => all + lines.length, 0),
        (count) => ({ count: asNumber(count) }),
      ),
  },
  {
    key: "budget.assurance.planTotal",
    rules: ["BUD-701"],
    about: ({ plan }) => {
      const total = plan?.statedTotal.value ?? null;
      return total === null ? null : { total: asMoney(total) };
    },
  },
  {
    key: "budget.assurance.planCost",
    rules: ["BUD-702"],
    about: (model) => {
      const cost = model.plan?.statedCostPerParticipant.value ?? null;
      return cost === null || budgetFigures(model).participants === null ? null : { cost: asMoney(cost) };
    },
  },
  {
    key: "budget.assurance.planCaseload",
    rules: ["BUD-703"],
    about: (model) => {
      const { participants, coachPosts } = budgetFigures(model);
      if (model.plan === null || participants === null || coachPosts === null || coachPosts.value <= 0) return null;
      return { participants: asNumber(participants), coaches: asNumber(coachPosts.value) };
    },
  },
  {
    key: "budget.assurance.planPeriod",
    rules: ["BUD-704"],
    about: (model) => ((model.plan?.from.value ?? null) !== null && budgetPeriod(model) !== null ? {} : null),
  },
  {
    key: "budget.assurance.planParticipants",
    rules: ["BUD-705"],
    about: ({ plan }) => {
      const participants = plan?.participants.value ?? null;
      const again = plan?.participantsInGoals.value ?? null;
      return participants === null || again === null ? null : { participants: asNumber(participants) };
    },
  },
  {
    key: "budget.assurance.planFinancing",
    rules: ["BUD-706", "BUD-711"],
    about: ({ plan }) =>
      plan?.financing.some(({ requested, total }) => (requested.value ?? total.value) !== null) === true ? {} : null,
  },
  {
    key: "budget.assurance.planPosts",
    rules: ["BUD-707"],
    about: ({ plan }) => (plan?.commitments.some(({ share }) => share.value !== null) === true ? {} : null),
  },
  {
    key: "budget.assurance.planCoaches",
    rules: ["BUD-710"],
    about: ({ plan, detailed }) => {
      const coaches = plan?.coaches.value ?? null;
      const told = detailed !== null && staffRows(detailed).some((row) => isCoach(row.label) && rowPosts(row) > 0);
      return coaches === null || !told ? null : { coaches: asNumber(coaches) };
    },
  },
  {
    key: "budget.assurance.planReadable",
    rules: ["BUD-708", "BUD-709"],
    about: ({ plan }) => (plan === null ? null : {}),
  },
  {
    key: "budget.assurance.followUp",
    rules: ["BUD-81"],
    about: (model) => {
      const stages = stagesIn(model);
      const spent = stages?.used ?? stages?.requisitioned ?? null;
      return stages === null || stages.granted === null || spent === null
        ? null
        : { granted: asMoney(stages.granted), spent: asMoney(spent) };
    },
  },
];

function amountsIn({ detailed }: BudgetModel): number {
  if (detailed === null) return 0;
  return blocksOf(detailed)
    .flatMap(costRows)
    .flatMap(({ amounts }) => amounts)
    .filter(saysCost).length;
}

function positive(count: number, values: (count: number) => Assurance["values"]): Assurance["values"] | null {
  return count > 0 ? values(count) : null;
}
