/** The cells of subtotals that someone put among the cost rows. */
import { isInside } from "../../../workbook/address";
import { readSumFormula } from "../../../workbook/formula/sum-formula";
import { type BudgetModel, amountsOf, blocksOf } from "../model";
import type { SumSpot } from "./sum-spot";
import { moneySpot } from "./sum-spots";

/** Subtotals among the cost rows: known to the sums that take them in, and judged by none. */
export function subtotalSpots({ detailed }: BudgetModel): readonly SumSpot[] {
  if (detailed === null) return [];
  return blocksOf(detailed).flatMap((block) =>
    block.sections.flatMap((section) =>
      section.subtotals.flatMap((subtotal) =>
        amountsOf(subtotal).flatMap((amount) => {
          if (amount.reading.kind === "empty") return [];
          const below = section.rows.flatMap((row) =>
            amountsOf(row).filter(({ at }) => at.column === amount.at.column),
          );
          const sum = amount.cell?.formula === undefined ? null : readSumFormula(amount.cell.formula, detailed.sheet);
          const leaves = below
            .map(({ at }) => at)
            .filter((at) => sum?.terms.some(({ area }) => isInside(area, at)) === true);
          return [moneySpot("BUD-302", subtotal.label, amount, detailed.unit.effective, { parts: [], leaves })];
        }),
      ),
    ),
  );
}
