/** How the cost was worked out, a line a year, and what a full-time year comes to. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ExaminedBudget } from "../../../examined-budget";
import { monthsText, percentText } from "../../../wage/wage-note";
import type { WageReading } from "../../../wage/wage-row";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { useTableStyles } from "../../../../../pane/table-styles";
import { useLanguage } from "../../../../../pane/language";
import { SeverityIcon } from "../../../../../pane/severity-icon";
import { focusRing } from "../../../../../pane/styles";

const useStyles = makeStyles({
  working: { display: "flex", flexDirection: "column", gap: "10px" },
  wide: { overflowX: "auto", ...focusRing },
  table: { "& th, & td": { paddingLeft: "6px" } },
  under: { display: "block", fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  cost: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: 600 },
  judged: { display: "grid", gridTemplateColumns: "16px 1fr", gap: "8px", margin: 0, fontSize: tokens.fontSizeBase200 },
});

interface WorkingTableProps {
  readonly reading: WageReading;
  readonly result: ExaminedBudget;
}

export function WorkingTable({ reading, result }: WorkingTableProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { table } = useTableStyles();
  const language = useLanguage();
  const { t, money, amount } = language;
  const { cost, post } = reading;
  if (cost === null || post === null) return <p className={formStyles.told}>{t("wage.working.wait")}</p>;
  const caption = t("wage.working.caption");
  return (
    <div className={styles.working}>
      <div className={styles.wide} role="region" tabIndex={0} aria-label={caption}>
        <table className={mergeClasses(table, styles.table)}>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {(["year", "wages", "contributions", "sum"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`wage.working.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cost.steps.map((step) => (
              <tr key={step.year}>
                <th scope="row">
                  {step.year}
                  <span className={styles.under}>
                    {t("wage.working.months", { months: monthsText(step.months, language) })}
                  </span>
                </th>
                <td>
                  {amount(step.wages)}
                  <span className={styles.under}>{t("wage.working.monthly", { wage: amount(step.monthlyWage) })}</span>
                </td>
                <td>
                  {amount(step.contributions)}
                  <span className={styles.under}>{percentText(step.rate, language)}</span>
                </td>
                <td>{amount(step.sum)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {t("wage.working.total")}
              </th>
              <td>{amount(cost.exact)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <output className={styles.cost}>{t("wage.working.cost", { cost: money(cost.cost) })}</output>
      <Judged reading={reading} result={result} />
    </div>
  );
}

/** Rule BUD-513, told before anything is written. */
function Judged({ reading, result }: WorkingTableProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t, money, number } = useLanguage();
  const { judged, spreadPost, writtenPost, post } = reading;
  if (judged === null) return <p className={formStyles.told}>{t("wage.judged.noPeriod")}</p>;
  const { min, max } = result.policy.fullTimeYearCost;
  const fits = judged.verdict === "within";
  const shorter = !fits && spreadPost !== null && writtenPost === post;
  return (
    <p className={styles.judged}>
      <SeverityIcon severity={fits ? "clean" : "warning"} />
      <span>
        {t(`wage.judged.${judged.verdict}`, {
          cost: money(judged.cost),
          limit: money(judged.limit),
          min: number(min),
          max: number(max),
        })}
        {shorter && ` ${t("wage.judged.shorter", { months: number(judged.months) })}`}
      </span>
    </p>
  );
}
