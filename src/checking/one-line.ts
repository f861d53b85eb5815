/** Words out of a workbook, made safe to stand on one line of a terminal. */

/** Words out of a workbook can carry line breaks, terminal commands and marks that turn the reading direction. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, " ");
}
