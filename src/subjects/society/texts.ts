/** The words of this subject, a chunk a language. */
import type { TextLoaders } from "../../checking/language";

export const societyTexts: TextLoaders = {
  sv: () => import(/* webpackChunkName: "texts-sv" */ "./texts/sv"),
  en: () => import(/* webpackChunkName: "texts-en" */ "./texts/en"),
};
