/** The areas' points as a chart, beside those of the measurement before; what is still possible is a line. */
import type { ReactNode } from "react";
import type { OverviewArea } from "../../figures/overview";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { signed } from "../../figures/points";
import { areasChart } from "../../report/fidelity-charts";
import { pointsText } from "./words";

export function AreaBars({ areas }: { readonly areas: readonly OverviewArea[] }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t, code } = language;
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{t("fidelityPane.overview.areas")}</h2>
      <ChartFigure chart={areasChart(areas, language)}>
        <ul className={shared.list}>
          {areas.map(({ area, points, largest, change }) => {
            const told = t("fidelityPane.overview.areaOf", { points: pointsText(points), largest });
            return (
              <li key={area.id} data-area={area.id} className={shared.line}>
                <span>{area.name[code]}</span>
                <span>
                  {change === null
                    ? told
                    : `${told}, ${t("fidelityPane.overview.change.column", { change: signed(change) })}`}
                </span>
              </li>
            );
          })}
        </ul>
      </ChartFigure>
    </section>
  );
}
