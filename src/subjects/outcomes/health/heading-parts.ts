/** Takes a heading of answers apart: which form, which item, when, and whether it is a sum: "EQ5D_1_6m", "GHQ summa". */
import { memoize } from "../../../workbook/memoize";
import { plainText } from "../../../reading/label";
import { endWords, monthsInWords, startWords, unclearWords } from "./occasion-words";
import { type Dimension, dimensionLabels, dimensions, type HealthForm } from "./template";

export type NamedForm = HealthForm | "eq5d";

/** When, as words say it. `unclear`: in an order, but not after how many months. */
export type SaidOccasion =
  { readonly kind: "months"; readonly months: number } | { readonly kind: "end" } | { readonly kind: "unclear" };

export type TotalKind = "sum" | "index" | "vas";

export interface HeadingParts {
  readonly form: NamedForm | null;
  readonly dimension: Dimension | null;
  /** After a word for it: "Fråga 3". */
  readonly item: number | null;
  /** Numbers that no word explains: an item, or a month. */
  readonly numbers: readonly number[];
  /** "GHQ 12" alone may be the form, its last item or its twelfth month. */
  readonly mayBeTwelve: boolean;
  readonly occasion: SaidOccasion | null;
  /** Set where only the form is known, and the occasion may be anything: "EQ-5D våren 2023". */
  readonly isOther?: true;
  /** The words that say it, as they are written where that can be told. */
  readonly occasionWords: string;
  readonly total: TotalKind | null;
  /** It says that answers stand there: "Svar", "Profil". */
  readonly isAnswer: boolean;
}

interface Draft {
  form: NamedForm | null;
  dimension: Dimension | null;
  item: number | null;
  numbers: number[];
  mayBeTwelve: boolean;
  occasion: SaidOccasion | null;
  occasionWords: string;
  total: TotalKind | null;
  isAnswer: boolean;
}

const longest = 60;

/** `null` where some word of it is none of these: it is a heading of something else. */
export const headingParts = memoize((text: string): HeadingParts | null => {
  if (text.length > longest) return null;
  const found: Draft = {
    form: null,
    dimension: null,
    item: null,
    numbers: [],
    mayBeTwelve: false,
    occasion: null,
    occasionWords: "",
    total: null,
    isAnswer: false,
  };
  const plain = plainText(text);
  if (plain === "") return null;
  let rest = plain;
  while (rest !== "") {
    const before = found.occasion;
    const length = takeFrom(rest, found);
    if (length === 0) return null;
    const from = plain.length - rest.length;
    if (found.occasion !== before) found.occasionWords = asWritten(text, plain, from, length);
    rest = rest.slice(length).trimStart();
  }
  return found;
});

const formInFront =
  /^(?:general health(?: questionnaire)?|ghq(?:[\s-]?12)?|eq[\s-]?5d(?:[\s-]?[35]l)?|euroqol)(?=[\s:,._(–-])/i;

/** The form in front, and something that nobody knows after it; `null` without a form. */
export function formAndMore(text: string): HeadingParts | null {
  const front = formInFront.exec(text.trim())?.[0];
  const form = front === undefined ? null : headingParts(front);
  if (front === undefined || form === null) return null;
  const more = text
    .trim()
    .slice(front.length)
    .replace(/^[\s:,._(–-]+|[\s)]+$/g, "");
  return { ...form, mayBeTwelve: false, occasion: { kind: "unclear" }, occasionWords: more, isOther: true };
}

/** The letters that the plain ones came from, where none was left out in making them plain. */
function asWritten(text: string, plain: string, from: number, length: number): string {
  const whole = text.trim().normalize("NFC");
  return (whole.length === plain.length ? whole : plain).slice(from, from + length).trim();
}

/** When a cell, a sheet's name or a heading says that it was, with nothing else said but of which form. */
export function occasionSaid(text: string): SaidOccasion | null {
  const parts = headingParts(text);
  if (parts === null || parts.dimension !== null || parts.item !== null || parts.total !== null) return null;
  return parts.numbers.length === 0 ? parts.occasion : null;
}

/** Takes one part off the front; how long it was, 0 where nothing is known. */
function takeFrom(rest: string, found: Draft): number {
  for (const [pattern, take] of takers) {
    const match = pattern.exec(rest);
    if (match !== null && match[0] !== "" && take(found, match)) return match[0].length;
  }
  return 0;
}

type Taker = readonly [RegExp, (found: Draft, match: RegExpExecArray) => boolean];

const takers: readonly Taker[] = [
  [formWithTwelve("(?:general health questionnaire|general health)"), (found) => formed(found, "GHQ-12")],
  [formWithTwelve("ghq"), (found, match) => ghq(found, match[1] !== undefined)],
  [/^(?:euroqol )?eq ?5d(?: ?([35])l(?= |$))?/, (found, match) => formed(found, versionOf(match[1]))],
  [/^euroqol(?= |$)/, (found) => formed(found, "eq5d")],
  [/^eq(?= ?(?:\d|index|vas|summa|$))/, (found) => formed(found, "eq5d")],
  [/^([35])l(?= |$)/, (found, match) => version(found, versionOf(match[1]))],
  [wordsOf(["vas", "halsoskala", "termometer", "thermometer"]), (found) => total(found, "vas")],
  [wordsOf(["index", "indexvarde", "indexvarden", "indextal", "varde", "value"]), (found) => total(found, "index")],
  [
    wordsOf(
      "summa sum summan summapoang totalsumma totalt total tot poang poangsumma totalpoang score medel medelvarde medeltal snitt mean average".split(
        " ",
      ),
    ),
    (found) => total(found, "sum"),
  ],
  ...dimensions.map((id): Taker => [dimensionWords(id), (found) => dimension(found, id)]),
  ...monthsInWords.map(([pattern, monthsOf]): Taker => [
    pattern,
    (found, match) => said(found, { kind: "months", months: monthsOf(match) }),
  ]),
  [startWords, (found) => said(found, { kind: "months", months: 0 })],
  [endWords, (found) => said(found, { kind: "end" })],
  [unclearWords, (found) => unclear(found)],
  [/^(?:fraga|fragan|fr|f|q|item|delfraga|question|nr|dimension|dim)\.? ?(\d{1,2})(?= |$)/, item],
  [wordsOf(["svar", "svarskod", "svarskoder", "svarsstrang", "profil", "halsoprofil", "answer", "answers"]), answer],
  [
    wordsOf("kod halsotillstand enkat formular vid for av pa i den the at of niva level matt matdata".split(" ")),
    () => true,
  ],
  [/^(\d{1,2})(?!\d)/, number],
];

/** The form's name with its 12, where that is not a number of months: "GHQ 12 mån", but "GHQ-12 månad 6". */
function formWithTwelve(name: string): RegExp {
  return new RegExp(`^${name}(?: ?(12)(?!\\d| ?(?:m|man\\w*|months?|mths?)(?= |$)(?! \\d)))?`);
}

function wordsOf(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${words.join("|")})(?= |$)`);
}

function dimensionWords(id: Dimension): RegExp {
  const { sv, en, also } = dimensionLabels[id];
  const plain = [sv, en, ...also].map(plainText).sort((a, b) => b.length - a.length);
  // Letters may have a number right after them: "MO1".
  return new RegExp(`^(?:${plain.join("|")})(?![a-z])`);
}

function versionOf(digit: string | undefined): NamedForm {
  return digit === undefined ? "eq5d" : digit === "3" ? "EQ-5D-3L" : "EQ-5D-5L";
}

function formed(found: Draft, form: NamedForm): boolean {
  if (found.form !== null && found.form !== form) return false;
  found.form = form;
  return true;
}

function ghq(found: Draft, twelve: boolean): boolean {
  if (twelve) found.mayBeTwelve = true;
  return formed(found, "GHQ-12");
}

function version(found: Draft, form: NamedForm): boolean {
  if (found.form !== null && found.form !== "eq5d") return false;
  found.form = form;
  return true;
}

function total(found: Draft, kind: TotalKind): boolean {
  found.total = found.total ?? kind;
  return true;
}

function dimension(found: Draft, id: Dimension): boolean {
  if (found.dimension !== null && found.dimension !== id) return false;
  found.dimension = id;
  return true;
}

/** A number of months beside a word that does not tell says it: "Uppföljning 6 mån", "Mätning vid start". */
function said(found: Draft, occasion: SaidOccasion): boolean {
  const before = found.occasion;
  if (before?.kind === "months") return occasion.kind === "end" && before.months > 0;
  if (before?.kind === "end" && occasion.kind === "months" && occasion.months === 0) return false;
  found.occasion = occasion;
  return true;
}

function unclear(found: Draft): boolean {
  found.occasion ??= { kind: "unclear" };
  return true;
}

function item(found: Draft, match: RegExpExecArray): boolean {
  if (found.item !== null) return false;
  found.item = Number(match[1]);
  return true;
}

function answer(found: Draft): boolean {
  found.isAnswer = true;
  return true;
}

function number(found: Draft, match: RegExpExecArray): boolean {
  found.numbers.push(Number(match[1]));
  return found.numbers.length <= 2;
}
