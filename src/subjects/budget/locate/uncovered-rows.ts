/** Rows with amounts that no section has, and that the block's total does not come out right without. */
import type { Sheet } from "../../../workbook/snapshot";
import { hasNumberIn, numbersIn, rowsAddedByFormulas } from "../../../reading/sum-rows";
import { atCell, textAt } from "./amounts";
import { type Asker, rowQuestion } from "./budget-questions";
import { rowsHeld, type SectionFrame } from "./section-frame";
import type { BlockId } from "../template";

interface Table {
  readonly sheet: Sheet;
  readonly labelColumn: number;
  readonly block: BlockId;
  readonly firstRow: number;
  readonly totalRow: number | null;
  /** The columns that hold the block's amounts, the total's among them. */
  readonly columns: readonly number[];
  readonly asker: Asker;
}

/**
 * A row that the total adds by its formula is one of its costs: a section of its own. Where the figures alone speak, or
 * nothing does, it is asked.
 */
export function withUncoveredRows(sections: readonly SectionFrame[], table: Table): readonly SectionFrame[] {
  const { sheet, labelColumn, totalRow, block, asker } = table;
  if (totalRow === null) return sections;
  const first = labelColumn + 1;
  const covered = rowsHeld(sections);
  const rows: number[] = [];
  for (let row = table.firstRow; row < totalRow; row += 1) {
    if (!covered.has(row) && hasNumberIn(sheet, row, first, table.columns)) rows.push(row);
  }
  if (rows.length === 0) return sections;
  const added = rowsAddedByFormulas(sheet, totalRow, first);
  const costs = rows.filter((row) => added?.has(row) === true && rowsAddedByFormulas(sheet, row, first) === null);
  const rest = rows.filter((row) => !costs.includes(row));
  const isOpen = rest.some((row) => added?.has(row) === true) || (added === null && !comesOut(sections, table));
  const asked = isOpen ? rest.filter((row) => asker.ask(questionOf(row), [block]) === "cost") : [];
  const extra = [...costs, ...asked].sort((a, b) => a - b);
  if (extra.length === 0) return sections;
  return [...sections, { id: "other", titleRow: null, sumRow: null, sumShown: false, rows: extra }];

  function questionOf(row: number): ReturnType<typeof rowQuestion> {
    const at = atCell(sheet, row, labelColumn);
    const amounts = [...numbersIn(sheet, row, first).keys()].map((column) => atCell(sheet, row, column));
    return rowQuestion(at, textAt(sheet, row, labelColumn), amounts, null);
  }
}

/** Whether the sections come to what the total shows, in the columns that it has. */
function comesOut(sections: readonly SectionFrame[], { sheet, labelColumn, totalRow, columns }: Table): boolean {
  const first = labelColumn + 1;
  const totals = numbersIn(sheet, totalRow ?? 0, first);
  const parts = sections.flatMap(({ sumRow, rows }) => (sumRow === null ? rows : [sumRow]));
  return columns.every((column) => {
    const added = parts.reduce((all, row) => all + (numbersIn(sheet, row, first).get(column) ?? 0), 0);
    return Math.abs(added - (totals.get(column) ?? 0)) < 0.02;
  });
}
