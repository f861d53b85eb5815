/** *Resultat*, for a board: two ways side by side that are never added, who pays, and several years. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { AskCost } from "../ask-cost";
import type { PerspectiveChoice } from "../perspective-choice";
import type { Trial } from "../use-trial";
import { kronorText } from "../words";
import { AsInReport } from "./as-in-report";
import { ByPerspective } from "./by-perspective";
import { OverTime } from "./over-time";
import { PayerMatrix } from "./payer-matrix";
import { Steps } from "./steps";
import { useWayStyles } from "./way-styles";

const useStyles = makeStyles({
  result: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 },
  lead: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

interface ResultProps extends PerspectiveChoice {
  readonly trial: Trial;
}

export function Result({ trial, ...choice }: ResultProps): ReactNode {
  const styles = useStyles();
  const way = useWayStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const { figures } = trial;
  const { totals, values, sgi } = figures;
  const left = figures.nets.find(({ perspective }) => perspective === "society")?.net ?? null;
  return (
    <div className={styles.result}>
      <p className={styles.lead} data-lead>
        {t("societyPane.result.persons", {
          count: totals.changed,
          work: totals.inWork,
          year: String(values.priceYear),
        })}{" "}
        {left === null
          ? t("societyPane.result.noCost")
          : t("societyPane.result.lead", {
              net: kronorText(left, language),
              anyway: language.share(values.counterfactual),
            })}
      </p>
      <AskCost trial={trial} />
      <div className={way.ways}>
        <AsInReport figures={figures} />
        <ByPerspective figures={figures} />
      </div>
      <p className={shared.told}>{t("societyPane.result.twoWays")}</p>
      <PayerMatrix figures={figures} />
      <OverTime figures={figures} {...choice} />
      {sgi.gross !== 0 && (
        <details>
          <summary className={shared.summary}>{t("societySheet.sgi.title")}</summary>
          <Steps
            readings={figures.readings}
            steps={[
              { name: t("societySheet.sgi.gross"), amount: sgi.gross, on: ["sgiFirstYear", "sgiSecondYear"] },
              { name: t("societySheet.sgi.net"), amount: sgi.net },
              { name: t("societyPane.sgi.asInNote"), amount: sgi.asInNote },
            ]}
          />
        </details>
      )}
      <p className={shared.told}>{t("societySheet.result.leftOut")}</p>
    </div>
  );
}
