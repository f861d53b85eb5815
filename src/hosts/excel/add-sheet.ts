/**
 * Builds sheets from their blueprints in the same request as everything else: contents, looks of cells, validation and
 * protection. `finish-sheets.ts` does the rest.
 */
import type { BlueprintCell, SheetBlueprint } from "../../workbook/blueprint";
import type { AddSheetEdit } from "../../workbook/patch";
import { cellName } from "../../workbook/address";
import { rangeNamed, rangeOf } from "./block-reading";
import { boundsOf, gridOf } from "./rectangles";
import { enter, type Entry } from "./entry";
import { setLooks, setSizes } from "./sheet-looks";
import { setValidations } from "./validations";

/**
 * Queues the sheets of `edits`.
 * @param takenNames the workbook's defined names in lower case; a name that is taken is defined for its own sheet
 * alone, as Excel does when a sheet is copied
 */
export function addSheets(
  workbook: Excel.Workbook,
  edits: readonly AddSheetEdit[],
  takenNames: ReadonlySet<string>,
): void {
  // All of them before the first formula: they point into one another.
  const added = edits.map((edit) => ({ edit, sheet: workbook.worksheets.add(edit.blueprint.name) }));
  for (const { edit, sheet } of added) {
    addNames(workbook, sheet, edit.blueprint.names, takenNames);
    if (edit.position === "first") sheet.position = 0;
  }
  for (const { edit, sheet } of added) fillSheet(sheet, edit.blueprint);
}

/** @param names name → A1 area of the sheet */
export function addNames(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  names: ReadonlyMap<string, string>,
  takenNames: ReadonlySet<string>,
): void {
  for (const [name, area] of names) {
    const target = rangeNamed(sheet, area);
    (takenNames.has(name.toLowerCase()) ? sheet.names : workbook.names).add(name, target);
  }
}

function fillSheet(sheet: Excel.Worksheet, blueprint: SheetBlueprint): void {
  enterCells(sheet, blueprint.cells);
  setLooks(sheet, blueprint.cells);
  setSizes(sheet, blueprint);
  for (const merge of blueprint.merges) rangeNamed(sheet, merge).merge();
  setValidations(sheet, blueprint.validations);
  if (blueprint.tabColor !== undefined) sheet.tabColor = `#${blueprint.tabColor}`;
  // Last: a protected sheet takes nothing more.
  // Columns and rows may be made wider: a large amount must not end as "####". Notes and charts count as objects.
  if (blueprint.protect) {
    sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowEditObjects: true });
  }
}

/** Everything in one rectangle: a form is small, and Excel takes one large array faster than many small ones. */
function enterCells(sheet: Excel.Worksheet, cells: readonly BlueprintCell[]): void {
  const area = boundsOf(cells);
  if (area === undefined) return;
  const byPlace = new Map(cells.map((cell) => [cellName(cell), cell]));
  const entries = gridOf(area, (row, column): Entry => {
    const cell = byPlace.get(cellName({ row, column }));
    return { content: cell, from: "General", to: cell?.format ?? cell?.style?.format ?? "General" };
  });
  enter(rangeOf(sheet, area), entries);
}
