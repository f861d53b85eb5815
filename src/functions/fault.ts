/** Why a function gives no figure: an error in the cell, with words that say what to do. */
import type { TextUnder } from "../checking/text-key";
import type { TextValues } from "../checking/language";

/** `value`: what was handed over is wrong. `notAvailable`: it is right, but gives no figure. Excel shows words for these two alone. */
export type CellErrorKind = "value" | "notAvailable";

export type FaultKey = TextUnder<"functions.fault">;

export class Fault extends Error {
  override readonly name = "Fault";
  constructor(
    readonly key: FaultKey,
    readonly values: TextValues = {},
    readonly kind: CellErrorKind = "value",
  ) {
    super(key);
  }
}
