/** The key figures of the budget. */
import type { ReactNode } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ToldFigures } from "../../figures/figures-types";
import { type FormFigureGroup, formFigureGroups, formFigureWords, templateSentence } from "../../figures/form-figures";
import type { Ore } from "../../../../reading/money";
import { AwaitingAnswer } from "../../../../pane/awaiting-answer";
import { useLanguage } from "../../../../pane/language";
import { bareMoney, costKindRows, type FigureRow, partnerRows, quotientRows, totalRows } from "./figure-rows";
import { useTableStyles } from "../../../../pane/table-styles";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "20px" },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "1fr auto",
    rowGap: "8px",
    columnGap: "12px",
    alignItems: "baseline",
  },
  waiting: { margin: "-8px 0 0", color: tokens.colorNeutralForeground2 },
  template: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: { display: "contents" },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  value: {
    margin: 0,
    textAlign: "right",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  leading: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quotient: {
    gridColumn: "1 / -1",
    margin: "-8px 0 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  bar: { display: "flex", height: "6px", marginTop: "3px", gap: "1px" },
  filled: {
    borderRadius: "2px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  // Told apart without colour too: own funding is an outline.
  outlined: {
    boxSizing: "border-box",
    borderRadius: "2px",
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  key: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "16px",
    marginTop: "6px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  keyed: { display: "inline-flex", alignItems: "center", gap: "6px" },
  swatch: { width: "16px", height: "6px" },
});

interface FiguresPanelProps {
  readonly figures: ToldFigures;
  /** What is not known hangs on a question that nobody has answered. */
  readonly awaiting: boolean;
}

export function FiguresPanel({ figures, awaiting }: FiguresPanelProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const groups = formFigureGroups(figures, language.code);
  return (
    <div className={styles.panel}>
      <FigureList rows={totalRows(figures, language)} awaiting={awaiting} leading />
      {figures.total === null && <p className={styles.waiting}>{language.t("budget.figures.waiting")}</p>}
      <FigureList rows={quotientRows(figures, language)} awaiting={awaiting} />
      <Partners figures={figures} />
      {figures.total !== null && <CostKinds figures={figures} />}
      {groups.map(({ id, heading, rows }) => (
        <FormFigures key={id} heading={heading} rows={rows} />
      ))}
      <Times
        caption="byYear"
        heading="year"
        amounts={figures.byYear.map(({ year, amount }) => ({ time: `${year}`, amount }))}
      />
      <Times
        caption="byMonth"
        heading="month"
        amounts={figures.byMonth.map(({ year, month, amount }) => ({
          time: `${year}-${`${month}`.padStart(2, "0")}`,
          amount,
        }))}
      />
      <p className={styles.template}>{templateSentence(figures, language.code)}</p>
    </div>
  );
}

/** Who pays, the form's periods, how far the money has come: a name and an amount a row. */
function FormFigures({ heading, rows }: Omit<FormFigureGroup, "id">): ReactNode {
  const styles = useTableStyles();
  const language = useLanguage();
  const words = formFigureWords[language.code];
  return (
    <table className={styles.table}>
      <caption>{`${heading}${words.unit}`}</caption>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.amount}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, amount }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{bareMoney(amount, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface FigureListProps {
  readonly rows: readonly FigureRow[];
  readonly awaiting: boolean;
  readonly leading?: boolean;
}

function FigureList({ rows, awaiting, leading = false }: FigureListProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  if (rows.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {rows.map(({ key, value, quotient }, index) => (
        <div key={key} className={styles.row} data-figure={key}>
          <dt className={styles.name}>{t(`budget.figures.${key}`)}</dt>
          <dd className={`${styles.value} ${leading && index === 0 ? styles.leading : ""}`}>
            {value ?? (awaiting ? <AwaitingAnswer /> : t("budget.figures.unsettled"))}
          </dd>
          {quotient !== undefined && <dd className={styles.quotient}>{quotient}</dd>}
        </div>
      ))}
    </dl>
  );
}

const columns = ["requested", "ownFunding", "total"] as const;

function Partners({ figures }: { readonly figures: ToldFigures }): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <div>
      <table className={table.table}>
        <caption>{t("budget.figures.partners")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("budget.figures.partner")}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`budget.figures.short.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partnerRows(figures, language).map((partner) => (
            <tr key={partner.name}>
              <th scope="row">
                {partner.name}
                <div aria-hidden="true" className={styles.bar}>
                  <div className={styles.filled} style={{ width: partner.requestedBar }} />
                  <div
                    className={styles.outlined}
                    style={{ width: partner.ownFundingBar }}
                    hidden={partner.ownFundingBar === "0%"}
                  />
                </div>
              </th>
              {columns.map((column) => (
                <td key={column}>{partner[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("budget.figures.sum")}</th>
            {columns.map((column) => (
              <td key={column}>{bareMoney(figures[column], language)}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      <div aria-hidden="true" className={styles.key}>
        {(["requested", "ownFunding"] as const).map((part) => (
          <span key={part} className={styles.keyed}>
            <span className={mergeClasses(styles.swatch, part === "requested" ? styles.filled : styles.outlined)} />
            {t(`budget.figures.${part}`)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface TimesProps {
  readonly caption: "byYear" | "byMonth";
  readonly heading: "year" | "month";
  readonly amounts: readonly { readonly time: string; readonly amount: Ore }[];
}

/** What falls on each year or month of the period; nothing where the period is unknown. */
function Times({ caption, heading, amounts }: TimesProps): ReactNode {
  const styles = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  if (amounts.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption>{t(`budget.figures.${caption}`)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`budget.figures.${heading}`)}</th>
          <th scope="col">{t("budget.figures.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map(({ time, amount }) => (
          <tr key={time}>
            <th scope="row">{time}</th>
            <td>{bareMoney(amount, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CostKinds({ figures }: { readonly figures: ToldFigures }): ReactNode {
  const styles = useStyles();
  const table = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <table className={table.table}>
      <caption>{t("budget.figures.costKinds")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("budget.figures.costKind")}</th>
          <th scope="col">{t("budget.figures.amount")}</th>
          <th scope="col">{t("budget.figures.share")}</th>
        </tr>
      </thead>
      <tbody>
        {costKindRows(figures.costKinds, language).map(({ label, amount, share, bar }, index) => (
          // Two blocks may name a kind alike.
          <tr key={index}>
            <th scope="row">
              {label}
              <div aria-hidden="true" className={styles.bar}>
                <div className={styles.filled} style={{ width: bar }} />
              </div>
            </th>
            <td>{amount}</td>
            <td>{share}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
