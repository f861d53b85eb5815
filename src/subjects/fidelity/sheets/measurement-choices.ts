/** What the form of a new measurement begins with: the scales to choose from, and what the workbook knows already. */
import type { Scale } from "../scales/scale";
import { scalesWith } from "../scales/scales";
import type { ExaminedFidelity } from "../examined-fidelity";

export function measurementChoices({ policy }: ExaminedFidelity): { readonly scales: readonly Scale[] } {
  return { scales: scalesWith(policy.fidelityScales) };
}

/** The latest measurement's service and start, its day as the previous one; else the name of the budget's project. */
export function suggestedMeasurement({ fidelity, projectName }: ExaminedFidelity): {
  readonly service: string;
  readonly startedOn: string;
  readonly previousOn: string;
} {
  const last = fidelity.measurements.at(-1);
  return {
    service: last?.service?.text ?? projectName ?? "",
    startedOn: last?.startedOn?.value ?? "",
    previousOn: last?.measuredOn?.value ?? "",
  };
}
