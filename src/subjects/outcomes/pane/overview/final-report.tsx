/** What somebody else's final report states: each figure with its cell, and whether the register or the budget says the same. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportPart, ReportRow } from "../../report/report-row";
import { reportRows } from "../../report/report-rows";
import type { OutcomesModel } from "../../locate";
import { type Address, cellName } from "../../../../workbook/address";
import { useLanguage } from "../../../../pane/language";
import { SeverityIcon } from "../../../../pane/severity-icon";
import { useOverviewStyles } from "../../../../pane/overview-styles";

const useStyles = makeStyles({
  rows: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "6px" },
  stated: { fontWeight: tokens.fontWeightSemibold, textAlign: "right" },
  cell: { fontSize: "inherit", lineHeight: "inherit", marginLeft: "6px", fontWeight: tokens.fontWeightRegular },
  held: { display: "flex", gap: "6px", alignItems: "flex-start" },
});

const parts = ["people", "time", "money", "shares", "goals"] as const satisfies readonly ReportPart[];

interface StatedReportProps {
  readonly model: OutcomesModel;
  readonly onGo: (at: Address) => void;
}

export function StatedReport({ model, onGo }: StatedReportProps): ReactNode {
  const shared = useOverviewStyles();
  const language = useLanguage();
  const { t } = language;
  const rows = reportRows(model, language);
  if (model.report === null || rows.length === 0) return null;
  const sheets = model.report.sheets.join(", ");
  return (
    <section className={shared.spaced}>
      <h2 className={shared.heading}>{t("outcomesReport.heading")}</h2>
      <p className={shared.told}>
        {t(rows.some(({ held }) => held !== null) ? "outcomesReport.about" : "outcomesReport.alone", { sheets })}
      </p>
      {parts
        .map((part) => ({ part, own: rows.filter((row) => row.part === part) }))
        .filter(({ own }) => own.length > 0)
        .map(({ part, own }) => (
          <details key={part} open={part !== "goals" || own.length < 6}>
            <summary className={shared.summary}>{t(`outcomesReport.part.${part}`)}</summary>
            <Rows rows={own} onGo={onGo} />
          </details>
        ))}
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly ReportRow[];
  readonly onGo: (at: Address) => void;
}

function Rows({ rows, onGo }: RowsProps): ReactNode {
  const styles = useStyles();
  const shared = useOverviewStyles();
  const { t } = useLanguage();
  return (
    <ul className={styles.rows}>
      {rows.map(({ label, at, stated, held }, index) => (
        <li key={index} data-stated={label}>
          <div className={shared.line}>
            <span>{label}</span>
            <span className={styles.stated}>
              {stated}
              <Link
                as="button"
                inline
                className={styles.cell}
                aria-label={t("outcomesReport.go", { label, cell: cellName(at) })}
                onClick={() => onGo(at)}
              >
                {cellName(at)}
              </Link>
            </span>
          </div>
          {held !== null && (
            <p className={`${shared.told} ${styles.held}`} data-agrees={held.agrees}>
              <SeverityIcon severity={held.agrees ? "clean" : "warning"} size={16} />
              <span>
                {t(`outcomesReport.held.${held.by}`, { value: held.text })} –{" "}
                {t(held.agrees ? "outcomesReport.agrees" : "outcomesReport.differs")}
              </span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
