/** What is told beside a sheet of follow-up, as a sentence. */
import type { Language } from "../../../checking/language";
import { filled } from "../wage/wage-note-words";
import type { FollowUpNote } from "./follow-up-request";
import { followUpWords } from "./words";

export function noteText({ key, from, to }: FollowUpNote, { code, date }: Pick<Language, "code" | "date">): string {
  return filled(followUpWords[code].told[key], { ...(from && { from: date(from) }), ...(to && { to: date(to) }) });
}
