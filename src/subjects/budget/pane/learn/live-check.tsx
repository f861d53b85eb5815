/** What the form comes to with the roles as they are: told anew at every correction. */
import type { ReactNode } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useTableStyles } from "../../../../pane/table-styles";
import { type Address, addressText, areaName, cellName } from "../../../../workbook/address";
import type { FormTable } from "../../form/form-model";
import type { FormPreview, Part, TablePreview } from "./preview-of";

const useStyles = makeStyles({
  check: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  total: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  gaps: { listStyle: "none", margin: 0, padding: 0 },
  link: { fontSize: "inherit", textAlign: "left" },
  more: { "& summary": { cursor: "pointer" } },
  tables: { display: "flex", flexDirection: "column", gap: "10px", paddingTop: "8px" },
});

/** More sums that are wrong than these are told by their number alone. */
const toldGaps = 6;

interface LiveCheckProps {
  readonly preview: FormPreview;
  /** Roles that are only likely, and that nobody has looked at: the totals hang on them. */
  readonly likely: number;
  readonly onGo: (at: Address) => void;
}

export function LiveCheck({ preview, likely, onGo }: LiveCheckProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t, money } = language;
  const asksFirst = preview.counted === null && preview.tables.some(({ isBlank, total }) => !isBlank && total !== null);
  const hangsOnLikely = likely > 0 && preview.tables.some(({ total, isBlank }) => !isBlank && total !== null);
  const gaps = preview.tables.flatMap((table) => table.gaps);
  const closing = preview.tables.reduce((count, table) => count + table.closing, 0);
  return (
    <section className={styles.check} aria-label={t("learn.check.heading")}>
      <h3 className={styles.heading}>{t("learn.check.heading")}</h3>
      <div role="status">
        {preview.tables.map((table) => (
          <p key={tableName(table.table)} className={styles.total} data-total>
            {totalText(table)}
          </p>
        ))}
        {asksFirst && <p className={styles.line}>{t("learn.check.asks")}</p>}
        <p className={styles.line}>
          {[
            ...(closing + gaps.length === 0
              ? []
              : [t("learn.check.closing", { count: closing }), t("learn.check.gaps", { count: gaps.length })]),
            ...(preview.unknown === 0 ? [] : [t("learn.check.unknown", { count: preview.unknown })]),
          ].join(", ")}
        </p>
        {hangsOnLikely && <p className={styles.line}>{t("learn.check.likely", { count: likely })}</p>}
      </div>
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.slice(0, toldGaps).map(({ at, label, expected, found }) => (
            <li key={addressText(at)}>
              <Link as="button" className={styles.link} onClick={() => onGo(at)}>
                {t("learn.check.gap", {
                  label: `${cellName(at)} ${label}`.trim(),
                  expected: money(expected),
                  found: money(found),
                })}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <Divided preview={preview} />
    </section>
  );

  function totalText({ table, total, stage, isBlank, unread }: TablePreview): string {
    const name = tableName(table);
    if (table.about === "places") return t("learn.check.places", { table: name });
    if (isBlank) return t("learn.check.noAmounts", { table: name });
    if (total === null) return t("learn.check.noTotal", { table: name, count: unread.length });
    return stage === null
      ? t("learn.check.total", { table: name, amount: money(total) })
      : t("learn.check.totalOf", { table: name, stage: t(`learn.stage.${stage}`), amount: money(total) });
  }
}

/** The same by who pays, by period and so on, folded away. */
function Divided({ preview }: { readonly preview: FormPreview }): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const tables = preview.tables
    .filter(({ isBlank, total }) => !isBlank && total !== null)
    .map(({ table, byFunder, byPeriod, byOrganisation, byStage }) => ({
      name: tableName(table),
      divisions: [
        { heading: t("learn.check.byFunder"), parts: named(byFunder, (of) => t(`learn.funder.${of}`)) },
        { heading: t("learn.check.byPeriod"), parts: byPeriod },
        { heading: t("learn.check.byOrganisation"), parts: byOrganisation },
        { heading: t("learn.check.byStage"), parts: named(byStage, (of) => t(`learn.stage.${of}`)) },
      ].filter(({ parts }) => parts.length > 0),
    }))
    .filter(({ divisions }) => divisions.length > 0);
  if (tables.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{t("learn.check.more")}</summary>
      <div className={styles.tables}>
        {tables.flatMap(({ name, divisions }) =>
          divisions.map((division) => <Division key={`${name} ${division.heading}`} table={name} {...division} />),
        )}
      </div>
    </details>
  );
}

interface DivisionProps {
  readonly table: string;
  readonly heading: string;
  readonly parts: readonly Part<string>[];
}

function Division({ table, heading, parts }: DivisionProps): ReactNode {
  const tableStyles = useTableStyles();
  const { t, amount } = useLanguage();
  return (
    <table className={tableStyles.table}>
      <thead>
        <tr>
          <th scope="col">
            {heading}, {table}
          </th>
          <th scope="col">{t("learn.check.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ of, amount: part }) => (
          <tr key={of}>
            <th scope="row">{of}</th>
            <td>{amount(part)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function named<Of extends string>(parts: readonly Part<Of>[], nameOf: (of: Of) => string): readonly Part<string>[] {
  return parts.map(({ of, amount }) => ({ of: nameOf(of), amount }));
}

/** "Budget A2:D8". */
export function tableName({ sheet, headings, columns, rows }: FormTable): string {
  const [first, last] = [columns[0]?.column ?? 0, columns.at(-1)?.column ?? 0];
  const firstRow = headings?.from ?? rows[0]?.row ?? 0;
  return `${sheet} ${areaName({
    sheet,
    firstRow,
    lastRow: rows.at(-1)?.row ?? firstRow,
    firstColumn: first,
    lastColumn: last,
  })}`;
}
