/** A study of 2 × 40 people at 0, 6, 12, 18 and 24 months, with people lost on the way: made up, the same each time. */
import { dateToSerial } from "../../../../src/workbook/iso-day";

export const months = [0, 6, 12, 18, 24] as const;

export interface StudyPerson {
  readonly number: number;
  readonly treated: boolean;
  readonly woman: boolean;
  readonly born: number;
  /** Serial days; `work` is `null` for nobody's work. */
  readonly start: number;
  readonly work: number | null;
  readonly studies: boolean;
  /** By place among `months`; an occasion without answers is absent. */
  readonly occasions: readonly {
    readonly month: number;
    /** Twelve of 0–3; five of 1–3; ten of 1–4. */
    readonly ghq: string;
    readonly eq5d: string;
    readonly efficacy: string;
    readonly cost: number;
  }[];
}

/** Numerical Recipes' generator: the same numbers on every machine. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

export function studyPeople(seed = 2016): readonly StudyPerson[] {
  const random = randomOf(seed);
  const between = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  const digits = (count: number, low: number, high: number, mean: number): string =>
    Array.from({ length: count }, () =>
      String(Math.max(low, Math.min(high, Math.round(mean + (random() - 0.5) * 2.4)))),
    ).join("");
  const first = dateToSerial("2015-09-01", 1900);
  return Array.from({ length: 80 }, (_, place): StudyPerson => {
    const treated = place % 2 === 0;
    const start = first + between(0, 150);
    const lostFrom = random() < (treated ? 0.2 : 0.4) ? between(1, 4) : 5;
    const gain = treated ? 0.18 : 0.05;
    return {
      number: place + 1,
      treated,
      woman: random() < 0.55,
      born: between(1985, 1998),
      start,
      work: random() < (treated ? 0.45 : 0.18) ? start + between(60, 690) : null,
      studies: random() < 0.2,
      occasions: months.slice(0, lostFrom).map((month, at) => ({
        month,
        ghq: digits(12, 0, 3, 1.8 - gain * at),
        eq5d: digits(5, 1, 3, 1.9 - gain * at * 0.7),
        efficacy: digits(10, 1, 4, 2.2 + gain * at),
        cost: between(8_000, treated ? 31_000 : 24_000),
      })),
    };
  });
}
