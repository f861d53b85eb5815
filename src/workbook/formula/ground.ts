/** What a function of a formula is given, and what it is. */
import type { Area } from "../address";
import type { Cell, Snapshot } from "../snapshot";
import type { FormulaNode } from "./tree";
import type { Result } from "./values";

/** Takes its arguments as they are written, so that IF leaves alone what it does not choose. */
export type FormulaFunction = (args: readonly FormulaNode[], ground: Ground) => Taken;

/** A value, or the area where it stands: SUM(INDEX(A1:C9,0,2)) adds a column. */
export type Taken = Result | Area;

export interface Ground extends CellValues {
  /** The sheet of the formula. */
  readonly homeSheet: string;
  /** An area outside a function that takes one gives a value only where it is one cell. */
  readonly value: (node: FormulaNode) => Result;
  /** Also behind a name, and what INDEX, CHOOSE or IF points to; `undefined` for what is no area. */
  readonly area: (node: FormulaNode) => Area | undefined;
  /** The area where it is one, else the value. */
  readonly taken: (node: FormulaNode) => Taken;
}

/** The cells of a workbook, each with what it gives. */
export interface CellValues {
  readonly snapshot: Snapshot;
  /** What TODAY and NOW tell. */
  readonly clock: () => Date;
  /** The values of the cells with content in an area; `undefined` where the sheet is not there. */
  readonly resultsIn: (area: Area) => readonly Result[] | undefined;
  /** The same, each with its cell. */
  readonly valuesIn: (area: Area) => readonly Held[] | undefined;
  /** A value for each cell of the area, row by row, `null` where nothing stands; kept for who asks again. */
  readonly denseValues: (area: Area) => readonly Result[] | undefined;
}

export interface Held {
  readonly cell: Cell;
  readonly value: Result;
}

export function isArea(taken: Taken): taken is Area {
  return typeof taken === "object" && taken !== null && "firstRow" in taken;
}
