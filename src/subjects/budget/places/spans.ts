/** What a place calculation writes in words: "4 – 8 platser", "200 845 – 401 690", "per 12 månader". */
import { readAmountText } from "../../../reading/amount-text";
import { memoize } from "../../../workbook/memoize";

/** From one number to another; the same where it is but one. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

export const spanOf = (min: number, max: number = min): Span => ({ min, max });

/** Places told in a text. `per`: told of each of several ("4 – 8 platser per område"), by their number where it is told. */
export interface PlacesText {
  readonly places: Span;
  readonly per: { readonly times: number | null } | null;
}

const dash = String.raw`\s*(?:[-–—]|till|to)\s*`;
const placeWord = String.raw`(?:deltagar|insats|behandlings)?plats(?:er)?\b|places?\b|personer samtidigt|personer åt gången`;
const placesPattern = new RegExp(
  String.raw`(?<![\d.,])(?:(\d{1,5})${dash})?(\d{1,5})\s+(?:st\.?\s+)?(?:${placeWord})`,
  "iu",
);
const perEach = /\b(?:per|i varje|i vart och ett av|för varje)\s+(?:område|länsdel|kommun|ort|enhet|mottagning|area)/iu;

/** "18 platser i Örebro", "30 - 40 platser", "max 40 platser"; `null` where no number of places is told. */
export const placesIn = memoize((text: string): PlacesText | null => {
  const match = placesPattern.exec(text.slice(0, 300));
  if (match === null) return null;
  const max = Number(match[2]);
  const min = match[1] === undefined ? max : Number(match[1]);
  if (min > max || max === 0) return null;
  const rest = text.slice(match.index + match[0].length);
  return { places: { min, max }, per: perEach.test(rest) ? { times: timesIn(rest) } : null };
});

/** "i Norr, Väster och Söder" are three, "(3 områden)" too. */
function timesIn(text: string): number | null {
  const counted = /\b(\d{1,2})\s+(?:områden|länsdelar|kommuner|orter|enheter|mottagningar)\b/iu.exec(text);
  if (counted !== null) return Number(counted[1]);
  const listed = /\b(?:i|in|:)\s+([\p{L} -]+(?:,\s*[\p{L} -]+)*)\s+(?:och|samt|and)\s+[\p{L} -]+$/u.exec(text.trim());
  return listed?.[1] === undefined ? null : listed[1].split(",").length + 1;
}

/** "200 845 – 401 690": figures as they stand. `null` for what is no range of clear amounts; the lower may stand last. */
export const rangeIn = memoize((text: string): { readonly first: number; readonly last: number } | null => {
  if (text.length > 60) return null;
  const parts = text.trim().split(/\s*[–—]\s*|\s+-\s+|(?<=\d)-(?=\d)|\s+till\s+|\s+to\s+/u);
  if (parts.length !== 2) return null;
  const [first, last] = parts.map((part) => readAmountText(part));
  return first?.kind === "clear" && last?.kind === "clear" ? { first: first.figure, last: last.figure } : null;
});

/** Months that an amount is for: "per 12 månader", "per år", "i 4 månader"; `null` where none are told. */
export const monthsIn = memoize((text: string): number | null => {
  const counted = /(?<![\d.,-])(\d{1,3}(?:,\d{1,2})?)\s*(?:kalender)?(?:månader|månad|mån|months?)\b/iu.exec(text);
  if (counted !== null) return Number((counted[1] ?? "").replace(",", "."));
  return /\b(?:per\s+(?:hel)?år|helår|årskostnad|per\s+year|a\s+year)(?!\p{L})/iu.test(text) ? 12 : null;
});

/** "OH 30 %": 0.3; `null` where no share is told. */
export function shareIn(text: string): number | null {
  const match = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|procent|percent)/iu.exec(text);
  const share = match === null ? 0 : Number((match[1] ?? "").replace(",", ".")) / 100;
  return share > 0 && share <= 1 ? share : null;
}

const perPlace = String.raw`(?:per|\/)\s*(?:deltagar)?(?:plats|place)`;
const perMonth = String.raw`(?:per|\/|och|and)\s*(?:månad|mån|month)\b`;
const rateWords = new RegExp(
  String.raw`${perPlace}\s*${perMonth}|(?:per|\/)\s*(?:månad|mån|month)\s*(?:och|and|${perPlace}|per|\/)\s*(?:plats|place)?|månadskostnad per plats`,
  "iu",
);

/** "Per plats och månad", "kr/plats/månad": what a place costs a month. */
export const saysRate = memoize((text: string): boolean => rateWords.test(text) && /plats|place/iu.test(text));

/** "per månad för 30 platser", "Summa per månad". */
export const saysMonth = memoize((text: string): boolean =>
  /\bper\s+(?:månad|mån|month)(?!\p{L})|\/\s*mån|månadskostnad|monthly/iu.test(text),
);

/** OH, what is laid on other costs. */
export const saysOverhead = memoize((text: string): boolean =>
  /^(?:oh\b|overhead|omkostnad|indirekta?\b|administrativt påslag|gemensamma kostnader|indirect)|\boh[- ]?(?:kostnad|påslag)/iu.test(
    text.trim(),
  ),
);

export const saysTotal = memoize((text: string): boolean =>
  /^(?:summa|s:a|totalt?\b|totalkostnad|sammanlagt|tillsammans|samtliga|alla platser|kostnad för|total cost|sum\b|total\b|all places)/iu.test(
    text.trim(),
  ),
);
