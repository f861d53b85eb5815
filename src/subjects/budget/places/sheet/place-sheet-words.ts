/** The words of *Ny platskalkyl* and its sheet: they load with it, not with the page. */
import type { LanguageCode } from "../../../../checking/language";
import en from "../../texts/en/place-sheet.json";
import sv from "../../texts/sv/place-sheet.json";

export type PlaceSheetWords = typeof sv;

export const placeSheetWords: Readonly<Record<LanguageCode, PlaceSheetWords>> = { sv, en };
