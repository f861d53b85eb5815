/** The Swedish words of privacy. */
import privacy from "./sv/privacy.json";
import rules from "./sv/rules.json";

export const texts = { privacy, rules };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly privacy: typeof texts;
  }
}
