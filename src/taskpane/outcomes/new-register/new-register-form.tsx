/** *Nytt register*: which effort, which columns and how many rows; the sheets are made from it. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from "@fluentui/react-components";
import type { RegisterParts } from "../../../app/new-register";
import {
  columnSetChoices,
  readTypedRegister,
  type RegisterFaults,
  type RegisterField,
  registerFields,
} from "../../../app/typed-register";
import type { NewRegister, NewRegisterDraft } from "../../../domain/outcomes/sheets/new-register";
import { useFormStyles } from "../../fields/form-styles";
import { useLanguage } from "../../language";
import { ProblemBar } from "../../message-bars";
import { type Problem, problemOf } from "../../problem";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "14px", minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outline: "none" },
  },
  about: { marginTop: "-10px" },
  input: { minWidth: 0, width: "100%" },
  actions: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "8px" },
});

export type RegisterPlace = "open" | "new";

interface NewRegisterFormProps {
  readonly suggested: NewRegisterDraft;
  /** Where it can be made, the likeliest first; asked only where there is more than one. */
  readonly places: readonly RegisterPlace[];
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: NewRegister, parts: RegisterParts, place: RegisterPlace) => Promise<void>;
  readonly onCancel: () => void;
}

export function NewRegisterForm({ suggested, places, onMake, onCancel }: NewRegisterFormProps): ReactNode {
  const styles = useStyles();
  const form = useFormStyles();
  const { t, code } = useLanguage();
  const headingId = useId();
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState(suggested);
  const [parts, setParts] = useState<RegisterParts>({ goals: true, forms: false });
  const [place, setPlace] = useState<RegisterPlace>(places[0] ?? "open");
  const [faults, setFaults] = useState<RegisterFaults>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const write = (field: RegisterField, text: string): void => {
    setTyped((before) => ({ ...before, [field]: text }));
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults({});
  };
  const make = async (request: NewRegister): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      await onMake(request, parts, place);
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (making) return;
    const reading = readTypedRegister(typed);
    setFaults(reading.ok ? {} : reading.faults);
    if (reading.ok) {
      void make(reading.request);
      return;
    }
    const first = registerFields.find((field) => reading.faults[field] !== undefined);
    element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const told = (field: RegisterField, hint?: string) => {
    const fault = faults[field];
    if (fault !== undefined) {
      return { validationState: "error", validationMessage: t(`outcomes.fault.${fault}`) } as const;
    }
    return hint === undefined ? {} : { hint };
  };
  const sets = columnSetChoices(code);
  const text = (field: Exclude<RegisterField, "columnSet">, required: boolean, hint?: string): ReactNode => (
    <Field label={t(`outcomesPane.new.${field}`)} required={required} {...told(field, hint)}>
      <Input
        name={field}
        maxLength={200}
        autoComplete="off"
        className={styles.input}
        input={{ className: styles.input }}
        value={typed[field]}
        onChange={(_, { value }) => write(field, value)}
      />
    </Field>
  );

  return (
    <form ref={element} className={styles.form} aria-labelledby={headingId} noValidate onSubmit={submit}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
        {t("outcomesPane.new.heading")}
      </h2>
      <p className={`${form.told} ${styles.about}`}>{t("outcomesPane.new.about")}</p>
      {text("effort", true)}
      <Field
        label={t("outcomesPane.new.columnSet")}
        {...told("columnSet", sets.find(({ id }) => id === typed.columnSet)?.columns)}
      >
        <Select
          name="columnSet"
          className={form.select}
          value={typed.columnSet}
          onChange={(_, { value }) => write("columnSet", value)}
        >
          {sets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {text("from", false, t("outcomesPane.new.optional"))}
      {text("to", false, t("outcomesPane.new.optional"))}
      {text("rows", false)}
      <Checkbox
        label={t("outcomesPane.new.goals")}
        checked={parts.goals}
        onChange={(_, { checked }) => setParts((before) => ({ ...before, goals: checked === true }))}
      />
      <Checkbox
        label={t("outcomesPane.new.forms")}
        checked={parts.forms}
        onChange={(_, { checked }) => setParts((before) => ({ ...before, forms: checked === true }))}
      />
      {places.length > 1 && (
        <Field label={t("outcomesPane.new.place")}>
          <RadioGroup
            value={place}
            onChange={(_, { value }) => setPlace(places.find((known) => known === value) ?? place)}
          >
            {places.map((known) => (
              <Radio key={known} value={known} label={t(`outcomesPane.new.${known}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={making}>
          {t("outcomesPane.new.make")}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t("outcomesPane.new.cancel")}
        </Button>
      </div>
    </form>
  );
}
