/** Cell addresses: zero-based inside the program, A1 wherever a person or a formula sees them. */

/** One cell of one sheet. `row` and `column` count from 0 (A1 is 0, 0). */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of one sheet; both corners belong to it, zero-based, first ≤ last. */
export interface Area {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** The size of a sheet in every Excel since 2007. */
export const maxRows = 1_048_576;
export const maxColumns = 16_384;

/** `0` → `A`, `25` → `Z`, `26` → `AA`. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A` → `0`; `undefined` for what is no column of a sheet. Upper or lower case. */
export function columnIndex(name: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return undefined;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= maxColumns ? index - 1 : undefined;
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

/** True where the cell lies in the area; the sheets are not compared. */
export function isInside(area: Omit<Area, "sheet">, cell: { readonly row: number; readonly column: number }): boolean {
  const { row, column } = cell;
  return area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn;
}

/** The cell in A1 style, without its sheet: `G17`. */
export function cellName(cell: { readonly row: number; readonly column: number }): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** The area in A1 style, without its sheet: `B5:B9`, or `B5` when it is one cell. */
export function areaName(area: Area): string {
  const first = cellName({ row: area.firstRow, column: area.firstColumn });
  const last = cellName({ row: area.lastRow, column: area.lastColumn });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `G17` or `$G$17`; `undefined` for what is no cell of a sheet. */
export function parseCellName(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  const column = columnIndex(match?.[1] ?? "");
  const row = Number(match?.[2]) - 1;
  return column === undefined || row >= maxRows ? undefined : { row, column };
}

/** A sheet name as a formula writes it: quoted where Excel would quote it. */
export function quotedSheetName(name: string): string {
  const plain = /^[A-Za-z_\u00C0-\u024F][\w.\u00C0-\u024F]*$/.test(name);
  const looksLikeCell = parseCellName(name) !== undefined || /^[Rr][0-9]*([Cc][0-9]*)?$|^[Cc][0-9]*$/.test(name);
  return plain && !looksLikeCell ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The sheet that a defined name points into: `'Ett blad'!$A$1` → `Ett blad`; empty where it names none. */
export function sheetOfReference(refersTo: string): string {
  const written = refersTo.slice(0, Math.max(0, refersTo.lastIndexOf("!")));
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}

/** The cell as a formula of another sheet names it: `'Budget 1'!G17`. */
export function cellReference(address: Address): string {
  return `${quotedSheetName(address.sheet)}!${cellName(address)}`;
}

/** An area of a sheet as a name or a chart refers to it: `'Budget 1'!$A$1:$F$9`. */
export function anchoredArea(sheet: string, area: string): string {
  return `${quotedSheetName(sheet)}!${area.replace(/\$?([A-Za-z]{1,3})\$?([0-9]+)/g, "$$$1$$$2")}`;
}

/** The cell as a person points to it: `Budget - detaljerad!G17`. */
export function addressText(address: Address): string {
  return `${address.sheet}!${cellName(address)}`;
}

export function sameAddress(a: Address, b: Address): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
