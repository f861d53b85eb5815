/** The names of the partners above their columns. */
import { type Sheet, rowAt } from "../../../workbook/snapshot";
import { textAt } from "./amounts";
import type { Anchor } from "./anchors";
import type { DetailedLabelId } from "../template";

type Anchors = readonly Anchor<DetailedLabelId>[];

const notNames: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>(["title", "period", "hint"]);

export interface NameCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

interface NameSearch {
  readonly labelColumn: number;
  readonly headingFrom: number;
  readonly headingTo: number;
}

/** The heading row with the most texts that are no label of the template: there stand the names. */
export function findNames(
  sheet: Sheet,
  anchors: Anchors,
  search: NameSearch,
  shareColumn: number | null,
): readonly NameCell[] {
  const headings = anchors.filter(
    ({ row, column }) => column > search.labelColumn && row >= search.headingFrom && row <= search.headingTo,
  );
  const labelled = new Set(headings.map((anchor) => `${anchor.row} ${anchor.column}`));
  const firstRole = headings.find(({ id }) => id === "lead" || id === "partner");
  const firstRow = Math.max(search.headingFrom, firstRole?.row ?? 0);
  let best: readonly NameCell[] = [];
  for (let row = firstRow; row <= search.headingTo; row += 1) {
    if (anchors.some((anchor) => anchor.row === row && notNames.has(anchor.id))) continue;
    const names = (rowAt(sheet, row)?.cells ?? [])
      .filter((cell) => cell.column > search.labelColumn && cell.column !== shareColumn)
      .map(({ column }) => ({ name: textAt(sheet, row, column), row, column }))
      .filter(({ name, column }) => name !== "" && !labelled.has(`${row} ${column}`));
    if (names.length > best.length) best = names;
  }
  return best;
}

/** "Huvudprojektägare: Uppsala kommun" or "(Uppsala kommun)"; a bare number is no name. */
export function nameInRole(rest: string): string {
  return rest
    .replace(/^[\d\s.:–-]+/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
}
