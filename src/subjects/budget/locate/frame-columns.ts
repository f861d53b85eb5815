/** The columns of a block: *tjänst i %*, one for each partner, and the total across them. */
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { textAt } from "./amounts";
import type { Anchor } from "./anchors";
import type { DetailedLabelId } from "../template";

export interface PartnerFrame {
  readonly role: "lead" | "partner";
  /** As written; empty where no name stands. */
  readonly name: string;
  readonly nameRow: number;
  readonly column: number;
}

export interface ColumnFrame {
  readonly partners: readonly PartnerFrame[];
  readonly shareColumn: number | null;
  readonly totalColumn: number | null;
}

/** The rows between which the headings of the columns stand, and the rows whose figures show what is a column. */
export interface ColumnSearch {
  readonly labelColumn: number;
  readonly headingFrom: number;
  readonly headingTo: number;
  readonly figureRows: readonly number[];
  readonly sumRows: readonly number[];
  readonly lastRow: number;
  /** The total column of a block above, where this one repeats no heading for it. */
  readonly otherTotalColumn: number | null;
}

type Anchors = readonly Anchor<DetailedLabelId>[];

const totalHeadings: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>([
  "allPartners",
  "projectTotal",
  "requestedTotal",
]);
const notNames: ReadonlySet<DetailedLabelId> = new Set<DetailedLabelId>(["title", "period", "hint"]);

export function frameColumns(sheet: Sheet, anchors: Anchors, search: ColumnSearch): ColumnFrame {
  const right = anchors.filter((anchor) => anchor.column > search.labelColumn);
  const headings = right.filter((anchor) => anchor.row >= search.headingFrom && anchor.row <= search.headingTo);
  const shareColumn =
    right.find((anchor) => anchor.id === "share" && anchor.row >= search.headingFrom && anchor.row <= search.lastRow)
      ?.column ?? null;
  const roles = headings.filter((anchor) => anchor.id === "lead" || anchor.id === "partner");
  const named = findNames(sheet, anchors, headings, search, shareColumn, roles);
  const lastNamed = Math.max(
    search.labelColumn,
    ...named.map((partner) => partner.column),
    ...roles.map((role) => role.column),
  );
  // A second total beside the first is somebody's own column, and no partner either.
  const totals = headings.filter((anchor) => totalHeadings.has(anchor.id)).map(({ column }) => column);
  const headedTotal = totals.find((column) => column > lastNamed) ?? totals.at(-1);
  const totalColumn = headedTotal ?? findUnheadedTotal(sheet, search, lastNamed);
  const nameRow = named[0]?.row ?? roles[0]?.row ?? search.headingTo;
  const isSummed = (column: number): boolean => search.sumRows.some((row) => hasNumber(sheet, row, column));
  const isHeaded = (column: number): boolean => roles.some((role) => role.column === column);
  // Where partners stand under their roles, a column under none that holds something and has no sum (hours, a month's
  // pay, remarks) is a person's own.
  const isOwn = (column: number): boolean =>
    roles.length > 0 &&
    !isHeaded(column) &&
    !isSummed(column) &&
    search.figureRows.some((row) => hasNumber(sheet, row, column) || textAt(sheet, row, column) !== "");
  const columns = new Set([...named, ...roles].map(({ column }) => column).filter((column) => !isOwn(column)));
  // A column of figures before the total belongs to a partner whose name was left out.
  const beforeTotal = totalColumn ?? lastNamed;
  for (let column = (shareColumn ?? search.labelColumn) + 1; column < beforeTotal; column += 1) {
    if (!isOwn(column) && search.figureRows.some((row) => hasNumber(sheet, row, column))) columns.add(column);
  }
  for (const total of totals) columns.delete(total);
  columns.delete(totalColumn ?? -1);
  columns.delete(shareColumn ?? -1);
  const partners = [...columns]
    .sort((a, b) => a - b)
    .map((column, index): PartnerFrame => {
      const role = roles.find((anchor) => anchor.column === column);
      const name = named.find((partner) => partner.column === column);
      return {
        role: role?.id === "lead" || (role === undefined && index === 0) ? "lead" : "partner",
        name: name?.name ?? nameInRole(role?.rest ?? ""),
        nameRow: name?.row ?? nameRow,
        column,
      };
    });
  return { partners, shareColumn, totalColumn };
}

interface NameCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** The heading row with the most texts that are no label of the template: there stand the names. */
function findNames(
  sheet: Sheet,
  anchors: Anchors,
  headings: Anchors,
  search: ColumnSearch,
  shareColumn: number | null,
  roles: Anchors,
): readonly NameCell[] {
  const labelled = new Set(headings.map((anchor) => `${anchor.row} ${anchor.column}`));
  const firstRow = Math.max(search.headingFrom, ...roles.slice(0, 1).map((role) => role.row));
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
function nameInRole(rest: string): string {
  return rest
    .replace(/^[\d\s.:–-]+/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
}

/** Without a heading: where the block above has its total, or the first column of sums after the last partner. */
function findUnheadedTotal(sheet: Sheet, search: ColumnSearch, lastNamed: number): number | null {
  const used = (column: number): boolean =>
    [...search.sumRows, ...search.figureRows].some((row) => hasNumber(sheet, row, column));
  const { otherTotalColumn } = search;
  if (otherTotalColumn !== null && otherTotalColumn > lastNamed && used(otherTotalColumn)) return otherTotalColumn;
  for (let column = lastNamed + 1; column <= lastNamed + 3; column += 1) {
    if (search.sumRows.some((row) => hasNumber(sheet, row, column))) return column;
  }
  return null;
}

function hasNumber(sheet: Sheet, row: number, column: number): boolean {
  const cell = cellIn(rowAt(sheet, row), column);
  return cell !== undefined && (typeof cell.value === "number" || cell.formula !== undefined);
}
