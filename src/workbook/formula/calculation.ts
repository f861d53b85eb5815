/** Calculates formulas over the cells of a workbook, as Excel would. */
import { type Area, maxColumns } from "../address";
import { cellsIn } from "../cells-in";
import { memoizePerObject } from "../memoize";
import { type Cell, sheetNamed, type Snapshot } from "../snapshot";
import { areaOn, namedTree } from "./areas";
import { functionsNow, isOwnFunction, type FormulaFunction } from "./functions";
import type { Ground, Held } from "./ground";
import { operated } from "./operators";
import { type FormulaNode, formulaTree, nodesOf } from "./tree";
import { asNumber, isStopped, type Result, rounded } from "./values";

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
export function calculationAfter(snapshot: Snapshot, affected: (sheet: string, cell: Cell) => boolean): Calculation {
  return calculation(snapshot, (cell, sheet) => affected(sheet, cell), false);
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

/** So many formulas that lead to each other are worked out one inside the other; a longer chain is taken from its end. */
const deepest = 60;

/** Thrown where a chain is too long for the stack; the cell is to be worked out first. */
class ChainTooLong extends Error {
  constructor(readonly at: Spot) {
    super("chain");
  }
}

interface Spot {
  readonly sheet: string;
  readonly cell: Cell;
}

function calculation(snapshot: Snapshot, isAnew: (cell: Cell, sheet: string) => boolean, trusts: boolean): Calculation {
  const results = new Map<string, Map<number, Result>>();
  const dense = new Map<string, readonly Result[]>();
  const open = new Set<string>();
  /** How often a cell was met again while it was being calculated. */
  let circles = 0;

  const resultsOn = (sheet: string): Map<number, Result> => {
    const known = results.get(sheet) ?? new Map<number, Result>();
    results.set(sheet, known);
    return known;
  };

  function cellResult(cell: Cell, sheet: string): Result {
    const { formula, value } = cell;
    if (formula === undefined || (value !== null && !isAnew(cell, sheet))) return value;
    const known = resultsOn(sheet);
    const key = keyOf(cell);
    if (known.has(key)) return known.get(key);
    const place = `${key} ${sheet}`;
    if (open.has(place)) {
      circles += 1;
      return undefined;
    }
    if (open.size >= deepest) throw new ChainTooLong({ sheet, cell });
    open.add(place);
    const circlesBefore = circles;
    const result = formulaResult(formula, sheet);
    open.delete(place);
    // What Excel stored for a circle is where it happened to stop.
    const isTrusted = trusts && value !== null && circles === circlesBefore;
    const taken = result === undefined && isTrusted ? value : result;
    known.set(key, taken);
    return taken;
  }

  function formulaResult(formula: string, homeSheet: string): Result {
    const tree = formulaTree(formula);
    if (tree === null) return undefined;
    const result = evaluate(tree, groundOn(homeSheet));
    // A link to an empty cell shows 0.
    return result === null ? 0 : result;
  }

  const groundOn = (homeSheet: string): Ground => {
    const ground: Ground = {
      snapshot,
      homeSheet,
      value: (node) => evaluate(node, ground),
      area: (node) => areaOf(node, ground),
      valuesIn: (area) =>
        sheetNamed(snapshot, area.sheet) &&
        cellsIn(area, snapshot).map((cell) => ({ cell, value: cellResult(cell, area.sheet) })),
      denseValues: (area) => {
        const key = `${area.firstRow} ${area.lastRow} ${area.firstColumn} ${area.lastColumn} ${area.sheet}`;
        const known = dense.get(key) ?? spread(area, ground.valuesIn(area));
        if (known !== undefined) dense.set(key, known);
        return known;
      },
    };
    return ground;
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
        open.clear();
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
    formula: (formula, homeSheet) => settled(() => formulaResult(formula, homeSheet)),
    cell: (cell, sheet) => settled(() => cellResult(cell, sheet)),
  };
}

function keyOf({ row, column }: Cell): number {
  return row * maxColumns + column;
}

type Functions = ReadonlyMap<string, FormulaFunction>;

function evaluate(node: FormulaNode, ground: Ground): Result {
  switch (node.kind) {
    case "value":
      return node.value;
    case "error":
      return { error: node.error };
    case "area":
      return onlyValue(areaOn(node, ground.homeSheet), ground);
    case "name": {
      const named = namedTree(node.name, ground.snapshot.names);
      return named === null || named.kind === "name" ? undefined : evaluate(named, ground);
    }
    case "minus": {
      const value = asNumber(evaluate(node.of, ground));
      return isStopped(value) ? value : rounded(-value);
    }
    case "percent": {
      const value = asNumber(evaluate(node.of, ground));
      return isStopped(value) ? value : rounded(value / 100);
    }
    case "binary":
      return binary(node, ground);
    case "call":
      return functionsNow().get(node.name)?.(node.args, ground);
  }
}

/** A long sum is a deep tree to the left: its terms are taken one after another. */
function binary(node: FormulaNode & { readonly kind: "binary" }, ground: Ground): Result {
  const spine: (typeof node)[] = [];
  let first: FormulaNode = node;
  while (first.kind === "binary") {
    spine.push(first);
    first = first.left;
  }
  return spine.reduceRight<Result>(
    (left, { sign, right }) => operated(sign, left, evaluate(right, ground)),
    evaluate(first, ground),
  );
}

function areaOf(node: FormulaNode, { homeSheet, snapshot }: Ground): Area | undefined {
  if (node.kind === "area") return areaOn(node, homeSheet);
  const named = node.kind === "name" ? namedTree(node.name, snapshot.names) : null;
  return named?.kind === "area" ? areaOn(named, homeSheet) : undefined;
}

function onlyValue(area: Area, { valuesIn }: Ground): Result {
  if (area.firstRow !== area.lastRow || area.firstColumn !== area.lastColumn) return undefined;
  const held = valuesIn(area);
  return held?.length === 0 ? null : held?.[0]?.value;
}

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
