/** A distribution in words: its name, and each choice that somebody has with number and share. */
import { distributionLabels } from "./distribution-labels";
import type { Distribution } from "./distributions";
import type { Language } from "../../../checking/language";

export interface SpreadRow {
  readonly label: string;
  readonly value: string;
  /** Of those who have answered, 0–1. */
  readonly share: number;
}

export function spreadTitle({ id }: Distribution, { code }: Language): string {
  return distributionLabels[id][code];
}

export function spreadRows({ rows, people, unanswered }: Distribution, language: Language): readonly SpreadRow[] {
  const { t, code, share: percent } = language;
  const answered = people - unanswered;
  const shown = rows
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => {
      const share = answered === 0 ? 0 : count / answered;
      const told = percent(Math.round(share * 100) / 100);
      return { label: label[code], value: t("outcomes.row.countShare", { count, share: told }), share };
    });
  if (unanswered === 0) return shown;
  return [...shown, { label: t("outcomes.figure.unanswered"), value: String(unanswered), share: 0 }];
}
