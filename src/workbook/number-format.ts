/** What a number format code says about the value under it. */

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

/** True where the code shows a share as percent. */
export function isPercentFormat(code: string | undefined): boolean {
  return code !== undefined && code.includes("%");
}
