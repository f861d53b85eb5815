/** *Ny budget*: project, period and partners. */
import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { Button, Field, type FieldProps, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../app/language";
import type { NewBudget, NewBudgetFault } from "../../domain/budget/new-budget";
import { useLanguage } from "../language";
import { ProblemBar } from "../message-bars";
import { type Problem, problemOf } from "../problem";
import type { LoadUseCases } from "../services";
import { blankDraft, type Draft, firstFaultyInput, requestOf, type SingleInput } from "./draft";
import { PartnerFields } from "./partner-fields";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "14px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: "-8px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  period: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "12px" },
  date: { minWidth: 0, width: "100%" },
  dateInput: { minWidth: 0, width: "100%" },
  actions: { display: "flex", gap: "8px" },
});

interface NewBudgetFormProps {
  readonly loadUseCases: LoadUseCases;
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: NewBudget, language: Language) => Promise<void>;
  readonly onCancel: () => void;
}

export function NewBudgetForm({ loadUseCases, onMake, onCancel }: NewBudgetFormProps): ReactNode {
  const styles = useStyles();
  const language = useLanguage();
  const { t } = language;
  const headingId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => blankDraft(new Date()));
  const [faults, setFaults] = useState<readonly NewBudgetFault[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);

  const make = async (): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      const reading = (await loadUseCases()).readNewBudget(requestOf(draft));
      setFaults(reading.ok ? [] : reading.faults);
      if (reading.ok) return await onMake(reading.request, language);
      const input = firstFaultyInput(draft, reading.faults);
      form.current?.querySelector<HTMLElement>(`[name="${input}"]`)?.focus();
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void make();
  };
  const write = (field: SingleInput, value: string): void => {
    setDraft({ ...draft, [field]: value });
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults(faults.filter((fault) => fault !== field));
  };
  const told = (field: SingleInput): Pick<FieldProps, "validationState" | "validationMessage"> =>
    faults.includes(field) ? { validationState: "error", validationMessage: t(`pane.new.fault.${field}`) } : {};

  return (
    <form ref={form} className={styles.form} aria-labelledby={headingId} noValidate onSubmit={submit}>
      <h2 id={headingId} className={styles.heading}>
        {t("pane.new.heading")}
      </h2>
      <p className={styles.hint}>{t("pane.new.hint")}</p>
      <Field label={t("pane.new.project")} required {...told("project")}>
        <Input
          name="project"
          autoFocus
          maxLength={200}
          value={draft.project}
          onChange={(_, { value }) => write("project", value)}
        />
      </Field>
      <div className={styles.period}>
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={t(`pane.new.${end}`)} required {...told(end)}>
            <Input
              name={end}
              inputMode="numeric"
              maxLength={10}
              placeholder={t("pane.new.dateForm")}
              className={styles.date}
              input={{ className: styles.dateInput }}
              value={draft[end]}
              onChange={(_, { value }) => write(end, value)}
            />
          </Field>
        ))}
      </div>
      <PartnerFields draft={draft} checked={faults.includes("partners")} onChange={setDraft} />
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={making}>
          {t("pane.new.make")}
        </Button>
        <Button onClick={onCancel}>{t("pane.new.cancel")}</Button>
      </div>
    </form>
  );
}
