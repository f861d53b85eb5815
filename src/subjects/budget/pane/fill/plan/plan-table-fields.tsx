/** One of the plan's two tables: an organisation a group, the sum last, and room for one more on demand. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons";
import type { PlanFormField, PlanFormTable } from "../../../plan/plan-form";
import { useLanguage } from "../../../../../pane/language";
import { PlanInput } from "./plan-input";
import type { PlanDraft } from "./use-plan-draft";

const useStyles = makeStyles({
  table: { display: "flex", flexDirection: "column", gap: "10px", margin: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  where: { margin: "-6px 0 0", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "10px 12px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: "8px" },
  sum: { fontWeight: tokens.fontWeightSemibold },
  add: { alignSelf: "flex-start" },
});

interface PlanTableFieldsProps {
  readonly table: PlanFormTable;
  readonly draft: PlanDraft;
  readonly onType: (field: PlanFormField, text: string) => void;
}

export function PlanTableFields({ table, draft, onType }: PlanTableFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const [added, setAdded] = useState(0);
  const section = useRef<HTMLElement>(null);
  // Whoever asks for a row wants to write in it.
  useEffect(() => {
    const rows = section.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
    if (added > 0) rows[rows.length - 1]?.querySelector("input")?.focus();
  }, [added]);
  const input = (field: PlanFormField): ReactNode => (
    <PlanInput key={field.key} field={field} typed={draft.get(field.key)} onType={(text) => onType(field, text)} />
  );
  const started = table.rows.filter(
    ({ blank, organisation, figures }) => !blank || [organisation, ...figures].some(({ key }) => draft.has(key)),
  );
  const more = table.rows.filter((row) => !started.includes(row));
  const shown = table.rows.filter((row) => started.includes(row) || more.indexOf(row) < added);
  return (
    <section ref={section} className={styles.table} aria-label={table.title}>
      <h3 className={styles.heading}>{table.title}</h3>
      <p className={styles.where}>{t("planForm.foundIn", { where: table.where })}</p>
      {shown.map(({ organisation, figures }, index) => (
        <div
          key={organisation.key}
          data-row
          role="group"
          aria-label={(draft.get(organisation.key) ?? organisation.shown) || t("planForm.row", { number: index + 1 })}
          className={styles.row}
        >
          {input(organisation)}
          <div className={styles.figures}>{figures.map(input)}</div>
        </div>
      ))}
      {shown.length < table.rows.length && (
        <Button
          appearance="subtle"
          size="small"
          className={styles.add}
          icon={<AddRegular />}
          onClick={() => setAdded(added + 1)}
        >
          {t("planForm.addRow")}
        </Button>
      )}
      {table.sum.length > 0 && (
        <div role="group" aria-label={table.sumLabel} className={styles.row}>
          <span className={styles.sum}>{table.sumLabel}</span>
          <div className={styles.figures}>{table.sum.map(input)}</div>
        </div>
      )}
    </section>
  );
}
