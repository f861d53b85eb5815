/** Which cells a formula counts on, and whether it leaves the workbook. */
import { type Area, maxColumns, maxRows } from "../address";
import { memoizePerObject } from "../memoize";
import { sheetNamed, type Snapshot } from "../snapshot";
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
  return tree === null ? null : areasOfTree(tree, { homeSheet, names, behind: new Map() }, 0);
}

/** Names that point to names are few; a circle of them has no end. */
const deepestName = 10;

interface Walk {
  readonly homeSheet: string;
  readonly names: Snapshot["names"];
  /** What each name stands for, once it is known: names of names of names would be walked again and again. */
  readonly behind: Map<string, readonly Area[] | null>;
}

function areasOfTree(tree: FormulaNode, walk: Walk, depth: number): readonly Area[] | null {
  const areas = new Set<Area>();
  for (const node of nodesOf(tree)) {
    if (node.kind === "area") areas.add(areaOn(node, walk.homeSheet));
    else if (node.kind === "call" && seeking.has(node.name)) return null;
    else if (node.kind === "call" && shaping.has(node.name)) {
      for (const area of shapedAreas(node.args, walk, depth)) areas.add(area);
    } else if (node.kind === "name") {
      const behind = areasBehind(node.name, walk, depth);
      if (behind === null) return null;
      for (const area of behind) areas.add(area);
    }
  }
  return [...areas];
}

function areasBehind(name: string, walk: Walk, depth: number): readonly Area[] | null {
  const key = name.toLowerCase();
  const known = walk.behind.get(key);
  if (known !== undefined) return known;
  const tree = depth < deepestName ? namedTree(name, walk.names) : null;
  // A name that leads to itself cannot be told.
  walk.behind.set(key, null);
  const found = tree && areasOfTree(tree, walk, depth + 1);
  walk.behind.set(key, found);
  return found;
}

/** They add an area of the first one's shape, from the corner of the third. */
const shaping = new Set(["SUMIF", "AVERAGEIF"]);

function shapedAreas([asked, , added]: readonly FormulaNode[], walk: Walk, depth: number): readonly Area[] {
  if (asked === undefined || added === undefined) return [];
  const models = areasOfTree(asked, walk, depth) ?? [];
  const heights = models.map(({ firstRow, lastRow }) => lastRow - firstRow);
  const widths = models.map(({ firstColumn, lastColumn }) => lastColumn - firstColumn);
  return (areasOfTree(added, walk, depth) ?? []).map((area) => ({
    ...area,
    lastRow: Math.min(Math.max(area.lastRow, area.firstRow + Math.max(0, ...heights)), maxRows - 1),
    lastColumn: Math.min(Math.max(area.lastColumn, area.firstColumn + Math.max(0, ...widths)), maxColumns - 1),
  }));
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

/** How many rows the longest of their sheets uses: whole columns are looked at so far. */
export function usedRows(areas: readonly Area[], snapshot: Snapshot): number {
  return Math.max(0, ...areas.map(({ sheet }) => (sheetNamed(snapshot, sheet)?.rows.at(-1)?.index ?? -1) + 1));
}

/** The same corner, and at most so many rows. */
export function shortened(area: Area, rows: number): Area {
  return { ...area, lastRow: Math.min(area.lastRow, area.firstRow + Math.max(rows, 1) - 1) };
}
