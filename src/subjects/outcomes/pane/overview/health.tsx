/** What the answered forms gave. */
import type { ReactNode } from "react";
import { healthBlocks } from "../../figures/health-rows";
import type { HealthFigures } from "../../health/figures";
import { useLanguage } from "../../../../pane/language";
import { ChartFigure } from "../../../../pane/charts/chart-figure";
import { FigureLines } from "./key-figures";
import { useOverviewStyles } from "../../../../pane/overview-styles";

export function Health({ figures }: { readonly figures: HealthFigures }): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const blocks = healthBlocks(figures, language);
  if (blocks.length === 0) return null;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{language.t("outcomes.sheet.health")}</h2>
      {blocks.map(({ title, note, rows, chart }) => (
        <div key={title}>
          {chart === null ? (
            <>
              <p className={shared.told}>{title}</p>
              <FigureLines rows={rows} />
            </>
          ) : (
            <ChartFigure chart={chart}>
              <FigureLines rows={rows} />
            </ChartFigure>
          )}
          {note !== "" && <p className={shared.told}>{note}</p>}
        </div>
      ))}
    </section>
  );
}
