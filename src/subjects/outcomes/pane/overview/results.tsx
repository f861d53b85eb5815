/** To work, studies and the rest: each as a share with what it is a share of and how sure it is, drawn and in words. */
import type { ReactNode } from "react";
import type { MeasureRow } from "../../figures/outcome-rows";
import { resultsChart } from "../../figures/outcome-charts";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { useOverviewStyles } from "../../../../pane/overview-styles";

interface ResultsProps {
  readonly rows: readonly MeasureRow[];
  /** See `KeyFigures`. */
  readonly awaiting: boolean;
}

export function Results({ rows, awaiting }: ResultsProps): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  if (rows.length === 0) return null;
  const chart = resultsChart(rows, awaiting ? `– ${t("asked.awaiting")}` : null, language);
  const figures = <ResultLines rows={rows} awaiting={awaiting} />;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("outcomes.sheet.results")}</h2>
      {chart === null ? figures : <ChartFigure chart={chart}>{figures}</ChartFigure>}
    </section>
  );
}

function ResultLines({ rows, awaiting }: ResultsProps): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  return (
    <ul className={shared.list}>
      {rows.map(({ label, value, basis, interval, unread, isOpen }) => (
        <li key={label} data-measure={label}>
          <div className={shared.line}>
            <span>{label}</span>
            <span>{awaiting && isOpen === true ? <AwaitingAnswer /> : value}</span>
          </div>
          <p className={shared.told}>
            {[
              t("outcomes.row.basis", { basis: basis.toLowerCase() }),
              interval,
              awaiting && isOpen === true ? "" : unread,
            ]
              .filter((part) => part !== "")
              .join(" · ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
