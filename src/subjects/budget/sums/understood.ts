/** Which blocks are wholly understood: only their sums are mended. */
import { memoizePerObject } from "../../../workbook/memoize";
import { carriesAmount } from "../amount";
import { type Block, type BudgetModel, blocksOf, costRows } from "../model";
import type { BlockId } from "../template";

/** Without an open question, a column that nobody is named over, a row in no section, or a label that the form has not. */
export const understoodBlocks = memoizePerObject((model: BudgetModel): ReadonlySet<BlockId> => {
  const { detailed, open } = model;
  const blocks = detailed === null ? [] : blocksOf(detailed);
  const isUnderstood = (block: Block): boolean =>
    !open.has(block.id) &&
    isSettled(model, block) &&
    !hasUnnamedColumn(block) &&
    !hasColumnApart(block) &&
    !hasUnknownLabel(block) &&
    !hasStray(model, block);
  return new Set(blocks.filter(isUnderstood).map(({ id }) => id));
});

/** By its words, or because its rows come to its total: and then nobody has said that the total is another. */
function isSettled({ detailed }: BudgetModel, { id }: Block): boolean {
  const closing = detailed?.closings.find((each) => each.id === id);
  return closing === undefined || (closing.agreed === null && (closing.isTold || closing.closes));
}

function hasUnnamedColumn(block: Block): boolean {
  return block.partners.some(
    ({ name, kind }, index) =>
      name === null &&
      kind === "owner" &&
      costRows(block).some((row) => row.amounts.slice(index, index + 1).some(carriesAmount)),
  );
}

/** An owner on the other side of the total than the others: whether the sums should take it in, its owner must say. */
function hasColumnApart({ partners, totalColumn }: Block): boolean {
  const right = partners.filter(({ column }) => totalColumn !== null && column > totalColumn);
  return right.length > 0 && right.length < partners.length;
}

/** Premises have the template's own rows alone; a sum that only arithmetic shows has a label that nobody knows. */
function hasUnknownLabel({ sections }: Block): boolean {
  return sections.some(
    (section) =>
      section.id === "premises" &&
      section.rows.some(
        ({ id, labelKind, amounts }) => id === null && labelKind === "named" && amounts.some(carriesAmount),
      ),
  );
}

function hasStray({ detailed }: BudgetModel, { titleAt, total, sections }: Block): boolean {
  const last = total?.row ?? Math.max(0, ...sections.map(({ sum }) => sum?.row ?? 0));
  return (detailed?.strays ?? []).some(({ at }) => at.row >= titleAt.row && at.row <= last);
}
