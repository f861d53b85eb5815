/** Small changes to a made sheet, as a person would make them in Excel: other words in a cell, rows put in. */
import { cellName, parseCellName } from "../../src/workbook/address";
import type { BlueprintCell, SheetBlueprint } from "../../src/workbook/blueprint";
import type { CellContent } from "../../src/workbook/patch";

/** Cells by A1 name get other content; their look stays. A name that the sheet has no cell at is a mistake. */
export function withCells(sheet: SheetBlueprint, contents: Readonly<Record<string, CellContent>>): SheetBlueprint {
  const left = new Set(Object.keys(contents));
  const cells = sheet.cells.map((cell) => {
    const name = cellName(cell);
    const content = contents[name];
    if (content === undefined) return cell;
    left.delete(name);
    const { row, column, style } = cell;
    return { row, column, ...content, ...(style && { style }) };
  });
  if (left.size > 0) throw new Error(`No cell ${[...left].join(", ")} on ${sheet.name}`);
  return { ...sheet, cells };
}

/** The one cell that shows this text, by A1 name. */
export function cellSaying(sheet: SheetBlueprint, text: string, place = 0): string {
  const found = sheet.cells.filter((cell) => cell.value === text)[place];
  if (found === undefined) throw new Error(`Nothing says "${text}" on ${sheet.name}`);
  return cellName(found);
}

/** Every cell that shows the one text shows the other. */
export function reworded(sheet: SheetBlueprint, words: Readonly<Record<string, string>>): SheetBlueprint {
  const cells = sheet.cells.map((cell) => {
    const other = typeof cell.value === "string" && cell.formula === undefined ? words[cell.value] : undefined;
    return other === undefined ? cell : { ...cell, value: other };
  });
  return { ...sheet, cells };
}

/**
 * Puts rows in before a zero-based row; everything below moves, and the sheet's own formulas follow. A sum that ends on
 * the row above the new ones takes them in.
 */
export function withRows(
  sheet: SheetBlueprint,
  before: number,
  count: number,
  cells: readonly BlueprintCell[],
): SheetBlueprint {
  const shift = (row: number): number => (row >= before ? row + count : row);
  const area = (text: string): string => text.replace(/[A-Z]+[0-9]+/g, (name) => shiftedName(name, shift));
  const lastRowOf = (row: number): number => (row === before ? before + count : shift(row - 1) + 1);
  const formula = (text: string): string =>
    text
      .split(/((?:'[^']+'|\w+)![A-Z]+[0-9]+)/)
      // Every second part is a reference into another sheet, and stays as it is.
      .map((part, index) => (index % 2 === 1 ? part : shiftedReferences(part, shift, lastRowOf)))
      .join("");
  return {
    ...sheet,
    cells: [
      ...sheet.cells.map((cell) => ({
        ...cell,
        row: shift(cell.row),
        ...(cell.formula !== undefined && { formula: formula(cell.formula) }),
      })),
      ...cells,
    ],
    rowHeights: new Map([...sheet.rowHeights].map(([row, height]) => [shift(row), height])),
    merges: sheet.merges.map(area),
    validations: sheet.validations.map((rule) => ({ ...rule, areas: rule.areas.map(area) })),
    names: new Map([...sheet.names].map(([name, at]) => [name, area(at)])),
    print: { ...sheet.print, area: area(sheet.print.area) },
  };
}

function shiftedName(name: string, shift: (row: number) => number): string {
  const cell = parseCellName(name);
  return cell === undefined ? name : cellName({ row: shift(cell.row), column: cell.column });
}

/** `lastRow` moves the end of an area, which takes in rows put in right below it. Rows count from 1 there. */
function shiftedReferences(text: string, shift: (row: number) => number, lastRow: (row: number) => number): string {
  return text.replace(/(:?)([A-Z]+)([0-9]+)/g, (name: string, colon: string, column: string, row: string) =>
    colon === "" ? shiftedName(name, shift) : `:${column}${lastRow(Number(row))}`,
  );
}
