/** An amount inside a label or a sentence: "Tolk 10 000 kr", "Resor (12 tkr)". */

const currency = String.raw`(?:kr|kronor|sek|tkr|ksek|mkr|mnkr|msek|:-)`;
const figure = String.raw`\d{1,3}(?:[ .\u00A0\u202F]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?`;
const inCurrency = new RegExp(String.raw`(?<![\d/.,-])(?:${figure})\s?${currency}(?![\p{L}\d])`, "iu");
/** Thousands that are parted by a space: no year, and no number of a house. */
const parted = /(?<![\d/.,-] ?)\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?! ?[\d-])/u;

/** The words of the amount; `null` where the text names none. */
export function moneyWords(text: string): string | null {
  const match = inCurrency.exec(text) ?? parted.exec(text);
  return match === null ? null : match[0].trim();
}
