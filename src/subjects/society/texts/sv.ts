/** The Swedish words of society. */
import societyPane from "./sv/pane.json";
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import societySheet from "./sv/sheet.json";
import society from "./sv/society.json";

export const texts = { society, societyPane, societySheet, questions, rules };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly society: typeof texts;
  }
}
