/** Takes away the texts that no cell holds any more: a name that was mended in its cell would else still stand in the file. */
import { usedTexts } from "../read/read-workbook";
import type { WorkbookPackage } from "../zip/workbook-package";
import { readWorkbookPart } from "../read/workbook-part";
import { emptySharedTexts } from "./shared-texts";

/** Leaves all as it is where the sheets are too large to be read whole. */
export function emptyUnusedTexts(target: WorkbookPackage): void {
  const workbook = readWorkbookPart(target);
  const { sharedStrings } = workbook;
  if (sharedStrings === undefined) return;
  const used = usedTexts(target, workbook);
  if (used !== undefined) emptySharedTexts(target, sharedStrings, used);
}
