/** A formula moved to another cell: the references without `$` move along, as in a filled-down column. */
import { columnIndex, columnName, maxColumns, maxRows } from "../address";
import { formulaTokens } from "./tokens";

/** A formula cut at its references, so that moving it to thousands of cells costs little. */
export interface RelativeFormula {
  readonly row: number;
  readonly column: number;
  readonly pieces: readonly Piece[];
  /** Of the formula, in letters. */
  readonly length: number;
}

type Piece = string | { readonly column: Part | undefined; readonly row: Part | undefined };

/** A column or a row of a reference, zero-based, and whether `$` holds it in place. */
interface Part {
  readonly index: number;
  readonly fixed: boolean;
}

/** Cuts the formula that stands in a cell (zero-based) at its references. */
export function relativeFormula(formula: string, row: number, column: number): RelativeFormula {
  const pieces: Piece[] = [];
  let between: string[] = [];
  for (const token of formulaTokens(formula, ".")) {
    const found = token.kind === "area" ? cutArea(token.area) : undefined;
    if (token.kind !== "area" || found === undefined) between.push(token.text);
    else {
      between.push(token.text.slice(0, token.text.length - token.area.length));
      pieces.push(between.join(""), ...found);
      between = [];
    }
  }
  pieces.push(between.join(""));
  return { row, column, pieces, length: formula.length };
}

/** The formula as it reads in another cell; a reference that leaves the sheet becomes `#REF!`. */
export function formulaAt(formula: RelativeFormula, row: number, column: number): string {
  const [down, right] = [row - formula.row, column - formula.column];
  // Joined in one go: a text that grows piece by piece is kept as all of its pieces.
  return formula.pieces.map((piece) => (typeof piece === "string" ? piece : movedCorner(piece, down, right))).join("");
}

function movedCorner({ column, row }: Exclude<Piece, string>, down: number, right: number): string {
  const letters = column && moved(column, right, maxColumns, columnName);
  const digits = row && moved(row, down, maxRows, (index) => String(index + 1));
  const isLost = (column && letters === undefined) || (row && digits === undefined);
  return isLost ? "#REF!" : `${letters ?? ""}${digits ?? ""}`;
}

function moved(part: Part, by: number, limit: number, name: (index: number) => string): string | undefined {
  if (part.fixed) return `$${name(part.index)}`;
  const index = part.index + by;
  return index >= 0 && index < limit ? name(index) : undefined;
}

/** `C9`, `C9:D10`, `A:C` or `1:3`; `undefined` for what no sheet has. */
function cutArea(area: string): readonly Piece[] | undefined {
  const [first, last, ...more] = area.split(":").map(cutCorner);
  if (first === undefined || more.length > 0) return undefined;
  if (!area.includes(":")) return [first];
  return last === undefined ? undefined : [first, ":", last];
}

function cutCorner(text: string): Exclude<Piece, string> | undefined {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // The mark of `$1` stands where that of a column would.
  const isRow = letters === "" && fixedRow === "";
  const column = letters === "" ? undefined : columnIndex(letters ?? "");
  const row = digits === "" ? undefined : Number(digits) - 1;
  if ((letters !== "" && column === undefined) || (row !== undefined && row >= maxRows)) return undefined;
  return {
    column: column === undefined ? undefined : { index: column, fixed: fixedColumn === "$" },
    row: row === undefined ? undefined : { index: row, fixed: (isRow ? fixedColumn : fixedRow) === "$" },
  };
}
