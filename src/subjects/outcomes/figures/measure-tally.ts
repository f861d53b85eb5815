/** How many are in a group, and of them those who came to each measure: counted person by person. */
import { type Answer, no, open, yes } from "./answer";
import { countCame, countOne, noCounts, type OpenShare, openShare, type ShareCounts } from "./open-share";

export interface MeasureTally {
  readonly size: ShareCounts;
  /** In the order of the measures. */
  readonly results: readonly ShareCounts[];
}

export function freshTally(measures: number): MeasureTally {
  return { size: noCounts(), results: Array.from({ length: measures }, noCounts) };
}

/** `came` and `unsure`: a bit for each measure. */
export function answerAt(came: number, unsure: number, bit: number): Answer {
  return (came >> bit) & 1 ? yes : (unsure >> bit) & 1 ? open : no;
}

/** `came` and `unsure`: a bit for each measure; `bits` are the places of those that are told. */
export function countIn(
  { size, results }: MeasureTally,
  belongs: Answer,
  came: number,
  unsure: number,
  bits: readonly number[],
): void {
  countOne(size, belongs, no);
  if (came === 0 && unsure === 0) return;
  for (let at = 0; at < bits.length; at += 1) {
    const counts = results[at];
    const answer = answerAt(came, unsure, bits[at] ?? 0);
    if (counts !== undefined && answer !== no) countCame(counts, belongs, answer);
  }
}

export function shareIn({ size: { sure, maybe }, results }: MeasureTally, at: number): OpenShare {
  return openShare({ ...(results[at] ?? noCounts()), sure, maybe });
}
