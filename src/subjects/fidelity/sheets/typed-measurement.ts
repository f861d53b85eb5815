/** *Ny mätning* as a form: what can be chosen, and what was typed read into a request, each fault at its field. */
import {
  mostRaters,
  type NewMeasurement,
  type NewMeasurementFault,
  readNewMeasurement,
  type TypedMeasurement,
} from "./new-measurement-request";
import { largestTotal, type Scale } from "../scales/scale";

export type MeasurementField = keyof TypedMeasurement;

/** In the order that they are asked for. */
export const measurementFields = [
  "service",
  "scale",
  "measuredOn",
  "startedOn",
  "previousOn",
  "raters",
] as const satisfies readonly MeasurementField[];

const fieldOf: Readonly<Record<NewMeasurementFault, MeasurementField>> = {
  noService: "service",
  longService: "service",
  unknownScale: "scale",
  badMeasuredOn: "measuredOn",
  badStartedOn: "startedOn",
  badPreviousOn: "previousOn",
  badRaters: "raters",
};

export type MeasurementFaults = Readonly<Partial<Record<MeasurementField, NewMeasurementFault>>>;

export type TypedMeasurementReading =
  { readonly ok: true; readonly request: NewMeasurement } | { readonly ok: false; readonly faults: MeasurementFaults };

/** Every fault at once; its words are `fidelity.fault.<fault>`. */
export function readTypedMeasurement(typed: TypedMeasurement, scales: readonly Scale[]): TypedMeasurementReading {
  const reading = readNewMeasurement(typed, scales);
  return reading.ok
    ? reading
    : { ok: false, faults: Object.fromEntries(reading.faults.map((fault) => [fieldOf[fault], fault])) };
}

/** "1" to "6". */
export const raterChoices: readonly string[] = Array.from({ length: mostRaters }, (_, index) => String(index + 1));

export interface ScaleFacts {
  readonly criteria: number;
  readonly largest: number;
  readonly hasBands: boolean;
}

/** What tells scales apart before one is chosen. */
export function scaleFacts(scale: Scale): ScaleFacts {
  return { criteria: scale.criteria.length, largest: largestTotal(scale), hasBands: scale.bands.length > 0 };
}
