/** Which cells a formula counts on, and whether it leaves the workbook. */
import type { Area } from "../address";
import { memoizePerObject } from "../memoize";
import type { Snapshot } from "../snapshot";
import { formulaTokens } from "./tokens";
import { type AreaNode, areaInText, type FormulaNode, formulaTree, nodesOf } from "./tree";

export function areaOn({ sheet, area }: AreaNode, homeSheet: string): Area {
  return { sheet: sheet ?? homeSheet, ...area };
}

/** The areas that a formula of any kind names itself, also one that is no tree. */
export function areasIn(formula: string, homeSheet: string): readonly Area[] {
  return formulaTokens(formula, ".").flatMap((token) => {
    const area = token.kind === "area" ? areaInText(token.area) : null;
    return token.kind === "area" && area !== null ? [{ sheet: token.sheet ?? homeSheet, ...area }] : [];
  });
}

/** Functions that find their cells while they calculate. */
const seeking = new Set(["INDIRECT", "OFFSET"]);

/** What the formula counts on, through names too; `null` where it cannot be told, so that any change may concern it. */
export function precedentsOf(formula: string, homeSheet: string, names: Snapshot["names"]): readonly Area[] | null {
  const tree = formulaTree(formula);
  return tree === null ? null : areasOfTree(tree, homeSheet, names, 0);
}

/** Names that point to names are few; a circle of them has no end. */
const deepestName = 10;

function areasOfTree(
  tree: FormulaNode,
  homeSheet: string,
  names: Snapshot["names"],
  depth: number,
): readonly Area[] | null {
  const areas: Area[] = [];
  for (const node of nodesOf(tree)) {
    if (node.kind === "area") areas.push(areaOn(node, homeSheet));
    else if (node.kind === "call" && seeking.has(node.name)) return null;
    else if (node.kind === "name") {
      const named = depth < deepestName ? namedTree(node.name, names) : null;
      const behind = named && areasOfTree(named, homeSheet, names, depth + 1);
      if (behind === null) return null;
      areas.push(...behind);
    }
  }
  return areas;
}

const byLowerCase = memoizePerObject(
  (names: Snapshot["names"]) => new Map([...names].map(([name, refersTo]) => [name.toLowerCase(), refersTo])),
);

/** What a name of the workbook stands for; `null` for one that it does not have, or that is no formula here. */
export function namedTree(name: string, names: Snapshot["names"]): FormulaNode | null {
  const refersTo = byLowerCase(names).get(name.toLowerCase());
  return refersTo === undefined ? null : formulaTree(refersTo);
}

/** True where a formula points at another workbook: `[1]Blad1!A1`, `'C:\[Budget.xlsx]Blad'!A1`. */
export function linksToOtherWorkbook(formula: string): boolean {
  return /\[[^\][]+\][^!\]]*!/.test(formula.replace(/"[^"]*"/g, ""));
}
