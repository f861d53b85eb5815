/** *Ny mätning*: which service, by which scale, when and by how many; the sheet is made from it. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import {
  type MeasurementFaults,
  type MeasurementField,
  measurementFields,
  raterChoices,
  readTypedMeasurement,
  scaleFacts,
} from "../../../app/typed-measurement";
import { isoDayOf } from "../../../app/iso-day";
import type { Language } from "../../../app/language";
import type { NewMeasurement, TypedMeasurement } from "../../../domain/fidelity/new-measurement";
import type { Scale } from "../../../domain/fidelity/scale";
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

export type MeasurementPlace = "open" | "new";

interface NewMeasurementFormProps {
  readonly scales: readonly Scale[];
  readonly suggested: { readonly service: string; readonly startedOn: string; readonly previousOn: string };
  /** Where it can be made, the likeliest first; asked only where there is more than one. */
  readonly places: readonly MeasurementPlace[];
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: NewMeasurement, place: MeasurementPlace) => Promise<void>;
  readonly onCancel: () => void;
}

const dates = ["measuredOn", "startedOn", "previousOn"] as const;

export function NewMeasurementForm(props: NewMeasurementFormProps): ReactNode {
  const { scales, suggested, places, onMake, onCancel } = props;
  const styles = useStyles();
  const form = useFormStyles();
  const { t, code } = useLanguage();
  const headingId = useId();
  const element = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState<TypedMeasurement>(() => ({
    ...suggested,
    scale: scales[0]?.id ?? "",
    measuredOn: isoDayOf(new Date()),
    raters: raterChoices[0] ?? "",
  }));
  const [place, setPlace] = useState<MeasurementPlace>(places[0] ?? "open");
  const [faults, setFaults] = useState<MeasurementFaults>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [making, setMaking] = useState(false);
  useEffect(() => heading.current?.focus(), []);

  const write = (field: MeasurementField, text: string): void => {
    setTyped((before) => ({ ...before, [field]: text }));
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults({});
  };
  const make = async (request: NewMeasurement): Promise<void> => {
    setMaking(true);
    setProblem(null);
    try {
      await onMake(request, place);
    } catch (reason) {
      setProblem(problemOf(reason));
    } finally {
      setMaking(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (making) return;
    const reading = readTypedMeasurement(typed, scales);
    setFaults(reading.ok ? {} : reading.faults);
    if (reading.ok) {
      void make(reading.request);
      return;
    }
    const first = measurementFields.find((field) => reading.faults[field] !== undefined);
    element.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
  };
  const told = (field: MeasurementField, hint?: string) => {
    const fault = faults[field];
    if (fault !== undefined) {
      return { validationState: "error", validationMessage: t(`fidelity.fault.${fault}`) } as const;
    }
    return hint === undefined ? {} : { hint };
  };
  const scale = scales.find(({ id }) => id === typed.scale);

  return (
    <form ref={element} className={styles.form} aria-labelledby={headingId} noValidate onSubmit={submit}>
      <h2 id={headingId} ref={heading} tabIndex={-1} className={styles.heading}>
        {t("fidelityPane.new.heading")}
      </h2>
      <p className={`${form.told} ${styles.about}`}>{t("fidelityPane.new.about")}</p>
      <Field label={t("fidelityPane.new.service")} required {...told("service")}>
        <Input
          name="service"
          className={styles.input}
          input={{ className: styles.input }}
          value={typed.service}
          onChange={(_, { value }) => write("service", value)}
        />
      </Field>
      <Field label={t("fidelityPane.new.scale")} {...told("scale", scale && aboutScale(scale, t))}>
        <Select
          name="scale"
          className={form.select}
          value={typed.scale}
          onChange={(_, { value }) => write("scale", value)}
        >
          {scales.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[code]}
            </option>
          ))}
        </Select>
      </Field>
      {dates.map((field) => (
        <Field
          key={field}
          label={t(`fidelityPane.new.${field}`)}
          {...told(field, field === "measuredOn" ? undefined : t("fidelityPane.new.optional"))}
        >
          <Input
            name={field}
            maxLength={40}
            autoComplete="off"
            className={styles.input}
            input={{ className: styles.input }}
            value={typed[field]}
            onChange={(_, { value }) => write(field, value)}
          />
        </Field>
      ))}
      <Field label={t("fidelityPane.new.raters")} {...told("raters", t("fidelityPane.new.ratersHint"))}>
        <Select
          name="raters"
          className={form.select}
          value={typed.raters}
          onChange={(_, { value }) => write("raters", value)}
        >
          {raterChoices.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </Select>
      </Field>
      {places.length > 1 && (
        <Field label={t("fidelityPane.new.place")}>
          <RadioGroup
            value={place}
            onChange={(_, { value }) => setPlace(places.find((known) => known === value) ?? place)}
          >
            {places.map((known) => (
              <Radio key={known} value={known} label={t(`fidelityPane.new.${known}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={making}>
          {t("fidelityPane.new.make")}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t("fidelityPane.new.cancel")}
        </Button>
      </div>
    </form>
  );
}

function aboutScale(scale: Scale, t: Language["t"]): string {
  const { hasBands, ...facts } = scaleFacts(scale);
  const told = t("fidelityPane.new.scaleFacts", facts);
  return hasBands ? told : `${told} ${t("fidelityPane.new.noBands")}`;
}
