/** Every place in a cell or a note that tells who somebody is. */
import type { PersonHeading } from "./column-heading";
import { emailsIn, isMobile, isWrittenAsMobile, phonesIn, phonesUnderHeading } from "./contact";
import { foldPersonText, inOriginal } from "./fold";
import { identitiesInFolded, identityNumberAs } from "./identity-number";
import { namesInText } from "./names-in-text";
import { namesBetween } from "./participant-cell";
import type { PersonMark } from "./person-mark";
import { nameInFolded } from "./person-name";

const none: readonly PersonMark[] = [];

/**
 * Marks by rising place, none over another: an identity number before a phone, a phone before a name. A number is read as
 * a cell shows it without format. `under` is what the heading says of the cell.
 */
export function personsIn(content: string | number, under?: PersonHeading): readonly PersonMark[] {
  if (typeof content === "number") return inNumber(content, under);
  const look = firstLook(content);
  if (!look.unusual) return mayHold(look, under) ? inFolded(content, look, under) : none;
  const folded = foldPersonText(content);
  const again = firstLook(folded.text);
  return mayHold(again, under) ? inOriginal(inFolded(folded.text, again, under), folded) : none;
}

function mayHold({ digits, at, capital }: FirstLook, under: PersonHeading | undefined): boolean {
  return digits >= (under === "phone" ? 6 : 8) || at || capital || under === "participant" || under === "staff";
}

function inFolded(text: string, look: FirstLook, under: PersonHeading | undefined): readonly PersonMark[] {
  const { digits, at, capital } = look;
  const identities = digits >= 8 ? identitiesInFolded(text) : none;
  const emails = at ? emailsIn(text) : none;
  const phones = digits >= 8 ? phonesIn(text) : none;
  const marks = withoutOverlaps(
    under === "phone"
      ? [identities.filter((mark) => !isMobileMark(text, mark)), phones, emails, phonesUnderHeading(text)]
      : [under === "identity" ? identities : withoutMobiles(text, identities), emails, phones],
  );
  return withoutOverlaps([marks, namesIn(text, marks, capital, under)]);
}

function namesIn(
  text: string,
  marks: readonly PersonMark[],
  capital: boolean,
  under: PersonHeading | undefined,
): readonly PersonMark[] {
  if (under === "organisation" || under === "place") return none;
  if (under === "participant" && text.length <= longestCell) {
    return namesBetween(text, marks).map((place) => ({ kind: "name", ...place, sure: true }));
  }
  if (!capital && under !== "staff") return none;
  const whole = marks.length === 0 ? namesOf(text, under) : none;
  return whole.length > 0 ? whole : capital ? namesInText(text, marks) : none;
}

const mayBeSeveral = /[/;&+,]| och | and | samt /;
const separator = /\s*(?:[/;&+,]| och | and | samt )\s*/g;
const afterStaff = /\s*(?:[/;&+,(]| och | and | samt | - )\s*/g;

/** "Anna Andersson och Eva Berg", one name, or under a heading of staff the names in "Per Olsson, AF". */
function namesOf(text: string, under: PersonHeading | undefined): readonly PersonMark[] {
  const several = text.length > longestCell || !mayBeSeveral.test(text) ? [] : partsOf(text, separator).map(nameOfTwo);
  if (several.length > 1 && several.every((mark) => mark !== undefined)) return several;
  const whole = nameInFolded(text, under);
  if (whole !== undefined) return [whole];
  if (under !== "staff" || text.length > longestCell) return none;
  return partsOf(text, afterStaff).flatMap(({ part, from }) => nameAt(part, from, under) ?? []);
}

/** A name of two words or more: "Andersson, Anna" is one name, not two. */
function nameOfTwo({ part, from }: Part): PersonMark | undefined {
  return /\S \S/.test(part) ? nameAt(part, from) : undefined;
}

function nameAt(part: string, from: number, under?: PersonHeading): PersonMark | undefined {
  const mark = nameInFolded(part, under);
  return mark && { ...mark, start: from + mark.start, end: from + mark.end };
}

interface Part {
  readonly part: string;
  readonly from: number;
}

function partsOf(text: string, apart: RegExp): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(apart)) {
    parts.push({ part: text.slice(from, index), from });
    from = index + sign.length;
  }
  return [...parts, { part: text.slice(from), from }];
}

/** More than this under a heading of participants is a text about them. */
const longestCell = 120;

const saidToBeIdentity = /(?:person|pers|pnr|samordn)[\p{L}.]{0,12}[ :.-]{0,3}$/iu;

/** 0707677613 is a mobile, also where its check digit fits, unless it is said to be a personnummer. */
function withoutMobiles(text: string, identities: readonly PersonMark[]): readonly PersonMark[] {
  return identities.filter(
    (mark) => !isMobileMark(text, mark) || saidToBeIdentity.test(text.slice(Math.max(0, mark.start - 20), mark.start)),
  );
}

function isMobileMark(text: string, { start, end }: PersonMark): boolean {
  return isWrittenAsMobile(text.slice(start, end));
}

function inNumber(value: number, under: PersonHeading | undefined): readonly PersonMark[] {
  if (value < (under === "phone" || under === "identity" ? 100_000 : 100_000_000)) return none;
  const mobile = isMobile(value) && under !== "identity";
  const identity = mobile ? undefined : identityNumberAs(value, under === "identity");
  if (identity && !(under === "phone" && value < 1_000_000_000)) return [identity];
  const isPhone = isMobile(value) || (under === "phone" && Number.isInteger(value) && value < 1_000_000_000_000);
  return isPhone ? [{ kind: "phone", start: 0, end: String(value).length, sure: true }] : none;
}

interface FirstLook {
  readonly digits: number;
  /** An "@", or a bracket that one may be written in: kim.ek(at)exempel.se. */
  readonly at: boolean;
  /** A capital after a space: "Uppsala kommun" has none. */
  readonly capital: boolean;
  /** It has signs that must be folded before it can be read. */
  readonly unusual: boolean;
}

const kinds = { other: 0, digit: 1, at: 2, gap: 3, capital: 4, unusual: 5 } as const;

const kindOfCode = Uint8Array.from({ length: 384 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (sign >= "0" && sign <= "9") return kinds.digit;
  if ("@[{".includes(sign)) return kinds.at;
  if (" ,-/:(".includes(sign)) return kinds.gap;
  if (code < 32 || (code >= 127 && code <= 160) || code === 173) return kinds.unusual;
  return /\p{Lu}/u.test(sign) ? kinds.capital : kinds.other;
});

/** One walk along the characters: most cells of a register hold a word or a short number, and are done with here. */
function firstLook(text: string): FirstLook {
  let digits = 0;
  let at = false;
  let capital = false;
  let unusual = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const kind = code < kindOfCode.length ? kindOfCode[code] : kinds.unusual;
    if (kind === kinds.other) continue;
    if (kind === kinds.digit) digits += 1;
    else if (kind === kinds.capital) capital ||= index > 0 && kindOfCode[text.charCodeAt(index - 1)] === kinds.gap;
    else if (kind === kinds.gap) {
      if (code === 32) unusual ||= text.charCodeAt(index + 1) === 32;
      else if (code === 40) at ||= text.startsWith("(at)", index);
    } else if (kind === kinds.at) at = true;
    else unusual = true;
  }
  return { digits, at, capital, unusual };
}

/** Of two over the same place the one of the earlier kind stays; each kind is in rising order once it is sorted. */
function withoutOverlaps(kindsOfMarks: readonly (readonly PersonMark[])[]): readonly PersonMark[] {
  let kept: readonly PersonMark[] = none;
  for (const marks of kindsOfMarks) {
    if (marks.length === 0) continue;
    kept = merged(
      kept,
      [...marks].sort((a, b) => a.start - b.start || b.end - a.end),
    );
  }
  return kept;
}

function merged(kept: readonly PersonMark[], more: readonly PersonMark[]): readonly PersonMark[] {
  const both: PersonMark[] = [];
  let next = 0;
  let end = 0;
  for (const mark of more) {
    for (let other = kept[next]; other !== undefined && other.start < mark.end; other = kept[next]) {
      both.push(other);
      end = Math.max(end, other.end);
      next += 1;
    }
    if (mark.start < end) continue;
    both.push(mark);
    end = mark.end;
  }
  return [...both, ...kept.slice(next)];
}
