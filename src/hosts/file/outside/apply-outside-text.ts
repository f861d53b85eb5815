/** A text outside the cells put in the place of another, wherever that one stands in its part. */
import { HostProblem } from "../../../workbook/host";
import type { OutsideTextEdit } from "../../../workbook/patch";
import { readWorkbookPart } from "../read/workbook-part";
import { applyEdits, type TextEdit } from "../xml/xml-outline";
import { findPart, partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { outsidePart, shellOf } from "./outside-parts";
import { emptyUnusedTexts } from "./empty-unused-texts";

/**
 * Throws `changedMeanwhile` where the text stands nowhere any more. Of the texts that no cell holds all go, and none
 * comes back.
 */
export function applyOutsideText(target: WorkbookPackage, edit: OutsideTextEdit): OutsideTextEdit {
  const inverse = { ...edit, before: edit.text, text: edit.before };
  const part = findPart(target, edit.id);
  if (part !== undefined && readWorkbookPart(target).sharedStrings === part) emptyUnusedTexts(target);
  else if (part === undefined || !inPart(target, part, edit)) {
    throw new HostProblem("changedMeanwhile", { sheet: edit.id, cell: "" });
  }
  return inverse;
}

function inPart(target: WorkbookPackage, part: string, { before, text }: OutsideTextEdit): boolean {
  const isSheet = readWorkbookPart(target).sheets.some((sheet) => findPart(target, sheet.part) === part);
  const found = outsidePart(target, part, isSheet);
  if (found === undefined || "unread" in found) return false;
  const edits = found.spots.flatMap((spot) => (spot.text === before ? (spot.write?.(text) ?? []) : []));
  if (edits.length === 0) return false;
  const whole = partText(target, part, target.meter.limits.writtenSheet);
  const { from, offset } = isSheet ? shellOf(whole) : { from: whole.length, offset: 0 };
  const moved = edits.map((edit): TextEdit => {
    const by = edit.start >= from ? offset : 0;
    return { ...edit, start: edit.start + by, end: edit.end + by };
  });
  setPartText(target, part, applyEdits(whole, moved));
  return true;
}
