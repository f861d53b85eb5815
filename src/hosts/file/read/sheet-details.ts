/** What the Snapshot of a sheet leaves out but one who types must know: how empty cells look, what changes only whole. */
import { parseCellName } from "../../../workbook/address";
import { parseArea } from "../write/sheet-places";
import { isInside } from "../../../workbook/address";

export interface SheetDetails {
  /** The style index of a cell that holds nothing: its own, or its row's or column's. */
  readonly emptyStyleAt: (row: number, column: number) => number;
  /** True for a cell of an array formula or data table. */
  readonly inBlock: (row: number, column: number) => boolean;
  /** False for a sheet of a damaged file that has no place for rows. */
  readonly takesRows: boolean;
}

const prefix = String.raw`(?:[\w.-]+:)?`;
const attributes = String.raw`(\s[^<>]*?)`;
const emptyCell = new RegExp(String.raw`<${prefix}c${attributes}(?:\/>|>\s*<\/${prefix}c>)`, "g");
const rowTag = new RegExp(String.raw`<${prefix}row${attributes}\/?>`, "g");
const columnTag = new RegExp(String.raw`<${prefix}col${attributes}\/?>`, "g");
const sheetDataTag = new RegExp(String.raw`<${prefix}sheetData[\s/>]`);
const formulaTag = new RegExp(String.raw`<${prefix}f${attributes}\/?>`, "g");

const named = (name: string): RegExp => new RegExp(String.raw`\s${name}\s*=\s*["']([^"']*)["']`);
const [r, s, customFormat, min, max, style, t, ref] = [
  named("r"),
  named("s"),
  named("customFormat"),
  named("min"),
  named("max"),
  named("style"),
  named("t"),
  named("ref"),
] as const;

/** `text` of the sheet's part, which has been read once already: only its usual spelling is looked for. */
export function readSheetDetails(text: string): SheetDetails {
  const cells = emptyStyles(text);
  const rows = rowStyles(text);
  const columns = [...text.matchAll(columnTag)].map(([, given = ""]) => ({
    first: Number(min.exec(given)?.[1]) - 1,
    last: Number(max.exec(given)?.[1]) - 1,
    style: Number(style.exec(given)?.[1] ?? 0),
  }));
  const blocks = [...text.matchAll(formulaTag)].flatMap(([, given = ""]) => {
    const kind = t.exec(given)?.[1];
    const area = kind === "array" || kind === "dataTable" ? parseArea(ref.exec(given)?.[1] ?? "") : undefined;
    return area === undefined ? [] : [area];
  });
  return {
    emptyStyleAt: (row, column) =>
      cells.get(row)?.get(column) ??
      rows.get(row) ??
      columns.find(({ first, last }) => first <= column && column <= last)?.style ??
      0,
    inBlock: (row, column) => blocks.some((area) => isInside(area, { row, column })),
    takesRows: sheetDataTag.test(text),
  };
}

function emptyStyles(text: string): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const rows = new Map<number, Map<number, number>>();
  for (const [, given = ""] of text.matchAll(emptyCell)) {
    const at = parseCellName(r.exec(given)?.[1] ?? "");
    if (at === undefined) continue;
    const cells = rows.get(at.row) ?? new Map<number, number>();
    rows.set(at.row, cells.set(at.column, Number(s.exec(given)?.[1] ?? 0)));
  }
  return rows;
}

function rowStyles(text: string): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const [, given = ""] of text.matchAll(rowTag)) {
    const custom = customFormat.exec(given)?.[1];
    if (custom === "1" || custom === "true") {
      styles.set(Number(r.exec(given)?.[1]) - 1, Number(s.exec(given)?.[1] ?? 0));
    }
  }
  return styles;
}
