/** Puts a finding and a figure into words: the texts, numbers and dates as the language writes them. */
import { createInstance } from "i18next";
import type { Assurance } from "./assurance";
import type { Finding, MessageValue } from "./finding";
import type { Question } from "./question";
import type { TextKey } from "./text-key";
import { type Ore, kronor } from "../reading/money";
import type { IsoDate } from "../workbook/iso-day";

export type LanguageCode = "sv" | "en";

/** The words of a room or a subject, a chunk a language. */
export type TextLoaders = Readonly<Record<LanguageCode, () => Promise<{ readonly texts: object }>>>;

export type TextValues = Readonly<Record<string, string | number>>;

export interface Language {
  readonly code: LanguageCode;
  /** The text of a key such as `pane.open`; `{{name}}` in it is filled from `values`. */
  readonly t: (key: TextKey, values?: TextValues) => string;
  /** The same of a key that is put together from data: a rule's id, a subject's own key. */
  readonly text: (key: string, values?: TextValues) => string;
  readonly has: (key: string) => boolean;
  /** `2 430 000 kr`; öre are told only where there are some. */
  readonly money: (amount: Ore) => string;
  /** The same without its unit, for a table whose heading says it. */
  readonly amount: (amount: Ore) => string;
  readonly number: (value: number) => string;
  /** 0–1 as percent. */
  readonly share: (value: number) => string;
  readonly date: (date: IsoDate) => string;
  readonly value: (value: MessageValue) => string;
}

/** What a person reads of a finding. `mend` says how to mend it by hand; absent where the message says it all. */
export interface FindingText {
  readonly title: string;
  readonly message: string;
  readonly mend: string;
  readonly expected?: string;
  readonly found?: string;
}

/** `texts`: those of every room and subject (`texts/<code>.ts`), merged key by key. */
export function createLanguage(code: LanguageCode, texts: readonly object[]): Language {
  const i18n = createInstance();
  void i18n.init({ lng: code, resources: { [code]: {} }, interpolation: { escapeValue: false }, initAsync: false });
  for (const part of texts) i18n.addResourceBundle(code, "translation", part, true, true);
  const locale = code === "sv" ? "sv-SE" : "en-GB";
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const withOre = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const text: Language["text"] = (key, values) => i18n.t(key, values ?? {});
  const t: Language["t"] = text;
  const amount: Language["amount"] = (ore) => (ore % 100 === 0 ? whole : withOre).format(kronor(ore));
  const money: Language["money"] = (ore) => `${amount(ore)} ${t("app.unit.kr")}`;
  const number: Language["number"] = (value) => plain.format(value);
  const share: Language["share"] = (value) => percent.format(value);
  const date: Language["date"] = (day) => day;
  const value: Language["value"] = (message) => {
    switch (message.kind) {
      case "text":
        return message.text;
      case "cells":
        return message.cells;
      case "money":
        return money(message.ore);
      case "number":
        return number(message.value);
      case "share":
        return share(message.value);
      case "date":
        return date(message.date);
      case "key":
        return text(message.key);
      case "keys":
        return message.keys.map((key) => text(key)).join("; ");
      case "labels":
        return listed(message.labels.map((label) => label[code]));
    }
  };
  return { code, t, text, has: (key) => i18n.exists(key), money, amount, number, share, date, value };
}

/** More names than this are told by their first ones. */
const mostNames = 4;

function listed(names: readonly string[]): string {
  return names.length > mostNames ? `${names.slice(0, mostNames).join("; ")} …` : names.join("; ");
}

/** The words of a finding: `rules.<id>.title`, `.message` (or `.message.<variant>`), `.mend` (or `.mend.<variant>`). */
export function findingText(finding: Finding, language: Language): FindingText {
  const values = inWords(finding.values, language);
  const base = `rules.${finding.rule}`;
  const variant = finding.variant === undefined ? "" : `.${finding.variant}`;
  const mendKey = language.has(`${base}.mend${variant}`) ? `${base}.mend${variant}` : `${base}.mend`;
  return {
    title: language.text(`${base}.title`),
    message: language.text(inNumber(`${base}.message${variant}`, finding.values, language), values),
    mend: language.text(mendKey, values),
    ...(finding.expected && { expected: language.value(finding.expected) }),
    ...(finding.found && { found: language.value(finding.found) }),
  };
}

/** The key of a sentence about one, or about several, where the texts hold both: `…_one`, `…_other`. */
function inNumber(key: string, { count }: Finding["values"], language: Language): string {
  if (language.has(key)) return key;
  return count?.kind === "number" && count.value === 1 ? `${key}_one` : `${key}_other`;
}

/** What a person reads of a question. `why`: why the likely choice is likely; absent where none is. */
export interface QuestionText {
  readonly ask: string;
  readonly why?: string;
  readonly choices: readonly { readonly id: string; readonly text: string; readonly likely: boolean }[];
}

/** `questions.<about>.ask`, `.why.<why>`, `.choices.<choice>`. */
export function questionText({ about, values, choices, likely }: Question, language: Language): QuestionText {
  const base = `questions.${about}`;
  const filled = inWords(values, language);
  return {
    ask: language.text(`${base}.ask`, filled),
    ...(likely && { why: language.text(`${base}.why.${likely.why}`, filled) }),
    choices: choices.map(({ id, text = id, values: own = {} }) => ({
      id,
      text: language.text(`${base}.choices.${text}`, { ...filled, ...inWords(own, language) }),
      likely: likely?.choice === id,
    })),
  };
}

/** One sentence about what was found right. */
export function assuranceText({ key, values }: Assurance, language: Language): string {
  const { count } = values;
  return language.text(key, {
    ...inWords(values, language),
    ...(count?.kind === "number" && { count: count.value }),
  });
}

function inWords(values: Finding["values"], language: Language): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, language.value(value)]));
}
