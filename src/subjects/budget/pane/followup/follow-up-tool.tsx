/** *Följ upp*: a requisition of a period, a forecast, and the figures for *Uppföljning Finsam*. */
import { type ReactNode, useState } from "react";
import { Field, makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import { useLanguage } from "../../../../pane/language";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { usePane } from "../../../../pane/pane-context";
import { sharedFactsOf } from "../../../subject";
import { budgetKey } from "../../examined-budget";
import { finsamForms, finsamTable } from "../../followup/finsam-table";
import { requisitionsOf } from "../../followup/follow-up-request";
import { followUpWords } from "../../followup/words";
import { WordTable } from "../figures/word-table";
import type { FillToolProps } from "../fill/fill-tool";
import { ForecastForm } from "./forecast-form";
import { RequisitionForm } from "./requisition-form";

const useStyles = makeStyles({ tool: { display: "flex", flexDirection: "column", gap: "16px", minWidth: 0 } });

const kinds = ["requisition", "forecast", "finsam"] as const;

export function FollowUpTool(props: FillToolProps): ReactNode {
  const styles = useStyles();
  const words = followUpWords[useLanguage().code].panel;
  const [kind, setKind] = useState<(typeof kinds)[number]>("requisition");
  const [part, setPart] = useState<string | null>(null);
  const { budget } = budgetKey.of(props.checked.result);
  const made = requisitionsOf(budget, part).length;
  const form = { ...props, part, onPart: setPart };
  return (
    <div className={styles.tool}>
      <Field label={words.what}>
        <RadioGroup
          value={kind}
          onChange={(_, { value }) => setKind(kinds.find((known) => known === value) ?? "requisition")}
        >
          {kinds.map((known) => (
            <Radio key={known} value={known} label={words[known]} />
          ))}
        </RadioGroup>
      </Field>
      {/* Once a sheet is made the days are those of the next one. */}
      {kind === "requisition" && <RequisitionForm key={`${part} ${made}`} {...form} />}
      {kind === "forecast" && <ForecastForm key={part} {...form} />}
      {kind === "finsam" && <Finsam {...props} />}
    </div>
  );
}

function Finsam({ checked, busy }: FillToolProps): ReactNode {
  const styles = useFormStyles();
  const language = useLanguage();
  const { session } = usePane();
  const { result } = checked;
  const words = followUpWords[language.code];
  const table = finsamTable(budgetKey.of(result), sharedFactsOf(result));
  if (table === null) {
    return (
      <p role="status" className={styles.told}>
        {words.told.noYears}
      </p>
    );
  }
  const forms = finsamForms(table, language, result.snapshot);
  return (
    <>
      <WordTable
        heading={words.finsam.title}
        table={forms}
        wide={forms.head.length > 3}
        busy={busy}
        onWrite={() => void session.addSheets(() => Promise.resolve(forms.patch))}
      />
      <p className={styles.told}>{forms.note}</p>
    </>
  );
}
