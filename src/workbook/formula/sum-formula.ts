/** Reads the formulas that a budget adds up with: SUM, +, − and cells. Everything else is foreign and left alone. */
import { type Area, columnIndex, maxColumns, maxRows, parseCellName } from "../address";
import { memoize } from "../memoize";
import { type Cell, type Snapshot, isCellError, rowPlace, sheetNamed } from "../snapshot";

export interface SumTerm {
  readonly area: Area;
  readonly sign: 1 | -1;
  /** Inside SUM, where text counts as nothing; outside it text makes an error. */
  readonly inSum: boolean;
  /** Inside SUBTOTAL, which leaves out cells that hold a SUBTOTAL themselves. */
  readonly inSubtotal: boolean;
}

export interface SumFormula {
  readonly terms: readonly SumTerm[];
  /** Numbers typed into the formula. */
  readonly constant: number;
}

/** `null` for a formula that is more than a sum of cells: a product, a condition, another workbook, a name. */
export function readSumFormula(formula: string, homeSheet: string): SumFormula | null {
  return readerOn(homeSheet)(formula);
}

/** A reader a sheet, each of which remembers its formulas. */
const readerOn = memoize(
  (homeSheet) =>
    memoize((formula: string): SumFormula | null => {
      const tokens = tokenise(formula);
      return tokens && parseSum(tokens, homeSheet);
    }, 1_000),
  20,
);

/** True where a formula points at another workbook: `[1]Blad1!A1`, `'C:\[Budget.xlsx]Blad'!A1`. */
export function linksToOtherWorkbook(formula: string): boolean {
  return /\[[^\][]+\][^!\]]*!/.test(formula.replace(/"[^"]*"/g, ""));
}

const reference =
  /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(!.])/gu;

/** The areas that a formula of any kind refers to, names and whole columns apart. */
export function areasIn(formula: string, homeSheet: string): readonly Area[] {
  return [
    ...formula
      .slice(0, 2_000)
      .replace(/"[^"]*"/g, '""')
      .matchAll(reference),
  ].flatMap(([, sheet, text]) => {
    const corners = cornersOf(text ?? "");
    return corners === null ? [] : [spanning(sheet === undefined ? homeSheet : sheetName(sheet), ...corners)];
  });
}

/**
 * What the formula gives when Excel calculates it: sums inside it are calculated too, foreign formulas keep their
 * stored value. `null` where a cell holds an error, or nothing is stored for a foreign formula, or it runs in a circle.
 */
export function evaluateSum(sum: SumFormula, snapshot: Snapshot): number | null {
  let total = sum.constant;
  for (const term of sum.terms) {
    // A sheet that was not read (a chart, a part that is gone) says nothing; it is not zero.
    if (sheetNamed(snapshot, term.area.sheet) === undefined) return null;
    for (const cell of cellsIn(term.area, snapshot)) {
      if (leavesOutSubtotal(term, cell)) continue;
      const value = numberOf(cell, term, snapshot);
      if (value === null) return null;
      total += term.sign * value;
    }
  }
  return Math.round(total * 1e6) / 1e6;
}

/** SUBTOTAL over a column of subtotals counts each item once: it skips the cells that are SUBTOTALs themselves. */
export function leavesOutSubtotal(term: SumTerm, cell: Cell | undefined): boolean {
  return term.inSubtotal && /^\s*[-+]?SUBTOTAL\(/.test(cell?.formula ?? "");
}

/** The figure a cell shows; where none is stored, the one its sum would give. `null` where it has none. */
export function shownFigure(cell: Cell, sheet: string, snapshot: Snapshot): number | null {
  if (typeof cell.value === "number") return cell.value;
  return cell.formula === undefined || cell.value !== null ? null : calculated(cell, cell.formula, sheet, snapshot);
}

/** A sum is asked for by every sum above it: calculated once for each workbook. `undefined`: being calculated. */
const calculatedSums = new WeakMap<Snapshot, Map<Cell, number | null | undefined>>();

function calculated(cell: Cell, formula: string, sheet: string, snapshot: Snapshot): number | null {
  const known = calculatedSums.get(snapshot) ?? new Map<Cell, number | null | undefined>();
  calculatedSums.set(snapshot, known);
  // Met again while it is being calculated: a circle.
  if (known.has(cell)) return known.get(cell) ?? null;
  known.set(cell, undefined);
  const sum = readSumFormula(formula, sheet);
  const stored = typeof cell.value === "number" ? cell.value : null;
  const value = sum === null ? stored : evaluateSum(sum, snapshot);
  known.set(cell, value);
  return value;
}

/** The cells with content in an area, row by row. */
export function cellsIn(area: Area, snapshot: Snapshot): readonly Cell[] {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (sheet === undefined) return [];
  const cells: Cell[] = [];
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  for (let place = rowPlace(sheet, firstRow); place < sheet.rows.length; place += 1) {
    const row = sheet.rows[place];
    if (row === undefined || row.index > lastRow) break;
    for (const cell of row.cells) {
      if (cell.column > lastColumn) break;
      if (cell.column >= firstColumn) cells.push(cell);
    }
  }
  return cells;
}

function numberOf(cell: Cell, term: SumTerm, snapshot: Snapshot): number | null {
  const { value, formula } = cell;
  if (isCellError(value)) return null;
  const numeric = value === null || typeof value === "number";
  if (formula !== undefined && numeric) return calculated(cell, formula, term.area.sheet, snapshot);
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (term.inSum) return 0;
  return typeof value === "boolean" ? Number(value) : null;
}

type Token =
  | { readonly kind: "area"; readonly sheet: string | null; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "sum" | "subtotal" | "(" | ")" | "," | "+" | "-" };

const tokenPattern =
  /\s*(?:((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!.])|(\d+(?:\.\d+)?)(?![\p{L}\p{N}_:])|(SUM|SUBTOTAL)(?=\s*\()|([-+(),]))/uy;

function tokenise(formula: string): readonly Token[] | null {
  if (formula.length > 2_000) return null;
  const tokens: Token[] = [];
  const text = formula.trim();
  let at = 0;
  while (at < text.length) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (match === null) return null;
    at = tokenPattern.lastIndex;
    const [, sheet, area, number, name, sign] = match;
    if (area !== undefined) {
      tokens.push({ kind: "area", sheet: sheet === undefined ? null : sheetName(sheet), text: area });
    } else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (name !== undefined) tokens.push({ kind: name === "SUM" ? "sum" : "subtotal" });
    else if (sign === "+" || sign === "-" || sign === "(" || sign === ")" || sign === ",") tokens.push({ kind: sign });
  }
  return tokens;
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The corners of `C9`, `C9:C13`, `C:C` and `9:13`. */
function cornersOf(text: string): readonly [Corner, Corner] | null {
  const [first = "", last = first] = text.replaceAll("$", "").split(":");
  const [a, b] = [parseCellName(first), parseCellName(last)];
  if (a !== undefined && b !== undefined) return [a, b];
  if (!text.includes(":")) return null;
  const [firstColumn, lastColumn] = [columnIndex(first), columnIndex(last)];
  if (firstColumn !== undefined && lastColumn !== undefined) {
    return [
      { row: 0, column: firstColumn },
      { row: maxRows - 1, column: lastColumn },
    ];
  }
  const [firstRow, lastRow] = [Number(first) - 1, Number(last) - 1];
  if (!(firstRow >= 0) || !(lastRow >= 0)) return null;
  return [
    { row: firstRow, column: 0 },
    { row: lastRow, column: maxColumns - 1 },
  ];
}

/** Recursive descent over `sum := [sign] part (sign part)*`; `part := area | number | (sum) | SUM(sum, …)`. */
function parseSum(tokens: readonly Token[], homeSheet: string): SumFormula | null {
  const terms: SumTerm[] = [];
  let constant = 0;
  let at = 0;

  function sum(outer: 1 | -1, inside: "sum" | "subtotal" | null): boolean {
    let sign = takeSigns() ?? 1;
    for (;;) {
      if (!part(outer === sign ? 1 : -1, inside)) return false;
      const next = takeSigns();
      if (next === undefined) return true;
      sign = next;
    }
  }

  function part(sign: 1 | -1, inside: "sum" | "subtotal" | null): boolean {
    const token = tokens[at];
    at += 1;
    switch (token?.kind) {
      case "area":
        return area(token.sheet, token.text, sign, inside);
      case "number":
        constant += sign * token.value;
        return true;
      case "(":
        return sum(sign, null) && take(")");
      case "sum":
        return take("(") && list(sign, "sum");
      case "subtotal":
        return take("(") && takeSubtotalOfSums() && take(",") && list(sign, "subtotal");
      default:
        return false;
    }
  }

  function list(sign: 1 | -1, inside: "sum" | "subtotal"): boolean {
    do {
      if (!sum(sign, inside)) return false;
    } while (take(","));
    return take(")");
  }

  function area(sheet: string | null, text: string, sign: 1 | -1, inside: "sum" | "subtotal" | null): boolean {
    const corners = cornersOf(text);
    // Another workbook's cells are not here to be added; an area outside SUM is an array, not a plain sum.
    const foreign = sheet !== null && /[[\]]/.test(sheet);
    if (corners === null || foreign || (text.includes(":") && inside === null)) return false;
    const [first, last] = corners;
    terms.push({
      area: spanning(sheet ?? homeSheet, first, last),
      sign,
      inSum: inside !== null,
      inSubtotal: inside === "subtotal",
    });
    return true;
  }

  /** SUBTOTAL(9, …) adds, and 109 adds what is not hidden by hand; other numbers count or average. */
  function takeSubtotalOfSums(): boolean {
    const kind = tokens[at];
    at += 1;
    return kind?.kind === "number" && (kind.value === 9 || kind.value === 109);
  }

  function takeSigns(): 1 | -1 | undefined {
    let sign: 1 | -1 | undefined;
    for (let kind = tokens[at]?.kind; kind === "+" || kind === "-"; kind = tokens[at]?.kind) {
      sign = (sign ?? 1) === (kind === "+" ? 1 : -1) ? 1 : -1;
      at += 1;
    }
    return sign;
  }

  function take(kind: Token["kind"]): boolean {
    if (tokens[at]?.kind !== kind) return false;
    at += 1;
    return true;
  }

  return sum(1, null) && at === tokens.length ? { terms, constant } : null;
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function spanning(sheet: string, a: Corner, b: Corner): Area {
  return {
    sheet,
    firstRow: Math.min(a.row, b.row),
    lastRow: Math.min(Math.max(a.row, b.row), maxRows - 1),
    firstColumn: Math.min(a.column, b.column),
    lastColumn: Math.min(Math.max(a.column, b.column), maxColumns - 1),
  };
}
