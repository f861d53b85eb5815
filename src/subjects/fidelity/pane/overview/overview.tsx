/** *Översikt*: what a measurement says as it stands, from the band down to the criteria that each thing rests on. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { MeasuredFidelity } from "../../examined-fidelity";
import { fidelityOverview, lowestAndHighest } from "../../figures/overview";
import type { FidelityFigures, Scored } from "../../figures/fidelity-figures";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { ratersText } from "../../sheets/report-words";
import { AgreementSection } from "./agreement";
import { AreaBars } from "./areas";
import { ChangeSection } from "./change";
import { type CriterionLine, CriterionSection } from "./criterion-list";
import { BandGauge } from "./gauge";
import { NextBandSection } from "./next-band";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { ProposalSection } from "./proposals";
import { bandText, shareText, totalText } from "./words";

const useStyles = makeStyles({
  overview: { display: "flex", flexDirection: "column", gap: "18px", minWidth: 0 },
  verdict: { textAlign: "center", textWrap: "balance" },
  total: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  band: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface FidelityOverviewProps {
  readonly measured: MeasuredFidelity;
  /** The measurement before this one; `null` where there is none. */
  readonly previous: MeasuredFidelity | null;
  readonly onCriterion: (criterionId: string) => void;
}

export function FidelityOverview({ measured, previous, onCriterion }: FidelityOverviewProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const { figures } = measured;
  const { missing, strengths, development, next, agreement, scale } = figures;
  const { areas, change, disagreeing, proposals } = fidelityOverview(measured, previous);
  const { low, high } = lowestAndHighest(scale);
  const scored = ({ criterion, score }: Scored): CriterionLine => ({
    criterion,
    value: t("fidelityPane.overview.score", { score }),
  });
  return (
    <section className={styles.overview} aria-label={t("fidelityPane.overview.label")}>
      <Verdict figures={figures} />
      {!figures.isAsked && (
        <>
          <AreaBars areas={areas} />
          <ChangeSection change={change} onCriterion={onCriterion} />
          {missing.length > 0 && (
            <CriterionSection
              heading={t("fidelityPane.overview.missing")}
              lines={missing.map((criterion) => ({ criterion, value: "" }))}
              onCriterion={onCriterion}
            />
          )}
          {next !== null && <NextBandSection next={next} onCriterion={onCriterion} />}
          <CriterionSection
            heading={t("fidelityPane.overview.development", low)}
            hint={t("fidelityPane.overview.developmentOrder")}
            lines={development.map(({ criterion, score, gain }) => ({
              criterion,
              value: t("fidelityPane.overview.gain", { score, gain }),
            }))}
            onCriterion={onCriterion}
          />
          <CriterionSection
            heading={t("fidelityPane.overview.strengths", high)}
            lines={strengths.map(scored)}
            onCriterion={onCriterion}
          />
          {agreement !== null && (
            <AgreementSection agreement={agreement} disagreeing={disagreeing} onCriterion={onCriterion} />
          )}
        </>
      )}
      <ProposalSection proposals={proposals} onCriterion={onCriterion} />
    </section>
  );
}

/** The gauge, the points and the band in words; without bands the share of the highest possible. None while it is asked which column is the result. */
function Verdict({ figures }: { readonly figures: FidelityFigures }): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const band = bandText(figures, language);
  if (figures.isAsked) {
    return (
      <div className={styles.verdict}>
        <p className={styles.total} data-total>
          <AwaitingAnswer />
        </p>
        <p className={shared.told}>{totalText(figures, language)}</p>
      </div>
    );
  }
  return (
    <div className={styles.verdict}>
      <BandGauge figures={figures} />
      <p className={styles.total} data-total>
        {totalText(figures, language)}
      </p>
      {figures.isNothingAgreed && (
        <p className={shared.told}>
          {t("fidelityPane.overview.nothingAgreed", { totals: ratersText(figures, language) })}
        </p>
      )}
      {band !== null && <p className={styles.band}>{band}</p>}
      {figures.share !== null && (
        <p className={shared.told}>
          {t("fidelityPane.overview.share", { share: shareText(figures.share, language).share })}
        </p>
      )}
      {figures.scale.bands.length === 0 && <p className={shared.told}>{t("fidelityPane.overview.noBands")}</p>}
    </div>
  );
}
