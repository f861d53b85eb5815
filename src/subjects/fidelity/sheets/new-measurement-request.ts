/** What is asked for a new measurement, and how it is read from a form or a command line. */
import { dayTyped } from "../../../reading/period";
import type { IsoDate } from "../../../workbook/iso-day";
import type { Scale } from "../scales/scale";
import type { NumberFieldId, SourceId, TextColumnId } from "../template";

/** What a criterion's row is filled with; whatever is left out stays empty. */
export interface RowContent {
  readonly score?: number;
  readonly raterScores?: readonly (number | null)[];
  readonly sources?: readonly SourceId[];
  readonly texts?: Readonly<Partial<Record<TextColumnId, string>>>;
}

export interface NewMeasurement {
  readonly scale: Scale;
  /** The service that is measured. */
  readonly service: string;
  readonly measuredOn: IsoDate | null;
  readonly startedOn: IsoDate | null;
  readonly previousOn: IsoDate | null;
  /** 1: one column of scores. More: a column each and one for what they agree on. */
  readonly raters: number;
  /** By the criterion's id. */
  readonly content: ReadonlyMap<string, RowContent>;
  readonly numbers: Readonly<Partial<Record<NumberFieldId, number>>>;
}

export const mostRaters = 6;
const longestService = 200;

export type NewMeasurementFault =
  "noService" | "longService" | "unknownScale" | "badMeasuredOn" | "badStartedOn" | "badPreviousOn" | "badRaters";

export type NewMeasurementReading =
  | { readonly ok: true; readonly request: NewMeasurement }
  | { readonly ok: false; readonly faults: readonly NewMeasurementFault[] };

/** As a person gives it: dates in any way that Swedes write them, `raters` as figures; empty text for nothing. */
export interface TypedMeasurement {
  readonly service: string;
  readonly scale: string;
  readonly measuredOn: string;
  readonly startedOn: string;
  readonly previousOn: string;
  readonly raters: string;
}

/** Every fault is told at once. An empty `scale` is the first of `scales`; empty `raters` one. */
export function readNewMeasurement(typed: TypedMeasurement, scales: readonly Scale[]): NewMeasurementReading {
  const service = typed.service.trim();
  const scale = typed.scale === "" ? scales[0] : scales.find(({ id }) => id === typed.scale);
  const measuredOn = dayTyped(typed.measuredOn);
  const startedOn = dayTyped(typed.startedOn);
  const previousOn = dayTyped(typed.previousOn);
  const raters = typed.raters.trim() === "" ? 1 : Number(typed.raters);
  const faults: readonly (NewMeasurementFault | false)[] = [
    service === "" && "noService",
    service.length > longestService && "longService",
    scale === undefined && "unknownScale",
    measuredOn === undefined && "badMeasuredOn",
    startedOn === undefined && "badStartedOn",
    previousOn === undefined && "badPreviousOn",
    !(Number.isInteger(raters) && raters >= 1 && raters <= mostRaters) && "badRaters",
  ];
  const told = faults.filter((fault) => fault !== false);
  if (told.length > 0 || scale === undefined) return { ok: false, faults: told };
  return {
    ok: true,
    request: {
      scale,
      service,
      measuredOn: measuredOn ?? null,
      startedOn: startedOn ?? null,
      previousOn: previousOn ?? null,
      raters,
      content: new Map(),
      numbers: {},
    },
  };
}
