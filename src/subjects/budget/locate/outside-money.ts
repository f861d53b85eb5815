/** Money beside the tables of a budget: right of the total, below, on a heading, under *tjänst i %*; in no sum. */
import { cellKey } from "../../../workbook/address";
import { cellsIn } from "../../../workbook/cells-in";
import { areasIn } from "../../../workbook/formula/areas";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Cell, type Row, type Sheet, cellIn, rowAt, sheetNamed } from "../../../workbook/snapshot";
import type { Amount } from "../amount";
import type { BudgetModel } from "../model";
import { allAmounts } from "../figures/amount-lists";
import { textAt } from "./amounts";
import { type BudgetTable, budgetTables, rowsAbout } from "./budget-tables";
import { readDetailedLabel } from "./label-readers";
import { isMoneyFormat, isNoMoneyHeading, isNoMoneyLabel, isReckoned, moneyIn, saysAdded } from "./money-like";

/** Where beside the table an amount stands. */
export type OutsidePlace = "right" | "left" | "below" | "share" | "heading" | "between";

/** One amount, or several that are told as one: a column right of the total, or lines below each other. */
export interface OutsideMoney {
  readonly place: OutsidePlace;
  readonly sheet: string;
  readonly cells: readonly Cell[];
  /** What stands beside the first; over a column right of the total: its heading. */
  readonly label: string;
}

export const outsideMoney = memoizePerObject((model: BudgetModel): readonly OutsideMoney[] => {
  const tables = budgetTables(model);
  return tables.flatMap((table) => {
    const sheet = sheetNamed(model.snapshot, table.sheet);
    // Both tables may stand on one sheet: what is the other's is not outside.
    const beside = tables.filter((other) => other.sheet === table.sheet).map((other) => other.own);
    // What formulas count on is sought only where there is something to tell.
    const known = rowsOfForm(model, table.sheet);
    const isOwn = (cell: Cell): boolean =>
      known.has(cell.row) || beside.some((own) => own.has(cellKey(cell.row, cell.column)));
    const isTaken = (cell: Cell): boolean =>
      cellsTakenIn(model).has(`${table.sheet} ${cellKey(cell.row, cell.column)}`);
    return sheet === undefined ? [] : outsideOf(sheet, table, isOwn, isTaken);
  });
});

/** Every row of a stranger's tables has a role there: a sum, a quotient, what is to be requisitioned. */
function rowsOfForm({ form }: BudgetModel, sheet: string): ReadonlySet<number> {
  const tables = form?.form.tables ?? [];
  return new Set(tables.flatMap((table) => (table.sheet === sheet ? table.rows.map(({ row }) => row) : [])));
}

interface Found {
  readonly place: OutsidePlace;
  readonly cell: Cell;
  readonly figure: number;
}

function outsideOf(
  sheet: Sheet,
  table: BudgetTable,
  isOwn: (cell: Cell) => boolean,
  isTaken: (cell: Cell) => boolean,
): readonly OutsideMoney[] {
  const found = rowsAbout(sheet, table).flatMap((row) =>
    row.cells.flatMap((cell): readonly Found[] => {
      if (cell.value === null || isOwn(cell)) return [];
      const place = placeOf(table, cell);
      const figure = place === null ? null : moneyIn(cell, table);
      if (place === null || figure === null) return [];
      return isToTell(sheet, table, row, place, cell, figure) && !isTaken(cell) ? [{ place, cell, figure }] : [];
    }),
  );
  return grouped(found).map(([first, ...others]) => ({
    place: first.place,
    sheet: sheet.name,
    cells: [first, ...others].map(({ cell }) => cell),
    label:
      first.place === "right" && others.length > 0
        ? headingOver(sheet, table, first.cell.column)
        : rowLabel(sheet, first.cell),
  }));
}

function placeOf(table: BudgetTable, { row, column, value }: Cell): OutsidePlace | null {
  if (row > table.lastRow) return "below";
  if (column > table.lastColumn) return "right";
  // A text in the column of labels is a label.
  if (column <= table.labelColumn) return typeof value === "string" && column === table.labelColumn ? null : "left";
  if (table.shareColumns.has(column)) return "share";
  if (table.headingRows.has(row) || row < table.firstFigureRow) return "heading";
  return table.amountColumns.has(column) && !table.figureRows.has(row) ? "between" : null;
}

/** Not what a person counts, numbers or reckons beside the table, nor what repeats one of its sums. */
function isToTell(
  sheet: Sheet,
  table: BudgetTable,
  row: Row,
  place: OutsidePlace,
  cell: Cell,
  figure: number,
): boolean {
  const beside = wordsBeside(row, table, place, cell.column);
  const isLabelled = beside.some(isNoMoneyLabel);
  // "Tillkommer OH" may be reckoned of the budget itself.
  if (isReckoned(cell, sheet.name)) return place === "below" && beside.some(saysAdded);
  switch (place) {
    case "below":
      if (beside.some(saysAdded)) return true;
      return !table.sums.has(figure) && !isLabelled && !isNoMoneyHeading(headingBelow(sheet, table, cell));
    case "right": {
      const heading = headingOver(sheet, table, cell.column);
      // A total that is written once more, or somebody's second one.
      if (table.sums.has(figure) || isTotalHeading(heading) || repeatsRow(row, table, cell)) return false;
      return !isLabelled && !isNoMoneyHeading(heading);
    }
    case "left":
      // Accounts and running numbers stand here.
      return typeof cell.value === "string" || isMoneyFormat(cell.format) || (figure >= 10_000 && figure % 500 === 0);
    case "heading":
      // "Kostnadsställe 12345" over the owners.
      return !table.sums.has(figure) && (table.headingRows.has(row.index) || !isLabelled);
    case "share":
    case "between":
      return true;
  }
}

/** The texts of the row; where the cell is right of the table, those that are right of it too. */
function wordsBeside({ cells }: Row, table: BudgetTable, place: OutsidePlace, column: number): readonly string[] {
  const from = place === "right" ? table.lastColumn : -1;
  return cells.flatMap(({ column: at, value }) =>
    at > from && at !== column && typeof value === "string" && value.trim() !== "" ? [value] : [],
  );
}

function isTotalHeading(heading: string): boolean {
  const id = heading === "" ? undefined : readDetailedLabel(heading)?.id;
  return id === "allPartners" || id === "projectTotal" || id === "requestedTotal" || id === "ownFundingTotal";
}

/** The same figure as in one of the row's own amounts: written beside once more. */
function repeatsRow(row: Row, table: BudgetTable, { value, column }: Cell): boolean {
  return row.cells.some(
    (cell) => cell.column < column && table.amountColumns.has(cell.column) && cell.value !== 0 && cell.value === value,
  );
}

/** The texts over a column right of the total, from the table's title down to its first cost. */
function headingOver(sheet: Sheet, table: BudgetTable, column: number): string {
  const texts: string[] = [];
  for (let row = Math.max(0, table.firstRow - 2); row < table.firstFigureRow; row += 1) {
    const value = cellIn(rowAt(sheet, row), column)?.value ?? null;
    if (typeof value === "string" && value.trim() !== "") texts.push(value.trim());
    // A year over the column is a heading too.
    if (typeof value === "number") texts.push(String(value));
  }
  return texts.join(" ");
}

/** A heading stands no further above its figures. */
const furthestHeading = 40;

/** The nearest text above, of a table of somebody's own below the budget. */
function headingBelow(sheet: Sheet, table: BudgetTable, { row, column }: Cell): string {
  for (let above = row - 1; above > Math.max(table.lastRow, row - furthestHeading); above -= 1) {
    const text = textAt(sheet, above, column);
    if (text !== "") return text;
  }
  return "";
}

function rowLabel(sheet: Sheet, { row, column }: Cell): string {
  const texts = (rowAt(sheet, row)?.cells ?? []).filter(
    (cell) => cell.column !== column && typeof cell.value === "string" && cell.value.trim() !== "",
  );
  const before = texts.findLast((cell) => cell.column < column) ?? texts[0];
  const first = texts[0] !== undefined && texts[0].column < column ? texts[0] : before;
  return first === undefined ? "" : textAt(sheet, row, first.column);
}

type Group = readonly [Found, ...Found[]];

/** Right of the total by column, below by lines that follow on each other, elsewhere by row. */
function grouped(found: readonly Found[]): readonly Group[] {
  const groups = new Map<string, [Found, ...Found[]]>();
  let lines = 0;
  let lastRow = -Infinity;
  for (const one of found) {
    const { row, column } = one.cell;
    if (one.place === "below") {
      if (row - lastRow > 1) lines += 1;
      lastRow = row;
    }
    const key = `${one.place} ${one.place === "right" ? column : one.place === "below" ? lines : row}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** A formula over so many cells is read no further. */
const mostCells = 20_000;

/** The cells that the table's formulas count on, by way of other formulas too: hours, a month's pay, a rate. */
const cellsTakenIn = memoizePerObject((model: BudgetModel): ReadonlySet<string> => {
  const { snapshot } = model;
  const taken = new Set<string>();
  const waiting = allAmounts(model).flatMap(({ at, cell }: Amount) =>
    cell?.formula === undefined ? [] : [{ sheet: at.sheet, formula: cell.formula }],
  );
  for (let next = waiting.pop(); next !== undefined && taken.size < mostCells; next = waiting.pop()) {
    for (const area of areasIn(next.formula, next.sheet)) {
      for (const cell of cellsIn(area, snapshot)) {
        const key = `${area.sheet} ${cellKey(cell.row, cell.column)}`;
        if (taken.has(key)) continue;
        taken.add(key);
        if (cell.formula !== undefined) waiting.push({ sheet: area.sheet, formula: cell.formula });
      }
    }
  }
  return taken;
});
