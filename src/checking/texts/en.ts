/** The English words that every part of the house shares. */
import app from "./en/app.json";
import policy from "./en/policy.json";
import rules from "./en/rules.json";

export const texts = { app, policy, rules };
