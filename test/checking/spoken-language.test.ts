/** The language by the tag that Excel or the browser tells. */
import { spokenLanguage } from "../../src/checking/spoken-language";

it.each([
  ["sv-SE", "sv"],
  ["en-US", "en"],
  ["en", "en"],
  ["fi-FI", "sv"],
  ["enets", "sv"],
])("a reader of %s is spoken to in %s", (tag, code) => {
  expect(spokenLanguage(tag)).toBe(code);
});
