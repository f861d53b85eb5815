/** Walks the tree of a formula to what it gives. */
import type { Area } from "../address";
import { areaOn, namedTree } from "./areas";
import { functionsNow } from "./functions";
import { type CellValues, type Ground, isArea, type Taken } from "./ground";
import { chained } from "./operators";
import type { FormulaNode } from "./tree";
import type { Result } from "./values";

/** Names that point to names are few; a file may hold a chain that fills the stack. */
const deepestName = 20;

/** Calculates the formulas of a sheet; while one is calculated, others of the sheet may be that it counts on. */
export function evaluatorOn(homeSheet: string, cells: CellValues): (tree: FormulaNode) => Result {
  /** For the formula at hand. A function asks for an argument's area and then for its value: nested, each depth would double the work. */
  let kept: Map<FormulaNode | string, Taken> | null = null;
  let names = 0;

  function value(node: FormulaNode): Result {
    switch (node.kind) {
      case "value":
        return node.value;
      case "error":
        return { error: node.error };
      case "area":
      case "name":
        return single(taken(node));
      case "call":
        return single(kept?.has(node) === true ? kept.get(node) : called(node));
      case "minus":
      case "percent":
      case "binary":
        return chained(node, value);
    }
  }

  function taken(node: FormulaNode): Taken {
    switch (node.kind) {
      case "area":
        return areaOn(node, homeSheet);
      case "name":
        return named(node.name);
      case "call": {
        if (kept?.has(node) === true) return kept.get(node);
        return keep(node, called(node));
      }
      case "value":
      case "error":
      case "minus":
      case "percent":
      case "binary":
        return value(node);
    }
  }

  function keep(key: FormulaNode | string, result: Taken): Taken {
    kept ??= new Map();
    kept.set(key, result);
    return result;
  }

  function called(node: FormulaNode & { readonly kind: "call" }): Taken {
    return functionsNow().get(node.name)?.(node.args, ground);
  }

  function named(name: string): Taken {
    const key = name.toLowerCase();
    if (kept?.has(key) === true) return kept.get(key);
    const tree = names < deepestName ? namedTree(name, cells.snapshot.names) : null;
    if (tree === null) return undefined;
    // A name that leads to itself gives nothing.
    keep(key, undefined);
    names += 1;
    const result = taken(tree);
    names -= 1;
    return keep(key, result);
  }

  /** An area where one value belongs gives it only where it is one cell. */
  function single(result: Taken): Result {
    if (!isArea(result)) return result;
    if (result.firstRow !== result.lastRow || result.firstColumn !== result.lastColumn) return undefined;
    const results = cells.resultsIn(result);
    return results?.length === 0 ? null : results?.[0];
  }

  function area(node: FormulaNode): Area | undefined {
    if (node.kind !== "area" && node.kind !== "name" && node.kind !== "call") return undefined;
    const result = taken(node);
    return isArea(result) ? result : undefined;
  }

  const ground: Ground = { ...cells, homeSheet, value, area, taken };

  return (tree) => {
    const outer = { kept, names };
    [kept, names] = [null, 0];
    try {
      return value(tree);
    } finally {
      ({ kept, names } = outer);
    }
  };
}
