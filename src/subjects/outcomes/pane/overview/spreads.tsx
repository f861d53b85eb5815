/** How the participants are spread over a column's choices: a chart of bars each, folded until asked for. */
import type { ReactNode } from "react";
import { spreadRows, spreadTitle } from "../../figures/spread-rows";
import type { Distribution } from "../../figures/distributions";
import { useLanguage } from "../../../../pane/language";
import { ShareBar } from "./share-bar";
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
            <ul className={shared.list}>
              {spreadRows(spread, language).map(({ label, value, share }) => (
                <li key={label}>
                  <div className={shared.line}>
                    <span>{label}</span>
                    <span>{value}</span>
                  </div>
                  {share !== null && <ShareBar share={share} />}
                </li>
              ))}
            </ul>
          </details>
        ))}
    </section>
  );
}
