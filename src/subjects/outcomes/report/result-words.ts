/** Results as the final report tells them: number, of how many, share and interval, in words that say of whom. */
import { quotient } from "../../../reading/share";
import { labelIn, type SheetWords } from "../../../making/sheet-words";
import { type OutcomeFigures, measuredShare, usualBasis } from "../figures/outcome-figures";
import type { CountRange, OpenShare } from "../figures/open-share";
import { countText, isSaid, peopleText, unreadText } from "../figures/range-text";
import type { GoalResult } from "../goals/results";
import { whyText } from "../goals/why-text";
import { type BasisId, personMeasures } from "../figures/measures";
import type { Register } from "../model";

/**
 * "11 av 39 som har slutat eller arbetar, 28 % (osäkerhet 17–44)". One percent sign: two figures with one each would be
 * two results to a reader, and to the rules that read reports.
 */
function shareWords(open: OpenShare, basis: BasisId | null, words: SheetWords): string {
  const { t } = words;
  const percent = (part: number): number => Math.round(part * 100);
  const whom = basis === null ? "" : t(`outcomesPublish.basis.${basis}`);
  const { share, interval, count, of, unread } = open;
  if (share === null) {
    const told = { count: countText(count, words), of: countText(of, words), whom };
    return t("outcomesOpen.report", { ...told, unread: unreadText(unread, words) });
  }
  return t("outcomesPublish.report.share", {
    count: share.numerator,
    of: share.denominator,
    whom,
    share: percent(quotient(share) ?? 0),
    low: percent(interval?.low ?? 0),
    high: percent(interval?.high ?? 0),
  });
}

export function goalWords({ open, basis, number, status, why }: GoalResult, words: SheetWords): string {
  const reason = why === null ? [] : [whyText(why, words)];
  if (open !== null && open.of.most > 0) return [shareWords(open, basis, words), ...reason].join(". ");
  if (number !== null) return [decimal(number, words), ...reason].join(". ");
  return reason[0] ?? words.t(`outcomesPublish.health.${status === "met" ? "better" : "worse"}`);
}

/** A line a measure, of those that it is usually told of, and that something is known of. */
export function resultWords(
  figures: OutcomeFigures,
  register: Pick<Register, "columns" | "asked">,
  words: SheetWords,
): string {
  const { started, current, ended, daysInEffort: days } = figures;
  const lines = figures.measures.flatMap(({ measure }) => {
    const told = measuredShare(figures, measure, usualBasis(measure, register));
    if (told === null || told.of.most === 0 || !(told.share !== null || isSaid(told.count, told.of))) return [];
    const label = labelIn(words, personMeasures[measure].label);
    return [`${label}: ${shareWords(told, told.basis, words)}`];
  });
  const people = (range: CountRange): string => peopleText(range, started, words);
  return [
    words.t("outcomesPublish.report.counts", {
      started: people(started),
      current: people(current),
      ended: people(ended),
    }),
    ...(days === null || days.mean === null
      ? []
      : [words.t("outcomesPublish.report.days", { days: Math.round(days.mean) })]),
    ...lines,
  ].join("\n");
}

function decimal(value: number, { code }: SheetWords): string {
  const text = String(Math.round(value * 100) / 100);
  return code === "sv" ? text.replace(".", ",") : text;
}
