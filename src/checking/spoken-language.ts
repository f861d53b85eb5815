/** Which of the two languages a reader is spoken to in. Apart from `language.ts`: Excel's functions load no words for it. */
import type { LanguageCode } from "./language";

/** Swedish for `sv-SE` and for every language that Samkoll does not speak; English for `en-…`. */
export function spokenLanguage(tag: string): LanguageCode {
  return /^en\b/i.test(tag) ? "en" : "sv";
}
