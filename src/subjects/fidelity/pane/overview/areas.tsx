/** The areas' points as bars; what is still possible is an outline. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { OverviewArea } from "../../figures/overview";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { signed } from "../../figures/points";
import { barWidths, pointsText } from "./words";

const useStyles = makeStyles({
  track: {
    display: "flex",
    height: "10px",
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: "3px",
    overflow: "hidden",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  sure: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  possible: {
    boxSizing: "border-box",
    backgroundColor: tokens.colorBrandBackground2,
    borderRight: `2px solid ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderRight: "2px solid Highlight" },
  },
});

export function AreaBars({ areas }: { readonly areas: readonly OverviewArea[] }): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { t, code } = useLanguage();
  return (
    <section className={shared.section}>
      <h2 className={shared.heading}>{t("fidelityPane.overview.areas")}</h2>
      <ul className={shared.list}>
        {areas.map(({ area, points, largest, change }) => {
          const { sure, possible } = barWidths(points, largest);
          const told = t("fidelityPane.overview.areaOf", { points: pointsText(points), largest });
          return (
            <li key={area.id} data-area={area.id}>
              <div className={shared.line}>
                <span>{area.name[code]}</span>
                <span>
                  {change === null
                    ? told
                    : `${told}, ${t("fidelityPane.overview.change.column", { change: signed(change) })}`}
                </span>
              </div>
              <div aria-hidden className={styles.track}>
                <div className={styles.sure} style={{ width: sure }} />
                <div className={styles.possible} style={{ width: possible }} hidden={points.missing === 0} />
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
