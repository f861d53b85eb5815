/** A form of a förbund's own, as several tools meet it. */
import { sheetOf, workbookOf } from "./written-sheet";

/** A column for each year, in tkr. */
export const yearsInThousands = workbookOf(
  sheetOf("Budget", [
    ["Planerad budget"],
    ["Kostnader (tkr)", "2026", "2027", "2028"],
    ["Projektledare LT", 40, 125, 0],
    ["Externa tjänster", 300, 750, 0],
    ["Lokaler", 60, 125, 50],
    ["Summa tkr", 400, 1_000, 50],
  ]),
);
