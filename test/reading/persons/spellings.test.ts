/** The same person, written as people write it: in Word, on a phone, on a Mac, with a slip of the space bar. */
import { withoutIdentitiesInText } from "../../../src/checking/hidden-identities";
import { identityKey } from "../../../src/reading/persons/identity-number";
import { nameKey } from "../../../src/reading/persons/person-name";
import { personsIn } from "../../../src/reading/persons/persons-in";
import { type MadeUpPerson, madeUpPersons } from "./made-up-persons";

const persons = madeUpPersons(200);

type Spelling = readonly [what: string, write: (person: MadeUpPerson) => string];

const six = ({ birth }: MadeUpPerson): string => birth.slice(2);
const dated = ({ birth }: MadeUpPerson, sign: string): string =>
  [birth.slice(0, 4), birth.slice(4, 6), birth.slice(6)].join(sign);
const short = ({ birth }: MadeUpPerson, sign: string): string =>
  [birth.slice(2, 4), birth.slice(4, 6), birth.slice(6)].join(sign);
const between = (sign: string) => (person: MadeUpPerson) => `${six(person)}${sign}${person.lastFour}`;
const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const arabic = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

const signs: readonly (readonly [string, string])[] = [
  ["a hyphen", "-"],
  ["a plus", "+"],
  ["a slash", "/"],
  ["a dot", "."],
  ["an underscore", "_"],
  ["three dots", "…"],
  ["a space", " "],
  ["two spaces", "  "],
  ["a tab", "\t"],
  ["a line break", "\n"],
  ["a hyphen between spaces", " - "],
  ["two hyphens", "--"],
  ["a true hyphen", "\u2010"],
  ["Word's hyphen that does not break", "\u2011"],
  ["a figure dash", "\u2012"],
  ["a dash", "–"],
  ["a long dash", "—"],
  ["a bar", "\u2015"],
  ["a minus", "\u2212"],
  ["a small dash", "\ufe58"],
  ["a small hyphen", "\ufe63"],
  ["a wide hyphen", "\uff0d"],
  ["a space that does not break", "\u00a0"],
  ["a narrow one", "\u202f"],
  ["a thin one", "\u2009"],
  ["a wide one", "\u3000"],
  ["a dash between spaces that do not break", "\u00a0–\u00a0"],
  ["a soft hyphen", "\u00ad"],
  ["a zero-width space", "\u200b"],
  ["a hyphen and a joiner", "-\u200d"],
  ["a byte order mark", "\ufeff"],
];

const numbers: readonly Spelling[] = [
  ...signs.map(([what, sign]): Spelling => [what, between(sign)]),
  ["the century", ({ birth, lastFour }) => `${birth}-${lastFour}`],
  ["the century and a space", ({ birth, lastFour }) => `${birth} ${lastFour}`],
  ["the century apart", (person) => `19 ${six(person)}-${person.lastFour}`.replace("19", person.birth.slice(0, 2))],
  ["hyphens in the date", (person) => `${dated(person, "-")}-${person.lastFour}`],
  ["dots in the date", (person) => `${dated(person, ".")}-${person.lastFour}`],
  ["slashes in the date", (person) => `${dated(person, "/")}-${person.lastFour}`],
  ["dashes in the date", (person) => `${dated(person, "–")}–${person.lastFour}`],
  ["spaces in the date", (person) => `${short(person, " ")}-${person.lastFour}`],
  ["wide digits", (person) => wide(`${six(person)}-${person.lastFour}`)],
  ["Arabic digits", (person) => arabic(`${six(person)}-${person.lastFour}`)],
  ["the last four in pairs", (person) => `${six(person)}-${person.lastFour.slice(0, 2)} ${person.lastFour.slice(2)}`],
];

const reserves: readonly Spelling[] = [
  ["with a letter", (person) => `${six(person)}-T${person.lastFour.slice(1)}`],
  ["with a small letter", (person) => `${six(person)}-t${person.lastFour.slice(1)}`],
  ["together", (person) => `${six(person)}T${person.lastFour.slice(1)}`],
  ["with the century, together", (person) => `${person.birth}t${person.lastFour.slice(1)}`],
  ["with two letters", (person) => `${six(person)}\u2011TF${person.lastFour.slice(2)}`],
];

const group = (mobile: string, ...ends: readonly number[]): readonly string[] =>
  [0, ...ends].map((start, index) => mobile.slice(start, ends[index]));
const usual = (mobile: string, first: string, other: string): string => {
  const [area = "", ...rest] = group(mobile, 3, 6, 8);
  return `${area}${first}${rest.join(other)}`;
};

const phones: readonly Spelling[] = [
  ["together", ({ mobile }) => mobile],
  ["usual", ({ mobile }) => usual(mobile, "-", " ")],
  ["with spaces", ({ mobile }) => usual(mobile, " ", " ")],
  ["with spaces that do not break", ({ mobile }) => usual(mobile, "\u00a0", "\u00a0")],
  ["with Word's hyphen", ({ mobile }) => usual(mobile, "\u2011", "\u00a0")],
  ["with a dash between spaces", ({ mobile }) => usual(mobile, " – ", " ")],
  ["with dots", ({ mobile }) => usual(mobile, ".", ".")],
  ["with a slash", ({ mobile }) => usual(mobile, "/", " ")],
  ["with hyphens", ({ mobile }) => usual(mobile, "-", "-")],
  ["with a colon", ({ mobile }) => `${mobile.slice(0, 3)}:${mobile.slice(3)}`],
  ["with underscores", ({ mobile }) => usual(mobile, "_", "_")],
  ["in brackets", ({ mobile }) => `(${mobile.slice(0, 3)}) ${mobile.slice(3)}`],
  ["four and six", ({ mobile }) => `${mobile.slice(0, 4)}-${group(mobile.slice(4), 2, 4).join(" ")}`],
  ["from abroad", ({ mobile }) => `+46${mobile.slice(1)}`],
  ["from abroad, in groups", ({ mobile }) => `+46 ${usual(mobile, " ", " ").slice(1)}`],
  ["from abroad, with hyphens", ({ mobile }) => `+46-${usual(mobile, "-", " ").slice(1)}`],
  ["from abroad, the zero in brackets", ({ mobile }) => `+46 (0)${usual(mobile, "-", " ").slice(1)}`],
  ["from abroad, brackets together", ({ mobile }) => `+46(0)${usual(mobile, " ", " ").slice(1)}`],
  ["from abroad by 00", ({ mobile }) => `0046 ${usual(mobile, " ", " ").slice(1)}`],
  ["with wide digits", ({ mobile }) => wide(usual(mobile, "-", " "))],
];

const names: readonly Spelling[] = [
  ["as it is", ({ given, family }) => `${given} ${family}`],
  ["in capitals", ({ given, family }) => `${given} ${family}`.toUpperCase()],
  ["decomposed", ({ given, family }) => `${given} ${family}`.normalize("NFD")],
  ["with a comma after it", ({ given, family }) => `${given} ${family},`],
  ["with two spaces", ({ given, family }) => `${given}  ${family}`],
  ["with a space that does not break", ({ given, family }) => `${given}\u00a0${family}`],
  ["turned", ({ given, family }) => `${family}, ${given}`],
  ["with an initial", ({ given, family }) => `${given} M. ${family}`],
];

/** Everything that is found, each as `kind text`. */
function found(text: string): readonly string[] {
  return personsIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

/** What is not found as it should be, told by how it is written. */
function missed(kind: string, spellings: readonly Spelling[], around: (written: string) => string): readonly string[] {
  return spellings.flatMap(([what, write]) =>
    persons.flatMap((person) => {
      const written = write(person);
      const expected = `${kind} ${written.replace(/,$/, "")}`;
      const told = found(around(written));
      return told.length === 1 && told[0] === expected ? [] : [`${what}: ${around(written)} → ${told.join(" | ")}`];
    }),
  );
}

const alone = (written: string): string => written;
const inASentence = (written: string): string => `Kontakt togs ${written}; därefter praktik`;

describe("of 200 made-up persons", () => {
  it("every spelling of a personnummer is found where it stands, alone and in a sentence", () => {
    expect(numbers.length).toBeGreaterThanOrEqual(40);
    expect(missed("personnummer", numbers, alone)).toEqual([]);
    expect(missed("personnummer", numbers, inASentence)).toEqual([]);
  });

  it("every spelling of a reserve number is found", () => {
    expect(missed("reserveNumber", reserves, alone)).toEqual([]);
    expect(missed("reserveNumber", reserves, inASentence)).toEqual([]);
  });

  it("every spelling of a mobile is a phone, also where its check digit would fit a personnummer", () => {
    expect(missed("phone", phones, alone)).toEqual([]);
    expect(missed("phone", phones, inASentence)).toEqual([]);
  });

  it("every spelling of a name is found in a cell of its own", () => {
    expect(missed("name", names, alone)).toEqual([]);
  });

  it("all spellings of a number, and of a name, stand for the same person", () => {
    for (const person of persons) {
      const key = `${six(person)}${person.lastFour}`;
      expect(numbers.map(([, write]) => identityKey(write(person)))).toEqual(numbers.map(() => key));
      const name = nameKey(`${person.given} ${person.family}`);
      expect(names.map(([, write]) => nameKey(write(person)))).toEqual(names.map(() => name));
    }
  });

  it("no spelling of a number is repeated in a message", () => {
    const repeated = [...numbers, ...reserves].flatMap(([what, write]) =>
      persons.flatMap((person) => {
        const told = withoutIdentitiesInText(`Här står ${write(person)}.`);
        return told === "Här står ••••••-••••." ? [] : [`${what}: ${told}`];
      }),
    );
    expect(repeated).toEqual([]);
  });
});
