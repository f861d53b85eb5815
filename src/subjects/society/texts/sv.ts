/** The Swedish words of society. */
import societySheet from "./sv/sheet.json";

export const texts = { societySheet };

declare module "../../../checking/text-key" {
  interface Texts {
    readonly society: typeof texts;
  }
}
