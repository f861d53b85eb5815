/** A field for a figure, its unit beside it. */
import type { ReactNode } from "react";
import { Field, Input, makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({ input: { minWidth: 0, width: "100%" } });

interface UnitFieldProps {
  readonly label: string;
  readonly name: string;
  /** What stands after the figure; empty for none. */
  readonly unit: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly fault?: string | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly required?: boolean;
}

export function UnitField({ label, name, unit, text, onChange, ...told }: UnitFieldProps): ReactNode {
  const styles = useStyles();
  const { fault, hint, placeholder, required = false } = told;
  return (
    <Field
      label={label}
      required={required}
      {...(fault !== undefined && { validationState: "error", validationMessage: fault })}
      {...(hint !== undefined && { hint })}
    >
      <Input
        name={name}
        maxLength={40}
        autoComplete="off"
        className={styles.input}
        input={{ className: styles.input }}
        {...(unit !== "" && { contentAfter: unit })}
        {...(placeholder !== undefined && { placeholder })}
        value={text}
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
