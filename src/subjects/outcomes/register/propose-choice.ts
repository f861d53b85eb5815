/** What an answer in somebody's own words probably means: by a legend, by words, by its number, or by the nearest choice. */
import { plainText } from "../../../reading/label";
import { choiceHints } from "./choice-hints";
import { type Choice, type ChoiceListId, choicesOf } from "./choices";
import { choiceReader, groupOf } from "./read-choice";

/** `legend`: the sheet says so. `code`: 1 and 0 are often yes and no. */
type ProposedWhy = "legend" | "near" | "code";

export interface ProposedChoice {
  readonly choice: string;
  readonly why: ProposedWhy;
}

/** What the codes of a column stand for, by the words of a legend. */
export type Legend = ReadonlyMap<string, string>;

const noLegend: Legend = new Map();

/** "1 = kvinna, 2 = man", in a heading or in cells beside the table. */
export function legendIn(texts: readonly string[], list: ChoiceListId): Legend {
  const reader = choiceReader(list);
  const legend = new Map<string, string>();
  for (const text of texts) {
    const pairs = [...text.matchAll(/(\d{1,2})\s*(?:=|:|–|-|är)\s*(\p{L}[\p{L} /-]*)/gu)];
    for (const [, code = "", words = ""] of pairs) {
      const choice = choicesOf(list)[reader.read(words.trim())];
      if (choice !== undefined && !legend.has(code)) legend.set(code, choice.id);
    }
  }
  // A single code is no legend: "2 - vet ej" may be anything.
  return legend.size > 1 ? legend : noLegend;
}

/** `null` where nothing is near. */
export function proposedChoice(text: string, list: ChoiceListId, legend: Legend): ProposedChoice | null {
  const coded = legend.get(text.trim());
  if (coded !== undefined) return { choice: coded, why: "legend" };
  if (/^[01]$/.test(text.trim())) return codeOf(text.trim(), list);
  const found = inYears(text, list) ?? byHint(text, list) ?? choiceReader(list).nearest(text);
  return found === undefined ? null : { choice: found.id, why: "near" };
}

/** As *Ja* and *Nej* are read in the list; where it has neither, a code without a legend says nothing. */
function codeOf(code: string, list: ChoiceListId): ProposedChoice | null {
  if (list === "sex" || list === "ageGroup" || list === "supportYears") return null;
  const choice = choicesOf(list)[choiceReader(list).read(code === "1" ? "Ja" : "Nej")];
  return choice === undefined ? null : { choice: choice.id, why: "code" };
}

/** "<1", "3 år", "mer än 10". */
function inYears(text: string, list: ChoiceListId): Choice | undefined {
  if (list !== "supportYears" && list !== "ageGroup") return undefined;
  const plain = text.trim().toLowerCase();
  const [first, last] = [...plain.matchAll(/\d+(?:[.,]\d+)?/g)].map(([number]) => Number(number.replace(",", ".")));
  if (first === undefined) return undefined;
  const isBelow = /^(?:<|mindre|under|kortare)/.test(plain);
  const isAbove = /^(?:>|mer|över|längre)|\+$/.test(plain);
  const years = isBelow ? first - 0.5 : isAbove && !plain.endsWith("+") ? first + 0.5 : first;
  const group = choicesOf(list)[groupOf(years, list)];
  // From one group to another it is of neither.
  return last !== undefined && choicesOf(list)[groupOf(last, list)] !== group ? undefined : group;
}

/** The longest word or words of the hints that stand in the answer. */
function byHint(text: string, list: ChoiceListId): Choice | undefined {
  const plain = ` ${plainText(text)} `;
  let best: { readonly id: string; readonly length: number } | null = null;
  for (const [id, hints] of Object.entries(choiceHints[list] ?? {})) {
    for (const hint of hints) {
      const sought = hint.endsWith("*") ? ` ${hint.slice(0, -1)}` : ` ${hint} `;
      if (plain.includes(sought) && hint.length > (best?.length ?? 0)) best = { id, length: hint.length };
    }
  }
  const id = best?.id;
  // "Inget jobb" is no job: what denies something is only proposed where the words say what is meant.
  const denied = / (?:ej|inte|inget|ingen|icke|aldrig) /.test(plain) && id !== "no" && id !== "none";
  return denied ? undefined : choicesOf(list).find((choice) => choice.id === id);
}
