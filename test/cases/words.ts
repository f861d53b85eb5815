/** The two languages, for tests and for the workbooks that are made by script. */
import { createLanguage } from "../../src/checking/language";
import { texts as en } from "../../src/subjects/texts-en";
import { texts as sv } from "../../src/subjects/texts-sv";

export const swedish = createLanguage("sv", sv);
export const english = createLanguage("en", en);
