/** Which hidden or filtered rows a sum passes over: SUBTOTAL(9 or 109, …), AGGREGATE(9, 5, …). */
import type { Address } from "../address";
import { cellsIn } from "../cells-in";
import { type Cell, rowAt, sheetNamed, type Snapshot } from "../snapshot";
import { isSubtotal } from "./aggregates";
import { areaOn } from "./areas";
import { type FormulaNode, formulaTree, nodesOf } from "./tree";

/** The numbers in hidden rows that the formula's stored result leaves out, or will leave out; none for any other formula. */
export function skippedCells(cell: Cell, homeSheet: string, snapshot: Snapshot): readonly Address[] {
  const tree = cell.formula === undefined || !passing.test(cell.formula) ? null : formulaTree(cell.formula);
  if (tree === null) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    const kind = node.kind === "call" ? kindOf(node.name, node.args) : null;
    if (kind === null) return [];
    const held = kind.areas.flatMap((area) => (area.kind === "area" ? numbersIn(area, homeSheet, snapshot) : []));
    const hidden = held.filter((each) => each.hidden);
    // SUBTOTAL(9, …) counts what is hidden by hand and passes over what a filter hides: its result tells which.
    const whole = held.reduce((total, { figure }) => total + figure, 0);
    const counts = kind.skips === "filtered" && (node !== tree || isAbout(cell.value, whole));
    return counts ? [] : hidden.map(({ at }) => at);
  });
}

/** The functions that may pass rows over. */
const passing = /SUBTOTAL|AGGREGATE/i;

interface Skipping {
  readonly skips: "hidden" | "filtered";
  readonly areas: readonly FormulaNode[];
}

/** The options of AGGREGATE that leave out hidden rows. */
const hiddenOptions = new Set<unknown>([1, 3, 5, 7]);

function kindOf(name: string, args: readonly FormulaNode[]): Skipping | null {
  const [first, second, ...rest] = args;
  const number = first?.kind === "value" ? first.value : null;
  if (name === "SUBTOTAL" && (number === 9 || number === 109)) {
    return { skips: number === 9 ? "filtered" : "hidden", areas: args.slice(1) };
  }
  const option = second?.kind === "value" ? second.value : null;
  if (name !== "AGGREGATE" || number !== 9 || !hiddenOptions.has(option)) return null;
  return { skips: "hidden", areas: rest };
}

interface HeldNumber {
  readonly at: Address;
  readonly figure: number;
  readonly hidden: boolean;
}

function numbersIn(
  node: FormulaNode & { readonly kind: "area" },
  homeSheet: string,
  snapshot: Snapshot,
): readonly HeldNumber[] {
  const area = areaOn(node, homeSheet);
  const sheet = sheetNamed(snapshot, area.sheet);
  if (sheet === undefined) return [];
  return cellsIn(area, snapshot).flatMap((cell) =>
    typeof cell.value === "number" && cell.value !== 0 && !isSubtotal(cell)
      ? [
          {
            at: { sheet: area.sheet, row: cell.row, column: cell.column },
            figure: cell.value,
            hidden: rowAt(sheet, cell.row)?.hidden === true,
          },
        ]
      : [],
  );
}

function isAbout(value: Cell["value"], figure: number): boolean {
  return typeof value === "number" && Math.abs(value - figure) < 0.005;
}
