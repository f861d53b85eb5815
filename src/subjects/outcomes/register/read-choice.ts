/** Knows the choices of a list by what people write: the words, abbreviations, spans of years, numbers. */
import { editDistance } from "../../../reading/edit-distance";
import { labelReader, plainText } from "../../../reading/label";
import { memoizePerObject, memoize } from "../../../workbook/memoize";
import { type Choice, type ChoiceListId, choicesOf } from "./choices";

export const noChoice = -1;
export const strangeChoice = -2;

export interface ChoiceReader {
  /** The choice's place in the list; `strangeChoice` where the text is none of them. */
  readonly read: (text: string) => number;
  readonly nearest: (text: string) => Choice | undefined;
}

export function choiceReader(list: ChoiceListId): ChoiceReader {
  return readerOf(choicesOf(list));
}

const readerOf = memoizePerObject((choices: readonly Choice[]): ChoiceReader => {
  const exact = new Map<string, number>();
  for (const [place, { label }] of choices.entries()) {
    for (const text of [label.sv, label.en, ...(label.also ?? [])]) {
      const key = answerKey(text);
      if (!exact.has(key)) exact.set(key, place);
    }
  }
  const loose = labelReader(Object.fromEntries(choices.map(({ id, label }) => [id, label])));
  const read = (text: string): number => {
    const known = exact.get(answerKey(text));
    if (known !== undefined) return known;
    const span = spanPlace(text, choices);
    if (span !== null) return span;
    // An abbreviation of one or two letters is a choice only where it is listed.
    const match = plainText(text).length < 3 ? undefined : loose(text);
    if (match === undefined || match.rivals.length > 0) return strangeChoice;
    // "Sjukpenning 50 %" says more than the choice; "Anna Andersson" is no *Annat*.
    if (match.rest !== "" && match.score < wordForWord) return strangeChoice;
    const place = choices.findIndex(({ id }) => id === match.id);
    return denies(text, choices[place]?.label.sv ?? "") ? strangeChoice : place;
  };
  return { read, nearest: memoize((text) => nearestChoice(text, choices)) };
});

/** The label's words as they are, whatever follows them. */
const wordForWord = 0.925;

const negation = /(?:^|\s)(?:ej|inte|inget|ingen|icke|not?)(?:\s|$)/i;

/** "Fullföljd ej" is no *Fullföljd*, and nothing near it; *Inget steg* is a choice itself. */
function denies(text: string, choice: string): boolean {
  return negation.test(text) && !negation.test(choice);
}

/** Answers that are written alike. Signs such as ?, + and - are choices too. */
export function answerKey(text: string): string {
  const plain = plainText(text);
  return /[<>+]/.test(text) || plain === "" ? text.trim().toLowerCase() : plain;
}

/** "26-33", "26 – 33 år": the group with just these ends. */
function spanPlace(text: string, choices: readonly Choice[]): number | null {
  const match = /^(\d{1,3})\s*(?:-|–|—|till)\s*(\d{1,3})(?:\s*år)?$/.exec(text.trim());
  if (match === null) return null;
  const [from, to] = [Number(match[1]), Number(match[2])];
  const place = choices.findIndex((choice) => choice.from !== undefined && choice.id === `${from}-${to}`);
  return place < 0 ? null : place;
}

/** The group that holds so many years; `strangeChoice` where none does. Ages: both ends count. Years: up to the next. */
export function groupOf(years: number, list: "ageGroup" | "supportYears"): number {
  const whole = list === "ageGroup" ? Math.floor(years) : years;
  const place = choicesOf(list).findIndex(
    ({ from, to }) =>
      from !== undefined && to !== undefined && whole >= from && (list === "ageGroup" ? whole <= to : whole < to),
  );
  return place < 0 ? strangeChoice : place;
}

const longestChoice = 80;
/** Slips, of the letters of the longer. */
const farthest = 0.45;

function nearestChoice(text: string, choices: readonly Choice[]): Choice | undefined {
  const sought = plainText(text);
  if (sought.length < 3 || sought.length > longestChoice) return undefined;
  let best: { readonly choice: Choice; readonly distance: number } | undefined;
  for (const choice of choices) {
    for (const name of [choice.label.sv, choice.label.en, ...(choice.label.also ?? [])]) {
      const known = plainText(name);
      if (known.length < 3 || denies(text, name)) continue;
      const within = known.split(" ").some((word) => word.length >= 5 && sought.includes(word));
      const longest = Math.max(sought.length, known.length);
      const distance = within ? 0.3 : editDistance(sought, known, Math.ceil(farthest * longest)) / longest;
      if (distance <= farthest && distance < (best?.distance ?? Infinity)) best = { choice, distance };
    }
  }
  return best?.choice;
}

/** "Sjukpenning; försörjningsstöd", "A-kassa + lön": each of several in one cell. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[;,/+&\n]| och (?=\S)/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
