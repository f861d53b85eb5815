/** A formula moved to another cell: the references without `$` move along, as in a filled-down column. */
import { columnIndex, columnName, maxColumns, maxRows } from "../address";

/** A formula cut at its references, so that moving it to thousands of cells costs little. */
export interface RelativeFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
}

type Piece = string | { readonly column: Part | undefined; readonly row: Part | undefined };

/** A column or a row of a reference, zero-based, and whether `$` holds it in place. */
interface Part {
  readonly index: number;
  readonly fixed: boolean;
}

// Texts, quoted sheet names and brackets (other workbooks, table columns) are passed over; then A1, A:A and 1:1.
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\p{L}\p{N}_.\\$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})|(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})|(\$?[1-9][0-9]{0,6}:\$?[1-9][0-9]{0,6}))(?![\p{L}\p{N}_.\\(!])/gu;

/** Cuts the formula that stands in a cell (zero-based) at its references. */
export function relativeFormula(formula: string, row: number, column: number): RelativeFormula {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of formula.matchAll(tokens)) {
    const [all, dollarColumn, letters, dollarRow, digits, columns, rows] = match;
    const found =
      letters !== undefined && digits !== undefined
        ? cellPieces(letters, dollarColumn === "$", digits, dollarRow === "$")
        : columns !== undefined
          ? linePieces(columns, (line) => ({ column: columnPart(line), row: undefined }))
          : rows !== undefined
            ? linePieces(rows, (line) => ({ column: undefined, row: rowPart(line) }))
            : undefined;
    if (found === undefined) continue;
    pieces.push(formula.slice(done, match.index), ...found);
    done = match.index + all.length;
  }
  pieces.push(formula.slice(done));
  return { row, column, pieces };
}

/** The formula as it reads in another cell; a reference that leaves the sheet becomes `#REF!`. */
export function formulaAt(formula: RelativeFormula, row: number, column: number): string {
  let text = "";
  for (const piece of formula.pieces) {
    if (typeof piece === "string") text += piece;
    else {
      const letters = piece.column && moved(piece.column, column - formula.column, maxColumns, columnName);
      const digits = piece.row && moved(piece.row, row - formula.row, maxRows, (index) => String(index + 1));
      const lost = (piece.column && letters === undefined) || (piece.row && digits === undefined);
      text += lost ? "#REF!" : `${letters ?? ""}${digits ?? ""}`;
    }
  }
  return text;
}

function moved(part: Part, by: number, limit: number, name: (index: number) => string): string | undefined {
  if (part.fixed) return `$${name(part.index)}`;
  const index = part.index + by;
  return index >= 0 && index < limit ? name(index) : undefined;
}

function cellPieces(letters: string, fixedColumn: boolean, digits: string, fixedRow: boolean): Piece[] | undefined {
  const column = columnIndex(letters);
  const row = Number(digits) - 1;
  if (column === undefined || row >= maxRows) return undefined;
  return [{ column: { index: column, fixed: fixedColumn }, row: { index: row, fixed: fixedRow } }];
}

/** The two ends of `A:C` or `1:3`. */
function linePieces(range: string, read: (line: string) => Exclude<Piece, string>): Piece[] | undefined {
  const ends = range.split(":").map(read);
  const [first, last] = ends;
  const whole = ends.every((end) => (end.column ?? end.row) !== undefined);
  return first && last && whole ? [first, ":", last] : undefined;
}

function columnPart(text: string): Part | undefined {
  const index = columnIndex(text.replace("$", ""));
  return index === undefined ? undefined : { index, fixed: text.startsWith("$") };
}

function rowPart(text: string): Part {
  return { index: Number(text.replace("$", "")) - 1, fixed: text.startsWith("$") };
}
