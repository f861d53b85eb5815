/** The Swedish words of the command line. */
import cli from "./sv/cli.json";

export const texts = { cli };
