/** BUD-708 and 709: facts of the plan sheet that cannot be used as they stand. */
import { addressText, cellName } from "../../../workbook/address";
import type { Plan, PlanField } from "../plan/model";
import type { Reported } from "../../../checking/rule";

/** What stands in a field but says nothing that can be compared. An empty field is no finding. */
export function unreadableReports({ plan }: { readonly plan: Plan }): readonly Reported[] {
  const rows = plan.financingSum === null ? plan.financing : [...plan.financing, plan.financingSum];
  const fields: readonly (PlanField<unknown> | null)[] = [
    plan.from,
    plan.to,
    plan.statedTotal,
    plan.statedCostPerParticipant,
    plan.participants,
    plan.participantsAtATime,
    plan.coaches,
    plan.participantsInGoals,
    plan.endInGoals,
    plan.completionShare,
    plan.goalShare,
    ...plan.commitments.map(({ share }) => share),
    plan.commitmentSum,
    ...rows.flatMap(({ requested, ownFunding, total }) => [requested, ownFunding, total]),
  ];
  return fields.flatMap((field): readonly Reported[] =>
    field === null || field.value !== null || field.text === ""
      ? []
      : [{ at: field.at, found: { kind: "text", text: field.text.slice(0, 100) } }],
  );
}

/** A fact, or the whole sheet, that stands twice and differs. */
export function rivalReports({ plan }: { readonly plan: Plan }): readonly Reported[] {
  return plan.rivals.map(({ at, used, label }) => ({
    at,
    values: {
      label: { kind: "text", text: label },
      used: { kind: "cells", cells: used.sheet === at.sheet ? cellName(used) : addressText(used) },
    },
  }));
}
