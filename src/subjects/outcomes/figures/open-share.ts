/** Numbers and shares of people of whom some cannot be read: what they are at least and at most, and exactly where that is one. */
import { quotient, type Share } from "../../../reading/share";
import { type Answer, no, open, yes } from "./answer";
import { type Interval, wilson } from "./statistics";

/** A number of people, both ends counted. */
export interface CountRange {
  readonly least: number;
  readonly most: number;
}

/** `null` where what is unread could change it. */
export function known({ least, most }: CountRange): number | null {
  return least === most ? least : null;
}

/** Counts answers that may be open. */
export interface RangeTally {
  readonly add: (answer: Answer) => void;
  readonly range: () => CountRange;
}

export function rangeTally(): RangeTally {
  let [least, most] = [0, 0];
  return {
    add: (answer) => {
      if (answer === yes) least += 1;
      if (answer !== no) most += 1;
    },
    range: () => ({ least, most }),
  };
}

export interface OpenShare {
  /** `null` where what is unread could change it. */
  readonly share: Share | null;
  /** 95 %, Wilson; `null` of nobody, and where the share is. */
  readonly interval: Interval | null;
  readonly count: CountRange;
  readonly of: CountRange;
  /** What the share can be, 0–1; `null` of nobody. */
  readonly lowest: number | null;
  readonly highest: number | null;
  /** People whose answer is unread, or of whom it is unread whether they belong. */
  readonly unread: number;
}

/** How many belong and came to it, each for sure or perhaps. */
export interface ShareCounts {
  /** Who belong. */
  sure: number;
  /** Who perhaps belong. */
  maybe: number;
  /** Of those who belong: it came about, or perhaps. */
  came: number;
  mayCame: number;
  /** Of those who perhaps belong. */
  maybeCame: number;
  maybeMayCame: number;
}

export function noCounts(): ShareCounts {
  return { sure: 0, maybe: 0, came: 0, mayCame: 0, maybeCame: 0, maybeMayCame: 0 };
}

export function countOne(counts: ShareCounts, belongs: Answer, came: Answer): void {
  if (belongs === yes) counts.sure += 1;
  else if (belongs === open) counts.maybe += 1;
  if (came !== no) countCame(counts, belongs, came);
}

/** Beside somebody who is counted already. */
export function countCame(counts: ShareCounts, belongs: Answer, came: Answer): void {
  if (belongs === yes) {
    if (came === yes) counts.came += 1;
    else if (came === open) counts.mayCame += 1;
  } else if (belongs === open) {
    if (came === yes) counts.maybeCame += 1;
    else if (came === open) counts.maybeMayCame += 1;
  }
}

export function openShare({ sure, maybe, came, mayCame, maybeCame, maybeMayCame }: ShareCounts): OpenShare {
  const count = { least: came, most: came + mayCame + maybeCame + maybeMayCame };
  const of = { least: sure, most: sure + maybe };
  const share = mayCame === 0 && maybe === 0 ? { numerator: came, denominator: sure } : null;
  // Fewest: everyone who may have failed belongs and did. Most: everyone who may have come to it belongs and did.
  const mayHaveFailed = sure - came + maybe - maybeCame;
  const failed = sure - came - mayCame;
  return {
    share,
    interval: share && wilson(share.numerator, share.denominator),
    count,
    of,
    lowest: quotient({ numerator: count.least, denominator: count.least + mayHaveFailed }),
    highest: quotient({ numerator: count.most, denominator: count.most + failed }),
    unread: mayCame + maybe,
  };
}

/** Of which everything is read. */
export function exactShare(numerator: number, denominator: number): OpenShare {
  return openShare({ ...noCounts(), sure: denominator, came: numerator });
}
