/** The headings of a sheet's tables: each stands in the table's own part as well, and the two must agree. */
import type { Area } from "../../../workbook/address";
import { readRelationships } from "../zip/relationships";
import { parseArea } from "../write/sheet-places";
import { findPart, partText, type WorkbookPackage } from "../zip/workbook-package";
import { readXml } from "../xml/xml-read";

/** The heading rows of all tables of a sheet part. Excel takes a file for damaged when it finds other words there. */
export function tableHeadings(source: WorkbookPackage, sheetPart: string): readonly Omit<Area, "sheet">[] {
  const tables = readRelationships(source, sheetPart).filter(({ kind, external }) => kind === "table" && !external);
  return tables.flatMap(({ target }) => {
    if (findPart(source, target) === undefined) return [];
    let heading: Omit<Area, "sheet"> | undefined;
    readXml(target, partText(source, target), {
      open: (name, attributes) => {
        if (name !== "table" || attributes["headerRowCount"] === "0") return;
        const area = parseArea(attributes["ref"] ?? "");
        heading = area && { ...area, lastRow: area.firstRow };
      },
    });
    return heading ? [heading] : [];
  });
}
