/** The words of a wage's note in each language, and how a figure stands in it: what is written so is read so. */
import type { LanguageCode } from "../../../checking/language";
import en from "../texts/en/wage-note.json";
import sv from "../texts/sv/wage-note.json";

export type WageNoteWords = typeof sv;

export const wageNoteWords: Readonly<Record<LanguageCode, WageNoteWords>> = { sv, en };

/** The words with each `{{place}}` filled. */
export function filled(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) => String(values[place] ?? ""));
}

const patterns: Readonly<Record<string, string>> = {
  from: String.raw`(?:19|20|21)\d\d-\d\d-\d\d`,
  to: String.raw`(?:19|20|21)\d\d-\d\d-\d\d`,
  start: String.raw`(?:19|20|21)\d\d-\d\d`,
  year: String.raw`(?:19|20|21)\d\d`,
  kind: ".{1,40}",
  source: ".{1,300}",
};
const figurePattern = "[0-9][0-9., ]{0,29}";

/** What stands in the places of a line that is written with these words; `null` for any other line. */
export function placesIn(line: string, words: string): Readonly<Record<string, string>> | null {
  const source = words
    .split(/\{\{(\w+)\}\}/)
    .map((part, index) => (index % 2 === 0 ? escaped(part) : `(?<${part}>${patterns[part] ?? figurePattern})`))
    .join("");
  return new RegExp(`^${source}$`, "u").exec(line)?.groups ?? null;
}

/** A space that does not break is as good as one that does: whoever types a note over has no other. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s/g, String.raw`\s`);
}

const marks = { sv: { group: "\u00A0", decimal: "," }, en: { group: ",", decimal: "." } } as const;

/** Hundredths as a figure: 3 846 is `38,46`, 3 850 `38,5`. */
export function figureText(hundredths: number, code: LanguageCode): string {
  return withDecimals(
    hundredths,
    String(hundredths % 100)
      .padStart(2, "0")
      .replace(/0{1,2}$/, ""),
    code,
  );
}

/** Öre as kronor: 3 611 151 is `36 111,51`, and 3 611 150 `36 111,50`. */
export function kronorText(ore: number, code: LanguageCode): string {
  return withDecimals(ore, ore % 100 === 0 ? "" : String(ore % 100).padStart(2, "0"), code);
}

function withDecimals(hundredths: number, decimals: string, code: LanguageCode): string {
  const { group, decimal } = marks[code];
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(?:\d{3}){1,9}$)/g, group);
  return decimals === "" ? whole : `${whole}${decimal}${decimals}`;
}

/** The hundredths of either; `null` for what is no figure of the language. */
export function hundredthsIn(text: string | undefined, code: LanguageCode): number | null {
  const { group, decimal } = marks[code];
  const bare = (text ?? "").replace(/\s/g, "\u00A0").replaceAll(group, "");
  const [whole = "", decimals = "", ...more] = bare.split(decimal);
  if (!/^\d{1,12}$/.test(whole) || !/^\d{0,2}$/.test(decimals) || more.length > 0) return null;
  return Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
}
