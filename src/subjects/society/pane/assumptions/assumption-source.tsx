/** Low and high, year, who says it and its source, which tells what is not verified: one line under an assumption. */
import type { ReactNode } from "react";
import { labelIn } from "../../../../making/sheet-words";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { type AssumptionId, type AssumptionReadings, proposedFor } from "../../assumptions/assumptions";
import { assumptionSources } from "../../assumptions/labels";
import { assumptionText, isProposal } from "../words";

interface AssumptionSourceProps {
  readonly id: AssumptionId;
  readonly readings: AssumptionReadings;
}

export function AssumptionSource({ id, readings }: AssumptionSourceProps): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const reading = readings.get(id);
  const proposed = proposedFor(id);
  const isOwn = reading === undefined || isProposal(id, readings);
  const from = isOwn ? "proposal" : reading.from;
  const [low, high] = [reading?.low ?? null, reading?.high ?? null];
  const year = reading?.year ?? null;
  const source = reading?.source ?? (isOwn ? labelIn(language, assumptionSources[id]) : null);
  const isUnsaid = proposed.value === null && (reading?.value ?? null) === null;
  const parts = [
    low === null || high === null
      ? null
      : t("societyPane.assumptions.range", {
          low: assumptionText(id, low, language),
          high: assumptionText(id, high, language),
        }),
    year === null ? null : t("societyPane.assumptions.year", { year: String(year) }),
    isUnsaid ? t("societyPane.assumptions.unsaid") : t(`societyPane.assumptions.from.${from}`),
    source,
  ];
  return <p className={shared.told}>{parts.filter((part) => part !== null).join(" · ")}</p>;
}
