/** Reads a register's columns of days as wholes: what no cell tells by itself is decided by all of them, or asked. */
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import { dayOf, dayOfParts, earliestDay, isDay, isoOf, latestDay, unreadDay } from "../../../reading/day-number";
import { midnightInSweden } from "../../../reading/night-time";
import {
  type AroundDates,
  type DayOrder,
  dayInOrder,
  decideOrder,
  type OpenDate,
  type OpenForm,
  type OrderDecision,
} from "../../../reading/open-dates";
import { textOf } from "../../../reading/text-of-cell";
import { type Answers, answerTo } from "../../../checking/question";
import type { IsoDate } from "../../../workbook/iso-day";
import type { DateColumnId, DayDoubts, OrderDoubt, SwappedCells, SwapDoubt } from "../model";
import { nightQuestion, orderQuestion, swapQuestion } from "./ask-days";
import type { DayColumn } from "./read-days";
import { addressOf } from "./read-columns";

/** What a register is read beside. */
export interface DayGround {
  readonly today: IsoDate;
  /** Of the effort, as far as it is told. */
  readonly period: { readonly from: IsoDate | null; readonly to: IsoDate | null };
  readonly answers: Answers;
}

/** The headings' words by column, and the stored cells of a column, asked for only where they matter. */
export interface DayTable {
  readonly headingOf: (id: DateColumnId) => { readonly at: Address; readonly text: string };
  readonly cellOf: (id: DateColumnId, person: number) => Cell | undefined;
  readonly count: number;
}

/** Writes the days that hang on their columns into the columns' arrays. */
export function settleDays(columns: readonly DayColumn[], table: DayTable, ground: DayGround): DayDoubts {
  const night = settleNight(columns, table, ground);
  const open = columns.filter((column) => column.open.length > 0);
  if (open.length === 0) return { ...noDoubts, ...night, open: new Set(night.columns) };
  const swaps = swapsIn(columns, table, ground);
  const swapped = swaps.filter(({ answer }) => answer !== "asStored").map(({ column }) => column);
  const orders = settleOrders(open, table, ground, new Set(swapped));
  for (const swap of swaps) settleSwap(swap, columns);
  return {
    questions: [
      ...night.questions,
      ...orders.map(({ question }) => question),
      ...swaps.map(({ question }) => question),
    ].flatMap((question) => question ?? []),
    open: new Set([
      ...night.columns,
      ...orders.flatMap(({ decision, column }) => (decision === "open" ? [column] : [])),
      ...swaps.flatMap(({ answer, column }) => (answer === null ? [column] : [])),
    ]),
    night: night.night,
    orders,
    swaps,
  };
}

const noDoubts: DayDoubts = { questions: [], open: new Set(), night: null, orders: [], swaps: [] };

interface Night extends Pick<DayDoubts, "night" | "questions"> {
  /** Those that hang on an answer. */
  readonly columns: readonly DateColumnId[];
}

/** A time of day that is always 22 or 23 is none: the day was stored as the moment that it begins in Sweden. */
function settleNight(columns: readonly DayColumn[], table: DayTable, { answers }: DayGround): Night {
  const found = columns.filter(({ night, otherTimes }) => night.length > 0 && otherTimes === 0);
  for (const column of columns) if (!found.includes(column)) logNightTexts(column);
  if (found.length === 0) return { night: null, questions: [], columns: [] };
  const cells = found.flatMap(({ place, night }) => night.map(({ cell }) => addressOf(place, cell)));
  const inSeason = found.every(({ days, night }) =>
    night.every(({ person, hour }) => midnightInSweden((days[person] ?? 0) + 1) === hour),
  );
  const [first] = found[0]?.night ?? [];
  const stored = isoOf(found[0]?.days[first?.person ?? 0] ?? 0);
  const headings = found.map(({ id }) => table.headingOf(id));
  const question = nightQuestion({ headings, cells, stored, hour: first?.hour ?? 23, inSeason });
  const answer = answerTo(answers, question);
  for (const column of found) {
    for (const { person } of column.night) {
      const day = column.days[person] ?? unreadDay;
      column.days[person] = answer === null ? unreadDay : answer === "dayAfter" ? day + 1 : day;
    }
    if (answer !== null) logNightTexts(column);
  }
  return {
    night: { columns: found.map(({ id }) => id), cells, stored, hour: first?.hour ?? 23, answer },
    questions: [question],
    columns: answer === null ? found.map(({ id }) => id) : [],
  };
}

/** Those that stand as text are told as such when their day is known. */
function logNightTexts({ id, place, days, night }: DayColumn): void {
  for (const { person, cell } of night) {
    if (typeof cell.value !== "string") continue;
    const date = isoOf(days[person] ?? 0);
    place.log.add({ kind: "dateAsText", column: id, at: addressOf(place, cell), cell, text: textOf(cell), date });
  }
}

const forms: readonly OpenForm[] = ["long", "compact", "short"];

function settleOrders(
  columns: readonly DayColumn[],
  table: DayTable,
  ground: DayGround,
  swapped: ReadonlySet<DateColumnId>,
): readonly OrderDoubt[] {
  const groups = columns.flatMap((column) =>
    forms.flatMap((form) => {
      const cells = column.open.filter(({ date }) => date.form === form);
      return cells.length === 0 ? [] : [{ column, form, cells, dates: cells.map(({ date }) => date) }];
    }),
  );
  type Group = (typeof groups)[number];
  const decided = new Map<Group, OrderDecision>();
  const orderOf = new Map<OpenForm, DayOrder>();
  const decide = (group: Group, known: AroundDates["known"]): void => {
    const sibling = orderOf.get(group.form) ?? null;
    const decision = decideOrder(group.dates, { today: ground.today, known, sibling });
    decided.set(group, decision);
    if (decision.by === "nothing") return;
    orderOf.set(group.form, orderOf.get(group.form) ?? decision.order);
    for (const { person, date } of group.cells) group.column.days[person] = dayInOrder(date, decision.order);
  };
  // What is decided in one column is known in the next.
  for (let [round, left] = [1, groups]; round <= 3 && left.length > 0; round += 1) {
    const known = knownDays(columns, ground, table.count);
    for (const group of left) decide(group, known);
    left = left.filter((group) => decided.get(group)?.by === "nothing");
  }
  return groups.flatMap((group) => {
    const decision = decided.get(group);
    return decision === undefined ? [] : (tellOrder(group, decision, table, ground, swapped) ?? []);
  });
}

interface OrderGroup {
  readonly column: DayColumn;
  readonly form: OpenForm;
  readonly cells: DayColumn["open"];
  readonly dates: readonly OpenDate[];
}

function tellOrder(
  { column, form, cells }: OrderGroup,
  decision: OrderDecision,
  table: DayTable,
  { answers }: DayGround,
  swapped: ReadonlySet<DateColumnId>,
): OrderDoubt | null {
  const at = cells.map(({ cell }) => addressOf(column.place, cell));
  const [first] = cells;
  if (first === undefined) return null;
  const doubt = { column: column.id, cells: at, example: { text: textOf(first.cell), date: first.date } };
  if (decision.by === "calendar") {
    // Where day and month may have changed places, no cell of the column is mended alone.
    logRead(column, cells, decision.order, !swapped.has(column.id));
    return null;
  }
  if (decision.by === "fits") {
    logRead(column, cells, decision.order, false);
    return { ...doubt, decision: "fits", order: decision.order, why: decision.why, question: null };
  }
  const heading = table.headingOf(column.id);
  const question = orderQuestion({
    heading,
    form,
    cells: at,
    example: doubt.example,
    orders: decision.orders,
    likely: decision.likely,
  });
  const answer = decision.orders.find((order) => order === answerTo(answers, question)) ?? null;
  if (answer !== null) {
    for (const { person, date } of cells) column.days[person] = dayInOrder(date, answer);
    logRead(column, cells, answer, !swapped.has(column.id));
  }
  return { ...doubt, decision: answer === null ? "open" : "answered", order: answer, why: null, question };
}

/** `mends`: the order is certain, so that the cell can be made a day of Excel's. */
function logRead({ id, place }: DayColumn, cells: DayColumn["open"], order: DayOrder, mends: boolean): void {
  for (const { cell, date } of cells) {
    const day = dayInOrder(date, order);
    const trouble = { column: id, at: addressOf(place, cell), cell, text: textOf(cell) };
    if (day === unreadDay) place.log.add({ ...trouble, kind: "dateUnread" });
    else if (mends) place.log.add({ ...trouble, kind: "dateAsText", date: isoOf(day) });
  }
}

/** Fewer certain days than these tell nothing. */
const fewestKnown = 3;

function knownDays(columns: readonly DayColumn[], { period }: DayGround, count: number): AroundDates["known"] {
  let [first, last, found] = [Infinity, 0, 0];
  for (const { days } of columns) {
    for (let person = 0; person < count; person += 1) {
      const day = days[person] ?? unreadDay;
      if (!isDay(day) || day < earliestDay) continue;
      found += 1;
      if (day < first) first = day;
      if (day > last) last = day;
    }
  }
  const [from, to] = [period.from, period.to].map((date) => (date === null ? null : dayOf(date)));
  if (from !== null && from !== undefined && to !== null && to !== undefined) {
    return found < fewestKnown ? { first: from, last: to } : { first: Math.min(first, from), last: Math.max(last, to) };
  }
  return found < fewestKnown ? null : { first, last };
}

function swapsIn(columns: readonly DayColumn[], table: DayTable, ground: DayGround): readonly SwapDoubt[] {
  const own = columns.flatMap((column) => {
    const left = leftAsText(column);
    return left === null ? [] : (swapOf(column, left, table, ground) ?? []);
  });
  const [first] = own;
  if (first === undefined) return [];
  // The same Excel has read the columns where it could turn every day round, and left no text.
  const left: LeftAsText = { order: first.order, example: first.example.text, texts: [] };
  const others = columns.filter(({ open }) => open.length === 0);
  return [...own, ...others.flatMap((column) => swapOf(column, left, table, ground) ?? [])];
}

/** Dates that can only be read with a day above 12. */
interface LeftAsText {
  readonly order: DayOrder;
  readonly example: string;
  readonly texts: SwapDoubt["texts"];
}

/**
 * An Excel that puts the month first takes 3/5/2023 for 5 March, and leaves 13/5/2023 as text: then all texts have days
 * above 12, and all stored days are at most 12.
 */
function leftAsText({ open }: DayColumn): LeftAsText | null {
  // Between full stops such an Excel sees no date at all.
  const texts = open.filter(({ date }) => date.orders.includes("monthFirst"));
  const [first] = texts;
  if (first === undefined) return null;
  const isDayFirst = texts.every(({ date }) => date.parts[0] > 12 && dayInOrder(date, "dayFirst") !== unreadDay);
  const isMonthFirst = texts.every(({ date }) => date.parts[1] > 12 && dayInOrder(date, "monthFirst") !== unreadDay);
  if (!isDayFirst && !isMonthFirst) return null;
  return { order: isDayFirst ? "dayFirst" : "monthFirst", example: textOf(first.cell), texts };
}

function swapOf(
  column: DayColumn,
  { order, example: text, texts }: LeftAsText,
  table: DayTable,
  { today, answers }: DayGround,
): SwapDoubt | null {
  const stored = storedCells(column, table);
  if (stored === null || stored.length === 0) return null;
  const turned = stored.map(({ day }) => swappedDay(day));
  if (stored.every(({ day }, place) => turned[place] === day)) return null;
  const now = dayOf(today);
  const [asStored, swapped] = [stored.some(({ day }) => day > now), turned.some((day) => day > now)];
  const isStrong = stored.length >= 2 && texts.length >= 2;
  const likely =
    asStored && !swapped
      ? ({ choice: "swapped", why: "ahead" } as const)
      : swapped && !asStored
        ? ({ choice: "asStored", why: "ahead" } as const)
        : isStrong
          ? ({ choice: "swapped", why: "split" } as const)
          : null;
  const cells = stored.map(({ cell }) => addressOf(column.place, cell));
  const example = stored.find(({ day }, place) => turned[place] !== day) ?? stored[0];
  const day = example?.day ?? 0;
  const question = swapQuestion({
    heading: table.headingOf(column.id),
    cells,
    at: example === undefined ? undefined : addressOf(column.place, example.cell),
    text,
    stored: isoOf(day),
    swapped: isoOf(swappedDay(day)),
    likely,
  });
  return {
    column: column.id,
    order,
    stored,
    texts,
    example: { text, stored: isoOf(day), swapped: isoOf(swappedDay(day)) },
    question,
    answer: answerTo(answers, question),
  };
}

/** `null` where one of them cannot have changed places with its month. */
function storedCells({ id, days, open }: DayColumn, table: DayTable): SwappedCells | null {
  const waiting = new Set(open.map(({ person }) => person));
  const stored: { person: number; cell: Cell; day: number }[] = [];
  for (let person = 0; person < table.count; person += 1) {
    const day = days[person] ?? unreadDay;
    if (!isDay(day) || waiting.has(person)) continue;
    const cell = table.cellOf(id, person);
    // 2023-05-13 as text was never turned round.
    if (cell === undefined || typeof cell.value !== "number" || cell.value > latestDay) continue;
    if (Number(isoOf(day).slice(8)) > 12) return null;
    stored.push({ person, cell, day });
  }
  return stored;
}

/** Day and month in each other's place. */
export function swappedDay(day: number): number {
  const [year = 0, month = 0, date = 0] = isoOf(day).split("-").map(Number);
  return dayOfParts(year, date, month);
}

function settleSwap({ column, stored, answer }: SwapDoubt, columns: readonly DayColumn[]): void {
  const days = columns.find(({ id }) => id === column)?.days;
  if (days === undefined || answer === "asStored") return;
  for (const { person, day } of stored) days[person] = answer === "swapped" ? swappedDay(day) : unreadDay;
}
