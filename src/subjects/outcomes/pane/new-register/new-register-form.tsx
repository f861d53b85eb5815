/** *Nytt register*: which effort, which columns and how many rows; the sheets are made from it. */
import { type ReactNode, useState } from "react";
import * as z from "zod/mini";
import { Checkbox, Field, Select } from "@fluentui/react-components";
import type { RegisterParts } from "../../sheets/new-register";
import {
  columnSetChoices,
  readTypedRegister,
  type RegisterFaults,
  type RegisterField,
  registerFields,
} from "../../sheets/typed-register";
import type { NewRegister, NewRegisterDraft } from "../../sheets/new-register-request";
import { useFormStyles } from "../../../../pane/fields/form-styles";
import { type FormReading, MakeForm, PlaceField, TypedField } from "../../../../pane/fields/make-form";
import { creationForm } from "../../../../pane/form-memory";
import { useLanguage } from "../../../../pane/language";
import { useFormMemory } from "../../../../pane/use-form-memory";

export type RegisterPlace = "open" | "new";

interface NewRegisterFormProps {
  readonly suggested: NewRegisterDraft;
  /** Where it can be made, the likeliest first; asked only where there is more than one. */
  readonly places: readonly RegisterPlace[];
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: NewRegister, parts: RegisterParts, place: RegisterPlace) => Promise<void>;
  readonly onCancel: () => void;
}

/** What is filled in. */
const filledSchema = z.object({
  typed: z.object({
    effort: z.string(),
    columnSet: z.string(),
    from: z.string(),
    to: z.string(),
    rows: z.string(),
  }),
  parts: z.object({ goals: z.boolean(), forms: z.boolean() }),
});
type Filled = z.infer<typeof filledSchema>;

export function NewRegisterForm({ suggested, places, onMake, onCancel }: NewRegisterFormProps): ReactNode {
  const form = useFormStyles();
  const { t, code } = useLanguage();
  const [filled, fill] = useFormMemory<Filled>(
    creationForm("outcomes"),
    (kept) => filledSchema.safeParse(kept).data ?? null,
    () => ({ typed: suggested, parts: { goals: true, forms: false } }),
  );
  const { typed, parts } = filled;
  const [place, setPlace] = useState<RegisterPlace>(places[0] ?? "open");
  const [faults, setFaults] = useState<RegisterFaults>({});

  const write = (field: RegisterField, text: string): void => {
    fill({ ...filled, typed: { ...typed, [field]: text } });
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults({});
  };
  const read = (): FormReading<NewRegister> => {
    const reading = readTypedRegister(typed);
    setFaults(reading.ok ? {} : reading.faults);
    if (reading.ok) return reading;
    return { ok: false, first: registerFields.find((field) => reading.faults[field] !== undefined) };
  };
  const told = (field: RegisterField, hint?: string) => {
    const fault = faults[field];
    if (fault !== undefined) {
      return { validationState: "error", validationMessage: t(`outcomes.fault.${fault}`) } as const;
    }
    return hint === undefined ? {} : { hint };
  };
  const text = (field: Exclude<RegisterField, "columnSet">, required: boolean, hint?: string): ReactNode => (
    <TypedField
      name={field}
      label={t(`outcomesPane.new.${field}`)}
      required={required}
      told={told(field, hint)}
      value={typed[field]}
      onWrite={(value) => write(field, value)}
    />
  );
  const sets = columnSetChoices(code);

  return (
    <MakeForm
      heading={t("outcomesPane.new.heading")}
      about={t("outcomesPane.new.about")}
      make={t("outcomesPane.new.make")}
      cancel={t("outcomesPane.new.cancel")}
      read={read}
      onMake={(request) => onMake(request, parts, place)}
      onCancel={onCancel}
    >
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
      {(["goals", "forms"] as const).map((part) => (
        <Checkbox
          key={part}
          label={t(`outcomesPane.new.${part}`)}
          checked={parts[part]}
          onChange={(_, { checked }) => fill({ ...filled, parts: { ...parts, [part]: checked === true } })}
        />
      ))}
      <PlaceField
        label={t("outcomesPane.new.place")}
        places={places}
        nameOf={(known) => t(`outcomesPane.new.${known}`)}
        chosen={place}
        onChoose={setPlace}
      />
    </MakeForm>
  );
}
