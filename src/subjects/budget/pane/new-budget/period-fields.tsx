/** The first and the last day, and how many months that is. */
import type { ReactNode } from "react";
import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { NewBudgetAdvice } from "../../sheets/new-budget-advice";
import { useLanguage } from "../../../../pane/language";
import { AdviceLine } from "./advice-line";
import type { Draft } from "./draft";

const useStyles = makeStyles({
  period: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  date: { minWidth: 0, width: "100%" },
});

interface PeriodFieldsProps {
  readonly draft: Draft;
  readonly advice: NewBudgetAdvice;
  /** The inputs to tell the faults of. */
  readonly told: readonly string[];
  readonly onWrite: (end: "from" | "to", text: string) => void;
}

export function PeriodFields({ draft, advice, told, onWrite }: PeriodFieldsProps): ReactNode {
  const styles = useStyles();
  const { t } = useLanguage();
  return (
    <>
      <div className={styles.period}>
        {(["from", "to"] as const).map((end) => (
          <Field
            key={end}
            label={t(`newBudget.${end}`)}
            hint={t("newBudget.dateForm")}
            required
            {...(told.includes(end) && { validationState: "error", validationMessage: t(`newBudget.fault.${end}`) })}
          >
            <Input
              name={end}
              inputMode="numeric"
              maxLength={10}
              className={styles.date}
              input={{ className: styles.date }}
              value={draft[end]}
              onChange={(_, { value }) => onWrite(end, value)}
            />
          </Field>
        ))}
      </div>
      <PeriodAdvice advice={advice} />
    </>
  );
}

export function PeriodAdvice({ advice: { months, longest } }: { readonly advice: NewBudgetAdvice }): ReactNode {
  const { t, number } = useLanguage();
  if (months === null) return null;
  const length = t("newBudget.months", { count: months, shown: number(months) });
  return (
    <AdviceLine
      warns={longest !== null}
      text={longest === null ? length : `${length} ${t("newBudget.tooLong", { longest: number(longest) })}`}
    />
  );
}
