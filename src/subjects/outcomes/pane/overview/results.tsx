/** To work, studies and the rest: each as a share with what it is a share of, how sure it is, and a bar. */
import type { ReactNode } from "react";
import type { MeasureRow } from "../../figures/outcome-rows";
import { quotient } from "../../../../reading/share";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { ShareBar } from "./share-bar";
import { useOverviewStyles } from "../../../../pane/overview-styles";

interface ResultsProps {
  readonly rows: readonly MeasureRow[];
  /** See `KeyFigures`. */
  readonly awaiting: boolean;
}

export function Results({ rows, awaiting }: ResultsProps): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("outcomes.sheet.results")}</h2>
      <ul className={shared.list}>
        {rows.map(({ label, value, basis, interval, unread, share, isOpen }) => (
          <li key={label} data-measure={label}>
            <div className={shared.line}>
              <span>{label}</span>
              <span>{awaiting && isOpen === true ? <AwaitingAnswer /> : value}</span>
            </div>
            {share !== null && <ShareBar share={quotient(share) ?? 0} />}
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
    </section>
  );
}
