/** The budget's own cells that a figure of *Projektets finansiering* can follow. */
import { cellReference } from "../../../workbook/address";
import { plainText } from "../../../reading/label";
import type { BudgetModel } from "../model";
import type { BlockId } from "../template";

/** The formula that gives a partner's whole tkr, or `null` where no cell of the budget shows them. */
export type FinancingLinks = (name: string, block: BlockId, tkr: number) => string | null;

/**
 * A partner's total in its block, rounded. Where the table's largest remainder gives another figure than the rounded
 * total, and where a name stands twice, there is nothing to follow.
 */
export function financingLinks({ detailed }: BudgetModel): FinancingLinks {
  return (name, blockId, tkr) => {
    const block = detailed?.[blockId] ?? null;
    const named = (block?.partners ?? []).flatMap((partner, index) =>
      partner.name !== null && plainText(partner.name) === plainText(name) ? [index] : [],
    );
    const [index] = named;
    const total = index === undefined || named.length > 1 ? undefined : block?.total?.amounts[index];
    if (detailed === null || total === undefined || total.reading.kind !== "number") return null;
    const figure = total.reading.figure / (detailed.unit.effective === "kr" ? 1000 : 1);
    if (figure < 0 || Math.round(figure) !== tkr) return null;
    const source = cellReference(total.at);
    return detailed.unit.effective === "kr" ? `ROUND(${source}/1000,0)` : `ROUND(${source},0)`;
  };
}
