/** Functions that find a value beside another. */
import type { Area } from "../../address";
import { shortened, usedRows } from "../areas";
import { numberOf } from "../arguments";
import type { FormulaFunction, Ground, Taken } from "../ground";
import { asTruth, isStopped, notAvailable, referenceError, type Result, valueError } from "../values";
import { exactPlace, orderedPlace, type Place } from "./seek";

export const lookup: Readonly<Record<string, FormulaFunction>> = {
  VLOOKUP: table(columnOf, (area, place, at) => cellOf(area, place, at)),
  HLOOKUP: table(rowOf, (area, place, at) => cellOf(area, at, place)),
  LOOKUP: ([sought, node, resultNode, ...more], ground) => {
    const wanted = sought && ground.value(sought);
    if (isStopped(wanted)) return wanted;
    const area = node && ground.area(node);
    const results = resultNode === undefined ? area : ground.area(resultNode);
    if (area === undefined || results === undefined || more.length > 0) return undefined;
    if (resultNode !== undefined && (!isLine(area) || !isLine(results))) return undefined;
    // An area that is wider than high is sought through in its first row.
    const isWide = width(area) > height(area);
    const values = valuesOfLine(isWide ? rowOf(area, 0) : columnOf(area, 0), ground);
    const place = values && orderedPlace(values, wanted);
    if (typeof place !== "number") return place;
    return valueAt(lastLine(results, resultNode === undefined ? isWide : width(results) > 1), place, ground);
  },
  MATCH: ([sought, node, kind, ...more], ground) => {
    const wanted = sought && ground.value(sought);
    const order = numberOf(kind, ground, 1);
    if (isStopped(wanted)) return wanted;
    if (isStopped(order)) return order;
    const area = node && ground.area(node);
    if (area === undefined || more.length > 0) return undefined;
    if (!isLine(area)) return notAvailable;
    const values = valuesOfLine(area, ground);
    const place = values && (order === 0 ? exactPlace(values, wanted) : orderedPlace(values, wanted, order < 0));
    return typeof place === "number" ? place + 1 : place;
  },
  INDEX: ([node, rowNode, columnNode, ...more], ground) => {
    const area = node && ground.area(node);
    if (area === undefined || rowNode === undefined || more.length > 0) return undefined;
    const [first, second] = [numberOf(rowNode, ground), numberOf(columnNode, ground, 0)];
    if (isStopped(first)) return first;
    if (isStopped(second)) return second;
    // In a single row the one number is a column.
    const alongRow = columnNode === undefined && height(area) === 1;
    return part(area, Math.trunc(alongRow ? 0 : first), Math.trunc(alongRow ? first : second));
  },
};

/** `line`: where it is sought; `found`: the cell in the line `at` of the table. */
function table(
  line: (area: Area, at: number) => Area,
  found: (area: Area, place: number, at: number) => Area,
): FormulaFunction {
  return ([sought, node, atNode, nearlyNode, ...more], ground) => {
    const [wanted, at] = [sought && ground.value(sought), numberOf(atNode, ground)];
    const nearly = nearlyNode === undefined ? true : asTruth(ground.value(nearlyNode));
    const area = node && ground.area(node);
    if (isStopped(wanted)) return wanted;
    if (area === undefined || more.length > 0) return undefined;
    if (isStopped(at)) return at;
    if (isStopped(nearly)) return nearly;
    if (at < 1) return valueError;
    const values = valuesOfLine(line(area, 0), ground);
    const place: Place = values && (nearly ? orderedPlace(values, wanted) : exactPlace(values, wanted));
    const cell =
      typeof place === "number" ? found(area, place, Math.trunc(at) - 1) : found(area, 0, Math.trunc(at) - 1);
    const isInside = cell.lastRow <= area.lastRow && cell.lastColumn <= area.lastColumn;
    // Which of two errors comes first is not known.
    if (typeof place !== "number") return isInside ? place : undefined;
    return isInside ? singleValue(cell, ground) : referenceError;
  };
}

/** Counted from 1; 0 stands for all rows or columns. */
function part(area: Area, row: number, column: number): Taken {
  if (row < 0 || column < 0) return valueError;
  if (row > height(area) || column > width(area)) return referenceError;
  return {
    sheet: area.sheet,
    firstRow: area.firstRow + Math.max(row - 1, 0),
    lastRow: row === 0 ? area.lastRow : area.firstRow + row - 1,
    firstColumn: area.firstColumn + Math.max(column - 1, 0),
    lastColumn: column === 0 ? area.lastColumn : area.firstColumn + column - 1,
  };
}

function valuesOfLine(line: Area, ground: Ground): readonly Result[] | undefined {
  return ground.denseValues(shortened(line, usedRows([line], ground.snapshot) - line.firstRow));
}

function valueAt(line: Area, place: number, ground: Ground): Result {
  const isWide = width(line) > 1;
  return singleValue(cellOf(line, isWide ? 0 : place, isWide ? place : 0), ground);
}

function singleValue(cell: Area, ground: Ground): Result {
  const held = ground.valuesIn(cell);
  return held?.length === 0 ? null : held?.[0]?.value;
}

function cellOf({ sheet, firstRow, firstColumn }: Area, row: number, column: number): Area {
  const [atRow, atColumn] = [firstRow + row, firstColumn + column];
  return { sheet, firstRow: atRow, lastRow: atRow, firstColumn: atColumn, lastColumn: atColumn };
}

function rowOf(area: Area, at: number): Area {
  return { ...area, firstRow: area.firstRow + at, lastRow: area.firstRow + at };
}

function columnOf(area: Area, at: number): Area {
  return { ...area, firstColumn: area.firstColumn + at, lastColumn: area.firstColumn + at };
}

function lastLine(area: Area, isRow: boolean): Area {
  return isRow ? rowOf(area, height(area) - 1) : columnOf(area, width(area) - 1);
}

function isLine(area: Area): boolean {
  return width(area) === 1 || height(area) === 1;
}

function width({ firstColumn, lastColumn }: Area): number {
  return lastColumn - firstColumn + 1;
}

function height({ firstRow, lastRow }: Area): number {
  return lastRow - firstRow + 1;
}
