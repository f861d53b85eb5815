/** The languages of the command line, with the words of every room and subject. */
import { createLanguage, type Language, type LanguageCode } from "../checking/language";
import { texts as commonEnglish } from "../checking/texts/en";
import { texts as commonSwedish } from "../checking/texts/sv";
import type { Catalogue } from "../subjects/catalogue-of";
import { texts as english } from "./texts/en";
import { texts as swedish } from "./texts/sv";

const own = { sv: [commonSwedish, swedish], en: [commonEnglish, english] } as const;

export async function languageNamed(code: LanguageCode, { texts }: Catalogue): Promise<Language> {
  return createLanguage(code, [...own[code], ...(await texts(code))]);
}
