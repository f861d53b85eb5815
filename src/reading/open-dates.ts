/** Dates in digits alone that can be read in more than one order, 10-11-12, decided by all that a column of them allows. */
import type { IsoDate } from "../workbook/iso-day";
import { dayOf, dayOfParts, unreadDay, yearOf } from "./day-number";

export type DayOrder = "yearFirst" | "dayFirst" | "monthFirst";

/** `compact`: 210323; `short`: 21-03-23; `long`: 21/03/2023. */
export type OpenForm = "compact" | "short" | "long";

/** A date whose parts are known, and not which of them is what. */
export interface OpenDate {
  readonly form: OpenForm;
  readonly orders: readonly DayOrder[];
  readonly parts: readonly [number, number, number];
}

const time = String.raw`(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?)?`;
const separated = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${time}$`);
const compact = /^(\d{2})(\d{2})(\d{2})$/;

/** `null` for a text that is no such date: one whose year has four digits and stands first is read in one way. */
export function openDateIn(text: string): OpenDate | null {
  const trimmed = text.trim();
  const whole = compact.exec(trimmed);
  if (whole !== null) {
    return { form: "compact", orders: ["yearFirst", "dayFirst"], parts: partsOf(whole[1], whole[2], whole[3]) };
  }
  const match = separated.exec(trimmed);
  if (match === null) return null;
  const [, first = "", sign, second, last = ""] = match;
  const isLong = last.length === 4;
  // No year has one digit, and nobody who puts the month first writes full stops.
  const orders: readonly DayOrder[] = [
    ...(isLong || first.length === 1 ? [] : (["yearFirst"] as const)),
    "dayFirst",
    ...(sign === "." ? [] : (["monthFirst"] as const)),
  ];
  return { form: isLong ? "long" : "short", orders, parts: partsOf(first, second, last) };
}

function partsOf(...parts: readonly (string | undefined)[]): OpenDate["parts"] {
  const [first = 0, second = 0, last = 0] = parts.map(Number);
  return [first, second, last];
}

/** The day in that order, as `day-number.ts` counts; `unreadDay` where no calendar has it. */
export function dayInOrder({ orders, parts: [first, second, last] }: OpenDate, order: DayOrder): number {
  if (!orders.includes(order)) return unreadDay;
  if (order === "yearFirst") return dayOfParts(wholeYear(first), second, last);
  return order === "dayFirst" ? dayOfParts(wholeYear(last), second, first) : dayOfParts(wholeYear(last), first, second);
}

function wholeYear(year: number): number {
  return year >= 100 ? year : year < 80 ? 2000 + year : 1900 + year;
}

/** The only day that it can be, in whatever order; `null` where it can be several or none. */
export function onlyDay(open: OpenDate): number | null {
  const days = new Set(open.orders.map((order) => dayInOrder(open, order)).filter((day) => day !== unreadDay));
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? null : day;
}

/** What is known besides the texts themselves. */
export interface AroundDates {
  readonly today: IsoDate;
  /** The first and the last of the days that are certain, in the same table or of the effort; `null` for too few. */
  readonly known: { readonly first: number; readonly last: number } | null;
  /** The order of another column of the table, where that is decided. */
  readonly sibling: DayOrder | null;
}

export type OrderWhy = "ahead" | "near" | "sibling" | "custom" | "most";

/**
 * `calendar`: each other order gives a day that no calendar has, so that nothing else can be meant. `fits`: others are
 * possible and would lie ahead of today, or far from all that is known. An order that custom alone decides (210323) is
 * as good as the calendar's.
 */
export type OrderDecision =
  | { readonly by: "calendar"; readonly order: DayOrder }
  | { readonly by: "fits"; readonly order: DayOrder; readonly why: OrderWhy }
  | {
      readonly by: "nothing";
      readonly orders: readonly DayOrder[];
      readonly likely: { readonly order: DayOrder; readonly why: OrderWhy } | null;
    };

const year = 366;

/** Of dates of one form. */
export function decideOrder(dates: readonly OpenDate[], { today, known, sibling }: AroundDates): OrderDecision {
  const now = dayOf(today);
  const all = ordersOf(dates).map((order) => viewIn(order, dates, now, known));
  const possible = all.filter(({ impossible }) => impossible === 0);
  const [only, ...more] = possible;
  if (only === undefined) return mixed(all, dates.length);
  if (more.length === 0) {
    // A year of two digits that has not come may be one of another century.
    return only.ahead === 0 || dates[0]?.form === "long"
      ? { by: "calendar", order: only.order }
      : { by: "fits", order: only.order, why: "custom" };
  }
  // The same day in whatever order: 01-01-01.
  if (dates.every((date) => onlyDay(date) !== null)) return { by: "calendar", order: only.order };
  let left: readonly OrderView[] = possible;
  let why: OrderWhy | null = null;
  let hint: { readonly order: DayOrder; readonly why: OrderWhy } | null = null;
  const keep = (kept: readonly OrderView[], because: OrderWhy): void => {
    if (kept.length === 0 || kept.length === left.length) return;
    left = kept;
    why = because;
  };
  const behind = left.filter(({ ahead }) => ahead === 0);
  const gone = left.filter(({ ahead }) => ahead > 0);
  // One day ahead may be a slip of the pen; and what is meant does not spread over more years than what is not.
  const isSure = gone.every(({ ahead, years }) => ahead >= 2 && behind.every((view) => view.years <= years));
  if (isSure) keep(behind, "ahead");
  else if (behind.length === 1 && behind[0] !== undefined) hint = { order: behind[0].order, why: "ahead" };
  const near = left.filter(({ far }) => far === 0);
  if (left.filter(({ far }) => far > 0).every(({ far }) => far * 2 >= dates.length)) keep(near, "near");
  keep(
    left.filter(({ order }) => order === sibling),
    "sibling",
  );
  // 210323 without signs is written year first, as in an identity number, where nothing speaks against it.
  const custom = dates[0]?.form === "compact" ? left.find(({ order }) => order === "yearFirst") : undefined;
  if (custom?.ahead === 0 && left.every(({ years, last }) => custom.years <= years && custom.last >= last)) {
    return { by: "calendar", order: "yearFirst" };
  }
  const [decided, ...undecided] = left;
  if (decided !== undefined && undecided.length === 0 && why !== null) return { by: "fits", order: decided.order, why };
  if (hint === null && dates[0]?.form === "long") hint = { order: "dayFirst", why: "custom" };
  const orders = left.map(({ order }) => order);
  return { by: "nothing", orders, likely: hint !== null && orders.includes(hint.order) ? hint : null };
}

interface OrderView {
  readonly order: DayOrder;
  readonly impossible: number;
  readonly ahead: number;
  /** More than a year from all that is known. */
  readonly far: number;
  /** From the first year to the last. */
  readonly years: number;
  /** The last of the days. */
  readonly last: number;
}

function ordersOf(dates: readonly OpenDate[]): readonly DayOrder[] {
  return (["yearFirst", "dayFirst", "monthFirst"] as const).filter((order) =>
    dates.some(({ orders }) => orders.includes(order)),
  );
}

function viewIn(order: DayOrder, dates: readonly OpenDate[], now: number, known: AroundDates["known"]): OrderView {
  const days = dates.map((date) => dayInOrder(date, order)).filter((day) => day !== unreadDay);
  const count = (isSo: (day: number) => boolean): number => days.reduce((sum, day) => (isSo(day) ? sum + 1 : sum), 0);
  const [first, last] = days.reduce(([low, high], day) => [Math.min(low, day), Math.max(high, day)], [Infinity, 0]);
  return {
    order,
    impossible: dates.length - days.length,
    ahead: count((day) => day > now),
    far: known === null ? 0 : count((day) => day < known.first - year || day > known.last + year),
    years: days.length === 0 ? 0 : yearOf(last) - yearOf(first),
    last,
  };
}

/** No order gives a day for each of them. */
function mixed(all: readonly OrderView[], count: number): OrderDecision {
  const usable = all.filter(({ impossible }) => impossible < count);
  const [best, ...others] = [...usable].sort((a, b) => a.impossible - b.impossible);
  const isClear =
    best !== undefined &&
    best.impossible * 5 <= count &&
    others.every(({ impossible }) => impossible * 2 >= count && impossible > best.impossible);
  return {
    by: "nothing",
    orders: usable.map(({ order }) => order),
    likely: isClear ? { order: best.order, why: "most" } : null,
  };
}
