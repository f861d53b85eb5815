/** The Swedish words of privacy. */
import rules from "./sv/rules.json";

export const texts = { rules };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly privacy: typeof texts;
  }
}
