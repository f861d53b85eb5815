/** The English words of society. */
import societyPane from "./en/pane.json";
import questions from "./en/questions.json";
import rules from "./en/rules.json";
import societySheet from "./en/sheet.json";
import society from "./en/society.json";

export const texts = { society, societyPane, societySheet, questions, rules };
