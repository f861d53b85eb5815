/** A birth date and four last figures that stand in cells of their own, side by side: the number that they make together. */
import { dayTyped } from "../period";
import { foldPersonText } from "./fold";
import { identityOf } from "./identity-number";
import type { PersonMark } from "./person-mark";

/**
 * The mark stands over the whole of `birth`. `sure` is false where the check digit does not fit: mistyped, most likely.
 * A date given as a serial number is written as a text by the caller, who knows the workbook's calendar.
 */
export function numberOfTwo(birth: string | number, lastFour: string | number): PersonMark | undefined {
  const born = birthDigits(birth);
  const four = fourDigits(lastFour);
  const known = born === undefined || four === undefined ? undefined : identityOf(born, four);
  return known && { ...known, start: 0, end: String(birth).length };
}

/** Six or eight digits: 800110, 19800110. A number has lost the zeros that it began with (10110: 2001-01-10). */
function birthDigits(birth: string | number): string | undefined {
  if (typeof birth === "number") {
    return Number.isInteger(birth) && birth > 100 ? digitsOnly(String(birth).padStart(6, "0")) : undefined;
  }
  const { text } = foldPersonText(birth);
  const together = digitsOnly(text.replace(/[ ./-]/g, ""));
  if (together !== undefined && /^(?:\d{6}|\d{8})\D*$|^(?:\d\d){1,2}[ ./-]\d\d[ ./-]\d\d$/.test(text.trim())) {
    return together;
  }
  return dayTyped(text)?.replaceAll("-", "");
}

function digitsOnly(text: string): string | undefined {
  return /^(?:\d{6}|\d{8})$/.test(text) ? text : undefined;
}

/** Four figures, "-1230" too, or a reserve number's T123; a number has lost its zeros. */
function fourDigits(lastFour: string | number): string | undefined {
  if (typeof lastFour === "number") {
    return Number.isInteger(lastFour) && lastFour > 0 && lastFour < 10_000
      ? String(lastFour).padStart(4, "0")
      : undefined;
  }
  return /^[ +-]*(\d{4}|[a-hj-npr-ux-z][a-hj-npr-ux-z\d]\d\d) *$/i.exec(foldPersonText(lastFour).text)?.[1];
}
