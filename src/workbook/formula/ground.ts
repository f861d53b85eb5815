/** What a function of a formula is given, and what it is. */
import type { Area } from "../address";
import type { Cell, Snapshot } from "../snapshot";
import type { FormulaNode } from "./tree";
import type { Result } from "./values";

/** Takes its arguments as they are written, so that IF leaves alone what it does not choose. */
export type FormulaFunction = (args: readonly FormulaNode[], ground: Ground) => Result;

export interface Ground {
  readonly snapshot: Snapshot;
  /** The sheet of the formula. */
  readonly homeSheet: string;
  /** An area outside a function that takes one gives a value only where it is one cell. */
  readonly value: (node: FormulaNode) => Result;
  /** Also behind a name; `undefined` for what is no area. */
  readonly area: (node: FormulaNode) => Area | undefined;
  /** The cells with content in an area, each with its value; `undefined` where the sheet is not there. */
  readonly valuesIn: (area: Area) => readonly Held[] | undefined;
  /** A value for each cell of the area, row by row, `null` where nothing stands; kept for who asks again. */
  readonly denseValues: (area: Area) => readonly Result[] | undefined;
}

export interface Held {
  readonly cell: Cell;
  readonly value: Result;
}
