/** A requisition: which part of the budget, and the days of the period. */
import { type ReactNode, useState } from "react";
import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import { budgetKey } from "../../examined-budget";
import { faultText } from "../../followup/fault-text";
import { nextPeriod, readRequisition, requisitionsOf } from "../../followup/follow-up-request";
import { noteText } from "../../followup/note-text";
import { periodOf } from "../../followup/read-follow-up";
import { requisitionPatch } from "../../followup/requisition-sheet";
import { followUpWords } from "../../followup/words";
import { filled } from "../../wage/wage-note-words";
import { DayField, type FollowUpFormProps, GrantedLine, PartField } from "./follow-up-fields";

export function RequisitionForm({ checked, busy, part, onPart }: FollowUpFormProps): ReactNode {
  const styles = useFormStyles();
  const language = useLanguage();
  const { session } = usePane();
  const { budget } = budgetKey.of(checked.result);
  const words = followUpWords[language.code];
  const [period, setPeriod] = useState(() => nextPeriod(budget, part) ?? { from: "", to: "" });
  const reading = readRequisition(budget, { part, ...period });
  const isBlank = period.from === "" || period.to === "";
  const write = (): void => {
    if (!reading.ok) return;
    const patch = requisitionPatch(reading.granted, reading.period, budget.snapshot, language);
    void session.addSheets(() => Promise.resolve(patch));
  };
  return (
    <>
      <PartField budget={budget} part={part} onPart={onPart} />
      <GrantedLine budget={budget} part={part} />
      <div className={styles.pair}>
        {(["from", "to"] as const).map((end) => (
          <DayField
            key={end}
            label={words.panel[end]}
            value={period[end]}
            onChange={(day) => setPeriod({ ...period, [end]: day })}
          />
        ))}
      </div>
      <div role="status">
        {!reading.ok && !(isBlank && reading.fault === "badDay") && (
          <p className={styles.told}>{faultText(reading.fault, budget, checked.result.questions, language)}</p>
        )}
        {reading.ok &&
          reading.notes.map((note) => (
            <p key={note.key} className={styles.told}>
              {noteText(note, language)}
            </p>
          ))}
      </div>
      <Before budget={budget} part={part} />
      <div>
        <Button appearance="primary" icon={<TableAddRegular />} disabled={busy || !reading.ok} onClick={write}>
          {words.panel.make}
        </Button>
      </div>
    </>
  );
}

/** The requisitions that there are already, which nobody needs to fear for. */
function Before({ budget, part }: Pick<Parameters<typeof PartField>[0], "budget" | "part">): ReactNode {
  const styles = useFormStyles();
  const { code, date } = useLanguage();
  const made = requisitionsOf(budget, part);
  const last = made.at(-1);
  if (last === undefined) return null;
  const day = periodOf(last)?.to;
  const { before, beforeNoDay } = followUpWords[code].panel;
  const count = made.length;
  return (
    <p className={styles.told}>
      {day === undefined ? filled(beforeNoDay, { count }) : filled(before, { count, day: date(day) })}
    </p>
  );
}
