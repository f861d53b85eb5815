/** The post: its role, wage, share of full time and months. */
import type { ReactNode } from "react";
import { Checkbox } from "@fluentui/react-components";
import { monthsText, percentText } from "../../../wage/wage-note";
import { AmountField } from "../../../../../pane/fields/amount-field";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { UnitField } from "../../../../../pane/fields/unit-field";
import { useLanguage } from "../../../../../pane/language";
import type { WageFormProps } from "./wage-form";

export function PostFields({ draft, reading, onChange, fault }: WageFormProps): ReactNode {
  const styles = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const { months, mostMonths, spreadPost } = reading;
  const shownMonths = draft.months ?? (months === null ? "" : monthsText(months, language));
  return (
    <fieldset className={styles.group}>
      <legend>{t("wage.post.heading")}</legend>
      <UnitField
        name="role"
        required
        label={t("wage.post.role")}
        unit=""
        text={reading.role}
        fault={fault("role")}
        onChange={(role) => onChange({ role })}
      />
      <AmountField
        required
        label={t("wage.post.wage")}
        text={draft.wage}
        fault={fault("wage")}
        input={{ name: "wage", placeholder: t("wage.post.wageForm") }}
        onChange={(wage) => onChange({ wage })}
      />
      <div className={styles.pair}>
        <UnitField
          name="post"
          required
          label={t("wage.post.share")}
          unit="%"
          text={draft.post}
          fault={fault("post")}
          onChange={(post) => onChange({ post })}
        />
        <UnitField
          name="raise"
          label={t("wage.post.raise")}
          unit="%"
          text={draft.raise}
          fault={fault("raise")}
          hint={t("wage.post.raiseHint")}
          onChange={(raise) => onChange({ raise })}
        />
      </div>
      <div className={styles.pair}>
        <UnitField
          name="from"
          required
          label={t("wage.post.from")}
          unit=""
          placeholder={t("wage.post.fromForm")}
          text={reading.from}
          fault={fault("from")}
          onChange={(from) => onChange({ from })}
        />
        <UnitField
          name="months"
          required
          label={t("wage.post.months")}
          unit={t("wage.post.monthsUnit")}
          text={shownMonths}
          fault={fault("months")}
          hint={mostMonths === null ? undefined : t("wage.post.most", { months: monthsText(mostMonths, language) })}
          onChange={(text) => onChange({ months: text })}
        />
      </div>
      {spreadPost !== null && (
        <Checkbox
          label={t("wage.post.spread", { share: percentText(spreadPost, language) })}
          checked={draft.spread}
          onChange={(_, { checked }) => onChange({ spread: checked === true })}
        />
      )}
    </fieldset>
  );
}
