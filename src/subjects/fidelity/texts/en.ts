/** The English words of fidelity. */
import fidelity from "./en/fidelity.json";
import fidelityPane from "./en/pane.json";
import questions from "./en/questions.json";
import rules from "./en/rules.json";
import fidelityScore from "./en/score.json";

export const texts = { fidelity, fidelityPane, fidelityScore, questions, rules };
