/** A text outside the cells as it is read: sign for sign as long, so that a mend cuts what is written. */
import type { OutsidePlace } from "../../workbook/snapshot";

export function readAs(text: string, place: OutsidePlace): string {
  // Neither a name that formulas use nor a file that a link leads to need have spaces in it: Kim_Ek.
  const isName = place === "definedName" || place === "link" || place === "externalLink";
  if (isName && !text.includes("@")) return text.replace(/_/g, " ");
  return place === "headerFooter" ? withoutCodes(text) : text;
}

/** What begins another part of the header, or stands for a page or a day; other codes are looks and may divide a word. */
const divides = /^&[LCRPNDTFAZG]$/i;

/** `&CKim &BEk &"Arial,Bold"&12`: Excel's own signs give way to spaces, or to what shows nothing. */
function withoutCodes(text: string): string {
  return text.replace(/&(?:"[^"]{0,200}"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}(?!\d)|.)/g, (code) =>
    (divides.test(code) ? " " : "\u00ad").repeat(code.length),
  );
}
