/** What is left by the chosen perspective, in view while the sliders below are moved. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { figuresOf } from "../../figures/society-figures";
import { PerspectiveField, type PerspectiveChoice } from "../perspective-choice";
import type { Trial } from "../use-trial";
import { changeText, kronorText } from "../words";

const useStyles = makeStyles({
  line: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
    justifyContent: "space-between",
    alignItems: "end",
    padding: "8px 10px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  figures: { display: "flex", flexDirection: "column" },
  net: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  under: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface NetLineProps extends PerspectiveChoice {
  readonly trial: Trial;
}

export function NetLine({ trial, ...choice }: NetLineProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const net = netIn(trial.figures, choice.perspective);
  const before = netIn(figuresOf(trial.given, trial.saved), choice.perspective);
  const change = net === null || before === null ? null : net - before;
  return (
    <div className={styles.line}>
      <div className={styles.figures}>
        <span className={styles.under}>{t("societyPane.assumptions.net")}</span>
        <span className={styles.net} data-net-now>
          {net === null ? t("societyPane.net.noCost") : kronorText(net, language)}
        </span>
        {change !== null && Math.round(change) !== 0 && (
          <span className={styles.under} data-net-change>
            {t("societyPane.assumptions.change", { change: changeText(change, language) })}
          </span>
        )}
      </div>
      <PerspectiveField {...choice} />
    </div>
  );
}

function netIn({ nets }: Trial["figures"], perspective: PerspectiveChoice["perspective"]): number | null {
  return nets.find((each) => each.perspective === perspective)?.net ?? null;
}
