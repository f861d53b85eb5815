/** Numbers and shares of people in words where some cannot be read: "3–42 av 49 (6–86 %)", and how many were not read. */
import type { Language } from "../../../checking/language";
import { quotient } from "../../../reading/share";
import { known, type CountRange, type OpenShare } from "./open-share";

type Words = Pick<Language, "t">;

/** "6", "3–42". */
export function countText({ least, most }: CountRange, { t }: Words): string {
  return least === most ? String(least) : t("outcomesOpen.range", { least, most });
}

/** As `countText`, but a range that leaves everything open says nothing. */
export function peopleText(range: CountRange, all: CountRange, language: Words): string {
  return isSaid(range, all) ? countText(range, language) : language.t("outcomesOpen.cannotSay");
}

export function isSaid(range: CountRange, all: CountRange): boolean {
  return known(range) !== null || range.least > 0 || range.most < all.most;
}

/** It may be anything from none to all. */
export function isWhollyOpen({ share, count, of, lowest, highest }: Omit<OpenShare, "interval" | "unread">): boolean {
  return share === null && (!isSaid(count, of) || (lowest === 0 && highest === 1));
}

/** Whole percent: a share of some tens of people is no surer than that. */
export function whole(value: number): number {
  return Math.round(value * 100) / 100;
}

/** "11 av 39 (28 %)". */
export function shareText(
  open: Pick<OpenShare, "share" | "count" | "of" | "lowest" | "highest">,
  language: Language,
): string {
  const { t, share: percent } = language;
  const { share, count, of } = open;
  if (share !== null) {
    const value = quotient(share);
    return value === null
      ? t("outcomes.row.ofNobody")
      : t("outcomes.row.of", {
          count: share.numerator,
          of: share.denominator,
          share: percent(whole(value)),
        });
  }
  if (!isSaid(count, of)) return t("outcomesOpen.cannotSay");
  const shares = percentText(open, language);
  return t("outcomes.row.of", { count: countText(count, language), of: countText(of, language), share: shares });
}

/** "6–86 %": what the share can be, in whole percent. */
export function percentText({ lowest, highest }: Pick<OpenShare, "lowest" | "highest">, { t }: Words): string {
  const [least, most] = [lowest ?? 0, highest ?? 0].map((end) => Math.round(end * 100));
  return `${t("outcomesOpen.range", { least: least ?? 0, most: most ?? 0 })}\u00a0%`;
}

/** Empty where everything was read. */
export function unreadText(unread: number, { t }: Words): string {
  return unread === 0 ? "" : t("outcomesOpen.unread", { count: unread });
}

/** Empty where everything was read, or the whole figure waits. */
export function shareNote(open: OpenShare, language: Words): string {
  return open.share === null && isSaid(open.count, open.of) ? unreadText(open.unread, language) : "";
}
