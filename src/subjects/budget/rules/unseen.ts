/** BUD-118 and 119: amounts that nobody sees, and sums that pass hidden rows over. */
import type { Address } from "../../../workbook/address";
import type { Cell } from "../../../workbook/snapshot";
import { showsNothing } from "../../../workbook/number-format";
import { skippedCells } from "../../../workbook/formula/skipped-rows";
import { asCells, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { allAmounts } from "../figures/amount-lists";
import { saysCost } from "../amount";
import { type BudgetModel, blocksOf, costRows } from "../model";

const unseen: Rule<BudgetModel> = {
  id: "BUD-118",
  severity: "error",
  source: "excel",
  variants: ["letters", "format"],
  mends: false,
  check: (model) => {
    const shares = (model.detailed ? blocksOf(model.detailed) : [])
      .flatMap(costRows)
      .flatMap(({ share }) => (share !== null && share.reading.kind !== "empty" ? share : []));
    // A format with one section, no condition and no words of its own shows what it holds.
    const mayHide = ({ cell }: { readonly cell: Cell | undefined }): boolean =>
      cell?.unseen === true || (cell?.format !== undefined && /[;["]/.test(cell.format));
    const cells = [
      ...allAmounts(model).filter((amount) => mayHide(amount) && saysCost(amount)),
      ...shares.filter(mayHide),
    ];
    return (["letters", "format"] as const).flatMap((variant) => {
      const hidden = cells.filter(({ cell }) =>
        variant === "letters" ? cell?.unseen === true : cell !== undefined && showsNothing(cell.format, cell.value),
      );
      return [...new Set(hidden.map(({ at }) => at.sheet))].flatMap((sheet): readonly Reported[] => {
        const here = hidden.filter(({ at }) => at.sheet === sheet).map(({ at }) => at);
        const [first] = here;
        return first === undefined ? [] : [{ at: first, variant, values: { cells: asCells(here) } }];
      });
    });
  },
};

const skipped: Rule<BudgetModel> = {
  id: "BUD-119",
  severity: "warning",
  source: "excel",
  mends: false,
  check: (model) => {
    const told = new Map<string, Skipping>();
    for (const { at, cell } of allAmounts(model)) {
      const cells = cell === undefined ? [] : skippedCells(cell, at.sheet, model.snapshot);
      if (cell?.formula === undefined || cells.length === 0) continue;
      const key = [at.sheet, ...new Set(cells.map(({ row }) => row))].join(" ");
      const known = told.get(key);
      if (known === undefined) told.set(key, { at, formula: cell.formula, sums: [at], cells: [...cells] });
      else {
        known.sums.push(at);
        known.cells.push(...cells);
      }
    }
    return [...told.values()].map(({ at, formula, sums, cells }) => ({
      at,
      values: { sums: asCells(sums), cells: asCells(cells), formula: asText(`=${formula}`) },
    }));
  },
};

/** Sums that pass over the same rows. */
interface Skipping {
  readonly at: Address;
  readonly formula: string;
  readonly sums: Address[];
  readonly cells: Address[];
}

export const unseenRules: readonly Rule<BudgetModel>[] = [unseen, skipped];
