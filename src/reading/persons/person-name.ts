/**
 * Full names, conservatively: a cell that holds a name and nothing else, known by a common given name or by its column's
 * heading. Not caught: a name within a longer text, a given name alone, initials, names in capitals or in other
 * alphabets, and an uncommon given name in a column whose heading says nothing of names.
 */
import { plainText } from "../label";
import { givenNames, namesAndWords } from "./given-names";
import type { PersonMark } from "./person-mark";

/** What a column's heading says of the names under it: a person's, or just "Namn", which may be an organisation's. */
export type NameHeading = "person" | "any";

const personHeading =
  /^(?:(?:deltagar(?:e|en|ens|es)|klient(?:en|ens)?|person(?:en|ens)?|participant(?: s)?|client(?: s)?) (?:namn|name)|(?:for|efter|till?tals)namn(?: och (?:for|efter)namn)?|for och efternamn|efter och fornamn|(?:first|last|full|given|family) name|surname|deltagarnamn|personnamn)$/;

export function nameHeadingOf(text: string): NameHeading | undefined {
  if (text.length > 40 || !/nam|surn/i.test(text)) return undefined;
  const plain = plainText(text);
  if (personHeading.test(plain)) return "person";
  return plain === "namn" || plain === "name" ? "any" : undefined;
}

const word = "\\p{Lu}[\\p{Ll}’'´]+(?:-\\p{Lu}[\\p{Ll}’'´]+)*";
const wholeName = new RegExp(`^${word}(?: (?:(?:af|av|von|van|de|da|del|al|el|bin|ben) )?${word}){1,3}$`, "u");
const turnedName = new RegExp(`^${word}(?: ${word})?, ?${word}(?: ${word})?$`, "u");
const oneName = new RegExp(`^${word}$`, "u");

/** Words that make what they stand beside a place, a house, a service, a job or a time. */
const noName =
  /^(?:region|landsting|kommun|lan|stad|sodra|norra|vastra|ostra|upplands|stora|lilla|ovre|nedre|sankt|nya|projekt|team|enhet|grupp|rehab|forbundet|insats|metod|plan|mal|antal|summa|totalt|medel|ar|dag|dagar|ja|nej|vet|kvinna|man|annat|okant|ungdom|diakoni|park|torg|hus|kyrka|center|forsorjningsstod|jan|feb|mar|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|sept|september|okt|oktober|nov|november|dec|december|januari|februari|mandag|tisdag|onsdag|torsdag|fredag)$|(?:kommun|kommunen|lan|region|regionen|forvaltning|forvaltningen|kassan|formedlingen|verket|skolan|gymnasiet|gatan|vagen|torget|huset|gard|garden|hemmet|centrum|centret|center|mottagning|mottagningen|enheten|teamet|gruppen|projektet|forbundet|forsamling|stiftelsen|foreningen|ledare|coach|chef|sekreterare|samordnare|handledare|handlaggare|terapeut|kurator|psykolog|lakare|skoterska|konsult|konsulent|rehabilitering|praktik|utbildning|studier|arbete|traning|stod|ersattning|penning|bidrag)$/;

const surname =
  /(?:sson|son|sen|strom|berg|bergh|gren|kvist|qvist|quist|lund|dahl|dal|stedt|sten|man|mark|ell|en|in|lin|lof|loof|nen|ic|ovic|ski|ska|ov|ova|blad|stahl|borg|fors|holm|feldt|felt|skog|sjo|by)$/;

/**
 * The name that a whole text is, `undefined` where it is none. `heading` is what the column's heading says; without one
 * a common given name must be among the words.
 */
export function nameAs(text: string, heading?: NameHeading): PersonMark | undefined {
  const start = text.length - text.trimStart().length;
  const written = text.trim();
  if (written.length < 3 || written.length > 60) return undefined;
  const full = wholeName.test(written) || turnedName.test(written);
  if (!full && !(heading === "person" && oneName.test(written))) return undefined;
  const words = written.split(/[ ,]+/);
  if (words.some((part) => noName.test(plainText(part)))) return undefined;
  if (heading === undefined && !hasGivenName(written, words)) return undefined;
  return { kind: "name", start, end: start + written.length, sure: true };
}

/** First, or after the comma, or last where the word before it can only be a surname. */
function hasGivenName(written: string, words: readonly string[]): boolean {
  const afterComma = written.split(/, ?/)[1]?.split(" ")[0];
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  if (afterComma !== undefined) return isGiven(afterComma);
  if (isGiven(first)) return !isWord(first) || isSurname(last);
  return words.length === 2 && isGiven(second) && !isWord(second) && isSurname(first) && first.length > 5;
}

function isGiven(name: string): boolean {
  return givenNames.has(firstPart(name));
}

function isWord(name: string): boolean {
  return !name.includes("-") && namesAndWords.has(firstPart(name));
}

function isSurname(name: string): boolean {
  return surname.test(plainText(name));
}

/** "karl" of Karl-Erik. */
function firstPart(name: string): string {
  return (name.split("-")[0] ?? "").toLowerCase();
}
