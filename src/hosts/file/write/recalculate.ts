/** After a change: the old order of calculation is dropped and Excel is asked to calculate anew when it opens. */
import { removeContentType, removeRelationship } from "../zip/content-types";
import { findPart, partText, removePart, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { workbookOrder } from "./workbook-order";
import type { WorkbookPart } from "../read/workbook-part";
import { applyEdits, childNamed, insertInOrder, outlineXml, setAttribute } from "../xml/xml-outline";

export function calculateOnOpening(target: WorkbookPackage, workbook: WorkbookPart): void {
  const outline = outlineXml(workbook.part, partText(target, workbook.part));
  const settings = childNamed(outline.root, "calcPr");
  if (settings?.attributes["fullCalcOnLoad"] === "1") return;
  const edit = settings
    ? setAttribute(outline.text, settings, "fullCalcOnLoad", 1)
    : insertInOrder(outline.root, workbookOrder, "calcPr", `<${outline.prefix}calcPr fullCalcOnLoad="1"/>`);
  setPartText(target, workbook.part, applyEdits(outline.text, [edit]));
}

/** The chain lists the cells with formulas; one that lists a cell without is a damaged file to Excel. */
export function dropCalculationChain(target: WorkbookPackage, workbook: WorkbookPart): void {
  for (const { kind, id, target: part } of workbook.relationships) {
    if (kind !== "calcChain") continue;
    removeRelationship(target, workbook.part, id);
    removeContentType(target, part);
    if (findPart(target, part) !== undefined) removePart(target, part);
  }
}
