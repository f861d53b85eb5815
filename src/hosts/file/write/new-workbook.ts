/** A fresh workbook made of blueprints. */
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { applyAddSheet } from "./apply-sheets";
import { skeletonParts } from "./skeleton";
import { openPackage, packageBytes } from "../zip/workbook-package";
import { writeZip } from "../zip/zip-write";

/** The bytes of an .xlsx with these sheets in this order, at least one; the same blueprints give the same bytes. */
export function newWorkbook(blueprints: readonly SheetBlueprint[]): Uint8Array {
  if (blueprints.length === 0) throw new RangeError("A workbook has at least one sheet");
  const encoder = new TextEncoder();
  const parts = new Map([...skeletonParts].map(([name, text]) => [name, encoder.encode(text)] as const));
  const target = openPackage(writeZip(parts));
  for (const blueprint of blueprints) applyAddSheet(target, { kind: "addSheet", blueprint });
  return packageBytes(target);
}
