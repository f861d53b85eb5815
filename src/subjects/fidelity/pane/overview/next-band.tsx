/** What is needed to reach the next band: the points, and the fewest criteria that can give them. */
import type { ReactNode } from "react";
import type { NextBand } from "../../figures/fidelity-figures";
import { useLanguage } from "../../../../pane/language";
import { CriterionList } from "./criterion-list";
import { useOverviewStyles } from "../../../../pane/overview-styles";

interface NextBandSectionProps {
  readonly next: NextBand;
  readonly onCriterion: (criterionId: string) => void;
}

export function NextBandSection({ next, onCriterion }: NextBandSectionProps): ReactNode {
  const styles = useOverviewStyles();
  const { t, code } = useLanguage();
  const { band, points, criteria } = next;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t("fidelityPane.overview.next")}</h2>
      <p className={styles.told}>
        {t("fidelityPane.overview.nextBand", { points, band: band.name[code], from: band.from })}{" "}
        {criteria.length > 0 && t("fidelityPane.overview.nextCriteria", { count: criteria.length })}
      </p>
      <CriterionList
        lines={criteria.map(({ criterion, score, gain }) => ({
          criterion,
          value: t("fidelityPane.overview.gain", { score, gain }),
        }))}
        onCriterion={onCriterion}
      />
    </section>
  );
}
