/** Every text of a workbook that stands outside its cells and notes. */
import type { OutsidePlace, OutsideText, OutsideTexts, Sheet } from "../../../workbook/snapshot";
import type { SheetContext } from "../read/sheet-cells";
import type { WorkbookPart } from "../read/workbook-part";
import { readRelationships, relationshipsPart } from "../zip/relationships";
import { findPart, type WorkbookPackage } from "../zip/workbook-package";
import { outsidePart, partNames, sheetParts } from "./outside-parts";

/** `context`: what reading the sheets has found besides, of which shared texts they hold. */
export function readOutside(
  source: WorkbookPackage,
  workbook: WorkbookPart,
  { shared: { strings }, used, outside, links }: SheetContext,
  sheets: readonly Sheet[],
): OutsideTexts {
  const unread = new Set<OutsidePlace>();
  const texts: OutsideText[] = [...outside];
  const rowsParts = new Set(workbook.sheets.map(({ part }) => findPart(source, part)));
  const inSheets = sheetParts(source, workbook);
  const owners = ownersOf(source, workbook);
  const others = partNames(source).filter((part) => !rowsParts.has(part) && !isWordless(part, workbook));
  for (const part of others) {
    const found = outsidePart(source, part, inSheets.has(part));
    if (found === undefined) continue;
    if ("unread" in found) {
      unread.add(found.unread);
      continue;
    }
    const sheet = owners.get(part);
    const linked = sheet === undefined ? undefined : links.get(sheet);
    for (const { place, text, relationship = "", cell = linked?.get(relationship), write } of found.spots) {
      const where = { ...(sheet !== undefined && { sheet }), ...(cell !== undefined && { cell }) };
      texts.push({ place, id: part, text, ...where, writable: write !== null });
    }
  }
  const isWhole = sheets.every(({ unreadFromRow }) => unreadFromRow === undefined);
  const { sharedStrings } = workbook;
  if (isWhole && sharedStrings !== undefined) {
    strings.forEach((text, index) => {
      if (used[index] === 0 && text !== "") {
        texts.push({ place: "unusedText", id: sharedStrings, text, writable: true });
      }
    });
  }
  return { texts: withinLetters(texts, unread), unread: [...unread] };
}

/** A hostile file may hold gigabytes of them; no honest one comes near. */
const mostLetters = 8 * 1024 * 1024;

/** As many texts as may be looked through; the places of the others count as unread. */
function withinLetters(texts: readonly OutsideText[], unread: Set<OutsidePlace>): readonly OutsideText[] {
  let letters = 0;
  return texts.filter(({ text, place }) => {
    letters += text.length;
    if (letters > mostLetters) unread.add(place);
    return letters <= mostLetters;
  });
}

/** Looks, the list of parts and the texts of cells; asked by name, so that they need not be opened. */
function isWordless(part: string, { styles, sharedStrings }: WorkbookPart): boolean {
  return (
    part === styles || part === sharedStrings || /(?:^\[content_types\]|[\\/]theme\d*|[\\/]calcchain)\.xml$/i.test(part)
  );
}

/** Part → the sheet that it belongs to, by way of what each part points to; lists of links go with their part. */
function ownersOf(source: WorkbookPackage, { sheets }: WorkbookPart): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { name, part } of sheets) {
    const waiting = [part];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const spelled = findPart(source, next);
      if (spelled === undefined || owners.has(spelled)) continue;
      owners.set(spelled, name);
      const list = listOf(source, spelled);
      if (list === undefined) continue;
      owners.set(list, name);
      for (const { target, external } of readRelationships(source, spelled)) if (!external) waiting.push(target);
    }
  }
  return owners;
}

function listOf(source: WorkbookPackage, part: string): string | undefined {
  return findPart(source, relationshipsPart(part));
}
