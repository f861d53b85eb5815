/** A forecast: which part of the budget, and the day that it goes up to. */
import { type ReactNode, useState } from "react";
import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import { budgetKey } from "../../examined-budget";
import { faultText } from "../../followup/fault-text";
import { budgetPeriod } from "../../figures/budget-figures";
import { readForecast } from "../../followup/follow-up-request";
import { forecastPatch } from "../../followup/forecast-sheet";
import { followUpWords } from "../../followup/words";
import { DayField, type FollowUpFormProps, GrantedLine, PartField } from "./follow-up-fields";

export function ForecastForm({ checked, busy, part, onPart }: FollowUpFormProps): ReactNode {
  const styles = useFormStyles();
  const language = useLanguage();
  const { session } = usePane();
  const { budget } = budgetKey.of(checked.result);
  const words = followUpWords[language.code];
  const [until, setUntil] = useState(() => budgetPeriod(budget)?.to ?? "");
  const reading = readForecast(budget, part, until);
  const write = (): void => {
    if (!reading.ok) return;
    const patch = forecastPatch(reading.granted, reading.until, budget.snapshot, language);
    void session.addSheets(() => Promise.resolve(patch));
  };
  return (
    <>
      <PartField budget={budget} part={part} onPart={onPart} />
      <GrantedLine budget={budget} part={part} />
      <DayField label={words.panel.until} value={until} onChange={setUntil} />
      <div role="status">
        {!reading.ok && (
          <p className={styles.told}>{faultText(reading.fault, budget, checked.result.questions, language)}</p>
        )}
      </div>
      <div>
        <Button appearance="primary" icon={<TableAddRegular />} disabled={busy || !reading.ok} onClick={write}>
          {words.panel.make}
        </Button>
      </div>
    </>
  );
}
