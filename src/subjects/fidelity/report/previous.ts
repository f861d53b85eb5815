/** Which measurement of the workbook is the one before: of the same service, by its day; where that is not told, none. */
import type { IsoDate } from "../../../workbook/iso-day";
import { plainText } from "../../../reading/label";
import type { Measurement } from "../model";

export type PreviousMeasurement =
  /** `told`: the day of one that the form tells of, and that is not in the workbook. */
  | { readonly kind: "none"; readonly told: IsoDate | null }
  /** There are others, and their days do not say which of them came right before. */
  | { readonly kind: "unclear" }
  | { readonly kind: "otherScale"; readonly measurement: Measurement; readonly since: IsoDate }
  /** `told`: the form tells of another day than this one's. */
  | {
      readonly kind: "comparable";
      readonly measurement: Measurement;
      readonly since: IsoDate;
      readonly told: IsoDate | null;
    };

export function previousOf(measurement: Measurement, all: readonly Measurement[]): PreviousMeasurement {
  const told = measurement.previousOn?.value ?? null;
  const now = measurement.measuredOn?.value ?? null;
  const others = all.filter((other) => other !== measurement && !isOfAnotherService(other, measurement));
  if (others.length === 0) return { kind: "none", told };
  const dated = others.flatMap((other) => {
    const since = other.measuredOn?.value ?? null;
    return since === null ? [] : [{ measurement: other, since }];
  });
  // One without a day may have come right before.
  if (now === null || dated.length < others.length) return { kind: "unclear" };
  const earlier = dated.filter(({ since }) => since < now);
  const last = earlier
    .map(({ since }) => since)
    .sort()
    .at(-1);
  if (last === undefined) return { kind: "none", told };
  const day = told !== null && earlier.some(({ since }) => since === told) ? told : last;
  const [found, ...rivals] = earlier.filter(({ since }) => since === day);
  if (found === undefined || rivals.length > 0) return { kind: "unclear" };
  if (found.measurement.scale.id !== measurement.scale.id) return { kind: "otherScale", ...found };
  return { kind: "comparable", ...found, told: told === day ? null : told };
}

/** Only where both say which service they are of. */
function isOfAnotherService(a: Measurement, b: Measurement): boolean {
  const [first, second] = [a, b].map(({ service }) => plainText(service?.text ?? ""));
  return first !== "" && second !== "" && first !== second;
}
