/** Layouts as real files, by the programs that people's forms come from: what they write is read back by the file host. */
import { read as readBySheetJs, utils, write as writeBySheetJs, type WorkSheet } from "@e965/xlsx";
import ExcelJS from "exceljs";
import { readWorkbook } from "../../../../src/hosts/file/read/read-workbook";
import { cellName } from "../../../../src/workbook/address";
import { type Cell, isCellError, type Sheet, type Snapshot } from "../../../../src/workbook/snapshot";
import { officeNamespace, mainNamespace, zipOf } from "../../../hosts/file/file-tools";

export type WriterName = "exceljs" | "sheetJs" | "sheetJsTwice" | "inlineStrings" | "noResults";

export const writers: Readonly<Record<WriterName, (snapshot: Snapshot) => Promise<Uint8Array>>> = {
  exceljs: byExcelJs,
  sheetJs: (snapshot) => Promise.resolve(bySheetJs(snapshot)),
  /** Opened and saved again by another program than the one that made it. */
  sheetJsTwice: async (snapshot) => {
    const first = await byExcelJs(snapshot);
    const again = readBySheetJs(first, { cellFormula: true, cellNF: true });
    return bytesOf(writeBySheetJs(again, { type: "array", bookType: "xlsx", bookSST: true }));
  },
  inlineStrings: (snapshot) => Promise.resolve(byHand(snapshot, true)),
  /** As openpyxl writes a formula: no result is stored. */
  noResults: (snapshot) => Promise.resolve(byHand(snapshot, false)),
};

/** The layout as the host reads it from a file that this writer made. */
export async function throughFile(snapshot: Snapshot, writer: WriterName): Promise<Snapshot> {
  return readWorkbook(await writers[writer](snapshot));
}

async function byExcelJs(snapshot: Snapshot): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of snapshot.sheets) {
    const page = workbook.addWorksheet(sheet.name, { state: sheet.visibility });
    for (const cell of sheet.rows.flatMap(({ cells }) => cells)) {
      const target = page.getCell(cell.row + 1, cell.column + 1);
      const value = isCellError(cell.value) ? null : cell.value;
      target.value =
        cell.formula === undefined ? value : { formula: cell.formula, ...(value !== null && { result: value }) };
      if (cell.format !== undefined) target.numFmt = cell.format;
    }
    for (const area of sheet.merges ?? []) page.mergeCells(area);
    for (const column of sheet.hiddenColumns) page.getColumn(column + 1).hidden = true;
    for (const row of sheet.rows) if (row.hidden) page.getRow(row.index + 1).hidden = true;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function bySheetJs(snapshot: Snapshot): Uint8Array {
  const workbook = utils.book_new();
  for (const sheet of snapshot.sheets) {
    const cells = sheet.rows.flatMap((row) => row.cells);
    const page: WorkSheet = Object.fromEntries(
      cells.map(({ row, column, value, formula, format }) => [
        cellName({ row, column }),
        {
          t: typeof value === "string" ? "s" : typeof value === "boolean" ? "b" : "n",
          ...(!isCellError(value) && value !== null && { v: value }),
          ...(formula !== undefined && { f: formula }),
          ...(format !== undefined && { z: format }),
        },
      ]),
    );
    const end = cellName({
      row: Math.max(0, ...cells.map(({ row }) => row)),
      column: Math.max(0, ...cells.map(({ column }) => column)),
    });
    page["!ref"] = `A1:${end}`;
    page["!merges"] = (sheet.merges ?? []).map((area) => utils.decode_range(area));
    page["!cols"] = Array.from({ length: Math.max(0, ...sheet.hiddenColumns) + 1 }, (_, column) => ({
      hidden: sheet.hiddenColumns.has(column),
    }));
    utils.book_append_sheet(workbook, page, sheet.name);
  }
  return bytesOf(writeBySheetJs(workbook, { type: "array", bookType: "xlsx" }));
}

function bytesOf(written: unknown): Uint8Array {
  if (!(written instanceof ArrayBuffer) && !(written instanceof Uint8Array)) throw new Error("SheetJS wrote no bytes");
  return new Uint8Array(written);
}

/** Texts in the cells themselves, no styles part; results only where asked for. */
function byHand(snapshot: Snapshot, withResults: boolean): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const names = snapshot.sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  const root = `xmlns="${mainNamespace}" xmlns:r="${officeNamespace}"`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names.map(({ id }) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${type}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${officeNamespace}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${root}><sheets>${names.map(({ sheet, id }) => `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships">${names.map(({ id }) => `<Relationship Id="rId${id}" Type="${officeNamespace}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(
      names.map(({ sheet, id }) => [`xl/worksheets/sheet${id}.xml`, sheetXml(sheet, root, withResults)]),
    ),
  });
}

function sheetXml({ rows, merges = [], hiddenColumns }: Sheet, root: string, withResults: boolean): string {
  const columns = [...hiddenColumns].map((at) => `<col min="${at + 1}" max="${at + 1}" width="9" hidden="1"/>`);
  const written = rows.map(({ index, hidden, cells }) => {
    return `<row r="${index + 1}"${hidden ? ' hidden="1"' : ""}>${cells.map((cell) => cellXml(cell, withResults)).join("")}</row>`;
  });
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `<worksheet ${root}>${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${written.join("")}</sheetData>${merged === "" ? "" : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: Cell, withResults: boolean): string {
  const { value, formula } = cell;
  const at = cellName(cell);
  if (formula !== undefined) {
    const result = withResults && typeof value === "number" ? `<v>${value}</v>` : "";
    return `<c r="${at}"><f>${escaped(formula)}</f>${result}</c>`;
  }
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(typeof value === "string" ? value : "")}</t></is></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** Every amount as text, as some programs of ledgers hand them over. */
export function amountsAsText(snapshot: Snapshot): Snapshot {
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === "number" && cell.formula === undefined && Math.abs(cell.value) >= 3000
          ? { ...cell, value: String(cell.value).replace(".", ",") }
          : cell,
      ),
    })),
  }));
  return { ...snapshot, sheets };
}
