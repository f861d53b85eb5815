/** BUD-701 to 710: what the project plan says, held against the budget and against itself. */
import { asDate, asMoney, asNumber } from "../../../checking/message-value";
import { ore, perUnit } from "../../../reading/money";
import { lengthInMonths } from "../../../reading/period";
import type { Plan, PlanField } from "../plan/model";
import type { Reported, Rule } from "../../../checking/rule";
import { hasUnread } from "../figures/amount-lists";
import { budgetFigures, budgetPeriod } from "../figures/budget-figures";
import type { BudgetFigures } from "../figures/figures-types";
import type { BudgetModel } from "../model";
import type { BudgetPolicy } from "../policy";
import { coachReports } from "./plan-coaches";
import { commitmentReports } from "./plan-commitments";
import { financingReports } from "./plan-financing";
import { rivalReports, unreadableReports } from "./plan-readings";

export const planRules: readonly Rule<BudgetModel, BudgetPolicy>[] = [
  planRule("BUD-701", "error", "plan", ["differs", "thousand", "requestedOnly"], statedTotal),
  planRule("BUD-702", "error", "plan", ["one", "two"], statedCostPerParticipant),
  planRule("BUD-703", "warning", "ipsCaseload", ["planned", "inGoals", "atATime"], caseload),
  planRule("BUD-704", "error", "plan", ["from", "to", "goals"], periods),
  planRule("BUD-705", "error", "plan", ["plain", "withCost"], participantNumbers),
  planRule(
    "BUD-706",
    "error",
    "plan",
    ["amount", "thousand", "notInBudget", "notInPlan", "rowSum", "columnSum"],
    financingReports,
  ),
  planRule("BUD-707", "error", "plan", ["organisation", "notInPlan", "sum"], commitmentReports),
  planRule("BUD-708", "warning", "plan", undefined, unreadableReports),
  planRule("BUD-709", "warning", "plan", undefined, rivalReports),
  planRule("BUD-710", "warning", "plan", undefined, coachReports),
];

/** What a rule of the plan looks at. */
interface PlanAndBudget {
  readonly plan: Plan;
  readonly figures: BudgetFigures;
  readonly model: BudgetModel;
}

/** A rule that has something to say only where there is both a plan and a budget. */
function planRule(
  id: string,
  severity: "error" | "warning",
  source: "plan" | "ipsCaseload",
  variants: readonly string[] | undefined,
  report: (both: PlanAndBudget, participantsPerCoach: number) => readonly Reported[],
): Rule<BudgetModel, BudgetPolicy> {
  return {
    id,
    severity,
    source,
    ...(variants && { variants }),
    mends: false,
    check: (model, policy) =>
      model.plan === null || (model.detailed ?? model.summary) === null
        ? []
        : report({ plan: model.plan, figures: budgetFigures(model), model }, policy.participantsPerCoach),
  };
}

const krona = 100;

function statedTotal({ plan, model, figures: { total, requested } }: PlanAndBudget): readonly Reported[] {
  const { at, value } = plan.statedTotal;
  // A krona is rounding: the Örebro application prints 1 506 336 kr over rows of 1 506 337. What the budget comes to is
  // not known while one of its amounts cannot be read.
  if (value === null || Math.abs(value - total) <= krona || hasUnread(model)) return [];
  const near = (other: number): boolean => total > 0 && Math.abs(other - total) < krona * 1000;
  const variant =
    near(value * 1000) || (value > 0 && near(value / 1000))
      ? "thousand"
      : Math.abs(value - requested) < krona
        ? "requestedOnly"
        : "differs";
  return [
    {
      at,
      variant,
      values: { difference: asMoney(ore(Math.abs(value - total))) },
      expected: asMoney(total),
      found: asMoney(value),
    },
  ];
}

/** A stated cost is in whole kronor: a krona up or down is rounding. */
function statedCostPerParticipant({ plan, model, figures: { total } }: PlanAndBudget): readonly Reported[] {
  const { at, value } = plan.statedCostPerParticipant;
  const numbers = [...new Set([plan.participants.value, plan.participantsInGoals.value])];
  const costs = numbers.flatMap((participants) => {
    const cost = participants === null ? null : perUnit(total, participants);
    return participants === null || cost === null ? [] : [{ participants, cost }];
  });
  const [first, second] = costs;
  if (value === null || first === undefined || hasUnread(model)) return [];
  if (costs.some(({ cost }) => Math.abs(cost - value) < krona)) return [];
  // Right by the plan's own total: then the total is what differs, and BUD-701 says so.
  const { value: stated } = plan.statedTotal;
  const byPlan = numbers.map((participants) => (stated === null ? null : perUnit(stated, participants ?? 0)));
  if (byPlan.some((cost) => cost !== null && Math.abs(cost - value) < krona)) return [];
  return [
    {
      at,
      variant: second === undefined ? "one" : "two",
      values: {
        total: asMoney(total),
        participants: asNumber(first.participants),
        cost: asMoney(first.cost),
        ...(second && { otherParticipants: asNumber(second.participants), otherCost: asMoney(second.cost) }),
      },
      expected: asMoney(first.cost),
      found: asMoney(value),
    },
  ];
}

/**
 * "varje arbetscoach [kan] arbeta med som högst 20 personer samtidigt" (1.1). Support lasts as long as the participant
 * wants it, so in a project of a year nobody takes another's place: the number in all may be no larger either.
 */
function caseload({ plan, figures, model }: PlanAndBudget, perCoach: number): readonly Reported[] {
  const coaches = figures.coachPosts?.value ?? 0;
  const period = budgetPeriod(model);
  const turnover = plan.participantsAtATime.value !== null && period !== null && lengthInMonths(period) > 12;
  const numbers: readonly (readonly [variant: string, field: PlanField<number>])[] = [
    ["atATime", plan.participantsAtATime],
    ...(turnover
      ? []
      : ([
          ["planned", plan.participants],
          // The same number twice is one finding.
          ...(plan.participantsInGoals.value === plan.participants.value
            ? []
            : [["inGoals", plan.participantsInGoals] as const]),
        ] as const)),
  ];
  const most = Math.floor(coaches * perCoach + 1e-9);
  return numbers.flatMap(([variant, { at, value }]): readonly Reported[] =>
    coaches <= 0 || value === null || value <= most
      ? []
      : [
          {
            at,
            variant,
            values: { coaches: asNumber(coaches), perCoach: asNumber(perCoach), most: asNumber(most) },
            expected: asNumber(most),
            found: asNumber(value),
          },
        ],
  );
}

function periods({ plan, model: { detailed, summary } }: PlanAndBudget): readonly Reported[] {
  const budget = detailed?.period ?? summary?.period ?? null;
  // A period that ends before it starts is BUD-502's.
  const [from, to] = budget?.period === null ? [null, null] : [budget?.from?.date ?? null, budget?.to?.date ?? null];
  return [
    ...dateReport("from", plan.from, from),
    ...dateReport("to", plan.to, to),
    ...dateReport("goals", plan.endInGoals, plan.to.value ?? to),
  ];
}

function dateReport(variant: string, { at, value }: PlanField<string>, expected: string | null): readonly Reported[] {
  if (value === null || expected === null || value === expected) return [];
  return [{ at, variant, expected: asDate(expected), found: asDate(value) }];
}

function participantNumbers({ plan, figures: { total } }: PlanAndBudget): readonly Reported[] {
  const [planned, inGoals] = [plan.participants.value, plan.participantsInGoals.value];
  if (planned === null || inGoals === null || planned === inGoals) return [];
  const [cost, otherCost] = [perUnit(total, planned), perUnit(total, inGoals)];
  const costs = cost === null || otherCost === null ? null : { cost: asMoney(cost), otherCost: asMoney(otherCost) };
  return [
    {
      at: plan.participantsInGoals.at,
      variant: costs === null ? "plain" : "withCost",
      values: { planned: asNumber(planned), inGoals: asNumber(inGoals), ...costs },
      expected: asNumber(planned),
      found: asNumber(inGoals),
    },
  ];
}
