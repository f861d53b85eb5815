/** What the forms of *Följ upp* have in common: a part of the budget, what was granted, a day. */
import type { ReactNode } from "react";
import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { dayTyped } from "../../../../reading/period";
import { grantedParts, grantedRows } from "../../followup/granted-rows";
import { followUpWords } from "../../followup/words";
import type { BudgetModel } from "../../model";
import { filled } from "../../wage/wage-note-words";
import type { FillToolProps } from "../fill/fill-tool";

export interface FollowUpFormProps extends FillToolProps {
  /** The name over one of the budget's columns; `null` for all of it. */
  readonly part: string | null;
  readonly onPart: (part: string | null) => void;
}

interface PartProps extends Pick<FollowUpFormProps, "part"> {
  readonly budget: BudgetModel;
}

/** Nothing where the budget has but one part. */
export function PartField({ budget, part, onPart }: PartProps & Pick<FollowUpFormProps, "onPart">): ReactNode {
  const styles = useFormStyles();
  const words = followUpWords[useLanguage().code].panel;
  const parts = grantedParts(budget);
  if (parts.length < 2) return null;
  return (
    <Field label={words.part}>
      <Select
        className={styles.select}
        value={part ?? ""}
        onChange={(_, { value }) => onPart(parts.find((name) => name === value) ?? null)}
      >
        <option value="">{words.whole}</option>
        {parts.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** What the sheet is made of. */
export function GrantedLine({ budget, part }: PartProps): ReactNode {
  const styles = useFormStyles();
  const { code, money } = useLanguage();
  const reading = grantedRows(budget, part);
  if (!reading.ok) return null;
  const { sections, total } = reading.granted;
  const count = sections.reduce((rows, section) => rows + section.rows.length, 0);
  return <p className={styles.told}>{filled(followUpWords[code].panel.granted, { amount: money(total), count })}</p>;
}

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

export function DayField({ label, value, onChange }: DayFieldProps): ReactNode {
  const styles = useStyles();
  const words = followUpWords[useLanguage().code];
  const isDay = value === "" || dayTyped(value) !== undefined;
  return (
    <Field
      label={label}
      hint={words.panel.dayHint}
      {...(!isDay && { validationState: "error", validationMessage: words.told.badDay })}
    >
      <Input
        inputMode="numeric"
        maxLength={10}
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        onChange={(_, { value: text }) => onChange(text)}
      />
    </Field>
  );
}
