/** Results as the final report tells them: number, of how many, share and interval, in words that say of whom. */
import { quotient, type Share } from "../../../reading/share";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type OutcomeFigures, measuredShare, usualBasis } from "../figures/outcome-figures";
import type { GoalResult } from "../goals/results";
import { type BasisId, personMeasures } from "../figures/measures";
import type { Register } from "../model";
import type { Interval } from "../figures/statistics";

/**
 * "11 av 39 som har slutat eller arbetar, 28 % (osäkerhet 17–44)". One percent sign: two figures with one each would be
 * two results to a reader, and to the rules that read reports.
 */
function shareWords(share: Share, interval: Interval | null, basis: BasisId | null, { t }: SheetWords): string {
  const percent = (part: number): number => Math.round(part * 100);
  return t("outcomesPublish.report.share", {
    count: share.numerator,
    of: share.denominator,
    whom: basis === null ? "" : t(`outcomesPublish.basis.${basis}`),
    share: percent(quotient(share) ?? 0),
    low: percent(interval?.low ?? 0),
    high: percent(interval?.high ?? 0),
  });
}

export function goalWords({ share, interval, basis, number, status, why }: GoalResult, words: SheetWords): string {
  const reason = why === null ? [] : [words.t(`outcomes.why.${why}`)];
  if (share !== null && share.denominator > 0) return [shareWords(share, interval, basis, words), ...reason].join(". ");
  if (number !== null) return [decimal(number, words), ...reason].join(". ");
  return reason[0] ?? words.t(`outcomesPublish.health.${status === "met" ? "better" : "worse"}`);
}

/** A line a measure, of those that it is usually told of. */
export function resultWords(figures: OutcomeFigures, columns: Register["columns"], words: SheetWords): string {
  const { started, current, ended, daysInEffort: days } = figures;
  const lines = figures.measures.flatMap(({ measure }) => {
    const told = measuredShare(figures, measure, usualBasis(measure, columns));
    if (told === null || told.share.denominator === 0) return [];
    const label = labelIn(words, personMeasures[measure].label);
    return [`${label}: ${shareWords(told.share, told.interval, told.basis, words)}`];
  });
  return [
    words.t("outcomesPublish.report.counts", { started, current, ended }),
    ...(days === null ? [] : [words.t("outcomesPublish.report.days", { days: Math.round(days.mean) })]),
    ...lines,
  ].join("\n");
}

function decimal(value: number, { code }: SheetWords): string {
  const text = String(Math.round(value * 100) / 100);
  return code === "sv" ? text.replace(".", ",") : text;
}
