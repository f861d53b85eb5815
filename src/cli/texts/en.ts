/** The English words of the command line. */
import cli from "./en/cli.json";

export const texts = { cli };
