/** What a check found to be right: each assurance stands on rules that looked and had nothing to say. */
import type { Finding, MessageValue } from "../../checking/finding";
import { asMoney, asNumber, asText } from "../../checking/message-value";
import type { Policy } from "../../checking/policy";
import { lengthInMonths } from "../../reading/period";
import { budgetFigures, budgetPeriod, rowPosts, staffRows } from "./figures/budget-figures";
import { countMembers } from "./members";
import { type BudgetModel, blocksOf, carriesAmount, costRows } from "./model";
import { sumSpots } from "./sums/sum-spots";

/** `app.assurance.<key>` says it in words, filled from `values`. */
export interface Assurance {
  readonly key: string;
  readonly values: Readonly<Record<string, MessageValue>>;
}

export interface Claim {
  readonly key: string;
  /** The rules that must have nothing to say; the ids, or their beginnings. */
  readonly rules: readonly string[];
  /** What the words are filled with; `null` where the workbook holds nothing to be right about. */
  readonly about: (model: BudgetModel, policy: Policy) => Assurance["values"] | null;
}

/** Every rule stands behind one claim. */
export const claims: readonly Claim[] = [
  {
    key: "structure",
    rules: ["BUD-1"],
    about: ({ detailed, summary }) => (detailed && summary ? {} : null),
  },
  {
    key: "amounts",
    rules: ["BUD-201", "BUD-202", "BUD-203", "BUD-204", "BUD-206", "BUD-207", "BUD-208"],
    about: (model) => positive(amountsIn(model), (count) => ({ count: asNumber(count) })),
  },
  {
    key: "unit",
    rules: ["BUD-205"],
    about: ({ detailed, summary }) => {
      const unit = (detailed ?? summary)?.unit;
      return unit === undefined || unit.heading === null ? null : { unit: asText(unit.effective) };
    },
  },
  {
    key: "sums",
    rules: ["BUD-3"],
    about: (model) =>
      positive(sumSpots(model).filter(({ cell }) => cell?.formula !== undefined).length, (count) => ({
        count: asNumber(count),
      })),
  },
  {
    key: "sheets",
    rules: ["BUD-4"],
    about: ({ detailed, summary }) => (detailed && summary ? {} : null),
  },
  {
    key: "period",
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
    key: "staff",
    rules: ["BUD-51"],
    about: ({ detailed }) =>
      positive(detailed === null ? 0 : staffRows(detailed).reduce((sum, row) => sum + rowPosts(row), 0), (posts) => ({
        posts: asNumber(posts),
      })),
  },
  {
    key: "members",
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
    key: "limits",
    rules: ["BUD-602", "BUD-603", "BUD-606"],
    about: (model) => (budgetFigures(model).total > 0 ? {} : null),
  },
  {
    key: "evaluation",
    rules: ["BUD-604"],
    about: ({ detailed }, { evaluationRequired }) => (detailed && evaluationRequired ? {} : null),
  },
  {
    key: "costs",
    rules: ["BUD-605"],
    about: (model, { excludedCosts }) => (excludedCosts.length > 0 && amountsIn(model) > 0 ? {} : null),
  },
  {
    key: "planTotal",
    rules: ["BUD-701"],
    about: ({ plan }) => {
      const total = plan?.statedTotal.value ?? null;
      return total === null ? null : { total: asMoney(total) };
    },
  },
  {
    key: "planCost",
    rules: ["BUD-702"],
    about: (model) => {
      const cost = model.plan?.statedCostPerParticipant.value ?? null;
      return cost === null || budgetFigures(model).participants === null ? null : { cost: asMoney(cost) };
    },
  },
  {
    key: "planCaseload",
    rules: ["BUD-703"],
    about: (model) => {
      const { participants, coachPosts } = budgetFigures(model);
      if (model.plan === null || participants === null || coachPosts === null || coachPosts.value <= 0) return null;
      return { participants: asNumber(participants), coaches: asNumber(coachPosts.value) };
    },
  },
  {
    key: "planPeriod",
    rules: ["BUD-704"],
    about: (model) => ((model.plan?.from.value ?? null) !== null && budgetPeriod(model) !== null ? {} : null),
  },
  {
    key: "planParticipants",
    rules: ["BUD-705"],
    about: ({ plan }) => {
      const participants = plan?.participants.value ?? null;
      const again = plan?.participantsInGoals.value ?? null;
      return participants === null || again === null ? null : { participants: asNumber(participants) };
    },
  },
  {
    key: "planFinancing",
    rules: ["BUD-706"],
    about: ({ plan }) =>
      plan?.financing.some(({ requested, total }) => (requested.value ?? total.value) !== null) === true ? {} : null,
  },
  {
    key: "planPosts",
    rules: ["BUD-707"],
    about: ({ plan }) => (plan?.commitments.some(({ share }) => share.value !== null) === true ? {} : null),
  },
  {
    key: "planReadable",
    rules: ["BUD-708", "BUD-709"],
    about: ({ plan }) => (plan === null ? null : {}),
  },
];

/** In the order of the rules; a claim that a finding speaks against is left out. */
export function assurances(model: BudgetModel, findings: readonly Finding[], policy: Policy): readonly Assurance[] {
  return claims.flatMap(({ key, rules, about }): readonly Assurance[] => {
    if (findings.some(({ rule }) => rules.some((beginning) => rule.startsWith(beginning)))) return [];
    const values = about(model, policy);
    return values === null ? [] : [{ key, values }];
  });
}

function amountsIn({ detailed }: BudgetModel): number {
  if (detailed === null) return 0;
  return blocksOf(detailed)
    .flatMap(costRows)
    .flatMap(({ amounts }) => amounts)
    .filter(carriesAmount).length;
}

function positive(count: number, values: (count: number) => Assurance["values"]): Assurance["values"] | null {
  return count > 0 ? values(count) : null;
}
