/** The lists of one column or row: its role, and what that role is about. */
import { type ReactNode, useId } from "react";
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { costKindIds, factors, funders, stages } from "../../form/form-model";
import type { KnownNames } from "./known-names";
import {
  type ColumnChoice,
  columnKinds,
  quantities,
  type RowChoice,
  rowKinds,
  shareTyped,
  sumScopes,
} from "./role-choices";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: "10px" },
  input: { minWidth: 0, width: "100%" },
});

interface ColumnFieldsProps {
  readonly choice: ColumnChoice;
  readonly names: KnownNames;
  readonly onChoose: (choice: ColumnChoice) => void;
}

export function ColumnFields({ choice, names, onChoose }: ColumnFieldsProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t } = useLanguage();
  const change = (part: Partial<ColumnChoice>): void => onChoose({ ...choice, ...part });
  return (
    <div className={styles.fields}>
      <Choice
        label={t("learn.kind.column")}
        value={choice.kind}
        options={columnKinds.map((kind) => ({
          value: kind,
          text: t("learn.withKey", { name: t(`learn.columnRole.${kind}`), key: t(`learn.columnKey.${kind}`) }),
        }))}
        onChoose={(kind) => change({ kind })}
      />
      {choice.kind === "factor" && (
        <Choice
          label={t("learn.field.factor")}
          value={choice.factor}
          options={factors.map((value) => ({ value, text: t(`learn.factor.${value}`) }))}
          onChoose={(factor) => change({ factor })}
        />
      )}
      {(choice.kind === "amount" || choice.kind === "total") && (
        <>
          <div className={form.pair}>
            <Named
              label={t("learn.field.period")}
              value={choice.period}
              known={names.periods}
              onWrite={(period) => change({ period })}
            />
            <Named
              label={t("learn.field.organisation")}
              value={choice.organisation}
              known={names.organisations}
              onWrite={(organisation) => change({ organisation })}
            />
          </div>
          <div className={form.pair}>
            <Choice
              label={t("learn.field.funder")}
              value={choice.funder ?? notSaid}
              options={[
                { value: notSaid, text: t("learn.field.notSaid") },
                ...funders.map((value) => ({ value, text: t(`learn.funder.${value}`) })),
              ]}
              onChoose={(funder) => change({ funder: funder === notSaid ? null : funder })}
            />
            <Choice
              label={t("learn.field.stage")}
              value={choice.stage ?? notSaid}
              options={[
                { value: notSaid, text: t("learn.field.notSaid") },
                ...stages.map((value) => ({ value, text: t(`learn.stage.${value}`) })),
              ]}
              onChoose={(stage) => change({ stage: stage === notSaid ? null : stage })}
            />
          </div>
        </>
      )}
    </div>
  );
}

interface RowFieldsProps {
  readonly choice: RowChoice;
  readonly names: KnownNames;
  readonly onChoose: (choice: RowChoice) => void;
}

export function RowFields({ choice, names, onChoose }: RowFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  const change = (part: Partial<RowChoice>): void => onChoose({ ...choice, ...part });
  return (
    <div className={styles.fields}>
      <Choice
        label={t("learn.kind.row")}
        value={choice.kind}
        options={rowKinds.map((kind) => ({
          value: kind,
          text: t("learn.withKey", { name: t(`learn.rowRole.${kind}`), key: t(`learn.rowKey.${kind}`) }),
        }))}
        onChoose={(kind) => change({ kind })}
      />
      {(choice.kind === "cost" || choice.kind === "section") && (
        <Choice
          label={t("learn.field.costKind")}
          value={choice.costKind}
          options={costKindIds.map((value) => ({ value, text: t(`learn.costKind.${value}`) }))}
          onChoose={(costKind) => change({ costKind })}
        />
      )}
      {choice.kind === "sum" && (
        <Choice
          label={t("learn.field.of")}
          value={choice.of}
          options={sumScopes.map((value) => ({ value, text: t(`learn.of.${value}`) }))}
          onChoose={(of) => change({ of })}
        />
      )}
      {choice.kind === "quantity" && (
        <Choice
          label={t("learn.field.counts")}
          value={choice.counts}
          options={quantities.map((value) => ({ value, text: t(`learn.counts.${value}`) }))}
          onChoose={(counts) => change({ counts })}
        />
      )}
      {choice.kind === "percentOf" && (
        <Named
          label={t("learn.field.share")}
          value={choice.share}
          known={[]}
          fault={choice.share.trim() !== "" && shareTyped(choice.share) === null ? t("learn.field.shareUnread") : null}
          onWrite={(share) => change({ share })}
        />
      )}
      {choice.kind === "financing" && (
        <>
          <Choice
            label={t("learn.field.funder")}
            value={choice.funder}
            options={funders.map((value) => ({ value, text: t(`learn.funder.${value}`) }))}
            onChoose={(funder) => change({ funder })}
          />
          <Named
            label={t("learn.field.organisation")}
            value={choice.organisation}
            known={names.organisations}
            onWrite={(organisation) => change({ organisation })}
          />
        </>
      )}
    </div>
  );
}

const notSaid = "";

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>): ReactNode {
  const form = useFormStyles();
  return (
    <Field label={label}>
      <Select
        className={form.select}
        value={value}
        onChange={(_, { value: chosen }) => {
          const option = options.find((known) => known.value === chosen);
          if (option !== undefined) onChoose(option.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface NamedProps {
  readonly label: string;
  readonly value: string;
  /** Offered while one writes. */
  readonly known: readonly string[];
  readonly fault?: string | null;
  readonly onWrite: (text: string) => void;
}

function Named({ label, value, known, fault = null, onWrite }: NamedProps): ReactNode {
  const styles = useStyles();
  const list = useId();
  return (
    <Field label={label} {...(fault !== null && { validationState: "error", validationMessage: fault })}>
      <Input
        className={styles.input}
        input={{ className: styles.input, list }}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={(_, { value: text }) => onWrite(text)}
      />
      <datalist id={list}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </Field>
  );
}
