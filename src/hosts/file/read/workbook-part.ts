/** The workbook part: which sheets there are, in which order, and what names are defined. */
import { HostProblem } from "../../../workbook/host";
import type { Sheet, Snapshot } from "../../../workbook/snapshot";
import { readRelationships, soleTarget, type Relationship } from "../zip/relationships";
import { partText, type WorkbookPackage } from "../zip/workbook-package";
import { type Attributes, isTrue, prefixedAttribute, readXml } from "../xml/xml-read";

/** A sheet with a grid: chart sheets, dialog sheets, macro sheets and the modules of old macros are none. */
export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  readonly visibility: Sheet["visibility"];
  /** Its place among all sheets, chart sheets counted: what `localSheetId` and `activeTab` count. */
  readonly position: number;
}

export interface WorkbookPart {
  readonly part: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetEntry[];
  /** Of all sheets, chart sheets counted, in their order. */
  readonly sheetNames: readonly string[];
  readonly dateSystem: Snapshot["dateSystem"];
  readonly calculation: Snapshot["calculation"];
  /** Names that hold in the whole workbook; those of a single sheet and Excel's own are left out. */
  readonly names: ReadonlyMap<string, string>;
  /** `undefined` also where a link leads to a part that the file lacks. */
  readonly styles: string | undefined;
  readonly sharedStrings: string | undefined;
}

/** Throws `notWorkbook` where the package holds none: a Word file, any other zip. */
export function readWorkbookPart(source: WorkbookPackage): WorkbookPart {
  const part = soleTarget(source, readRelationships(source, ""), "officeDocument");
  if (part === undefined) throw new HostProblem("notWorkbook");
  if (part.endsWith(".bin")) throw new HostProblem("binaryWorkbook");
  const relationships = readRelationships(source, part);
  const targets = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const sheetNames: string[] = [];
  const names = new Map<string, string>();
  let dateSystem: Snapshot["dateSystem"] = 1900;
  let calculation: Snapshot["calculation"];
  let root: string | undefined;
  let defining: string | undefined;
  readXml(part, partText(source, part), {
    open: (name, attributes) => {
      root ??= name;
      if (name === "workbookPr" && isTrue(attributes["date1904"])) dateSystem = 1904;
      if (name === "calcPr") calculation = manualCalculation(attributes);
      if (name === "definedName") defining = workbookWideName(attributes["name"], attributes["localSheetId"]);
      if (name !== "sheet") return;
      const id = prefixedAttribute(attributes, "id");
      const target = targets.get(id ?? "");
      const position = sheetNames.push(attributes["name"] ?? "") - 1;
      // A module of Excel 5's macros, kept in a later workbook: it has no part of its own.
      if (id === "" && target === undefined) return;
      // A sheet must not pass unchecked because its link was lost.
      if (target === undefined) throw new HostProblem("truncated", { part: sheetNames[position] ?? "" });
      if (target.kind !== "worksheet") return;
      const visibility = visibilityOf(attributes["state"]);
      sheets.push({ name: sheetNames[position] ?? "", part: target.target, visibility, position });
    },
    text: (text) => {
      if (defining !== undefined) names.set(defining, (names.get(defining) ?? "") + text);
    },
    close: (name) => {
      if (name === "definedName") defining = undefined;
    },
  });
  if (root !== "workbook") throw new HostProblem("notWorkbook");
  return {
    part,
    relationships,
    sheets,
    sheetNames,
    dateSystem,
    calculation,
    names,
    styles: soleTarget(source, relationships, "styles"),
    sharedStrings: soleTarget(source, relationships, "sharedStrings"),
  };
}

/**
 * `undefined` where Excel calculates by itself. `calcCompleted` says that it had not when it saved (ECMA-376, CT_CalcPr);
 * otherwise nobody knows: it may have been told not to before saving, and other programs write cells without calculating.
 */
function manualCalculation({ calcMode, calcCompleted }: Attributes): Snapshot["calculation"] {
  if (calcMode !== "manual") return undefined;
  return { results: calcCompleted !== undefined && !isTrue(calcCompleted) ? "old" : "unknown" };
}

function workbookWideName(name: string | undefined, sheet: string | undefined): string | undefined {
  return sheet === undefined && !name?.startsWith("_xlnm.") ? name : undefined;
}

function visibilityOf(state: string | undefined): Sheet["visibility"] {
  return state === "hidden" || state === "veryHidden" ? state : "visible";
}
