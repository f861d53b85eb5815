/** Women and men, ages and kinds of support against all others, in words, and how many times that was tried. */
import { distributionLabels } from "./distribution-labels";
import type { Comparison, GroupVerdict } from "./groups";
import { personMeasures } from "./measures";
import { quotient } from "../../../reading/share";
import type { Language } from "../../../checking/language";
import { intervalText } from "./outcome-rows";
import { isWhollyOpen, shareNote, shareText } from "./range-text";

export interface ComparedGroup {
  readonly label: string;
  readonly value: string;
  /** Higher, lower or no difference shown, and the interval. */
  readonly told: string;
  /** `null` where it is a range. */
  readonly share: number | null;
  /** See `OutcomeRow`. */
  readonly isOpen: boolean;
}

export interface ComparedMeasure {
  /** "Arbete · Kön". */
  readonly title: string;
  readonly groups: readonly ComparedGroup[];
}

/** Only where there is more than one group to compare. */
export function comparedMeasures(comparisons: readonly Comparison[], language: Language): readonly ComparedMeasure[] {
  const { t, code } = language;
  return comparisons
    .filter(({ groups }) => groups.length > 1)
    .map(({ grouping, measure, groups }) => ({
      title: `${personMeasures[measure].label[code]} · ${distributionLabels[grouping][code]}`,
      groups: groups.map(({ label, verdict, ...open }) => ({
        label: label[code],
        value: shareText(open, language),
        told: [
          verdict === null ? "" : t(`outcomes.against.${verdict}`),
          intervalText(open.interval, language),
          shareNote(open, language),
        ]
          .filter((part) => part !== "")
          .join(" · "),
        share: open.share && (quotient(open.share) ?? 0),
        isOpen: isWhollyOpen(open),
      })),
    }));
}

/** Nothing, or how many verdicts there are and how many of them chance is likely to have made: one in twenty, by intervals of 95 %. */
export function comparisonsNote(
  comparisons: readonly {
    readonly groups: readonly { readonly verdict: GroupVerdict | null }[];
  }[],
  { t }: Pick<Language, "t">,
): readonly string[] {
  const count = comparisons
    .filter(({ groups }) => groups.length > 1)
    .flatMap(({ groups }) => groups)
    .filter(({ verdict }) => verdict !== null).length;
  return count === 0 ? [] : [t("outcomes.comparisons", { count })];
}
