/** A Patch applied to the bytes of a workbook, whole or not at all. */
import type { CellEdit, Edit, Patch } from "../../../workbook/patch";
import { applyCells } from "./apply-cells";
import { applyOutsideText } from "../outside/apply-outside-text";
import { emptyUnusedTexts } from "../outside/empty-unused-texts";
import { applyNote } from "./apply-note";
import { applyAddSheet, applyRemoveSheet } from "./apply-sheets";
import { openPackage, packageBytes, type WorkbookPackage } from "../zip/workbook-package";

/**
 * Answers with the new file and the patch that takes it back. Parts that no edit touches keep their bytes, and so does
 * everything inside a touched part but the cells written; a shared text that no cell holds is gone, for what was taken
 * out of a cell must not stay behind. Throws a `HostProblem`; `bytes` are never changed.
 */
export function applyToFile(bytes: Uint8Array, patch: Patch): { readonly bytes: Uint8Array; readonly inverse: Patch } {
  const target = openPackage(bytes);
  const removed = new Set(patch.flatMap((edit) => (edit.kind === "removeSheet" ? [edit.sheet] : [])));
  const inverse = steps(patch).flatMap((step) => applyStep(target, step, removed));
  if (patch.length > 0) emptyUnusedTexts(target);
  return { bytes: packageBytes(target), inverse: inverse.reverse() };
}

function applyStep(target: WorkbookPackage, step: Step, removed: ReadonlySet<string>): readonly Edit[] {
  switch (step.kind) {
    case "cells":
      return applyCells(target, step.edits);
    case "note":
      return [applyNote(target, step)];
    case "outsideText":
      return [applyOutsideText(target, step)];
    case "addSheet":
      return [applyAddSheet(target, step)];
    case "removeSheet":
      return [applyRemoveSheet(target, step, removed)];
  }
}

/** Cell edits in a row are written in one go, as long as no cell comes twice. */
type Step = { readonly kind: "cells"; readonly edits: readonly CellEdit[] } | Exclude<Edit, CellEdit>;

function steps(patch: Patch): readonly Step[] {
  const found: Step[] = [];
  let open: CellEdit[] = [];
  let written = new Set<string>();
  for (const edit of patch) {
    if (edit.kind !== "cell") {
      found.push(edit);
      open = [];
      continue;
    }
    const place = `${edit.at.row} ${edit.at.column} ${edit.at.sheet}`;
    if (open.length === 0 || written.has(place)) {
      open = [];
      written = new Set();
      found.push({ kind: "cells", edits: open });
    }
    open.push(edit);
    written.add(place);
  }
  return found;
}
