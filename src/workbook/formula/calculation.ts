/** Calculates formulas over the cells of a workbook, as Excel would. */
import { type Area, cellKey } from "../address";
import { cellsIn } from "../cells-in";
import { memoizePerObject } from "../memoize";
import { type Cell, sheetNamed, type Snapshot } from "../snapshot";
import { evaluatorOn } from "./evaluate";
import { functionsNow, isOwnFunction } from "./functions";
import type { CellValues, FormulaFunction, Held } from "./ground";
import { type FormulaNode, formulaTree, nodesOf } from "./tree";
import type { Result } from "./values";

export interface Calculation {
  /** What a formula on the sheet gives; `undefined` where it holds what is not calculated here, or runs in a circle. */
  readonly formula: (formula: string, homeSheet: string) => Result;
  readonly cell: (cell: Cell, sheet: string) => Result;
}

/**
 * Results that are stored are taken at their word, but for those of Samkoll's own kinds of formula, which are worked
 * out anew, and for those that are missing.
 */
export function calculationOf(snapshot: Snapshot): Calculation {
  return trusting(functionsNow())(snapshot);
}

const trusting = memoizePerObject((_: Functions) =>
  memoizePerObject((snapshot: Snapshot) => calculation(snapshot, ({ formula }) => isOwn(formula ?? ""), true)),
);

/** Works out anew what stands in `affected` cells; where it cannot, nothing is known of them. */
export function calculationAfter(
  snapshot: Snapshot,
  affected: (sheet: string, cell: Cell) => boolean,
  most = mostLooks,
  clock = computersClock,
): Calculation {
  return calculation(snapshot, (cell, sheet) => affected(sheet, cell), false, most, clock);
}

function computersClock(): Date {
  return new Date();
}

/** Formulas of the functions that Samkoll knows by itself. */
function isOwn(formula: string): boolean {
  const tree = formulaTree(formula);
  return tree !== null && isOwnTree(tree);
}

const isOwnTree = memoizePerObject((tree: FormulaNode): boolean => {
  for (const node of nodesOf(tree)) if (node.kind === "call" && !isOwnFunction(node.name)) return false;
  return true;
});

/**
 * So many formulas that lead to each other are worked out one inside the other, and so many functions and brackets inside
 * each other in all of them; a longer chain is taken from its end.
 */
const deepest = 60;
const deepestNest = 400;

/** So many values of areas are kept: COUNTIF(A$1:A9,A9) down a long column would fill the memory. */
const mostDense = 5_000_000;

/**
 * So many cells of areas are looked at in all, some seconds' work: SUM(A$1:A9) down a column is a square of its length.
 * What comes after keeps its stored result, or is told as not worked out.
 */
const mostLooks = 50_000_000;

/** Thrown where a chain is too long for the stack; the cell is to be worked out first. */
class ChainTooLong extends Error {
  constructor(readonly at: Spot) {
    super("chain");
  }
}

/** Stands for the result of a cell that is being calculated. */
const open = Symbol("open");

interface Spot {
  readonly sheet: string;
  readonly cell: Cell;
}

function calculation(
  snapshot: Snapshot,
  isAnew: (cell: Cell, sheet: string) => boolean,
  trusts: boolean,
  most = mostLooks,
  clock = computersClock,
): Calculation {
  const results = new Map<string, Map<number, Result | typeof open>>();
  const dense = new Map<string, readonly Result[]>();
  let denseSize = 0;
  let looks = 0;
  const evaluators = new Map<string, (tree: FormulaNode) => Result>();
  /** The cells that are being calculated, the outermost first. */
  const path: Spot[] = [];
  /** How deep the formulas of the path are, together. */
  let nest = 0;
  /** How often a cell was met again while it was being calculated. */
  let circles = 0;

  const resultsOn = (sheet: string): Map<number, Result | typeof open> => {
    const known = results.get(sheet) ?? new Map<number, Result | typeof open>();
    results.set(sheet, known);
    return known;
  };

  function cellResult(cell: Cell, sheet: string): Result {
    const { formula, value } = cell;
    if (formula === undefined || (value !== null && !isAnew(cell, sheet))) return value;
    const known = resultsOn(sheet);
    const key = keyOf(cell);
    const found = known.get(key);
    if (found === open) {
      circles += 1;
      return undefined;
    }
    if (found !== undefined || known.has(key)) return found;
    const tree = formulaTree(formula);
    const ownNest = tree === null ? 0 : depthOf(tree);
    const isFull = path.length >= deepest || (path.length > 0 && nest + ownNest > deepestNest);
    if (isFull) throw new ChainTooLong({ sheet, cell });
    known.set(key, open);
    path.push({ sheet, cell });
    nest += ownNest;
    const circlesBefore = circles;
    const result = treeResult(tree, sheet);
    nest -= ownNest;
    path.pop();
    // What Excel stored for a circle is where it happened to stop.
    const isTrusted = trusts && value !== null && circles === circlesBefore;
    const taken = result === undefined && isTrusted ? value : result;
    known.set(key, taken);
    return taken;
  }

  function treeResult(tree: FormulaNode | null, homeSheet: string): Result {
    if (tree === null) return undefined;
    const evaluate = evaluators.get(homeSheet) ?? evaluatorOn(homeSheet, cells);
    evaluators.set(homeSheet, evaluate);
    const result = evaluate(tree);
    // A link to an empty cell shows 0.
    return result === null ? 0 : result;
  }

  /** `undefined` where there is no such sheet, or where enough has been looked at. */
  function lookIn(area: Area): readonly Cell[] | undefined {
    if (looks > most || sheetNamed(snapshot, area.sheet) === undefined) return undefined;
    const found = cellsIn(area, snapshot);
    looks += found.length;
    return found;
  }

  const cells: CellValues = {
    snapshot,
    clock,
    resultsIn: (area) => lookIn(area)?.map((cell) => cellResult(cell, area.sheet)),
    valuesIn: (area) => lookIn(area)?.map((cell) => ({ cell, value: cellResult(cell, area.sheet) })),
    denseValues: (area) => {
      const key = `${area.firstRow} ${area.lastRow} ${area.firstColumn} ${area.lastColumn} ${area.sheet}`;
      const known = dense.get(key);
      if (known !== undefined) return known;
      const fresh = spread(area, cells.valuesIn(area));
      if (fresh === undefined) return undefined;
      denseSize += fresh.length;
      if (denseSize > mostDense) {
        dense.clear();
        denseSize = fresh.length;
      }
      dense.set(key, fresh);
      return fresh;
    },
  };

  /** Where a chain is too long its far end is worked out first, and the question asked again. */
  function settled(ask: () => Result): Result {
    const waiting: Spot[] = [];
    const waits = new Set<string>();
    for (;;) {
      const next = waiting.at(-1);
      try {
        if (next === undefined) return ask();
        cellResult(next.cell, next.sheet);
        waiting.pop();
      } catch (reason) {
        if (!(reason instanceof ChainTooLong)) throw reason;
        for (const { sheet: on, cell: unfinished } of path) resultsOn(on).delete(keyOf(unfinished));
        path.length = 0;
        nest = 0;
        const { cell, sheet } = reason.at;
        const place = `${keyOf(cell)} ${sheet}`;
        // It waits for itself: a circle longer than the chain.
        if (waits.has(place)) resultsOn(sheet).set(keyOf(cell), undefined);
        else waiting.push(reason.at);
        waits.add(place);
      }
    }
  }

  return {
    formula: (formula, homeSheet) => settled(() => treeResult(formulaTree(formula), homeSheet)),
    cell: (cell, sheet) => settled(() => cellResult(cell, sheet)),
  };
}

function keyOf({ row, column }: Cell): number {
  return cellKey(row, column);
}

/** How many nodes of the tree are inside each other; a long sum is none that goes deep. */
const depthOf = memoizePerObject((tree: FormulaNode): number => {
  let deepest = 0;
  const waiting: { readonly node: FormulaNode; readonly depth: number }[] = [{ node: tree, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    deepest = Math.max(deepest, depth);
    if (node.kind === "minus" || node.kind === "percent") waiting.push({ node: node.of, depth: depth + 1 });
    else if (node.kind === "binary") waiting.push({ node: node.left, depth }, { node: node.right, depth: depth + 1 });
    else if (node.kind === "call") for (const arg of node.args) waiting.push({ node: arg, depth: depth + 1 });
  }
  return deepest;
});

type Functions = ReadonlyMap<string, FormulaFunction>;

/** A value for each cell of the area, `null` where nothing stands; whole columns and rows end where the sheet does. */
function spread(area: Area, held: readonly Held[] | undefined): readonly Result[] | undefined {
  if (held === undefined) return undefined;
  const width = area.lastColumn - area.firstColumn + 1;
  const values = new Array<Result>((area.lastRow - area.firstRow + 1) * width).fill(null);
  for (const { cell, value } of held) {
    values[(cell.row - area.firstRow) * width + cell.column - area.firstColumn] = value;
  }
  return values;
}
