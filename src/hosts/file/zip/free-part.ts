/** A name for a new part that no part has. */
import { relationshipsPart } from "./relationships";
import { folderOf } from "../write/workbook-edits";
import { findPart, type WorkbookPackage } from "./workbook-package";
import type { WorkbookPart } from "../read/workbook-part";

/** Beside the workbook part. @param name number, from 1 → name below the workbook's folder: `comments1.xml` */
export function freePart(source: WorkbookPackage, workbook: WorkbookPart, name: (number: number) => string): string {
  const part = (number: number): string => `${folderOf(workbook.part)}${name(number)}`;
  // A list of relationships that was left behind would be taken for the new part's.
  const isTaken = (wanted: string): boolean =>
    findPart(source, wanted) !== undefined || findPart(source, relationshipsPart(wanted)) !== undefined;
  let number = 1;
  while (isTaken(part(number))) number += 1;
  return part(number);
}

/** How `from` points to `part`, two folders below one: some readers take it only from its own folder. */
export function pathBetween(from: string, part: string): string {
  const [here, there] = [folderOf(from).split("/"), part.split("/")];
  let shared = 0;
  while (shared < here.length - 1 && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared, -1).map(() => ".."), ...there.slice(shared)].join("/");
}
