/** How the participants are spread over a column's choices: a chart of bars each, folded until asked for. */
import type { ReactNode } from "react";
import { spreadChart } from "../../figures/outcome-charts";
import { spreadRows, spreadTitle } from "../../figures/spread-rows";
import type { Distribution } from "../../figures/distributions";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";

export function Spreads({ spreads }: { readonly spreads: readonly Distribution[] }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{language.t("outcomesPane.spreads")}</h2>
      {spreads
        .filter(({ rows }) => rows.some(({ count }) => count.least > 0))
        .map((spread) => (
          <details key={spread.id} data-spread={spread.id}>
            <summary className={shared.summary}>{spreadTitle(spread, language)}</summary>
            <Spread spread={spread} />
          </details>
        ))}
    </section>
  );
}

function Spread({ spread }: { readonly spread: Distribution }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const chart = spreadChart(spread, language);
  const figures = (
    <ul className={shared.list}>
      {spreadRows(spread, language).map(({ label, value }) => (
        <li key={label} className={shared.line}>
          <span>{label}</span>
          <span>{value}</span>
        </li>
      ))}
    </ul>
  );
  return chart === null ? figures : <ChartFigure chart={chart}>{figures}</ChartFigure>;
}
