/** The words that a made sheet needs besides the template's own labels; the caller's language gives them. */
import type { Language } from "../checking/language";
import type { Label } from "../reading/label";

export type SheetWords = Pick<Language, "code" | "t">;

export function labelIn(words: SheetWords, label: Label): string {
  return label[words.code];
}
