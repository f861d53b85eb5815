/** Draws people anew within their group, cost and effect together, and tells what each drawing would have shown. */
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { addPerson, type Arms, type CompletePerson, incrementsOf, noSums, type Sums } from "./increments";

/** How many drawings, and the number that they begin from: with the same one they are the same on every machine. */
export const resampling = { count: 10_000, seed: 2016 } as const;

/** More people than this are not drawn anew: it would keep the pane waiting. Studies of supported work have some hundred. */
export const mostResampled = 5_000;

/** ΔC and ΔE of each drawing, place by place. */
export interface Resamples {
  readonly costs: Float64Array;
  readonly effects: Float64Array;
}

/** Groups keep their sizes. Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 8: one sample a group. */
export function resample(
  { project, comparison }: Arms,
  adjusted: boolean,
  { count, seed }: { readonly count: number; readonly seed: number } = resampling,
): Resamples {
  const random = xoroshiro128plus(seed);
  const [costs, effects] = [new Float64Array(count), new Float64Array(count)];
  const drawn = (people: readonly CompletePerson[]): Sums => {
    const sums = noSums();
    for (let draw = 0; draw < people.length; draw += 1) {
      const person = people[uniformInt(random, 0, people.length - 1)];
      if (person !== undefined) addPerson(sums, person);
    }
    return sums;
  };
  for (let place = 0; place < count; place += 1) {
    const { cost, effect } = incrementsOf(drawn(project), drawn(comparison), adjusted);
    costs[place] = cost;
    effects[place] = effect;
  }
  return { costs, effects };
}
