/** What is seen of a block's columns before anything is decided: headings, names, shares, and which columns add others. */
import { type ColumnWord, columnWord } from "../../../reading/column-words";
import { type SumColumn, sumColumns } from "../../../reading/sum-columns";
import type { Address } from "../../../workbook/address";
import { isDateFormat } from "../../../workbook/number-format";
import { type Sheet, cellIn, rowAt } from "../../../workbook/snapshot";
import { memberOf } from "../members";
import { atCell, textAt } from "./amounts";
import type { Anchor } from "./anchors";
import type { ColumnSearch } from "./column-frame";
import { findNames, type NameCell } from "./partner-names";
import { shownShareColumn } from "./share-column";
import { isYear } from "./year-heading";
import type { DetailedLabelId } from "../template";

type Anchors = readonly Anchor<DetailedLabelId>[];

export interface Scene {
  readonly sheet: Sheet;
  readonly search: ColumnSearch;
  /** Labels of the template above the columns. */
  readonly headings: Anchors;
  readonly roles: Anchors;
  readonly shareColumn: number | null;
  readonly names: readonly NameCell[];
  readonly lastNamed: number;
  readonly sums: readonly SumColumn[];
  /** What the columns hold in rows of costs, and in rows of sums. */
  readonly costs: HeldColumns;
  readonly totals: HeldColumns;
  /** The columns of numbers in either, from left to right. */
  readonly numbered: readonly number[];
}

export function sceneOf(sheet: Sheet, anchors: Anchors, search: ColumnSearch): Scene {
  const right = anchors.filter((anchor) => anchor.column > search.labelColumn);
  const headings = right.filter((anchor) => anchor.row >= search.headingFrom && anchor.row <= search.headingTo);
  const roles = headings.filter(isRole);
  const told = right.find(
    ({ id, row }) => id === "share" && row >= search.headingFrom && row <= search.lastRow,
  )?.column;
  const costs = heldColumns(sheet, search.figureRows, search.labelColumn);
  const totals = heldColumns(sheet, search.sumRows, search.labelColumn);
  const all = [...new Set([...costs.amounts, ...totals.amounts])].sort((a, b) => a - b);
  const numbered = all.filter((column) => column !== told);
  // A column that only shows what another shows may be its total, or somebody who pays as much.
  const sums = sumColumns(sheet, [...search.figureRows, ...search.sumRows], numbered).filter(
    ({ parts, shownBy }) => shownBy === "formulas" || parts.length > 1,
  );
  const isTaken = (column: number): boolean =>
    roles.some((role) => role.column === column) ||
    sums.some((sum) => sum.column === column || sum.parts.includes(column));
  // Hours, account numbers, a year's cost and what one partner pays stand in the rows of staff alone too; their headings
  // say so.
  const wordOver = (column: number): ColumnWord | null => columnWord(headingOf({ sheet, search }, column).heading);
  const isElse = (column: number): boolean =>
    wordOver(column) !== null || memberOf(headingOf({ sheet, search }, column).heading, []) !== null;
  const free = numbered.filter((column) => !isTaken(column) && !isElse(column));
  const amounts = numbered.filter((column) => wordOver(column)?.kind !== "remark");
  const shareColumn = told ?? shownShareColumn(sheet, search, free, amounts) ?? shareAbove(search, isTaken);
  const names = findNames(sheet, anchors, search, shareColumn);
  const lastNamed = Math.max(search.labelColumn, ...[...names, ...roles].map(({ column }) => column));
  return { sheet, search, headings, roles, shareColumn, names, lastNamed, sums, costs, totals, numbered: all };
}

/** "Delprojektägare 2" or "Huvudprojektägare: Knivsta"; "Del av heltid" only begins like one. */
function isRole({ id, rest }: Anchor<DetailedLabelId>): boolean {
  return (id === "lead" || id === "partner") && !/^\p{Ll}/u.test(rest);
}

function shareAbove({ above }: ColumnSearch, isTaken: (column: number) => boolean): number | null {
  const column = above?.shareColumn ?? null;
  return column === null || isTaken(column) ? null : column;
}

/** The lowest text above the column. */
export function headingOf(
  { sheet, search }: Pick<Scene, "sheet" | "search">,
  column: number,
): { readonly heading: string; readonly at: Address } {
  for (let row = search.headingTo; row >= search.headingFrom; row -= 1) {
    const value = cellIn(rowAt(sheet, row), column)?.value;
    const text = typeof value === "number" && isYear(value) ? String(value) : textAt(sheet, row, column);
    if (text !== "") return { heading: text, at: atCell(sheet, row, column) };
  }
  return { heading: "", at: atCell(sheet, search.figureRows[0] ?? search.headingTo, column) };
}

/** Which columns right of the labels hold something in these rows. */
export interface HeldColumns {
  /** A number or a formula; a day among them. */
  readonly figures: ReadonlySet<number>;
  /** The same without days. */
  readonly amounts: ReadonlySet<number>;
  readonly texts: ReadonlySet<number>;
}

function heldColumns(sheet: Sheet, rows: readonly number[], labelColumn: number): HeldColumns {
  const [figures, amounts, texts] = [new Set<number>(), new Set<number>(), new Set<number>()];
  for (const row of rows) {
    for (const { column, value, formula, format } of rowAt(sheet, row)?.cells ?? []) {
      if (column <= labelColumn) continue;
      if (typeof value === "number" || formula !== undefined) {
        figures.add(column);
        if (formula !== undefined || !isDateFormat(format)) amounts.add(column);
      }
      if (typeof value === "string" && value.trim() !== "") texts.add(column);
    }
  }
  return { figures, amounts, texts };
}
