/** Who was there, came, went and is left: over a period, and year by year. */
import type { IsoDate } from "../../../workbook/iso-day";
import { dayOf, isDay, isoOf, noDay } from "../../../reading/day-number";
import { memoizePerObject } from "../../../workbook/memoize";
import type { View } from "./measures";
import type { Register } from "../model";

/** Participants of a period: `start` before its first day, `end` when its last day is over. */
export interface Flow {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly start: number;
  readonly new: number;
  readonly ended: number;
  readonly end: number;
}

/** In a period, both days in it. Of somebody who came back each stay is counted. */
function flowBetween({ people }: View, from: number, to: number): Flow {
  const { enrolled, ended } = people.dates;
  let [start, fresh, gone] = [0, 0, 0];
  const add = (first: number, last: number): void => {
    if (!isDay(first) || first > to || (isDay(last) && last < from)) return;
    if (first < from) start += 1;
    else fresh += 1;
    if (isDay(last) && last <= to) gone += 1;
  };
  for (let person = 0; person < people.count; person += 1) {
    const stays = people.stays?.get(person);
    if (stays === undefined) add(enrolled?.[person] ?? noDay, ended?.[person] ?? noDay);
    else for (const stay of stays) add(stay.from, stay.to);
  }
  return { from: isoOf(from), to: isoOf(to), start, new: fresh, ended: gone, end: start + fresh - gone };
}

/** A day that cannot be read lies in no period, or in any. */
export const isReadable = memoizePerObject(({ people, asked }: View): boolean => {
  const { enrolled, ended } = people.dates;
  if (enrolled === undefined || asked.has("ended") || people.doubtful !== null) return false;
  for (let person = 0; person < people.count; person += 1) {
    const [first, last] = [enrolled[person] ?? noDay, ended?.[person] ?? noDay];
    if ((first !== noDay && !isDay(first)) || (last !== noDay && !isDay(last))) return false;
    // Whoever goes on in a later stay may have been away since a day that cannot be read.
    if (people.stays?.get(person)?.some(({ to }) => to !== noDay && !isDay(to))) return false;
  }
  return true;
});

/** The day that the register says, else the first of the year. */
export function flowFrom(head: Register["head"], asOf: IsoDate): IsoDate {
  return head.flowFrom?.value ?? `${asOf.slice(0, 4)}-01-01`;
}

export function flowOf({ head }: Register, view: View): Flow | null {
  if (!isReadable(view)) return null;
  const from = flowFrom(head, isoOf(view.asOf));
  return dayOf(from) > view.asOf ? null : flowBetween(view, dayOf(from), view.asOf);
}

export function flowByYear(view: View): readonly Flow[] {
  const { enrolled } = view.people.dates;
  if (enrolled === undefined || !isReadable(view)) return [];
  let earliest = Infinity;
  for (const day of enrolled) if (isDay(day) && day < earliest) earliest = day;
  if (earliest > view.asOf) return [];
  const [first, last] = [Number(isoOf(earliest).slice(0, 4)), Number(isoOf(view.asOf).slice(0, 4))];
  // A slip of the finger in one year must not make a table of a century.
  if (last === first || last - first > 20) return [];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    flowBetween(view, dayOf(`${first + index}-01-01`), Math.min(view.asOf, dayOf(`${first + index}-12-31`))),
  );
}
