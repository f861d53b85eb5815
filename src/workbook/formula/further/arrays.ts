/** SUMPRODUCT: areas, comparisons and products of them, reckoned cell by cell. */
import type { Area } from "../../address";
import { isCellError } from "../../snapshot";
import { shortened, usedRows } from "../areas";
import { type FormulaFunction, type Ground, isArea } from "../ground";
import { operated, signed } from "../operators";
import { type FormulaNode, nodesOf } from "../tree";
import { isStopped, notAvailable, type Result, finite, valueError } from "../values";

/** `height`: of the whole; below its stored rows all are like the last, for whole columns go on where no sheet is used. */
interface Grid {
  readonly height: number;
  readonly width: number;
  readonly values: readonly Result[];
}

/** A larger one would take long, or fill the memory. */
const mostValues = 500_000;

/** Functions of single values, done anew for each value of an array; `COUNTIF` and its kin for each of their criteria. */
const eachValue = new Set(
  `ABS DAY EXACT FIND HOUR INT ISBLANK ISERR ISERROR ISLOGICAL ISNA ISNONTEXT ISNUMBER ISTEXT LEFT LEN LOWER MID MINUTE MOD
  MONTH NOT POWER PROPER REPLACE REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SECOND SIGN SQRT SUBSTITUTE TEXT TRIM TRUNC
  UPPER VALUE WEEKDAY YEAR`.split(/\s+/),
);
const eachCriterion = new Set(["COUNTIF", "COUNTIFS", "SUMIF", "AVERAGEIF"]);
/** So many values are looked at for so many criteria. */
const mostLooks = 2_000_000;

/** So many values may be reckoned for one formula, all its steps together. */
const mostSteps = 2_000_000;

export const arrays: Readonly<Record<string, FormulaFunction>> = {
  SUMPRODUCT: (args, ground) => {
    const areas = args.flatMap((arg) => [...nodesOf(arg)].flatMap((node) => areaIn(node, ground)));
    const work: Work = { ground, rows: usedRows(areas, ground.snapshot) + 1, steps: 0 };
    const grids: Grid[] = [];
    for (const arg of args) {
      const grid = gridOf(arg, work);
      if (grid === undefined) return undefined;
      grids.push(grid);
    }
    return sumOfProducts(grids);
  },
};

interface Work {
  readonly ground: Ground;
  /** One more than the sheets use. */
  readonly rows: number;
  /** Values that have been reckoned. */
  steps: number;
}

function areaIn(node: FormulaNode, { area }: Ground): readonly Area[] {
  const found = node.kind === "area" || node.kind === "name" ? area(node) : undefined;
  return found === undefined ? [] : [found];
}

function sizeOf({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

function sumOfProducts(grids: readonly Grid[]): Result {
  const [first] = grids;
  if (first === undefined) return undefined;
  if (grids.some(({ height, width }) => height !== first.height || width !== first.width)) return valueError;
  const stored = first.values.length / first.width;
  let sum = 0;
  for (let place = 0; place < first.values.length; place += 1) {
    let product = Math.floor(place / first.width) === stored - 1 ? first.height - stored + 1 : 1;
    for (const { values } of grids) {
      const value = values[place];
      if (isStopped(value)) return value;
      // Text and truths count as 0 here.
      product *= typeof value === "number" ? value : 0;
    }
    sum += product;
  }
  return finite(sum);
}

function gridOf(node: FormulaNode, work: Work): Grid | undefined {
  switch (node.kind) {
    case "minus":
    case "percent": {
      const of = gridOf(node.of, work);
      return of && each([of], work, ([value]) => signed(node.kind, value));
    }
    case "binary":
      return each([gridOf(node.left, work), gridOf(node.right, work)], work, ([left, right]) =>
        operated(node.sign, left, right),
      );
    case "call":
      if (eachValue.has(node.name)) return calledForEach(node, work, () => false);
      if (eachCriterion.has(node.name)) return calledForEach(node, work, (index) => index % 2 === 0);
      return takenGrid(node, work);
    case "value":
    case "error":
    case "area":
    case "name":
      return takenGrid(node, work);
  }
}

function takenGrid(node: FormulaNode, work: Work): Grid | undefined {
  const taken = work.ground.taken(node);
  if (!isArea(taken)) return { height: 1, width: 1, values: [taken] };
  const cut = shortened(taken, work.rows);
  const [height, width] = [taken.lastRow - taken.firstRow + 1, taken.lastColumn - taken.firstColumn + 1];
  if (sizeOf(cut) > mostValues) return undefined;
  const values = work.ground.denseValues(cut);
  return values && { height, width, values };
}

/** `isWhole`: the arguments that the function takes as areas. */
function calledForEach(
  node: FormulaNode & { readonly kind: "call" },
  work: Work,
  isWhole: (index: number) => boolean,
): Grid | undefined {
  const singles = node.args.filter((_, index) => !isWhole(index));
  if (singles.length === 0) return { height: 1, width: 1, values: [work.ground.value(node)] };
  const grids = singles.map((arg) => gridOf(arg, work));
  const wholes = node.args.filter((_, index) => isWhole(index)).flatMap((arg) => areaIn(arg, work.ground));
  const looks = Math.max(1, ...wholes.map((area) => sizeOf(shortened(area, work.rows))));
  if (Math.max(...grids.map((grid) => grid?.values.length ?? 0)) * looks > mostLooks) return undefined;
  return each(grids, work, (values) => {
    const literals = values.map(literal);
    const args = node.args.map((arg, index) => (isWhole(index) ? arg : (literals.shift() ?? arg)));
    return args.includes(unknown) ? undefined : work.ground.value({ ...node, args });
  });
}

const unknown: FormulaNode = { kind: "value", value: null };

function literal(value: Result): FormulaNode {
  if (value === undefined) return unknown;
  return isCellError(value) ? { kind: "error", error: value.error } : { kind: "value", value };
}

/** One row or column stands for all of the others'; what a shorter array lacks is #N/A. */
function each(
  grids: readonly (Grid | undefined)[],
  work: Work,
  reckon: (values: readonly Result[]) => Result,
): Grid | undefined {
  const known = grids.filter((grid) => grid !== undefined);
  if (known.length < grids.length) return undefined;
  const height = Math.max(...known.map((grid) => grid.height));
  const width = Math.max(...known.map((grid) => grid.width));
  const stored = Math.min(height, work.rows);
  work.steps += stored * width;
  if (stored * width > mostValues || work.steps > mostSteps) return undefined;
  // Where one ends below the used rows and another goes on, no last row speaks for the others.
  if (stored < height && known.some((grid) => grid.height !== 1 && grid.height !== height)) return undefined;
  const values: Result[] = [];
  for (let row = 0; row < stored; row += 1) {
    for (let column = 0; column < width; column += 1) {
      values.push(reckon(known.map((grid) => valueIn(grid, row, column))));
    }
  }
  return { height, width, values };
}

function valueIn(grid: Grid, row: number, column: number): Result {
  const [ownRow, ownColumn] = [grid.height === 1 ? 0 : row, grid.width === 1 ? 0 : column];
  return ownRow < grid.height && ownColumn < grid.width ? grid.values[ownRow * grid.width + ownColumn] : notAvailable;
}
