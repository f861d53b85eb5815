/** The two languages, for tests and for the workbooks that are made by script. */
import { createLanguage } from "../../src/app/language";
import { texts as en } from "../../src/locales/en/texts";
import { texts as sv } from "../../src/locales/sv/texts";

export const swedish = createLanguage("sv", sv);
export const english = createLanguage("en", en);
