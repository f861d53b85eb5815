/** BUD-209 to 213: what a cell holds beside an amount: letters that nobody sees, a share, no unit, a formula as text. */
import { type Address, isInside, sameAddress } from "../../../workbook/address";
import { editCell } from "../../../workbook/content";
import { areasIn } from "../../../workbook/formula/areas";
import { memoizePerObject } from "../../../workbook/memoize";
import { type Cell, isCellError, sheetNamed } from "../../../workbook/snapshot";
import { asCells, asShare, asText } from "../../../checking/message-value";
import type { Reported, Rule } from "../../../checking/rule";
import { isInvisible } from "../../../reading/invisible";
import { formulaIn, isFormulaText } from "../formula-text";
import { allAmounts } from "../figures/amount-lists";
import { type BudgetModel, blocksOf, costRows } from "../model";

interface HeldCell {
  readonly at: Address;
  readonly cell: Cell;
}

/** The cells for amounts and shares that hold something. */
const filledCells = memoizePerObject((model: BudgetModel): readonly HeldCell[] => {
  const lines = (model.detailed ? blocksOf(model.detailed) : []).flatMap((block) => [
    ...costRows(block),
    ...block.sections.flatMap(({ sum }) => sum ?? []),
  ]);
  return [...allAmounts(model), ...lines.flatMap(({ share }) => share ?? [])].flatMap(({ at, cell }) =>
    cell === undefined ? [] : [{ at, cell }],
  );
});

function unseenTexts(model: BudgetModel): readonly HeldCell[] {
  return filledCells(model).filter(({ cell: { value } }) => typeof value === "string" && isInvisible(value));
}

/** The errors of a budget, each with what its formula counts on. */
const errors = memoizePerObject((model: BudgetModel) =>
  filledCells(model)
    .filter(({ cell }) => isCellError(cell.value))
    .map(({ at, cell }) => ({ at, areas: areasIn(cell.formula ?? "", at.sheet) })),
);

/** The errors whose formula counts on this cell. */
function errorsFrom(model: BudgetModel, { at }: HeldCell): readonly Address[] {
  return errors(model)
    .filter(({ areas }) => areas.some((area) => area.sheet === at.sheet && isInside(area, at)))
    .map((error) => error.at);
}

const breaking: Rule<BudgetModel> = {
  id: "BUD-209",
  severity: "error",
  source: "excel",
  variants: ["typed", "formula"],
  mends: true,
  check: (model) =>
    unseenTexts(model).flatMap((held): readonly Reported[] => {
      const broken = errorsFrom(model, held);
      if (broken.length === 0) return [];
      const { at, cell } = held;
      const values = { cell: asCells([at]), broken: asCells(broken) };
      if (cell.formula !== undefined) return [{ at, variant: "formula", values }];
      return [{ at, variant: "typed", values, mend: [editCell(at, cell, { value: null })] }];
    }),
};

const unseen: Rule<BudgetModel> = {
  id: "BUD-210",
  severity: "info",
  source: "excel",
  mends: true,
  check: (model) => {
    const harmless = unseenTexts(model).filter(
      (held) => held.cell.formula === undefined && held.cell.value !== "" && errorsFrom(model, held).length === 0,
    );
    return [...new Set(harmless.map(({ at }) => at.sheet))].flatMap((sheet): readonly Reported[] => {
      const here = harmless.filter(({ at }) => at.sheet === sheet);
      const [first] = here;
      if (first === undefined) return [];
      const mend = here.map(({ at, cell }) => editCell(at, cell, { value: null }));
      return [{ at: first.at, values: { cells: asCells(here.map(({ at }) => at)) }, mend }];
    });
  },
};

const shareForAmount: Rule<BudgetModel> = {
  id: "BUD-211",
  severity: "error",
  source: "template",
  variants: ["one", "column"],
  mends: false,
  check: (model) => {
    const shares = allAmounts(model).flatMap(({ at, reading }) => (reading.kind === "share" ? [{ at, reading }] : []));
    const columns = new Set(shares.map(({ at }) => `${at.sheet} ${at.column}`));
    // A column of shares is one thing to look at.
    return [...columns].flatMap((column): readonly Reported[] => {
      const here = shares.filter(({ at }) => `${at.sheet} ${at.column}` === column);
      const [first] = here;
      if (first === undefined) return [];
      const { at, reading } = first;
      const written = reading.text === null ? asShare(reading.share) : asText(reading.text.trim());
      const cells = asCells(here.map((each) => each.at));
      return [{ at, variant: here.length === 1 ? "one" : "column", values: { written, cells }, found: written }];
    });
  },
};

const unitWords = /\b(?:t?kr|kronor|k?sek|mkr|tusental|tusen)\b/iu;

const noUnit: Rule<BudgetModel> = {
  id: "BUD-212",
  severity: "info",
  source: "template",
  mends: false,
  check: (model) => {
    const sheets = [model.detailed, model.summary].filter((sheet) => sheet !== null);
    const [first] = sheets;
    if (first === undefined || sheets.some(({ unit }) => unit.heading !== null)) return [];
    // Where it is asked, the question says so; by a text or a format anyone sees it.
    if (model.questions.some(({ about }) => about === "unit")) return [];
    const said = sheets.some(({ sheet }) =>
      sheetNamed(model.snapshot, sheet)?.rows.some(({ cells }) => cells.some(saysUnit)),
    );
    return said ? [] : [{ at: first.titleAt }];
  },
};

function saysUnit({ value, format }: Cell): boolean {
  return (typeof value === "string" && unitWords.test(value)) || (format !== undefined && /kr|sek/i.test(format));
}

const moneyFormat = "#,##0";

/** A form is no longer. */
const mostRows = 2000;

const formulaAsText: Rule<BudgetModel> = {
  id: "BUD-213",
  severity: "error",
  source: "excel",
  mends: true,
  check: (model) => {
    const names = [model.detailed, model.summary].flatMap((sheet) => (sheet === null ? [] : sheet.sheet));
    return [...new Set(names)].flatMap((sheet) =>
      (sheetNamed(model.snapshot, sheet)?.rows.slice(0, mostRows) ?? []).flatMap(({ cells }) =>
        cells.flatMap((cell): readonly Reported[] => {
          if (typeof cell.value !== "string" || cell.formula !== undefined || !isFormulaText(cell.value)) return [];
          const at = { sheet, row: cell.row, column: cell.column };
          const meant = formulaIn(cell, sheet, model.snapshot);
          const isHere = (held: { readonly at: Address }): boolean => sameAddress(held.at, at);
          const [isAmount, isNumber] = [allAmounts(model).some(isHere), filledCells(model).some(isHere)];
          const written = asText(cell.value.trim());
          // In a cell for text Excel would keep the formula as text.
          const fresh = isAmount ? moneyFormat : isNumber ? "0%" : "General";
          const format = cell.format === "@" ? { format: fresh } : {};
          const fits = meant !== null && (!isNumber || typeof meant.value === "number");
          return [
            {
              at,
              values: { written },
              ...(fits && {
                expected: asText(`=${meant.formula}`),
                mend: [editCell(at, cell, { formula: meant.formula, value: meant.value, ...format })],
              }),
            },
          ];
        }),
      ),
    );
  },
};

export const cellTextRules: readonly Rule<BudgetModel>[] = [breaking, unseen, shareForAmount, noUnit, formulaAsText];
