/** Whole sheets added to the package and taken away again. */
import { anchoredArea, cellName, quotedSheetName } from "../../../workbook/address";
import type { SheetBlueprint } from "../../../workbook/blueprint";
import { HostProblem } from "../../../workbook/host";
import type { AddSheetEdit, Edit, RemoveSheetEdit } from "../../../workbook/patch";
import type { Snapshot } from "../../../workbook/snapshot";
import { openStyles } from "./apply-cells";
import { readBlueprint } from "../read/blueprint-read";
import { blueprintXml } from "./blueprint-xml";
import { addCharts, ownCharts, removeParts } from "../charts/chart-parts";
import { openWorkbook } from "./open-workbook";
import { readSheets } from "../read/read-workbook";
import { calculateOnOpening, dropCalculationChain } from "./recalculate";
import { deleteSheet, insertSheet, relationshipTypes, type NewName } from "./workbook-edits";
import { setPartText, type WorkbookPackage } from "../zip/workbook-package";
import type { WorkbookPart } from "../read/workbook-part";

/** Throws `sheetExists` where a sheet has that name, upper or lower case. */
export function applyAddSheet(target: WorkbookPackage, { blueprint, position = "last" }: AddSheetEdit): Edit {
  const workbook = openWorkbook(target);
  const taken = workbook.sheetNames.some((name) => name.toLowerCase() === blueprint.name.toLowerCase());
  if (taken) throw new HostProblem("sheetExists", { sheet: blueprint.name });
  const styles = openStyles(target, workbook);
  const { strict } = relationshipTypes(target, workbook);
  const xml = blueprintXml(blueprint, {
    styleIndex: styles.writer.styleIndex,
    dateSystem: workbook.dateSystem,
    strict,
    selected: workbook.sheetNames.length === 0,
  });
  setPartText(target, styles.part, styles.writer.finish());
  const sheet = { name: blueprint.name, xml, names: newNames(blueprint, workbook) };
  const part = insertSheet(target, workbook, sheet, position);
  addCharts(target, workbook, part, blueprint);
  dropCalculationChain(target, workbook);
  calculateOnOpening(target, workbook);
  return { kind: "removeSheet", sheet: blueprint.name };
}

/**
 * Throws `sheetMissing`, `changedMeanwhile` where another sheet has come to lean on this one, and `sheetStays` for
 * the last sheet and for one with comments, tables or charts that are not just as Samkoll writes them: no Patch could
 * bring those back. `removed`: all that go in the same patch, which may lean on each other in any order.
 */
export function applyRemoveSheet(
  target: WorkbookPackage,
  { sheet }: RemoveSheetEdit,
  removed: ReadonlySet<string>,
): Edit {
  const workbook = openWorkbook(target);
  const entry = workbook.sheets.find(({ name }) => name === sheet);
  if (entry === undefined) throw new HostProblem("sheetMissing", { sheet });
  const own = ownCharts(target, workbook, entry);
  if (workbook.sheetNames.length === 1 || own === undefined) throw new HostProblem("sheetStays", { sheet });
  const snapshot = readSheets(target, workbook);
  requireUnused(snapshot, sheet, removed);
  const bare = readBlueprint(target, workbook, entry, snapshot);
  const blueprint = own.charts.length === 0 ? bare : { ...bare, charts: own.charts };
  deleteSheet(target, workbook, entry);
  removeParts(target, own.parts);
  dropCalculationChain(target, workbook);
  calculateOnOpening(target, workbook);
  return { kind: "addSheet", blueprint, position: entry.position === 0 ? "first" : "last" };
}

/** The blueprint's names in the whole workbook, or in the sheet alone where the workbook has that name already. */
function newNames(blueprint: SheetBlueprint, workbook: WorkbookPart): readonly NewName[] {
  const taken = new Set([...workbook.names.keys()].map((name) => name.toLowerCase()));
  const refersTo = (area: string): string => anchoredArea(blueprint.name, area);
  const names = [...blueprint.names].map(([name, area]) => {
    return { name, refersTo: refersTo(area), local: taken.has(name.toLowerCase()) };
  });
  const { area, tall } = blueprint.print;
  const row = tall?.repeatRow ?? null;
  return [
    ...names,
    ...(area === "" ? [] : [{ name: "_xlnm.Print_Area", refersTo: refersTo(area), local: true }]),
    ...(row === null ? [] : [{ name: "_xlnm.Print_Titles", refersTo: wholeRow(blueprint.name, row), local: true }]),
  ];
}

function wholeRow(sheet: string, row: number): string {
  return `${quotedSheetName(sheet)}!$${row + 1}:$${row + 1}`;
}

function requireUnused(snapshot: Snapshot, sheet: string, removed: ReadonlySet<string>): void {
  const mentions = [`${quotedSheetName(sheet)}!`, `'${sheet.replaceAll("'", "''")}'!`];
  for (const other of snapshot.sheets) {
    if (other.name === sheet || removed.has(other.name)) continue;
    for (const row of other.rows) {
      for (const cell of row.cells) {
        const { formula } = cell;
        if (formula === undefined || !mentions.some((mention) => formula.includes(mention))) continue;
        throw new HostProblem("changedMeanwhile", { sheet: other.name, cell: cellName(cell) });
      }
    }
  }
}
