/** Which defined names stand for a macro, or for what only a macro may ask (GET.CELL). */
import { isExcelFunction, isParameter } from "../../../workbook/formula/excel-functions";
import { formulaTokens } from "../../../workbook/formula/tokens";
import type { SheetEntry } from "../read/workbook-part";
import { contentOf, type XmlNode, type XmlOutline } from "../xml/xml-outline";
import { isTrue } from "../xml/xml-read";

/**
 * A name goes if it is told to be a macro's or stands on a macro sheet, and if it uses what goes or what is nobody's; a
 * LAMBDA that calls another one of the workbook stays with it. `sheets`: those of macros.
 */
export function macroNames(
  outline: XmlOutline,
  names: readonly XmlNode[],
  sheets: readonly SheetEntry[],
): ReadonlySet<XmlNode> {
  /** How many of each name are left: one of the workbook, and one of each sheet that has its own. */
  const left = new Map<string, number>();
  for (const name of names) left.set(wordOf(name), (left.get(wordOf(name)) ?? 0) + 1);
  const users = new Map<string, XmlNode[]>();
  const gone = new Set<XmlNode>();
  for (const name of names) {
    const { calls, uses } = askedBy(outline, name);
    if (isMacros(outline, name, sheets) || calls.some((word) => !left.has(word))) gone.add(name);
    for (const word of new Set([...calls, ...uses])) {
      const known = users.get(word);
      if (known === undefined) users.set(word, [name]);
      else known.push(name);
    }
  }
  // A set hands out what is added while it is walked: each name is come to once.
  for (const name of gone) {
    const others = (left.get(wordOf(name)) ?? 0) - 1;
    left.set(wordOf(name), others);
    if (others === 0) for (const user of users.get(wordOf(name)) ?? []) gone.add(user);
  }
  return gone;
}

/** A defined name in small letters, as they are compared. */
export function wordOf({ attributes }: XmlNode): string {
  return (attributes["name"] ?? "").toLowerCase();
}

function isMacros(outline: XmlOutline, name: XmlNode, sheets: readonly SheetEntry[]): boolean {
  const { attributes } = name;
  if ([attributes["xlm"], attributes["vbProcedure"], attributes["function"]].some(isTrue)) return true;
  const place = attributes["localSheetId"];
  if (place !== undefined && sheets.some(({ position }) => position === Number(place))) return true;
  if (sheets.length === 0) return false;
  return formulaTokens(contentOf(outline, name), ".").some(
    (token) => token.kind === "area" && sheets.some((sheet) => sheet.name.toLowerCase() === token.sheet?.toLowerCase()),
  );
}

/** What it calls that is neither Excel's nor a parameter of its own, and the words in it that may be other names. */
function askedBy(outline: XmlOutline, name: XmlNode): { readonly calls: string[]; readonly uses: string[] } {
  const [calls, uses]: [string[], string[]] = [[], []];
  for (const { kind, text } of formulaTokens(contentOf(outline, name), ".")) {
    if (isParameter(text)) continue;
    if (kind === "function" && !isExcelFunction(text)) calls.push(text.toLowerCase());
    if (kind === "name") uses.push(text.toLowerCase());
  }
  return { calls, uses };
}
