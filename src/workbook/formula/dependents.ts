/** Which formulas follow when cells change: those that count on them, and those that count on these in turn. */
import { type Address, type Area, cellKey, isInside } from "../address";
import { isFormulaFree } from "../formula-free";
import { memoizePerObject } from "../memoize";
import type { Cell, Sheet, Snapshot } from "../snapshot";
import { precedentsOf } from "./areas";

export interface FormulaCell {
  readonly sheet: string;
  readonly cell: Cell;
  readonly formula: string;
}

export function addressOf({ sheet, cell: { row, column } }: FormulaCell): Address {
  return { sheet, row, column };
}

/** The cells of a sheet that hold a formula. */
export const formulasOn = memoizePerObject((sheet: Sheet): readonly FormulaCell[] => {
  const found: FormulaCell[] = [];
  if (isFormulaFree(sheet)) return found;
  for (const { cells } of sheet.rows) {
    for (const cell of cells) {
      if (cell.formula !== undefined) found.push({ sheet: sheet.name, cell, formula: cell.formula });
    }
  }
  return found;
});

/** Those of the workbook that follow the changed cells, each once; a changed cell itself only where it counts on another. */
export function dependentsOf(snapshot: Snapshot, changed: readonly Address[]): readonly FormulaCell[] {
  if (changed.length === 0) return [];
  const indexes = snapshot.sheets.map((sheet) => indexOf(snapshot.names)(sheet));
  /** The large areas of formulas that are not met yet: each sum of a long column would be asked for every cell of it. */
  const left = indexes.map(({ far }) => new Map(far));
  const found = new Set<FormulaCell>();
  const waiting: Address[] = [...changed];
  const meet = (formula: FormulaCell): void => {
    if (found.has(formula)) return;
    found.add(formula);
    waiting.push(addressOf(formula));
  };
  for (const { unknown } of indexes) unknown.forEach(meet);
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const sheet = sheetKey(at.sheet);
    for (const { near } of indexes) {
      for (const { area, formula } of near.get(sheet)?.get(at.row) ?? []) if (isInside(area, at)) meet(formula);
    }
    for (const far of left) {
      const before = found.size;
      const counted = far.get(sheet) ?? [];
      for (const { area, formula } of counted) if (isInside(area, at)) meet(formula);
      if (found.size === before) continue;
      far.set(
        sheet,
        counted.filter(({ formula }) => !found.has(formula)),
      );
    }
  }
  return [...found];
}

/** The formulas of one sheet by what they count on. */
interface Index {
  /** By the sheet and the row of small areas. */
  readonly near: ReadonlyMap<string, ReadonlyMap<number, readonly Counted[]>>;
  /** Large areas, by their sheet. */
  readonly far: ReadonlyMap<string, readonly Counted[]>;
  /** What they count on cannot be told: any change may concern them. */
  readonly unknown: readonly FormulaCell[];
}

interface Counted {
  readonly area: Area;
  readonly formula: FormulaCell;
}

/** So many places of areas are kept of a sheet, and so much of formulas is read; a hostile one would fill the memory. */
const mostCounted = 3_000_000;
const mostLetters = 16_000_000;

/** An area of so many rows is large. */
const largeFrom = 33;

const indexOf = memoizePerObject((names: Snapshot["names"]) =>
  memoizePerObject((sheet: Sheet): Index => {
    const near = new Map<string, Map<number, Counted[]>>();
    const far = new Map<string, Counted[]>();
    const unknown: FormulaCell[] = [];
    let [counted, letters] = [0, 0];
    for (const formula of formulasOn(sheet)) {
      letters += formula.formula.length;
      const isWithin = counted < mostCounted && letters < mostLetters;
      const areas = isWithin ? precedentsOf(formula.formula, sheet.name, names) : null;
      if (areas === null) unknown.push(formula);
      for (const area of areas ?? []) {
        counted += Math.min(area.lastRow - area.firstRow + 1, largeFrom);
        if (area.lastRow - area.firstRow + 1 >= largeFrom) {
          kept(far, sheetKey(area.sheet), []).push({ area, formula });
          continue;
        }
        const rows = kept(near, sheetKey(area.sheet), new Map<number, Counted[]>());
        for (let row = area.firstRow; row <= area.lastRow; row += 1) kept(rows, row, []).push({ area, formula });
      }
    }
    return { near, far, unknown };
  }),
);

/** A formula may name its sheet in other capitals. */
function sheetKey(name: string): string {
  return name.toLowerCase();
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, fresh: Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, fresh);
  return fresh;
}

/** Tells whether a cell is among these. */
export function isAmong(formulas: readonly FormulaCell[]): (sheet: string, cell: Cell) => boolean {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, cell } of formulas) kept(bySheet, sheet, new Set<number>()).add(cellKey(cell.row, cell.column));
  return (sheet, cell) => bySheet.get(sheet)?.has(cellKey(cell.row, cell.column)) === true;
}
