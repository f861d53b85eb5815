/** The workbook part of a file that is about to be written in, cleared of links that lead nowhere. */
import { removeContentType, removeRelationship } from "../zip/content-types";
import { findPart, partText, type WorkbookPackage } from "../zip/workbook-package";
import { readWorkbookPart, type WorkbookPart } from "../read/workbook-part";

/**
 * Takes away the links of the workbook part to parts that the file lacks and that it does not name: they harm no reader
 * here, but Excel takes a file for damaged that has them, and a new part of the kind would be the second.
 */
export function openWorkbook(target: WorkbookPackage): WorkbookPart {
  const workbook = readWorkbookPart(target);
  const lost = workbook.relationships.filter((link) => !link.external && findPart(target, link.target) === undefined);
  if (lost.length === 0) return workbook;
  const text = partText(target, workbook.part);
  const unused = lost.filter(({ id }) => !text.includes(`"${id}"`) && !text.includes(`'${id}'`));
  if (unused.length === 0) return workbook;
  for (const { id, target: part } of unused) {
    removeRelationship(target, workbook.part, id);
    removeContentType(target, part);
  }
  return readWorkbookPart(target);
}
