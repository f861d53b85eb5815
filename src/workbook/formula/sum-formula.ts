/** Reads the formulas that a budget adds up with: SUM, +, − and cells. Everything else is no plain sum. */
import type { Address, Area } from "../address";
import { memoizePerObject } from "../memoize";
import type { Cell } from "../snapshot";
import { isSubtotal } from "./aggregates";
import { areaOn } from "./areas";
import { type FormulaNode, formulaTree } from "./tree";

export interface SumTerm {
  readonly area: Area;
  readonly sign: 1 | -1;
  /** Inside SUBTOTAL, which leaves out cells that hold a SUBTOTAL themselves. */
  readonly inSubtotal: boolean;
}

export interface SumFormula {
  readonly terms: readonly SumTerm[];
  /** Numbers typed into the formula. */
  readonly constant: number;
}

/** `null` for a formula that is more than a sum of cells: a product, a condition, another workbook, a name. */
export function readSumFormula(formula: string, homeSheet: string): SumFormula | null {
  const tree = formulaTree(formula);
  return tree && sumOn(tree)(homeSheet);
}

/** The cell of a formula that is nothing but a link to it: `='Budget - detaljerad'!C8`. */
export function linkedCell(formula: string, homeSheet: string): Address | null {
  const tree = formulaTree(formula);
  if (tree?.kind !== "area" || !isOneCell(tree.area)) return null;
  const { sheet, firstRow: row, firstColumn: column } = areaOn(tree, homeSheet);
  return { sheet, row, column };
}

const sumOn = memoizePerObject((tree: FormulaNode) => {
  const bySheet = new Map<string, SumFormula | null>();
  return (homeSheet: string): SumFormula | null => {
    const known = bySheet.get(homeSheet);
    if (known !== undefined) return known;
    const sum: OpenSum = { terms: [], constant: 0 };
    const read = addTerms(tree, 1, null, homeSheet, sum) ? sum : null;
    bySheet.set(homeSheet, read);
    return read;
  };
});

interface OpenSum {
  readonly terms: SumTerm[];
  constant: number;
}

type Inside = "SUM" | "SUBTOTAL" | null;

function addTerms(node: FormulaNode, sign: 1 | -1, inside: Inside, homeSheet: string, sum: OpenSum): boolean {
  switch (node.kind) {
    case "value":
      if (typeof node.value !== "number") return false;
      sum.constant += sign * node.value;
      return true;
    case "area":
      // An area outside SUM is an array.
      if (inside === null && !isOneCell(node.area)) return false;
      sum.terms.push({ area: areaOn(node, homeSheet), sign, inSubtotal: inside === "SUBTOTAL" });
      return true;
    case "minus":
      return addTerms(node.of, sign === 1 ? -1 : 1, null, homeSheet, sum);
    case "binary": {
      if (node.sign !== "+" && node.sign !== "-") return false;
      const other = (node.sign === "+") === (sign === 1) ? 1 : -1;
      return addTerms(node.left, sign, null, homeSheet, sum) && addTerms(node.right, other, null, homeSheet, sum);
    }
    case "call": {
      const [kind, ...areas] = node.args;
      if (node.name === "SUM") return node.args.every((arg) => addTerms(arg, sign, "SUM", homeSheet, sum));
      return (
        node.name === "SUBTOTAL" &&
        kind !== undefined &&
        isSubtotalOfSums(kind) &&
        areas.every((arg) => addTerms(arg, sign, "SUBTOTAL", homeSheet, sum))
      );
    }
    case "error":
    case "name":
    case "percent":
      return false;
  }
}

function isOneCell({ firstRow, lastRow, firstColumn, lastColumn }: Omit<Area, "sheet">): boolean {
  return firstRow === lastRow && firstColumn === lastColumn;
}

/** SUBTOTAL(9, …) adds, and 109 adds what is not hidden by hand; other numbers count or average. */
function isSubtotalOfSums(kind: FormulaNode): boolean {
  return kind.kind === "value" && (kind.value === 9 || kind.value === 109);
}

/** SUBTOTAL over a column of subtotals counts each item once: it skips the cells that are SUBTOTALs themselves. */
export function leavesOutSubtotal(term: SumTerm, cell: Cell | undefined): boolean {
  return term.inSubtotal && isSubtotal(cell);
}
