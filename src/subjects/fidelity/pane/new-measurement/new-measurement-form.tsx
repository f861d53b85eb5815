/** *Ny mätning*: which service, by which scale, when and by how many; the sheet is made from it. */
import { type ReactNode, useState } from "react";
import * as z from "zod/mini";
import { Field, Select } from "@fluentui/react-components";
import {
  type MeasurementFaults,
  type MeasurementField,
  measurementFields,
  raterChoices,
  readTypedMeasurement,
  scaleFacts,
} from "../../sheets/typed-measurement";
import { isoDayOf } from "../../../../workbook/iso-day";
import type { Language } from "../../../../checking/language";
import type { NewMeasurement, TypedMeasurement } from "../../sheets/new-measurement-request";
import type { Scale } from "../../scales/scale";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { type FormReading, MakeForm, PlaceField, TypedField } from "../../../../pane/fields/make-form";
import { creationForm } from "../../../../pane/form-memory";
import { useLanguage } from "../../../../pane/language";
import { useFormMemory } from "../../../../pane/use-form-memory";

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

const typedSchema = z.object({
  service: z.string(),
  scale: z.string(),
  measuredOn: z.string(),
  startedOn: z.string(),
  previousOn: z.string(),
  raters: z.string(),
});

const dates = ["measuredOn", "startedOn", "previousOn"] as const;

export function NewMeasurementForm(props: NewMeasurementFormProps): ReactNode {
  const { scales, suggested, places, onMake, onCancel } = props;
  const form = useFormStyles();
  const { t, code } = useLanguage();
  const [typed, setTyped] = useFormMemory<TypedMeasurement>(
    creationForm("fidelity"),
    (kept) => typedSchema.safeParse(kept).data ?? null,
    () => ({
      ...suggested,
      scale: scales[0]?.id ?? "",
      measuredOn: isoDayOf(new Date()),
      raters: raterChoices[0] ?? "",
    }),
  );
  const [place, setPlace] = useState<MeasurementPlace>(places[0] ?? "open");
  const [faults, setFaults] = useState<MeasurementFaults>({});

  const write = (field: MeasurementField, text: string): void => {
    setTyped({ ...typed, [field]: text });
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults({});
  };
  const read = (): FormReading<NewMeasurement> => {
    const reading = readTypedMeasurement(typed, scales);
    setFaults(reading.ok ? {} : reading.faults);
    if (reading.ok) return reading;
    return { ok: false, first: measurementFields.find((field) => reading.faults[field] !== undefined) };
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
    <MakeForm
      heading={t("fidelityPane.new.heading")}
      about={t("fidelityPane.new.about")}
      make={t("fidelityPane.new.make")}
      cancel={t("fidelityPane.new.cancel")}
      read={read}
      onMake={(request) => onMake(request, place)}
      onCancel={onCancel}
    >
      <TypedField
        name="service"
        label={t("fidelityPane.new.service")}
        required
        told={told("service")}
        value={typed.service}
        onWrite={(text) => write("service", text)}
      />
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
        <TypedField
          key={field}
          name={field}
          label={t(`fidelityPane.new.${field}`)}
          told={told(field, field === "measuredOn" ? undefined : t("fidelityPane.new.optional"))}
          value={typed[field]}
          onWrite={(text) => write(field, text)}
        />
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
      <PlaceField
        label={t("fidelityPane.new.place")}
        places={places}
        nameOf={(known) => t(`fidelityPane.new.${known}`)}
        chosen={place}
        onChoose={setPlace}
      />
    </MakeForm>
  );
}

function aboutScale(scale: Scale, t: Language["t"]): string {
  const { hasBands, ...facts } = scaleFacts(scale);
  const told = t("fidelityPane.new.scaleFacts", facts);
  return hasBands ? told : `${told} ${t("fidelityPane.new.noBands")}`;
}
