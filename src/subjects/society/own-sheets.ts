/** The sheets that Samkoll makes of a calculation and that say nothing of their own: what it worked out is no stated result, and the persons that it copied are read where they stand. */
import { sheetNamed, type Snapshot } from "../../workbook/snapshot";
import { sheetMarks } from "./sheets/template";

/** By the defined names of their first cells, or by their names. */
const marks = /^Samkoll_Samhalle_(?:Resultat|Berakning|Underlag)/;
const names = /^(?:samhällsekonomi|society)\s*[–-]\s*(?:resultat|beräkning|underlag|result|calculation|basis)/i;

export function isMadeResult(snapshot: Snapshot): (sheet: string) => boolean {
  const marked = new Set(
    [...snapshot.names].flatMap(([name, refersTo]) => {
      if (!marks.test(name)) return [];
      const sheet = refersTo.slice(0, refersTo.lastIndexOf("!")).replace(/^'|'$/g, "").replaceAll("''", "'");
      return sheetNamed(snapshot, sheet) === undefined ? [] : [sheet];
    }),
  );
  return (sheet) => marked.has(sheet) || names.test(sheet);
}

/** *Samhällsekonomi* is there to be filled in, and nobody has: known by its defined name alone. */
export function hasBlankSheet({ names }: Snapshot): boolean {
  return [...names.keys()].some((name) => name.startsWith(sheetMarks.persons));
}
