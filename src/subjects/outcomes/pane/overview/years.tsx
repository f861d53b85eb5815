/** Who came and went, year by year; nothing of an effort of one year. */
import type { ReactNode } from "react";
import { flowChart } from "../../figures/outcome-charts";
import type { Flow } from "../../figures/flow";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";

export function Years({ years }: { readonly years: readonly Flow[] }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const chart = flowChart(years, language);
  if (chart === null) return null;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{language.t("outcomes.sheet.flow")}</h2>
      <ChartFigure chart={chart} />
    </section>
  );
}
