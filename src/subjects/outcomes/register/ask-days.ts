/** The questions that a register's columns of days raise. */
import type { Address } from "../../../workbook/address";
import type { IsoDate } from "../../../workbook/iso-day";
import { asCells, asDate, asNumber, asText } from "../../../checking/message-value";
import { type Choice, type Question, type QuestionKind, questionId } from "../../../checking/question";
import { dayAfter, isoOf } from "../../../reading/day-number";
import { dayInOrder, type DayOrder, type OpenDate, type OpenForm, type OrderWhy } from "../../../reading/open-dates";

export const dayQuestionKinds: readonly QuestionKind[] = [
  {
    about: "dayOrder",
    choices: ["yearFirst", "dayFirst", "monthFirst"],
    whys: ["ahead", "custom", "most", "near", "sibling"],
  },
  { about: "dayMonthSwapped", choices: ["swapped", "asStored"], whys: ["ahead", "split"] },
  { about: "dayAtNight", choices: ["dayAfter", "asStored"], whys: ["season"] },
];

interface Heading {
  readonly at: Address;
  readonly text: string;
}

interface AskedOrder {
  readonly heading: Heading;
  readonly form: OpenForm;
  readonly cells: readonly Address[];
  readonly example: { readonly text: string; readonly date: OpenDate };
  readonly orders: readonly DayOrder[];
  readonly likely: { readonly order: DayOrder; readonly why: OrderWhy } | null;
}

/** Where a column writes years both ways, each way is a question of its own. */
export function orderQuestion({ heading, form, cells, example, orders, likely }: AskedOrder): Question {
  return {
    id: questionId("dayOrder", heading.at.sheet, form === "long" ? `${heading.text} (4)` : heading.text),
    about: "dayOrder",
    at: cells[0] ?? heading.at,
    cells,
    values: { column: asText(heading.text), example: asText(example.text), count: asNumber(cells.length) },
    choices: orders.map((order): Choice => {
      const day = dayInOrder(example.date, order);
      return { id: order, values: { date: day > 0 ? asDate(isoOf(day)) : asText("–") } };
    }),
    likely: likely && { choice: likely.order, why: likely.why },
  };
}

interface AskedSwap {
  readonly heading: Heading;
  readonly at: Address | undefined;
  readonly cells: readonly Address[];
  readonly text: string;
  readonly stored: IsoDate;
  readonly swapped: IsoDate;
  readonly likely: Question["likely"];
}

export function swapQuestion({ heading, at, cells, text, stored, swapped, likely }: AskedSwap): Question {
  return {
    id: questionId("dayMonthSwapped", heading.at.sheet, heading.text),
    about: "dayMonthSwapped",
    at: at ?? heading.at,
    cells,
    values: { column: asText(heading.text), example: asText(text), count: asNumber(cells.length) },
    choices: [
      { id: "swapped", values: { date: asDate(swapped) } },
      { id: "asStored", values: { date: asDate(stored) } },
    ],
    likely,
  };
}

interface AskedNight {
  readonly headings: readonly Heading[];
  readonly cells: readonly Address[];
  readonly stored: IsoDate;
  readonly hour: 22 | 23;
  readonly inSeason: boolean;
}

/** One for the sheet: what lost the time zone of one column lost that of all. */
export function nightQuestion({ headings, cells, stored, hour, inSeason }: AskedNight): Question {
  const [heading] = headings;
  const at = cells[0] ?? heading?.at ?? { sheet: "", row: 0, column: 0 };
  return {
    id: questionId("dayAtNight", at.sheet, headings.map(({ text }) => text).join(", ")),
    about: "dayAtNight",
    at,
    cells,
    values: { cells: asCells(cells), stored: asDate(stored), hour: asNumber(hour) },
    choices: [
      { id: "dayAfter", values: { date: asDate(dayAfter(stored)) } },
      { id: "asStored", values: { date: asDate(stored) } },
    ],
    likely: inSeason ? { choice: "dayAfter", why: "season" } : null,
  };
}
