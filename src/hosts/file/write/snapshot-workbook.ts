/**
 * A workbook written from what was read of another, where Excel does not hand over the file itself: values, formulas,
 * number formats, names, and which sheets, rows and columns are hidden. Looks, merged cells, charts, lists, notes,
 * protection and print set-up are not known, or not all of them, and are not in it.
 */
import {
  type CellValue,
  isCellError,
  type Cell,
  type Row,
  type Sheet,
  type Snapshot,
} from "../../../workbook/snapshot";
import { cellName, parseCellName } from "../../../workbook/address";
import { calculationAfter } from "../../../workbook/formula/calculation";
import { linksToOtherWorkbook } from "../../../workbook/formula/areas";
import { isExcelFunction } from "../../../workbook/formula/excel-functions";
import { loadFunctionsFor } from "../../../workbook/formula/functions";
import { formulasOn } from "../../../workbook/formula/dependents";
import {
  freshResults,
  loadFunctionsForFresh,
  sameResult,
  withUnsureResults,
} from "../../../workbook/formula/old-results";
import { formulaTokens } from "../../../workbook/formula/tokens";
import { formulaTree } from "../../../workbook/formula/tree";
import { HostProblem } from "../../../workbook/host";
import { escapeXml } from "../xml/text-escapes";
import { writeZip } from "../zip/zip-write";
import { cellXml, formulaXml } from "./cell-xml";
import { emptyStyles, skeletonParts, xmlDeclaration } from "./skeleton";
import { type StylesWriter, stylesWriter } from "./styles-writer";

export interface WrittenCopy {
  readonly bytes: Uint8Array;
  /** So many formulas stand as the value that they showed. */
  readonly values: number;
}

/**
 * A formula is written only where Samkoll works it out to the very value that it shows: one that fills more cells, leads
 * to another file or calls what nobody knows would be damage, or another figure, in the copy. Rejects with
 * `requestTooLarge` where a sheet was not read whole.
 */
export async function snapshotWorkbook(read: Snapshot): Promise<WrittenCopy> {
  const cut = read.sheets.find(({ unreadFromRow }) => unreadFromRow !== undefined);
  if (cut !== undefined) throw new HostProblem("requestTooLarge", { sheet: cut.name });
  await loadFunctionsForFresh(read);
  const snapshot = withUnsureResults(freshResults(read));
  await loadFunctionsFor(snapshot.sheets.flatMap((sheet) => formulasOn(sheet).map(({ formula }) => formula)));
  const styles = stylesWriter("xl/styles.xml", emptyStyles);
  const { isRight, values } = formulaJudge(snapshot);
  const sheets = snapshot.sheets.map((sheet, index) =>
    sheetXml(sheet, { styles, isRight, selected: index === shownFirst(snapshot) }),
  );
  const encoder = new TextEncoder();
  const parts = new Map<string, string>([
    ...skeletonParts,
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["xl/workbook.xml", workbookXml(snapshot)],
    ["xl/_rels/workbook.xml.rels", links(sheets.length)],
    ...sheets.map((xml, index) => [sheetPart(index), xml] as const),
    ["xl/styles.xml", styles.finish()],
  ]);
  const bytes = writeZip(new Map([...parts].map(([name, text]) => [name, encoder.encode(text)] as const)));
  return { bytes, values: values() };
}

/** Judges each formula once, and counts those that are not to be written. */
function formulaJudge(snapshot: Snapshot): {
  readonly isRight: (cell: Cell, sheet: string) => boolean;
  readonly values: () => number;
} {
  const { cell: resultOf } = calculationAfter(snapshot, () => true);
  let values = 0;
  return {
    isRight: (cell, sheet) => {
      const result = resultOf(cell, sheet);
      const right = result !== undefined && sameResult(result, cell.value);
      if (!right) values += 1;
      return right;
    },
    values: () => values,
  };
}

interface SheetWriting {
  readonly styles: StylesWriter;
  readonly isRight: (cell: Cell, sheet: string) => boolean;
  readonly selected: boolean;
}

function sheetXml(sheet: Sheet, { styles, isRight, selected }: SheetWriting): string {
  const formats = new Map<string, number>();
  const styleOf = ({ format }: Cell): number => {
    if (format === undefined) return 0;
    const known = formats.get(format) ?? styles.withFormat(0, format);
    formats.set(format, known);
    return known;
  };
  const rows = sheet.rows.map(({ index, hidden, cells }: Row): string => {
    const inside = cells.map((cell) => {
      const writes = cell.formula !== undefined && isRight(cell, sheet.name);
      return written(cell, writes ? cell.formula : undefined, styleOf(cell));
    });
    return `<row r="${index + 1}"${hidden ? ` hidden="1"` : ""}>${inside.join("")}</row>`;
  });
  return [
    xmlDeclaration,
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    `<sheetViews><sheetView${selected ? ` tabSelected="1"` : ""} workbookViewId="0"/></sheetViews>`,
    columnsXml(sheet),
    `<sheetData>${rows.join("")}</sheetData>`,
    `</worksheet>`,
  ].join("");
}

function written(cell: Cell, formula: string | undefined, style: number): string {
  const { value } = cell;
  if (!isCellError(value)) {
    return cellXml("", cell, formula === undefined ? { value } : { value, formula: asInFile(formula) }, style);
  }
  const inside = formula === undefined ? "" : formulaXml("", asInFile(formula));
  const look = style === 0 ? "" : ` s="${style}"`;
  return `<c r="${cellName(cell)}"${look} t="e">${inside}<v>${escapeXml(value.error)}</v></c>`;
}

/** Those that Samkoll works out and that came after 2007: a file marks them, or Excel does not know them. */
const marked = new Set(["ISOWEEKNUM"]);

function asInFile(formula: string): string {
  return formulaTokens(formula, ".")
    .map(({ kind, text }) => (kind === "function" && marked.has(text.toUpperCase()) ? `_xlfn.${text}` : text))
    .join("");
}

/** Excel's own width, and what a column of long texts gets at most. */
const [usualWidth, mostWidth] = [9, 45];

/** Wide enough for what stands there: an amount must not end as "####". */
function columnsXml({ rows, hiddenColumns }: Sheet): string {
  const widths = new Map<number, number>([...hiddenColumns].map((column) => [column, usualWidth]));
  for (const { cells } of rows) {
    for (const { column, value } of cells) {
      widths.set(column, Math.max(widths.get(column) ?? usualWidth, Math.min(shownWidth(value), mostWidth)));
    }
  }
  if (widths.size === 0) return "";
  const each = [...widths]
    .sort(([a], [b]) => a - b)
    .map(([column, width]) => {
      const hidden = hiddenColumns.has(column) ? ` hidden="1"` : "";
      return `<col min="${column + 1}" max="${column + 1}" width="${width}"${hidden} customWidth="1"/>`;
    });
  return `<cols>${each.join("")}</cols>`;
}

/** In characters, with room for what parts thousands, and for a date. */
function shownWidth(value: CellValue): number {
  if (typeof value === "number") return Math.max(11, Math.ceil(String(Math.trunc(value)).length * 1.4) + 3);
  return typeof value === "string" ? value.length + 2 : usualWidth;
}

function shownFirst({ sheets }: Snapshot): number {
  return Math.max(
    0,
    sheets.findIndex(({ visibility }) => visibility === "visible"),
  );
}

function workbookXml(snapshot: Snapshot): string {
  const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const sheets = snapshot.sheets.map(({ name, visibility }, index) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const names = [...snapshot.names]
    .filter(([name, refersTo]) => isPlainName(name, refersTo))
    .sort(([a], [b]) => byName(a, b));
  const defined = names.map(
    ([name, refersTo]) => `<definedName name="${escapeXml(name)}">${escapeXml(refersTo)}</definedName>`,
  );
  return [
    xmlDeclaration,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationships}">`,
    `<workbookPr${snapshot.dateSystem === 1904 ? ` date1904="1"` : ""}/>`,
    `<bookViews><workbookView activeTab="${shownFirst(snapshot)}"/></bookViews>`,
    `<sheets>${sheets.join("")}</sheets>`,
    defined.length === 0 ? "" : `<definedNames>${defined.join("")}</definedNames>`,
    `<calcPr calcId="191029" fullCalcOnLoad="1"/>`,
    `</workbook>`,
  ].join("");
}

/** A name that Excel would take: for cells or a value of this workbook, not one of Excel's own. */
function isPlainName(name: string, refersTo: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || /^_xl|^[rc]$/i.test(name)) return false;
  if (parseCellName(name) !== undefined || formulaTree(refersTo) === null || linksToOtherWorkbook(refersTo)) {
    return false;
  }
  return formulaTokens(refersTo, ".").every(({ kind, text }) => kind !== "function" || isExcelFunction(text));
}

/** Excel keeps the list in alphabetical order. */
function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sheetPart(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function contentTypes(sheets: number): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  const each = Array.from(
    { length: sheets },
    (_, index) => `<Override PartName="/${sheetPart(index)}" ContentType="${type}"/>`,
  );
  return (skeletonParts.get("[Content_Types].xml") ?? "").replace("</Types>", `${each.join("")}</Types>`);
}

function links(sheets: number): string {
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const link = (number: number, kind: string, target: string): string =>
    `<Relationship Id="rId${number}" Type="${office}/${kind}" Target="${target}"/>`;
  const each = Array.from({ length: sheets }, (_, index) => link(index + 1, "worksheet", sheetPart(index).slice(3)));
  const all = [...each, link(sheets + 1, "styles", "styles.xml")].join("");
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
}
