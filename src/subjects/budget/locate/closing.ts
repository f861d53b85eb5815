/** Whether the rows of a block come to what its total says: where they do not, and not all of it is told, it is asked. */
import { hasNumberIn, rowsAddedByFormulas, showsSumOf } from "../../../reading/sum-rows";
import { type Ore, type Unit, ore, sum } from "../../../reading/money";
import { missesByRounding } from "../../../reading/rounding";
import type { Sheet } from "../../../workbook/snapshot";
import type { Amount } from "../amount";
import { type Block, type Closing, type ProjectClosing, type SumRow, costRows, hasUnreadCost, rowCost } from "../model";
import { sectionIds } from "../template";
import { atCell, readAmount, textAt } from "./amounts";
import { type Asker, closingQuestion } from "./budget-questions";
import { amountColumnsIn } from "./column-frame";
import type { BlockFrame } from "./frame";
import { rowsHeld } from "./section-frame";

interface Table {
  readonly sheet: Sheet;
  readonly labelColumn: number;
  readonly unit: Unit;
  /** The first row that is no longer the block's. */
  readonly end: number;
  readonly asker: Asker;
}

/** A krona a cost is rounding, and what the costs were rounded to more than that. */
function isClosed(costs: readonly Ore[], stated: Ore, unit: Unit): boolean {
  const miss = Math.abs(stated - sum(costs));
  return miss <= krona * Math.max(1, costs.length) || missesByRounding({ parts: costs, sum: stated, unit });
}

const krona = 100;

export function closingOf(block: Block, frame: BlockFrame, table: Table): Closing {
  const left = unaccountedRows(frame, table);
  const isTold =
    frame.totalRow !== null && !frame.totalShown && left.length === 0 && block.partners.length > 0 && isTemplate(frame);
  const rows = costRows(block);
  const below = statedBelow(block, frame, left, table);
  // What stands below a sum on the way is the total of it.
  const stated = block.total === null || frame.totalShown ? (below ?? statedIn(block.total)) : statedIn(block.total);
  const computed = sum(rows.map(rowCost));
  const settled = { id: block.id, isTold, agreed: null };
  if (stated === null || hasUnreadCost(block)) return { ...settled, closes: left.length === 0 || frame.totalShown };
  const closes = isClosed(rows.map(rowCost), stated.amount, table.unit);
  if (closes || isTold) return { ...settled, closes };
  const question = closingQuestion(stated.at, stated.label, computed, stated.amount);
  const answer = table.asker.ask(question, [block.id]);
  return { ...settled, closes: false, agreed: answer === "total" ? stated.amount : null };
}

function isTemplate({ sections }: BlockFrame): boolean {
  return sectionIds.every((id) => {
    const [section, ...others] = sections.filter((each) => each.id === id);
    return (
      others.length === 0 &&
      section !== undefined &&
      section.titleRow !== null &&
      section.sumRow !== null &&
      !section.sumShown
    );
  });
}

/** Rows with figures in the block's columns that are none of its costs, sums or titles. */
function unaccountedRows(frame: BlockFrame, { sheet, labelColumn, end }: Table): readonly number[] {
  const { sections, totalRow } = frame;
  const columns = amountColumnsIn(frame);
  const known = rowsHeld(sections);
  // A total above its rows ends nothing, nor does one that may be a sum on the way.
  const lastKnown = Math.max(frame.firstFigureRow, ...[...known].map((row) => row ?? 0));
  const isEnd = totalRow !== null && totalRow > lastKnown && !frame.totalShown;
  const to = isEnd ? totalRow : Math.min(end, Math.max(lastKnown, totalRow ?? 0) + furthest);
  const left: number[] = [];
  for (let row = frame.firstFigureRow; row < to; row += 1) {
    if (known.has(row) || row === totalRow) continue;
    if (hasNumberIn(sheet, row, labelColumn + 1, columns)) left.push(row);
  }
  return left;
}

/** A total stands no further below the last sum of its block. */
const furthest = 6;

interface Stated {
  readonly at: ReturnType<typeof atCell>;
  readonly label: string;
  readonly amount: Ore;
}

function statedIn(row: SumRow | null): Stated | null {
  if (row === null) return null;
  const { labelAt, label, amounts, total } = row;
  const figures = total !== null && total.reading.kind === "number" ? [total] : amounts;
  const known = figures.flatMap((amount) => (amount.ore === null ? [] : amount.ore));
  if (figures.length === 0 || known.length < figures.length || figures.every(({ cell }) => cell === undefined)) {
    return null;
  }
  return { at: labelAt, label, amount: ore(known.reduce((all, each) => all + each, 0)) };
}

/** Without a known total: what the last row below says, where nobody knows what it is. */
function statedBelow(block: Block, frame: BlockFrame, left: readonly number[], table: Table): Stated | null {
  const row = left.at(-1);
  if (row === undefined || (frame.totalShown && !isTotalOf(row, frame, left, table))) return null;
  const { sheet, labelColumn, unit } = table;
  const read = (column: number): Amount => readAmount(sheet, row, column, unit);
  return statedIn({
    row,
    labelAt: atCell(sheet, row, labelColumn),
    label: textAt(sheet, row, labelColumn),
    share: null,
    amounts: frame.partners.map(({ column }) => read(column)),
    total: block.totalColumn === null ? null : read(block.totalColumn),
  });
}

/** Whether a row below the shown total is this block's: it adds nothing of another table. */
function isTotalOf(row: number, frame: BlockFrame, left: readonly number[], { sheet, labelColumn }: Table): boolean {
  const first = labelColumn + 1;
  const added = rowsAddedByFormulas(sheet, row, first);
  if (added !== null) return [...added].every((other) => other >= frame.firstFigureRow && other < row);
  const above = left.filter((other) => other > (frame.totalRow ?? 0) && other < row);
  return showsSumOf(sheet, row, [...(frame.totalRow === null ? [] : [frame.totalRow]), ...above], first, null);
}

export function projectClosing(
  projectTotal: SumRow | null,
  blocks: readonly Block[],
  closings: readonly Closing[],
  asker: Asker,
): ProjectClosing {
  const stated = statedIn(projectTotal);
  if (stated === null || (closings.every(({ isTold }) => isTold) && closings.length === 2)) {
    return { closes: true, agreed: null };
  }
  const costs = blocks.map((block) => {
    const agreed = closings.find(({ id }) => id === block.id)?.agreed ?? null;
    return agreed ?? sum(costRows(block).map(rowCost));
  });
  const computed = sum(costs);
  const count = blocks.flatMap(costRows).length;
  if (Math.abs(stated.amount - computed) <= krona * Math.max(1, count)) return { closes: true, agreed: null };
  const answer = asker.ask(closingQuestion(stated.at, stated.label, computed, stated.amount), [
    "requested",
    "ownFunding",
  ]);
  return { closes: false, agreed: answer === "total" ? stated.amount : null };
}
