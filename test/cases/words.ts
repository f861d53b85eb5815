/** The two languages, for tests and for the workbooks that are made by script. */
import { createLanguage } from "../../src/checking/language";
import { texts as cliEn } from "../../src/cli/texts/en";
import { texts as cliSv } from "../../src/cli/texts/sv";
import { texts as functionsEn } from "../../src/functions/texts/en";
import { texts as functionsSv } from "../../src/functions/texts/sv";
import { texts as paneEn } from "../../src/pane/texts/en";
import { texts as paneSv } from "../../src/pane/texts/sv";
import { texts as budgetEn } from "../../src/subjects/budget/texts/en";
import { texts as budgetSv } from "../../src/subjects/budget/texts/sv";
import { texts as fidelityEn } from "../../src/subjects/fidelity/texts/en";
import { texts as fidelitySv } from "../../src/subjects/fidelity/texts/sv";
import { texts as outcomesEn } from "../../src/subjects/outcomes/texts/en";
import { texts as outcomesSv } from "../../src/subjects/outcomes/texts/sv";
import { texts as privacyEn } from "../../src/subjects/privacy/texts/en";
import { texts as privacySv } from "../../src/subjects/privacy/texts/sv";
import { texts as societyEn } from "../../src/subjects/society/texts/en";
import { texts as societySv } from "../../src/subjects/society/texts/sv";

/** The words of every room and subject. */
export const swedishTexts: readonly object[] = [
  cliSv,
  functionsSv,
  paneSv,
  budgetSv,
  fidelitySv,
  outcomesSv,
  privacySv,
  societySv,
];
export const englishTexts: readonly object[] = [
  cliEn,
  functionsEn,
  paneEn,
  budgetEn,
  fidelityEn,
  outcomesEn,
  privacyEn,
  societyEn,
];

export const swedish = createLanguage("sv", swedishTexts);
export const english = createLanguage("en", englishTexts);
