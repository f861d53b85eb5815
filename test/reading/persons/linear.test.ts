/** What a text costs grows with its length: a cell of Excel holds 32,767 characters, and some are made to harm. */
import { withoutIdentitiesInText } from "../../../src/checking/hidden-identities";
import { personHeadingOf, type PersonHeading } from "../../../src/reading/persons/column-heading";
import { isOrganisationsMailbox, isOrganisationsPhone } from "../../../src/reading/persons/contact";
import { foldPersonText } from "../../../src/reading/persons/fold";
import { identityKey } from "../../../src/reading/persons/identity-number";
import { findNames } from "../../../src/reading/persons/known-names";
import { isOrganisationOrPlace } from "../../../src/reading/persons/organisation";
import { nameKey } from "../../../src/reading/persons/person-name";
import { personsIn } from "../../../src/reading/persons/persons-in";

const longest = 32_767;

const pieces = [
  ...[
    "0",
    "1 ",
    "1",
    "1-",
    "1.",
    "1/",
    "0 7 ",
    "07 ",
    "64-08-",
    "640823",
    "640823-",
    "800101T",
    "99",
    "00",
    "+46",
    "+",
    "(",
  ],
  ...[
    "a",
    "A",
    "Å",
    "aB ",
    "A. ",
    "Anna ",
    "ANNA ",
    "Anna-",
    "D'",
    "O'",
    "McMc",
    "a.a",
    "a@",
    "a@a.",
    "@",
    "@ ",
    "(at)",
  ],
  ...[" ", "-", "—", ".", ",", "\t", "\n", "\u00a0", "\u200b", "\u00ad", "\u0301", "a\u0301", "７", "٦", "é\u00ad"],
  ...[
    "640823-3234 ",
    "070-123 45 67 ",
    "a.a@b.se ",
    "Anna Andersson, ",
    "Anna Andersson a.a@b.se ",
    "deltagare ",
    "Nr 1 ",
  ],
  ...["faktura ", "namn: ", "Anna och ", "018-12 34 ", "1 1 1 1", "Deltagaren Anna ", "İ", "ß", "\ud83d\ude00", "["],
];

const headings: readonly (PersonHeading | undefined)[] = [
  undefined,
  "participant",
  "staff",
  "phone",
  "identity",
  "name",
];

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  persons: (text) => headings.map((under) => personsIn(text, under)),
  known: findNames(["anna eva", "anna", "ek kim", "anna deltagaren och"]),
  messages: withoutIdentitiesInText,
  others: (text) => [
    foldPersonText(text),
    personHeadingOf(text),
    isOrganisationOrPlace(text),
    isOrganisationsMailbox(text),
    isOrganisationsPhone(text, text),
    identityKey(text),
    nameKey(text),
  ],
};

/** Milliseconds of the processor's time, the least of some runs: what else the machine does is no part of it. */
function cost(read: (text: string) => unknown, text: string, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const started = process.cpuUsage();
    read(text);
    least = Math.min(least, process.cpuUsage(started).user / 1000);
  }
  return least;
}

/** Eight times the text takes a quadratic reader 64 times as long; a busy machine is asked again. */
function growsTooFast(read: (text: string) => unknown, whole: string): boolean {
  return [2, 4, 8, 16].every((runs) => {
    const [short, long] = [cost(read, whole.slice(0, longest / 8), runs), cost(read, whole, runs)];
    return long > 50 && long > 24 * short;
  });
}

it.each(Object.entries(readers))("%s: eight times the text is about eight times the work", (_, read) => {
  const slow = pieces.filter((piece) =>
    growsTooFast(read, piece.repeat(Math.ceil(longest / piece.length)).slice(0, longest)),
  );
  expect(slow).toEqual([]);
});
