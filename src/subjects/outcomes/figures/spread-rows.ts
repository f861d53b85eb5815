/** A distribution in words: its name, and each choice that somebody has with number and share. */
import { distributionLabels } from "./distribution-labels";
import type { Distribution } from "./distributions";
import type { Language } from "../../../checking/language";
import { answeredOf } from "./open-figures";
import { known } from "./open-share";
import { countText } from "./range-text";

export interface SpreadRow {
  readonly label: string;
  readonly value: string;
}

export function spreadTitle({ id }: Distribution, { code }: Language): string {
  return distributionLabels[id][code];
}

export function spreadRows(spread: Distribution, language: Language): readonly SpreadRow[] {
  const { t, code, share: percent } = language;
  const { rows, unanswered, unread } = spread;
  const answered = answeredOf(spread);
  const shown = rows
    .filter(({ count }) => count.least > 0)
    .map(({ label, count }) => {
      const one = known(count);
      if (answered === null || one === null) {
        return { label: label[code], value: countText(count, language) };
      }
      const share = answered === 0 ? 0 : one / answered;
      const told = percent(Math.round(share * 100) / 100);
      return { label: label[code], value: t("outcomes.row.countShare", { count: one, share: told }) };
    });
  const none = { label: t("outcomes.figure.unanswered"), value: countText(unanswered, language) };
  const unsure = { label: t("outcomes.figure.unread"), value: String(unread) };
  return [...shown, ...(unanswered.most === 0 ? [] : [none]), ...(unread === 0 ? [] : [unsure])];
}
