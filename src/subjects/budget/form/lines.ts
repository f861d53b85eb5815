/** The rows of a table with what they say and hold, before anybody knows which of them are sums. */
import { rowsAddedByFormulas } from "../../../reading/sum-rows";
import type { Unit } from "../../../reading/money";
import type { Sheet } from "../../../workbook/snapshot";
import { readAmount } from "../locate/amounts";
import type { Amount } from "../amount";
import type { FormHints } from "./form-hints";
import { columnWords } from "./column-words";
import type { Funder, RowRole } from "./form-model";
import { labelAt } from "./regions";
import { type RowWords, rowWords } from "./row-words";

export interface Line {
  readonly row: number;
  readonly label: string;
  /** The label of the section that it stands in; empty for none. */
  readonly section: string;
  /** Who pays, where a title above says so: "Egenfinansiering" over sections of its own. */
  readonly paidBy: Funder | null;
  readonly words: RowWords;
  /** What a template says that it is. */
  readonly learned: RowRole | null;
  /** No figure stands in it. */
  readonly isText: boolean;
  readonly amounts: readonly Amount[];
  /** Whole öre by column, as if the sheet were in `unit`; what cannot be read is absent, and so is nothing. */
  readonly values: ReadonlyMap<number, number>;
  /** The rows that its own formulas add, zero-based. */
  readonly added: ReadonlySet<number> | null;
}

export interface LineSource {
  readonly sheet: Sheet;
  readonly labelColumn: number;
  /** Columns that hold amounts or totals. */
  readonly columns: readonly number[];
  readonly unit: Unit;
  readonly hints: FormHints | null;
}

export function linesOf(rows: readonly number[], source: LineSource): readonly Line[] {
  const { sheet, labelColumn, columns, unit, hints } = source;
  let section = "";
  let paidBy: Funder | null = null;
  return rows.map((row) => {
    const label = labelAt(sheet, row, labelColumn);
    const amounts = columns.map((column) => readAmount(sheet, row, column, unit));
    const values = new Map(
      amounts.flatMap(({ at, ore, cell }) =>
        ore === null || cell === undefined || isUnsaid(cell.value) ? [] : [[at.column, ore]],
      ),
    );
    const isText = amounts.every(({ cell }) => cell === undefined || isUnsaid(cell.value)) && !amounts.some(isFormula);
    const added = values.size === 0 ? null : rowsAddedByFormulas(sheet, row, labelColumn + 1);
    const line = {
      row,
      label,
      section,
      paidBy,
      words: rowWords(label),
      learned: withoutAmounts(hints?.row(sheet.name, label, section) ?? null, values),
      isText,
      amounts,
      values,
      added,
    };
    if (isText && label !== "") {
      section = label;
      paidBy = funderSaid(label) ?? paidBy;
    }
    return line;
  });
}

/** Of the row in this column; `undefined` where the column holds no amounts. */
export function amountAt({ amounts }: Pick<Line, "amounts">, column: number): Amount | undefined {
  return amounts.find(({ at }) => at.column === column);
}

/** A title or a remark of the template that holds amounts here is what its words and the sums say. */
function withoutAmounts(learned: RowRole | null, values: ReadonlyMap<number, number>): RowRole | null {
  const isWordless = learned?.kind === "section" || learned?.kind === "note" || learned?.kind === "unknown";
  return isWordless && [...values.values()].some((value) => value !== 0) ? null : learned;
}

function funderSaid(label: string): Funder | null {
  if (label.length > 80) return null;
  return columnWords(label).funder ?? (rowWords(label).isRequested ? "forbund" : null);
}

function isFormula({ cell }: Amount): boolean {
  return cell?.formula !== undefined;
}

function isUnsaid(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
