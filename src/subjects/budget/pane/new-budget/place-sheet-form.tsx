/** *Ny platskalkyl*: which effort, for how many places and months; the sheet is made from it. */
import { type ReactNode, useState } from "react";
import * as z from "zod/mini";
import { Field, Textarea } from "@fluentui/react-components";
import { type FormReading, MakeForm, TypedField } from "../../../../pane/fields/make-form";
import { creationForm } from "../../../../pane/form-memory";
import { useLanguage } from "../../../../pane/language";
import { usePane } from "../../../../pane/pane-context";
import type { SubjectCreationProps } from "../../../../pane/subject-pane";
import { useFormMemory } from "../../../../pane/use-form-memory";
import { type NewPlaces, type PlacesField, placesFields, readNewPlaces } from "../../places/sheet/new-places-request";
import { placeSheetPatch, placeSheets } from "../../places/sheet/place-sheet";
import { placeSheetWords } from "../../places/sheet/place-sheet-words";

const filledSchema = z.object({
  project: z.string(),
  places: z.string(),
  months: z.string(),
  overhead: z.string(),
  lines: z.string(),
});
type Filled = z.infer<typeof filledSchema>;

export function PlaceSheetForm({ policy, onClose }: SubjectCreationProps): ReactNode {
  const language = useLanguage();
  const { t, code } = language;
  const { form: words } = placeSheetWords[code];
  const { session, onNewWorkbook } = usePane();
  const [filled, fill, forget] = useFormMemory<Filled>(
    creationForm("places"),
    (kept) => filledSchema.safeParse(kept).data ?? null,
    () => ({ project: "", places: "", months: "12", overhead: "", lines: "" }),
  );
  const [faults, setFaults] = useState<readonly PlacesField[]>([]);

  const write = (field: keyof Filled, text: string): void => {
    fill({ ...filled, [field]: text });
    // What is being mended is no longer scolded; the next try tells if it is still wrong.
    setFaults([]);
  };
  const read = (): FormReading<NewPlaces> => {
    // The costs are written on the sheet, where they are summed.
    const reading = readNewPlaces({ ...filled, costs: [], lines: filled.lines.split(/\r?\n/) });
    if (reading.ok) return reading;
    setFaults(reading.faults);
    return { ok: false, first: placesFields.find((field) => reading.faults.includes(field)) };
  };
  const leave = (): void => {
    forget();
    onClose();
  };
  const make = async (request: NewPlaces): Promise<void> => {
    if (onNewWorkbook === null) {
      const made = await session.addSheets((snapshot) => Promise.resolve(placeSheetPatch(snapshot, request, language)));
      // The pane has said why; what was written in the form stays.
      if (!made) return;
    } else {
      await onNewWorkbook(`${words.heading} ${request.project}`, placeSheets(request, language), policy);
    }
    leave();
  };
  const told = (field: PlacesField, hint?: string) => {
    if (faults.includes(field)) {
      return { validationState: "error", validationMessage: t(`newPlaces.refused.${field}`) } as const;
    }
    return hint === undefined ? {} : { hint };
  };
  const text = (field: Exclude<keyof Filled, "lines">, required: boolean, hint?: string): ReactNode => (
    <TypedField
      name={field}
      label={words[field]}
      required={required}
      told={told(field, hint)}
      value={filled[field]}
      onWrite={(value) => write(field, value)}
    />
  );
  return (
    <MakeForm
      heading={words.heading}
      about={words.about}
      make={words.make}
      cancel={words.cancel}
      read={read}
      onMake={make}
      onCancel={leave}
    >
      {text("project", true)}
      {text("places", true)}
      {text("months", true)}
      {text("overhead", false, words.overheadHint)}
      <Field label={words.lines} {...told("lines", words.linesHint)}>
        <Textarea
          name="lines"
          rows={4}
          maxLength={12_000}
          value={filled.lines}
          onChange={(_, { value }) => write("lines", value)}
        />
      </Field>
    </MakeForm>
  );
}
