/** What the address of the page asks for: `?start=` comes from links and older manifests, `?lang=` from links. */
import type { LanguageCode } from "../checking/language";

export interface StartRequest {
  readonly start: "open" | "check" | "new";
  readonly language: LanguageCode | null;
}

export function startRequest(search: string): StartRequest {
  const asked = new URLSearchParams(search);
  const start = asked.get("start");
  const language = asked.get("lang");
  return {
    start: start === "check" || start === "new" ? start : "open",
    language: language === "sv" || language === "en" ? language : null,
  };
}
