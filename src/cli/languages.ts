/** The languages of the command line, with their words. */
import { createLanguage, type Language, type LanguageCode } from "../checking/language";
import { texts as english } from "../subjects/texts-en";
import { texts as swedish } from "../subjects/texts-sv";

export function languageNamed(code: LanguageCode): Language {
  return createLanguage(code, code === "en" ? english : swedish);
}
