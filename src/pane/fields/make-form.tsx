/** A form that makes something new: its heading has the keyboard at first, the first field with a fault gets it next. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ProblemBar } from "../message-bars";
import { type Problem, problemOf } from "../problem";
import { useFormStyles } from "./form-styles";

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

export type FormReading<Request> =
  | { readonly ok: true; readonly request: Request }
  /** `first`: the name of the first field with a fault. */
  | { readonly ok: false; readonly first: string | undefined };

interface MakeFormProps<Request> {
  readonly heading: string;
  readonly about: string;
  readonly make: string;
  readonly cancel: string;
  readonly read: () => FormReading<Request>;
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: Request) => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function MakeForm<Request>(props: MakeFormProps<Request>): ReactNode {
  const { heading, about, make, cancel, read, onMake, onCancel, children } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const headingId = useId();
  const element = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  useEffect(() => title.current?.focus(), []);

  const begin = async (request: Request): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      await onMake(request);
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (making) return;
    const reading = read();
    if (reading.ok) void begin(reading.request);
    else element.current?.querySelector<HTMLElement>(`[name="${reading.first}"]`)?.focus();
  };
  return (
    <form ref={element} className={styles.form} aria-labelledby={headingId} noValidate onSubmit={submit}>
      <h2 id={headingId} ref={title} tabIndex={-1} className={styles.heading}>
        {heading}
      </h2>
      <p className={`${form.told} ${styles.about}`}>{about}</p>
      {children}
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={making}>
          {make}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

interface TypedFieldProps {
  readonly name: string;
  readonly label: string;
  readonly required?: boolean;
  /** What is wrong with it, else what is told beside it. */
  readonly told: { readonly validationState?: "error"; readonly validationMessage?: string; readonly hint?: string };
  readonly value: string;
  readonly onWrite: (text: string) => void;
}

export function TypedField({ name, label, required = false, told, value, onWrite }: TypedFieldProps): ReactNode {
  const styles = useStyles();
  return (
    <Field label={label} required={required} {...told}>
      <Input
        name={name}
        maxLength={200}
        autoComplete="off"
        className={styles.input}
        input={{ className: styles.input }}
        value={value}
        onChange={(_, { value: text }) => onWrite(text)}
      />
    </Field>
  );
}

interface PlaceFieldProps<Place extends string> {
  readonly label: string;
  readonly places: readonly Place[];
  readonly nameOf: (place: Place) => string;
  readonly chosen: Place;
  readonly onChoose: (place: Place) => void;
}

/** Where it is to be made; nothing to ask where there is only one place. */
export function PlaceField<Place extends string>(props: PlaceFieldProps<Place>): ReactNode {
  const { label, places, nameOf, chosen, onChoose } = props;
  if (places.length < 2) return null;
  return (
    <Field label={label}>
      <RadioGroup
        value={chosen}
        onChange={(_, { value }) => onChoose(places.find((known) => known === value) ?? chosen)}
      >
        {places.map((known) => (
          <Radio key={known} value={known} label={nameOf(known)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
