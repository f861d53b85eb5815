/** The English words of the functions in Excel. */
import functions from "./en/functions.json";

export const texts = { functions };
