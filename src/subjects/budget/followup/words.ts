/** The sentences of follow-up's sheets and panel in each language: loaded with what makes them, and not before. */
import type { LanguageCode } from "../../../checking/language";
import en from "../texts/en/follow-up.json";
import sv from "../texts/sv/follow-up.json";

export type FollowUpWords = typeof sv;

export const followUpWords: Readonly<Record<LanguageCode, FollowUpWords>> = { sv, en };
