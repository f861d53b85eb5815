/** *Projektuppgifter* as a form over its sheet: the sheet stays the truth, and only what was changed is written. */
import { type FormEvent, type ReactNode, useRef } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { findingText } from "../../../../../checking/language";
import { everyFormField, planForm, planFormPatch, type PlanFormField } from "../../../plan/plan-form";
import { readPlanText } from "../../../plan/plan-words";
import { useLanguage } from "../../../../../pane/language";
import { budgetKey } from "../../../examined-budget";
import { usePane } from "../../../../../pane/pane-context";
import type { FillToolProps } from "../fill-tool";
import { PlanInput } from "./plan-input";
import { PlanTableFields } from "./plan-table-fields";
import { usePlanDraft, withText } from "./use-plan-draft";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "20px" },
  intro: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  group: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  others: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  // Always at hand: the form is longer than the pane.
  actions: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "8px",
    margin: "0 -16px -24px",
    padding: "10px 16px",
    // To the pane's edges, here as there.
    "@media (max-width: 359px)": { margin: "0 -12px -24px", padding: "10px 12px" },
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  state: { margin: 0, flexBasis: "100%", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export function PlanTool({ checked, busy }: FillToolProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const element = useRef<HTMLFormElement>(null);
  const { session } = usePane();
  const [draft, keep] = usePlanDraft();
  const examined = budgetKey.of(checked.result);
  const form = planForm(examined, checked.result.findings, language);
  const changed = everyFormField(form).filter(({ key, shown }) => draft.has(key) && draft.get(key) !== shown);
  const readings = changed.map((field) => ({
    field,
    reading: readPlanText(field.kind, draft.get(field.key) ?? "", language),
  }));
  const faulty = readings.filter(({ reading }) => !reading.ok);
  const idle = changed.length === 0 && form.sheet !== null;

  const save = async (): Promise<void> => {
    const [first] = faulty;
    if (first !== undefined) {
      element.current?.querySelector<HTMLElement>(`[name="${first.field.key}"]`)?.focus();
      return;
    }
    if (idle || busy) return;
    const changes = new Map(readings.flatMap(({ field, reading }) => (reading.ok ? [[field.key, reading.value]] : [])));
    // Made from what the form showed: where the sheet says something else by now, nothing is written over it.
    const written = await session.write(
      () => planFormPatch(examined, language, changes),
      form.sheet === null
        ? { key: "planForm.made", values: {} }
        : { key: "planForm.saved", values: { count: changed.length } },
    );
    if (written) keep(new Map());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save();
  };
  const type = ({ key, shown }: PlanFormField, text: string): void => keep(withText(draft, key, text, shown));

  return (
    <form ref={element} className={styles.form} aria-label={t("planForm.open")} noValidate onSubmit={submit}>
      <p className={styles.intro}>
        {form.sheet === null ? t("planForm.introMissing") : t("planForm.intro", { sheet: form.sheet })}
      </p>
      {form.otherFindings.length > 0 && (
        <section className={styles.group} aria-label={t("planForm.other")}>
          <h3 className={styles.heading}>{t("planForm.other")}</h3>
          <ul className={styles.others}>
            {form.otherFindings.map((finding, index) => (
              <li key={index}>
                {findingText(finding, language).message} ({finding.rule})
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.group} aria-label={t("planForm.group.fields")}>
        <h3 className={styles.heading}>{t("planForm.group.fields")}</h3>
        {form.fields.map((field) => (
          <PlanInput
            key={field.key}
            field={field}
            where={field.where}
            typed={draft.get(field.key)}
            onType={(text) => type(field, text)}
          />
        ))}
      </section>
      {form.tables.map((table) => (
        <PlanTableFields key={table.id} table={table} draft={draft} onType={type} />
      ))}
      <div className={styles.actions}>
        <p role="status" className={styles.state}>
          {faulty.length > 0
            ? t("planForm.faults", { count: faulty.length })
            : t("planForm.changed", { count: changed.length })}
        </p>
        <Button type="submit" appearance="primary" disabledFocusable={busy || idle}>
          {form.sheet === null ? t("planForm.make") : t("planForm.save")}
        </Button>
        {changed.length > 0 && <Button onClick={() => keep(new Map())}>{t("planForm.reset")}</Button>}
      </div>
    </form>
  );
}
