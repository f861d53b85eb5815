/** *Ny samhällsekonomisk kalkyl*: which insats and how many rows; the sheets are made from it. */
import { type ReactNode, useState } from "react";
import * as z from "zod/mini";
import { type FormReading, MakeForm, PlaceField, TypedField } from "../../../../pane/fields/make-form";
import { creationForm } from "../../../../pane/form-memory";
import { useLanguage } from "../../../../pane/language";
import { useFormMemory } from "../../../../pane/use-form-memory";
import { type NewSocietyDraft, type NewSocietyFault, readNewSociety } from "../../sheets/new-society-request";
import type { NewSociety } from "../../sheets/society-sheets";

export type CalculationPlace = "open" | "new";

interface NewCalculationFormProps {
  readonly suggested: NewSocietyDraft;
  /** Where it can be made, the likeliest first; asked only where there is more than one. */
  readonly places: readonly CalculationPlace[];
  /** Rejects with a `HostProblem`; the form then stays with what was written. */
  readonly onMake: (request: NewSociety, place: CalculationPlace) => Promise<void>;
  readonly onCancel: () => void;
}

const typedSchema = z.object({ project: z.string(), rows: z.string() });

export function NewCalculationForm({ suggested, places, onMake, onCancel }: NewCalculationFormProps): ReactNode {
  const { t } = useLanguage();
  const [typed, setTyped] = useFormMemory<NewSocietyDraft>(
    creationForm("society"),
    (kept) => typedSchema.safeParse(kept).data ?? null,
    () => suggested,
  );
  const [place, setPlace] = useState<CalculationPlace>(places[0] ?? "open");
  const [faults, setFaults] = useState<readonly NewSocietyFault[]>([]);
  const write = (change: Partial<NewSocietyDraft>): void => {
    setTyped({ ...typed, ...change });
    setFaults([]);
  };
  const read = (): FormReading<NewSociety> => {
    const reading = readNewSociety(typed);
    setFaults(reading.ok ? [] : reading.faults);
    return reading.ok
      ? { ok: true, request: reading.request }
      : { ok: false, first: reading.faults.includes("noProject") ? "project" : "rows" };
  };
  const told = (fault: NewSocietyFault, hint: string) =>
    faults.includes(fault)
      ? ({ validationState: "error", validationMessage: t(`society.fault.${fault}`) } as const)
      : { hint };
  return (
    <MakeForm
      heading={t("societyPane.new.heading")}
      about={t("societyPane.new.about")}
      make={t("societyPane.new.make")}
      cancel={t("societyPane.new.cancel")}
      read={read}
      onMake={(request) => onMake(request, place)}
      onCancel={onCancel}
    >
      <TypedField
        name="project"
        label={t("societyPane.new.project")}
        required
        told={told("noProject", t("societyPane.new.projectHint"))}
        value={typed.project}
        onWrite={(project) => write({ project })}
      />
      <TypedField
        name="rows"
        label={t("societyPane.new.rows")}
        told={told("badRows", t("societyPane.new.rowsHint"))}
        value={typed.rows}
        onWrite={(rows) => write({ rows })}
      />
      <PlaceField
        label={t("societyPane.new.place")}
        places={places}
        nameOf={(known) => t(`societyPane.new.${known}`)}
        chosen={place}
        onChoose={setPlace}
      />
    </MakeForm>
  );
}
