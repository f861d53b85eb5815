/** A sheet read back as the SheetBlueprint that would make it: the inverse of taking it away. */
import type { BlueprintPrint, BlueprintCell, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import { cellIn, isCellError, rowAt, sheetNamed, type Sheet, type Snapshot } from "../../../workbook/snapshot";
import { resolveEntities } from "./fast-path";
import { cellColumn, rowIndex } from "./sheet-part";
import { readStyles, rgb } from "./style-read";
import { validationsFrom } from "../write/validation-xml";
import { isNameOf } from "../write/workbook-edits";
import { partText, type WorkbookPackage } from "../zip/workbook-package";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { childNamed, outlineXml, type XmlNode, type XmlOutline } from "../xml/xml-outline";
import { isTrue } from "../xml/xml-read";

/** What a blueprint can say of the sheet; for a sheet that Samkoll made that is all there is. */
export function readBlueprint(
  source: WorkbookPackage,
  workbook: WorkbookPart,
  entry: SheetEntry,
  snapshot: Snapshot,
): SheetBlueprint {
  const outline = outlineXml(entry.part, partText(source, entry.part));
  const styles = readStyles(source, workbook.styles);
  const child = (name: string): XmlNode | undefined => childNamed(outline.root, name);
  const view = child("sheetViews")?.children[0];
  const names = outlineXml(workbook.part, partText(source, workbook.part));
  const tabColor = rgb(childNamed(child("sheetPr"), "tabColor"));
  const freeze = readFreeze(childNamed(view, "pane"));
  return {
    name: entry.name,
    ...readRows(child("sheetData"), sheetNamed(snapshot, entry.name), styles),
    columnWidths: readWidths(child("cols")),
    merges: (child("mergeCells")?.children ?? []).map((merge) => merge.attributes["ref"] ?? ""),
    validations: validationsFrom(child("dataValidations"), snapshot.dateSystem, (node) => textOf(outline, node)),
    ...readNames(names, entry),
    print: readPrint(child("pageSetup"), child("rowBreaks"), names, entry),
    protect: isTrue(child("sheetProtection")?.attributes["sheet"]),
    showGridlines: view?.attributes["showGridLines"] !== "0",
    ...(freeze ? { freeze } : {}),
    ...(tabColor === undefined ? {} : { tabColor }),
  };
}

function readRows(
  sheetData: XmlNode | undefined,
  sheet: Sheet | undefined,
  styles: readonly CellStyle[],
): Pick<SheetBlueprint, "cells" | "rowHeights"> {
  const cells: BlueprintCell[] = [];
  const rowHeights = new Map<number, number>();
  let row = -1;
  for (const line of sheetData?.children ?? []) {
    row = rowIndex(line.attributes, row);
    if (isTrue(line.attributes["customHeight"])) rowHeights.set(row, Number(line.attributes["ht"]));
    const content = sheet && rowAt(sheet, row);
    let column = -1;
    for (const node of line.children) {
      column = cellColumn(node.attributes, column);
      const cell = cellIn(content, column);
      const style = styles[Number(node.attributes["s"] ?? 0)];
      cells.push({
        row,
        column,
        value: cell === undefined || isCellError(cell.value) ? null : cell.value,
        ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
        ...(style === undefined || Object.keys(style).length === 0 ? {} : { style }),
      });
    }
  }
  return { cells, rowHeights };
}

function readWidths(columns: XmlNode | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { attributes } of columns?.children ?? []) {
    if (!isTrue(attributes["customWidth"])) continue;
    const last = Math.min(Number(attributes["max"]), Number(attributes["min"]) + 255);
    for (let column = Number(attributes["min"]); column <= last; column++) {
      widths.set(column - 1, Number(attributes["width"]));
    }
  }
  return widths;
}

function readFreeze(pane: XmlNode | undefined): SheetBlueprint["freeze"] {
  if (pane === undefined) return undefined;
  return { rows: Number(pane.attributes["ySplit"] ?? 0), columns: Number(pane.attributes["xSplit"] ?? 0) };
}

function readNames(workbook: XmlOutline, entry: SheetEntry): Pick<SheetBlueprint, "names"> {
  const names = new Map<string, string>();
  for (const node of ownNames(workbook, entry)) {
    const name = node.attributes["name"] ?? "";
    if (!name.startsWith("_xlnm.")) names.set(name, areaOf(workbook, node));
  }
  return { names };
}

function readPrint(
  setup: XmlNode | undefined,
  rowBreaks: XmlNode | undefined,
  workbook: XmlOutline,
  entry: SheetEntry,
): BlueprintPrint {
  const own = (name: string): string => {
    const node = ownNames(workbook, entry).find(({ attributes }) => attributes["name"] === name);
    return node ? areaOf(workbook, node) : "";
  };
  const repeated = Number.parseInt(own("_xlnm.Print_Titles"), 10);
  const repeatRow = Number.isNaN(repeated) ? null : repeated - 1;
  const breaks = (rowBreaks?.children ?? []).map(({ attributes }) => Number(attributes["id"]));
  return {
    orientation: setup?.attributes["orientation"] === "landscape" ? "landscape" : "portrait",
    area: own("_xlnm.Print_Area"),
    ...(breaks.length > 0
      ? { tall: { repeatRow, breaks } }
      : setup?.attributes["fitToHeight"] === "0" && { tall: { repeatRow } }),
  };
}

function ownNames(workbook: XmlOutline, entry: SheetEntry): readonly XmlNode[] {
  const names = childNamed(workbook.root, "definedNames")?.children ?? [];
  return names.filter((name) => isNameOf(workbook, name, entry));
}

/** `'Budget 1'!$A$1:$F$9` → `A1:F9`. */
function areaOf(workbook: XmlOutline, node: XmlNode): string {
  const text = textOf(workbook, node);
  return text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
}

function textOf({ text }: XmlOutline, node: XmlNode): string {
  const content = text.slice(node.openEnd, node.closeStart);
  return resolveEntities(content) ?? content;
}
