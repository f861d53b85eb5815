/** A threshold in words, rounded to the side where it still pays: "så länge högst 62 % hade kommit ändå". */
import type { Language } from "../../../../checking/language";
import { type AssumptionUnit, proposedFor } from "../../assumptions/assumptions";
import type { Perspective } from "../../calculation/net";
import type { Threshold } from "../../sensitivity/threshold";
import { assumptionName, assumptionText } from "../words";

/** What is shown of a value: whole per cent, whole kronor a year, hundredths of a factor. */
const steps: Readonly<Record<AssumptionUnit, number>> = {
  share: 0.01,
  factor: 0.01,
  kr: 1,
  krYear: 1,
  weeks: 0.1,
  years: 1,
  year: 1,
  yesNo: 1,
};

export function thresholdText(
  { id, value, paysAbove }: Threshold,
  perspective: Perspective,
  language: Language,
): string {
  const { t } = language;
  const step = steps[proposedFor(id).unit];
  // Cut at a hair, so that what is a whole step is not moved a step.
  const count = paysAbove ? Math.ceil(value / step - 1e-6) : Math.floor(value / step + 1e-6);
  const limit = assumptionText(id, Math.round(count * step * 1e6) / 1e6, language);
  const who = t(`societyPane.threshold.who.${perspective}`);
  if (id === "counterfactual" && !paysAbove) return t("societyPane.threshold.anyway", { who, limit });
  return t(paysAbove ? "societyPane.threshold.atLeast" : "societyPane.threshold.atMost", {
    who,
    limit,
    name: assumptionName(id, language),
  });
}
