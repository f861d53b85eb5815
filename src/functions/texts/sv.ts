/** The Swedish words of the functions in Excel. */
import functions from "./sv/functions.json";

export const texts = { functions };

declare module "../../checking/text-key" {
  interface Texts {
    readonly functions: typeof texts;
  }
}
