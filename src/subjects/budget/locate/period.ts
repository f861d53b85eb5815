/** Reads *Projektets löptid*: two days after the label, in its cell, to the right of it or on the row below. */
import type { Address } from "../../../workbook/address";
import { type IsoDate, serialToDate } from "../../../workbook/iso-day";
import { isDateFormat } from "../../../workbook/number-format";
import { type Cell, cellIn, isBlank, isCellError, rowAt, type Sheet } from "../../../workbook/snapshot";
import { earliestDay, dayOf, isDay, isoOf } from "../../../reading/day-number";
import { nightHour, nightHourIn } from "../../../reading/night-time";
import { type DayOrder, dayInOrder, type OpenDate, openDateIn } from "../../../reading/open-dates";
import {
  dateMentions,
  datesInCell,
  lengthInDays,
  monthInText,
  type Period,
  periodInText,
} from "../../../reading/period";
import { atCell } from "./amounts";
import { type Anchor, bestAnchor } from "./anchors";
import type { PeriodEnds, PeriodReading } from "../model";

/** What stands where a day is expected. */
type Slot = { readonly at: Address } & (
  | { readonly kind: "day"; readonly date: IsoDate }
  /** A month or a year: its first day begins a period, its last day ends one. */
  | { readonly kind: "span"; readonly span: Period }
  /** 01-01-14: its order is told by the other day. */
  | { readonly kind: "open"; readonly date: OpenDate }
  /** At 22 or 23 o'clock: perhaps the day after. */
  | { readonly kind: "night"; readonly date: IsoDate; readonly hour: 22 | 23 }
  | { readonly kind: "unread" }
);

interface Words {
  readonly at: Address;
}

export function readPeriod<Id extends string>(
  sheet: Sheet,
  anchors: readonly Anchor<Id | "period">[],
  dateSystem: 1900 | 1904,
): PeriodReading | null {
  const label = bestAnchor<Id | "period">(anchors, "period");
  if (label === undefined) return null;
  const lookAt = (row: number): { readonly slots: readonly Slot[]; readonly words: readonly Words[] } => {
    const slots: Slot[] = [];
    const words: Words[] = [];
    for (let column = label.column; column <= label.column + 8; column += 1) {
      const cell = cellIn(rowAt(sheet, row), column);
      if (cell === undefined || isBlank(cell.value)) continue;
      const isLabel = column === label.column && row === label.row;
      const at = atCell(sheet, row, column);
      const found = slotsIn(isLabel ? { ...cell, value: label.rest } : cell, at, dateSystem, slots.length === 0);
      if (found.length === 0 && !isLabel && typeof cell.value === "string" && !joins.test(cell.value.trim())) {
        words.push({ at });
      }
      slots.push(...found);
    }
    return { slots, words };
  };
  const beside = lookAt(label.row);
  const below = beside.slots.length > 0 ? beside : lookAt(label.row + 1);
  const { slots, words } = below.slots.length > 0 ? below : beside;
  const [first, second] = pairOf(slots, words);
  const read = endsOf(first, second);
  const ends = [
    [first, read.from],
    [second, read.to],
  ] as const;
  const unread = ends.flatMap(([slot, end]) => (slot === undefined || slot.kind === "night" || end ? [] : [slot.at]));
  return {
    at: unread[0] ?? first?.at ?? atCell(sheet, label.row, label.column),
    ...read,
    period: periodOf(read),
    unread: unread.filter(
      ({ row, column }, place) => place === 0 || row !== unread[0]?.row || column !== unread[0].column,
    ),
    night: nightOf(first, second),
  };
}

/** Both ends known, and in order. */
export function periodOf({ from, to }: PeriodEnds): Period | null {
  if (from === null || to === null) return null;
  const period = { from: from.date, to: to.date };
  return lengthInDays(period) > 0 ? period : null;
}

/** "från", "t.o.m.": no word that stands for a day. */
const joins =
  /^(?:fr\.?\s?o\.?\s?m\.?|från(?: och med)?|from|start(?:ar|datum)?|börjar|till(?: och med)?|to|until|t\.?\s?o\.?\s?m\.?|slut(?:ar|datum)?|end|och|and|[-–—:.,/]+)[:.]?$/i;

function slotsIn(cell: Cell, at: Address, dateSystem: 1900 | 1904, isFirst: boolean): readonly Slot[] {
  const { value } = cell;
  if (typeof value === "number") return slotOfNumber(cell, value, at, dateSystem);
  if (isCellError(value)) return [{ at, kind: "unread" }];
  if (typeof value !== "string") return [];
  const whole = isFirst ? periodInText(value) : null;
  if (whole !== null) {
    return yearAlone.test(value)
      ? [{ at, kind: "span", span: whole }]
      : [
          { at, kind: "day", date: whole.from },
          { at, kind: "day", date: whole.to },
        ];
  }
  const month = monthInText(value) ?? (yearAlone.test(value) ? periodInText(value) : null);
  if (month !== null) return [{ at, kind: "span", span: month }];
  const hour = nightHourIn(value);
  return dateMentions(value).map(({ date, isShort, text }): Slot => {
    if (date !== null) return hour === null ? { at, kind: "day", date } : { at, kind: "night", date, hour };
    const open = isShort ? openDateIn(text) : null;
    return open === null ? { at, kind: "unread" } : { at, kind: "open", date: open };
  });
}

const yearAlone = /^\s*(?:19|20|21)\d{2}\s*$/;

/** A bare number is a date only where it is shown as one, or typed as 20140101 or 140101. */
function slotOfNumber({ format }: Cell, value: number, at: Address, dateSystem: 1900 | 1904): readonly Slot[] {
  // 2014 is a day of 1905 to Excel, whatever its cell shows.
  if (yearAlone.test(String(value))) return spanOf(String(value), at);
  const isTyped = value >= 110_000;
  if (!isTyped && !isDateFormat(format)) return [];
  const hour = nightHour(value);
  const date = hour === null ? datesInCell(value, dateSystem)[0] : (serialToDate(value, dateSystem) ?? undefined);
  if (date === undefined) {
    return !isTyped || (value >= 19_000_101 && value <= 21_991_231) ? [{ at, kind: "unread" }] : [];
  }
  if (dayOf(date) < earliestDay) return [{ at, kind: "unread" }];
  return [hour === null ? { at, kind: "day", date } : { at, kind: "night", date, hour }];
}

function spanOf(text: string, at: Address): readonly Slot[] {
  const span = periodInText(text);
  return span === null ? [] : [{ at, kind: "span", span }];
}

/** The two that are the period's ends. With one day alone, words beside it stand where the other belongs. */
function pairOf(slots: readonly Slot[], words: readonly Words[]): readonly [Slot | undefined, Slot | undefined] {
  const [first, second] = slots;
  if (first === undefined) {
    const [one, two] = words.map(({ at }): Slot => ({ at, kind: "unread" }));
    return [one, two];
  }
  if (second !== undefined) return [first, second];
  const [word] = words;
  if (first.kind === "span" && word === undefined) return [first, first];
  if (word === undefined) return [first, undefined];
  const other: Slot = { at: word.at, kind: "unread" };
  return word.at.column < first.at.column ? [other, first] : [first, other];
}

function endsOf(first: Slot | undefined, second: Slot | undefined): PeriodEnds {
  if (first?.kind === "open" || second?.kind === "open") return endsInOrder(first, second);
  return { from: endOf(first, "from", null), to: endOf(second, "to", null) };
}

/** `night`: what the days at 22 or 23 o'clock are moved by; `null` for a day that is not known. */
function endOf(slot: Slot | undefined, end: "from" | "to", night: 0 | 1 | null): PeriodEnds["from"] {
  switch (slot?.kind) {
    case "day":
      return { date: slot.date, at: slot.at };
    case "span":
      return { date: slot.span[end], at: slot.at };
    case "night":
      return night === null ? null : { date: isoOf(dayOf(slot.date) + night), at: slot.at };
    default:
      return null;
  }
}

/** No effort lasts longer: 01-01-14 to 31-12-14, the year first, would be thirty years. */
const longestDays = 3_660;

/** The only order of 01-01-14 and 31-12-14 that makes a period of them. */
function endsInOrder(first: Slot | undefined, second: Slot | undefined): PeriodEnds {
  const inOrder = (slot: Slot | undefined, end: "from" | "to", order: DayOrder): PeriodEnds["from"] => {
    if (slot?.kind !== "open") return endOf(slot, end, null);
    const day = dayInOrder(slot.date, order);
    return isDay(day) ? { date: isoOf(day), at: slot.at } : null;
  };
  const possible = (["yearFirst", "dayFirst", "monthFirst"] as const)
    .map((order) => ({ from: inOrder(first, "from", order), to: inOrder(second, "to", order) }))
    .filter((ends) => {
      const period = periodOf(ends);
      return period !== null && lengthInDays(period) <= longestDays;
    });
  const [only, ...others] = possible;
  return only === undefined || others.length > 0
    ? { from: endOf(first, "from", null), to: endOf(second, "to", null) }
    : only;
}

function nightOf(first: Slot | undefined, second: Slot | undefined): PeriodReading["night"] {
  const days = [first, second].flatMap((slot) =>
    slot?.kind === "night" ? [{ at: slot.at, stored: slot.date, hour: slot.hour }] : [],
  );
  if (days.length === 0) return null;
  return {
    days,
    dayAfter: { from: endOf(first, "from", 1), to: endOf(second, "to", 1) },
    asStored: { from: endOf(first, "from", 0), to: endOf(second, "to", 0) },
  };
}
