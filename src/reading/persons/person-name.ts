/**
 * A whole text that is somebody's full name, known by a common given name, by a surname that is nothing else, or by its
 * column's heading. A name within a longer text is `names-in-text.ts`; a participant's column `participant-cell.ts`.
 */
import { plainText } from "../label";
import type { PersonHeading } from "./column-heading";
import { foldPersonText } from "./fold";
import { givenNames, namesAndWords } from "./given-names";
import { isOrganisationOrPlace } from "./organisation";
import type { PersonMark } from "./person-mark";

/** Andersson, Karl-Erik, O'Brien, McDonald. */
export const nameWord = "(?:O['’´]|D['’´]|Mc|Mac)?\\p{Lu}[\\p{Ll}’'´]{1,30}(?:-\\p{Lu}[\\p{Ll}’'´]{1,30}){0,3}";
const particle = "(?:(?:af|av|von|van|der|de|da|dos|del|di|la|al|el|ul|bin|ben|ibn|abu) ){0,2}";
/** What goes on after a given name: an initial between, or another name. */
export const nameGoesOn = `(?: ${particle}(?:\\p{Lu}\\.? (?:\\p{Lu}\\.? )?)?${nameWord})`;

const withParticle = / (?:af|av|von|van|der|de|da|dos|del|di|la|al|el|ul|bin|ben|ibn|abu) /i;
const wholeName = new RegExp(`^${nameWord}${nameGoesOn}{1,4}$`, "u");
const turnedName = new RegExp(
  `^${particle}${nameWord}${nameGoesOn}?, ?${nameWord}(?: (?:${nameWord}|\\p{Lu}\\.?))?$`,
  "u",
);
/** Anna A, Anna A. */
const shortName = new RegExp(`^${nameWord} \\p{Lu}\\.?$`, "u");
const oneName = new RegExp(`^${nameWord}$`, "u");

/** Words that make what they stand beside a service, a job, an answer or a time. */
const noName =
  /^(?:lan|sodra|norra|vastra|ostra|upplands|stora|lilla|ovre|nedre|nya|unga|vuxna|grona|hela|basta|projekt|team|grupp|rehab|insats|metod|mal|antal|summa|totalt|total|medel|ar|dag|dagar|ja|nej|vet|kvinna|man|kvinnor|annat|okant|ungdom|ungdomar|diakoni|forsorjningsstod|jan|feb|mar|mars|apr|april|maj|jun|juni|jul|juli|aug|augusti|sep|sept|september|okt|oktober|nov|november|dec|december|januari|februari|mandag|tisdag|onsdag|torsdag|fredag|lordag|sondag|vecka|manad|kvartal|halvar|start|slut|poang|score|rating|model|modell|modellen|metoden|skala|skalan|index|test|plan|bilaga|tabell|figur|sida|steg|fas|del|kapitel|avsnitt|hej|tack|ring|mejla|kontakta|se|lunch|semester|mote)$|(?:kommun|kommunen|region|regionen|forvaltning|forvaltningen|kassan|formedlingen|verket|ledare|coach|chef|sekreterare|samordnare|handledare|handlaggare|terapeut|kurator|psykolog|lakare|skoterska|konsulent|rehabilitering|praktik|utbildning|studier|arbete|traning|stod|ersattning|penning|bidrag|deltagare|deltagaren|klient|klienten|poang|metoden|modellen|programmet|kursen|skalan|formular|enkat|erna|arna|orna|givare|givaren|doktor|professor|familj|familjen)$/;

const surname =
  /(?:sson|son|sen|strom|berg|bergh|gren|kvist|qvist|quist|lund|dahl|dal|stedt|sten|man|mark|ell|en|in|lin|lof|loof|nen|ic|ovic|ski|ska|ov|ova|blad|stahl|borg|fors|holm|feldt|felt|skog|sjo|by|blom|ander|wall|vall|hed|lind|ek|vik|wik|sund|back|ius|klint|svard|ling|roos|hage|gard|inen|ez)$/;
/** What only a surname ends in. */
const onlySurname = /[a-z]{2}(?:sson|qvist|kvist|ovic|evic|ovski|[aeio]nen|escu|yan|ishvili|enko|oglu|zadeh)$/;

/**
 * The name that a whole text is, `undefined` where it is none. Under a heading of staff or participants any name of two
 * words is a person's; without one its words must show it; under one of organisations or places nothing is.
 */
export function nameAs(text: string, under?: PersonHeading): PersonMark | undefined {
  if (text.length < 3 || text.length > 200) return undefined;
  const folded = foldPersonText(text);
  const name = nameInFolded(folded.text, under);
  return name && { ...name, start: folded.startOf(name.start), end: folded.endOf(name.end) };
}

/** The same in a text that is folded already. */
export function nameInFolded(untrimmed: string, under?: PersonHeading): PersonMark | undefined {
  if (under === "organisation" || under === "place") return undefined;
  const start = /^[ "'*•]{0,5}/.exec(untrimmed)?.[0].length ?? 0;
  const written = untrimmed.slice(start).replace(/[ ,;"'*]{1,5}$/, "");
  if (written.length < 3 || written.length > 60) return undefined;
  const told = under === "staff" || under === "participant";
  const name = isCapitals(written) ? titled(written) : withNamesTitled(written);
  if (!isFullName(name, told) && !(told && oneName.test(name) && isGiven(name))) return undefined;
  return { kind: "name", start, end: start + written.length, sure: true };
}

/** Two words or more that are a name: told by the heading, or by a name among them. */
function isFullName(written: string, told: boolean): boolean {
  // A full stop after it ends no name but an initial's.
  const bare = written.replace(/(?<=\p{Ll})\.$/u, "");
  if (shortName.test(bare)) return isGiven(bare) && !isWord(bare) && !isOrganisationOrPlace(bare);
  if (!wholeName.test(bare) && !turnedName.test(bare)) return false;
  const words = written.split(/[ ,]+/).filter((word) => !/^\p{Lu}?\.?$/u.test(word));
  if (words.length < 2 || words.some((part, index) => isNoName(part) && !isGivenMonth(part, words[index + 1]))) {
    return false;
  }
  return (told || hasGivenName(written, words)) && !isOrganisationOrPlace(written);
}

/** Jan Andersson, Maj Berg: a month before a surname is somebody. */
function isGivenMonth(word: string, next = ""): boolean {
  return /^(?:jan|maj)$/i.test(word) && isSurname(next) && !isNoName(next);
}

export function isNoName(word: string): boolean {
  return noName.test(plainText(word));
}

/** ANNA ANDERSSON. */
function isCapitals(written: string): boolean {
  return written === written.toUpperCase() && /\p{Lu}{2}/u.test(written);
}

/** Anna ANDERSSON; what is no name in capitals, as in "Maria IPS", stays as it is. */
function withNamesTitled(written: string): string {
  return written.replace(capitalWord, (word) => {
    const name = titled(word);
    return isSurname(name) || isGiven(name) ? name : word;
  });
}

const capitalWord = /(?<![\p{L}-])\p{Lu}{3,}(?![\p{L}])/gu;

export function titled(written: string): string {
  return written.toLowerCase().replace(/(?<![\p{L}’'´])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The same person's name, however it is written: capitals, order, hyphens, accents, an initial in the middle. */
export function nameKey(name: string): string {
  const words = plainText(foldPersonText(name).text).split(" ");
  const long = words.filter((word) => word.length > 1);
  return (long.length >= 2 ? long : words).sort().join(" ");
}

/** First, or after the comma, or last where the word before it can only be a surname. */
function hasGivenName(written: string, words: readonly string[]): boolean {
  const afterComma = written.split(/, ?/)[1]?.split(" ")[0];
  const [first = "", second = ""] = words;
  const last = words.at(-1) ?? "";
  if (afterComma !== undefined) return isGiven(afterComma) || (words.length === 2 && isOnlySurname(first));
  // A given name may be a surname too: Per Hassan.
  if (isGiven(first)) {
    return !isWord(first) || isSurname(last) || (isGiven(last) && !isWord(last)) || withParticle.test(written);
  }
  if (isOnlySurname(last)) return true;
  return words.length === 2 && isGiven(second) && !isWord(second) && isSurname(first) && first.length > 5;
}

export function isGiven(name: string): boolean {
  return givenNames.has(firstPart(name));
}

/** A given name that is another word as well. */
export function isWord(name: string): boolean {
  return !name.includes("-") && namesAndWords.has(firstPart(name));
}

export function isOnlySurname(name: string): boolean {
  return onlySurname.test(plainText(name));
}

export function isSurname(name: string): boolean {
  return surname.test(plainText(name));
}

/** "karl" of Karl-Erik. */
function firstPart(name: string): string {
  return (/^[^ -]*/.exec(name)?.[0] ?? "").toLowerCase();
}
