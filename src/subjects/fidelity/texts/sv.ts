/** The Swedish words of fidelity. */
import fidelity from "./sv/fidelity.json";
import fidelityPane from "./sv/pane.json";
import questions from "./sv/questions.json";
import rules from "./sv/rules.json";
import fidelityScore from "./sv/score.json";

export const texts = { fidelity, fidelityPane, fidelityScore, questions, rules };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly fidelity: typeof texts;
  }
}
