/** Columns that show what they are by what stands in them, whatever their heading says: somebody's sex, running numbers. */
import { type Cell, isBlank, type Row, rowAt, type Sheet } from "../../../workbook/snapshot";
import { plainText } from "../../../reading/label";
import { textOf } from "../../../reading/text-of-cell";
import { choicesOf } from "./choices";
import { columnSamples, holdsDays } from "./column-content";
import type { HeadingRow } from "./heading-row";
import { choiceReader } from "./read-choice";
import type { ColumnId } from "./register-template";

/** Of fewer answers nothing is shown. */
const fewestShown = 5;
const longestNumber = 6;
const fewestHeadings = 3;

/** Every answer is a woman or a man, or that it is not known, and both stand there. */
export function showsSex(sampled: readonly Cell[]): boolean {
  if (sampled.length < fewestShown) return false;
  const reader = choiceReader("sex");
  const ids = new Set(sampled.map((cell) => choicesOf("sex")[reader.read(textOf(cell))]?.id));
  return ids.has("woman") && ids.has("man") && !ids.has(undefined);
}

/** Short numbers or codes, no two alike. No personnummer is so short. */
export function showsNumber(sampled: readonly Cell[]): boolean {
  if (sampled.length < fewestShown) return false;
  const texts = sampled.map((cell) => plainText(textOf(cell)));
  return (
    new Set(texts).size === texts.length &&
    texts.every((text) => /\d/.test(text) && text.length <= longestNumber) &&
    !holdsDays(sampled)
  );
}

/** Whole years in which participants are born, more than one of them. */
export function showsBirthYears(sampled: readonly Cell[]): boolean {
  const years = sampled.map(({ value }) => Number(value));
  return (
    sampled.length >= fewestShown &&
    years.every((year) => Number.isInteger(year) && year >= 1940 && year <= 2010) &&
    new Set(years).size > 2
  );
}

/** The row with the sex that it has a column for, where no heading says it. */
export function withShownSex(sheet: Sheet, headings: HeadingRow): HeadingRow {
  return headings.told.has("sex") ? headings : withShown(sheet, headings, "sex", showsSex);
}

function withShown(
  sheet: Sheet,
  headings: HeadingRow,
  id: ColumnId,
  shows: (sampled: readonly Cell[]) => boolean,
): HeadingRow {
  const sampleOf = columnSamples(sheet, headings.row);
  const [shown, second] = headings.others.filter(({ at }) => shows(sampleOf(at.column)));
  if (shown === undefined || second !== undefined) return headings;
  return {
    ...headings,
    told: new Map(headings.told).set(id, [{ id, ...shown }]),
    others: headings.others.filter((other) => other !== shown),
  };
}

/** A row of words over a table, where each column may have its heading. */
export function isHeadingRow(sheet: Sheet, row: Row): boolean {
  const filled = row.cells.filter(({ value }) => !isBlank(value));
  const below = rowAt(sheet, row.index + 1)?.cells.filter(({ value }) => !isBlank(value)) ?? [];
  return (
    filled.length >= fewestHeadings &&
    filled.every(({ value }) => typeof value === "string") &&
    new Set(filled.map(({ value }) => value)).size === filled.length &&
    below.length > 1
  );
}

/** A table of people in nobody's words: each has a number, is a woman or a man, and has a day. `null` for any other. */
export function withShownPeople(sheet: Sheet, headings: HeadingRow): HeadingRow | null {
  const sampleOf = columnSamples(sheet, headings.row);
  const withSex = withShownSex(sheet, headings);
  const whole = withSex.told.has("number") ? withSex : withShown(sheet, withSex, "number", showsNumber);
  const hasDays = whole.others.some(({ at }) => holdsDays(sampleOf(at.column)));
  return whole.told.has("sex") && whole.told.has("number") && hasDays ? whole : null;
}
