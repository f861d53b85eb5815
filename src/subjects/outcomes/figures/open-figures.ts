/** Which figures are open: what they hang on cannot be read, or is asked about. */
import type { Register } from "../model";
import type { Distribution } from "./distributions";
import { known } from "./open-share";
import type { OutcomeFigures } from "./outcome-figures";

/** How many have answered; `null` where somebody's answer cannot be read. */
export function answeredOf({ people, unanswered, unread }: Distribution): number | null {
  const [all, silent] = [known(people), known(unanswered)];
  return all === null || silent === null || unread > 0 ? null : all - silent;
}

/** How many something is told of; `null` where of somebody it cannot be read whether it is. */
export function allRead({ unread }: { readonly unread: number }, people: number): number | null {
  return unread > 0 ? null : people;
}

/** Some figure hangs on a question that nobody has answered: which column or day it is, or whether rows are one person. */
export function awaitsAnswer({ asked, days, repeats }: Register): boolean {
  return asked.size > 0 || days.open.size > 0 || repeats.kind === "asked";
}

export function hasOpen({ started, current, ended, measures, distributions }: OutcomeFigures): boolean {
  return (
    [started, current, ended].some((range) => known(range) === null) ||
    measures.some(({ shares }) => shares.some(({ share }) => share === null)) ||
    distributions.some((spread) => answeredOf(spread) === null)
  );
}
