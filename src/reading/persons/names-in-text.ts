/**
 * Full names within a longer text: told only where they stand beside a word for a participant, a running number, or what
 * points the same person out. Names of staff and of organisations stand in the same texts.
 */
import { plainText } from "../label";
import { isOrganisationOrPlace } from "./organisation";
import type { PersonMark } from "./person-mark";
import { isGiven, isNoName, isOnlySurname, isSurname, isWord, nameGoesOn, nameWord, titled } from "./person-name";

/** Words with capitals after each other, as many as a name has and a word before it. */
const capitalised = new RegExp(`(?<![\\p{L}\\d@_'’.-])${nameWord}${nameGoesOn}{1,4}`, "gu");
const oneCapitalised = new RegExp(`(?<![\\p{L}\\d@_'’.-])${nameWord}(?![\\p{L}\\d@_-])`, "gu");
const inCapitals =
  /(?<![\p{L}\d@_'’.-])\p{Lu}{2,30}(?:-\p{Lu}{2,30})?(?: \p{Lu}{2,30}(?:-\p{Lu}{2,30})?){1,3}(?![\p{L}\d])/gu;

const someone =
  "(?:deltagar(?:e|en|ens|na|nas)|klient(?:en|ens)?|patient(?:en|ens)?|brukar(?:e|en|ens)|participant|client)";
const someoneBefore = new RegExp(
  `(?<!\\p{L})${someone}(?: (?:är|heter|namn))?[ ,:("-]{1,3}(?:nr ?\\d{1,4}[ ,:-]{1,3})?$`,
  "iu",
);
const nameBefore = /(?<!\p{L} ?)namn ?: ?$/iu;
const someoneAfter = new RegExp(`^ ?[,(-]? ?(?:är |som )?(?:ny |vår )?${someone}(?!\\p{L})`, "iu");
const numberBefore = /(?<!\p{L})(?:nr|nummer|löpnr|löpnummer|löp|no|#)\.? ?\d{1,4}[ ,:.)=→-]{1,3}$/iu;
const numberAfter = /^[ ,(:=→-]{1,3}(?:nr|nummer|löpnr|löpnummer|löp|no|#)\.? ?\d{1,4}(?!\d)/iu;
const onlyNumberBefore = /^[ (]*(?:\p{L}{1,2}-?)?\d{1,4}[ .,:;)=→-]{1,3}$/u;
const onlyNumberAfter = /^[ ,(=→:-]{1,3}(?:f\.? ?|född ?)?[-']?\d{1,4}[ ).]*$/iu;

/** What may stand between a name and the number or address of the same person. */
const between =
  /^[\s,;:()<>[\]/-]{0,6}(?:(?:f|född|pnr|personnr|personnummer|tel|mob|mobil|tfn|telefon|e-post|epost|mail|mejl|med|på|nr|har|nås|är)[.:]?[\s,;:()</-]{1,4}){0,3}$/iu;
const staffBefore =
  /(?:coach|handläggar|handledar|kontaktperson|konsulent|kurator|läkar|psykolog|terapeut|sekreterar|chef|samordnar|ledar|ansvarig|koordinator|skötersk|personal)\p{L}{0,6}[ :,(-]{1,3}$/iu;
const reach = 48;

/** Whether a text may have a name in it that something tells of: most have no word for it. */
const tells = /namn|deltagar|klient|patient|brukar|participant|client|\d/i;

/** Names in the folded `text`, by rising place; `marks` are what else is found in it. */
export function namesInText(text: string, marks: readonly PersonMark[]): readonly PersonMark[] {
  if (marks.length === 0 && !tells.test(text)) return [];
  const beside = besideOf(text, marks);
  const names = [...candidates(text)].filter(({ start, end }) => beside(start, end));
  return [...names, ...namesAlone(text, names)].map((place) => ({ kind: "name", ...place, sure: true }));
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function* candidates(text: string): Iterable<Place> {
  for (const { index, 0: run } of text.matchAll(capitalised)) {
    const name = nameWithin(run);
    if (name) yield { start: index + name.start, end: index + name.end };
  }
  for (const { index, 0: run } of text.matchAll(inCapitals)) {
    const name = nameWithin(titled(run), true);
    if (name) yield { start: index + name.start, end: index + name.end };
  }
}

/** The name among words with capitals: from a given name on, or the last two where the last is nothing but a surname. */
function nameWithin(run: string, inCapitalLetters = false): Place | undefined {
  const words = [...run.matchAll(/[^ ]+/g)].map(({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  while (words.length > 0 && isNoName(words.at(-1)?.word ?? "")) words.pop();
  const first = words.findIndex(({ word }, index) => {
    const next = words[index + 1]?.word;
    return next !== undefined && isGiven(word) && (!isWord(word) || isSurname(next));
  });
  if (inCapitalLetters && first >= 0) {
    // The sentence goes on in capitals: ANNA ANDERSSON SLUTADE.
    const family = words.findIndex(({ word }, index) => index > first && !isGiven(word));
    if (family > 0) words.length = family + 1;
  }
  const last = words.at(-1);
  const from = first >= 0 ? first : isOnlySurname(last?.word ?? "") ? words.length - 2 : -1;
  const start = words[from];
  if (start === undefined || last === undefined) return undefined;
  const name = run.slice(start.start, last.end);
  if (
    words.slice(from).some(({ word }, index) => isNoName(word) && !(index === 0 && isGiven(word))) ||
    isOrganisationOrPlace(name)
  ) {
    return undefined;
  }
  return { start: start.start, end: last.end };
}

function besideOf(text: string, marks: readonly PersonMark[]): (start: number, end: number) => boolean {
  const local = new Set(
    marks
      .filter(({ kind }) => kind === "email")
      .slice(0, mostAddresses)
      .map(({ start, end }) => plainText(text.slice(start, end).split("@")[0] ?? "")),
  );
  const byEnd = new Map(marks.map((mark) => [mark.end, mark]));
  const byStart = new Map(marks.map((mark) => [mark.start, mark]));
  return (start, end) => {
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(end, end + reach);
    if (someoneBefore.test(before) || nameBefore.test(before) || someoneAfter.test(after)) return true;
    if (numberBefore.test(before) || numberAfter.test(after)) return true;
    if (start <= reach && onlyNumberBefore.test(before) && /^[ .,;)]*$/.test(text.slice(end))) return true;
    if (before.trim() === "" && onlyNumberAfter.test(text.slice(end))) return true;
    if (hasAddress(local, text.slice(start, end))) return true;
    const next = nearest(byStart, end, end + reach, (at) => text.slice(end, at));
    const previous = nearest(byEnd, Math.max(0, start - reach), start, (at) => text.slice(at, start));
    return [next, previous].some(
      (mark) => mark !== undefined && mark.kind !== "email" && (mark.kind !== "phone" || !staffBefore.test(before)),
    );
  };
}

/** The mark within reach that nothing but commas and words such as "tel" stands before. */
function nearest(
  marks: ReadonlyMap<number, PersonMark>,
  from: number,
  to: number,
  gapAt: (at: number) => string,
): PersonMark | undefined {
  if (marks.size === 0) return undefined;
  for (let at = from; at <= to; at += 1) {
    const mark = marks.get(at);
    if (mark !== undefined && between.test(gapAt(at))) return mark;
  }
  return undefined;
}

/** A text with more addresses than this is a list of them. */
const mostAddresses = 30;

function hasAddress(locals: ReadonlySet<string>, name: string): boolean {
  if (locals.size === 0) return false;
  const words = plainText(name).split(" ");
  return [...locals].some((local) => words.every((word) => local.includes(word)));
}

/** "deltagaren Anna har börjat", "Deltagare: Bo": a given name alone or with an initial, straight after the word. */
function namesAlone(text: string, taken: readonly Place[]): readonly Place[] {
  const found: Place[] = [];
  const ends = new Set(taken.map(({ start }) => start));
  for (const { index, 0: word } of text.matchAll(oneCapitalised)) {
    if (ends.has(index) || !isGiven(word) || isWord(word)) continue;
    const before = text.slice(Math.max(0, index - reach), index);
    const end = index + word.length;
    const initial = /^ \p{Lu}(?![\p{L}\d])\.?/u.exec(text.slice(end, end + 5))?.[0] ?? "";
    const goesOn = initial === "" && /^ \p{Lu}/u.test(text.slice(end, end + 2));
    if (someoneBefore.test(before) && !goesOn) found.push({ start: index, end: end + initial.length });
  }
  return found;
}
