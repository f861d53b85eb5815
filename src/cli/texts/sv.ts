/** The Swedish words of the command line. */
import cli from "./sv/cli.json";

export const texts = { cli };

declare module "../../checking/text-key" {
  interface Texts {
    readonly cli: typeof texts;
  }
}
