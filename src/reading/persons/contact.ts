/** Swedish and foreign phone numbers and e-mail addresses in a text that `fold.ts` has made plain; whose they are. */
import { foldPersonText } from "./fold";
import type { PersonMark, PersonMarkKind } from "./person-mark";

/** What stands between the digits of a phone number. */
const gap = "[ ./()_-]{0,3}";
/** Neither within a number nor after a letter, but for "tel070…". */
const before = "(?<!\\p{L}(?<!tel|tfn|mob|mobil|telefon|nr)|\\d|[\\d+][.,-]|\\+)";
const after = "(?!\\d|[.,-]\\d)";

/** +46 70 123 45 67, 0046 (0)18-12 34 56, +46-(0)70.123 45 67, 46701234567. */
const abroad = new RegExp(
  `(?<![\\p{L}\\d])(?:\\(?(?:\\+|00 ?)46\\)?${gap}(?:\\(?0\\)?[ -]?)?[1-9](?:${gap}\\d){6,8}|467[02369]\\d{7})${after}`,
  "gu",
);

/** +47 912 34 567, +358 40 123 45 67: neighbours and where many have come from; amounts go in threes. */
const foreign =
  /(?<![\p{L}\d])(?:\+(?:1|7|20|3[0-4]|39|3[5-8]\d|4[0134578]|49|9[0-58]|9[679]\d|2[1-6]\d)|(?<!\d )00[ -]?(?:1|20|3[0-4]|39|3[5-8]\d|4[0134578]|49|9[0-58]|9[679]\d|2[1-6]\d)[ -])(?:[ ./()-]{0,3}\d){7,11}(?!\d|[.,-]\d|\s?(?:kr|tkr|mkr|sek|%))/gu;

/** 070-123 45 67, 0701-23 45 67, 0701234567, 070.123.45.67, (070) 123 45 67. */
const mobile = new RegExp(`${before}\\(?0\\)?7[02369][:,]?(?:${gap}\\d){7}${after}`, "gu");

/**
 * 018-12 34 56, 08-123 456 78, 0651-123 45, (018) 12 34 56: an area code, a sign after it, and groups of two or three or
 * no groups. Left out are 020 and 077, which are nobody's own. Four digits after the sign, 013-2018, may be a
 * diarienummer.
 */
const landline = new RegExp(
  `${before}\\(?(?:08|0(?:1[01345689]|2[1346]|3[1356]|4[0246]|54|6[03]|90)|0(?:[1-69]\\d\\d))(\\)?(?: ?[-/] ?|[ .]))` +
    `(?:\\d{2,3}([ .-])\\d\\d\\2\\d{2,3}|\\d{3} \\d{2,3}(?: \\d{2,3})?|\\d{5,8})${after}`,
  "gu",
);

/** 018123456, where a word before says what it is. */
const said = /(?<=(?:tel|tfn|telefon|telefonnummer|ring|ringer|nås på|phone)[.:]? {0,2})0[1-9]\d{6,8}(?!\d|[.,-]\d)/giu;

/** A month and a year after a slash: 08/072020. */
const monthAndYear = /[/.]\s?(?:(?:0[1-9]|1[0-2]|[0-3]\d)?(?:19|20)\d\d|(?:19|20)\d\d(?:0[1-9]|1[0-2]))$/;
/** Hours or weeks after each other: 08 12 16 20. */
const pairs = /^\d\d([ .-])\d\d\1\d\d\1\d\d$/;

/** The end of an amount, 1 018 752 866 kr. */
const threes = /^\d{3}(?: \d{3})+$/;
const unit = /^ ?(?:kr|tkr|mkr|sek|%)/i;

const email =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+'’-]{1,64}(?: ?@ ?| ?[([{] ?(?:at|snabel-?a) ?[)\]}] ?)(?:[\p{L}\d-]{1,63}\.){1,6}\p{L}{2,24}/giu;

/** A number that is dialled begins with 0, a plus or the country; a zero in a date does not begin a number. */
const mayBePhone = /(?<!\d|[\d+][.,-])0|\+|467/;

export function phonesIn(text: string): readonly PersonMark[] {
  if (!mayBePhone.test(text)) return [];
  const landlines = marksOf("phone", landline, text).filter(({ start, end }) => {
    const written = text.slice(start, end);
    const digits = written.replace(/\D/g, "").length;
    if (digits < 8 || digits > 10 || monthAndYear.test(written) || pairs.test(written)) return false;
    return !(
      threes.test(written) &&
      (/\d $/.test(text.slice(Math.max(0, start - 2), start)) || unit.test(text.slice(end, end + 8)))
    );
  });
  const others = marksOf("phone", foreign, text).filter(({ start, end }) => !isAmount(text.slice(start, end)));
  return [
    ...marksOf("phone", abroad, text),
    ...marksOf("phone", mobile, text),
    ...landlines,
    ...others,
    ...marksOf("phone", said, text),
  ];
}

/** +45 000 000 is more of something. */
function isAmount(written: string): boolean {
  return /^\+\d{1,3}(?: \d{3})+$/.test(written) && written.replace(/\D/g, "").length < 11;
}

/** Under a heading of phones: six digits or more, however they are grouped, unless they are a day. */
const underHeading = /(?<!\d)\+?\(?\d(?:[ ./()-]{0,3}\d){5,14}(?!\d)/g;
const aDay = /^(?:19|20)\d\d[-./]?[01]\d[-./]?[0-3]\d$/;

export function phonesUnderHeading(text: string): readonly PersonMark[] {
  return marksOf("phone", underHeading, text).filter(({ start, end }) => !aDay.test(text.slice(start, end)));
}

export function emailsIn(text: string): readonly PersonMark[] {
  return marksOf("email", email, text);
}

/** A mobile number in a number cell, its first zero gone: 701234567. A landline cannot be told from a count. */
export function isMobile(value: number): boolean {
  return Number.isInteger(value) && /^(?:46)?7[02369]\d{7}$/.test(String(value));
}

/** A number of a mobile with all its ten digits together, which a personnummer of 2007 may be as well. */
export function isWrittenAsMobile(written: string): boolean {
  return /^07[02369]\d{7}$/.test(written);
}

/** Mailboxes that an office shares. */
const office =
  /^(?:registrator|diarium|diariet|info|information|kontakt|kontakta|contact|kundtjanst|kundservice|kundcenter|medborgarservice|kontaktcenter|servicecenter|support|helpdesk|service|reception|receptionen|expedition|expeditionen|kansli|kansliet|forbundet|forbund|samordningsforbund|samordningsforbundet|post|postmaster|epost|mail|e-post|myndighetsbrevlada|funktionsbrevlada|brevlada|brevladan|inbox|office|admin|administration|ekonomi|faktura|fakturor|invoice|lon|hr|personal|rekrytering|jobb|press|media|styrelsen|styrelse|ordforande|huvudregistrator|kommun|kommunen|kommunstyrelsen|region|regionen|landstinget|socialtjansten|socialforvaltningen|arbetsmarknad|arbetsformedlingen|forsakringskassan|vuxenutbildningen|vux|bokning|boka|order|webmaster|webb|web|noreply|no-reply|dataskydd|dataskyddsombud|dpo|gdpr|samverkan|finsam|projekt|utbildning|vaxel|vaxeln|team|ips|hej|hello|mottagning|mottagningen|vardcentral|vardcentralen|bibliotek|skola|rektor|remiss|remisser|upphandling|inkop)$/;

/** True for a mailbox or a number of an organisation: registrator@, info@, social.registrator@, 0771-; nobody is told by it. */
export function isOrganisationsMailbox(address: string): boolean {
  const { text } = foldPersonText(address);
  const sign = text.search(/@|[([{] ?(?:at|snabel)/i);
  if (sign < 0) return isOrganisationsPhone(text, text);
  const local = text.slice(0, sign).trim();
  const plain = local.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (office.test(plain)) return true;
  return plain.split(/[._+-]+/).some((part) => office.test(part) && part.length > 3);
}

/** True for a number that nobody has of their own: 020-, 0771-, 0200-, and a switchboard's, which ends in 00 or 000. */
export function isOrganisationsPhone(written: string, around = ""): boolean {
  const digits = written
    .replace(/\D/g, "")
    .replace(/^(?:00)?46(?=\d{7})/, "0")
    .replace(/^00/, "0");
  if (/^0(?:20\d{5,6}|77\d{7}|200\d{5,6}|10\d{5}00)$/.test(digits)) return true;
  const isRound = /00$/.test(digits) && !/^07/.test(digits);
  return isRound && (/000$/.test(digits) || /v[äa]xel|kundtj|reception|kontaktcenter|switchboard/i.test(around));
}

function marksOf(kind: PersonMarkKind, form: RegExp, text: string): readonly PersonMark[] {
  return [...text.matchAll(form)].map(({ index, 0: whole }) => ({
    kind,
    // A bracket goes with the number only where its other half stands in it: (070) 123 45 67, (070-123 45 67).
    start: whole.startsWith("(") && !whole.includes(")") ? index + 1 : index,
    end: index + whole.length,
    sure: true,
  }));
}
