/** Knows what a template names in what a form says: next year's "Söks 2027" is "Söks {year}", and a slip is forgiven. */
import { labelReader, plainText } from "../../../reading/label";
import type { FormPeriod } from "../form/form-model";
import { periodWords } from "../form/period-words";
import type { BudgetTemplate, TemplateColumn } from "./template-schema";
import { withoutRunningNumber } from "../locate/label-readers";

/** What a template calls one of its things. */
export interface Named {
  readonly sv: string;
  readonly en?: string | undefined;
  readonly also?: readonly string[] | undefined;
  readonly alone?: readonly string[] | undefined;
}

export interface NameMatch<Entry> {
  readonly id: string;
  readonly entry: Entry;
  /** 1: by its own words. Below: by others, or misspelt. */
  readonly score: number;
  /** What stands after the name, as written: an organisation's after "Huvudprojektägare". */
  readonly rest: string;
  /** `null` where the name has no part of time in braces. */
  readonly period: FormPeriod | null;
}

/** In braces in a heading or a sheet's name. */
const placeholder = /\{(year|halfYear|quarter|month|span|name)\}/g;

/** What the text is known by: no running number, percent or unit, which change from one form to the next. */
function nameWords(text: string): string {
  const plain = plainText(withoutRunningNumber(text.replace(/\d+(?:[.,]\d+)?\s?%/g, " ")));
  const unitless = plain
    .replace(/\b(?:kr|kronor|tkr|mkr|sek)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
  // A heading may be its unit alone.
  return unitless === "" ? plain : unitless;
}

interface Name<Entry> {
  readonly id: string;
  readonly entry: Entry;
  readonly words: string;
  readonly grain: FormPeriod["grain"] | null;
  /** Whether an organisation's name may stand after it. */
  readonly isPrefix: boolean;
  readonly score: number;
}

const otherName = 0.95;
/** A slip too many is another name. */
const leastAlike = 0.84;

/** `takesName`: the entries after whose name an organisation's may stand. */
export function nameReader<Entry extends Named>(
  entries: Readonly<Record<string, Entry>> | undefined,
  takesName: (entry: Entry) => boolean = () => false,
): (text: string) => readonly NameMatch<Entry>[] {
  const names = Object.entries(entries ?? {}).flatMap(([id, entry]) => namesOf(id, entry, takesName(entry)));
  const byWords = new Map<string, Name<Entry>[]>();
  for (const name of names) byWords.set(keyOf(name), [...(byWords.get(keyOf(name)) ?? []), name]);
  const prefixes = names.filter(({ isPrefix, words }) => isPrefix && words !== "");
  const alike = labelReader(
    Object.fromEntries(
      names.flatMap(({ words, grain }, index) =>
        words === "" ? [] : [[`${grain ?? ""}|${index}`, { sv: words, en: "" }]],
      ),
    ),
  );
  return (text) => {
    const words = nameWords(text);
    const match = (name: Name<Entry>, score: number, rest: string, period: FormPeriod | null): NameMatch<Entry> => {
      return { id: name.id, entry: name.entry, score: name.score * score, rest, period };
    };
    const exact = byWords.get(keyOf({ words, grain: null })) ?? [];
    if (exact.length > 0) return best(exact.map((name) => match(name, 1, "", null)));
    const timed = periodWords(text);
    const rest = timed === null ? "" : nameWords(timed.rest);
    const inTime = timed === null ? [] : (byWords.get(keyOf({ words: rest, grain: timed.period.grain })) ?? []);
    if (inTime.length > 0) return best(inTime.map((name) => match(name, 1, "", timed?.period ?? null)));
    const begun = prefixes.filter((name) => words.startsWith(`${name.words} `));
    // "Delprojektägare ATT REKVIRERA – ALLA": the lower of two headings is a name of its own.
    const below = begun.flatMap(
      (name) => byWords.get(keyOf({ words: words.slice(name.words.length + 1), grain: null })) ?? [],
    );
    if (below.length > 0) return best(below.map((name) => match(name, 1, "", null)));
    if (begun.length > 0) return best(begun.map((name) => match(name, 1, afterWords(text, name.words), null)));
    const near = [
      ...nearest(alike(words), null, names),
      ...(timed === null || rest === "" ? [] : nearest(alike(rest), timed.period.grain, names)),
    ];
    return best(
      near.map(({ name, score }) => match(name, score, "", name.grain === null ? null : (timed?.period ?? null))),
    );
  };
}

function namesOf<Entry extends Named>(id: string, entry: Entry, takesName: boolean): readonly Name<Entry>[] {
  const { sv, en = "", also = [], alone = [] } = entry;
  return [sv, en, ...also, ...alone].flatMap((text, index): Name<Entry>[] => {
    if (index > 0 && text === "") return [];
    const inBraces = [...text.matchAll(placeholder)].map(([, kind]) => kind);
    const words = nameWords(text.replace(placeholder, " "));
    const isPrefix = takesName || inBraces.includes("name");
    // "{name}" alone is whatever nothing else is: nothing to be known by.
    if (words === "" && inBraces.includes("name")) return [];
    return [{ id, entry, words, grain: grainOf(inBraces), isPrefix, score: index === 0 ? 1 : otherName }];
  });
}

function grainOf(inBraces: readonly (string | undefined)[]): FormPeriod["grain"] | null {
  const finest = ["month", "quarter", "halfYear", "year", "span"] as const;
  return finest.find((grain) => inBraces.includes(grain)) ?? null;
}

function keyOf({ words, grain }: Pick<Name<unknown>, "words" | "grain">): string {
  return `${grain ?? ""}|${words}`;
}

function nearest<Entry>(
  match: ReturnType<ReturnType<typeof labelReader<string>>>,
  grain: FormPeriod["grain"] | null,
  names: readonly Name<Entry>[],
): readonly { readonly name: Name<Entry>; readonly score: number }[] {
  if (match === undefined || match.rest !== "" || match.score < leastAlike) return [];
  return [match.id, ...match.rivals].flatMap((id) => {
    const [ofGrain, index] = id.split("|");
    const name = names[Number(index)];
    return name === undefined || ofGrain !== (grain ?? "") ? [] : [{ name, score: match.score * otherName }];
  });
}

/** Each entry once, those with the best score alone. */
function best<Entry>(matches: readonly NameMatch<Entry>[]): readonly NameMatch<Entry>[] {
  const most = Math.max(0, ...matches.map(({ score }) => score));
  const kept = matches.filter(({ score }) => score === most);
  return kept.filter(({ id }, index) => kept.findIndex((other) => other.id === id) === index);
}

/** What follows so many words, as written. */
function afterWords(text: string, words: string): string {
  const count = words.split(" ").length;
  return text.trim().split(/[^\p{L}\p{N}%]+/u).length <= count
    ? ""
    : text.trim().replace(new RegExp(`^(?:[^\\p{L}\\p{N}%]*[\\p{L}\\p{N}%]+){${count}}[^\\p{L}\\p{N}]*`, "u"), "");
}

/** The columns of a template. A part's title over a heading is none of it: "Egenfinansiering | tjänst i %". */
export function headingReader(template: BudgetTemplate): (text: string) => readonly NameMatch<TemplateColumn>[] {
  const read = nameReader(template.columns, ({ organisation }) => organisation === "{name}");
  const over = nameReader({ ...template.blocks, ...template.fields }, () => true);
  return (text) => {
    const known = read(text);
    if (known.length > 0) return known;
    const below = over(text)[0]?.rest ?? "";
    return below === "" ? [] : read(below);
  };
}

/** "{name}" alone over a column: any organisation's name stands there. */
export function isNameAlone({ sv }: Named): boolean {
  return sv.replace(placeholder, "").trim() === "" && sv.includes("{name}");
}
