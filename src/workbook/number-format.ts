/** Number format codes: those that Samkoll writes, and what one says about the value under it. */
import { memoize } from "./memoize";

/**
 * `1 830 000` in every locale. `#,##0` shows the separator of each reader's computer (1,830,000 in an English one), and
 * `# ##0` alone parts only the last three digits off. Two conditions are what a format code may hold, so a negative
 * amount, which the validation refuses anyway, is shown unparted.
 */
export const amountFormat = String.raw`[>=1000000]#\ ###\ ##0;[>=1000]#\ ##0;0`;
/**
 * Whole thousands of kronor. A code with optional decimals (`#.###`) would leave the mark of a whole number standing:
 * "1 830,". Below a thousand `General` shows what decimals there are. Which of the two codes a made cell gets is decided by the
 * figure written in it (`formatShowing`): a decimal typed later in a cell of whole thousands is kept, and shown rounded.
 */
export const thousandsFormat = String.raw`[>=1000000]#\ ###\ ##0;[>=1000]#\ ##0;General`;
/** Thousands of kronor with one decimal to three. */
const thousandsWithDecimals = String.raw`[>=1000000]#\ ###\ ##0.0##;[>=1000]#\ ##0.0##;General`;

/** The format for this very figure: one for whole thousands would hide its decimals. */
export function formatShowing(format: string, value: unknown): string {
  const hidesDecimals = format === thousandsFormat && typeof value === "number" && !Number.isInteger(value);
  return hidesDecimals ? thousandsWithDecimals : format;
}
export const shareFormat = "0%";
export const dateFormat = "yyyy-mm-dd";

/** True where the code shows a number as a date or a time of day: `yyyy-mm-dd`, `d mmm`, `hh:mm`. */
export function isDateFormat(code: string | undefined): boolean {
  return code !== undefined && code !== "General" && hasDateLetters(code);
}

const hasDateLetters = memoize((code): boolean => {
  // Quoted text, escaped and padded letters, colours, conditions and locales carry no date letters.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\][]*\]/gi, "");
  return /[ymdhs]/i.test(bare) && !/general|standard/i.test(bare);
});

/** Without what stands in quotes, is escaped, or is a colour or a condition: that says nothing of the figure. */
const withoutBeside = memoize((code): string => code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\][]*\]/g, ""));

/** True where the code shows a share as percent: a `%` in quotes is a letter like any other, and scales nothing. */
export function isPercentFormat(code: string | undefined): boolean {
  return code !== undefined && code.includes("%") && withoutBeside(code).includes("%");
}

/** True where the code shows thousands of the figure: `# ##0,` shows 300 for 300 000. */
export function showsThousands(code: string | undefined): boolean {
  if (code === undefined || !code.includes(",")) return false;
  const [positive = ""] = withoutBeside(code).split(";");
  const figures = positive.match(/[0#?,.]+/g) ?? [];
  return figures.some((figure) => /[0#?],[,.]*$/.test(figure)) && !/[0#?],,/.test(positive);
}

/** True where the code shows nothing of the value: `;;;`, or white letters by `[White]`. */
export function showsNothing(code: string | undefined, value: unknown): boolean {
  if (code === undefined || code === "General" || value === null || value === 0) return false;
  const shown = emptySections(code);
  const place = typeof value === "string" ? 3 : typeof value === "number" && value < 0 && shown.length > 1 ? 1 : 0;
  return shown[place] ?? false;
}

/** Section by section whether it shows nothing; by a condition any of them may be the one that shows a value. */
const emptySections = memoize((code): readonly boolean[] => {
  // Semicolons in quotes or behind a backslash part nothing.
  const sections = code
    .replace(/"(?:[^"]*)"/g, (text) => (text.replace(/[" ]/g, "") === "" ? "" : "x"))
    .replace(/\\;/g, "x")
    .split(";");
  const isConditional = sections.some((section) => /\[[<>=]/.test(section));
  const all = sections.every(isEmptySection);
  return isConditional ? [all, all, all, all] : sections.map(isEmptySection);
});

function isEmptySection(section: string): boolean {
  if (/\[(?:white|vit)\]/i.test(section)) return true;
  return section.replace(/\[[^\][]*\]|\\ |_.|\*./g, "").trim() === "";
}
