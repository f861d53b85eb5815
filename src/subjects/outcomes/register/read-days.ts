/** Reads a register's columns of days: what is a day by itself at once, what is none alone when all cells are read. */
import { type Cell, isBlank } from "../../../workbook/snapshot";
import { daysTo1904, halfSecond, wholeDay } from "../../../workbook/iso-day";
import { dayOf, earliestDay, isDay, isoOf, latestDay, noDay, someDay, unreadDay } from "../../../reading/day-number";
import { isDateFormat } from "../../../workbook/number-format";
import { nightHour, nightHourIn } from "../../../reading/night-time";
import { type OpenDate, openDateIn } from "../../../reading/open-dates";
import { dateMentions } from "../../../reading/period";
import { textOf } from "../../../reading/text-of-cell";
import type { DateColumnId } from "../model";
import { addressOf, type CellReader, type Place, type TroubleLog } from "./read-columns";

/** A cell whose day hangs on what the rest of its column says. */
export interface WaitingCell {
  readonly person: number;
  readonly cell: Cell;
}

/** A column of days, its cells read one by one. */
export interface DayColumn {
  readonly id: DateColumnId;
  readonly place: DayPlace;
  readonly days: Int32Array;
  readonly open: readonly (WaitingCell & { readonly date: OpenDate })[];
  /** Days at 22 or 23 o'clock: `days` holds the day that stands there. */
  readonly night: readonly (WaitingCell & { readonly hour: 22 | 23 })[];
  /** Numbers with a time of day that is not that. */
  readonly otherTimes: number;
}

export type DayPlace = Place & { readonly id: DateColumnId; readonly log: TroubleLog };

const isoText = /^\d{4}-/;
const yes = /^(?:ja|j|x|yes|y|sant|true)$/i;
const no = /^(?:nej|n|no|-|–|falskt|false|ej|inte|saknas)$/i;

/** `orYes`: a column of days where *Ja* is an answer too. */
export function dayReader(
  place: DayPlace,
  days: Int32Array,
  orYes: boolean,
): CellReader & { readonly column: () => DayColumn } {
  const open: (WaitingCell & { date: OpenDate })[] = [];
  const night: (WaitingCell & { hour: 22 | 23 })[] = [];
  let otherTimes = 0;
  const shift = place.dateSystem === 1904 ? daysTo1904 : 0;
  const [firstWhole, lastWhole] = [earliestDay - shift, latestDay - shift];
  const later = (person: number, cell: Cell, date: OpenDate): void => {
    days[person] = unreadDay;
    open.push({ person, cell, date });
  };
  const takeEarly = (person: number, cell: Cell, day: number): boolean => {
    days[person] = unreadDay;
    if (!isDay(day)) return false;
    const text = isoOf(day);
    place.log.add({ kind: "dateEarly", column: place.id, at: addressOf(place, cell), cell, text, date: text });
    return true;
  };
  const takeNumber = (person: number, cell: Cell, value: number): boolean => {
    const day = wholeDay(value) + shift;
    if (day >= earliestDay && isDay(day) && day <= latestDay) {
      days[person] = day;
      if (Number.isInteger(value)) return true;
      const hour = nightHour(value);
      if (hour !== null) night.push({ person, cell, hour });
      else if (day - shift === Math.floor(value) && value - Math.floor(value) > halfSecond) otherTimes += 1;
      return true;
    }
    if (orYes && (value === 0 || value === 1)) return false;
    if (isYear(value)) {
      days[person] = unreadDay;
      place.log.add({ kind: "yearAsDay", column: place.id, at: addressOf(place, cell), cell, text: textOf(cell) });
      return true;
    }
    if (day < earliestDay) return isDateFormat(cell.format) && takeEarly(person, cell, day);
    if (!Number.isInteger(value)) return false;
    const date = value <= 991_231 ? openDateIn(String(value).padStart(6, "0")) : null;
    if (date === null) return false;
    later(person, cell, date);
    return true;
  };
  return {
    take: (person, cell) => {
      const { value } = cell;
      // Nearly every cell of a register is a whole day: it is told before anything else is asked.
      if (typeof value === "number" && value >= firstWhole && value <= lastWhole && Math.floor(value) === value) {
        days[person] = value + shift;
        return;
      }
      if (typeof value === "number" && takeNumber(person, cell, value)) return;
      const text = textOf(cell);
      if (typeof value === "boolean" || yes.test(text) || (orYes && value === 1)) {
        days[person] = value === false ? noDay : orYes ? someDay : unreadDay;
        if (orYes) return;
      } else if (no.test(text) || (orYes && value === 0)) return;
      const at = addressOf(place, cell);
      if (typeof value === "string") {
        const date = isoText.test(text) ? null : openDateIn(text);
        if (date !== null) return later(person, cell, date);
        if (/^(?:19|20|21)\d{2}$/.test(text)) {
          days[person] = unreadDay;
          place.log.add({ kind: "yearAsDay", column: place.id, at, cell, text });
          return;
        }
      }
      const mentions = typeof value === "string" || isLongDay(value) ? dateMentions(text) : [];
      const [first] = mentions;
      if (mentions.length === 1 && first?.date && !first.isShort) {
        const day = dayOf(first.date);
        days[person] = day < earliestDay ? unreadDay : day;
        if (day < earliestDay) place.log.add({ kind: "dateEarly", column: place.id, at, cell, text, date: first.date });
        else {
          const hour = nightHourIn(text);
          if (hour === null) place.log.add({ kind: "dateAsText", column: place.id, at, cell, text, date: first.date });
          else night.push({ person, cell, hour });
        }
        return;
      }
      days[person] = orYes && typeof value === "string" && !/\d/.test(text) ? someDay : unreadDay;
      if (days[person] === unreadDay) place.log.add({ kind: "dateUnread", column: place.id, at, cell, text });
    },
    column: () => ({ id: place.id, place, days, open, night, otherTimes }),
  };
}

/** 2023 is a day of 1905 as a serial number. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2199;
}

/** 20220101 typed as a number. */
function isLongDay(value: Cell["value"]): boolean {
  return typeof value === "number" && value >= 19_000_101 && value <= 21_991_231 && !isBlank(value);
}
