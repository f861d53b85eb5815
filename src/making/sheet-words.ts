/** The words that a made sheet needs besides the template's own labels; the caller's language gives them. */
import type { Label } from "../reading/label";

/** `t` answers a key of the locales, such as `sheets.budget.amount.prompt`. */
export interface SheetWords {
  readonly code: "sv" | "en";
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string;
}

export function labelIn(words: SheetWords, label: Label): string {
  return label[words.code];
}
