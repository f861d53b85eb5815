/** Gathers the safe mends of many findings into one patch. */
import { addressText } from "../workbook/address";
import type { Edit, Patch } from "../workbook/patch";
import type { Finding } from "./finding";

/**
 * Every safe mend, each cell written once: where two rules would write the same cell, the first one does. The very same
 * edit may be part of several mends.
 */
export function mendPatch(findings: readonly Finding[]): Patch {
  const edits = new Map<string, Edit>();
  for (const finding of findings) {
    const keys = (finding.mend ?? []).map((edit) => [editKey(edit), edit] as const);
    if (keys.some(([key, edit]) => (edits.get(key) ?? edit) !== edit)) continue;
    for (const [key, edit] of keys) edits.set(key, edit);
  }
  return [...edits.values()];
}

function editKey(edit: Edit): string {
  switch (edit.kind) {
    case "cell":
      return addressText(edit.at);
    case "note":
      return `"${addressText(edit.at)}`;
    case "outsideText":
      return `~${edit.id} ${edit.before}`;
    case "addSheet":
      return `+${edit.blueprint.name}`;
    case "removeSheet":
      return `-${edit.sheet}`;
  }
}
