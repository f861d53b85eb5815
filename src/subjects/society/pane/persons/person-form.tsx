/** *Ny person*: what a person lived on before and what came after, written to the table's next free row. */
import { type ReactNode, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import { AmountField } from "../../../../pane/fields/amount-field";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { type FormReading, MakeForm, TypedField } from "../../../../pane/fields/make-form";
import { UnitField } from "../../../../pane/fields/unit-field";
import { useLanguage } from "../../../../pane/language";
import { labelIn } from "../../../../making/sheet-words";
import {
  blankPerson,
  type PersonFaults,
  type PersonField,
  personFields,
  readTypedPerson,
  type TypedPerson,
} from "../../entry/typed-person";
import { type Person, payers } from "../../model";
import { employerNames, payerNames, supportPayers } from "../../sheets/template";

const employers = ["municipality", "region", "state", "private", "nonProfit", "other"] as const;
const afters = ["work", "studies", "none"] as const;

interface PersonFormProps {
  /** `Samhällsekonomi!A15` */
  readonly place: string;
  readonly onMake: (person: Person) => Promise<void>;
  readonly onCancel: () => void;
}

/** Nothing of it is kept: these are a person's affairs. */
export function PersonForm({ place, onMake, onCancel }: PersonFormProps): ReactNode {
  const form = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const [typed, setTyped] = useState<TypedPerson>(blankPerson);
  const [faults, setFaults] = useState<PersonFaults>({});
  const write = (change: Partial<TypedPerson>): void => {
    setTyped({ ...typed, ...change });
    setFaults({});
  };
  const read = (): FormReading<Person> => {
    const reading = readTypedPerson(typed);
    setFaults(reading.ok ? {} : reading.faults);
    return reading.ok
      ? { ok: true, request: reading.person }
      : { ok: false, first: personFields.find((field) => reading.faults[field] !== undefined) };
  };
  const fault = (field: PersonField): string | undefined => {
    const found = faults[field];
    return found === undefined ? undefined : t(`societyPane.person.fault.${found}`);
  };
  const amount = (field: "amount" | "tax" | "wage" | "subsidy"): ReactNode => (
    <AmountField
      label={t(`societyPane.person.${field}`)}
      text={typed[field]}
      input={{ name: field }}
      fault={fault(field)}
      onChange={(text) => write({ [field]: text })}
    />
  );
  const percent = (field: "extent" | "subsidyShare"): ReactNode => (
    <UnitField
      name={field}
      label={t(`societyPane.person.${field}`)}
      unit="%"
      text={typed[field]}
      fault={fault(field)}
      onChange={(text) => write({ [field]: text })}
    />
  );
  const numberFault = fault("number");
  const payerFault = fault("payer");
  return (
    <MakeForm
      heading={t("societyPane.person.heading")}
      about={t("societyPane.person.about", { place })}
      make={t("societyPane.person.make")}
      cancel={t("societyPane.new.cancel")}
      read={read}
      onMake={onMake}
      onCancel={onCancel}
    >
      <TypedField
        name="number"
        label={t("societyPane.person.number")}
        required
        told={
          numberFault === undefined
            ? { hint: t("societyPane.person.numberHint") }
            : { validationState: "error", validationMessage: numberFault }
        }
        value={typed.number}
        onWrite={(number) => write({ number })}
      />
      <fieldset className={form.group}>
        <legend>{t("societyPane.person.before")}</legend>
        <Field label={t("societyPane.person.support")}>
          <Select
            name="support"
            className={form.select}
            value={typed.support}
            onChange={(_, { value }) => {
              const kind = supportPayers.find(([known]) => known === value)?.[0];
              if (kind !== undefined) write({ support: kind });
            }}
          >
            {supportPayers.map(([kind, label]) => (
              <option key={kind} value={kind}>
                {labelIn(language, label)}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label={t("societyPane.person.payer")}
          {...(payerFault !== undefined && { validationState: "error", validationMessage: payerFault })}
        >
          <Select
            name="payer"
            className={form.select}
            value={typed.payer}
            onChange={(_, { value }) => write({ payer: payers.find((known) => known === value) ?? "" })}
          >
            <option value="">{t("societyPane.person.usualPayer")}</option>
            {payers.map((known) => (
              <option key={known} value={known}>
                {labelIn(language, payerNames[known])}
              </option>
            ))}
          </Select>
        </Field>
        <div className={form.pair}>
          {amount("amount")}
          {amount("tax")}
        </div>
      </fieldset>
      <fieldset className={form.group}>
        <legend>{t("societyPane.person.afterwards")}</legend>
        <Field label={t("societyPane.person.after")}>
          <Select
            name="after"
            className={form.select}
            value={typed.after}
            onChange={(_, { value }) => write({ after: afters.find((known) => known === value) ?? "work" })}
          >
            {afters.map((known) => (
              <option key={known} value={known}>
                {t(`societyPane.person.afterKind.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
        {typed.after === "work" && (
          <>
            <Field label={t("societyPane.person.employer")}>
              <Select
                name="employer"
                className={form.select}
                value={typed.employer}
                onChange={(_, { value }) => write({ employer: employers.find((known) => known === value) ?? "other" })}
              >
                {employers.map((known) => (
                  <option key={known} value={known}>
                    {labelIn(language, employerNames[known])}
                  </option>
                ))}
              </Select>
            </Field>
            <div className={form.pair}>
              {amount("wage")}
              {percent("extent")}
            </div>
            <div className={form.pair}>
              {amount("subsidy")}
              {percent("subsidyShare")}
            </div>
          </>
        )}
        <UnitField
          name="months"
          label={t("societyPane.person.months")}
          unit=""
          hint={t("societyPane.person.monthsHint")}
          text={typed.months}
          fault={fault("months")}
          onChange={(months) => write({ months })}
        />
      </fieldset>
    </MakeForm>
  );
}
