/** A workbook with macros (.xlsm), or a template, made a plain .xlsx: for who is to read it and not to run it. */
import { isExcelFunction, isParameter } from "../../../workbook/formula/excel-functions";
import { callsSamkoll, namesCallingSamkoll } from "../../../workbook/formula/samkoll-functions";
import { HostProblem } from "../../../workbook/host";
import { readWorkbookPart, type SheetEntry } from "../read/workbook-part";
import { applyEdits, childNamed, outlineXml, remove } from "../xml/xml-outline";
import { prefixedAttribute } from "../xml/xml-read";
import { reachedParts, removeUnreached } from "../zip/branches";
import { removeRelationship, retypeAsWorkbook } from "../zip/content-types";
import { readRelationships } from "../zip/relationships";
import { openPackage, packageBytes, partText, setPartText, type WorkbookPackage } from "../zip/workbook-package";
import { removeForeignColumns, removeForeignRules } from "./foreign-rules";
import { type Foreign, formulasToValues, isForeign } from "./formulas-to-values";
import { macroNames, wordOf } from "./macro-names";
import { dropCalculationChain } from "./recalculate";
import { deleteSheet } from "./workbook-edits";

export interface MacroFree {
  readonly bytes: Uint8Array;
  /** Whether there were any: a project, a macro sheet, buttons in the ribbon that called them. */
  readonly hadMacros: boolean;
  /** So many formulas called one, and now are the value that they showed. */
  readonly values: number;
}

/**
 * Every part that has nothing to do with macros keeps its bytes; what a drawn button calls is left to it, as Excel leaves
 * it when it saves such a workbook as .xlsx. What a table fills its next row with goes too where it
 * asks for Samkoll's functions, which are not where the copy is read. The very same bytes where there is nothing to take out.
 */
export function withoutMacros(bytes: Uint8Array): MacroFree {
  const target = openPackage(bytes);
  const reached = reachedParts(target);
  const gone = takeOutMacros(target);
  const workbook = readWorkbookPart(target);
  const foreign = gone === null ? null : foreignWithout(gone);
  const values = foreign === null ? 0 : formulasToValues(target, workbook, foreign);
  const samkolls = namesCallingSamkoll(workbook.names);
  const isGone = (formula: string) => foreign !== null && isForeign(formula, foreign);
  removeForeignColumns(target, workbook, (formula) => isGone(formula) || callsSamkoll(formula, samkolls));
  if (foreign !== null) removeForeignRules(target, workbook, isGone);
  retypeAsWorkbook(target);
  removeUnreached(target, reached);
  return { bytes: packageBytes(target), hadMacros: gone !== null, values };
}

/** Links that lead to what is run: by the last word of their address. */
const ofWorkbook = new Set(["vbaProject", "attachedToolbars", "xlMacrosheet", "xlIntlMacrosheet"]);
/** Buttons in the ribbon, and in the bar of quick access (ECMA-376, [MS-CUSTOMUI]: `userCustomization/customUI.xml`). */
const ofPackage = new Set(["extensibility", "userCustomization"]);

/** What went with the macros, in small letters. */
interface Gone {
  readonly names: ReadonlySet<string>;
  /** Names that stay: one may stand for a LAMBDA, which formulas call. */
  readonly kept: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
}

/** `null` where there are none. */
function takeOutMacros(target: WorkbookPackage): Gone | null {
  const { part } = readWorkbookPart(target);
  const links = readRelationships(target, part).filter(({ kind }) => ofWorkbook.has(kind));
  const ribbon = readRelationships(target, "").filter(({ kind }) => ofPackage.has(kind));
  const sheets = macroSheets(target, part);
  if (links.length + ribbon.length + sheets.length === 0) return null;
  const names = removeNames(target, part, sheets);
  // From the last: the places of those before it stay.
  for (const sheet of [...sheets].reverse()) deleteSheet(target, readWorkbookPart(target), sheet);
  // It may list cells of theirs.
  if (sheets.length > 0) dropCalculationChain(target, readWorkbookPart(target));
  for (const { kind, id } of links) if (!kind.endsWith("acrosheet")) removeRelationship(target, part, id);
  for (const { id } of ribbon) removeRelationship(target, "", id);
  return { ...names, sheets: new Set(sheets.map(({ name }) => name.toLowerCase())) };
}

function foreignWithout({ names, kept, sheets }: Gone): Foreign {
  return {
    // A function of a LET, or a name that stands for a LAMBDA, is no macro.
    isFunction: (name) => !isExcelFunction(name) && !isParameter(name) && !kept.has(name.toLowerCase()),
    isName: (name) => names.has(name.toLowerCase()),
    isSheet: (name) => sheets.has(name.toLowerCase()),
  };
}

/** Sheets of Excel 4's macros, and the modules of Excel 5's, which are sheets without a part. */
function macroSheets(target: WorkbookPackage, part: string): readonly SheetEntry[] {
  const links = new Map(readRelationships(target, part).map((link) => [link.id, link]));
  const all = childNamed(outlineXml(part, partText(target, part)).root, "sheets")?.children ?? [];
  const found = all.flatMap(({ attributes }, position): readonly SheetEntry[] => {
    const id = prefixedAttribute(attributes, "id") ?? "";
    const link = links.get(id);
    const isMacro = id === "" ? link === undefined : ofWorkbook.has(link?.kind ?? "");
    const name = attributes["name"] ?? "";
    return isMacro ? [{ name, part: link?.target ?? "", visibility: "hidden", position }] : [];
  });
  if (found.length > 0 && found.length === all.length) throw new HostProblem("notWorkbook");
  return found;
}

/** Takes the names of macros away. */
function removeNames(
  target: WorkbookPackage,
  part: string,
  sheets: readonly SheetEntry[],
): Pick<Gone, "names" | "kept"> {
  const outline = outlineXml(part, partText(target, part));
  const list = childNamed(outline.root, "definedNames");
  const all = list?.children ?? [];
  const gone = macroNames(outline, all, sheets);
  const nodes = list !== undefined && gone.size === all.length ? [list] : [...gone];
  if (nodes.length > 0) setPartText(target, part, applyEdits(outline.text, nodes.map(remove)));
  return {
    names: new Set([...gone].map(wordOf)),
    kept: new Set(all.filter((name) => !gone.has(name)).map(wordOf)),
  };
}
