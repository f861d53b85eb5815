/** Where a value stands in a row or a column: exactly, or where it belongs in the order. */
import { memoizePerObject } from "../../memoize";
import type { CellError, CellValue } from "../../snapshot";
import { textPattern } from "../criterion";
import { compared, notAvailable, type Result, valueError } from "../values";

type Sought = Exclude<CellValue, CellError>;

/** A place counted from 0, an error, or `undefined` where it cannot be told. */
export type Place = number | CellError | undefined;

/** The first that is the same; in a text `*` and `?` stand for any letters. */
export function exactPlace(values: readonly Result[], sought: Sought): Place {
  const { places, firstUnknown } = index(values);
  const found = typeof sought === "string" ? textPlace(values, places, sought) : (places.get(sought ?? 0) ?? -1);
  if (typeof found !== "number") return found;
  // What is not known may be the one; and whether an empty cell seeks a 0 or nothing is not known either.
  if (firstUnknown < (found < 0 ? Infinity : found) || (sought === null && found >= 0)) return undefined;
  return found < 0 ? notAvailable : found;
}

/** Excel seeks no longer pattern. */
const longestPattern = 255;

function textPlace(
  values: readonly Result[],
  places: ReadonlyMap<unknown, number>,
  sought: string,
): number | CellError {
  if (sought.length > longestPattern) return valueError;
  if (!/[*?~]/.test(sought)) return places.get(sought.toLowerCase()) ?? -1;
  const fits = textPattern(sought);
  return values.findIndex((value) => typeof value === "string" && fits(value));
}

const index = memoizePerObject((values: readonly Result[]) => {
  const places = new Map<string | number | boolean, number>();
  let firstUnknown = Infinity;
  values.forEach((value, place) => {
    if (value === undefined) firstUnknown = Math.min(firstUnknown, place);
    if (value === undefined || value === null || typeof value === "object") return;
    const key = typeof value === "string" ? value.toLowerCase() : value;
    if (!places.has(key)) places.set(key, place);
  });
  return { places, firstUnknown };
});

/**
 * The last that is not above what is sought, among those of its kind; `falling`: not below it. Where they are not in
 * order, what Excel finds hangs on how it seeks.
 */
export function orderedPlace(values: readonly Result[], sought: Sought, falling = false): Place {
  const wanted = sought ?? 0;
  const series = seriesOf(values).get(typeof wanted);
  if (index(values).firstUnknown < Infinity) return undefined;
  const [first] = series?.members ?? [];
  if (series === undefined || first === undefined) return notAvailable;
  const passes = (each: Sought): boolean => (falling ? compared(each, wanted) < 0 : compared(each, wanted) > 0);
  if (falling && passes(first.value)) return notAvailable;
  if (falling ? !series.falls : !series.rises) return undefined;
  let [low, high] = [0, series.members.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = series.members[middle];
    if (member === undefined || passes(member.value)) high = middle;
    else low = middle + 1;
  }
  return series.members[low - 1]?.place ?? notAvailable;
}

interface Series {
  readonly members: { readonly place: number; readonly value: string | number | boolean }[];
  rises: boolean;
  falls: boolean;
}

const seriesOf = memoizePerObject((values: readonly Result[]): ReadonlyMap<string, Series> => {
  const kinds = new Map<string, Series>();
  values.forEach((value, place) => {
    if (value === undefined || value === null || typeof value === "object") return;
    const series = kinds.get(typeof value) ?? { members: [], rises: true, falls: true };
    kinds.set(typeof value, series);
    const last = series.members.at(-1);
    const order = last === undefined ? 0 : compared(last.value, value);
    if (order > 0) series.rises = false;
    if (order < 0) series.falls = false;
    series.members.push({ place, value });
  });
  return kinds;
});
