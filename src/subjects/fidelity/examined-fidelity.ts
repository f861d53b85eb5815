/** What fidelity's own code takes of a checked workbook. */
import { type SubjectKey, subjectKey } from "../../checking/check-result";
import type { FidelityFigures } from "./figures/fidelity-figures";
import type { FidelityModel, Measurement } from "./model";
import type { FidelityPolicy } from "./policy";

export interface MeasuredFidelity {
  readonly measurement: Measurement;
  readonly figures: FidelityFigures;
}

export interface ExaminedFidelity {
  readonly fidelity: FidelityModel;
  /** One for each measurement, oldest first. */
  readonly fidelityFigures: readonly MeasuredFidelity[];
  readonly policy: FidelityPolicy;
  /** What the workbook's budget calls its project. */
  readonly projectName: string | null;
}

export const fidelityKey: SubjectKey<ExaminedFidelity> = subjectKey("fidelity");
