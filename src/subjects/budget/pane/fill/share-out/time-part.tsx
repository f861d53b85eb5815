/** An amount, or the whole budget by project owner, over the project's years, quarters or months: for Word and as a sheet. */
import { type ReactNode, useMemo, useState } from "react";
import { Field, makeStyles, Select } from "@fluentui/react-components";
import { type PeriodRequest, type PeriodWhat, periodForms, periodTable } from "../../../sheets/period-table";
import { typedValue } from "../../../../../reading/kinds";
import { AmountField } from "../../../../../pane/fields/amount-field";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { WordTable } from "../../figures/word-table";
import { useLanguage } from "../../../../../pane/language";
import { budgetKey } from "../../../examined-budget";
import { usePane } from "../../../../../pane/pane-context";
import type { FillToolProps } from "../fill-tool";

const useStyles = makeStyles({ part: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 } });

const whats = ["total", "requested", "ownFunding", "amount"] as const;
const steps = ["year", "quarter", "month"] as const;
const weights = ["days", "months"] as const;

export function TimePart({ checked, busy }: FillToolProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const language = useLanguage();
  const { t } = language;
  const [what, setWhat] = useState<(typeof whats)[number]>("total");
  const [text, setText] = useState("");
  const [step, setStep] = useState<PeriodRequest["step"]>("year");
  const [weight, setWeight] = useState<PeriodRequest["weight"]>("days");
  const { session } = usePane();
  const result = budgetKey.of(checked.result);
  const forms = useMemo(() => {
    const typed = typedValue("kronor", text);
    const asked: PeriodWhat | null = what !== "amount" ? what : typed !== null && typed > 0 ? { amount: typed } : null;
    if (asked === null) return null;
    const request = { what: asked, step, weight };
    const table = periodTable(result, request);
    return table.ok ? { fault: null, ...periodForms(table.table, request, language, result.budget) } : table;
  }, [result, what, text, step, weight, language]);
  return (
    <div className={styles.part}>
      <Choice
        label={t("shareOut.time.what")}
        value={what}
        choices={whats}
        wordOf={(each) => t(`shareOut.what.${each}`)}
        onChoose={setWhat}
      />
      {what === "amount" && <AmountField label={t("shareOut.time.amount")} text={text} required onChange={setText} />}
      <div className={formStyles.pair}>
        <Choice
          label={t("shareOut.time.step")}
          value={step}
          choices={steps}
          wordOf={(each) => t(`shareOut.step.${each}`)}
          onChoose={setStep}
        />
        <Choice
          label={t("shareOut.time.weight")}
          value={weight}
          choices={weights}
          wordOf={(each) => t(`shareOut.weight.${each}`)}
          onChoose={setWeight}
        />
      </div>
      {forms !== null && forms.fault !== null && (
        <p role="status" className={formStyles.told}>
          {t(`shareOut.time.fault.${forms.fault}`)}
        </p>
      )}
      {forms?.fault === null && (
        <WordTable
          heading={t("shareOut.sheet")}
          table={forms}
          wide={forms.head.length > 3}
          busy={busy}
          onWrite={() => void session.addSheets(() => Promise.resolve(forms.patch))}
        />
      )}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Value[];
  readonly wordOf: (choice: Value) => string;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, wordOf, onChoose }: ChoiceProps<Value>): ReactNode {
  const formStyles = useFormStyles();
  return (
    <Field label={label}>
      <Select
        className={formStyles.select}
        value={value}
        onChange={(_, { value: text }) => onChoose(choices.find((choice) => choice === text) ?? value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {wordOf(choice)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
