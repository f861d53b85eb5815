/** What has changed since the measurement before: the total, and each criterion with another score, drawn and by name. */
import type { ReactNode } from "react";
import type { FidelityOverview as Overview } from "../../figures/overview";
import { useLanguage } from "../../../../pane/language";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { changeChart } from "../../report/fidelity-charts";
import { CriterionList } from "./criterion-list";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { signed } from "../../figures/points";

interface ChangeSectionProps {
  readonly change: Overview["change"];
  readonly onCriterion: (criterionId: string) => void;
}

export function ChangeSection({ change, onCriterion }: ChangeSectionProps): ReactNode {
  const styles = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  if (change === "none") return null;
  if (change === "otherScale") return <p className={styles.told}>{t("fidelityPane.overview.change.otherScale")}</p>;
  const { since, total, scores } = change;
  const chart = changeChart(change, language);
  const lines = (
    <CriterionList
      lines={scores.map(({ criterion, before, after }) => ({
        criterion,
        value: t("fidelityPane.overview.change.scores", { before, after }),
      }))}
      onCriterion={onCriterion}
    />
  );
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {since === null
          ? t("fidelityPane.overview.change.before")
          : t("fidelityPane.overview.change.since", { date: since })}
      </h2>
      <p className={styles.told}>
        {total === null
          ? t("fidelityPane.overview.change.incomplete")
          : t("fidelityPane.overview.change.total", { ...total, change: signed(total.change) })}
      </p>
      {scores.length === 0 && <p className={styles.told}>{t("fidelityPane.overview.change.same")}</p>}
      {chart !== null && <ChartFigure chart={chart}>{lines}</ChartFigure>}
    </section>
  );
}
