/** A SheetBlueprint as the XML of a worksheet part; the elements in the order that the schema demands. */
import { areaName, cellName, type Area } from "../../../workbook/address";
import type { BlueprintCell, CellStyle, SheetBlueprint } from "../../../workbook/blueprint";
import { cellXml } from "./cell-xml";
import { drawingNamespaces, relationshipId } from "../charts/drawing-xml";
import { parseArea } from "./sheet-places";
import { xmlDeclaration } from "./skeleton";
import { validationsXml } from "./validation-xml";
import type { Snapshot } from "../../../workbook/snapshot";

export interface BlueprintContext {
  readonly styleIndex: (style: CellStyle) => number;
  readonly dateSystem: Snapshot["dateSystem"];
  readonly strict: boolean;
  /** The sheet that is open when the workbook opens. */
  readonly selected: boolean;
}

export function blueprintXml(sheet: SheetBlueprint, context: BlueprintContext): string {
  const namespace = context.strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const { orientation, tall } = sheet.print;
  const breaks = tall?.breaks ?? [];
  const fits = breaks.length > 0 ? "" : ` fitToWidth="1" fitToHeight="${tall === undefined ? 1 : 0}"`;
  return [
    xmlDeclaration,
    `<worksheet xmlns="${namespace}">`,
    `<sheetPr>${sheet.tabColor === undefined ? "" : `<tabColor rgb="FF${sheet.tabColor}"/>`}`,
    `<pageSetUpPr fitToPage="${breaks.length > 0 ? 0 : 1}"/></sheetPr>`,
    `<dimension ref="${usedArea(sheet.cells)}"/>`,
    viewXml(sheet, context.selected),
    `<sheetFormatPr defaultRowHeight="15"/>`,
    columnsXml(sheet.columnWidths),
    rowsXml(sheet, context),
    // Columns and rows may be made wider: a large amount must not end as "####".
    sheet.protect ? `<sheetProtection sheet="1" scenarios="1" formatColumns="0" formatRows="0"/>` : "",
    mergesXml(sheet.merges),
    validationsXml(sheet.validations, context.dateSystem),
    `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>`,
    // 9 is A4.
    `<pageSetup paperSize="9" orientation="${orientation}"${fits}/>`,
    breaksXml(breaks),
    drawingLink(sheet, context.strict),
    `</worksheet>`,
  ].join("");
}

/** `id` is the row above the break, counted from one: the row that begins the page, counted from zero. */
function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return "";
  const count = `count="${breaks.length}" manualBreakCount="${breaks.length}"`;
  return `<rowBreaks ${count}>${breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("")}</rowBreaks>`;
}

/** A new sheet points to nothing but its charts: theirs is the first relationship. */
function drawingLink({ charts = [] }: SheetBlueprint, strict: boolean): string {
  if (charts.length === 0) return "";
  return `<drawing xmlns:r="${drawingNamespaces(strict).relationships}" r:id="${relationshipId(0)}"/>`;
}

/** The style of a cell with the number format of its content, if that says one. */
function styleOf({ style, format }: BlueprintCell): CellStyle | undefined {
  return format === undefined ? style : { ...style, format };
}

function usedArea(cells: readonly BlueprintCell[]): string {
  const [first] = cells;
  if (first === undefined) return "A1";
  const area = { sheet: "", firstRow: first.row, lastRow: 0, firstColumn: first.column, lastColumn: 0 };
  for (const { row, column } of cells) {
    area.firstRow = Math.min(area.firstRow, row);
    area.lastRow = Math.max(area.lastRow, row);
    area.firstColumn = Math.min(area.firstColumn, column);
    area.lastColumn = Math.max(area.lastColumn, column);
  }
  return areaName(area satisfies Area);
}

function viewXml(sheet: SheetBlueprint, selected: boolean): string {
  const shown = sheet.showGridlines ? "" : ` showGridLines="0"`;
  const open = `<sheetView${shown}${selected ? ` tabSelected="1"` : ""} workbookViewId="0"`;
  return `<sheetViews>${frozen(sheet, open)}</sheetViews>`;
}

function frozen({ freeze }: SheetBlueprint, open: string): string {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) return `${open}/>`;
  const { rows, columns } = freeze;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const corner = cellName({ row: rows, column: columns });
  const paneXml = `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`;
  return `${open}>${paneXml}<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView>`;
}

function columnsXml(widths: SheetBlueprint["columnWidths"]): string {
  if (widths.size === 0) return "";
  const columns = [...widths].sort(([a], [b]) => a - b);
  const each = columns.map(([column, width]) => {
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`;
  });
  return `<cols>${each.join("")}</cols>`;
}

function rowsXml(sheet: SheetBlueprint, { styleIndex }: BlueprintContext): string {
  const rows = new Map<number, BlueprintCell[]>([...sheet.rowHeights.keys()].map((row) => [row, []]));
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row);
    if (row) row.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const written = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => {
      const height = sheet.rowHeights.get(index);
      const sized = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      const inside = [...cells]
        .sort((a, b) => a.column - b.column)
        .map((cell) => {
          const style = styleOf(cell);
          return cellXml("", cell, cell, style === undefined ? 0 : styleIndex(style));
        });
      return `<row r="${index + 1}"${sized}>${inside.join("")}</row>`;
    });
  return `<sheetData>${written.join("")}</sheetData>`;
}

function mergesXml(merges: readonly string[]): string {
  // A single cell merged with itself is a damaged file to Excel.
  const real = merges.filter((merge) => {
    const area = parseArea(merge);
    return area && (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn);
  });
  if (real.length === 0) return "";
  return `<mergeCells count="${real.length}">${real.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
}
