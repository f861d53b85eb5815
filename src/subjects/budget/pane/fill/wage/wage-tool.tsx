/** *Lönekostnad*: from a monthly wage to the cost of a post, written on a staff row of the budget. */
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { blankWageDraft, type WageDraft, type WageField, wageFields } from "../../../wage/wage-draft";
import { noteEdit, wageNote } from "../../../wage/wage-note";
import { statedRates } from "../../../wage/wage-fields";
import { readWageDraft, type WageReading } from "../../../wage/wage-row";
import { cellName } from "../../../../../workbook/address";
import { useFormStyles } from "../../../../../pane/fields/form-styles";
import { useLanguage } from "../../../../../pane/language";
import { budgetKey } from "../../../examined-budget";
import { usePane } from "../../../../../pane/pane-context";
import type { FillToolProps } from "../fill-tool";
import { PlaceFields } from "./place-fields";
import { PostFields } from "./post-fields";
import { rememberedRates, rememberRates } from "./remembered-rates";
import { RateFields } from "./rate-fields";
import { WrittenChanges } from "./written-changes";
import { WorkingTable } from "./working-table";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "16px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function WageTool(props: FillToolProps): ReactNode {
  const styles = useFormStyles();
  const { t } = useLanguage();
  const [draft, setDraft] = useState(() => blankWageDraft(budgetKey.of(props.checked.result)));
  if (draft === null) return <p className={styles.told}>{t("wage.none")}</p>;
  return <WageForm {...props} draft={draft} onDraft={setDraft} />;
}

interface WageFormOwnProps extends FillToolProps {
  readonly draft: WageDraft;
  readonly onDraft: (draft: WageDraft) => void;
}

function WageForm({ checked, busy, onDone, draft, onDraft }: WageFormOwnProps): ReactNode {
  const styles = useStyles();
  const formStyles = useFormStyles();
  const { t, text, money, code } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const { session } = usePane();
  const { snapshot } = checked;
  const result = budgetKey.of(checked.result);
  const [stated] = useState(rememberedRates);
  const reading = readWageDraft(result, draft, stated);
  const { cost, basis, writing } = reading;
  // An empty field is no fault until one has tried to write.
  const fault = (field: WageField): string | undefined => {
    const found = reading.faults.get(field);
    return found === undefined || (found === "missing" && !tried) ? undefined : text(`wage.fault.${field}.${found}`);
  };
  const note =
    writing?.ok === true && cost !== null && basis !== null
      ? noteEdit(snapshot, writing.amountAt, wageNote(cost, basis, code))
      : null;
  const patch = writing?.ok === true ? [...writing.patch, ...(draft.note && note !== null ? note.patch : [])] : [];
  const write = async (): Promise<void> => {
    if (writing?.ok !== true || cost === null) {
      setTried(true);
      form.current?.querySelector<HTMLElement>(`[name="${firstFaulty(reading)}"]`)?.focus();
      return;
    }
    const { amountAt } = writing;
    const values = { role: reading.role.trim(), cost: money(cost.cost), cell: cellName(amountAt) };
    // Just what is shown: each cell is guarded by what stood there then.
    if (!(await session.write(() => patch, { key: "wage.notice", values }))) return;
    rememberRates(statedRates(reading.rates));
    onDone();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) void write();
  };
  const given = { draft, reading, fault, onChange: (change: Partial<WageDraft>) => onDraft({ ...draft, ...change }) };
  return (
    <form ref={form} className={styles.form} aria-label={t("wage.title")} noValidate onSubmit={submit}>
      <p className={formStyles.told}>{t("wage.privacy")}</p>
      <PlaceFields {...given} result={result} />
      <PostFields {...given} />
      <RateFields {...given} />
      <WorkingTable reading={reading} result={result} />
      {writing?.ok === false && (
        <p role="alert" className={formStyles.told}>
          {t(`wage.hindrance.${writing.hindrance.kind}`, { cell: cellName(writing.hindrance.at) })}
        </p>
      )}
      {writing?.ok === true && (
        <WrittenChanges
          writing={writing}
          patch={patch}
          note={draft.note}
          fate={note?.fate ?? "written"}
          dateSystem={snapshot.dateSystem}
          onNote={(wanted) => given.onChange({ note: wanted })}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || writing?.ok === false}>
          {t("wage.write.button")}
        </Button>
        <Button onClick={onDone}>{t("wage.write.close")}</Button>
      </div>
    </form>
  );
}

/** The input to mend first, in the order of the form. */
function firstFaulty({ faults, rates }: WageReading): string {
  const field = wageFields.find((known) => faults.has(known)) ?? "role";
  return field === "rate" ? `rate-${rates.find(({ fault }) => fault !== null)?.year ?? ""}` : field;
}
