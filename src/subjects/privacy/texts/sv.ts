/** The Swedish words of privacy. */
import rules from "./sv/rules.json";

export const texts = { rules };
