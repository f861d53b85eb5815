/** Answer sheets gathered by form and person: one for each occasion. */
import { memoizePerObject } from "../../../workbook/memoize";
import type { HealthModel, HealthReading } from "./model";
import { type HealthForm, type Occasion, occasions } from "./template";

/** A person's answer sheets of one form, by occasion. Where there are two of one occasion, the first. */
export type Sheets = ReadonlyMap<Occasion, HealthReading>;
/** By running number, in the order that they are met with. */
export type Persons = ReadonlyMap<string, Sheets>;

export interface Gathered {
  readonly byForm: ReadonlyMap<HealthForm, Persons>;
  /** Of the same person, form and occasion as an earlier one: not counted. */
  readonly repeated: readonly { readonly reading: HealthReading; readonly first: HealthReading }[];
}

/** Reckoned once for each model. Sheets without a person, an occasion or a form that is known belong nowhere. */
export const gathered = memoizePerObject((model: HealthModel): Gathered => {
  const byForm = new Map<HealthForm, Map<string, Map<Occasion, HealthReading>>>();
  const repeated: { readonly reading: HealthReading; readonly first: HealthReading }[] = [];
  for (const { readings } of model.tables) {
    for (const reading of readings) {
      const { form, person, occasion } = reading;
      if (form === null || occasion === null || person === "") continue;
      const sheets = within(within(byForm, form), person);
      const first = sheets.get(occasion);
      if (first === undefined) sheets.set(occasion, reading);
      else repeated.push({ reading, first });
    }
  }
  return { byForm, repeated };
});

function within<Key, Inner, Value>(map: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  const found = map.get(key);
  if (found !== undefined) return found;
  const fresh = new Map<Inner, Value>();
  map.set(key, fresh);
  return fresh;
}

/** In the order of time, those that `score` gives a score. */
export function scoresOf<Score>(sheets: Sheets, score: (items: string) => Score | null): ReadonlyMap<Occasion, Score> {
  const scores = new Map<Occasion, Score>();
  for (const occasion of occasions) {
    const answer = sheets.get(occasion)?.answer;
    const scored = answer?.kind === "read" ? score(answer.items) : null;
    if (scored !== null) scores.set(occasion, scored);
  }
  return scores;
}
