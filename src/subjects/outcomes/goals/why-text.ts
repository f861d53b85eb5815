/** Why a goal cannot be judged yet, in words. */
import type { Language } from "../../../checking/language";
import type { Unclear } from "./results";

export function whyText(why: Unclear, { t }: Pick<Language, "t">): string {
  return why === "unreadAnswers" || why === "asked" ? t(`outcomesOpen.why.${why}`) : t(`outcomes.why.${why}`);
}
