/** The English words of privacy. */
import rules from "./en/rules.json";

export const texts = { rules };
