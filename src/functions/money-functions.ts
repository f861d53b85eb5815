/** PERDELTAGARE and PLATSMÅNAD: the budget's own quotients, in kronor with whole öre. */
import { kronor, type Ore } from "../reading/money";
import { perParticipant, perParticipantMonth } from "../subjects/budget/figures/quotients";
import type { Quotient } from "../subjects/budget/figures/figures-types";
import { amountOf, largestOre, positive } from "./arguments";
import { Fault } from "./fault";

export function costPerParticipant(amount: unknown, participants: unknown): number {
  const total = amountOf(amount);
  return inKronor(perParticipant(total, positive(participants, "participants")));
}

export function costPerPlaceMonth(amount: unknown, places: unknown, months: unknown): number {
  const total = amountOf(amount);
  return inKronor(perParticipantMonth(total, positive(places, "places"), positive(months, "months")));
}

function inKronor(quotient: Quotient | null): number {
  const value: Ore | null = quotient?.value ?? null;
  // Over a hair of a participant an amount outgrows what öre are counted in, and in the end every number.
  if (value === null || !(Math.abs(value) <= largestOre)) throw new Fault("amountTooLarge");
  return kronor(value);
}
