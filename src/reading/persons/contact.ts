/** Swedish phone numbers and e-mail addresses in a text. */
import type { PersonMark, PersonMarkKind } from "./person-mark";

/** +46 70 123 45 67, 0046 (0)18-12 34 56. */
const abroad = /(?<![\p{L}\d])(?:\+|00)46[ -]?(?:\(0\) ?|0)?[1-9](?:[ -]?\d){6,8}(?!\d|[.,-]\d)/gu;

/** 070-123 45 67, 0701-23 45 67, 0701234567. */
const mobile = /(?<![\p{L}\d+-]|\d[.,])07[02369](?:[ /-]{0,3}\d){7}(?!\d|[.,-]\d)/gu;

/**
 * 018-12 34 56, 08-123 456 78, 0651-123 45: an area code, a sign after it, and groups of two or three or no groups. Left
 * out are 020 and 077, which are nobody's own. Four digits after the sign, 013-2018, may be a diarienummer.
 */
const landline =
  /(?<![\p{L}\d+-]|\d[.,])(?:08|0(?:1[01345689]|2[1346]|3[1356]|4[0246]|54|6[03]|90)|0(?:[1-69]\d\d))(?: ?[-/] ?| )(?:\d{2,3} \d\d \d{2,3}|\d{3} \d{2,3}(?: \d{2,3})?|\d{5,8})(?!\d|[.,-]\d)/gu;

const email = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/gu;

export function phonesIn(text: string): readonly PersonMark[] {
  const landlines = marksOf("phone", landline, text).filter(({ start, end }) => {
    const digits = text.slice(start, end).replace(/\D/g, "").length;
    return digits >= 8 && digits <= 10;
  });
  return [...marksOf("phone", abroad, text), ...marksOf("phone", mobile, text), ...landlines];
}

export function emailsIn(text: string): readonly PersonMark[] {
  return marksOf("email", email, text);
}

/** A mobile number in a number cell, its first zero gone: 701234567. A landline cannot be told from a count. */
export function isMobile(value: number): boolean {
  return Number.isInteger(value) && value < 800_000_000 && /^7[02369]\d{7}$/.test(String(value));
}

function marksOf(kind: PersonMarkKind, form: RegExp, text: string): readonly PersonMark[] {
  return [...text.matchAll(form)].map(({ index, 0: whole }) => ({
    kind,
    start: index,
    end: index + whole.length,
    sure: true,
  }));
}
