/** The Swedish words of society. */
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import societySheet from "./sv/sheet.json";
import society from "./sv/society.json";

export const texts = { society, societySheet, questions, rules };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly society: typeof texts;
  }
}
