/** Which figures are open: what they hang on cannot be read, or is asked about. */
import type { Distribution } from "./distributions";
import { known } from "./open-share";
import type { OutcomeFigures } from "./outcome-figures";

/** How many have answered; `null` where somebody's answer cannot be read. */
export function answeredOf({ people, unanswered, unread }: Distribution): number | null {
  const [all, silent] = [known(people), known(unanswered)];
  return all === null || silent === null || unread > 0 ? null : all - silent;
}

export function hasOpen({ started, current, ended, measures, distributions }: OutcomeFigures): boolean {
  return (
    [started, current, ended].some((range) => known(range) === null) ||
    measures.some(({ shares }) => shares.some(({ share }) => share === null)) ||
    distributions.some((spread) => answeredOf(spread) === null)
  );
}
