/** What a scale gave, whoever is in which group: means by occasion, and the change from the start to the last. */
import { type Change, changeOf, meanOf } from "../health/change";
import { type Occasion, occasions } from "../health/template";
import type { Scale } from "../scales/scale";
import type { ScoredScale } from "./score-scales";

export interface ScaleFigures {
  readonly scale: Scale;
  readonly people: number;
  readonly means: readonly { readonly occasion: Occasion; readonly people: number; readonly mean: number }[];
  readonly change: Change;
}

/** `null` while it is asked how the answers are coded. */
export function scaleFigures({ scale, scores, isOpen }: ScoredScale): ScaleFigures | null {
  if (isOpen) return null;
  const persons = [...scores.values()].filter(({ size }) => size > 0);
  return {
    scale,
    people: persons.length,
    means: occasions.flatMap((occasion) => {
      const met = persons.flatMap((own) => own.get(occasion) ?? []);
      const mean = meanOf(met);
      return mean === null ? [] : [{ occasion, people: met.length, mean }];
    }),
    change: changeOf(
      persons.flatMap((own) => {
        const [first, ...later] = occasions.flatMap((occasion) => own.get(occasion) ?? []);
        const last = later.at(-1);
        return first === undefined || last === undefined ? [] : [{ first, last }];
      }),
      scale.better,
    ),
  };
}
