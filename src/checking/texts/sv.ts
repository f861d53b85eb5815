/** The Swedish words that every part of the house shares. */
import app from "./sv/app.json";
import policy from "./sv/policy.json";
import rules from "./sv/rules.json";

export const texts = { app, policy, rules };

declare module "../text-key" {
  interface Texts {
    readonly common: typeof texts;
  }
}
