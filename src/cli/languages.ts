/** The languages of the command line, with their words. */
import { createLanguage, type Language, type LanguageCode } from "../app/language";
import { texts as english } from "../locales/en/texts";
import { texts as swedish } from "../locales/sv/texts";

export function languageNamed(code: LanguageCode): Language {
  return createLanguage(code, code === "en" ? english : swedish);
}
