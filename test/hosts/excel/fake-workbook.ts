/** A workbook in memory that takes what is entered the way Excel does, wilful readings included. */
import { cellName, columnIndex, parseCellName, type Area } from "../../../src/workbook/address";
import { headingFor, type FakeTable } from "./fake-tables";

export type FakeValue = number | string | boolean | { readonly error: string };

export interface FakeCell {
  readonly value: FakeValue;
  /** With its leading `=`. */
  readonly formula?: string;
}

export interface FakeSheet {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  name: string;
  /** A chart sheet: Excel refuses to speak of its cells. */
  isChart: boolean;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  /** Notes are objects. */
  allowEditObjects: boolean;
  /** By A1 name, as all that follows. */
  readonly cells: Map<string, FakeCell>;
  readonly formats: Map<string, string>;
  readonly unlocked: Set<string>;
  /** Members of an array formula: Excel refuses to change one of them. */
  readonly arrayMembers: Set<string>;
  /** Looks and settings that were set: `A1 font.bold`, `tabColor`. */
  readonly looks: Map<string, unknown>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly merges: string[];
  readonly notes: Map<string, string>;
  /** Cells with threaded comments, on which Excel takes no note: what is said, the first and the replies. */
  readonly conversations: Map<string, readonly string[]>;
  /** Names defined for this sheet alone. */
  readonly names: Map<string, string>;
  readonly charts: FakeChart[];
  readonly tables: FakeTable[];
  /** Rows that a filter hides, from 0. */
  readonly filteredRows: Set<number>;
}

export interface FakeChart {
  name: string;
  readonly type: string;
  readonly series: FakeSeries[];
  /** Looks and settings that were set: `valueAxis Maximum`, `title Text`. */
  readonly looks: Map<string, unknown>;
}

/** Areas with their sheet, as formulas write them. */
export interface FakeSeries {
  values: string;
  categories: string;
  readonly looks: Map<string, unknown>;
}

export interface FakeWorkbook {
  readonly sheets: FakeSheet[];
  readonly names: Map<string, string>;
  dateSystem: 1900 | 1904;
  structureProtected: boolean;
  /** It may only be looked at. */
  readOnly: boolean;
  selected: string;
  /** Of a larger range Excel leaves out the values, without an error. */
  mostCellsAnswered: number;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual";
  /** `Pending`: something was changed since Excel last calculated. */
  calculationState: "Done" | "Calculating" | "Pending";
  /** Every question about notes. */
  refusesNotes: boolean;
  /** Every question about threaded comments. */
  refusesComments: boolean;
  /** The document's properties that are not empty, by the wire's names; others are somebody's own. */
  readonly properties: Map<string, string>;
  /** Characters of a note that it keeps. */
  longestNote: number;
  /** How often it, or a range of it, was told to calculate. */
  calculations: number;
  /** The file that Excel hands over. */
  file: Uint8Array;
  /** Workbooks that were opened beside it, in base64. */
  readonly opened: string[];
  /** The events that are sent, by number. */
  readonly listenedTo: Set<number>;
}

/** What Excel refuses, under its own code. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    /** Of what, by the client's words for it. */
    readonly location = "",
  ) {
    super(code);
  }
}

export function fakeSheet(name: string, contents: Readonly<Record<string, string | number | boolean>> = {}): FakeSheet {
  const sheet: FakeSheet = {
    id: `{${name}}`,
    name,
    isChart: false,
    visibility: "Visible",
    protected: false,
    allowFormatCells: false,
    allowFormatColumns: false,
    allowFormatRows: false,
    allowEditObjects: false,
    cells: new Map(),
    formats: new Map(),
    unlocked: new Set(),
    arrayMembers: new Set(),
    looks: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    merges: [],
    notes: new Map(),
    conversations: new Map(),
    names: new Map(),
    charts: [],
    tables: [],
    filteredRows: new Set(),
  };
  for (const [cell, content] of Object.entries(contents)) enterInto({ sheets: [sheet] }, sheet, cell, content);
  return sheet;
}

export function fakeWorkbook(sheets: FakeSheet[]): FakeWorkbook {
  return {
    sheets,
    names: new Map(),
    dateSystem: 1900,
    structureProtected: false,
    readOnly: false,
    selected: "",
    mostCellsAnswered: 5_000_000,
    calculationMode: "Automatic",
    calculationState: "Done",
    refusesNotes: false,
    refusesComments: false,
    properties: new Map(),
    longestNote: Infinity,
    calculations: 0,
    file: new Uint8Array(),
    opened: [],
    listenedTo: new Set(),
  };
}

/** `A1:B2`, `A1`, `A:B` or `3:4`; whole rows and columns as far as the fake ever looks. */
export function areaOf(text: string): Area {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  const from = cornerOf(first, 0, 0);
  const to = cornerOf(last, 999, 99);
  return { sheet: "", firstRow: from.row, firstColumn: from.column, lastRow: to.row, lastColumn: to.column };
}

function cornerOf(text: string, row: number, column: number): { row: number; column: number } {
  const cell = parseCellName(text);
  if (cell !== undefined) return cell;
  if (/^[0-9]+$/.test(text)) return { row: Number(text) - 1, column };
  const index = columnIndex(text);
  if (index === undefined) throw new Refusal("InvalidArgument");
  return { row, column: index };
}

export function namesIn(area: Area): string[] {
  const names: string[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) names.push(cellName({ row, column }));
  }
  return names;
}

/** Enters `input` as `range.formulas` or `range.values` does. */
export function enterInto(
  book: { readonly sheets: readonly FakeSheet[] },
  sheet: FakeSheet,
  cell: string,
  input: unknown,
): void {
  if (input === null) return;
  if (sheet.protected && !sheet.unlocked.has(cell)) throw new Refusal("AccessDenied");
  if (sheet.arrayMembers.has(cell)) throw new Refusal("InvalidOperation");
  // What is entered under a merged area is lost.
  if (sheet.merges.some((merge) => namesIn(areaOf(merge)).slice(1).includes(cell))) return;
  const heading = headingFor(sheet, cell, input);
  if (heading !== undefined) {
    sheet.cells.set(cell, { value: heading });
    return;
  }
  const read = readInput(book, input, sheet.formats.get(cell) ?? "General");
  if (read === undefined) sheet.cells.delete(cell);
  else sheet.cells.set(cell, read.cell);
  if (read?.format !== undefined) sheet.formats.set(cell, read.format);
}

interface ReadInput {
  readonly cell: FakeCell;
  /** Excel gives a date that is typed a date's format. */
  readonly format?: string;
}

function readInput(
  book: { readonly sheets: readonly FakeSheet[] },
  input: unknown,
  format: string,
): ReadInput | undefined {
  if (input === "") return undefined;
  if (format === "@") return { cell: { value: String(input) } };
  if (typeof input === "number" || typeof input === "boolean") return { cell: { value: input } };
  const text = String(input);
  if (text.startsWith("'")) return { cell: { value: text.slice(1) } };
  if (/^[=+@-]/.test(text) && !/^-?[0-9]/.test(text)) return { cell: readFormula(book, text) };
  if (/^#[A-ZÅÄÖ/0-9]+[!?A]$/.test(text)) return { cell: { value: { error: text } } };
  if (/^(sant|true)$/i.test(text)) return { cell: { value: true } };
  if (/^-?[0-9][0-9 \u00A0]*(,[0-9]+)?( kr)?$/.test(text)) {
    return { cell: { value: Number(text.replace(/[ \u00A0kr]/g, "").replace(",", ".")) } };
  }
  if (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return { cell: { value: Date.parse(text) / 86_400_000 + 25_569 }, format: "yyyy-mm-dd" };
  }
  if (/^(jan|feb|mar|apr|maj|jun)[a-z]* [0-9]{4}$/i.test(text)) return { cell: { value: 41_640 }, format: "mmm-yy" };
  return { cell: { value: text } };
}

function readFormula(book: { readonly sheets: readonly FakeSheet[] }, text: string): FakeCell {
  const opened = text.split("(").length;
  if (opened !== text.split(")").length || /[+*/,=-]$/.test(text)) throw new Refusal("InvalidArgument");
  for (const [, quoted, plain] of text.matchAll(/(?:'([^']+)'|([A-Za-zÅÄÖåäö][\wÅÄÖåäö]*))!/g)) {
    const name = quoted ?? plain;
    if (!book.sheets.some((sheet) => sheet.name === name)) throw new Refusal("InvalidArgument");
  }
  // Excel writes a formula its own way.
  const formula = text.replace(/[a-z]+\(|\b[a-z]+[0-9]+\b/g, (part) => part.toUpperCase());
  return { value: 0, formula: `=${formula.replace(/^=/, "")}` };
}

/** What a cell shows: the fake knows sums and plain references, which is all that these tests calculate. */
export function shown(sheet: FakeSheet, cell: string): FakeValue | "" {
  const held = sheet.cells.get(cell);
  if (held?.formula === undefined) return held?.value ?? "";
  const area = /^=(?:SUM\()?([A-Z]+[0-9]+(?::[A-Z]+[0-9]+)?)\)?$/.exec(held.formula)?.[1];
  if (area === undefined) return held.value;
  const parts = namesIn(areaOf(area)).map((name) => shown(sheet, name));
  return parts.reduce<number>((sum, part) => sum + (typeof part === "number" ? part : 0), 0);
}
