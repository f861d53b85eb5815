/** The English words of society. */
import societySheet from "./en/sheet.json";

export const texts = { societySheet };
