/** Reads a share in percent, or a number of months, that a person types: whole hundredths, so that it counts exactly. */

/** "38,46", "38.46 %", "100 procent" → 3 846, 3 846, 10 000; `null` where it cannot be read. */
export function readPercentText(text: string): number | null {
  return readHundredths(text, /(?:%|procent|percent)$/i);
}

/** "12", "5,5 månader", "5.5 months" → 1 200, 550, 550; `null` where it cannot be read. */
export function readMonthsText(text: string): number | null {
  return readHundredths(text, /(?:mån(?:ad(?:er)?)?|months?)\.?$/i);
}

function readHundredths(text: string, unit: RegExp): number | null {
  const bare = text.slice(0, 40).trim().replace(unit, "").trim();
  const match = /^(\d{1,6})(?:[,.](\d{1,2}))?$/.exec(bare);
  return match === null ? null : Number(match[1]) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
}
