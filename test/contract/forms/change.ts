/** Small changes to a workbook that is read, as people and their programs make them; and what is told of each. */
import type { Finding } from "../../../src/checking/finding";
import { addressText, type Address } from "../../../src/workbook/address";
import type { Cell, Sheet, Snapshot } from "../../../src/workbook/snapshot";

/** `null` takes a cell away. */
export type CellChange = (cell: Cell, sheet: Sheet) => Cell | null;

export function withEachCell(snapshot: Snapshot, change: CellChange): Snapshot {
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.flatMap((row) => {
        const cells = row.cells.flatMap((cell) => change(cell, sheet) ?? []);
        return cells.length === 0 ? [] : [{ ...row, cells }];
      }),
    })),
  };
}

/** Other content in these cells; `null` empties one. */
export function withCellsAt(snapshot: Snapshot, changes: ReadonlyMap<string, Cell["value"]>): Snapshot {
  return withEachCell(snapshot, (cell, sheet) => {
    const value = changes.get(addressText(atOf(cell, sheet)));
    if (value === undefined) return cell;
    return value === null ? null : { ...cell, value };
  });
}

export function atOf({ row, column }: Cell, { name }: Pick<Sheet, "name">): Address {
  return { sheet: name, row, column };
}

/** Cells of these sheets with what they stand on. */
export function cellsOn(
  snapshot: Snapshot,
  sheets: readonly string[],
): readonly { readonly cell: Cell; readonly sheet: Sheet; readonly at: Address }[] {
  return snapshot.sheets
    .filter(({ name }) => sheets.includes(name))
    .flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }) => cells.map((cell) => ({ cell, sheet, at: atOf(cell, sheet) }))),
    );
}

/** Rule, variant and cell, without what the words are filled from. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ severity, rule, variant, at }) =>
    [severity, rule, variant, addressText(at)].filter((part) => part !== undefined).join(" "),
  );
}

/** Told at this cell, or in a list of cells that it stands in. */
export function isToldAt(findings: readonly Finding[], at: Address): boolean {
  return findings.some((finding) => addressText(finding.at) === addressText(at));
}

/** So many of them, spread over all by a seed; the same ones in every run. */
export function someOf<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const left = [...items];
  const chosen: Item[] = [];
  let state = seed;
  while (chosen.length < count && left.length > 0) {
    // Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    chosen.push(...left.splice(Math.floor((state / 2 ** 32) * left.length), 1));
  }
  return chosen;
}
