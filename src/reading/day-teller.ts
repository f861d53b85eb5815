/** The days of a column where nothing is asked: what its cells together do not decide is not read. */
import type { IsoDate } from "../workbook/iso-day";
import type { CellValue } from "../workbook/snapshot";
import { dayOf, isDay, isoOf } from "./day-number";
import { type AroundDates, dayInOrder, type DayOrder, decideOrder, type OpenDate, openDateIn } from "./open-dates";
import { datesInCell } from "./period";

/** Of a value of the column: its one day, or `null`. */
export function dayTeller(column: readonly CellValue[], dateSystem: 1900 | 1904): (value: CellValue) => IsoDate | null {
  const orders = new Map<OpenDate["form"], DayOrder>();
  const open = column.flatMap((value) => openIn(value) ?? []);
  const single = (value: CellValue): IsoDate | null => {
    const [day = null, ...others] = datesInCell(value, dateSystem);
    return others.length === 0 ? day : null;
  };
  if (open.length > 0) {
    const known = knownOf(column.flatMap((value) => (openIn(value) === null ? (single(value) ?? []) : [])));
    for (const form of ["long", "compact", "short"] as const) {
      const dates = open.filter((date) => date.form === form);
      const decision = dates.length === 0 ? null : decideOrder(dates, { today: "2199-12-31", known, sibling: null });
      if (decision !== null && decision.by !== "nothing") orders.set(form, decision.order);
    }
  }
  return (value) => {
    const date = openIn(value);
    if (date === null) return single(value);
    const order = orders.get(date.form);
    const day = order === undefined ? 0 : dayInOrder(date, order);
    return isDay(day) ? isoOf(day) : null;
  };
}

function openIn(value: CellValue): OpenDate | null {
  return typeof value === "string" ? openDateIn(value) : null;
}

function knownOf(dates: readonly IsoDate[]): AroundDates["known"] {
  const days = dates.map(dayOf);
  return days.length < 3
    ? null
    : { first: days.reduce((low, day) => Math.min(low, day)), last: days.reduce((high, day) => Math.max(high, day)) };
}
