/** *Känslighet*: what the result hangs on, one assumption at a time, two at a time, and all at once. */
import type { ReactNode } from "react";
import { makeStyles } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { swings } from "../../sensitivity/one-way";
import { thresholds } from "../../sensitivity/threshold";
import { AskCost } from "../ask-cost";
import { PerspectiveField, type PerspectiveChoice } from "../perspective-choice";
import type { Trial } from "../use-trial";
import { kronorText } from "../words";
import { DrawingPart } from "./drawing-part";
import { thresholdText } from "./threshold-text";
import { Tornado } from "./tornado";
import { TwoWayTable } from "./two-way-table";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "18px", minWidth: 0 },
  list: { margin: 0, paddingLeft: "18px", display: "flex", flexDirection: "column", gap: "4px" },
});

interface SensitivityProps extends PerspectiveChoice {
  readonly trial: Trial;
}

export function Sensitivity({ trial, ...choice }: SensitivityProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const { perspective } = choice;
  const net = trial.figures.nets.find((each) => each.perspective === perspective)?.net ?? null;
  if (net === null) {
    return (
      <div className={styles.part}>
        <AskCost trial={trial} />
        <p className={shared.told}>{t("societyPane.sensitivity.noCost")}</p>
      </div>
    );
  }
  const moved = swings(perspective, trial.given, trial.readings);
  const turning = thresholds(perspective, trial.given, trial.readings);
  return (
    <div className={styles.part}>
      <PerspectiveField {...choice} />
      <p className={shared.told}>{t("societyPane.sensitivity.now", { net: kronorText(net, language) })}</p>
      <section className={shared.spaced}>
        <h2 className={shared.heading}>{t("societyPane.threshold.heading")}</h2>
        {turning.length === 0 ? (
          <p className={shared.told}>{t(net > 0 ? "societyPane.threshold.always" : "societyPane.threshold.never")}</p>
        ) : (
          <ul className={styles.list}>
            {turning.map((threshold) => (
              <li key={threshold.id} data-threshold={threshold.id}>
                {thresholdText(threshold, perspective, language)}
              </li>
            ))}
          </ul>
        )}
      </section>
      <Tornado swings={moved} net={net} />
      <TwoWayTable trial={trial} perspective={perspective} first={moved.map(({ id }) => id)} />
      {/* What was drawn of one perspective says nothing of the next. */}
      <DrawingPart key={perspective} trial={trial} perspective={perspective} />
    </div>
  );
}
