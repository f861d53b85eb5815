/** Reads the formulas that a budget adds up with: SUM, +, − and cells. Everything else is foreign and left alone. */
import { type Area, maxColumns, maxRows, parseCellName } from "../workbook/address";
import { type Cell, type Snapshot, cellIn, isCellError, rowAt, sheetNamed } from "../workbook/snapshot";

export interface SumTerm {
  readonly area: Area;
  readonly sign: 1 | -1;
  /** Inside SUM, where text counts as nothing; outside it text makes an error. */
  readonly inSum: boolean;
}

export interface SumFormula {
  readonly terms: readonly SumTerm[];
  /** Numbers typed into the formula. */
  readonly constant: number;
}

/** `null` for a formula that is more than a sum of cells: a product, a condition, another workbook, a name. */
export function readSumFormula(formula: string, homeSheet: string): SumFormula | null {
  const tokens = tokenise(formula);
  if (tokens === null) return null;
  const reader = new SumReader(tokens, homeSheet);
  return reader.read();
}

/** True where a formula points at another workbook: `[1]Blad1!A1`, `'C:\[Budget.xlsx]Blad'!A1`. */
export function linksToOtherWorkbook(formula: string): boolean {
  return /\[[^\][]+\][^!\]]*!/.test(formula.replace(/"[^"]*"/g, ""));
}

/**
 * What the formula gives when Excel calculates it: sums inside it are calculated too, foreign formulas keep their
 * stored value. `null` where a cell holds an error, or nothing is stored for a foreign formula, or it runs in a circle.
 */
export function evaluateSum(sum: SumFormula, snapshot: Snapshot): number | null {
  let total = sum.constant;
  for (const term of sum.terms) {
    for (const cell of cellsIn(term.area, snapshot)) {
      const value = numberOf(cell, term, snapshot);
      if (value === null) return null;
      total += term.sign * value;
    }
  }
  return Math.round(total * 1e6) / 1e6;
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
export function* cellsIn(area: Area, snapshot: Snapshot): Generator<Cell> {
  const sheet = sheetNamed(snapshot, area.sheet);
  if (sheet === undefined) return;
  if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) {
    const cell = cellIn(rowAt(sheet, area.firstRow), area.firstColumn);
    if (cell) yield cell;
    return;
  }
  for (const row of sheet.rows) {
    if (row.index < area.firstRow) continue;
    if (row.index > area.lastRow) return;
    for (const cell of row.cells) {
      if (cell.column >= area.firstColumn && cell.column <= area.lastColumn) yield cell;
    }
  }
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
  /\s*(?:((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(!.])|(\d+(?:\.\d+)?)(?![\p{L}\p{N}_:])|(SUM|SUBTOTAL)(?=\s*\()|([-+(),]))/uy;

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
    if (area !== undefined)
      tokens.push({ kind: "area", sheet: sheet === undefined ? null : sheetName(sheet), text: area });
    else if (number !== undefined) tokens.push({ kind: "number", value: Number(number) });
    else if (name !== undefined) tokens.push({ kind: name === "SUM" ? "sum" : "subtotal" });
    else if (sign === "+" || sign === "-" || sign === "(" || sign === ")" || sign === ",") tokens.push({ kind: sign });
  }
  return tokens;
}

function sheetName(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Recursive descent over `sum := [sign] part (sign part)*`; `part := area | number | (sum) | SUM(sum, …)`. */
class SumReader {
  private at = 0;
  private readonly terms: SumTerm[] = [];
  private constant = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly homeSheet: string,
  ) {}

  read(): SumFormula | null {
    const whole = this.sum(1, false) && this.at === this.tokens.length;
    return whole ? { terms: this.terms, constant: this.constant } : null;
  }

  private sum(outer: 1 | -1, inSum: boolean): boolean {
    let sign = this.sign() ?? 1;
    for (;;) {
      if (!this.part(outer === sign ? 1 : -1, inSum)) return false;
      const next = this.sign();
      if (next === undefined) return true;
      sign = next;
    }
  }

  private part(sign: 1 | -1, inSum: boolean): boolean {
    const token = this.tokens[this.at];
    if (token === undefined) return false;
    this.at += 1;
    switch (token.kind) {
      case "area":
        return this.area(token.sheet, token.text, sign, inSum);
      case "number":
        this.constant += sign * token.value;
        return true;
      case "(":
        return this.sum(sign, false) && this.take(")");
      case "sum":
        return this.take("(") && this.list(sign);
      case "subtotal": {
        const kind = this.take("(") ? this.tokens[this.at] : undefined;
        const adds = kind?.kind === "number" && (kind.value === 9 || kind.value === 109);
        this.at += 1;
        return adds && this.take(",") && this.list(sign);
      }
      default:
        return false;
    }
  }

  private list(sign: 1 | -1): boolean {
    do {
      if (!this.sum(sign, true)) return false;
    } while (this.take(","));
    return this.take(")");
  }

  private area(sheet: string | null, text: string, sign: 1 | -1, inSum: boolean): boolean {
    const [first, last] = text.split(":").map(parseCellName);
    const end = text.includes(":") ? last : first;
    if (first === undefined || end === undefined) return false;
    // An area outside SUM is an array or an implicit intersection: not a plain sum.
    if (text.includes(":") && !inSum) return false;
    this.terms.push({ area: spanning(sheet ?? this.homeSheet, first, end), sign, inSum });
    return true;
  }

  private sign(): 1 | -1 | undefined {
    let sign: 1 | -1 | undefined;
    for (;;) {
      const kind = this.tokens[this.at]?.kind;
      if (kind !== "+" && kind !== "-") return sign;
      this.at += 1;
      sign = (sign ?? 1) === (kind === "+" ? 1 : -1) ? 1 : -1;
    }
  }

  private take(kind: Token["kind"]): boolean {
    if (this.tokens[this.at]?.kind !== kind) return false;
    this.at += 1;
    return true;
  }
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
