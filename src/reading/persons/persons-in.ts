/** Every place in a cell or a note that tells who somebody is. */
import { emailsIn, isMobile, phonesIn } from "./contact";
import { identityNumberAs, identityNumbersIn } from "./identity-number";
import { isIdentity, type PersonMark } from "./person-mark";
import { nameAs, type NameHeading } from "./person-name";

const none: readonly PersonMark[] = [];

/**
 * Marks by rising place, none over another: an identity number before a phone, a phone before a name. A number is read as
 * a cell shows it without format. `heading` is what the column's heading says of names.
 */
export function personsIn(content: string | number, heading?: NameHeading): readonly PersonMark[] {
  if (typeof content === "number") return inNumber(content);
  const { digits, at, mayBeName } = firstLook(content);
  if (digits < 8 && !at && !(mayBeName || heading === "person")) return none;
  const marks = [
    ...(digits >= 8 ? identityNumbersIn(content) : none),
    ...(at ? emailsIn(content) : none),
    ...(digits >= 8 ? phonesIn(content) : none),
  ];
  const name = digits === 0 && !at ? nameAs(content, heading) : undefined;
  return name ? [name] : withoutOverlaps(marks);
}

function inNumber(value: number): readonly PersonMark[] {
  if (value < 100_000_000) return none;
  const identity = identityNumberAs(value);
  if (identity) return [identity];
  return isMobile(value) ? [{ kind: "phone", start: 0, end: 9, sure: true }] : none;
}

interface FirstLook {
  readonly digits: number;
  readonly at: boolean;
  readonly mayBeName: boolean;
}

/** One walk along the characters: most cells of a register hold a word or a short number, and are done with here. */
function firstLook(text: string): FirstLook {
  let digits = 0;
  let at = false;
  let capital = false;
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code === 64) at = true;
    // "Uppsala kommun" has no second capital.
    else if ((before === 32 || before === 44) && (code < 91 || (code > 191 && code < 223) || code > 255)) {
      capital = true;
    }
    before = code;
  }
  return { digits, at, mayBeName: capital && digits === 0 && text.length <= 60 };
}

/** The first of two over the same place stays. */
function withoutOverlaps(marks: readonly PersonMark[]): readonly PersonMark[] {
  if (marks.length < 2) return marks;
  const kept: PersonMark[] = [];
  const ranked = [...marks].sort((a, b) => Number(isIdentity(b)) - Number(isIdentity(a)));
  for (const mark of ranked) {
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  }
  return kept.sort((a, b) => a.start - b.start);
}
