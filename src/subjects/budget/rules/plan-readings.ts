/** BUD-708 and 709: facts of the plan sheet that cannot be used as they stand. */
import { addressText, cellName } from "../../../workbook/address";
import type { BudgetModel } from "../model";
import type { Plan } from "../plan/model";
import { planFieldIds } from "../plan/template";
import type { Reported } from "../../../checking/rule";
import { unreadFields } from "../../../checking/unread-fields";

/** What stands in a field but says nothing that can be compared. An empty field is no finding. */
export function unreadableReports({
  plan,
  model: { periodsAtNight },
}: {
  readonly plan: Plan;
  readonly model: BudgetModel;
}): readonly Reported[] {
  const rows = plan.financingSum === null ? plan.financing : [...plan.financing, plan.financingSum];
  // Days at 22 or 23 o'clock are BUD-504's.
  const atNight = new Set((periodsAtNight?.cells ?? []).map(addressText));
  return unreadFields([
    ...planFieldIds.map((id) => plan[id]).filter(({ at }) => !atNight.has(addressText(at))),
    ...plan.commitments.map(({ share }) => share),
    plan.commitmentSum,
    ...rows.flatMap(({ requested, ownFunding, total }) => [requested, ownFunding, total]),
  ]);
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
