/** The English words of privacy. */
import privacy from "./en/privacy.json";
import rules from "./en/rules.json";

export const texts = { privacy, rules };
