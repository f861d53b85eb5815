/** One fact of the plan: its unit, where it is found, how it was understood, and what the check says of it. */
import type { ReactNode } from "react";
import { Field, type FieldProps, Input, makeStyles, tokens } from "@fluentui/react-components";
import { findingText, type Language } from "../../../../../checking/language";
import type { PlanFormField } from "../../../plan/plan-form";
import { planUnit, readPlanText } from "../../../plan/plan-words";
import { useLanguage } from "../../../../../pane/language";

const useStyles = makeStyles({
  input: { minWidth: 0, width: "100%", scrollMarginBottom: "120px", scrollMarginTop: "16px" },
  unit: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
  lines: { display: "flex", flexDirection: "column" },
});

interface PlanInputProps {
  readonly field: PlanFormField;
  /** Where in the plan it is found, where that is not told for a whole table. */
  readonly where?: string;
  /** As typed; `undefined` where it is what the sheet says. */
  readonly typed: string | undefined;
  readonly onType: (text: string) => void;
}

export function PlanInput({ field, where, typed, onType }: PlanInputProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { key, kind, label, shown, held } = field;
  const lines = hints(field, where, typed, language);
  return (
    <Field
      label={label}
      {...(lines.length > 0 && { hint: <Lines lines={lines} /> })}
      {...told(field, typed, language)}
      data-fact={key}
    >
      <Input
        name={key}
        disabled={held === "nowhere"}
        maxLength={200}
        className={styles.input}
        input={{ className: styles.input }}
        contentAfter={<span className={styles.unit}>{planUnit(kind, language)}</span>}
        value={typed ?? shown}
        onChange={(_, { value }) => onType(value)}
      />
    </Field>
  );
}

function hints(
  { kind, label, shown, held }: PlanFormField,
  where: string | undefined,
  typed: string | undefined,
  language: Language,
): readonly string[] {
  const { t } = language;
  const reading = readPlanText(kind, typed ?? shown, language);
  return [
    ...(reading.ok && reading.understood !== null
      ? [t("planForm.understood", { understood: reading.understood })]
      : []),
    ...(typed === undefined
      ? []
      : [t("planForm.inSheet", { shown: shown === "" ? t("planForm.inSheetEmpty") : shown })]),
    ...(held === "formula" ? [t("planForm.formula")] : []),
    ...(held === "nowhere" ? [t("planForm.nowhere", { label })] : []),
    ...(where === undefined ? [] : [t("planForm.foundIn", { where })]),
  ];
}

/** A text that cannot be saved is told while it is typed; what the check says, while the field is as in the sheet. */
function told(
  { kind, findings }: PlanFormField,
  typed: string | undefined,
  language: Language,
): Pick<FieldProps, "validationState" | "validationMessage"> {
  if (typed !== undefined) {
    const reading = readPlanText(kind, typed, language);
    return reading.ok ? {} : { validationState: "error", validationMessage: reading.fault };
  }
  if (findings.length === 0) return {};
  const gravest = findings.some(({ severity }) => severity === "error") ? "error" : "warning";
  const lines = findings.map((finding) => {
    const { message, expected } = findingText(finding, language);
    const wanted = expected === undefined ? "" : ` ${language.t("pane.finding.expected")}: ${expected}.`;
    return `${message}${wanted} (${finding.rule})`;
  });
  // No alert: these stand there from the start, and the verdict tells of them after a change.
  return { validationState: gravest, validationMessage: { role: undefined, children: <Lines lines={lines} /> } };
}

function Lines({ lines }: { readonly lines: readonly string[] }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </span>
  );
}
