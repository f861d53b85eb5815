/** The key figures, name and value. */
import type { ReactNode } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { OutcomeRow } from "../../figures/outcome-rows";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { useOverviewStyles } from "../../../../pane/overview-styles";

const useStyles = makeStyles({
  figures: { margin: 0, display: "flex", flexDirection: "column", gap: "6px" },
  name: { fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface KeyFiguresProps {
  readonly rows: readonly OutcomeRow[];
  /** The day that they are of. */
  readonly asOf: string;
  /** A question is open: what may be anything waits for its answer. */
  readonly awaiting: boolean;
}

export function KeyFigures({ rows, asOf, awaiting }: KeyFiguresProps): ReactNode {
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("outcomes.sheet.keyFigures")}</h2>
      <p className={shared.told}>{t("outcomes.row.asOf", { date: asOf })}</p>
      <FigureLines rows={rows} awaiting={awaiting} />
    </section>
  );
}

interface FigureLinesProps {
  readonly rows: readonly OutcomeRow[];
  readonly awaiting?: boolean;
}

export function FigureLines({ rows, awaiting = false }: FigureLinesProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  return (
    <dl className={styles.figures}>
      {rows.map(({ label, value, isOpen }) => (
        <div key={label} className={shared.line}>
          <dt className={styles.name}>{label}</dt>
          <dd className={styles.value}>{awaiting && isOpen === true ? <AwaitingAnswer /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
