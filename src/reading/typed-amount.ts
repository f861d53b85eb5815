/** Reads an amount that a person types into a field of the pane. */
import { readAmountText } from "./amount-text";
import { money, type Ore } from "./money";

/** Kronor where the text names no unit; `null` where it cannot be read, or could mean two things. */
export function readTypedAmount(text: string): Ore | null {
  const reading = readAmountText(text);
  return reading.kind === "clear" ? money(reading.figure, reading.unit ?? "kr") : null;
}
