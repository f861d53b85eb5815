/** Opens a new workbook with a blank measurement; where the pane cannot (in Excel) there is none. */
import type { Language } from "../../app/language";
import type { NewMeasurement } from "../../domain/fidelity/new-measurement";

/** Rejects with a `HostProblem`. */
export type NewMeasurementWorkbook = (request: NewMeasurement, language: Language) => Promise<void>;
