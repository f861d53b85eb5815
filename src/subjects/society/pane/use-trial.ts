/** The values that are tried beside the workbook's own, and the figures that they give at once. */
import { useMemo } from "react";
import * as z from "zod/mini";
import { useFormMemory } from "../../../pane/use-form-memory";
import { type AssumptionId, type AssumptionReadings, assumptionIds } from "../assumptions/assumptions";
import { changedIds, type TriedValues, withTried } from "../entry/tried-values";
import { figuresOf, type SocietyFigures, statedSums } from "../figures/society-figures";
import type { SocietyCase, SocietyModel } from "../model";

export interface Trial {
  readonly given: SocietyCase;
  /** As the workbook has them. */
  readonly saved: AssumptionReadings;
  readonly tried: TriedValues;
  /** With the tried values in their place. */
  readonly readings: AssumptionReadings;
  readonly figures: SocietyFigures;
  readonly changed: readonly AssumptionId[];
  readonly set: (id: AssumptionId, value: number | null) => void;
  readonly reset: () => void;
}

const keptSchema = z.record(z.string(), z.nullable(z.number()));

/** `given`: the model's case, where no question keeps it back. */
export function useTrial(model: SocietyModel, given: SocietyCase): Trial {
  const [tried, write] = useFormMemory<TriedValues>(
    "society-assumptions",
    (kept) => {
      const read = keptSchema.safeParse(kept).data;
      return read === undefined ? null : known(read);
    },
    () => ({}),
  );
  const saved = model.assumptions;
  return useMemo(() => {
    const readings = withTried(saved, tried);
    return {
      given,
      saved,
      tried,
      readings,
      figures: figuresOf(given, readings, statedSums(model.table)),
      changed: changedIds(saved, tried),
      set: (id, value) => write({ ...tried, [id]: value }),
      reset: () => write({}),
    };
    // `write` is new at each render, and does the same each time.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [given, saved, tried, model.table]);
}

function known(read: Readonly<Record<string, number | null>>): TriedValues {
  return Object.fromEntries(assumptionIds.flatMap((id) => (read[id] === undefined ? [] : [[id, read[id]]])));
}
