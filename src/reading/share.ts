/** A share that remembers what it was a share of. */

/** `numerator` of `denominator`; both shown to the reader, the quotient only when the denominator is above zero. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** The share as 0–1, or `null` over nothing. */
export function quotient(share: Share): number | null {
  return share.denominator > 0 ? share.numerator / share.denominator : null;
}
