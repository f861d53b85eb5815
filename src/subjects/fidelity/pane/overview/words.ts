/** Points, bands and changes in words, and how wide a bar is. */
import { quotientOf } from "../../figures/overview";
import type { Language } from "../../../../checking/language";
import type { FidelityFigures } from "../../figures/fidelity-figures";
import type { Points } from "../../figures/points";
import type { Share } from "../../../../reading/share";

/** "81", or "81–85" while scores are missing. */
export function pointsText({ from, to, missing }: Points): string {
  return missing === 0 ? `${from}` : `${from}–${to}`;
}

/** "81 av 125 poäng"; while scores are missing never a total: "81–85 av 125, 1 poäng saknas". */
export function totalText({ points, largest, isAsked }: FidelityFigures, { t }: Language): string {
  if (isAsked) return t("fidelityPane.overview.asked");
  const values = { points: pointsText(points), largest };
  return points.missing === 0
    ? t("fidelityPane.overview.total", values)
    : t("fidelityPane.overview.range", { ...values, missing: points.missing });
}

/** `null` where the total lies in no band, and for a scale without bands. */
export function bandText({ possibleBands, points, scale }: FidelityFigures, { t, code }: Language): string | null {
  const [first, ...others] = possibleBands.map(({ name }) => name[code]);
  if (first === undefined) return null;
  if (others.length === 0 || points.missing === 0) return t("fidelityPane.overview.band", { band: first });
  if (possibleBands.length === scale.bands.length) return t("fidelityPane.overview.allPossible");
  return t("fidelityPane.overview.possible", { bands: [first, ...others].join(t("fidelityPane.overview.or")) });
}

/** A kappa with two decimals. */
export function kappaText(kappa: number, { number }: Language): string {
  return number(Math.round(kappa * 100) / 100);
}

/** A share as percent, with what it is a share of. */
export function shareText(share: Share, language: Language) {
  const { numerator, denominator } = share;
  return { share: language.share(quotientOf(share)), numerator, denominator };
}
