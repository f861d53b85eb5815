/** A place in a text that tells who somebody is. */
export type PersonMarkKind = "personnummer" | "samordningsnummer" | "reserveNumber" | "phone" | "email" | "name";

/**
 * `start` is counted from 0, `end` is the place after the last character. `sure` is false for what has the shape of an
 * identity number and a check digit that does not fit: mistyped, most likely.
 */
export interface PersonMark {
  readonly kind: PersonMarkKind;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
}

/** The three kinds of numbers that stand for one person in the whole country or a region. */
export function isIdentity({ kind }: PersonMark): boolean {
  return kind === "personnummer" || kind === "samordningsnummer" || kind === "reserveNumber";
}
