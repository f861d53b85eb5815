/** ANDEL and its interval: what the outcome figures tell of a number of people. */
import { quotient } from "../reading/share";
import { exactShare, type OpenShare } from "../subjects/outcomes/figures/open-share";
import { wholeNumber } from "./arguments";
import { Fault } from "./fault";

/** 0–1. */
export function share(count: unknown, of: unknown): number {
  const { share: told } = openShareOf(count, of);
  const value = told && quotient(told);
  if (value === null) throw new Fault("of");
  return value;
}

/** 95 %: the lower end and the upper, side by side. */
export function shareInterval(count: unknown, of: unknown): readonly (readonly number[])[] {
  const { interval } = openShareOf(count, of);
  if (interval === null) throw new Fault("of");
  return [[interval.low, interval.high]];
}

/** None of so many is an answer, so an empty cell that Excel hands over as 0 is none too; of nobody there is no share. */
function openShareOf(count: unknown, of: unknown): OpenShare {
  const people = wholeNumber(of, 1, "of");
  const those = wholeNumber(count, 0, "count");
  if (those > people) throw new Fault("countAbove", { count: those, of: people });
  return exactShare(those, people);
}
