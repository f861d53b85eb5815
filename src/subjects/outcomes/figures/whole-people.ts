/** Shares of people are shares of whole people: which numbers a rounded percent can come from. */

/** A share as it is told: 0–1, with so many decimals of its percent. */
export interface ToldShare {
  readonly value: number;
  readonly decimals: number;
}

/** Half a step of the last decimal, as 0–1; a hair more, for five is rounded either way. */
function slack({ decimals }: ToldShare): number {
  return 0.5 / 10 ** (2 + decimals) + 1e-9;
}

export function agrees(told: ToldShare, count: number, of: number): boolean {
  return of > 0 && Math.abs(count / of - told.value) <= slack(told);
}

/** How many of `of` the share can be; empty where no whole number of people gives it. */
export function countsGiving(told: ToldShare, of: number): readonly number[] {
  const [least, most] = [(told.value - slack(told)) * of, (told.value + slack(told)) * of];
  return span(Math.max(0, Math.ceil(least)), Math.min(of, Math.floor(most)));
}

/** The numbers of people, of a span, that every one of the shares is a share of. */
export function sizesGiving(shares: readonly ToldShare[], from: number, to: number): readonly number[] {
  return span(from, to).filter((of) => shares.every((told) => countsGiving(told, of).length > 0));
}

/** The numbers of people that a count is this share of. */
export function sizesFor(told: ToldShare, count: number, most: number): readonly number[] {
  return span(Math.max(1, count), most).filter((of) => agrees(told, count, of));
}

function span(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
