/** A workbook as plain, immutable data: what a host reads once and everything else works on. */
import { type Address, cellName } from "./address";

/** An error value such as `#REF!`, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** What a cell shows: a number (a date is a serial number, see `isDateFormat`), text, true/false or an error. */
export type CellValue = number | string | boolean | CellError | null;

/** What Samkoll writes: never an error. */
export type PlainValue = Exclude<CellValue, CellError>;

/**
 * One cell with content. `formula` has no leading `=`, English function names and `,` between arguments;
 * `value` is then the result stored with it, `null` where none is stored.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  /** The number format code (`# ##0`, `yyyy-mm-dd`); absent for General. */
  readonly format?: string;
  /** False where the cell may be edited although its sheet is protected; absent means locked. */
  readonly locked?: false;
  /** Set where the letters have the colour of what is behind them; Excel is not asked, a file says so. */
  readonly unseen?: true;
}

/** One row with content, its cells by rising column. */
export interface Row {
  readonly index: number;
  readonly hidden: boolean;
  readonly cells: readonly Cell[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly protected: boolean;
  /** Rows with content by rising index; a row without content is not here. */
  readonly rows: readonly Row[];
  /** Hidden columns, zero-based. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** Merged areas in A1 style; absent where there are none, and where the host does not know: Excel does not say. */
  readonly merges?: readonly string[];
  /** Absent where there are none that could be drawn, and where the host does not say: Excel shows its own. */
  readonly charts?: readonly SheetChart[];
  /** Absent where the host knows no notes: Excel before ExcelApi 1.18. */
  readonly notes?: SheetNotes;
  /** Set where the sheet was larger than the host reads: the first row that was left unread, zero-based. */
  readonly unreadFromRow?: number;
}

/** A chart that stands on a sheet, whoever made it: what it shows, by the cells that it follows. */
export interface SheetChart {
  readonly kind: "bar" | "column" | "line";
  /** Its own title; empty where it has none. */
  readonly title: string;
  /** What somebody has written for those who do not see it; empty for nothing. */
  readonly alt: string;
  /** The cell of its upper left corner, zero-based. */
  readonly row: number;
  readonly column: number;
  /** A reference as a formula writes it: `'Budget 1'!$A$1:$A$9`. Empty where the chart has no categories. */
  readonly categories: string;
  /** At least one. `name`: a reference to a cell, or a text of the chart's own. */
  readonly series: readonly {
    readonly name: { readonly kind: "cell" | "text"; readonly of: string };
    readonly values: string;
  }[];
}

/** The notes on a sheet's cells. */
export interface SheetNotes {
  /** False where the sheet's protection covers them. */
  readonly editable: boolean;
  /** Cell in A1 style → the note's text, its lines parted by `\n`. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Where a text stands that no cell and no note holds. */
export type OutsidePlace =
  | "threadedComment"
  | "author"
  | "link"
  | "headerFooter"
  | "textBox"
  | "chart"
  | "validation"
  | "pivot"
  | "property"
  | "customXml"
  | "externalLink"
  | "sheetName"
  | "definedName"
  | "unusedText"
  | "macro"
  | "embedded"
  | "picture"
  | "other";

/** A text that stands in no cell: a header, the address behind a link, a property of the document. */
export interface OutsideText {
  readonly place: OutsidePlace;
  /** What the host finds it by, together with the text itself. */
  readonly id: string;
  readonly text: string;
  /** The sheet it belongs to; absent for the workbook's own. */
  readonly sheet?: string;
  /** The cell it hangs on, in A1 style. */
  readonly cell?: string;
  /** Whether the host can write another text in its place. */
  readonly writable: boolean;
}

/** What was found outside the cells, and where nothing could be looked for. */
export interface OutsideTexts {
  readonly texts: readonly OutsideText[];
  /** Kinds of places that are there, or may be, and that the host cannot read. */
  readonly unread: readonly OutsidePlace[];
}

/** A workbook that is calculated only when somebody asks for it: manual calculation. */
export interface ManualCalculation {
  /** Whether the results are those of the cells as they now are. A file does not say: `unknown`. */
  readonly results: "current" | "unknown" | "old";
}

export interface Snapshot {
  readonly sheets: readonly Sheet[];
  /** 1904 for workbooks begun in old Excel for Mac; decides what day a serial number is. */
  readonly dateSystem: 1900 | 1904;
  /** Defined names of the workbook, name → what it refers to, without a leading `=`. */
  readonly names: ReadonlyMap<string, string>;
  /** Absent where nobody looked. */
  readonly outside?: OutsideTexts;
  /** Absent where the workbook is calculated by itself. */
  readonly calculation?: ManualCalculation;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** True for a cell whose value is nothing, or text of white space alone. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

export function sheetNamed(snapshot: Snapshot, name: string): Sheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The row at a zero-based index, or `undefined` where it holds nothing. */
export function rowAt(sheet: Sheet, index: number): Row | undefined {
  const row = sheet.rows[rowPlace(sheet, index)];
  return row?.index === index ? row : undefined;
}

/** Where among the rows the first with this index or a later one stands; their number where there is none. */
export function rowPlace(sheet: Sheet, index: number): number {
  let low = 0;
  let high = sheet.rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sheet.rows[middle]?.index ?? Infinity) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function cellIn(row: Row | undefined, column: number): Cell | undefined {
  if (row === undefined) return undefined;
  for (const cell of row.cells) {
    if (cell.column === column) return cell;
    if (cell.column > column) return undefined;
  }
  return undefined;
}

export function cellAt(snapshot: Snapshot, address: Address): Cell | undefined {
  const sheet = sheetNamed(snapshot, address.sheet);
  return sheet && cellIn(rowAt(sheet, address.row), address.column);
}

/** The note on a cell; `undefined` where there is none, or the host knows none. */
export function noteAt(snapshot: Snapshot, address: Address): string | undefined {
  return sheetNamed(snapshot, address.sheet)?.notes?.texts.get(cellName(address));
}
