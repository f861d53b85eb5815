/** BUD-710: the coach posts that the plan counts with, against those that the budget pays. */
import { asCells, asNumber } from "../../../checking/message-value";
import type { Reported } from "../../../checking/rule";
import { fullTimePosts, staffRows } from "../figures/budget-figures";
import { carriesAmount } from "../amount";
import type { BudgetModel, CostRow } from "../model";
import type { Plan } from "../plan/model";
import { isCoach, mayBeCoach } from "../roles";

/** Less than half a percent of a post is rounding. */
const rounding = 0.005;

/**
 * Silent where the staff rows do not tell: no role is a coach's, a coach's share cannot be read, or the plan's number
 * lies within what rows that may be a coach's could add.
 */
export function coachReports({
  plan,
  model,
}: {
  readonly plan: Plan;
  readonly model: BudgetModel;
}): readonly Reported[] {
  const { at, value } = plan.coaches;
  if (value === null || model.detailed === null) return [];
  const rows = staffRows(model.detailed).filter(isPaid);
  const coaches = rows.filter((row) => isCoach(row.label));
  const paid = fullTimePosts(coaches);
  if (coaches.length === 0 || paid === 0 || coaches.some(lacksShare)) return [];
  const most = paid + fullTimePosts(rows.filter((row) => mayBeCoach(row.label)));
  if (value >= paid - rounding && value <= most + rounding) return [];
  return [
    {
      at,
      values: {
        stated: asNumber(value),
        paid: asNumber(paid),
        rows: asCells(coaches.flatMap(({ share }) => (share === null ? [] : [share.at]))),
      },
      expected: asNumber(paid),
      found: asNumber(value),
    },
  ];
}

function isPaid(row: CostRow): boolean {
  return row.share?.reading.kind !== "empty" || row.amounts.some(carriesAmount);
}

function lacksShare({ share }: CostRow): boolean {
  return share === null || share.reading.kind === "empty" || share.reading.kind === "unreadable";
}
