/** What is wrong in hundreds of rows is told for the first of them, and once for the rest. */
import { asNumber } from "../../message-value";
import type { Reported } from "../../rule";

const told = 20;

/** The variant of the finding that counts the rest. */
export const moreVariant = "more";

/** The first twenty one by one, then one finding at the next that counts those left and mends them all. */
export function firstTwenty(reported: readonly Reported[]): readonly Reported[] {
  const rest = reported.slice(told);
  const [next, ...others] = rest;
  if (next === undefined || others.length === 0) return reported;
  const mend = rest.flatMap((each) => each.mend ?? []);
  return [
    ...reported.slice(0, told),
    { at: next.at, variant: moreVariant, values: { count: asNumber(rest.length) }, ...(mend.length > 0 && { mend }) },
  ];
}
