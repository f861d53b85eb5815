/** What each assumption moves, the widest first: a table, with bars for those who see them. */
import { Fragment, type ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";
import { useTableStyles } from "../../../../pane/table-styles";
import type { Swing } from "../../sensitivity/one-way";
import { amountText, assumptionName, assumptionText } from "../words";

const useStyles = makeStyles({
  table: {
    "& tr[data-swing] > *": { borderBottom: "none" },
    "& tr[data-bar] td": { paddingLeft: 0, paddingTop: 0 },
  },
  track: { position: "relative", height: "12px" },
  bar: {
    position: "absolute",
    top: "1px",
    bottom: "1px",
    minWidth: "2px",
    borderRadius: "2px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  mark: {
    position: "absolute",
    top: 0,
    bottom: 0,
    width: "2px",
    marginLeft: "-1px",
    backgroundColor: tokens.colorNeutralForeground1,
    boxShadow: `0 0 0 1px ${tokens.colorNeutralBackground1}`,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  zero: { borderLeft: `1px dashed ${tokens.colorNeutralForeground2}`, position: "absolute", top: 0, bottom: 0 },
  under: { display: "block", color: tokens.colorNeutralForeground2 },
});

interface TornadoProps {
  readonly swings: readonly Swing[];
  /** As it is now, kr a year. */
  readonly net: number;
}

export function Tornado({ swings, net }: TornadoProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { table } = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  const ends = [net, 0, ...swings.flatMap(({ netAtLow, netAtHigh }) => [netAtLow, netAtHigh])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const place = (amount: number): string => `${most === least ? 0 : ((amount - least) / (most - least)) * 100}%`;
  return (
    <section className={shared.spaced}>
      <table className={mergeClasses(table, styles.table)}>
        <caption>{t("societySheet.tornado.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("societySheet.tornado.name")}</th>
            <th scope="col">{t("societyPane.tornado.atLow")}</th>
            <th scope="col">{t("societyPane.tornado.atHigh")}</th>
          </tr>
        </thead>
        <tbody>
          {swings.map(({ id, low, high, netAtLow, netAtHigh }) => {
            const [from, to] = [Math.min(netAtLow, netAtHigh), Math.max(netAtLow, netAtHigh)];
            return (
              <Fragment key={id}>
                <tr data-swing={id}>
                  <th scope="row">
                    {assumptionName(id, language)}
                    <span className={styles.under}>
                      {`${assumptionText(id, low, language)} – ${assumptionText(id, high, language)}`}
                    </span>
                  </th>
                  <td>{amountText(netAtLow, language)}</td>
                  <td>{amountText(netAtHigh, language)}</td>
                </tr>
                <tr data-bar aria-hidden>
                  <td colSpan={3}>
                    <div className={styles.track}>
                      <div className={styles.bar} style={{ left: place(from), right: `calc(100% - ${place(to)})` }} />
                      <div className={styles.zero} style={{ left: place(0) }} />
                      <div className={styles.mark} style={{ left: place(net) }} />
                    </div>
                  </td>
                </tr>
              </Fragment>
            );
          })}
        </tbody>
      </table>
      <p className={shared.told}>{t("societyPane.tornado.about")}</p>
    </section>
  );
}
