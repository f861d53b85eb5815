/** BUD-2xx: what stands in the amount cells and under *tjänst i %*. */
import { editCell } from "../../../workbook/content";
import type { Patch } from "../../../workbook/patch";
import { asMoney, asNumber, asShare, asText } from "../../message-value";
import { money } from "../../money";
import type { Reported, Rule } from "../../rule";
import { linksToOtherWorkbook } from "../../sum-formula";
import { type Amount, type BudgetModel, type ServiceShare, blocksOf, costRows } from "../model";
import { allAmounts, itemAmounts } from "../amount-lists";

const moneyFormat = "#,##0";

const text: Rule<BudgetModel> = {
  id: "BUD-201",
  severity: "error",
  source: "excel",
  variants: ["clear", "unclear", "boolean"],
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
  mends: false,
  check: (model) =>
    allAmounts(model).flatMap(({ at, reading }) =>
      reading.kind === "error" ? [{ at, values: { error: asText(reading.error) }, found: asText(reading.error) }] : [],
    ),
};

const fractions: Rule<BudgetModel> = {
  id: "BUD-204",
  severity: "warning",
  source: "template",
  mends: false,
  check: (model) =>
    itemAmounts(model).flatMap(({ at, reading, ore }) =>
      reading.kind === "number" && ore !== null && (ore % 100 !== 0 || !isWholeOre(reading.figure))
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
  variants: ["likely", "unreadable"],
  mends: true,
  check: (model) => shares(model).flatMap(reportShare),
};

function shares(model: BudgetModel): readonly ServiceShare[] {
  const rows = model.detailed ? blocksOf(model.detailed).flatMap(costRows) : [];
  return rows.map((row) => row.share).filter((share) => share !== null);
}

function reportShare({ at, cell, reading }: ServiceShare): readonly Reported[] {
  if (reading.kind !== "likely" && reading.kind !== "unreadable") return [];
  const value = cell?.value ?? null;
  const written = typeof value === "number" ? asShare(value) : asText(typeof value === "string" ? value : "?");
  if (reading.kind === "unreadable") return [{ at, variant: "unreadable", values: { written }, found: written }];
  const mend: Patch = [editCell(at, cell, { value: reading.share, format: "0%" })];
  const values = { written, likely: asShare(reading.share) };
  const mendable = cell?.formula === undefined;
  return [{ at, variant: "likely", values, expected: values.likely, found: written, ...(mendable && { mend }) }];
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
