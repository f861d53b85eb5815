/** A field for an amount: "300 000", "300 tkr" and "0,3 mkr" are understood, and shown back as kronor. */
import type { ReactNode } from "react";
import { Field, Input, type InputProps, makeStyles } from "@fluentui/react-components";
import { typedValue } from "../../reading/kinds";
import type { Ore } from "../../reading/money";
import { useLanguage } from "../language";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface AmountFieldProps {
  readonly label: string;
  /** As typed: what cannot be read is kept, so that it can be mended. */
  readonly text: string;
  readonly onChange: (text: string, amount: Ore | null) => void;
  readonly required?: boolean;
  /** Told in place of the field's own words, where the amount is read but does not fit. */
  readonly fault?: string | undefined;
  readonly input?: Pick<InputProps, "name" | "autoFocus" | "placeholder">;
}

export function AmountField({ label, text, onChange, required = false, fault, input }: AmountFieldProps): ReactNode {
  const styles = useStyles();
  const { t, money } = useLanguage();
  const amount = typedValue("kronor", text);
  const unread = text.trim() !== "" && amount === null;
  const message = fault ?? (unread ? t("pane.amount.unclear") : undefined);
  return (
    <Field
      label={label}
      required={required}
      {...(message === undefined
        ? amount !== null && { hint: t("pane.amount.shown", { amount: money(amount) }) }
        : { validationState: "error", validationMessage: message })}
    >
      <Input
        {...input}
        inputMode="text"
        maxLength={40}
        className={styles.input}
        input={{ className: styles.input }}
        contentAfter={t("app.unit.kr")}
        value={text}
        onChange={(_, { value }) => onChange(value, typedValue("kronor", value))}
      />
    </Field>
  );
}
