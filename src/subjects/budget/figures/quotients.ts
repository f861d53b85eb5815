/** What a budget costs by the participant and by the month: total over a number, which is told beside it. */
import { type Ore, perUnit } from "../../../reading/money";
import type { Quotient } from "./figures-types";

/** `null` where the number is not known. */
export function quotient(numerator: Ore, denominator: number | null): Quotient | null {
  return denominator === null ? null : { numerator, denominator, value: perUnit(numerator, denominator) };
}

export function perParticipant(total: Ore, participants: number | null): Quotient | null {
  return quotient(total, participants);
}

/** By place and month. */
export function perParticipantMonth(total: Ore, participants: number | null, months: number | null): Quotient | null {
  return quotient(total, participants === null || months === null ? null : participants * months);
}
