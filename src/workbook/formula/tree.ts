/** A formula as a tree, in the notation of a file: what all that judges, follows, shows or calculates formulas walks. */
import { type Area, columnIndex, maxColumns, maxRows, parseCellName } from "../address";
import { memoize } from "../memoize";
import { type FormulaToken, formulaTokens } from "./tokens";

const signs = ["+", "-", "*", "/", "^", "&", "=", "<>", "<", ">", "<=", ">="] as const;
export type Sign = (typeof signs)[number];

/** A cell, an area, whole columns or whole rows; `sheet`: `null` for the formula's own. */
export interface AreaNode {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly area: Omit<Area, "sheet">;
}

export type FormulaNode =
  /** `null`: an argument that was left out. */
  | { readonly kind: "value"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly error: string }
  | AreaNode
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "minus" | "percent"; readonly of: FormulaNode }
  | { readonly kind: "binary"; readonly sign: Sign; readonly left: FormulaNode; readonly right: FormulaNode }
  /** `name`: in capitals, in English. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FormulaNode[] };

/** As long as Excel takes one. */
const longestFormula = 8_192;
/** Excel nests 64 functions; a file of brackets alone shall not fill the stack. */
const deepestNest = 100;
/** Signs after one value; each is a step deeper. */
const mostPercents = 3;

/** `null` for what is no formula, or holds more than this: another workbook, a table's column, an array, a union. */
export const formulaTree = memoize(
  (formula: string): FormulaNode | null =>
    formula.length > longestFormula ? null : parse(formulaTokens(formula, ".").filter(({ kind }) => kind !== "space")),
  3_000,
  longestFormula,
);

/** From the loosest to the tightest; all of them take the left pair first, `^` too. */
const ranks: readonly ReadonlySet<string>[] = [
  new Set(["=", "<>", "<", ">", "<=", ">="]),
  new Set(["&"]),
  new Set(["+", "-"]),
  new Set(["*", "/"]),
  new Set(["^"]),
];

function parse(tokens: readonly FormulaToken[]): FormulaNode | null {
  let at = 0;
  let nest = 0;

  function level(rank: number): FormulaNode | null {
    const own = ranks[rank];
    if (own === undefined) return unary();
    let left = level(rank + 1);
    for (let token = tokens[at]; left !== null && token?.kind === "sign"; token = tokens[at]) {
      const sign = own.has(token.text) ? signs.find((known) => known === token?.text) : undefined;
      if (sign === undefined) break;
      at += 1;
      const right = level(rank + 1);
      left = right === null ? null : { kind: "binary", sign, left, right };
    }
    return left;
  }

  /** The minus of a number binds tighter than `^`: -2^2 is 4 in Excel. Of many only whether they are odd counts. */
  function unary(): FormulaNode | null {
    let minus = false;
    let signed = false;
    for (let token = tokens[at]; token?.kind === "sign"; token = tokens[at]) {
      if (token.text !== "-" && token.text !== "+") return null;
      minus = minus !== (token.text === "-");
      signed ||= token.text === "-";
      at += 1;
    }
    const of = postfix();
    if (of === null || !signed) return of;
    // --A1 makes a number of a truth: two are not none.
    return minus ? { kind: "minus", of } : { kind: "minus", of: { kind: "minus", of } };
  }

  function postfix(): FormulaNode | null {
    let of = primary();
    for (let signs = 1; of !== null && take("percent"); signs += 1) {
      of = signs > mostPercents ? null : { kind: "percent", of };
    }
    return of;
  }

  function primary(): FormulaNode | null {
    const token = tokens[at];
    at += 1;
    switch (token?.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "error":
        return { kind: "error", error: token.text.toUpperCase() };
      case "area":
        return areaNode(token.sheet, token.area);
      case "name":
        return nameNode(token.text);
      case "open":
        return nested(() => {
          const inside = level(0);
          return take("close") ? inside : null;
        });
      case "function":
        return nested(() => {
          const args = take("open") ? list() : null;
          const name = token.text.toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.)+/, "");
          return args === null ? null : { kind: "call", name, args };
        });
      default:
        return null;
    }
  }

  function nested(read: () => FormulaNode | null): FormulaNode | null {
    if (nest >= deepestNest) return null;
    nest += 1;
    const node = read();
    nest -= 1;
    return node;
  }

  function list(): readonly FormulaNode[] | null {
    if (take("close")) return [];
    const args: FormulaNode[] = [];
    do {
      const kind = tokens[at]?.kind;
      const arg = kind === "separator" || kind === "close" ? leftOut : level(0);
      if (arg === null) return null;
      args.push(arg);
    } while (take("separator"));
    return take("close") ? args : null;
  }

  function take(kind: FormulaToken["kind"]): boolean {
    if (tokens[at]?.kind !== kind) return false;
    at += 1;
    return true;
  }

  const node = level(0);
  return at === tokens.length ? node : null;
}

const leftOut: FormulaNode = { kind: "value", value: null };

function nameNode(name: string): FormulaNode {
  const capitals = name.toUpperCase();
  if (capitals === "TRUE" || capitals === "FALSE") return { kind: "value", value: capitals === "TRUE" };
  return { kind: "name", name };
}

/** `'[lön.xlsx]Blad 1'!A1` names another workbook, `'Jan:Dec'!A1` many sheets. */
function areaNode(sheet: string | null, text: string): AreaNode | null {
  const area = /[[\]:]/.test(sheet ?? "") ? null : areaInText(text);
  return area && { kind: "area", sheet, area };
}

/** `C9`, `$C$9:D10`, `C:D` or `9:13`; `null` for what no sheet has. */
export function areaInText(text: string): Omit<Area, "sheet"> | null {
  const [from = "", to = from] = text.replaceAll("$", "").split(":");
  const [a, b] = [corner(from, 0), corner(to, Infinity)];
  if (a === null || b === null) return null;
  return {
    firstRow: Math.min(a.row, b.row),
    lastRow: Math.min(Math.max(a.row, b.row), maxRows - 1),
    firstColumn: Math.min(a.column, b.column),
    lastColumn: Math.min(Math.max(a.column, b.column), maxColumns - 1),
  };
}

/** A whole column or row goes to the `edge` in the other direction. */
function corner(text: string, edge: number): { readonly row: number; readonly column: number } | null {
  if (/^\d+$/.test(text)) return Number(text) > maxRows ? null : { row: Number(text) - 1, column: edge };
  const column = columnIndex(text);
  return column === undefined ? (parseCellName(text) ?? null) : { row: edge, column };
}

/** Every node of the tree; a long sum is a deep one, so it is walked without recursion. */
export function* nodesOf(tree: FormulaNode): Generator<FormulaNode> {
  const waiting = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    if (node.kind === "minus" || node.kind === "percent") waiting.push(node.of);
    else if (node.kind === "binary") waiting.push(node.right, node.left);
    else if (node.kind === "call") for (const arg of node.args) waiting.push(arg);
  }
}
