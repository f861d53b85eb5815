/** Number format codes: those that Samkoll writes, and what one says about the value under it. */

/**
 * `1 830 000` in every locale. `#,##0` shows the separator of each reader's computer (1,830,000 in an English one), and
 * `# ##0` alone parts only the last three digits off. Two conditions are what a format code may hold, so a negative
 * amount, which the validation refuses anyway, is shown unparted.
 */
export const amountFormat = String.raw`[>=1000000]#\ ###\ ##0;[>=1000]#\ ##0;0`;
/** Thousands of kronor may carry a decimal or three; a whole number shows none. */
export const thousandsFormat = String.raw`[>=1000]#\ ##0.###;General`;
export const shareFormat = "0%";
export const dateFormat = "yyyy-mm-dd";

const known = new Map<string, boolean>();

/** True where the code shows a number as a date or a time of day: `yyyy-mm-dd`, `d mmm`, `hh:mm`. */
export function isDateFormat(code: string | undefined): boolean {
  if (code === undefined || code === "General") return false;
  let answer = known.get(code);
  if (answer === undefined) {
    // Quoted text, escaped and padded letters, colours, conditions and locales carry no date letters.
    const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
    answer = /[ymdhs]/i.test(bare) && !/general|standard/i.test(bare);
    known.set(code, answer);
  }
  return answer;
}

/** What stands in quotes, is escaped, or is a colour or a condition, and says nothing of the figure. */
const beside = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;

/** True where the code shows a share as percent: a `%` in quotes is a letter like any other, and scales nothing. */
export function isPercentFormat(code: string | undefined): boolean {
  return code !== undefined && code.includes("%") && code.replace(beside, "").includes("%");
}

/** True where the code shows thousands of the figure: `# ##0,` shows 300 for 300 000. */
export function showsThousands(code: string | undefined): boolean {
  if (code === undefined || !code.includes(",")) return false;
  const [positive = ""] = code.replace(beside, "").split(";");
  return /[0#?],(?![0#?,.]*[0#?])/.test(positive) && !/[0#?],,/.test(positive);
}
