/** A pasted table checked by itself, where there is no budget to write it in: how it is read, and what it comes to. */
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { Button, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { TextTable } from "../../../../../reading/text-table";
import { useLanguage } from "../../../../../pane/language";
import { useTableStyles } from "../../../../../pane/table-styles";
import { checkPasted, type PastedForm } from "../../../paste/pasted-form";
import { columnRoleText, rowRoleText } from "./role-words";
import { PasteTarget } from "./paste-target";
import { SumList } from "./sum-list";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "12px", alignItems: "stretch" },
  told: { margin: 0, ":focus": { outline: "none" } },
  list: { margin: 0, paddingLeft: "20px" },
  details: { "& summary": { cursor: "pointer", marginBottom: "8px" } },
  read: { display: "flex", flexDirection: "column", gap: "12px" },
  // What a row is may break over two lines; its name and its amount stay whole.
  rows: { "& td:first-of-type": { whiteSpace: "normal" } },
  another: { alignSelf: "flex-start" },
});

export function OwnCheck(): ReactNode {
  const { t } = useLanguage();
  const [table, setTable] = useState<TextTable | null>(null);
  const form = useMemo(() => (table === null ? null : checkPasted(table)), [table]);
  if (form !== null) return <CheckedTable form={form} onAnother={() => setTable(null)} />;
  return <PasteTarget fault={table === null ? null : t("paste.own.none")} onTable={setTable} />;
}

interface CheckedTableProps {
  readonly form: PastedForm;
  readonly onAnother: () => void;
}

export function CheckedTable({ form, onAnother }: CheckedTableProps): ReactNode {
  const styles = useStyles();
  const { t, money } = useLanguage();
  const told = useRef<HTMLParagraphElement>(null);
  // The field that had the keyboard is gone.
  useEffect(() => told.current?.focus(), []);
  const unit = t(`app.unit.${form.unit}`);
  return (
    <section className={styles.part} aria-label={t("paste.own.heading")}>
      <p ref={told} tabIndex={-1} role="status" className={styles.told}>
        {form.total === null
          ? t("paste.own.noTotal", { unit })
          : t("paste.own.total", { total: money(form.total), unit })}
      </p>
      {form.doubts.length > 0 && (
        <ul className={styles.list}>
          {form.doubts.map((doubt) => (
            <li key={doubt}>{t(`paste.own.doubt.${doubt}`)}</li>
          ))}
        </ul>
      )}
      <SumList sums={form.sums} />
      {form.kinds.length > 0 && <Kinds form={form} />}
      <details className={styles.details} open={form.total === null}>
        <summary>{t("paste.own.read")}</summary>
        <div className={styles.read}>
          <Columns form={form} />
          <Rows form={form} />
        </div>
      </details>
      <Button className={styles.another} onClick={onAnother}>
        {t("paste.summary.another")}
      </Button>
    </section>
  );
}

function Kinds({ form }: Pick<CheckedTableProps, "form">): ReactNode {
  const { table } = useTableStyles();
  const { t, money } = useLanguage();
  return (
    <table className={table}>
      <caption>{t("paste.own.kinds")}</caption>
      <tbody>
        {form.kinds.map(({ kind, amount }) => (
          <tr key={kind}>
            <th scope="row">{t(`paste.own.kind.${kind}`)}</th>
            <td>{money(amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Columns({ form }: Pick<CheckedTableProps, "form">): ReactNode {
  const { table } = useTableStyles();
  const language = useLanguage();
  const { t } = language;
  return (
    <table className={table}>
      <caption>{t("paste.own.columns")}</caption>
      <tbody>
        {form.columns.map(({ column, heading, role }) => (
          <tr key={column}>
            <th scope="row">{heading === "" ? t("paste.column.nameless", { number: column + 1 }) : heading}</th>
            <td>{columnRoleText(role, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ form }: Pick<CheckedTableProps, "form">): ReactNode {
  const { table } = useTableStyles();
  const { rows } = useStyles();
  const language = useLanguage();
  const { t, money } = language;
  return (
    <table className={mergeClasses(table, rows)}>
      <caption>{t("paste.own.rows")}</caption>
      <tbody>
        {form.rows.map(({ row, label, role, cost }) => (
          <tr key={row}>
            <th scope="row">{label}</th>
            <td>{rowRoleText(role, language)}</td>
            <td>{cost === null ? "" : money(cost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
