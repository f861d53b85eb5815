/** The goals drawn with the marks that were to be reached, then each with its verdict in words and sign, and what came about. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { goalsChart } from "../../figures/outcome-charts";
import { goalRows } from "../../figures/outcome-rows";
import type { GoalResult } from "../../goals/results";
import type { Address } from "../../../../workbook/address";
import { useLanguage } from "../../../../pane/language";
import { SeverityIcon } from "../../../../pane/severity-icon";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { useOverviewStyles } from "../../../../pane/overview-styles";

const useStyles = makeStyles({
  goal: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  status: { display: "flex", gap: "8px", alignItems: "center", fontWeight: tokens.fontWeightSemibold },
  text: { fontSize: tokens.fontSizeBase300, overflowWrap: "anywhere", textAlign: "left" },
});

const signs = { met: "clean", notMet: "error", unclear: "info" } as const;

interface GoalsProps {
  readonly results: readonly GoalResult[];
  readonly onGo: (at: Address) => void;
}

export function Goals({ results, onGo }: GoalsProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const rows = goalRows(results, language);
  const chart = goalsChart(rows, language);
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("outcomes.sheet.goals")}</h2>
      {chart !== null && <ChartFigure chart={chart} />}
      <ul className={shared.list}>
        {rows.map((row, index) => {
          const at = results[index]?.goal.at;
          return (
            <li key={index} className={styles.goal} data-goal={row.status}>
              <div className={styles.status}>
                <SeverityIcon severity={signs[row.status]} size={16} />
                <span>{row.statusText}</span>
              </div>
              {at === undefined ? (
                <span className={styles.text}>{row.goal}</span>
              ) : (
                <Link as="button" className={styles.text} onClick={() => onGo(at)}>
                  {row.goal}
                </Link>
              )}
              <p className={shared.told}>{[row.result, row.targetText].filter((part) => part !== "").join(" · ")}</p>
              {row.why !== "" && <p className={shared.told}>{row.why}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
