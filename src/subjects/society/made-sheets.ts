/** Which sheets of a workbook Samkoll has made of a calculation: known by their defined names, or by their own. */
import { sheetOfReference } from "../../workbook/address";
import { memoizePerObject } from "../../workbook/memoize";
import type { Snapshot } from "../../workbook/snapshot";
import { plainText } from "../../reading/label";
import { sheetMarks, sheetNames, type SocietySheet } from "./sheets/template";

/** By the names of the sheets; a sheet of somebody else's is not there. */
export const madeSheets = memoizePerObject(({ sheets, names }: Snapshot): ReadonlyMap<string, SocietySheet> => {
  const made = new Map<string, SocietySheet>();
  for (const { name } of sheets) {
    const kind = kinds.find((each) => isNamed(name, each));
    if (kind !== undefined) made.set(name, kind);
  }
  for (const [name, refersTo] of names) {
    const kind = kinds.find((each) => name.toLowerCase().startsWith(sheetMarks[each].toLowerCase()));
    if (kind !== undefined) made.set(sheetOfReference(refersTo), kind);
  }
  return made;
});

/** They say nothing of their own: what they worked out is no stated result, and the persons are read where they stand. */
export function isMadeOfOthers(snapshot: Snapshot): (sheet: string) => boolean {
  const made = madeSheets(snapshot);
  return (sheet) => {
    const kind = made.get(sheet);
    return kind === "result" || kind === "calculation" || kind === "basis";
  };
}

/** *Samhällsekonomi* is there to be filled in. */
export function hasPersonsSheet(snapshot: Snapshot): boolean {
  return [...madeSheets(snapshot).values()].includes("persons");
}

const kinds = [
  "basis",
  "housing",
  "assumptions",
  "calculation",
  "result",
  "persons",
] as const satisfies readonly SocietySheet[];

/** A sheet that was copied to another workbook comes without its mark. The persons' name is anybody's word. */
function isNamed(sheet: string, kind: SocietySheet): boolean {
  if (kind === "persons") return false;
  const { sv, en } = sheetNames[kind];
  return [sv, en].some((name) => plainText(sheet).replace(/ \d+$/, "") === plainText(name));
}
