/** BUD-2xx: what stands in the amount cells and under *tjänst i %*. */
import { addressText } from "../../../workbook/address";
import { memoizePerObject } from "../../../workbook/memoize";
import { editCell } from "../../../workbook/content";
import { isPercentFormat } from "../../../workbook/number-format";
import type { Patch } from "../../../workbook/patch";
import { isCellError } from "../../../workbook/snapshot";
import { asCells, asMoney, asNumber, asShare, asText } from "../../../checking/message-value";
import { money } from "../../../reading/money";
import type { Reported, Rule } from "../../../checking/rule";
import { cellsIn } from "../../../workbook/cells-in";
import { areasIn, linksToOtherWorkbook } from "../../../workbook/formula/areas";
import { isFormulaText } from "../formula-text";
import type { Amount, ServiceShare } from "../amount";
import { type BudgetModel, blocksOf, costRows } from "../model";
import { allAmounts, itemAmounts } from "../figures/amount-lists";
import { isRoundedShare } from "../sums/rounded-shares";

const moneyFormat = "#,##0";

const text: Rule<BudgetModel> = {
  id: "BUD-201",
  severity: "error",
  source: "excel",
  variants: ["clear", "unclear", "noCost", "boolean"],
  mends: true,
  check: (model) =>
    allAmounts(model).flatMap((amount): readonly Reported[] => {
      const { at, cell, reading } = amount;
      if (reading.kind === "clearText") {
        const mend: Patch = [editCell(at, cell, { value: reading.figure, format: moneyFormat })];
        const values = { text: asText(reading.text) };
        const expected = asNumber(reading.figure);
        // A formula that gives text is a person's own work: told, never replaced.
        return [
          { at, variant: "clear", values, expected, found: values.text, ...(cell?.formula === undefined && { mend }) },
        ];
      }
      if (reading.kind === "noCost") {
        const values = { text: asText(reading.text.trim()) };
        // A dot says nothing that could be lost; a person's words do.
        const isMark = cell?.formula === undefined && !/[\p{L}\p{N}]/u.test(reading.text);
        const mend: Patch = [editCell(at, cell, { value: null })];
        return [{ at, variant: "noCost", values, found: values.text, ...(isMark && { mend }) }];
      }
      // BUD-213.
      if (reading.kind === "unclearText" && isFormulaText(reading.text)) return [];
      if (reading.kind === "unclearText") {
        return [{ at, variant: "unclear", values: { text: asText(reading.text) }, found: asText(reading.text) }];
      }
      return reading.kind === "boolean"
        ? [{ at, variant: "boolean", found: asText(reading.value ? "SANT" : "FALSKT") }]
        : [];
    }),
};

const negative: Rule<BudgetModel> = {
  id: "BUD-202",
  severity: "error",
  source: "template",
  mends: false,
  check: (model) =>
    itemAmounts(model).flatMap((amount) =>
      amount.ore !== null && amount.ore < 0 ? [{ at: amount.at, found: asMoney(amount.ore) }] : [],
    ),
};

const errorValue: Rule<BudgetModel> = {
  id: "BUD-203",
  severity: "error",
  source: "excel",
  variants: ["value", "lost", "lostAlike"],
  mends: false,
  check: (model) => {
    const errors = allAmounts(model).filter(({ reading }) => reading.kind === "error");
    const own = errors.filter((amount) => !isPassedOn(model, amount));
    const isLost = ({ cell }: Amount): boolean => cell?.formula?.includes("#REF!") === true;
    const lost = own.filter(isLost);
    return [
      ...own
        .filter((amount) => !isLost(amount))
        .map((amount) => ({ at: amount.at, variant: "value", ...errorOf(amount) })),
      // One deleted row or column takes its cell from many formulas: told once for each sheet.
      ...[...new Set(lost.map(({ at }) => at.sheet))].flatMap((sheet): readonly Reported[] => {
        const [first, ...others] = lost.filter(({ at }) => at.sheet === sheet);
        if (first === undefined) return [];
        const { values, found } = errorOf(first);
        const alike = { others: asCells(others.map(({ at }) => at)) };
        return others.length === 0
          ? [{ at: first.at, variant: "lost", values, found }]
          : [{ at: first.at, variant: "lostAlike", values: { ...values, ...alike }, found }];
      }),
    ];
  },
};

function errorOf({ reading }: Amount): Pick<Required<Reported>, "values" | "found"> {
  const error = asText(reading.kind === "error" ? reading.error : "");
  return { values: { error }, found: error };
}

/** An error that only comes from a cell which has an error, or text for an amount, and is told there. */
function isPassedOn(model: BudgetModel, { at, cell }: Amount): boolean {
  if (cell?.formula === undefined) return false;
  const isTold = textsAmongAmounts(model);
  return areasIn(cell.formula, at.sheet).some((area) =>
    cellsIn(area, model.snapshot).some(
      ({ row, column, value }) =>
        (row !== at.row || column !== at.column) &&
        (isCellError(value) || (typeof value === "string" && isTold(area.sheet, row, column))),
    ),
  );
}

/** Whether an amount's cell holds text, seen or not: BUD-201, 209, 211 and 213 tell it. */
const textsAmongAmounts = memoizePerObject((model: BudgetModel) => {
  const texts = new Set(
    allAmounts(model).flatMap(({ at, cell }) => (typeof cell?.value === "string" ? addressText(at) : [])),
  );
  return (sheet: string, row: number, column: number): boolean => texts.has(addressText({ sheet, row, column }));
});

const fractions: Rule<BudgetModel> = {
  id: "BUD-204",
  severity: "warning",
  source: "template",
  mends: false,
  check: (model) =>
    itemAmounts(model).flatMap(({ at, reading, ore }) =>
      // Shares of one even amount are told once (BUD-312).
      reading.kind === "number" &&
      !isRoundedShare(model, at) &&
      ore !== null &&
      (ore % 100 !== 0 || !isWholeOre(reading.figure))
        ? [{ at, expected: asMoney(money(Math.round(ore / 100))), found: asNumber(reading.figure) }]
        : [],
    ),
};

/** A third of a krona has no whole number of öre; floats that only look so are let pass. */
function isWholeOre(figure: number): boolean {
  return Math.abs(figure * 1000 - Math.round(figure * 1000)) < 1e-3;
}

const serviceShare: Rule<BudgetModel> = {
  id: "BUD-206",
  severity: "error",
  source: "template",
  variants: ["likely", "text", "unreadable"],
  mends: true,
  check: (model) => shares(model).flatMap(reportShare),
};

function shares(model: BudgetModel): readonly ServiceShare[] {
  return (model.detailed ? blocksOf(model.detailed) : []).flatMap((block) => {
    const here = costRows(block)
      .map((row) => row.share)
      .filter((share) => share !== null);
    // 50 among 1.5 and 1: the column speaks fractions, and its sum adds 50 posts.
    const inFractions = here.some(
      ({ reading, cell }) => reading.kind === "share" && cell?.value === reading.share && reading.share > 0,
    );
    return here.map((share): ServiceShare => {
      const odd =
        share.reading.kind === "share" && share.reading.share > 0 && share.cell?.value !== share.reading.share;
      return odd && inFractions
        ? { ...share, reading: { kind: "likely", share: share.reading.kind === "share" ? share.reading.share : 0 } }
        : share;
    });
  });
}

function reportShare({ at, cell, reading }: ServiceShare): readonly Reported[] {
  if (reading.kind !== "likely" && reading.kind !== "unreadable") return [];
  const value = cell?.value ?? null;
  const asShown = typeof value === "number" && !isPercentFormat(cell?.format) && value > 10 ? asNumber : asShare;
  const written = typeof value === "number" ? asShown(value) : asText(typeof value === "string" ? value : "?");
  if (typeof value === "string" && isFormulaText(value)) return [];
  if (reading.kind === "unreadable") return [{ at, variant: "unreadable", values: { written }, found: written }];
  const mend: Patch = [editCell(at, cell, { value: reading.share, format: "0%" })];
  const values = { written, likely: asShare(reading.share) };
  const mendable = cell?.formula === undefined;
  const variant = typeof value === "string" ? "text" : "likely";
  return [{ at, variant, values, expected: values.likely, found: written, ...(mendable && { mend }) }];
}

const dateInAmount: Rule<BudgetModel> = {
  id: "BUD-207",
  severity: "error",
  source: "excel",
  mends: false,
  check: (model) =>
    allAmounts(model).flatMap(({ at, reading }) =>
      reading.kind === "date"
        ? [{ at, values: { figure: asNumber(reading.figure) }, found: asNumber(reading.figure) }]
        : [],
    ),
};

const otherWorkbook: Rule<BudgetModel> = {
  id: "BUD-208",
  severity: "error",
  source: "excel",
  ofFormulas: true,
  mends: false,
  check: (model) =>
    allAmounts(model).flatMap(({ at, cell }: Amount) =>
      cell?.formula !== undefined && linksToOtherWorkbook(cell.formula)
        ? [
            {
              at,
              values: { formula: asText(`=${cell.formula.slice(0, 80)}`) },
              found: asText(`=${cell.formula.slice(0, 80)}`),
            },
          ]
        : [],
    ),
};

export const cellRules: readonly Rule<BudgetModel>[] = [
  text,
  negative,
  errorValue,
  fractions,
  serviceShare,
  dateInAmount,
  otherWorkbook,
];
