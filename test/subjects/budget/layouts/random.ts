/** Chance that is the same each time: a layout is known by its kind and its seed. */

export interface Random {
  /** 0 ≤ n < 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly pick: <T>(from: readonly [T, ...T[]]) => T;
  /** So many of them, none twice, in an order of chance. */
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  readonly chance: (share: number) => boolean;
}

/** Mulberry32, begun from the letters of a name. */
export function randomOf(name: string): Random {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: ([first, ...rest]) => [first, ...rest][whole(0, rest.length)] ?? first,
    some: (from, count) =>
      from
        .map((one) => ({ one, place: next() }))
        .sort((a, b) => a.place - b.place)
        .slice(0, count)
        .map(({ one }) => one),
    chance: (share) => next() < share,
  };
}
