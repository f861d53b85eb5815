/** Reads the formulas of the sheets that Samkoll makes: IF, COUNTIFS, SUM and the like, over cells and areas. */
import { type Area, parseCellName } from "../address";
import { type FormulaToken, formulaTokens } from "./tokens";
import { memoize } from "../memoize";

/** `null`: an empty cell. */
export type Value = number | string | boolean | null;

export type Sign = "+" | "-" | "*" | "/" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

export interface AreaNode {
  readonly kind: "area";
  readonly sheet: string | null;
  readonly area: Omit<Area, "sheet">;
}

export type Node =
  | { readonly kind: "value"; readonly value: Value }
  | AreaNode
  | { readonly kind: "minus"; readonly of: Node }
  | { readonly kind: "binary"; readonly sign: Sign; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: OwnFunction; readonly args: readonly Node[] };

const ownFunctions = [
  "IF",
  "AND",
  "OR",
  "SUM",
  "COUNT",
  "ISNUMBER",
  "MAX",
  "MIN",
  "ROUND",
  "SQRT",
  "YEAR",
  "AVERAGE",
  "MEDIAN",
  "COUNTIFS",
  "SUMIFS",
] as const;
export type OwnFunction = (typeof ownFunctions)[number];

/** As long as Excel takes one. */
const longestFormula = 8_192;

/** `null` for a formula that holds anything else. */
export const ownFormula = memoize(
  (formula: string): Node | null => {
    if (formula.length > longestFormula) return null;
    const tokens = formulaTokens(formula, ".").filter(({ kind }) => kind !== "space");
    return parse(tokens);
  },
  3_000,
  longestFormula,
);

/** From the loosest to the tightest. */
const ranks: readonly (readonly string[])[] = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"]];

function parse(tokens: readonly FormulaToken[]): Node | null {
  let at = 0;

  function level(rank: number): Node | null {
    const signs = ranks[rank];
    if (signs === undefined) return unary();
    let left = level(rank + 1);
    for (let token = tokens[at]; left !== null && token?.kind === "sign"; token = tokens[at]) {
      const sign = signOf(token.text);
      if (sign === undefined || !signs.includes(sign)) break;
      at += 1;
      const right = level(rank + 1);
      left = right === null ? null : { kind: "binary", sign, left, right };
    }
    return left;
  }

  function unary(): Node | null {
    const token = tokens[at];
    if (token?.kind === "sign" && token.text === "-") {
      at += 1;
      const of = unary();
      return of === null ? null : { kind: "minus", of };
    }
    return primary();
  }

  function primary(): Node | null {
    const token = tokens[at];
    at += 1;
    switch (token?.kind) {
      case "number":
        return { kind: "value", value: Number(token.text) };
      case "text":
        return { kind: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "area":
        return areaNode(token.sheet, token.area);
      case "open": {
        const inside = level(0);
        return take("close") ? inside : null;
      }
      case "function": {
        const name = ownFunctions.find((known) => known === token.text.toUpperCase());
        const args = name === undefined || !take("open") ? null : list();
        return name === undefined || args === null ? null : { kind: "call", name, args };
      }
      default:
        return null;
    }
  }

  function list(): readonly Node[] | null {
    const args: Node[] = [];
    do {
      const arg = level(0);
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

function signOf(text: string): Sign | undefined {
  return (["+", "-", "*", "/", "&", "=", "<>", "<", ">", "<=", ">="] as const).find((sign) => sign === text);
}

/** A cell or an area of cells; whole columns and rows are nobody's own. */
function areaNode(sheet: string | null, text: string): Node | null {
  const [first = "", last = first] = text.split(":");
  const [a, b] = [parseCellName(first), parseCellName(last)];
  if (a === undefined || b === undefined) return null;
  const area = {
    firstRow: Math.min(a.row, b.row),
    lastRow: Math.max(a.row, b.row),
    firstColumn: Math.min(a.column, b.column),
    lastColumn: Math.max(a.column, b.column),
  };
  return { kind: "area", sheet, area };
}
