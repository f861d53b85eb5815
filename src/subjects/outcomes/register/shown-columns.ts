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

/** K and M may be letters of something else. */
function areLetters(sampled: readonly Cell[]): boolean {
  return sampled.every((cell) => textOf(cell).trim().length < 2);
}

/** Somebody else's: "Coachens kön", "Barnets kön". */
const ofAnother = /coach|handlagg|chef|barn|partner|make|maka|sambo|foralder|lakare|kontakt|personal|(?:^| )kon(?: |$)/;

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

/** The row with the sex that it has a column for, where no heading says it; asked where it is told by letters alone. */
export function withShownSex(sheet: Sheet, headings: HeadingRow): HeadingRow {
  if (headings.told.has("sex") || headings.likely.some(({ ids }) => ids.includes("sex"))) return headings;
  const sampleOf = columnSamples(sheet, headings.row);
  const shown = onlyShown(
    headings,
    (other) => !ofAnother.test(plainText(other.heading)) && showsSex(sampleOf(other.at.column)),
  );
  if (shown === null) return headings;
  if (!areLetters(sampleOf(shown.at.column))) return withTold(headings, "sex", shown);
  return {
    ...headings,
    likely: [...headings.likely, { ids: ["sex"], byAnswers: true, ...shown }],
    others: headings.others.filter((other) => other !== shown),
  };
}

type Other = HeadingRow["others"][number];

/** The one of the others that shows something; `null` where more do, or none. */
function onlyShown({ others }: HeadingRow, shows: (other: Other) => boolean): Other | null {
  const [shown, second] = others.filter(shows);
  return shown === undefined || second !== undefined ? null : shown;
}

function withTold(headings: HeadingRow, id: ColumnId, shown: Other): HeadingRow {
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
  const number = withSex.told.has("number") ? null : onlyShown(withSex, ({ at }) => showsNumber(sampleOf(at.column)));
  const whole = number === null ? withSex : withTold(withSex, "number", number);
  const hasSex = whole.told.has("sex") || whole.likely.some(({ ids }) => ids.includes("sex"));
  const hasDays = whole.others.some(({ at }) => holdsDays(sampleOf(at.column)));
  return hasSex && whole.told.has("number") && hasDays ? whole : null;
}
