/** Parts that nothing leads to any more, once a link has been taken away. */
import { removeContentType } from "./content-types";
import { readRelationships, relationshipsPart } from "./relationships";
import { findPart, removePart, type WorkbookPackage } from "./workbook-package";

/** All parts that the package leads to, as the zip spells them. */
export function reachedParts(source: WorkbookPackage): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [""];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const part = next === "" ? "" : findPart(source, next);
    if (part === undefined || reached.has(part)) continue;
    reached.add(part);
    for (const { target, external } of readRelationships(source, part)) if (!external) waiting.push(target);
  }
  return reached;
}

/** Takes away the parts that were `reached` and no longer are, with their lists of links. What never was stays. */
export function removeUnreached(target: WorkbookPackage, reached: ReadonlySet<string>): void {
  const alive = reachedParts(target);
  for (const part of reached) {
    if (alive.has(part)) continue;
    removeContentType(target, part);
    for (const gone of [part, relationshipsPart(part)]) {
      const there = findPart(target, gone);
      if (there !== undefined) removePart(target, there);
    }
  }
}
