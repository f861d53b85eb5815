/** Walks the tree of a formula to what it gives. */
import type { Area } from "../address";
import { areaOn, namedTree } from "./areas";
import { functionsNow } from "./functions";
import type { CellValues, Ground } from "./ground";
import { operated } from "./operators";
import type { FormulaNode } from "./tree";
import { asNumber, isStopped, type Result, rounded } from "./values";

/** Where a formula of this sheet is calculated. */
export function groundOn(homeSheet: string, cells: CellValues): Ground {
  const ground: Ground = {
    ...cells,
    homeSheet,
    value: (node) => evaluate(node, ground),
    area: (node) => areaOf(node, ground),
  };
  return ground;
}

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
