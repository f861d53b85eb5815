/** Samkoll's functions in a workbook that shall go to somebody without Samkoll: there they would be #NAMN?. */
import { type Address, addressText } from "../workbook/address";
import { editCell } from "../workbook/content";
import { callsSamkoll, namesCallingSamkoll } from "../workbook/formula/samkoll-functions";
import { formulaTree, nodesOf } from "../workbook/formula/tree";
import type { CellEdit } from "../workbook/patch";
import { type Cell, isCellError, type Snapshot } from "../workbook/snapshot";

interface Found {
  readonly at: Address;
  readonly cell: Cell;
  readonly formula: string;
}

/** Each cell that Samkoll's functions have given a value is that value. */
export function ownFunctionsAsValues(snapshot: Snapshot): readonly CellEdit[] {
  return ownFunctions(snapshot).flatMap(({ at, cell }): readonly CellEdit[] => {
    const { value } = cell;
    return value === null || isCellError(value) ? [] : [editCell(at, cell, { value })];
  });
}

/** Cells that have no value to stand for their formula: none is stored, or an error such as #BUSY! is. They are left alone. */
export function ownFunctionsWithoutValue(snapshot: Snapshot): readonly Address[] {
  return ownFunctions(snapshot)
    .filter(({ cell: { value } }) => value === null || isCellError(value))
    .map(({ at }) => at);
}

function ownFunctions(snapshot: Snapshot): readonly Found[] {
  const names = namesCallingSamkoll(snapshot.names);
  const all = formulasIn(snapshot);
  const own = all.filter(({ formula }) => callsSamkoll(formula, names));
  if (own.length === 0) return own;
  const places = new Set(own.map(({ at }) => addressText(at)));
  // What asks for all that has spilled from one of them would find a single value there.
  return all.filter((found) => places.has(addressText(found.at)) || spillsOf(found).some((at) => places.has(at)));
}

function formulasIn({ sheets }: Snapshot): readonly Found[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }) =>
      cells.flatMap((cell): readonly Found[] =>
        cell.formula === undefined
          ? []
          : [{ at: { sheet: name, row: cell.row, column: cell.column }, cell, formula: cell.formula }],
      ),
    ),
  );
}

/** The cells of `B2#`, which a file writes as a function of its own. */
function spillsOf({ at, formula }: Found): readonly string[] {
  const tree = /anchorarray/i.test(formula) ? formulaTree(formula) : null;
  if (tree === null) return [];
  return [...nodesOf(tree)].flatMap((node) => {
    const [of] = node.kind === "call" && node.name === "ANCHORARRAY" ? node.args : [];
    if (of?.kind !== "area") return [];
    return [addressText({ sheet: of.sheet ?? at.sheet, row: of.area.firstRow, column: of.area.firstColumn })];
  });
}
