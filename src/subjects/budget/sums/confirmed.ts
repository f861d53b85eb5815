/** Typed sums that other cells confirm: then a part differs, and the sum is the last trace of the right figure. */
import { type Address, addressText, sameAddress } from "../../../workbook/address";
import type { SumPart, SumSpot } from "./sum-spot";

/** A sum whose figure is typed, and another than its parts come to. */
export interface TypedWrong {
  readonly spot: SumSpot;
  readonly expected: number;
}

/** One amount that two typed sums or more are off by alike. */
export interface Culprit {
  readonly at: Address;
  readonly part: SumPart;
  readonly spot: SumSpot;
  /** What both sums say that it should be. */
  readonly right: number;
  readonly sums: readonly SumSpot[];
}

/** The amounts that explain several wrong sums at once. */
export function culpritsOf(wrong: readonly TypedWrong[]): readonly Culprit[] {
  const blamed = new Map<string, Culprit>();
  for (const { spot, expected } of wrong) {
    const difference = (spot.found ?? 0) - expected;
    for (const part of spot.parts) {
      if (part.formula !== undefined || part.value === null || part.value + difference < 0) continue;
      const key = `${addressText(part.at)} ${difference}`;
      const known = blamed.get(key);
      blamed.set(key, {
        at: part.at,
        part,
        spot: known?.spot ?? spot,
        right: part.value + difference,
        sums: [...(known?.sums ?? []), spot],
      });
    }
  }
  return [...blamed.values()].filter(({ sums }) => sums.length > 1);
}

/** Whether a typed sum above this one takes it in as it stands, and agrees. */
export function isConfirmed(spot: SumSpot, spots: readonly SumSpot[]): boolean {
  return spots.some(
    (above) =>
      above !== spot &&
      above.cell?.formula === undefined &&
      above.found !== null &&
      above.found !== 0 &&
      above.parts.some(({ at }) => sameAddress(at, spot.at)) &&
      above.parts.every(({ value }) => value !== null) &&
      above.parts.reduce((all, { value }) => all + (value ?? 0), 0) === above.found,
  );
}
